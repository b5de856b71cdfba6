import { expect, test } from 'vitest'
import { ofTurns } from './cut.ts'

test.each([
  [
    'fr',
    'Wilma Van der Poel-Carrick enquête.\n\nLUC PETIT : Que cherchez-vous ?\n\nW. VAN DER POEL-CARRICK : Un cahier.\n\nL. P. : Pourquoi ?\n\nW. V. C. : Je le veux.',
    'Wilma Van der Poel-Carrick',
  ],
  [
    'en',
    'Wilma Van der Poel-Carrick asks.\n\nTOM REED: What do you seek?\n\nW. VAN DER POEL-CARRICK: A book.\n\nT. R.: Why?\n\nW. V. C.: I want it.',
    'Wilma Van der Poel-Carrick',
  ],
] as const)('initials are of a name, though a label shortens it too (%s)', (language, text, name) => {
  expect(ofTurns(text, language, 'named').at(-1)).toBe(name)
})

test.each([
  [
    'fr',
    'Wilma Poel et W. Sorel enquêtent.\n\nLUC PETIT : Que cherchez-vous ?\n\nW. : Un cahier.\n\nLUC PETIT : Ah.',
  ],
  ['en', 'Wilma Poel and W. Sorel ask.\n\nTOM REED: What do you seek?\n\nW.: A book.\n\nTOM REED: Ah.'],
] as const)('an initial that two may bear is nobody’s (%s)', (language, text) => {
  expect(ofTurns(text, language, 'named')[1]).toBe('')
})
