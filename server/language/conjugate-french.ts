/** How French verbs are conjugated: from the principal parts in a row of verbs.fr.tsv to every form. After Grevisse and Goosse, Le bon usage. */
import type { Form, Person, Time } from './inflection.ts'
import { listed, type Row, wrongRow } from './table.ts'

export const FRENCH_VERBS = [
  'verb',
  'classes',
  'like',
  'present',
  'imperfect',
  'past',
  'participle',
  'future',
  'subjunctive',
  'imperative',
  'gerund',
] as const
export type VerbRow = Row<(typeof FRENCH_VERBS)[number]>

/** The forms of the verbs that end alike. */
export interface Paradigm {
  /** The end of its verbs that the forms below replace. */
  ending: string
  forms: readonly Form[]
}

const PERSONS: readonly Person[] = [1, 2, 3, 4, 5, 6]
const IMPERFECT = ['ais', 'ais', 'ait', 'ions', 'iez', 'aient']
const FUTURE = ['ai', 'as', 'a', 'ons', 'ez', 'ont']
const SUBJUNCTIVE = ['e', 'es', 'e', 'ions', 'iez', 'ent']
/** By the end of *je*: the simple past and, from the same stem, the imperfect subjunctive. */
const PASTS: [je: string, past: string[], subjunctive: string[]][] = [
  ['ai', ['ai', 'as', 'a', 'âmes', 'âtes', 'èrent'], ['asse', 'asses', 'ât', 'assions', 'assiez', 'assent']],
  ['ïs', ['ïs', 'ïs', 'ït', 'ïmes', 'ïtes', 'ïrent'], ['ïsse', 'ïsses', 'ït', 'ïssions', 'ïssiez', 'ïssent']],
  ['is', ['is', 'is', 'it', 'îmes', 'îtes', 'irent'], ['isse', 'isses', 'ît', 'issions', 'issiez', 'issent']],
  ['us', ['us', 'us', 'ut', 'ûmes', 'ûtes', 'urent'], ['usse', 'usses', 'ût', 'ussions', 'ussiez', 'ussent']],
  ['ûs', ['ûs', 'ûs', 'ût', 'ûmes', 'ûtes', 'ûrent'], ['ûsse', 'ûsses', 'ût', 'ûssions', 'ûssiez', 'ûssent']],
  [
    'ins',
    ['ins', 'ins', 'int', 'înmes', 'întes', 'inrent'],
    ['insse', 'insses', 'înt', 'inssions', 'inssiez', 'inssent'],
  ],
]

export const without = (form: string, ending: string) => form.slice(0, form.length - ending.length)

/** Before e and i the ç and the ge that sound before a and o are written c and g. */
const spelt = (stem: string, ending: string) =>
  (/^[eéèêiî]/u.test(ending) ? stem.replace(/ç$/u, 'c').replace(/ge$/u, 'g') : stem) + ending

const many = (stem: string, endings: readonly string[]) => endings.map((one) => spelt(stem, one))

/** Every form of a paradigm, from the principal parts of its row. */
export function conjugate(row: VerbRow): Paradigm {
  const { cells } = row
  const ending = cells.verb.replace('-', '')
  const forms: Form[] = [{ form: ending, time: 'infinitive', person: null }]
  const present = listed(cells.present)
  if (present.length !== PERSONS.length)
    wrongRow(row, 'a present has six persons, - for one that there is none of')
  /** A person that has no present has no other time. */
  const put = (time: Time, all: readonly string[], persons = PERSONS) =>
    all.forEach((form, i) => {
      const person = persons[i]!
      if (form !== '-' && present[person - 1] !== '-') forms.push({ form, time, person })
    })
  put('present', present)
  const nous = present[3] === '-' ? null : without(present[3]!, 'ons')
  const stem = cells.imperfect === '' ? nous : without(cells.imperfect, 'ais')
  if (stem !== null) put('imperfect', many(stem, IMPERFECT))
  const past = PASTS.find(([je]) => cells.past.endsWith(je))
  if (past && cells.past !== '') {
    const base = without(cells.past, past[0])
    put('past', many(base, past[1]))
    put('subjunctive', many(base, past[2]))
  }
  const future = without(cells.future === '' ? `${ending.replace(/e$/u, '')}ai` : cells.future, 'ai')
  put('future', many(future, FUTURE))
  put('conditional', many(future, IMPERFECT))

  const subjunctive = listed(cells.subjunctive)
  const je = subjunctive[0] ?? (present[5] === '-' ? '' : `${without(present[5]!, 'ent')}e`)
  const plural = subjunctive[1] === undefined ? (stem ?? '') : without(subjunctive[1], 'ions')
  if (subjunctive.length === PERSONS.length) put('subjunctive', subjunctive)
  else if (je !== '')
    put(
      'subjunctive',
      SUBJUNCTIVE.map((one, i) => spelt(i === 3 || i === 4 ? plural : without(je, 'e'), one)),
    )

  const orders = [present[1]!.replace(/es$/u, 'e'), present[3]!, present[4]!]
  put('imperative', cells.imperative === '' ? orders : listed(cells.imperative), [2, 4, 5])
  for (const form of agreeing(listed(cells.participle)))
    forms.push({ form, time: 'participle', person: null })
  const gerund = cells.gerund === '' && stem !== null ? `${stem}ant` : cells.gerund
  if (gerund !== '' && gerund !== '-') forms.push({ form: gerund, time: 'gerund', person: null })
  return { ending, forms }
}

/** Masculine and feminine, singular and plural, of a participle that is given by its masculine. */
function agreeing(given: string[]): string[] {
  const [masculine] = given
  if (masculine === undefined || given.length > 1) return [...new Set(given)]
  return masculine.endsWith('s')
    ? [masculine, `${masculine}e`, `${masculine}es`]
    : [masculine, `${masculine}s`, `${masculine}e`, `${masculine}es`]
}

/** « il pèse », « elle cède »: before a mute ending the last e or é of the stem opens; é stays before the -er- of the future. */
const OPENING = /(?:é([b-df-hj-np-tv-xz]+(?:(?<=[gq])u)?)|e([bcdfgptv][lr]|[b-df-hj-np-tvz]))er$/u
export function opened(form: string, verb: string): string {
  const [end, behindAcute, behindE] = OPENING.exec(verb) ?? []
  const stem = verb.slice(0, -2)
  if (end === undefined || !form.startsWith(stem)) return form
  const rest = form.slice(stem.length)
  const mute = /^(?:e|es|ent)$/u.test(rest) || (behindE !== undefined && /^er./u.test(rest))
  return mute ? `${verb.slice(0, -end.length)}è${behindAcute ?? behindE}${rest}` : form
}
