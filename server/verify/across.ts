/** Where a claim stands in the other language: looked up by what its words may be there, judged by how they align. */
import type { Grammars } from '../language/grammar.ts'
import { setImmediate } from 'node:timers/promises'
import type { SpeakerAnswer } from '../api/findings.ts'
import type { Language } from '../api/language.ts'
import type { Candidate } from '../quote/candidate.ts'
import type { Match } from '../quote/match.ts'
import { inTurns } from '../in-turns.ts'
import { renderingSteps } from '../translation/across/renderings.ts'
import type { WordModel } from '../translation/align/align-model.ts'
import type { FlagCheck } from '../translation/finding.ts'
import { flags } from '../translation/flags.ts'
import type { Wording } from '../translation/link-texts.ts'
import type { Question } from './question.ts'
import { whoSaid } from './who-said.ts'
import { beginningOf, lookUpAcross } from './look-up-across.ts'
import { type Pool, poolOf, type Records } from './pool.ts'
import { wordsThatRender } from './words-that-render.ts'

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
/** Less sure, and a passage is not even shown. */
const WORTH_SHOWING = 0.1

/** What is known of the two languages, and of which words render each other. */
export interface Words {
  grammars: Grammars
  model(): Promise<WordModel>
}

/** @returns surest first, with those too unsure to answer the claim: see isSure */
export async function matchesAcross(question: Question, store: Records, words: Words): Promise<Match[]> {
  const { claim } = question
  const wording = wordingIn(question.language, claim.text)
  if (!wording) return []
  const model = await words.model()
  const { passages, rarity } = await lookUpAcross(wording, store.passages, model, words.grammars)
  const pool = await poolOf(passages, store)
  await setImmediate()
  const candidates = candidatesIn(pool, wording.language === 'fr' ? 'en' : 'fr')
  const texts = candidates.map(({ text }) => text)
  const matches: Match[] = []
  const found = await inTurns(renderingSteps(wording, texts, rarity, model))
  for (const { text, start, end, sureness } of found) {
    if (sureness < WORTH_SHOWING) continue
    await setImmediate()
    const { candidate, span } = wordsThatRender(wording, candidates[text]!, { start, end }, pool, model)
    const standing = {
      answer: 'rendered' as const,
      harm: isWrong(candidate.text.slice(span.start, span.end), wording, words.grammars)
        ? ('meaning' as const)
        : ('none' as const),
      edits: [],
      similarity: sureness,
      span,
      pieces: [span],
      hidden: [],
    }
    matches.push(await whoSaid(candidate, standing, pool, question))
  }
  return matches
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

/** Whether the claim says something else, as far as can be told where it may render only part of what was said. */
const isWrong = (original: string, claim: Wording, grammars: Grammars): boolean =>
  flags({ language: claim.language === 'fr' ? 'en' : 'fr', text: original }, claim, grammars).flags.some(
    ({ check, harm }) => harm === 'meaning' && TELLING.has(check),
  )

/** Flags that hold though the claim renders only part of what was said; the others may be about what it leaves out. */
const TELLING: ReadonlySet<FlagCheck> = new Set([
  'number',
  'magnitude',
  'date',
  'unit',
  'negation',
  'opposite',
  'quantifier',
  'modality',
])
