import { expect, it } from 'vitest'
import { printedLanguage } from '../../server/read/printed-language.ts'

it.each([
  ['fr', 'Nous n’avons pas quitté la table des négociations.'],
  ['en', 'We never left the negotiating table.'],
  ['other', 'Wir haben den Verhandlungstisch nie verlassen.'],
  ['unknown', '12 34'],
  ['unknown', ''],
])('%s: %s', async (language, text) => {
  expect(await printedLanguage(text)).toBe(language)
})
