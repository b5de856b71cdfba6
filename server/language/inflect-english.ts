/** How English verbs are inflected: irregular forms from the rows of verbs.en.tsv, the rest by their endings. */
import { addTo } from './add-to.ts'
import {
  type Form,
  type Inflection,
  nominalForms,
  type Person,
  type Reading,
  type Time,
} from './inflection.ts'
import { listed, type Row } from './table.ts'

export const ENGLISH_VERBS = ['verb', 'classes', 'past', 'participle', 'present'] as const
type VerbRow = Row<(typeof ENGLISH_VERBS)[number]>

const BASE: Person[] = [1, 2, 4, 5, 6]
const THIRD: Person[] = [3]
const hasClass = ({ cells }: VerbRow, name: string) => cells.classes.split(' ').includes(name)

/** The regular endings of a verb, with what they stand in place of. */
const REGULAR: [ending: string, lemmas: string[], times: Time[]][] = [
  ['ies', ['y', 'ie'], ['present']],
  ['es', [''], ['present']],
  ['s', [''], ['present']],
  ['ied', ['y', 'ie'], ['past', 'participle']],
  ['ed', ['', 'e'], ['past', 'participle']],
  ['ying', ['ie'], ['gerund']],
  ['ing', ['', 'e'], ['gerund']],
]
/** Before these a last consonant may be double: stopped, bigger. */
const DOUBLING = new Set(['ed', 'ing', 'er', 'est'])
/** A stem has at least so many letters. */
const SHORTEST = 2

export function englishInflection(
  verbs: readonly VerbRow[],
  irregulars: readonly Row<'form' | 'lemma' | 'part'>[],
  nominal: readonly Row<'form' | 'lemma'>[],
): Inflection {
  const rows = new Map(verbs.map((row) => [row.cells.verb, row]))
  const irregular = new Map<string, Reading[]>()
  for (const row of verbs)
    for (const { form, time, person } of irregularForms(row))
      addTo(irregular, form, { lemma: row.cells.verb, time, persons: person === null ? [] : [person] })
  for (const { cells } of irregulars)
    addTo(irregular, cells.form, { lemma: cells.lemma, time: null, persons: [] })

  const endings: [ending: string, lemmas: string[], times: (Time | null)[]][] = [
    ...REGULAR,
    ...nominal.map(({ cells }): [string, string[], null[]] => [cells.form, [cells.lemma], [null]]),
  ]
  // “Hardly” is no form of “hard”.
  const alone = new Set(
    irregulars.flatMap(({ cells }) =>
      cells.part === 'adverb' && cells.form === cells.lemma ? [cells.form] : [],
    ),
  )
  const nouns = Map.groupBy(irregulars, ({ cells }) => cells.lemma)

  return {
    readings(word) {
      const found: Reading[] = [{ lemma: word, time: null, persons: [] }, ...(irregular.get(word) ?? [])]
      if (alone.has(word)) return found.slice(0, 1)
      for (const [ending, lemmas, times] of endings) {
        if (!word.endsWith(ending) || word.length - ending.length < SHORTEST) continue
        const stem = word.slice(0, word.length - ending.length)
        const doubled = DOUBLING.has(ending) && stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : []
        for (const lemma of [...lemmas.map((one) => stem + one), ...doubled])
          for (const time of times) found.push({ lemma, time, persons: time === 'present' ? THIRD : [] })
      }
      return found
    },
    irregularLemma: (word) => irregular.get(word)?.[0]?.lemma,
    verbForms(verb) {
      const row = rows.get(verb)
      if (row && hasClass(row, 'modal')) return [{ form: verb, time: null, person: null }]
      return [...regularForms(verb, row), ...(row ? irregularForms(row) : [])]
    },
    likelyForms(lemma, isVerb) {
      const own = nouns.get(lemma)?.map(({ cells }) => cells.form) ?? []
      if (!isVerb) return [lemma, ...own, withS(lemma), ...nominalForms(lemma, nominal)]
      return [lemma, ...own, ...this.verbForms(lemma).map(({ form }) => form)]
    },
  }
}

const as = (time: Time, person: Person | null) => (form: string) => ({ form, time, person })

/** `are:2456`: a form with its persons. */
function presentForms(cell: string): Form[] {
  const [form = '', persons = ''] = cell.split(':')
  return [...persons].map((person) => as('present', Number(person) as Person)(form))
}

function irregularForms({ cells }: VerbRow): Form[] {
  return [
    ...listed(cells.present).flatMap(presentForms),
    ...listed(cells.past).map(as('past', null)),
    ...listed(cells.participle === '' ? cells.past : cells.participle).map(as('participle', null)),
  ]
}

function regularForms(verb: string, row: VerbRow | undefined): Form[] {
  const third = row && row.cells.present !== '' ? [] : [withS(verb)]
  const stems = stemsOf(verb, row)
  const past = row && row.cells.past !== '' ? [] : stems.map(withEd)
  return [
    { form: verb, time: 'infinitive', person: null },
    ...(verb === 'be' ? [] : BASE.map((person) => as('present', person)(verb))),
    ...third.map(as('present', 3)),
    ...past.map(as('past', null)),
    ...past.map(as('participle', null)),
    ...stems.map(withIng).map(as('gerund', null)),
  ]
}

/** What -ed and -ing are put behind: with its last consonant doubled where the last syllable is stressed, or British. */
function stemsOf(verb: string, row: VerbRow | undefined): string[] {
  if (verb.endsWith('c')) return [`${verb}k`] // panicked
  const double = verb + verb.at(-1)!
  if (/^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/u.test(verb) || (row && hasClass(row, 'doubles'))) return [double]
  return /[^aeiou][aeiou]l$/u.test(verb) ? [verb, double] : [verb]
}

function withS(verb: string): string {
  if (/[^aeiou]y$/u.test(verb)) return verb.replace(/y$/u, 'ies')
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/u.test(verb) ? `${verb}es` : `${verb}s`
}
function withEd(stem: string): string {
  if (/[^aeiou]y$/u.test(stem)) return stem.replace(/y$/u, 'ied')
  return stem.endsWith('e') ? `${stem}d` : `${stem}ed`
}
function withIng(stem: string): string {
  if (stem.endsWith('ie')) return stem.replace(/ie$/u, 'ying')
  return `${stem.replace(/(?<=[^eoy])e$/u, (e) => (stem.length > 2 ? '' : e))}ing`
}
