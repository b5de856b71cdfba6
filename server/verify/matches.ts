/** The places that a claim may have been taken from: in its own words, joined, in other words. */
import { inTurns } from '../in-turns.ts'
import type { Candidate } from '../quote/candidate.ts'
import {
  compareCondition,
  compareSentences,
  readCondition,
  readSentences,
} from '../quote/compare/compare-sentences.ts'
import { compare } from '../quote/compare/compare.ts'
import { type Paraphrase, paraphraseIn } from '../quote/compare/paraphrase.ts'
import { byFit, type Match, onePerPlace } from '../quote/match.ts'
import type { Question } from './question.ts'
import { whoSaid } from './who-said.ts'
import { type Pool, type Sense, together } from './pool.ts'

/**
 * Below this a text does not say what the claim says. Where the claim names the very speaker less is enough; otherwise
 * the words must speak for themselves: among a hundred thousand passages some say half of anything.
 */
const SAME_SENSE = { named: 0.45, otherwise: 0.65 }
/** Of what the one named says, less is enough where so few sentences have so many of its words, and each figure. */
const GIST = { met: 3, sentences: 2, score: 0.3 }
/** Less of the claim, and a passage is not even shown; no more than so many are. */
const WORTH_SHOWING = 0.2
const MOST_NEAREST = 3

/** Fewer words of content in common are a coincidence. */
const FEWEST_MET = 2

/**
 * How much more evidence there must be than one of so many passages shows by chance, in natural logarithms: words that
 * stand together in one text often do in another.
 */
const BEYOND_CHANCE = { named: 2, otherwise: 6 }

/** Where the words stand, changed or not. */
export async function matchesIn(pool: Pool, question: Question): Promise<Match[]> {
  const matches: Match[] = []
  const parts = readCondition(question.read)
  const compared = await eachInTurns(pool.candidates, (candidate) => {
    const document = question.record(candidate.text)
    const comparison = compare(document, question.read)
    const isOther = comparison === null || comparison.harm === 'meaning'
    return { candidate, comparison: (isOther && compareCondition(document, parts)) || comparison }
  })
  for (const { candidate, comparison } of compared) {
    if (comparison) matches.push(await whoSaid(candidate, comparison, pool, question))
  }
  return matches
}

/** The claim among all that each speaker says in each source, where it joins words of several places. */
export async function matchTogether(pool: Pool, question: Question): Promise<Match[]> {
  const matches: Match[] = []
  const { claim, read, grammar, record } = question
  const sentences = readSentences(claim.text, grammar)
  const compared = await eachInTurns(together(pool), (candidate) => ({
    candidate,
    comparisons: [compare(record(candidate.text), read), compareSentences(record(candidate.text), sentences)],
  }))
  for (const { candidate, comparisons } of compared) {
    for (const comparison of comparisons) {
      const match = comparison && (await whoSaid(candidate, comparison, pool, question))
      if (match && match.places.length > 1) matches.push(match)
    }
  }
  return matches.sort(byFit)
}

interface SaidInOtherWords {
  /** Where the claim is said. */
  meant: Match[]
  /** What is nearest to it where it is not, best first. */
  nearest: Match[]
}

/** Where the claim is said in other words of its language. */
export async function sameSense(pool: Pool, sense: Sense, question: Question): Promise<SaidInOtherWords> {
  const candidates = [...pool.candidates, ...together(pool)].filter(
    (candidate) => printedIn(candidate) === question.language,
  )
  const read = await eachInTurns(candidates, (candidate) => ({
    candidate,
    paraphrase: paraphraseIn(sense.notions, question.record(candidate.text), sense.shares),
  }))
  const met = read
    .flatMap(({ candidate, paraphrase }) =>
      paraphrase && paraphrase.met >= FEWEST_MET ? [{ candidate, paraphrase }] : [],
    )
    .sort((a, b) => b.paraphrase.score - a.paraphrase.score)
  const meant: Match[] = []
  const nearest: Match[] = []
  for (const { candidate, paraphrase } of met) {
    const suffices = enough(paraphrase, sense)
    const isNear = nearest.length < MOST_NEAREST && paraphrase.score >= WORTH_SHOWING
    if (!suffices('named') && !isNear) continue
    const match = await inOtherWords(candidate, paraphrase, pool, question)
    // Somebody else's words in other words are nobody's quotation, and neither are the writer's.
    const isNobodys = match.speaker.answer === 'different' || match.speaker.answer === 'narrated'
    if (!isNobodys && suffices(match.speaker.answer === 'same' ? 'named' : 'otherwise')) meant.push(match)
    else if (isNear) nearest.push(match)
  }
  return { meant, nearest: onePerPlace(nearest) }
}

const printedIn = ({ quote, parts: [first] }: Candidate) => quote?.printedLanguage ?? first!.passage.printed

/** Whether so much of the claim is said, by the one whom it names or otherwise. */
function enough({ score, evidence, met, hasFigures, sentences }: Paraphrase, { passages }: Sense) {
  const isGist = met >= GIST.met && sentences <= GIST.sentences && hasFigures
  const least = isGist ? { ...SAME_SENSE, named: GIST.score } : SAME_SENSE
  return (kind: 'named' | 'otherwise') =>
    score >= least[kind] && evidence >= Math.log(passages) + BEYOND_CHANCE[kind]
}

const inOtherWords = (candidate: Candidate, { score, span }: Paraphrase, pool: Pool, question: Question) =>
  whoSaid(
    candidate,
    {
      answer: 'paraphrase',
      harm: 'none',
      edits: [],
      similarity: score,
      span,
      pieces: [span],
      hidden: [],
    },
    pool,
    question,
  )

/** Records texts in turns: there may be long ones among them, and others wait to be answered. */
const eachInTurns = <Item, Result>(items: readonly Item[], read: (item: Item) => Result): Promise<Result[]> =>
  inTurns(
    (function* () {
      const results: Result[] = []
      for (const item of items) {
        results.push(read(item))
        yield
      }
      return results
    })(),
  )
