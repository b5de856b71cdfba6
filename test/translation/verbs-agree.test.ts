/** Comparing two wordings and checking a translation read verbs alike: a change is called the same in both. */
import { describe, expect, it } from 'vitest'
import { read } from '../../server/language/read.ts'
import { readClaim } from '../../server/quote/compare/claim.ts'
import { compare } from '../../server/quote/compare/compare.ts'
import { flags } from '../../server/translation/flags.ts'
import { grammar, grammars } from '../support/grammars.ts'

const edits = (said: string, claimed: string, language: 'fr' | 'en') =>
  (compare(read(said, grammar(language)), readClaim(claimed, grammar(language)))?.edits ?? []).map(
    ({ kind, harm }) => `${kind} ${harm}`,
  )
const flagged = (fr: string, en: string) =>
  flags({ language: 'fr', text: fr }, { language: 'en', text: en }, grammars)
    .flags.filter(({ harm }) => harm === 'meaning')
    .map(({ check }) => check)

const CHANGES: [fr: string, en: string, changedFr: string, changedEn: string, kind: 'tense' | 'modality'][] =
  [
    [
      'Ils ont renversé le roi.',
      'They overthrew the king.',
      'Ils renversent le roi.',
      'They overthrow the king.',
      'tense',
    ],
    [
      'La ville fermera le musée.',
      'The city will close the museum.',
      'La ville a fermé le musée.',
      'The city closed the museum.',
      'tense',
    ],
    [
      'Le ministre doit signer le traité.',
      'The minister must sign the treaty.',
      'Le ministre peut signer le traité.',
      'The minister can sign the treaty.',
      'modality',
    ],
  ]

describe.each(CHANGES)('%s / %s', (fr, en, changedFr, changedEn, kind) => {
  it('rendered faithfully raises no flag', () => {
    expect(flagged(fr, en)).toEqual([])
  })
  it(`has its ${kind} changed in French and in English alike`, () => {
    expect(edits(fr, changedFr, 'fr')).toContain(`${kind} meaning`)
    expect(edits(en, changedEn, 'en')).toContain(`${kind} meaning`)
    expect(flagged(fr, changedEn)).toContain(kind)
    expect(flagged(changedFr, en)).toContain(kind)
  })
})

it.each([
  ['en', 'The council meets the union here.', 'The councils meet the union here.'],
  ['fr', 'Le conseil rencontre le syndicat ici.', 'Les conseils rencontrent le syndicat ici.'],
] as const)('another person of the same time is a slight change (%s)', (language, said, claimed) => {
  const found = edits(said, claimed, language)
  expect(found).toContain('inflection minor')
  expect(found.filter((edit) => edit.endsWith('meaning'))).toEqual([])
})
