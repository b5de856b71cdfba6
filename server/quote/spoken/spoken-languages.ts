/** Decides in which language each quotation was spoken, and on what evidence: a wrong tag is worse than none. */
import type { Language } from '../../api/language.ts'
import { countWhile } from '../../language/count-before.ts'
import type { Document } from '../../language/read.ts'
import type { Seen } from '../../language/trees.ts'
import { CandidateFeatures } from './candidate-features.ts'
import { Candidates } from './candidates.ts'
import { Frame } from './frame.ts'
import { type Cast, type Heard, type Speaker, type SpokenTag, wordsOf } from './heard.ts'
import { HeardNear } from './heard-near.ts'
import { type LanguageJudge, languageJudgeBy, type LanguageOption } from './language-judge.ts'
import { isTag, THIRD } from './language-words.ts'
import { isSurelyLeft, type Left, leftOver } from '../../language/left-words.ts'
import { institutionsIn } from './institutions.ts'
import { Ledger } from './ledger.ts'
import { type Opinion, opinionsOn } from './opinions.ts'
import { Surroundings } from './surroundings.ts'
import { type Likely, Together } from './together.ts'
import { toldWithin } from './self-told.ts'
import { ownStation } from './own-station.ts'
import { stationNames } from './station-names.ts'
import { leftTold, PLACED, type Told } from './told.ts'
import { turnPlaces } from './turn-places.ts'
import { UtteranceFeatures } from './utterance-features.ts'
import { type LanguagePlace, placesIn } from './venues.ts'

const UNKNOWN: SpokenTag = { language: 'unknown', basis: 'unknown' }
/**
 * A language less likely than this is left unknown. Writers left out, when last measured: with 0.7 for `alone` and 0.6 for
 * `ruled`, 72% of what is told is found and 3.3% of the quotations get a wrong language; with 0.7 and 0.5, 73 and 3.5; with 0.8
 * and 0.6, 69 and 2.8.
 * `ruled` is where the rules come to the same, `beside` where they do on what stands beside the words, which is right 19 times
 * in 20, unless another is as likely as `against`: from 0.7 up that changes one tag in five thousand. “Who spoke French
 * throughout” did so in 26 of 27 of what they are quoted with; `led` is where the turn before says which language is answered
 * in, or what leads up to the words tells it of whoever says them: where it tells it of anybody, one more language was found and
 * six wrong ones; `issued` is what an authority says in its own statement, which is in its language by definition. Which language
 * an interpreter renders takes more to guess.
 */
const LIKELY = {
  alone: 0.7,
  ruled: 0.6,
  led: 0.4,
  issued: 0.3,
  throughout: 0.3,
  beside: 0.1,
  against: 0.85,
  guessed: 0.65,
}
const BESIDE: ReadonlySet<Opinion['stage']> = new Set([
  'mark',
  'aside',
  'sentence',
  'itself',
  'left',
] as const)

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
  // First: it reads all of the text once more, and lets go of that before the text is read without its quotations.
  const within = toldWithin(document, heard)
  const frame = new Frame(document, heard)
  const around = new Surroundings(frame, heard)
  const ledger = new Ledger(frame, heard, around, cast)
  // “Hearings are held in both official languages.”
  const isOfSeveral = ledger.all.some(
    ({ language, statement }) => language === 'unknown' && statement.doubt === null,
  )
  const listed = placesIn(frame)
  const isListed = ({ span }: LanguagePlace) => {
    const next = listed[countWhile(listed, (one) => one.span.end <= span.start)]
    return next !== undefined && next.span.start < span.end
  }
  const named = [...stationNames(frame), ...institutionsIn(frame)].filter((one) => !isListed(one))
  const places = [...listed, ...named, ...ownStation(frame)].filter(
    ({ kind }) => (kind !== 'floor' && kind !== 'home-floor') || !isOfSeveral,
  )
  const left = heard.map((one) =>
    one.speech ? leftOver(wordsOf(document.text, one), document.grammar) : null,
  )
  const reading = { frame, heard, around, ledger, places, within, left }
  const opinions = opinionsOn(reading)
  const candidates = new Candidates(
    frame,
    heard,
    around,
    ledger,
    [...places, ...turnPlaces(frame, heard, within)],
    left,
  )
  const near = new HeardNear(frame, heard)
  const ofUtterance = new UtteranceFeatures(reading, near, candidates.all)
  const ofCandidate = new CandidateFeatures(reading, near, cast, candidates.all)
  const choicesOf = ({ speech }: Heard, i: number) => {
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
  }
  const seenOf = ({ i, options, beside, opinion }: ReturnType<typeof choicesOf>[number]): Seen[] => {
    const utterance = ofUtterance.of(i, beside, opinion)
    const ofOption = ofCandidate.of(i, beside, opinion)
    return options.map(({ candidate }) => [utterance, ...ofOption(candidate)])
  }
  const alone = inGroups([...heard.entries()]).flatMap((some) => {
    const group = some.flatMap(([i, one]) => choicesOf(one, i))
    const shares = judge.alone(group.map((choice) => ({ ...choice, seen: seenOf(choice) })))
    return group.map((choice, k) => likeliest(choice, shares[k]!, judge.most))
  })
  const together = new Together(heard, alone)
  const tags: SpokenTag[] = heard.map(() => UNKNOWN)
  for (const group of inGroups(alone)) {
    const withOthers = group.map((choice) => {
      const add = together.of(choice.i)
      const seen = seenOf(choice)
      return { ...choice, seen: choice.options.map((option, n) => [...seen[n]!, ...add(option)]) }
    })
    judge.together(withOthers).forEach((shares, k) => {
      const { i, options, opinion, shares: before } = group[k]!
      const both = shares.map((share, n) => (share + before[n]!) / 2)
      const tag = tagOf(frame, options, both, opinion, heard[i]!.speaker)
      tags[i] = isSurelyOther(left[i]!, tag) ? tagOfLeft(left[i], heard[i]!) : tag
    })
  }
  return tags
}

