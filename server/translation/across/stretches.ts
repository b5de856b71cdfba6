/** How much speaks for it that a text says in one language what a claim says in the other, and where. */
import type { Word } from '../../language/split.ts'
import { foldWord } from '../../language/fold.ts'
import { affinity } from '../align/align-affinity.ts'
import type { WordModel } from '../align/align-model.ts'
import { wordTokens } from '../align/align-tokens.ts'
import type { Language } from '../../language/lexicon.ts'
import { remembered } from '../../language/remembered.ts'

export interface Stretch {
  /** UTF-16 offsets into the text: from the first word that renders one of the claim’s to the last. */
  start: number
  end: number
  /**
   * How much likelier the words of the claim are beside this stretch than beside any other, as the sum of the natural
   * logarithms of each word’s.
   */
  evidence: number
}

/** A stretch may have this many words for each of the claim, and so many more. */
const WIDE = 1.4
const WIDER = 4
/** Each word of a text is read in at most so many stretches: those of a long claim do not begin at every word. */
const STRETCHES = 24
/** A word is sure of its translation to this share, or less, and still tells where it stands. */
const UNSURE = 0.1
/** What says less is chance. */
const LEAST = 0.5
/** Of two neighbours that are rendered by neighbours, the less telling counts this much more. */
const NEIGHBOURS = 0.5
/** How far apart neighbours may be in the claim, and how much farther in the text. */
const NEAR = { claim: 3, text: 2 }

/**
 * How likely the words of the claim are, given those of a stretch (after Berger and Lafferty 1999, Information
 * retrieval as statistical translation), over how likely they are anywhere.
 *
 * @param shareOf the share of all passages in which a folded word of the claim finds a translation, 0 to 1
 * @returns reads a text of the other language; null where nothing in it renders the claim
 */
export function evidenceReader(
  claim: string,
  from: Language,
  shareOf: (word: string) => number,
  model: WordModel,
): (text: string) => Stretch | null {
  const sought = wordTokens(claim, from)
  const shares = sought.map(({ key }) => shareOf(foldWord(key)))
  const calls = callsFor(sought, shares, from, model)
  const width = Math.ceil(WIDE * sought.length) + WIDER
  const step = Math.max(1, Math.floor(width / STRETCHES))

  return (text) => {
    const there = wordTokens(text, from === 'fr' ? 'en' : 'fr')
    const hits: Hit[] = []
    for (const [at, { key }] of there.entries())
      for (const { word, weight } of calls(key)) hits.push({ word, at, weight })
    let best: { evidence: number; first: number; last: number } | null = null
    let next = 0
    for (const [number, { at }] of hits.entries()) {
      if (at < next) continue
      next = at + step
      const stretch = evidenceFrom(hits, number, at + width, sought.length)
      if (!best || stretch.evidence > best.evidence) best = { ...stretch, first: at }
    }
    return best && { start: there[best.first]!.start, end: there[best.last]!.end, evidence: best.evidence }
  }
}

/** A word of the text (`at`) that may render one of the claim (`word`). */
interface Hit {
  word: number
  at: number
  weight: number
}

/** What the hits from `first` on, before `end`, say of the claim: each of its words counts once, by its best. */
function evidenceFrom(hits: readonly Hit[], first: number, end: number, size: number) {
  const weights = new Float64Array(size)
  const places = new Int32Array(size)
  for (let number = first; number < hits.length && hits[number]!.at < end; number++) {
    const { word, at, weight } = hits[number]!
    if (weight <= weights[word]!) continue
    weights[word] = weight
    places[word] = at
  }
  let evidence = 0
  let last = hits[first]!.at
  let before = -1
  for (let word = 0; word < size; word++) {
    if (weights[word] === 0) continue
    evidence += weights[word]!
    last = Math.max(last, places[word]!)
    if (before >= 0 && areNeighbours(word - before, places[word]! - places[before]!))
      evidence += NEIGHBOURS * Math.min(weights[word]!, weights[before]!)
    before = word
  }
  return { evidence, last }
}

const areNeighbours = (apart: number, there: number) =>
  apart <= NEAR.claim && there !== 0 && Math.abs(there - apart) <= NEAR.text

/** A word of the claim that a word of the other language may render, and what that says for it. */
type Call = Omit<Hit, 'at'>

/** @returns the calls of a word of the other language, each word of which is judged once */
function callsFor(
  sought: readonly Word[],
  shares: readonly number[],
  from: Language,
  model: WordModel,
): (key: string) => readonly Call[] {
  const knownAs = {
    fr: (key: string) => ({ looks: model.looks.french(key), known: model.french(key) }),
    en: (key: string) => ({ looks: model.looks.english(key), known: model.english(key) }),
  }
  const to = from === 'fr' ? 'en' : 'fr'
  const own = sought.map(({ key }) => knownAs[from](key))
  const likelihood = { fr: new Float64Array(1), en: new Float64Array(1) }

  return remembered((key) => {
    const other = knownAs[to](key)
    const calls: Call[] = []
    for (let word = 0; word < own.length; word++) {
      const one = own[word]!
      const [fr, en] = from === 'fr' ? [one, other] : [other, one]
      const prior = affinity(fr.looks, en.looks)
      const pair = model.pairOf(fr.known, en.known)
      if (prior === 0 && pair < 0) continue
      model.link(fr.known, en.known, pair, prior, likelihood, 0, 0)
      const weight = Math.log(1 + likelihood[from][0]! / (UNSURE * shares[word]!))
      if (weight >= LEAST) calls.push({ word, weight })
    }
    return calls
  })
}
