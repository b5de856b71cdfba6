/** What is known of numbers in a language: its number words, units and months, as a linguist edits them in tables. */
import { foldWord } from './fold.ts'
import type { Word } from './split.ts'
import { listed, type Row, wrongRow } from './table.ts'
import { type UnitForms, unitForms } from './units.ts'

/** What a word does in a number: numbers.tsv tells it at its head. */
const ROLES =
  'about and at between cardinal cited clock compact compact-money decade dozen each few from half halves hour join minus o-clock odd of one \
ordinal out out-of own part part-of-day past point quarter tall times to vague weak whole within year'
type Split<List extends string> = List extends `${infer One} ${infer Rest}` ? One | Split<Rest> : List
export type Role = Split<typeof ROLES>

export interface NumberData {
  language: 'fr' | 'en'
  /** For each role its words, folded but for the letters of a compact form, and what each is worth. */
  is: Record<Role, ReadonlyMap<string, number>>
  units: UnitForms
  /** Months by their names, 1 to 12; short names apart. */
  months: ReadonlyMap<string, number>
  shortMonths: ReadonlyMap<string, number>
  /** With what a value may begin: nearly all words are told apart by this alone. */
  begin: ReadonlySet<string>
}

/** A text's words, and what is known of numbers in its language. */
export class Cut {
  readonly words: readonly Word[]
  readonly text: string
  readonly known: NumberData

  constructor(words: readonly Word[], text: string, known: NumberData) {
    this.words = words
    this.text = text
    this.known = known
  }

  get isFrench(): boolean {
    return this.known.language === 'fr'
  }

  /** What a word is compared by; nothing beyond the last. */
  key(at: number): string {
    return this.words[at]?.key ?? ''
  }

  /** Whether a word does something in numbers. */
  is(role: Role, at: number): boolean {
    return this.known.is[role].has(this.key(at))
  }

  /** What a word that does so is worth. */
  worth(role: Role, at: number): number | undefined {
    return this.known.is[role].get(this.key(at))
  }

  /** Nothing but a space or a hyphen stands before a word. */
  isNear(at: number): boolean {
    const [left, right] = [this.words[at - 1], this.words[at]]
    if (!left || !right || right.start - left.end > 2) return false
    return right.start === left.end || NEAR.test(this.text.slice(left.end, right.start))
  }

  /** Past “a”, where it stands there in English: “half *a* million”, “and *a* half”. */
  pastArticle(at: number): number {
    return !this.isFrench && this.is('one', at) ? at + 1 : at
  }

  /** The first word from `at` on that starts at an offset or behind it (UTF-16): digits with letters may be several words. */
  wordFrom(at: number, offset: number): number {
    let to = at
    while (to < this.words.length && this.words[to]!.start < offset) to++
    return to
  }
}
const NEAR = /^[\s\p{Z}\p{Pd}]+$/u

export type Calendar = Row<
  'moment' | 'kind' | 'number' | 'french' | 'english' | 'french short' | 'english short'
>

/** The roles of words that begin a value, beside digits, Roman numerals and what stands before money. */
const BEGINNERS: Role[] =
  'cardinal ordinal dozen vague one half halves part weak times decade clock quarter'.split(' ') as Role[]

export function numberData(
  language: 'fr' | 'en',
  numbers: readonly Row<'word' | 'language' | 'role' | 'value'>[],
  units: readonly Row<'unit' | 'kind' | 'factor' | 'french' | 'english'>[],
  calendar: readonly Calendar[],
): NumberData {
  const is = Object.fromEntries(ROLES.split(' ').map((role) => [role, new Map<string, number>()])) as Record<
    Role,
    Map<string, number>
  >
  for (const row of numbers) {
    const { word, role, value } = row.cells
    if (!Object.hasOwn(is, role)) wrongRow(row, `no role: ${role}`)
    if (Number.isNaN(Number(value))) wrongRow(row, `no number: ${value}`)
    if (row.cells.language === language)
      is[role as Role].set(
        role.startsWith('compact') ? word : foldWord(word),
        value === '' ? 1 : Number(value),
      )
  }
  const column = language === 'fr' ? 'french' : 'english'
  const months = calendar.filter(({ cells }) => cells.kind === 'month' && cells.number !== '')
  const named = (names: (row: Calendar) => string) =>
    new Map(
      months.flatMap((row) =>
        listed(names(row), ', ').map(
          (name) => [foldWord(name.replace('.', '')), Number(row.cells.number)] as const,
        ),
      ),
    )
  const forms = unitForms(units, column)
  const known = {
    language,
    is,
    units: forms,
    months: named(({ cells }) => cells[column]),
    shortMonths: named(({ cells }) => cells[`${column} short`]),
  }
  const begin = new Set([
    ...BEGINNERS.flatMap((role) => [...is[role].keys()]),
    ...known.months.keys(),
    ...known.shortMonths.keys(),
    ...forms.keys(),
  ])
  return { ...known, begin }
}
