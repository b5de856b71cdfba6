/**
 * Which lemmas a form may belong to, and which forms a lemma has, from the paradigms in `data/verbs.*.tsv` and the
 * endings in `data/endings.*.tsv`. No lexicon is asked: rules over-generate, and whoever asks keeps what are words.
 */
import { foldWord } from './fold.ts'
import { ENGLISH_VERBS, englishInflection } from './inflect-english.ts'
import { FRENCH_VERBS } from './conjugate-french.ts'
import { frenchInflection } from './inflect-french.ts'
import { type Form, type Inflection, VERB_CLASSES, type VerbClass } from './inflection.ts'
import { remembered } from './remembered.ts'
import { listed, type Row, wrongRow } from './table.ts'

/** A form of a verb of some class. */
export interface ClassForm extends Form {
  /** As printed. */
  verb: string
}
type ClassForms = ReadonlyMap<string, readonly ClassForm[]>

export interface Verbs extends Inflection {
  /** The forms of the verbs of a class, by themselves, folded. */
  classForms(name: VerbClass): ClassForms
}

function withClasses(inflection: Inflection, rows: readonly Row<'verb' | 'classes'>[]): Verbs {
  const verbs = new Map<string, string[]>(VERB_CLASSES.map((name) => [name, []]))
  for (const row of rows)
    for (const name of listed(row.cells.classes))
      (verbs.get(name) ?? wrongRow(row, `no class is called ${name}`)).push(row.cells.verb)
  const formsOf = (verb: string): ClassForm[] =>
    inflection.verbForms(verb).map((one) => ({ ...one, verb, form: foldWord(one.form) }))
  const classForms = remembered((name: VerbClass): ClassForms =>
    Map.groupBy(verbs.get(name)!.flatMap(formsOf), ({ form }) => form),
  )
  return { ...inflection, classForms }
}

type Ending = Row<'form' | 'lemma'>

export const frenchVerbForms = (
  rows: readonly Row<(typeof FRENCH_VERBS)[number]>[],
  endings: readonly Ending[],
): Verbs => withClasses(frenchInflection(rows, endings), rows)

export const englishVerbForms = (
  rows: readonly Row<(typeof ENGLISH_VERBS)[number]>[],
  irregulars: readonly Row<'form' | 'lemma' | 'part'>[],
  endings: readonly Ending[],
): Verbs => withClasses(englishInflection(rows, irregulars, endings), rows)

/** What is asked of the forms of a language. */
export interface HasVerbs {
  verbs: Verbs
}

const NONE: readonly ClassForm[] = []

/** What a folded word is as a form of the verbs that the data give a class; empty where it is none. */
export const classFormsOf = (key: string, name: VerbClass, { verbs }: HasVerbs): readonly ClassForm[] =>
  verbs.classForms(name).get(key) ?? NONE

/** Whether it is a form of one of them. */
export const isFormOf = (key: string, name: VerbClass, { verbs }: HasVerbs): boolean =>
  verbs.classForms(name).has(key)
