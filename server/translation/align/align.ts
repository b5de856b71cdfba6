/** Which words of a French and an English text render each other. */
import type { Word } from '../../language/split.ts'
import { affinity } from './align-affinity.ts'
import { agreed, linkBothWays, work } from './align-hmm.ts'
import type { WordModel } from './align-model.ts'
import { alignSentences, type Part } from './align-sentences.ts'
import { tokens } from './align-tokens.ts'

export interface Link {
  /** Which French and which English word, from 0. */
  fr: number
  en: number
  /** 0 to 1: the geometric mean of how likely each direction holds the link. */
  confidence: number
}

/**
 * Links below this are not given. Lower finds more of the loose ones, higher is surer; around it, precision and recall
 * of the sure ones weigh about the same.
 */
const LEAST_CONFIDENCE = 0.4
/** Texts of more words are cut into their sentences first: the cost grows with the product of their lengths. */
const LONGEST_WHOLE = 80

/**
 * Links two texts by the model, both directions agreeing (Liang, Taskar and Klein 2006).
 *
 * @param fr and en, keys of tokens (see align-tokens.ts); `least`, the confidence from which links are given
 * @returns links in the order of the French words, then of the English ones
 */
export function align(
  model: WordModel,
  fr: readonly string[],
  en: readonly string[],
  least = LEAST_CONFIDENCE,
): Link[] {
  const whole = fr.length <= LONGEST_WHOLE && en.length <= LONGEST_WHOLE
  const parts = whole
    ? [{ fr: { from: 0, to: fr.length }, en: { from: 0, to: en.length } }]
    : alignSentences(fr, en)
  return parts.flatMap((part) => alignPart(model, fr, en, part, least))
}

function alignPart(
  model: WordModel,
  fr: readonly string[],
  en: readonly string[],
  part: Part,
  least: number,
): Link[] {
  const left = fr.slice(part.fr.from, part.fr.to)
  const right = en.slice(part.en.from, part.en.to)
  const [rows, columns] = [left.length, right.length]
  if (rows === 0 || columns === 0) return []
  const english = right.map((key) => ({ looks: model.looks.english(key), known: model.english(key) }))
  const emissions = { fr: work.fr.emissions, en: work.en.emissions }
  left.forEach((key, row) => {
    const looks = model.looks.french(key)
    const known = model.french(key)
    work.fr.alone[row] = known.alone
    english.forEach((other, column) => {
      const prior = affinity(looks, other.looks)
      const pair = model.pairOf(known, other.known)
      model.link(known, other.known, pair, prior, emissions, row * columns + column, column * rows + row)
    })
  })
  english.forEach(({ known }, column) => (work.en.alone[column] = known.alone))
  linkBothWays(rows, columns, model.jumps)
  const links: Link[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const confidence = Math.min(1, Math.sqrt(agreed(row, column, rows, columns)))
      if (confidence >= least) links.push({ fr: part.fr.from + row, en: part.en.from + column, confidence })
    }
  }
  return links
}

/**
 * Links the words of two texts that were cut into words elsewhere.
 *
 * @returns as align, but `fr` and `en` count the words given
 */
export function alignWords(model: WordModel, fr: readonly string[], en: readonly string[]): Link[] {
  const left = wordsOf(fr, tokens(fr.join(' '), 'fr'))
  const right = wordsOf(en, tokens(en.join(' '), 'en'))
  const surest = new Map<string, Link>()
  for (const link of align(model, left.keys, right.keys)) {
    for (const one of left.words[link.fr]!) {
      for (const other of right.words[link.en]!) {
        const known = surest.get(`${one} ${other}`)
        if (known && known.confidence >= link.confidence) continue
        surest.set(`${one} ${other}`, { fr: one, en: other, confidence: link.confidence })
      }
    }
  }
  return [...surest.values()].sort((a, b) => a.fr - b.fr || a.en - b.en)
}

/** For each token, which of the words it stands in: “aujourd' hui” is one token in two words, *du* two in one. */
function wordsOf(words: readonly string[], found: readonly Word[]) {
  const owners: number[][] = found.map(() => [])
  let start = 0
  let first = 0
  words.forEach((word, number) => {
    const end = start + word.length
    while (first < found.length && found[first]!.end <= start) first++
    for (let at = first; at < found.length && found[at]!.start < end; at++) {
      if (found[at]!.end > start) owners[at]!.push(number)
    }
    start = end + 1
  })
  return { keys: found.map(({ key }) => key), words: owners }
}
