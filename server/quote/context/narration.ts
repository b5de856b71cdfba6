/** Whose words an article prints outside its quotations: those it reports of somebody, or its writer's own. */
import type { Language } from '../../api/language.ts'
import type { SpeakerKind } from '../../api/speakers.ts'
import { foldText } from '../../language/fold.ts'
import { type Document, isOfClass, read } from '../../language/read.ts'
import { tokensIn, tokensWithin } from '../../language/token-ranges.ts'
import { readAs, type Span, type Word, words } from '../../language/split.ts'
import type { Grammar, Grammars } from '../../language/grammar.ts'
import type { WordClass } from '../../language/class-names.ts'
import { hasClass, isInEither } from '../../language/classes.ts'
import { isFormOf } from '../../language/inflect.ts'
import { extract } from '../extract/extract.ts'
import { Stretch } from '../../language/stretch.ts'
import { gapBefore, isSelf, isSelfSpeaking } from './attributes.ts'
import { verbGroups } from '../../language/verbs.ts'
import { changedBefore } from './outside.ts'
import { isUnsaid } from './reporters.ts'
import { reportingForm } from '../extract/reporting-verbs.ts'
import { sentencesAround, sentenceStart } from './sentence-around.ts'

export interface Reported {
  /** Null where the text attributes them to somebody whom it does not name. */
  speaker: { name: string; kind: SpeakerKind } | null
  /** Whether the words are quoted out of something written. */
  isWritten?: boolean
}

/** What of a text before and after the words is read to learn who is meant (UTF-16). */
const READ_BEFORE = 4_000
/** As much as one says before what is read. */
const READ_ABOVE = 300
const READ_AFTER = 600

const OPENING = /[“«„]/gu
const CLOSING = /[”»]/gu

