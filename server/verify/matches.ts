/** The places that a claim may have been taken from: in its own words, joined, in other words, in the other language. */
import type { Language } from '../api.ts'
import type { Candidate } from '../quote/candidate.ts'
import { compareApart } from '../quote/compare/compare-apart.ts'
import { compare } from '../quote/compare/compare.ts'
import { gistOf, type Notion, notionsOf } from '../quote/compare/gist.ts'
import { byFit, type Match } from '../quote/match.ts'
import type { FlagCheck } from '../translation/finding.ts'
import { flags } from '../translation/flags.ts'
import type { Asked } from './asked.ts'
import { attribute } from './attribute.ts'
import { DICTIONARY } from './dictionary.ts'
import { type Pool, together } from './pool.ts'

/** Below these a text does not say what the claim says: in other words, and in the other language. */
const SAME_SENSE = 0.45
const SAME_ACROSS = 0.5
/** Fewer words of content in common are a coincidence. */
const FEWEST_MET = 2

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

/** Where the claim is said in other words, or in the other language. */
export async function sameSense(pool: Pool, asked: Asked): Promise<Match[]> {
  const notions = notionsOf(asked.claim.text, asked.language, DICTIONARY)
  const matches: Match[] = []
  for (const candidate of [...pool.candidates, ...together(pool)]) {
    const match = await senseIn(candidate, notions, pool, asked)
    // Somebody else's words in other words are nobody's quotation; in the other language they can be recognised.
    if (match && (match.speaker.answer !== 'different' || match.standing.answer === 'rendered'))
      matches.push(match)
  }
  return matches
}

async function senseIn(
  candidate: Candidate,
  notions: readonly Notion[],
  pool: Pool,
  asked: Asked,
): Promise<Match | null> {
  const printed = candidate.quote?.printedLanguage ?? candidate.parts[0]!.passage.printed
  const across = printed !== asked.language
  if (across && (!isRead(printed) || !isRead(asked.language))) return null
  const gist = gistOf(notions, candidate.text, printed, across ? DICTIONARY : undefined)
  if (!gist || gist.met < FEWEST_MET || gist.score < (across ? SAME_ACROSS : SAME_SENSE)) return null
  const { score: similarity, span } = gist
  const rest = { edits: [], similarity, span, pieces: [span], hidden: [] }
  if (!across) return attribute(candidate, { ...rest, answer: 'paraphrase', harm: 'none' }, pool, asked)
  const original = { language: codeOf(printed), text: candidate.text.slice(span.start, span.end) }
  const rendition = { language: codeOf(asked.language), text: asked.claim.text }
  const isWrong = flags(original, rendition).flags.some(
    ({ check, harm }) => harm === 'meaning' && TELLING.has(check),
  )
  return attribute(
    candidate,
    { ...rest, answer: 'rendered', harm: isWrong ? 'meaning' : 'none' },
    pool,
    asked,
  )
}

/** The dictionary has two languages. */
const isRead = (language: Language) => language === 'fr' || language === 'en'
const codeOf = (language: Language): 'fr' | 'en' => (language === 'fr' ? 'fr' : 'en')

/** Flags that hold though the claim renders only part of what was said; the others may be about what it leaves out. */
const TELLING: ReadonlySet<FlagCheck> = new Set([
  'number',
  'magnitude',
  'date',
  'unit',
  'negation',
  'quantifier',
  'modality',
])
