import { describe, expect, it } from 'vitest'
import { kinOf, type Reading } from '../../server/quote/revised.ts'

const quote = (text: string, facts: Partial<Reading> = {}): Reading => ({
  text,
  speaker: 'Ève Roncier',
  language: 'fr',
  declared: false,
  ...facts,
})
const [FERRY, BANK, TIDE] = [
  quote('Le bac ne passe plus le soir'),
  quote('La rive attendra le printemps'),
  quote('Nobody asks the tide', { language: 'en' }),
]

describe('of two versions of a text, a quotation', () => {
  it.each<[string, Reading[], Reading[], ReturnType<typeof kinOf>]>([
    ['is the same where nothing changed', [FERRY], [FERRY], [{ of: 0, same: true }]],
    [
      'is the same where it moved',
      [TIDE, FERRY, BANK],
      [FERRY, BANK, TIDE],
      [
        { of: 2, same: true },
        { of: 0, same: true },
        { of: 1, same: true },
      ],
    ],
    [
      'is the same with another form of apostrophe or of space',
      [quote('L’eau monte\u00a0!')],
      [quote("L'eau monte !")],
      [{ of: 0, same: true }],
    ],
    [
      'said twice is each time the same, the first the first',
      [FERRY, FERRY, FERRY],
      [FERRY, FERRY],
      [{ of: 0, same: true }, { of: 1, same: true }, null],
    ],
    [
      'was made from another where a word changed',
      [BANK, quote('Le bac ne passe plus la nuit')],
      [FERRY, BANK],
      [
        { of: 1, same: true },
        { of: 0, same: false },
      ],
    ],
    [
      'was made from the one that is likest',
      [quote('La rive attendra encore le printemps')],
      [quote('La rive attendra le bac'), BANK],
      [{ of: 1, same: false }],
    ],
    [
      'given to another speaker is no longer the same',
      [quote(FERRY.text, { speaker: 'Ada Pell' })],
      [FERRY],
      [{ of: 0, same: false }],
    ],
    [
      'is no longer the same once the text calls it a translation',
      [{ ...FERRY, declared: true }],
      [FERRY],
      [{ of: 0, same: false }],
    ],
    ['is new where no other is like it', [TIDE, FERRY], [FERRY], [null, { of: 0, same: true }]],
  ])('%s', (_, newer, earlier, kin) => expect(kinOf(newer, earlier)).toEqual(kin))
})

it('two thousand that are all alike and all changed are told apart', () => {
  const numbered = (day: string) =>
    Array.from({ length: 2_000 }, (_, i) => quote(`Le bac numéro ${i} ne passe plus ${day}`))
  const kin = kinOf(numbered('le soir'), numbered('la nuit'))
  expect(kin.map((one) => one?.of)).toEqual([...numbered('').keys()])
})
