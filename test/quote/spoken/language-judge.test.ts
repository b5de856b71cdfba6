import { expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { extract } from '../../../server/quote/extract/extract.ts'
import type { LanguageChoice, LanguageJudge } from '../../../server/quote/spoken/language-judge.ts'
import { spokenLanguages } from '../../../server/quote/spoken/spoken-languages.ts'
import { grammar } from '../../support/grammars.ts'

const TEXTS = {
  en: 'Ann Ross spoke French. Bo Lind answered in English.\n\n“The ferry runs,” said Cy Dane in Dutch.\n\n'.repeat(
    9,
  ),
  fr: 'Ann Ross a parlé anglais. Bo Lind a répondu en français.\n\n« Le bac passe », a dit Cy Dane en danois.\n\n'.repeat(
    9,
  ),
}

/** The first options of a choice are the likeliest. */
const falling = (choices: readonly LanguageChoice[]) =>
  choices.map(({ options }) => options.map((_, n) => 2 ** -n))

it.each(['fr', 'en'] as const)(
  'weighs with the others the likeliest options alone, and that none of them tells: %s',
  (language) => {
    const document = read(TEXTS[language], grammar(language))
    const found = extract(document)
    const asked: LanguageChoice[] = []
    const judge: LanguageJudge = {
      alone: falling,
      together: (choices) => (asked.push(...choices), falling(choices)),
      most: 3,
    }
    spokenLanguages(document, found.heard, found, judge)
    expect(asked).toHaveLength(9)
    for (const { options, seen } of asked) {
      expect(options.map(({ candidate }) => candidate === null)).toEqual([false, false, false, true])
      expect(seen).toHaveLength(4)
    }
  },
)
