/** The use case at the heart: a claim → the passages that may hold it → four answers → the verdict. */
import { setImmediate } from 'node:timers/promises'
import type { Claim, Findings } from './api/findings.ts'
import type { Severity } from './api/annotations.ts'
import type { Quote } from './api/quotes.ts'
import type { Rendition } from './api/renditions.ts'
import { toPassage } from './quote/candidate.ts'
import {
  byFit,
  isContrary,
  isFaithful,
  isRival,
  type Match,
  onePerPlace,
  recordOf,
  rivalOf,
} from './quote/match.ts'
import { languageAnswer } from './quote/language-answer.ts'
import { POLICY, verdictOf } from './quote/verdict.ts'
import { isAsSpoken } from './verify/languages-at.ts'
import { type Question, readQuestion } from './verify/question.ts'
import { contextAround } from './verify/context-around.ts'
import { isSure, matchesAcross, type Words } from './verify/across.ts'
import { matchesIn, matchTogether, sameSense } from './verify/matches.ts'
import { originalOf } from './verify/original.ts'
import { lookUpSense, lookUpWords, type Pool, type Records, withCounterparts } from './verify/pool.ts'
import { hopsTo, renditionsOf, toHop } from './verify/renditions.ts'
import { MOST_RIVALS, placesBeside } from './verify/reprints.ts'
import { repeatsWrong } from './verify/wrong-rendering.ts'

/** How much more of the claim must stand in several places of one speaker than in any one of them. */
const MORE_TOGETHER = 0.05

/** Checks a claim against the store. Reads only; storing the findings is the caller's. */
export const verify = (claim: Claim, store: Records, words: Words): Promise<Findings> =>
  asItStands(() => findingsOf(claim, store, words), store)

/** A check lets others in while it runs, who may delete what it rests on: then it is made again. */
export async function asItStands(
  find: () => Promise<Findings>,
  store: Pick<Records, 'passages'>,
): Promise<Findings> {
  for (;;) {
    const found = await find()
    if (await isStillThere(found, store)) return found
  }
}

async function isStillThere({ record }: Findings, { passages }: Pick<Records, 'passages'>): Promise<boolean> {
  return record === null || (await passages.get([record.passage])).size > 0
}

async function findingsOf(claim: Claim, store: Records, words: Words): Promise<Findings> {
  const question = await readQuestion(claim, store.speakers, words.grammars)
  const pool = await lookUpWords(question, store)
  const standing = await whereItStands(pool, question)
  const isOnRecord = standing.some((match) => !match.rejected && !isLookAlike(match, question))
  if (!isOnRecord) await setImmediate() // what follows takes its time, and others wait to be answered
  const across = isOnRecord ? [] : await matchesAcross(question, store, words)
  const { meant, nearest } = isOnRecord
    ? { meant: [], nearest: [] }
    : await whereItIsMeant(across, pool, question, store)
  // A quotation that a person rejected is shown where there is nothing else, as evidence of nothing.
  const [best, ...others] = [...meant.filter(({ rejected }) => !rejected), ...standing]
  return best
    ? findings(question, best, others, store, words)
    : notFound(question, [...nearest, ...across], store)
}

/** “I accuse the colonel” is not « J’accuse le colonel » with other words: of the other language, what differs may render. */
const isLookAlike = ({ standing, printed }: Match, { language }: Question): boolean =>
  standing.harm === 'meaning' && printed !== language && printed !== 'unknown' && language !== 'unknown'

/** The words as they stand in one place, else in several of one speaker. */
async function whereItStands(pool: Pool, question: Question): Promise<Match[]> {
  const direct = onePerPlace((await matchesIn(pool, question)).sort(byFit))
  const [best] = direct
  if (best && isFaithful(best)) return direct
  const alone = best?.standing.similarity ?? 0
  const joined = (await matchTogether(pool, question)).find(
    ({ standing }) => standing.similarity > alone + MORE_TOGETHER,
  )
  return joined ? [joined, ...direct] : direct
}

/** What it says, in the other language or in other words. */
async function whereItIsMeant(
  across: readonly Match[],
  pool: Pool,
  question: Question,
  store: Records,
): Promise<{ meant: Match[]; nearest: Match[] }> {
  await setImmediate()
  const rendered = across.filter(isSure)
  const near = await withCounterparts(
    pool,
    rendered.map(({ places }) => places[0]!.passage),
    store,
  )
  const further = await lookUpSense(question, near, store)
  const { meant, nearest } = await sameSense(further.pool, further.sense, question)
  return { meant: onePerPlace([...rendered, ...meant].sort(byFit)), nearest }
}

