/** Whether a translation says something else than the words that it renders. */
import type { Original } from '../api/findings.ts'
import { type Grammars, grammarOf } from '../language/grammar.ts'
import { read } from '../language/read.ts'
import type { Span } from '../language/split.ts'
import { sentencesAround, sentencesIn } from '../quote/context/sentence-around.ts'
import { quotations } from '../quote/extract/quotation-marks.ts'
import { isOtherWords, type Match } from '../quote/match.ts'
import type { FlagCheck } from '../translation/finding.ts'
import { type Flagged, flags } from '../translation/flags.ts'
import type { Wording } from '../translation/link-texts.ts'
import type { Words } from './across.ts'
import type { Question } from './question.ts'
import { renderedPart } from './rendered-part.ts'

/** Whether a claim that has the words of a translation on record has them wrong: what they render says otherwise. */
export async function repeatsWrong(
  { language, grammars, read: claim }: Question,
  { standing }: Match,
  original: Original | null,
  words: Words,
): Promise<boolean> {
  const other = original?.printedLanguage
  const isRepeated = !isOtherWords(standing) && standing.harm !== 'meaning'
  if (!original || !isRepeated || other === language || !(other === 'fr' || other === 'en')) return false
  if (language !== 'fr' && language !== 'en') return false
  const record = read(original.spans.map(({ exact }) => exact).join(' '), grammarOf(grammars, other))
  const whole = { start: 0, end: record.text.length }
  const part = renderedPart(claim.bare, record, whole, await words.model())
  if (!part) return false
  const { start, end } = said(record.text, part)
  return isWrong(record.text.slice(start, end), { language, text: claim.bare.text }, grammars)
}

/** The sentences that a part stands in, without the reporter’s words around a quotation. */
function said(text: string, { start, end }: Span): Span {
  const around = sentencesAround(text, start, end)
  const inside = quotations(text).flatMap(({ spans }) => spans)
  const quoted = inside.find((span) => span.start < end && span.end > start)
  if (!quoted) return around
  return { start: Math.max(around.start, quoted.start), end: Math.min(around.end, quoted.end) }
}

/**
 * Whether the claim says something else, as far as can be told where it may render only part of what was said. Where some
 * sentences of it say all that the claim says and nothing else, it renders those.
 */
export function isWrong(original: string, claim: Wording, grammars: Grammars): boolean {
  return (
    saysElse(original, claim, grammars) &&
    !runsOf(original, claim.text).some((run) => isAll(run, claim, grammars))
  )
}

const flagged = (original: string, claim: Wording, grammars: Grammars): Flagged =>
  flags({ language: claim.language === 'fr' ? 'en' : 'fr', text: original }, claim, grammars)

/** Where less of two texts is linked, that nothing stands against them says nothing for them. */
const FAITHFUL = 0.75

function isAll(original: string, claim: Wording, grammars: Grammars): boolean {
  const { flags: found, faithfulness } = flagged(original, claim, grammars)
  return faithfulness >= FAITHFUL && found.every(({ harm }) => harm !== 'meaning')
}

function saysElse(original: string, claim: Wording, grammars: Grammars): boolean {
  const found = flagged(original, claim, grammars).flags.filter(({ harm }) => harm === 'meaning')
  const isPart = found.some(({ check }) => check === 'omission')
  return found.some(({ check }) => TELLING.has(check) || (!isPart && TELLING_OF_ALL.has(check)))
}

/** As many sentences on end as the claim has, wherever there are more. */
function runsOf(original: string, claim: string): string[] {
  const [said, wanted] = [sentencesIn(original), sentencesIn(claim).length]
  if (said.length <= wanted || said.length > MOST_SENTENCES) return []
  return said
    .slice(0, said.length - wanted + 1)
    .map(({ start }, i) => original.slice(start, said[i + wanted - 1]!.end))
}

/** Of a longer stretch not every run is compared. */
const MOST_SENTENCES = 8

/** Flags that hold though the claim renders only part of what was said; the others may be about what it leaves out. */
const TELLING: ReadonlySet<FlagCheck> = new Set<FlagCheck>([
  'false_friend',
  'number',
  'magnitude',
  'date',
  'unit',
  'negation',
  'opposite',
  'quantifier',
  'modality',
])
/** Those that hold where it leaves out nothing. */
const TELLING_OF_ALL: ReadonlySet<FlagCheck> = new Set<FlagCheck>(['hedge', 'tense', 'person'])
