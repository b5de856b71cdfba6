import { describe, expect, it } from 'vitest'
import { inTurns } from '../../server/in-turns.ts'
import { type Kin, kinOf, type Reading } from '../../server/quote/revised.ts'

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
  it.each<[string, Reading[], Reading[], (Kin | null)[]]>([
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
  ])('%s', async (_, newer, earlier, kin) => {
    expect(await inTurns(kinOf(newer, earlier))).toEqual(kin)
  })
})

it('two thousand that are all alike and all changed are told apart in a moment, a step at a time', () => {
  const numbered = (day: string) =>
    Array.from({ length: 2_000 }, (_, i) => quote(`Le bac numéro ${i} ne passe plus ${day}`))
  const steps = kinOf(numbered('le soir'), numbered('la nuit'))
  const before = performance.now()
  let many = 0
  let step = steps.next()
  for (; !step.done; step = steps.next()) many++
  expect(performance.now() - before).toBeLessThan(2_000)
  expect(many).toBeGreaterThan(2_000)
  const kin = step.value
  expect(kin.map((one) => one?.of)).toEqual([...numbered('').keys()])
})
