import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learn } from '../../../server/translation/align/align-learn.ts'
import { grammars } from '../../support/grammars.ts'
import { renderings } from '../../support/renderings.ts'

const model = learn([], grammars)
const rare = { shareOf: () => 0.01, texts: 200 }

/** Each French text renders the English one at the same place. */
const FRENCH = [
  'Le conseil a décidé de fermer la piscine municipale. Les travaux coûteront trois millions d’euros, et la région en paiera la moitié.',
  'Personne ne nous a demandé notre avis avant de vendre la forêt. Nous refusons de signer ce contrat.',
  'La maire a promis que les écoles resteraient ouvertes pendant la grève des enseignants.',
  'Depuis trente ans, les pêcheurs du port attendent une nouvelle digue qui protège leurs bateaux.',
  'Le train de nuit reliera les deux capitales à partir du mois de décembre, selon le ministre des Transports.',
  'Notre hôpital manque de médecins, et les malades attendent six heures aux urgences.',
]
const ENGLISH = [
  'The council has decided to close the municipal swimming pool. The works will cost three million euros, half of which the region will pay.',
  'Nobody asked our opinion before selling the forest. We refuse to sign this contract.',
  'The mayor promised that schools would stay open during the teachers’ strike.',
  'For thirty years the fishermen of the harbour have been waiting for a new breakwater to protect their boats.',
  'The night train will link the two capitals from December, according to the transport minister.',
  'Our hospital is short of doctors, and patients wait six hours in the emergency department.',
]

describe('of several texts', () => {
  it.each(FRENCH.map((text, place) => [place, text] as const))(
    'the one that renders the French number %i comes first, and is sure',
    (place, text) => {
      const [best, next] = renderings({ language: 'fr', text }, ENGLISH, rare, model)
      expect(best?.text).toBe(place)
      expect(best!.sureness).toBeGreaterThan(0.5)
      expect(next?.sureness ?? 0).toBeLessThan(best!.sureness - 0.2)
    },
  )

  it.each(ENGLISH.map((text, place) => [place, text] as const))(
    'the one that renders the English number %i comes first, and is sure',
    (place, text) => {
      const [best, next] = renderings({ language: 'en', text }, FRENCH, rare, model)
      expect(best?.text).toBe(place)
      expect(best!.sureness).toBeGreaterThan(0.5)
      expect(next?.sureness ?? 0).toBeLessThan(best!.sureness - 0.2)
    },
  )

  it('none is sure where none renders the claim', () => {
    for (const text of [
      'The orchestra will play outdoors if the weather allows it on Sunday evening.',
      'My grandmother kept bees behind the chapel and never wore a veil.',
    ])
      for (const { sureness } of renderings({ language: 'en', text }, FRENCH, rare, model))
        expect(sureness).toBeLessThan(0.5)
  })
})

it('the stretch is about where the words stand in a longer text', () => {
  const long = ENGLISH.join(' ')
  const [best] = renderings({ language: 'fr', text: FRENCH[3]! }, [long], rare, model)
  const from = long.indexOf(ENGLISH[3]!)
  expect(best!.start).toBeLessThan(from + 20)
  expect(best!.start).toBeGreaterThan(from - 20)
  expect(best!.end).toBeLessThan(from + ENGLISH[3]!.length + 20)
})

describe('whatever is given', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom(...FRENCH, ...ENGLISH),
    fc
      .array(fc.constantFrom('le', 'the', 'grève', 'strike', '« ', '1 000', '😀', '…'))
      .map((all) => all.join(' ')),
  )

  it('places lie within the texts, sureness between 0 and 1, the surest first', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(text, { maxLength: 8 }),
        fc.constantFrom('fr', 'en'),
        (claim, texts, language) => {
          const found = renderings({ language, text: claim }, texts, rare, model)
          found.forEach(({ text: which, start, end, sureness }, place) => {
            expect(texts[which]).toBeDefined()
            expect(start).toBeLessThan(end)
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeLessThanOrEqual(texts[which]!.length)
            expect(sureness).toBeGreaterThanOrEqual(0)
            expect(sureness).toBeLessThanOrEqual(found[place - 1]?.sureness ?? 1)
          })
        },
      ),
    )
  })

  it('a claim and a text of a hundred thousand characters are read', () => {
    const claim = `${FRENCH.join(' ')} `.repeat(150)
    const found = renderings(
      { language: 'fr', text: claim.slice(0, 10_000) },
      [ENGLISH.join(' ').repeat(150)],
      rare,
      model,
    )
    expect(found).toHaveLength(1)
  })
})

it('words that many texts reprint are as sure as if one had them', () => {
  const claim = { language: 'fr', text: FRENCH[0]! } as const
  const [alone] = renderings(claim, ENGLISH, rare, model)
  const reprints = Array.from({ length: 8 }, (_, paper) => `In paper ${paper}: “${ENGLISH[0]}”`)
  const found = renderings(claim, [...reprints, ...ENGLISH], rare, model)
  for (const { sureness } of found.slice(0, 9)) expect(sureness).toBeCloseTo(alone!.sureness, 1)
  expect(new Set(found.slice(0, 9).map(({ text }) => text))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8]))
})