/** Whether a place stands between quotation marks, or after one that nothing closes. */
export function insideMarks(text: string, at: number): boolean {
  const before = text.slice(0, at)
  const last = (marks: RegExp) => [...before.matchAll(marks)].at(-1)?.index ?? -1
  if (last(OPENING) > last(CLOSING)) return true
  return (before.match(/"/gu)?.length ?? 0) % 2 === 1
}

/**
 * Reads indirect speech as if it stood in marks: “Ann Ross said that the pier was closed”.
 *
 * @param before the text that leads up to the passage, in which its people are introduced
 * @returns null where nobody is said to have said it
 */
export function reported(
  before: string,
  passage: string,
  span: Span,
  language: Language,
  grammars: Grammars,
): Reported | null {
  const [open, close] = language === 'fr' ? ['« ', ' »'] : ['“', '”']
  const lead = `${blank(before.slice(-READ_BEFORE))}\n`
  const head = blank(passage.slice(Math.max(0, span.start - READ_BEFORE), span.start)).replace(
    /[\s\p{Z}]+$/u,
    ' ',
  )
  const told = blank(passage.slice(span.start, span.end))
  const after = blank(passage.slice(span.end, span.end + READ_AFTER))
  if (!mayBeReported(`${lead}${head}`, after, grammars)) return null
  const text = `${lead}${head}${open}${told}${close}${after}`
  const start = lead.length + head.length + open.length
  const found = extract(read(text, grammars[readAs(language)])).quotes.find(({ spans }) =>
    spans.some((one) => one.start <= start + 1 && one.end > start),
  )
  if (!found?.cue || found.kind === 'not_speech') return null
  const end = start + told.length
  return governs(text, found.cue, start, end, grammars.fr)
    ? { speaker: named(found.speaker, grammars) }
    : null
}

/** The same for words of the writer's own sentences, of which the clause after a verb of saying is what is reported. */
export function reportedIn(
  before: string,
  passage: string,
  said: Span,
  language: Language,
  grammars: Grammars,
): Reported | null {
  const span = sentencesAround(passage, said.start, said.end)
  const known = language === 'fr' || language === 'en' ? [grammars[language]] : [grammars.en, grammars.fr]
  const sentence = read(passage.slice(span.start, span.end), grammars[readAs(language)])
  const verb = sentence.tokens.findIndex(({ key }) => reportingForm(key, known) !== undefined)
  if (verb < 0) return null
  const clause = clauseBehind(sentence, verb)
  const start = clause === null ? span.end : span.start + sentence.tokens[clause]!.start
  if (start >= said.end) return null
  return reported(before, passage, { start, end: said.end }, language, grammars)
}

/** How many words may stand between a verb of saying and “that”: whom it was said to, and when. */
const LONGEST_ASIDE = 10

/**
 * The word with which the clause begins that a verb reports. Without a “that” it has a subject and a verb, or is all of an
 * infinitive: “he sang and threw roses” says nothing of the roses.
 */
function clauseBehind(sentence: Document, verb: number): number | null {
  const { tokens, language } = sentence
  for (let at = verb + 1; at < tokens.length && at <= verb + LONGEST_ASIDE; at++) {
    if (/[.,;:]/u.test(gapBefore(sentence, at))) break
    if (tokens[at]!.classes.has('that')) return at + 1 < tokens.length ? at + 1 : null
  }
  const from = verb + 1
  const first = tokens[from]
  if (!first || OPENING_MARK.test(gapBefore(sentence, from))) return null
  if (isAside(sentence, verb)) return from
  const isInfinitive =
    first.key === 'ne' || first.key === 'to' || first.readings.some(({ time }) => time === 'infinitive')
  if (isInfinitive) return from
  if (language === 'fr') return null
  const [group] = verbGroups(sentence, { from: from + 1, to: tokens.length })
  const isClause = group && !tokens.slice(from, group.from).some(({ classes }) => classes.has('coordinator'))
  return isClause ? from : null
}
/** “After that, she says, she will rest.” */
function isAside(sentence: Document, verb: number): boolean {
  const isParted = (at: number) => gapBefore(sentence, at).trim() === ','
  return isParted(verb + 1) && [verb, verb - 1, verb - 2].some((at) => at > 0 && isParted(at))
}
const OPENING_MARK = /[“«"]/u

/** A pronoun that leads to nobody names nobody. */
const named = (speaker: Reported['speaker'], grammars: Grammars) =>
  speaker && speaker.kind === 'unnamed' && isInEither(foldText(speaker.name), 'pronoun', grammars.fr)
    ? null
    : speaker

/** What stands in marks already would answer for other words. */
const blank = (text: string) => text.replace(/[“”«»"]/gu, ' ')

/** What may stand between a verb of saying and the clause it reports: whom it was said to, when, "that". */
const LONGEST_LINK = 80
/** What begins a clause behind a verb of saying. */
const BEGINS_CLAUSE: WordClass[] = ['that', 'reported-question']

/**
 * Whether what stands right around words can report them: a comma behind them, before them a comma, a colon, “that” or a verb of saying.
 * To read who speaks takes most of a check; few places of a text can say so.
 */
function mayBeReported(before: string, after: string, grammars: Grammars): boolean {
  if (/^[”»\s\p{Z}]*,/u.test(after)) return true
  const link = before.slice(-LONGEST_LINK).replace(/[“«’'\s\p{Z}]+$/u, '')
  if (/[:,]$/u.test(link)) return true
  const last = words(link).at(-1)
  if (last?.end !== link.length) return false
  return (
    BEGINS_CLAUSE.some((wanted) => isInEither(last.key, wanted, grammars.fr)) ||
    isInEither(last.key, 'begins-source', grammars.fr) ||
    reportingForm(last.key, [grammars.fr, grammars.en]) !== undefined
  )
}

/** Whether a cue introduces the words, or takes them up after a comma; a verb elsewhere in the sentence reports nothing. */
function governs(text: string, cue: Span, start: number, end: number, grammar: Grammar): boolean {
  const isClass = (word: Word | undefined, wanted: WordClass) =>
    word !== undefined && isInEither(word.key, wanted, grammar)
  if (cue.start >= end) {
    const link = text.slice(end, cue.start)
    const between = words(link)
    // “…, whose story nobody tells” goes on about the thing.
    const goesOn = isClass(between[0], 'relative') || between.some((word) => isClass(word, 'denial'))
    return link.length <= LONGEST_LINK && /^[”»\s\p{Z}]*,/u.test(link) && !goesOn
  }
  const link = text.slice(cue.end, start).replace(/[“«’'\s\p{Z}]+$/u, '')
  const [source] = words(text.slice(cue.start, cue.end))
  if (isClass(source, 'begins-source'))
    return link === '' || (link.length <= LONGEST_LINK && link.endsWith(','))
  if (link.trim() === '' || link.trim() === ',') return true
  if (link.length > LONGEST_LINK || /[.;]/u.test(link)) return false
  const last = words(link).at(-1)
  return (
    link.endsWith(':') || (last?.end === link.length && BEGINS_CLAUSE.some((wanted) => isClass(last, wanted)))
  )
}

/**
 * Who is quoted by the words at a place, inside what somebody else says; null where the place is in no quotation.
 *
 * @param before what leads up to it, in which people are introduced
 */
export function quotedWithin(
  before: string,
  whole: string,
  place: number,
  language: Language,
  grammars: Grammars,
): Reported | null {
  const lead = `${blank(before.slice(-READ_BEFORE))}\n`
  const from = Math.max(0, place - READ_BEFORE)
  const said = whole.slice(from, place + READ_AFTER)
  if (!insideMarks(said, place - from) && !insideSingle(said, place - from)) return null
  const speech = `${lead}${said}`
  const at = place - from + lead.length
  const document = read(speech, grammars[readAs(language)])
  const found = extract(document).quotes.find(({ spans }) =>
    spans.some(({ start, end }) => start <= at && at < end),
  )
  const leadIn = tokensWithin(document, { start: sentenceStart(speech, at, 0), end: at })
  if (quotesOwn(new Stretch(document, leadIn))) return null
  const isRead = document.tokens
    .slice(leadIn.from, leadIn.to)
    .some(({ key, classes }) => isFormOf(key, 'reads', document.grammar) || classes.has('reading-out'))
  // Marks without a verb of saying keep a word at a distance; after "I said" the words are the speaker's own, after "I read" another's.
  const isAnothers = found && found.kind !== 'not_speech' && !isFirstPerson(found.speaker, document)
  if (isRead) return { speaker: isAnothers ? named(found.speaker, grammars) : null }
  // “The sentence ‘I shall never pay’ is in the future.”
  const isMentioned = document.tokens[leadIn.to - 1]?.classes.has('mentions')
  if (isMentioned) return { speaker: null }
  if (!found || found.kind === 'not_speech' || !found.cue)
    return changedBefore(new Stretch(document, leadIn)) === 'attribution' ? { speaker: null } : null
  const isSelf = isSelfBefore(document, found.cue) || isFirstPerson(found.speaker, document)
  if (isSelf) return isUnsaid(new Stretch(document, leadIn)) ? { speaker: null } : null
  const isWritten = tokensIn(document, found.cue).some(({ key }) => isFormOf(key, 'writes', document.grammar))
  return { speaker: named(found.speaker, grammars), isWritten }
}

/** “‘Dear both, …’”: what somebody says opens on words in marks. */
export const opensOnMarks = (said: string): boolean => /^[\s\p{Z}]*[“«"]/u.test(said)

/**
 * Whether somebody tells that they read out what follows: “I’ll read you her letter.”
 *
 * @param before what leads up to the words
 */
export function readsOut(before: string, language: Language, grammars: Grammars): boolean {
  const lead = before.slice(-READ_ABOVE)
  const document = read(lead, grammars[readAs(language)])
  const told = document.tokens.filter(({ sentence }) => sentence >= document.tokens.at(-1)!.sentence - 1)
  return (
    told.some(({ key }) => isFormOf(key, 'reads', document.grammar)) &&
    document.tokens.some((token) => token.classes.has('document'))
  )
}

/** « Voici ma phrase, je la relis : “…” », “I stand by my words: ‘…’”; not “They twist my words: ‘…’”, “I never spoke my line”. */
function quotesOwn({ tokens, negations, document }: Stretch): boolean {
  const isOwn = tokens.some((token) => {
    const noun = document.tokens.slice(token.index + 1, token.index + 1 + OWNED)
    return isSelf(token) && token.classes.has('possessive') && noun.some((one) => isOfClass(one, 'mentions'))
  })
  const subjects = tokens.filter(
    ({ classes, key, index }) =>
      (classes.has('subject') || key === 'on') && !hasClass(document.tokens[index - 1], 'preposition'),
  )
  return isOwn && negations.length === 0 && subjects.some(isSelfSpeaking) && subjects.every(isSelf)
}
/** How many words behind “my” what is owned may stand: “my very own words”. */
const OWNED = 3

/** “I said”, « nous avons dit »: just before a verb of saying; what they read they did not write. */
function isSelfBefore(document: Document, { start }: Span): boolean {
  const { to } = tokensWithin(document, { start: 0, end: start })
  const verb = document.tokens[to]
  if (verb && isFormOf(verb.key, 'reads', document.grammar)) return false
  const near = document.tokens.slice(Math.max(0, to - 2), to)
  return near.some((token) => isSelfSpeaking(token) && token.clause === verb?.clause)
}

/** “If I stood here and told you: ‘…’” */
const isFirstPerson = (speaker: Reported['speaker'], { grammar }: Document): boolean =>
  speaker !== null && isInEither(foldText(speaker.name), 'first-singular', grammar)

/** Single marks open after a space and close before one; an apostrophe does neither. */
function insideSingle(text: string, at: number): boolean {
  const before = text.slice(0, at)
  const opened = [...text.slice(0, at + 1).matchAll(/(?<=^|[\s\p{Z}(:,])[‘'](?=\p{L})/gu)].at(-1)?.index ?? -1
  const closed = [...before.matchAll(/(?<=[\p{L}.,!?…])[’'](?=[\s\p{Z}.,;:!?)]|$)/gu)].at(-1)?.index ?? -1
  return opened > closed && /[’'](?=[\s\p{Z}.,;:!?)]|$)/u.test(text.slice(at))
}
