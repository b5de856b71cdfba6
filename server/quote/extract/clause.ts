/** Which phrase is the subject of a verb. */
import type { Language } from '../../api/language.ts'
import { canSpeak, LONGEST_SUBJECT, phraseAt, type Range, startsPhrase } from './phrase.ts'
import { isLinking, reportingVerb } from './reports.ts'
import { isA, isDeterminer, type Token } from './tokens.ts'

/** The subject of the verb at `verb`, not before token `from`. */
export function subjectBefore(
  tokens: readonly Token[],
  verb: number,
  from: number,
  language: Language,
): Range | null {
  const floor = Math.max(from, verb - LONGEST_SUBJECT)
  let end = verb
  while (end > floor && tokens[end - 1]!.kind === 'word' && isLinking(tokens, end - 1)) {
    if (isA(tokens[end - 1], 'pronoun') && tokens[end - 1]!.key !== 'lui') break
    end--
  }
  let last = tokens[end - 1]
  if (end <= floor || !last) return null
  if (isA(last, 'relative')) {
    end--
    if (tokens[end - 1]?.key === ',') end--
    last = tokens[end - 1]
    if (end <= floor || !last) return null
    const start = segmentStart(tokens, end, floor)
    return nearestSpeaker(tokens, start, end) ?? lastPhrase(tokens, start, end, language)
  }
  if (last.kind === 'mark' && /^(?:,|–|—|--|-)$/.test(last.key))
    return beyondAsides(tokens, end - 1, floor, language)
  if (last.kind !== 'word' || isA(last, 'clause')) return null
  return lastPhrase(tokens, segmentStart(tokens, end, floor), end, language)
}

/** The phrase that a relative at `at` goes back to, the comma between them aside. */
export function antecedentBefore(
  tokens: readonly Token[],
  at: number,
  from: number,
  language: Language,
): Range | null {
  const end = tokens[at - 1]?.key === ',' ? at - 1 : at
  const floor = Math.max(from, end - LONGEST_SUBJECT)
  return end > floor ? lastPhrase(tokens, segmentStart(tokens, end, floor), end, language) : null
}

/** What a relative clause describes: the last phrase before it, « les critiques de | son homologue, qui … ». */
function nearestSpeaker(tokens: readonly Token[], at: number, end: number): Range | null {
  for (let i = end - 1; i >= at; i--) {
    if (isDeterminer(tokens[i]) && canSpeak(tokens, { at: i, to: end })) return { at: i, to: end }
  }
  return null
}

/** Where the stretch without marks or conjunctions that ends at `end` begins. */
function segmentStart(tokens: readonly Token[], end: number, floor: number): number {
  let at = end
  while (at > floor) {
    const token = tokens[at - 1]!
    if (token.kind !== 'word') break
    const named = isA(token, 'and') && tokens[at - 2]?.capital && tokens[at]?.capital
    if (isA(token, 'clause') && !named) break
    at--
  }
  return at
}

/** Steps over “…, who was there, …” and “…, the head of the union, …” to the phrase they describe. */
function beyondAsides(
  tokens: readonly Token[],
  comma: number,
  floor: number,
  language: Language,
): Range | null {
  let best: Range | null = null
  let end = comma
  while (end > floor) {
    let at = end
    while (at > floor && tokens[at - 1]!.kind === 'word') at--
    let start = at
    if (isA(tokens[start], 'coordinator')) start++
    if (startsPhrase(tokens, start) && start < end) {
      const phrase = { at: start, to: end }
      const named = tokens[start]!.capital && !isDeterminer(tokens[start])
      const stressed = end === start + 1 && isA(tokens[start], 'stressed')
      if (isA(tokens[start], 'pronoun') && !stressed) return best ?? { at: start, to: start + 1 }
      if (!stressed) best = phrase
      if (named && !isA(firstOfSegment(tokens, at - 1, floor), 'relative')) return phrase
    } else if (start < end && !isA(tokens[start], 'relative')) {
      const inner = lastPhrase(tokens, start, end, language)
      // “Critics, including Senator Hobbs, say”: those named are some of the subject.
      if (isA(tokens[start], 'example')) {
        end = at - 1
        continue
      }
      // “On Monday the senator, who …, said”: the phrase ends the segment
      if (inner && tokens[inner.at]!.capital && !best && !isA(tokens[inner.at - 1], 'preposition'))
        return inner
    }
    if (at <= floor || tokens[at - 1]!.kind === 'speech') break
    if (!/^(?:,|–|—|--|-|\(|\))$/.test(tokens[at - 1]!.key)) break
    end = at - 1
  }
  return best
}

/** The first word of the segment that ends before `comma`. */
function firstOfSegment(tokens: readonly Token[], comma: number, floor: number): Token | undefined {
  let at = comma
  while (at > floor && tokens[at - 1]!.kind === 'word') at--
  return at < comma ? tokens[at] : undefined
}

/** The noun phrase that ends where the stretch ends. */
function lastPhrase(tokens: readonly Token[], at: number, end: number, language: Language): Range | null {
  if (at >= end) return null
  if (isA(tokens[end - 1], 'pronoun')) return { at: end - 1, to: end }
  if (startsPhrase(tokens, at) && !isA(tokens[at], 'date')) {
    // A pronoun among the words is the subject, unless it is an object: “she told him”
    const pronoun = findLast(tokens, at, end, (i) => isA(tokens[i], 'pronoun') && !isA(tokens[i], 'object'))
    if (pronoun > at) return { at: pronoun, to: pronoun + 1 }
    const verb = findLast(tokens, at + 1, end, (i) => reportingVerb(tokens, i, language) === 'finite')
    if (verb < 0) return { at, to: end }
    return phraseAt(tokens, verb + 1, language) ?? { at, to: end }
  }
  for (let i = at; i < end; i++) {
    if (!startsPhrase(tokens, i)) continue
    if (i > at && (isA(tokens[i - 1], 'preposition') || isA(tokens[i - 1], 'possessive'))) continue
    if (i === at || !isA(tokens[i], 'date')) return { at: i, to: end }
  }
  return null
}

function findLast(tokens: readonly Token[], at: number, end: number, test: (i: number) => boolean): number {
  for (let i = end - 1; i >= at; i--) if (test(i)) return i
  return -1
}
