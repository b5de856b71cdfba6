/** Currencies and measures: which of them stands at a word, and what it converts to. */
import { addTo } from './add-to.ts'
import type { Cut } from './number-data.ts'
import { type Word, words } from './split.ts'
import { listed, type Row, wrongRow } from './table.ts'

export interface Unit {
  name: string
  /** Units of one kind convert into each other; a currency converts into nothing. */
  kind: string
  /** In the base of its kind: metres, grams, litres, square metres, days. */
  factor: number
}

/** A way to print a unit, by its first word. */
interface UnitForm {
  unit: Unit
  /** The keys of its other words: per *cent*, degrees *Celsius*. */
  others: readonly string[]
  /** One letter alone counts only as it is printed: 5 m, 5 W. */
  letter?: string
  /** Signs and codes of money stand before a number: £3, EUR 3. */
  isBefore: boolean
}

/** By their first words, the longest form first. */
export type UnitForms = ReadonlyMap<string, readonly UnitForm[]>

export function unitForms(
  rows: readonly Row<'unit' | 'kind' | 'factor' | 'french' | 'english'>[],
  column: 'french' | 'english',
): UnitForms {
  const found = new Map<string, UnitForm[]>()
  for (const row of rows) {
    const { unit: name, kind, factor } = row.cells
    if (factor === '' || Number.isNaN(Number(factor))) wrongRow(row, `no factor: ${factor}`)
    const unit = { name, kind, factor: Number(factor) }
    for (const form of listed(row.cells[column], ', ')) {
      const [first, ...others] = words(form).map(({ key }) => key)
      if (first === undefined) return wrongRow(row, `no word: ${form}`)
      const isBefore = (kind === 'money' || kind === 'pound') && !/\p{Ll}/u.test(form)
      const letter = /^\p{L}$/u.test(form) ? { letter: form } : {}
      addTo(found, first, { unit, others, isBefore, ...letter })
    }
  }
  for (const forms of found.values()) forms.sort((a, b) => b.others.length - a.others.length)
  return found
}

/** A unit that starts at a word, with the word after it; null for none. */
export function unitAt(
  { words: all, text, known }: Cut,
  at: number,
): { unit: Unit; isBefore: boolean; to: number } | null {
  const first = all[at]
  const form =
    first &&
    known.units
      .get(first.key)
      ?.find(
        ({ others, letter }) =>
          (letter ?? first.text) === first.text &&
          others.every(
            (key, i) =>
              all[at + 1 + i]?.key === key &&
              BETWEEN.test(text.slice(all[at + i]!.end, all[at + 1 + i]!.start)),
          ),
      )
  return form ? { unit: form.unit, isBefore: form.isBefore, to: at + 1 + form.others.length } : null
}
const BETWEEN = /^[\s\p{Z}\p{Pd}/]{0,2}$/u

/** The unit that follows a number, past *de*, *d’* and *of*. */
export function unitAfter(cut: Cut, at: number): { unit: Unit; to: number } | null {
  const next = at + (cut.is('of', at) ? 1 : 0)
  const [last, first] = [cut.words[at - 1], cut.words[next]]
  if (!last || !first || first.start - last.end > FURTHEST) return null
  return APART.test(cut.text.slice(last.end, first.start)) ? null : unitAt(cut, next)
}
/** Characters between a number and its unit. */
const FURTHEST = 14
const APART = /[.,;:!?()«»/]/u

/** The unit that one word is. */
export const unitOf = (forms: UnitForms, { key, text }: Pick<Word, 'key' | 'text'>): Unit | undefined =>
  forms.get(key)?.find(({ others, letter }) => others.length === 0 && (letter ?? text) === text)?.unit

/** Within this share of each other two amounts are the same, converted and rounded (DESIGN: “right within 5%”). */
const ROUNDING = 0.05
/** “quinze jours” is two weeks and “huit jours” one: French counts both ends. */
const DAYS_COUNTED: Record<number, number> = { 8: 7, 15: 14 }

/** Whether two amounts are one, told in two units. A currency converts only into itself. */
export function converts(a: number, unitA: Unit, b: number, unitB: Unit): boolean {
  if (unitA.name === unitB.name) return a === b
  if (unitA.kind === 'heat' && unitB.kind === 'heat') return sameHeat(a, unitA, b, unitB)
  // A pound is money or weight: only weight converts.
  const isWeight = [unitA.kind, unitB.kind].toSorted().join() === 'pound,weight'
  if (unitA.kind !== unitB.kind && !isWeight) return false
  const [inA, inB] = [counted(a, unitA) * unitA.factor, counted(b, unitB) * unitB.factor]
  return inA > 0 && Math.abs(inA - inB) <= ROUNDING * Math.max(inA, inB)
}

const counted = (value: number, { name }: Unit) => (name === 'day' ? (DAYS_COUNTED[value] ?? value) : value)

/**
 * Whether two temperatures are one. Celsius and Fahrenheit have no common zero; degrees that a French text names no scale
 * for are Celsius, in English they may be either.
 */
function sameHeat(a: number, unitA: Unit, b: number, unitB: Unit): boolean {
  if (unitA.name === unitB.name) return a === b
  if (unitA.name === 'degree') return sameHeat(b, unitB, a, unitA)
  if (unitB.name === 'degree') return a === b || (unitA.name === 'celsius' ? turned(a, b) : turned(b, a))
  return unitA.name === 'celsius' ? turned(a, b) : turned(b, a)
}
const turned = (celsius: number, fahrenheit: number) =>
  Math.abs(celsius * 1.8 + 32 - fahrenheit) <= ROUNDED_DEGREES
/** A thermometer is read in whole degrees. */
const ROUNDED_DEGREES = 1.5

/** A fever is told without its unit: « 39,5 », "103". */
export const sameFever = (celsius: number, fahrenheit: number) =>
  celsius >= 35 && celsius <= 43 && Math.abs(celsius * 1.8 + 32 - fahrenheit) <= ROUNDED_FEVER
/** What is rounded to a whole degree is half of one off. */
const ROUNDED_FEVER = 0.5
