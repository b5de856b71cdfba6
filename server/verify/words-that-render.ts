/** Which words of a text in the other language render a claim. */
import { type Candidate, type Place, placesOf } from '../quote/candidate.ts'
import { sentencesAround, sentencesIn } from '../quote/context/sentence-around.ts'
import type { WordModel } from '../translation/align/align-model.ts'
import type { Wording } from '../translation/link-texts.ts'
import { projectSpan } from '../translation/project-span.ts'
import type { Span } from '../language/split.ts'
import type { Pool } from './pool.ts'

/** Words stand in a quote that has this share of them: the others are its attribution, or what it leaves out. */
const QUOTED = 0.6
/** A sentence that this share of the claim is aligned with, or less, renders nothing of it. */
const NOTHING = 0.1
/** Where less of the claim is aligned with all the sentences, it cannot be told which of them renders it. */
const TOLD = 0.25

/** What a quote has of them, where they stand in one, else whole sentences. @param stretch where about they stand */
export function wordsThatRender(
  claim: Wording,
  candidate: Candidate,
  stretch: Span,
  pool: Pool,
  model: WordModel,
): { candidate: Candidate; span: Span } {
  const span = sentencesThatRender(claim, candidate.text, stretch, model)
  const aligned = projected(claim, candidate.text, span, model) ?? span
  const quoted = candidate.quote ? null : quoteOver(placesOf(candidate, aligned)[0]!, pool)
  if (!quoted) return { candidate, span }
  const inside = insideOf(quoted, placesOf(candidate, span)[0]!)
  return { candidate: quoted, span: sentencesThatRender(claim, quoted.text, inside, model) }
}

/** What a quote has of a stretch of a passage that it has part in. */
function insideOf({ parts }: Candidate, { passage, start, end }: Place): Span {
  const shared = parts.filter(
    (part) => part.passage.id === passage.id && part.start < end && part.start + part.length > start,
  )
  const [first, last] = [shared[0]!, shared.at(-1)!]
  return {
    start: first.at + Math.max(0, start - first.start),
    end: last.at + Math.min(last.length, end - last.start),
  }
}

/** The quote that holds most of some words. */
function quoteOver({ passage, start, end }: Place, { candidates }: Pool): Candidate | null {
  const shared = ({ parts }: Candidate) =>
    parts
      .filter((part) => part.passage.id === passage.id)
      .reduce(
        (sum, part) =>
          sum + Math.max(0, Math.min(end, part.start + part.length) - Math.max(start, part.start)),
        0,
      )
  const isOver = (candidate: Candidate) => shared(candidate) > QUOTED * (end - start)
  return candidates.find((candidate) => candidate.quote && isOver(candidate)) ?? null
}

/** The sentences that a stretch has part in, but for those at either end that render nothing; as many as the claim has. */
function sentencesThatRender(claim: Wording, text: string, stretch: Span, model: WordModel): Span {
  const around = sentencesAround(text, stretch.start, stretch.end)
  const rendered = (some: readonly Span[]) => projected(claim, text, spanOf(some), model)?.confidence ?? 0
  let sentences = sentencesIn(text).filter(({ start, end }) => start < around.end && end > around.start)
  if (sentences.length === 0) return around
  const least = Math.max(1, sentencesIn(claim.text).length)
  let most = rendered(sentences)
  if (most < TOLD) return spanOf(sentences)
  for (const range of [
    [0, -1],
    [1, undefined],
  ] as const) {
    for (;;) {
      const fewer = sentences.slice(...range)
      if (fewer.length < least) break
      const share = rendered(fewer)
      if (share < most * (1 - NOTHING)) break
      sentences = fewer
      most = Math.max(most, share)
    }
  }
  return spanOf(sentences)
}

const spanOf = (sentences: readonly Span[]) => ({ start: sentences[0]!.start, end: sentences.at(-1)!.end })

/** Where within a stretch the words of the claim stand, and how much of it does; null where none is aligned. */
function projected(
  claim: Wording,
  text: string,
  { start, end }: Span,
  model: WordModel,
): (Span & { confidence: number }) | null {
  const around: Wording = { language: claim.language === 'fr' ? 'en' : 'fr', text: text.slice(start, end) }
  const found = projectSpan(model, claim, { start: 0, end: claim.text.length }, around)
  return found && { ...found, start: start + found.start, end: start + found.end }
}
