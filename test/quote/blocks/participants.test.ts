import { expect, test } from 'vitest'
import { participants } from './cut.ts'

test.each([
  [
    'fr',
    'Gouverneure de la Banque centrale depuis deux ans, Jeanne Morel a vécu à Lyon.\n\n**Que gardez-vous de Lyon ?**\n\nJe garde un parapluie.\n\n**Vous y retournez ?**\n\nOui, j’y vais chaque été.\n\n**Et vos amis ?**\n\nIls m’écrivent.',
    'Jeanne Morel',
  ],
  [
    'en',
    'Governor of the Northern Bank for two years, Ann Ross has lived in Lyon.\n\n**What do you keep of Lyon?**\n\nI keep an umbrella.\n\n**Do you go back?**\n\nYes, I go each summer.\n\n**And your friends?**\n\nThey write to me.',
    'Ann Ross',
  ],
] as const)('no office answers where a person is named (%s)', (language, text, answers) => {
  expect(participants(text, language).answers).toBe(answers)
})
