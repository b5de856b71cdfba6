/** Where a claim stands in the other language: looked up by what its words may be there, judged by how they align. */
import type { Grammars } from '../language/grammar.ts'
import { read } from '../language/read.ts'
import { setImmediate } from 'node:timers/promises'
import type { SpeakerAnswer } from '../api/findings.ts'
import type { Language } from '../api/language.ts'
import type { Candidate } from '../quote/candidate.ts'
import type { Match, Standing } from '../quote/match.ts'
import { inTurns } from '../in-turns.ts'
import { type Rendering, renderingSteps } from '../translation/across/renderings.ts'
import { isShort, wholeSentences } from '../translation/across/whole-sentences.ts'
import { wordByWord } from '../translation/across/word-by-word.ts'
import type { WordModel } from '../translation/align/align-model.ts'
import type { Wording } from '../translation/link-texts.ts'
import type { Question } from './question.ts'
import { whoSaid } from './who-said.ts'
import { beginningOf, lookUpAcross } from './look-up-across.ts'
import { type Pool, poolOf, type Records } from './pool.ts'
import { wordsThatRender } from './words-that-render.ts'
import { isWrong } from './wrong-rendering.ts'

/**
 * How sure a rendering must be to answer a claim: less where the claim names the very speaker, more where taking it for
 * one would say that the claim names the wrong one, or nobody.
 */
const SURE: Record<SpeakerAnswer, number> = {
  same: 0.25,
  unnamed: 0.5,
  unknown: 0.5,
  different: 0.8,
  narrated: 0.8,
}
/** What a short claim renders word for word may be what another said too. */
const WORD_BY_WORD = 0.7
/** One that only a denial sets apart accuses: the claim must name the very speaker. */
const WORD_BY_WORD_DENIED = 0.4
/** What is cut out of a clause is told by how it is cut: the claim must name the very speaker. */
const CUT_OUT = 0.45
/** So does one in other words that keeps what a whole sentence says. */
const WHOLE_SENTENCE = 0.3
/** Less sure, and a passage is not even shown. */
const WORTH_SHOWING = 0.1

/** What is known of the two languages, and of which words render each other. */
export interface Words {
  grammars: Grammars
  model(): Promise<WordModel>
}

/** @returns surest first, with those too unsure to answer the claim: see isSure */
export async function matchesAcross(question: Question, store: Records, words: Words): Promise<Match[]> {
  const wording = wordingIn(question.language, question.read.bare.text)
  if (!wording) return []
  const model = await words.model()
  const { passages, rarity } = await lookUpAcross(wording, store.passages, model, words.grammars)
  const pool = await poolOf(passages, store)
  await setImmediate()
  const printed = wording.language === 'fr' ? 'en' : 'fr'
  const others = candidatesIn(pool, printed)
  const inside = pool.candidates.filter(
    (one) => one.quote?.printedLanguage === printed && !others.includes(one),
  )
  const own = await saidBy(inside, question)
  const wide = [...others, ...own]
  const quoted = inside.filter((one) => !own.includes(one))
  const candidates = [...wide, ...quoted]
  const matches: Match[] = []
  const texts = wide.map(({ text }) => text)
  const aligned = await inTurns(renderingSteps(wording, texts, rarity, model))
  const short = await inTurns(
    shortIn(
      question,
      texts,
      quoted.map(({ text }) => text),
    ),
  )
  const isSurer = (one: RenderedPlace) =>
    !short.some(({ text, sureness }) => text === one.text && sureness >= one.sureness)
  const found: RenderedPlace[] = [...short, ...aligned.filter(isSurer)]
  for (const { text, start, end, sureness, isCut } of found) {
    if (sureness < WORTH_SHOWING) continue
    await setImmediate()
    const { candidate, span } = wordsThatRender(wording, candidates[text]!, { start, end }, pool, model)
    const said = candidate.text.slice(span.start, span.end)
    const harm = !isCut && isWrong(said, wording, words.grammars) ? 'meaning' : 'none'
    const standing: Standing = {
      answer: 'rendered',
      harm,
      edits: [],
      similarity: sureness,
      span,
      pieces: [span],
      hidden: [],
    }
    matches.push(await whoSaid(candidate, standing, pool, question))
  }
  return matches
    .filter((match) => !matches.some((other) => isInside(other, match)))
    .sort((a, b) => b.standing.similarity - a.standing.similarity)
}

/** “Nobody says that |the bank will close|”: what is wrong as a rendering of the whole may be right of a part of it. */
function isInside(part: Match, whole: Match): boolean {
  const [inner, outer] = [part.places[0]!, whole.places[0]!]
  return (
    whole.standing.harm === 'meaning' &&
    part.standing.harm === 'none' &&
    isSure(part) &&
    inner.passage.id === outer.passage.id &&
    inner.start >= outer.start &&
    inner.end <= outer.end
  )
}

type RenderedPlace = Omit<Rendering, 'evidence'> & {
  /** Whether a part of its sentence renders the claim rightly, whatever the rest says. */
  isCut?: boolean
}

/**
 * Where texts say what a short claim says, word for word or, if it names somebody, in whole sentences; a text at a time.
 *
 * @param quoted what is quoted in the texts, numbered after them: a sentence of theirs has the attribution too
 */
function* shortIn(
  { claim, read: { bare }, grammar }: Question,
  texts: readonly string[],
  quoted: readonly string[],
): Generator<undefined, RenderedPlace[]> {
  const found: RenderedPlace[] = []
  if (!isShort(bare)) return found
  for (const [text, whole] of [...texts, ...quoted].entries()) {
    const record = read(whole, grammar.other)
    const isQuoted = text >= texts.length
    for (const { isFaithful, isCut, ...place } of isQuoted ? [] : wordByWord(bare, record)) {
      const sureness = !isFaithful ? WORD_BY_WORD_DENIED : isCut ? CUT_OUT : WORD_BY_WORD
      found.push({ ...place, text, sureness, isCut })
    }
    const named = claim.speaker ? wholeSentences(bare, record) : []
    for (const place of named) found.push({ ...place, text, sureness: WHOLE_SENTENCE })
    yield
  }
  return found
}

export const isSure = ({ standing, speaker }: Match): boolean => standing.similarity >= SURE[speaker.answer]

/**
 * What is looked for of a claim: only words in French or English have an other language. What is copied from a page may
 * bring characters that nobody sees, in the middle of words.
 */
const wordingIn = (language: Language, text: string): Wording | null =>
  language === 'fr' || language === 'en'
    ? beginningOf({ language, text: text.replaceAll(/\p{Cf}/gu, '') })
    : null

/** A passage stands for the quotes in it, but for those in another language, or of several passages. */
const candidatesIn = ({ candidates }: Pool, printed: Language): Candidate[] =>
  candidates.filter(({ quote, parts: [first, ...more] }) => {
    const around = first!.passage
    if (!quote) return around.printed === printed
    const isBeyond = more.some(({ passage }) => passage.id !== around.id)
    return quote.printedLanguage === printed && (around.printed !== printed || isBeyond)
  })

/** What the very one quotes whom the claim names: a passage has what others say beside it. */
async function saidBy(quoted: readonly Candidate[], { claim, speakers }: Question): Promise<Candidate[]> {
  if (!claim.speaker) return []
  const own: Candidate[] = []
  for (const one of quoted) {
    const { answer } = await speakers.known(one.quote!.speaker, one.parts[0]!.passage.source)
    if (answer === 'same') own.push(one)
  }
  return own
}