async function findings(
  question: Question,
  found: Match,
  others: Match[],
  store: Records,
  words: Words,
): Promise<Findings> {
  const { claim, language: claimed, read } = question
  const hops = found.quote ? await hopsTo(found.quote, store.renditions) : []
  const match = await lend(found, hops, question, store)
  const { candidate, standing, speaker, recorded, quote } = match
  const context = await contextAround(match, question, store, words)
  const behind = await originalOf(question, match, hops, store, words)
  const { original, tracksTranslation, elsewhere } = behind
  const alike = others.filter((other) => isRival(other, match))
  const contrary = alike.find((other) => isContrary(other, match)) ?? behind.contrary
  // The original tells which of the two says in what language the words were spoken.
  const { spoken } = tracksTranslation && behind.contrary ? behind.contrary : match
  const rendered =
    quote && standing.answer === 'rendered' ? await renditionsOf(quote, claimed, store.renditions) : hops
  const beside = await placesBeside(match, [...alike, ...elsewhere], store)
  const declared = claim.declaredTranslation || read.declaresTranslation
  // A record that does not say in which language it is printed is taken at the claim's word.
  const printed = match.printed === 'unknown' ? claimed : match.printed
  const language = languageAnswer({
    spoken: spoken.language,
    inConflict: spoken.inConflict || (contrary !== undefined && spoken === match.spoken),
    claimed: standing.answer === 'rendered' ? claimed : printed,
    printed,
    declared,
    asSpoken: spoken === match.spoken && printed === 'other' && (await isAsSpoken(match)),
    tracksTranslation,
    originalHeld: original?.printedLanguage === spoken.language,
  })
  return {
    policy: POLICY,
    claim,
    verdict: verdictOf({
      speaker: speaker.answer,
      namesSomeone: speaker.namesSomeone,
      language,
      words: standing.answer,
      harm: standing.harm,
      context: context.answer,
      rejected: match.rejected,
      declared,
      foundWrong:
        (await isFoundWrong(match, store)) || (await repeatsWrong(question, match, original, words)),
    }),
    speaker: { answer: speaker.answer, recorded, evidence: speaker.evidence },
    language: {
      answer: language,
      spoken: spoken.language,
      ...(spoken.tag && { tag: spoken.tag }),
      basis: spoken.basis,
      printed: match.printed,
      evidence: spoken.evidence,
      ...(contrary && spoken === match.spoken && { contrary: saysOf(contrary) }),
      ...(spoken.conflict && { conflict: spoken.conflict }),
    },
    words: {
      answer: standing.answer,
      harm: standing.harm,
      edits: standing.edits.map((edit) => ({ ...edit, said: toPassage(candidate, edit.said) })),
      similarity: standing.similarity,
    },
    context,
    record: recordOf(match),
    renditions: rendered.map(toHop),
    original,
    ...beside,
  }
}

/** What another source says of the language. */
const saysOf = ({
  places: [first],
  spoken: { language, basis, evidence },
}: Match): Findings['language']['contrary'] => {
  const { id, title } = first!.passage.source
  return { source: id, title, spoken: language, basis, evidence }
}

const GRAVE: ReadonlySet<Severity | null> = new Set<Severity>(['major', 'critical'])

/** Whether the words are a translation in which editors found a grave error of accuracy. */
async function isFoundWrong({ quote }: Match, { renditions }: Records): Promise<boolean> {
  if (!quote) return false
  return (await renditions.ofQuotes([quote.id])).some(({ worstAccuracy }) => GRAVE.has(worstAccuracy))
}

/** What a record does not tell of its words, the words that it renders do. */
async function lend(
  match: Match,
  hops: readonly Rendition[],
  { speakers }: Question,
  store: Records,
): Promise<Match> {
  const told = hops.find(({ original }) => original.spoken.language !== 'unknown')?.original.spoken
  const named = hops.find(({ original }) => original.speaker !== null)
  const { spoken, recorded } = match
  const lent = { ...match }
  if (spoken.language === 'unknown') {
    const known = told ?? (await toldBeside(match, store))
    if (known) lent.spoken = { ...known, inConflict: false, conflict: spoken.conflict ?? null }
  }
  if (named && !recorded && match.speaker.answer !== 'different') {
    lent.recorded = named.original.speaker
    lent.speaker = await speakers.known(named.original.speaker, match.places[0]!.passage.source)
  }
  return lent
}

/** In which language the record in the other language says that they were spoken: what it quotes of the same speaker there. */
async function toldBeside(
  { places: [first], recorded }: Match,
  { quotes }: Records,
): Promise<Quote['spoken'] | undefined> {
  const { counterparts } = first!.passage
  if (!recorded || counterparts.length === 0) return undefined
  const told = (await quotes.inPassages(counterparts)).filter(
    ({ speaker, spoken, status }) =>
      speaker?.id === recorded.id && spoken.language !== 'unknown' && status !== 'rejected',
  )
  const isOne = told.every(({ spoken }) => spoken.language === told[0]!.spoken.language)
  return isOne ? told[0]?.spoken : undefined
}

/** Absence says nothing about who spoke, or in which language, or around what. @param nearest in either language */
async function notFound(
  { claim, language, speakers }: Question,
  nearest: readonly Match[],
  { sources }: Records,
): Promise<Findings> {
  return {
    policy: POLICY,
    claim,
    verdict: 'unresolved',
    speaker: { answer: 'unknown', recorded: null, evidence: null },
    language: { answer: 'unknown', spoken: 'unknown', basis: 'unknown', printed: language, evidence: null },
    words: { answer: 'absent', harm: 'none', edits: [], similarity: 0 },
    context: { answer: 'unknown', before: '', after: '', reason: null },
    record: null,
    renditions: [],
    original: null,
    searched: await sources.searched(speakers.bearers),
    rivals: nearest.slice(0, MOST_RIVALS).map(rivalOf),
  }
}
