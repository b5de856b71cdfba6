/** Whether a claim left the words spoken where a translation did: its changes are the translation's words, translated back. */
import type { Grammar } from '../../language/grammar.ts'
import { lemmasOf, translationsOf } from '../../language/lexicon.ts'
import { read } from '../../language/read.ts'
import { beginsAlike } from '../../language/stem.ts'
import type { TextEdit } from '../../api/edits.ts'
import { type Notion, notionsOf } from './paraphrase.ts'

/** One word that agrees with the translation is a coincidence. */
const FEWEST = 2
/** Of the words changed, how many the translation must account for. */
const MOST_OF_THEM = 0.6

/**
 * @param edits what the claim changed of the words spoken, in the language of `grammar`
 * @param translation the record of the same words in the other language
 */
export function followsTranslation(
  edits: readonly TextEdit[],
  grammar: Grammar,
  translation: string,
  other: Grammar,
): boolean {
  if (grammar === other) return false
  const there = acrossOf(translation, other, lemmasOf)
  const isThere = (text: string) => {
    const here = acrossOf(text, grammar, translationsOf)
    return here.length > 0 && here.every((one) => there.some((another) => sayTheSame(one, another)))
  }
  const put = edits.filter(
    ({ claimed, harm }) => harm !== 'none' && notionsOf(read(claimed.text, grammar)).length > 0,
  )
  const accounted = put.filter(({ said, claimed }) => isThere(claimed.text) && !isThere(said.text))
  return accounted.length >= FEWEST && accounted.length >= MOST_OF_THEM * put.length
}

/** A notion with words of one language: those that translate it, or of a translation its own. */
interface Across extends Notion {
  words: readonly string[]
}

const acrossOf = (
  text: string,
  grammar: Grammar,
  wordsOf: typeof lemmasOf | typeof translationsOf,
): Across[] =>
  notionsOf(read(text, grammar)).map((notion) => ({
    ...notion,
    words: wordsOf(text.slice(notion.start, notion.end), grammar),
  }))

/** "islander" is no "insulaire", but "brochure", "compensation" and "engineer", "ingénieur" begin or look alike. */
function sayTheSame(a: Across, b: Across): boolean {
  if (a.key === b.key) return true
  if (a.value || b.value) return false
  const isCognate = beginsAlike(a.key, b.key, COGNATE)
  return isCognate || a.words.some((word) => b.words.includes(word)) || !a.senses.isDisjointFrom(b.senses)
}
/** Letters. */
const COGNATE = 5
