/** The words as they were spoken, where a claim follows a record of them in the other language. */
import { foldText } from '../language/fold.ts'
import { grammarOf } from '../language/grammar.ts'
import { plainlyIn } from '../language/plainly-in.ts'
import type { Original } from '../api/findings.ts'
import type { Quote } from '../api/quotes.ts'
import type { Rendition } from '../api/renditions.ts'
import { isContrary, isOtherWords, type Match, recordOf } from '../quote/match.ts'
import { followsTranslation } from '../quote/compare/tracks-translation.ts'
import type { FoundPassage } from '../store/store.ts'
import { isSure, matchesAcross, type Words } from './across.ts'
import { glossed } from './glossed.ts'
import { hasWords } from './has-words.ts'
import { type Question, readQuestion } from './question.ts'
import { poolOf, type Records } from './pool.ts'

interface Behind {
  original: Original | null
  /** Whether the claim follows a translation though it is printed in the language spoken. */
  tracksTranslation: boolean
  /** Words in the other language that the claim may render, but another speaker’s than the record’s. */
  elsewhere: readonly Match[]
  /** The words in the other language, of which their source says that they were spoken in another than the record says. */
  contrary?: Match | undefined
}

const NONE: Behind = { original: null, tracksTranslation: false, elsewhere: [] }

/** @param hops that lead from the words spoken to the record */
export async function originalOf(
  question: Question,
  match: Match,
  hops: readonly Rendition[],
  store: Records,
  words: Words,
): Promise<Behind> {
  const isKnown = match.spoken.language !== 'unknown'
  const isTranslated = match.printed !== match.spoken.language
  const [first] = hops
  if (first)
    return {
      ...NONE,
      original: await linked(first.original, store),
      tracksTranslation: isKnown && !isTranslated,
    }
  if (!isKnown) return (await retold(question, match, store, words)) ?? NONE
  const paired = await pairedWith(question, match, store)
  const isBack = match.standing.answer === 'rendered' && match.spoken.language === question.language
  if (!paired.original && isBack) return behindTranslation(match, store, words)
  if (paired.original || isOtherWords(match.standing)) return paired
  if (!isTranslated && !(await isQuotedAcross(match, store))) return paired
  const sure = (await matchesAcross(question, store, words)).filter(isSure)
  const contrary = sure.find((one) => isContrary(one, match))
  if (contrary) {
    const { original } = isThereAndBack(contrary, match)
      ? await behindTranslation(contrary, store, words)
      : NONE
    if (original && !holds(original, question))
      return { original, tracksTranslation: true, contrary, elsewhere: [contrary] }
    return { ...paired, contrary, elsewhere: [contrary] }
  }
  if (!isTranslated) return paired
  const [found] = sure
  if (!found || found.printed !== match.spoken.language) return NONE
  const isElsewhere = found.speaker.answer === 'different' && match.speaker.answer !== 'different'
  if (isElsewhere) return { ...NONE, elsewhere: [found] }
  return { ...NONE, original: { ...recordOf(found), reason: 'across_languages' } }
}

/**
 * Where a text that says nothing of the language names the paper of the other language that it has the words from: “The
 * Gazette sent a man. ‘…’” They are translated back where that paper says that they were spoken in this language, and a third
 * record has them as they were.
 */
async function retold(
  question: Question,
  match: Match,
  store: Records,
  words: Words,
): Promise<Behind | null> {
  const { standing, printed, places } = match
  if (isOtherWords(standing) || printed !== question.language || !(await isQuotedAcross(match, store)))
    return null
  const { passage } = places[0]!
  const told = foldText(`${await (await poolOf([passage], store)).leadUpTo(passage)}\n${passage.text}`)
  const translation = (await matchesAcross(question, store, words)).find(
    (one) =>
      isSure(one) && one.spoken.language === printed && names(told, one.places[0]!.passage.source.publisher),
  )
  if (!translation) return null
  const { original } = await behindTranslation(translation, store, words, passage.source.id)
  return original && !holds(original, question)
    ? { original, tracksTranslation: true, contrary: translation, elsewhere: [translation] }
    : null
}

/** Whether the words claimed stand on record as they were spoken: then nobody translated them back. */
const holds = ({ spans }: Original, { claim }: Question): boolean =>
  hasWords(spans.map(({ exact }) => exact).join(' '), claim.text)

