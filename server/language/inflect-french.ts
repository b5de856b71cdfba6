/** Which verbs a French form may belong to, and the forms of a verb: paradigms apply to all verbs that end as they do. */
import { addTo } from './add-to.ts'
import { conjugate, opened, type Paradigm, type VerbRow, without } from './conjugate-french.ts'
import { foldWord } from './fold.ts'
import {
  type Form,
  type Inflection,
  nominalForms,
  type Person,
  type Reading,
  type Time,
} from './inflection.ts'
import { once } from './once.ts'
import { type Row, wrongRow } from './table.ts'

/** Folded, but for the é of a participle, which tells « mangé » from « mange »: accents elsewhere may be left out in print. */
function shapeOf(word: string): string {
  const participle = /é(?:e?s?)$/u.exec(word)
  const folded = foldWord(word)
  return participle ? folded.slice(0, folded.length - participle[0].length) + participle[0] : folded
}

/** Which paradigms a verb follows: its own, else those of the longest ending that has any. */
type Conjugations = (verb: string) => readonly Paradigm[]

interface Entry {
  /** A verb, or the end of many behind a hyphen. */
  verb: string
  paradigm: Paradigm
}

function entriesOf(rows: readonly VerbRow[]): Entry[] {
  const conjugated = rows
    .filter(({ cells }) => cells.present !== '')
    .map((row): Entry => ({ verb: row.cells.verb, paradigm: conjugate(row) }))
  const alike = rows
    .filter(({ cells }) => cells.like !== '')
    .flatMap((row) => {
      const found = conjugated.filter(({ verb }) => verb === row.cells.like)
      if (found.length === 0) wrongRow(row, `no row conjugates ${row.cells.like}`)
      return found.map(({ paradigm }) => ({ verb: row.cells.verb, paradigm }))
    })
  return [...conjugated, ...alike]
}

function conjugations(entries: readonly Entry[], key: (written: string) => string): Conjugations {
  const alone = new Map<string, Paradigm[]>()
  const families = new Map<string, Paradigm[]>()
  for (const { verb, paradigm } of entries) {
    const [table, own] = verb.startsWith('-') ? [families, key(verb.slice(1))] : [alone, key(verb)]
    addTo(table, own, paradigm)
  }
  const longest = Math.max(0, ...[...families.keys()].map(({ length }) => length))
  return (verb) => {
    let found = alone.get(verb)
    // From where a family may begin: a “word” of thousands of letters has as many ends.
    for (let at = Math.max(0, verb.length - longest); !found && at < verb.length; at++)
      found = families.get(verb.slice(at))
    return found ?? NONE
  }
}
const NONE: readonly Paradigm[] = []

/** What a form may end in. */
interface Ending {
  /** What replaces it to make the lemma, folded. */
  lemma: string
  time: Time | null
  persons: Person[]
  /** As printed. */
  written: string
  /** null for the forms of nouns, adjectives and adverbs. */
  paradigm: Paradigm | null
}

/** By their shapes. */
function endingsOf(
  entries: readonly Entry[],
  nominal: readonly Row<'form' | 'lemma'>[],
): Map<string, Ending[]> {
  const found = new Map<string, Ending[]>()
  const add = (ending: Ending) => {
    const shape = shapeOf(ending.written)
    const known = found
      .get(shape)
      ?.find(
        ({ paradigm, time, written }) =>
          paradigm !== null &&
          paradigm === ending.paradigm &&
          time === ending.time &&
          written === ending.written,
      )
    if (known) known.persons.push(...ending.persons)
    else addTo(found, shape, ending)
  }
  for (const paradigm of new Set(entries.map((entry) => entry.paradigm)))
    for (const { form, time, person } of paradigm.forms)
      add({
        lemma: foldWord(paradigm.ending),
        time,
        persons: person === null ? [] : [person],
        written: form,
        paradigm,
      })
  for (const { cells } of nominal)
    add({ lemma: foldWord(cells.lemma), time: null, persons: [], written: cells.form, paradigm: null })
  return found
}

/** The stem of a noun, and the lemma of a verb, have at least so many letters. */
const SHORTEST = { stem: 2, verb: 3 }

