import { expect, test } from 'vitest'
import { linkWords } from '../../server/translation/link-words.ts'
import { read } from '../../server/language/read.ts'
import { grammars } from '../support/grammars.ts'

test.each([
  ['Les ministres ont remis leur démission.', 'The ministers resigned.', 'démission', 'resigned'],
  ['Je reconnais ma défaite.', 'I concede.', 'défaite', 'concede'],
  ['Nous nous sommes ravisés.', 'We changed our minds.', 'ravisés', 'changed'],
  ['La candidate est revenue sur sa parole.', 'The candidate broke her word.', 'revenue', 'broke'],
])('a phrase is linked whosever the thing is: %s = %s', (french, english, word, rendering) => {
  const [fr, en] = [read(french, grammars.fr), read(english, grammars.en)]
  const links = linkWords(fr, en)
  const at = fr.tokens.findIndex(({ text }) => text === word)
  expect(en.tokens[links.fr[at]!]?.text).toBe(rendering)
})