/** Whether a text, folded, has the name of a paper, whatever its article. */
const names = (text: string, publisher: string | null): boolean =>
  publisher !== null && text.includes(foldText(publisher.replace(/^(?:the|la|le|les)\s|^l[’']/iu, '')))

/**
 * Whether a record is of words translated, from a text that translates words spoken in the language of the record: “all
 * quotations are translated from French”, of what the French text says was said in English.
 */
const isThereAndBack = ({ spoken }: Match, { spoken: told, printed }: Match): boolean =>
  spoken.language === printed && told.language !== printed

/** Whether a text in the other language quotes the same speaker: what it says of the language may be something else. */
async function isQuotedAcross({ recorded, printed, places }: Match, { sources }: Records): Promise<boolean> {
  if (!recorded) return false
  const { bySpeaker } = await sources.searched([recorded.id])
  const own = places[0]!.passage.source.id
  return bySpeaker.newest.some(({ source, language }) => source !== own && language !== printed)
}

/**
 * Where a claim renders a translation back, the words translated: whoever said them says the same in that language.
 *
 * @param except the source that translates it back
 */
async function behindTranslation(
  match: Match,
  store: Records,
  words: Words,
  except?: number,
): Promise<Behind> {
  const { places, recorded, spoken, printed } = match
  if (!recorded) return NONE
  const beside = await glossedBeside(match, store, words)
  if (beside) return { ...NONE, original: beside }
  const text = places.map(({ passage, start, end }) => passage.text.slice(start, end)).join(' ')
  const asked = { text, speaker: recorded.name, language: printed, declaredTranslation: false }
  const translation = await readQuestion(asked, store.speakers, words.grammars)
  // What the very speaker says in that language, of which nothing else comes near it, is it.
  const [found, ...others] = (await matchesAcross(translation, store, words)).filter(
    (one) =>
      one.speaker.answer === 'same' &&
      one.places[0]!.passage.source.id !== except &&
      one.printed === spoken.language &&
      (one.spoken.language === 'unknown' || one.spoken.language === spoken.language),
  )
  const next = found && others.find(({ places: [at] }) => at!.passage.id !== found.places[0]!.passage.id)
  const isAlone = found && (!next || 2 * next.standing.similarity <= found.standing.similarity)
  return found && (isSure(found) || isAlone)
    ? { ...NONE, original: { ...recordOf(found), reason: 'across_languages' } }
    : NONE
}

/** What the passage prints in the language spoken, beside words that are its gloss. */
async function glossedBeside(
  { places: [first], quote, spoken }: Match,
  store: Records,
  { grammars }: Words,
): Promise<Original | null> {
  if (!quote) return null
  const { quotes } = await poolOf([first!.passage], store)
  const { evidence } = glossed(first!, quote, quotes, grammars) ?? spoken
  if (!evidence || 'markup' in evidence || evidence.passage !== first!.passage.id) return null
  const { start, end } = evidence
  const own = quotes.find(({ spans }) => spans.some((one) => one.start === start && one.end === end)) ?? null
  // Words that tell a language as they stand are printed in it.
  const isPrintedSo =
    own?.spoken.language === spoken.language ||
    plainlyIn(first!.passage.text.slice(start, end), grammars) === spoken.language
  if (!isPrintedSo) return null
  const { passage } = first!
  const places = [{ passage, start, end }]
  const found = recordOf({ places, quote: own, recorded: quote.speaker, printed: spoken.language })
  return { ...found, reason: 'across_languages' }
}

async function linked(speech: Quote, { passages }: Records): Promise<Original> {
  const known = await passages.get([...new Set(speech.spans.map(({ passage }) => passage))])
  const places = speech.spans.map(({ passage, start, end }) => ({ passage: known.get(passage)!, start, end }))
  const found = { places, quote: speech, recorded: speech.speaker, printed: speech.printedLanguage }
  return { ...recordOf(found), reason: 'linked' }
}

/** By the record of the same words in the other language. */
async function pairedWith(
  { grammar, grammars }: Question,
  match: Match,
  { passages }: Records,
): Promise<Behind> {
  const { passage } = match.places[0]!
  const { spoken, printed, standing } = match
  if (passage.counterparts.length === 0) return NONE
  const paired = [...(await passages.get(passage.counterparts)).values()]
  if (printed !== spoken.language) {
    const spokenHere = paired.find((found) => found.printed === spoken.language)
    return { ...NONE, original: spokenHere ? whole(spokenHere) : null }
  }
  // A record of the same words in the same language that is older, and reads otherwise: this one was translated back.
  const beyond = paired.flatMap(({ counterparts }) => counterparts).filter((id) => id < passage.id)
  const older = [...(await passages.get(beyond)).values()].find(
    (found) => found.printed === printed && found.text !== passage.text,
  )
  if (older) return { ...NONE, original: whole(older), tracksTranslation: true }
  const follows =
    standing.answer === 'altered' &&
    paired.some(({ text, printed: other }) =>
      followsTranslation(standing.edits, grammar, text, grammarOf(grammars, other)),
    )
  return follows
    ? { ...NONE, original: { ...recordOf(match), reason: 'paired_record' }, tracksTranslation: true }
    : NONE
}

const whole = (found: FoundPassage): Original => ({
  ...recordOf({
    places: [{ passage: found, start: 0, end: found.text.length }],
    quote: null,
    recorded: found.speaker,
    printed: found.printed,
  }),
  reason: 'paired_record',
})
