/** Decides in which language each quotation was spoken, and on what evidence: a wrong tag is worse than none. */
import type { Language } from '../../api/language.ts'
import type { Features } from '../../language/linear.ts'
import type { Document } from '../../language/read.ts'
import { Candidates } from './candidates.ts'
import { Frame } from './frame.ts'
import { type Cast, type Heard, type SpokenTag, wordsOf } from './heard.ts'
import { LanguageFeatures } from './language-features.ts'
import { type LanguageJudge, languageJudgeBy, type LanguageOption } from './language-judge.ts'
import { isTag } from './language-words.ts'
import { leftOver } from './left-words.ts'
import { Ledger } from './ledger.ts'
import { type Opinion, opinionsOn } from './opinions.ts'
import type { Doubt } from './statement.ts'
import { Surroundings } from './surroundings.ts'
import { type Likely, Together } from './together.ts'
import { toldWithin } from './self-told.ts'
import { turnPlaces } from './turn-places.ts'
import { placesIn } from './venues.ts'

const UNKNOWN: SpokenTag = { language: 'unknown', basis: 'unknown' }
/**
 * A language less likely than this is left unknown: less will do where the rules come to it as well, and least where they do
 * on what stands beside the words, which is right 19 times in 20; where it is a guess it takes more.
 */
const LIKELY = { alone: 0.65, ruled: 0.4, beside: 0.3, guessed: 0.65 }
const BESIDE: ReadonlySet<Opinion['stage']> = new Set(['mark', 'aside', 'sentence'] as const)
const GUESSES: ReadonlySet<Doubt | null> = new Set(['instead', 'likely', 'guessed', 'interpreted'] as const)

/**
 * The spoken language of each utterance, in their order. Linear in the text.
 *
 * @param judge what weighs the candidates: the trained models, or in training the marks of a text
 */
export function spokenLanguages(
  document: Document,
  heard: readonly Heard[],
  cast: Cast,
  judge: LanguageJudge = languageJudgeBy(document.grammar.models()),
): SpokenTag[] {
  const frame = new Frame(document, heard)
  const around = new Surroundings(frame, heard)
  const ledger = new Ledger(frame, heard, around, cast)
  const within = toldWithin(document, heard)
  const places = placesIn(frame)
  const left = heard.map((one) =>
    one.speech ? leftOver(wordsOf(document.text, one), document.grammar) : null,
  )
  const reading = { frame, heard, around, ledger, places, within, left }
  const opinions = opinionsOn(reading)
  const candidates = new Candidates(
    frame,
    heard,
    around,
    ledger.all,
    [...places, ...turnPlaces(frame, heard, within)],
    left,
  )
  const look = new LanguageFeatures(reading, cast, candidates.all)
  const choices = heard.flatMap(({ speech }, i) => {
    if (!speech || frame.pieces[i]!.length === 0) return []
    const opinion = opinions[i]!
    const beside = candidates.of(i, opinion)
    // Most texts name no language.
    if (beside.length === 0) return []
    const options: LanguageOption[] = [
      ...beside.map((candidate) => ({ candidate, language: candidate.told.language })),
      { candidate: null, language: 'unknown' },
    ]
    return [{ i, options, opinion, beside }]
  })
  type Choice = (typeof choices)[number]
  const seen =
    ({ i, beside, opinion }: Choice) =>
    ({ candidate }: LanguageOption, features: Features) =>
      candidate ? look.of(i, candidate, beside, opinion, features) : look.ofNone(i, beside, opinion, features)
  const likely = new Map(
    choices.map((one) => [one.i, likelyBy(one.options, judge.alone(one.i, one.options, seen(one)))]),
  )
  const together = new Together(heard, likely)
  const tags: SpokenTag[] = heard.map(() => UNKNOWN)
  for (const one of choices) {
    const { i, options } = one
    const alone = seen(one)
    const add = together.of(i)
    const shares = judge.together(i, options, (option, features) => {
      alone(option, features)
      add(option.language, option.candidate !== null, features)
      return features
    })
    tags[i] = tagOf(options, shares, one.opinion)
  }
  return tags
}

function likelyBy(options: readonly LanguageOption[], shares: readonly number[]): Likely {
  const likely: Record<Language, number> = { fr: 0, en: 0, other: 0, unknown: 0 }
  options.forEach(({ language }, k) => (likely[language] += shares[k]!))
  return likely
}

/** The likeliest language on its likeliest evidence. */
function tagOf(
  options: readonly LanguageOption[],
  shares: readonly number[],
  opinion: Opinion | null,
): SpokenTag {
  // No text tells more plainly of itself; few do, so that nothing was learned of it.
  if (opinion?.told.statement.ofText) {
    const { language, basis, evidence } = opinion.told
    return { language, basis, evidence }
  }
  const likely = likelyBy(options, shares)
  const language = (['fr', 'en', 'other'] as const).reduce((a, b) => (likely[b] > likely[a] ? b : a))
  const ruled = opinion?.told.language === language
  if (likely[language] < LIKELY[!ruled ? 'alone' : BESIDE.has(opinion.stage) ? 'beside' : 'ruled'])
    return UNKNOWN
  const best = options
    .map((option, k) => ({ ...option, share: shares[k]! }))
    .filter((option) => option.language === language)
    .reduce((a, b) => (b.share > a.share ? b : a))
  const { basis, evidence, statement } = best.candidate!.told
  if (GUESSES.has(statement.doubt) && likely[language] < LIKELY.guessed) return UNKNOWN
  const tag =
    language === 'other' && statement.means && isTag(statement.means)
      ? { tag: statement.means.split('-')[0]! }
      : {}
  return { language, ...tag, basis: statement.doubt == null ? basis : 'inferred', evidence }
}