/** Capitals and hurried typing leave accents out; one that stands there is meant: *eut*, *eût*. */
const isMeant = ({ paradigm, written }: Ending, own: string, others: readonly Ending[]) =>
  paradigm === null ||
  written === own ||
  (foldWord(own) === own && !others.some((one) => one.paradigm === paradigm && one.written === own))

export function frenchInflection(
  verbs: readonly VerbRow[],
  nominal: readonly Row<'form' | 'lemma'>[],
): Inflection {
  const entries = entriesOf(verbs)
  const folded = conjugations(entries, foldWord)
  const printed = conjugations(entries, (written) => written)
  for (const row of verbs) {
    const { verb } = row.cells
    if (!verb.startsWith('-') && printed(verb).length === 0)
      wrongRow(row, `no row tells how ${verb} is conjugated`)
  }
  const endings = endingsOf(entries, nominal)
  const irregular = once(() => irregularVerbs(verbs, folded))
  const longest = Math.max(...[...endings.keys()].map(({ length }) => length))

  return {
    readings(word) {
      const written = word.normalize('NFC').toLowerCase()
      const shape = shapeOf(written)
      const plain = foldWord(shape)
      const found: Reading[] = [{ lemma: plain, time: null, persons: [] }]
      for (let length = 0; length <= Math.min(longest, shape.length); length++) {
        const all = endings.get(shape.slice(shape.length - length))
        if (!all) continue
        const stem = plain.slice(0, plain.length - length)
        const fits = all.filter(({ lemma, paradigm }) =>
          paradigm
            ? stem.length + lemma.length >= SHORTEST.verb && folded(stem + lemma).includes(paradigm)
            : stem.length >= SHORTEST.stem,
        )
        const own = written.slice(written.length - length)
        for (const { lemma, time, persons } of fits.filter((ending) => isMeant(ending, own, fits)))
          found.push({ lemma: stem + lemma, time, persons })
      }
      return found
    },
    irregularLemma: (word) => irregular().get(word),
    verbForms: (verb) =>
      printed(verb).flatMap(({ ending, forms }) =>
        forms.map((one) => ({ ...one, form: opened(without(verb, ending) + one.form, verb) })),
      ),
    likelyForms: (lemma, isVerb) =>
      isVerb
        ? [
            lemma,
            ...folded(lemma)
              .flatMap(({ ending, forms }) =>
                forms.map((one) => ({ ...one, form: without(lemma, ending) + foldWord(one.form) })),
              )
              .sort((a, b) => rarity(a) - rarity(b))
              .map(({ form }) => form),
          ]
        : [lemma, ...nominalForms(lemma, nominal)],
  }
}

/** A paradigm of verbs that end in more letters has forms of its own: -prendre, -tenir. */
const LONGEST_REGULAR = 3

/** By their folded forms: the verbs that the data name, where they follow no common pattern. */
function irregularVerbs(rows: readonly VerbRow[], folded: Conjugations): Map<string, string> {
  const found = new Map<string, string>()
  for (const { cells } of rows) {
    if (cells.verb.startsWith('-')) continue
    const verb = foldWord(cells.verb)
    for (const { ending, forms } of folded(verb))
      if (ending.length > LONGEST_REGULAR)
        for (const { form, time, person } of forms) {
          if (time === 'subjunctive' && person !== 3 && person !== 6) continue // « missions »
          const whole = without(verb, ending) + foldWord(form)
          if (!found.has(whole)) found.set(whole, verb)
        }
  }
  return found
}

/** In the press most verbs stand in the third person, as a participle or an infinitive. */
const LIKELIEST: [Time, Person | null][] = [
  ['infinitive', null],
  ['participle', null],
  ['present', 3],
  ['present', 6],
  ['imperfect', 3],
  ['future', 3],
  ['past', 3],
  ['conditional', 3],
  ['gerund', null],
  ['imperfect', 6],
  ['future', 6],
]
function rarity({ time, person }: Form): number {
  const at = LIKELIEST.findIndex(([one, other]) => one === time && other === person)
  return at < 0 ? LIKELIEST.length : at
}