/** What is seen of so many at a time is held, and made again where it is needed again: that of a long text fills the memory. */
const AT_ONCE = 32

function inGroups<One>(all: readonly One[]): One[][] {
  const groups: One[][] = []
  for (let from = 0; from < all.length; from += AT_ONCE) groups.push(all.slice(from, from + AT_ONCE))
  return groups
}

/** A choice with how likely each option is, and each language: so many of the likeliest options, and that none of them tells. */
function likeliest<Choice extends { options: readonly LanguageOption[] }>(
  choice: Choice,
  shares: readonly number[],
  most: number,
) {
  const least = shares.toSorted((a, b) => b - a)[most - 1] ?? 0
  const isKept = (n: number) => shares[n]! >= least || choice.options[n]!.candidate === null
  return {
    ...choice,
    options: choice.options.filter((_, n) => isKept(n)),
    shares: shares.filter((_, n) => isKept(n)),
    likely: likelyBy(choice.options, shares),
  }
}

/** Whatever is told of others: of a hundred quotations left in the other language, two were not in it. */
const isSurelyOther = (left: Left | null, { language }: SpokenTag): left is Left =>
  left !== null && left.language !== language && isSurelyLeft(left)

function tagOfLeft(left: Left, one: Heard): SpokenTag {
  const { language, basis, evidence } = leftTold(left, one)
  return { language, basis, evidence }
}

function likelyBy(options: readonly LanguageOption[], shares: readonly number[]): Record<Language, number> {
  const likely = { fr: 0, en: 0, other: 0, unknown: 0 }
  options.forEach(({ language }, k) => (likely[language] += shares[k]!))
  return likely
}

/** The likeliest language on its likeliest evidence. */
function tagOf(
  frame: Frame,
  options: readonly LanguageOption[],
  shares: readonly number[],
  opinion: Opinion | null,
  speaker: Speaker | null,
): SpokenTag {
  // No text tells more plainly of itself; few do, so that nothing was learned of it.
  if (opinion?.told.statement.ofText) {
    const { language, basis, evidence } = opinion.told
    return { language, basis, evidence }
  }
  const likely = likelyBy(options, shares)
  // Who speaks through an interpreter speaks another language, whichever it is.
  options.forEach(({ candidate, language }, k) => {
    const { means, doubt } = candidate?.told.statement ?? {}
    if (means !== THIRD || doubt !== 'guessed' || likely[language] >= LIKELY.guessed) return
    likely[language] -= shares[k]!
    likely.other += shares[k]!
  })
  const language = languageOf(likely, opinion, speaker)
  if (!language) return UNKNOWN
  const { candidate } = options
    .map((option, k) => ({ ...option, share: shares[k]! }))
    .filter((option) => option.language === language)
    .reduce((a, b) => (b.share > a.share ? b : a))
  const { basis, evidence, statement } = onSameWords(opinion, candidate!.told) ?? candidate!.told
  if (statement.doubt === 'unrelated' && isOfCountries(frame, statement.at)) return UNKNOWN
  const tag =
    language === 'other' && statement.means && isTag(statement.means)
      ? { tag: statement.means.split('-')[0]! }
      : {}
  return { language, ...tag, basis: statement.doubt == null ? basis : 'inferred', evidence }
}

/** “for French and EU ‘opportunities’”: whose something is, beside another who has no language. */
const isOfCountries = (frame: Frame, at: number): boolean =>
  frame.is(at + 1, 'coordinator') &&
  frame.items[at + 2]?.token?.capital === true &&
  frame.part(at + 2) === 'PROPN'

/** What rules make of the very words that something else makes less of. */
function onSameWords(opinion: Opinion | null, { language, evidence }: Told): Told | null {
  const told = opinion?.told
  if (!told?.evidence || !evidence || told.language !== language) return null
  return told.evidence.start < evidence.end && evidence.start < told.evidence.end ? told : null
}

/** Null where none is likely enough; what rules come to beside the words needs no more than to be likely itself. */
function languageOf(
  likely: Likely,
  opinion: Opinion | null,
  speaker: Speaker | null,
): 'fr' | 'en' | 'other' | null {
  const told = opinion?.told.language
  const language = (['fr', 'en', 'other'] as const).reduce((a, b) => (likely[b] > likely[a] ? b : a))
  const isBeside = told && told !== 'unknown' && BESIDE.has(opinion.stage) && likely[told] >= LIKELY.beside
  if (isBeside && (language === told || likely[language] < LIKELY.against)) return told
  const ruled = opinion ? ruledBy(opinion, speaker) : LIKELY.ruled
  return likely[language] >= (told === language ? ruled : LIKELY.alone) ? language : null
}

function ruledBy({ told, stage }: Opinion, speaker: Speaker | null): number {
  if (isThroughout(told)) return LIKELY.throughout
  if (stage === 'issued') return LIKELY.issued
  // “Ann Ross switched to French. ‘No,’ she said.”
  if (stage === 'lead-up' && told.holder !== null && told.holder === speaker) return LIKELY.led
  // “She answers in French”, in the turn before, is no statement of the text’s own.
  return stage === 'lead-up' && told.statement === PLACED ? LIKELY.led : LIKELY.ruled
}

/** “Ann Ross, who spoke French throughout the interview” */
const isThroughout = ({ holder, statement }: Told): boolean =>
  holder !== null && statement.throughout && statement.atLength
