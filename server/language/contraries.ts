/** Words and phrases of two languages that say the contrary of each other, as a table lists them, and where a text has them. */
import { addLemmaPhrase, type LemmaPhrase, type LemmaPhrases, lemmaPhrasesIn } from './lemma-phrases.ts'
import type { Language } from './lexicon.ts'
import type { Token } from './read.ts'
import type { Range } from './token-ranges.ts'
import type { Stretch } from './stretch.ts'
import { inOrder, listed, type Row, wrongRow } from './table.ts'

/** For each language its entries, each with the number of its axis, above 0 on one pole and below on the other. */
export type Contraries = Record<Language, LemmaPhrases<number>>

/** Words of a text that stand at the poles of some axes. */
export interface Pole extends Range {
  /** Its words: its object may stand between them. */
  words: readonly Token[]
  poles: readonly number[]
}

/** @throws RangeError that names file and line of a row that is out of order or has another pole than + and - */
export function contrariesOf(rows: readonly Row<'axis' | 'pole' | 'english' | 'french'>[]): Contraries {
  const found = { fr: new Map<string, LemmaPhrase<number>[]>(), en: new Map<string, LemmaPhrase<number>[]>() }
  const axes = new Map<string, number>()
  for (const row of inOrder(rows)) {
    const { axis, pole, english, french } = row.cells
    if (pole !== '+' && pole !== '-') wrongRow(row, `no such pole: ${pole}`)
    const number = axes.get(axis) ?? axes.size + 1
    axes.set(axis, number)
    const told = pole === '+' ? number : -number
    for (const entry of listed(english, ', ')) addLemmaPhrase(found.en, entry, 'en', told)
    for (const entry of listed(french, ', ')) addLemmaPhrase(found.fr, entry, 'fr', told)
  }
  return found
}

/** Whether what two texts say is contrary on some axis, and on none the same. */
export const areContrary = (one: Pole, other: Pole): boolean =>
  one.poles.some((pole) => other.poles.includes(-pole)) && !areAlike(one, other)

/** Whether what two texts say stands at one pole of an axis. */
export const areAlike = (one: Pole, other: Pole): boolean =>
  one.poles.some((pole) => other.poles.includes(pole))

/**
 * The words and phrases of a stretch that have contraries, in order.
 *
 * @param isOpen which words may be the first of one
 */
export const polesIn = (stretch: Stretch, isOpen: (token: Token) => boolean): Pole[] => {
  const { grammar, language } = stretch.document
  return lemmaPhrasesIn(stretch, grammar.contraries()[language], isOpen).map(({ told, ...found }) => ({
    ...found,
    poles: told,
  }))
}
