/** Words and phrases of two languages that say the contrary of each other, as a table lists them, and where a text has them. */
import { type FoundPhrase, lemmaPhrasesIn, lemmaPhrasesOf, type LemmaPhrases } from './lemma-phrases.ts'
import type { Token } from './read.ts'
import type { Stretch } from './stretch.ts'
import { type Row, wrongRow } from './table.ts'

/** For each language its entries, each with the number of its axis, above 0 on one pole and below on the other. */
export type Contraries = LemmaPhrases<number>

/** Words of a text that stand at the poles of some axes. */
export type Pole = FoundPhrase<number>

/** @throws RangeError that names file and line of a row that is out of order or has another pole than + and - */
export function contrariesOf(rows: readonly Row<'axis' | 'pole' | 'english' | 'french'>[]): Contraries {
  const axes = new Map<string, number>()
  return lemmaPhrasesOf(rows, (row) => {
    const { axis, pole } = row.cells
    if (pole !== '+' && pole !== '-') wrongRow(row, `no such pole: ${pole}`)
    const number = axes.get(axis) ?? axes.size + 1
    axes.set(axis, number)
    return pole === '+' ? number : -number
  })
}

/** Whether what two texts say is contrary on some axis, and on none the same. */
export const areContrary = (one: Pole, other: Pole): boolean =>
  one.told.some((pole) => other.told.includes(-pole)) && !areAlike(one, other)

/** Whether what two texts say stands at one pole of an axis. */
export const areAlike = (one: Pole, other: Pole): boolean =>
  one.told.some((pole) => other.told.includes(pole))

/**
 * The words and phrases of a stretch that have contraries, in order.
 *
 * @param isOpen which words may be the first of one
 */
export const polesIn = (stretch: Stretch, isOpen: (token: Token) => boolean): Pole[] =>
  lemmaPhrasesIn(stretch, stretch.document.grammar.contraries(), isOpen)
