/** What the text around words says of who spoke them, beside the name on record. */
import type { Quote } from '../api/quotes.ts'
import { grammarOf } from '../language/grammar.ts'
import { read } from '../language/read.ts'
import { isCalledSo } from '../quote/called-so.ts'
import { describedSo } from '../quote/described-so.ts'
import type { Place } from '../quote/candidate.ts'
import { holderOf } from '../quote/holder-of.ts'
import { bearersOf } from '../quote/namesakes.ts'
import { saidTogether } from '../quote/said-together.ts'
import { likeness, type SpeakerMatch } from '../quote/same-speaker.ts'
import type { Pool } from './pool.ts'
import type { Question } from './question.ts'

/**
 * Nobody is accused before the text was asked: whom it credits it may call so, give an office, or have speak as one with whom
 * is claimed. And nobody is taken for one of several by a surname that they share.
 *
 * @param speaker as the names tell
 */
export async function asTextTells(
  speaker: SpeakerMatch,
  recorded: { name: string } | null,
  { passage, start }: Place,
  quote: Quote | null,
  pool: Pool,
  { claim, grammars }: Question,
): Promise<SpeakerMatch> {
  if (!claim.speaker || !recorded) return speaker
  const { answer, evidence } = speaker
  const isLabel = answer === 'unknown' && evidence?.reason === 'no_name'
  const isDoubted = answer === 'different' || evidence?.reason === 'near' || isLabel
  const named = quote?.attribution?.name?.passage === passage.id ? quote.attribution.name : null
  const isDescribed = answer === 'unknown' && (evidence === null || evidence.reason === 'office')
  const isSurname =
    answer === 'same' && quote?.status === 'suggested' && named !== null && isAlone(named, passage)
  if (!isDoubted && !isDescribed && !isSurname) return speaker
  const { title, publisher } = passage.source
  const before = `${title}\n\n${publisher ?? ''}\n\n${await pool.leadUpTo(passage)}\n`
  const document = read(before + passage.text, grammarOf(grammars, passage.printed))
  const at = named && { start: before.length + named.start, end: before.length + named.end }
  if (isSurname) {
    const bearers = bearersOf(at!, document)
    if (bearers.length < 2) return speaker
    return { ...speaker, answer: 'unknown', evidence: { reason: 'shared_name', name: bearers.join(', ') } }
  }
  const same = (reason: 'alias' | 'office_held' | 'together', name: string): SpeakerMatch => ({
    ...speaker,
    answer: 'same',
    evidence: { reason, name },
  })
  if (isDescribed) {
    const described = describedSo(claim.speaker, recorded.name, document)
    if (described?.as === 'speaker') return same('office_held', recorded.name)
    if (described?.as === 'stranger') return { ...speaker, namesSomeone: true }
    if (described?.as !== 'another') return speaker
    return { ...speaker, answer: 'different', evidence: { reason: 'others_office', name: described.name } }
  }
  if (isCalledSo(claim.speaker, recorded.name, document)) return same('alias', claim.speaker)
  const holder = isLabel ? holderOf(recorded.name, document) : null
  if (holder && BEARS.has(likeness([claim.speaker], [holder], document.grammar)))
    return same('office_held', `${holder} (${recorded.name})`)
  return saidTogether(claim.speaker, recorded.name, document, before.length + start, at?.start ?? null)
    ? same('together', recorded.name)
    : speaker
}

const BEARS: ReadonlySet<string | null> = new Set(['name', 'surname'])

/** One word in a capital, whatever stands before it in small letters. */
const isAlone = ({ start, end }: { start: number; end: number }, { text }: { text: string }): boolean =>
  text.slice(start, end).match(/\p{Lu}[\p{L}\p{M}'’-]+/gu)?.length === 1
