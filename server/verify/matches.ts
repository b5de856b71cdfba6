/** The places that a claim may have been taken from: in its own words, joined, in other words. */
import type { Candidate } from '../quote/candidate.ts'
import { compareApart } from '../quote/compare/compare-apart.ts'
import { compare } from '../quote/compare/compare.ts'
import { gistOf } from '../quote/compare/gist.ts'
import { byFit, type Match } from '../quote/match.ts'
import type { Asked } from './asked.ts'
import { attribute } from './attribute.ts'
import { type Pool, type Sense, together } from './pool.ts'

/**
 * Below this a text does not say what the claim says. Where the claim names the very speaker less is enough; otherwise
 * the words must speak for themselves: among a hundred thousand passages some say half of anything.
 */
const SAME_SENSE = { named: 0.45, otherwise: 0.65 }
/** Fewer words of content in common are a coincidence. */
const FEWEST_MET = 2

/**
 * How much more evidence there must be than one of so many passages shows by chance, in natural logarithms: words that
 * stand together in one text often do in another.
 */
const BEYOND_CHANCE = { named: 2, otherwise: 6 }

/** Where the words stand, changed or not. */
export async function matchesIn(pool: Pool, asked: Asked): Promise<Match[]> {
  const matches: Match[] = []
  for (const candidate of pool.candidates) {
    const { span, answer, ...rest } = compare(candidate.text, asked.claim.text, asked.read)
    if (span !== null && answer !== 'absent')
      matches.push(await attribute(candidate, { ...rest, answer, span }, pool, asked))
  }
  return matches
}

/** The claim among all that each speaker says in each source, where it joins words of several places. */
export async function matchTogether(pool: Pool, asked: Asked): Promise<Match[]> {
  const matches: Match[] = []
  for (const candidate of together(pool)) {
    for (const comparison of [
      compare(candidate.text, asked.claim.text, asked.read),
      compareApart(candidate.text, asked.claim.text, asked.language),
    ]) {
      if (!comparison?.span || comparison.answer === 'absent') continue
      const { span, answer, ...rest } = comparison
      const match = await attribute(candidate, { ...rest, answer, span }, pool, asked)
      if (match.places.length > 1) matches.push(match)
    }
  }
  return matches.sort(byFit)
}

/** Where the claim is said in other words of its language. */
export async function sameSense(pool: Pool, sense: Sense, asked: Asked): Promise<Match[]> {
  const matches: Match[] = []
  for (const candidate of [...pool.candidates, ...together(pool)]) {
    const match = await senseIn(candidate, sense, pool, asked)
    if (match) matches.push(match)
  }
  return matches
}

async function senseIn(
  candidate: Candidate,
  { notions, shares, passages }: Sense,
  pool: Pool,
  asked: Asked,
): Promise<Match | null> {
  const printed = candidate.quote?.printedLanguage ?? candidate.parts[0]!.passage.printed
  if (printed !== asked.language) return null
  const gist = gistOf(notions, candidate.text, printed, shares)
  if (!gist || gist.met < FEWEST_MET) return null
  const { score: similarity, span, evidence } = gist
  const suffices = (kind: 'named' | 'otherwise') =>
    similarity >= SAME_SENSE[kind] && evidence >= Math.log(passages) + BEYOND_CHANCE[kind]
  if (!suffices('named')) return null
  const match = await attribute(
    candidate,
    { answer: 'paraphrase', harm: 'none', edits: [], similarity, span, pieces: [span], hidden: [] },
    pool,
    asked,
  )
  // Somebody else's words in other words are nobody's quotation.
  if (match.speaker.answer === 'different') return null
  return suffices(match.speaker.answer === 'same' ? 'named' : 'otherwise') ? match : null
}
