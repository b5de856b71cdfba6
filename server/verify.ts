/** The use case at the heart: a claim → the passages that may hold it → four answers → the verdict. */
import type { Claim, Findings } from './api.ts'
import type { Severity } from './api/renditions.ts'
import { toPassage } from './quote/candidate.ts'
import { type Context, contextOf } from './quote/context/context.ts'
import {
  byFit,
  isFaithful,
  isGist,
  isRival,
  type Match,
  onePerPlace,
  recordOf,
  rivalOf,
} from './quote/match.ts'
import { languageAnswer } from './quote/spoken/spoken-language.ts'
import { POLICY, verdictOf } from './quote/verdict.ts'
import { type Asked, readAsked } from './verify/asked.ts'
import { matchesIn, matchTogether, sameSense } from './verify/matches.ts'
import { originalOf } from './verify/original.ts'
import { lookUpSenses, lookUpWords, type Reads } from './verify/pool.ts'

/** Places shown beside the one the answers rest on. */
const MOST_RIVALS = 5
/** How much more of the claim must stand in several places of one speaker than in any one of them. */
const MORE_TOGETHER = 0.05

/** Checks a claim against the store. Reads only; storing the findings is the caller's. */
export async function verify(claim: Claim, store: Reads): Promise<Findings> {
  const asked = await readAsked(claim, store.speakers)
  const [best, ...others] = await bestFirst(asked, store)
  return best ? findings(asked, best, others, store) : notFound(asked)
}

/** The words as they stand in one place, else in several of one speaker, else their sense. */
async function bestFirst(asked: Asked, store: Reads): Promise<Match[]> {
  const pool = await lookUpWords(asked, store)
  const direct = onePerPlace((await matchesIn(pool, asked)).sort(byFit))
  const [best] = direct
  if (best && isFaithful(best)) return direct
  const alone = best?.standing.similarity ?? 0
  const joined = (await matchTogether(pool, asked)).find(
    ({ standing }) => standing.similarity > alone + MORE_TOGETHER,
  )
  if (joined) return [joined, ...direct]
  if (best) return direct
  return onePerPlace((await sameSense(await lookUpSenses(asked, pool, store), asked)).sort(byFit))
}

async function findings(asked: Asked, match: Match, others: Match[], store: Reads): Promise<Findings> {
  const { claim, language: claimed, read } = asked
  const { candidate, standing, speaker, recorded, spoken } = match
  const context = around(match, claim)
  const { original, tracksTranslation } = await originalOf(asked, match, store)
  const declared = claim.declaredTranslation || read.declaresTranslation
  // A record that does not say in which language it is printed is taken at the claim's word.
  const printed = match.printed === 'unknown' ? claimed : match.printed
  const language = languageAnswer({
    spoken: spoken.language,
    inConflict: spoken.inConflict,
    claimed: standing.answer === 'rendered' ? claimed : printed,
    printed,
    declared,
    tracksTranslation,
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
      declared,
      foundWrong: await isFoundWrong(match, store),
    }),
    speaker: { answer: speaker.answer, recorded, evidence: speaker.evidence },
    language: {
      answer: language,
      spoken: spoken.language,
      basis: spoken.basis,
      printed: match.printed,
      evidence: spoken.evidence,
    },
    words: {
      answer: standing.answer,
      harm: standing.harm,
      edits: standing.edits.map((edit) => ({ ...edit, said: toPassage(candidate, edit.said) })),
      similarity: standing.similarity,
    },
    context,
    record: recordOf(match),
    original,
    rivals: others
      .filter((other) => isRival(other, match))
      .slice(0, MOST_RIVALS)
      .map(rivalOf),
  }
}

const GRAVE: ReadonlySet<Severity | null> = new Set<Severity>(['major', 'critical'])

/** Whether the words are a translation in which editors found a grave error of accuracy. */
async function isFoundWrong({ quote }: Match, { renditions }: Reads): Promise<boolean> {
  if (!quote) return false
  return (await renditions.ofQuotes([quote.id])).some(({ worstAccuracy }) => GRAVE.has(worstAccuracy))
}

/** What stands around the words; of a sense that other words say, only whether whole sentences say it. */
function around({ places, candidate, standing, quote }: Match, claim: Claim): Context {
  const [first, last] = [places[0]!, places.at(-1)!]
  return contextOf(
    { text: first.passage.text, at: first.start },
    { text: last.passage.text, at: last.end },
    isGist(standing)
      ? null
      : {
          text: candidate.text,
          pieces: standing.pieces,
          hidden: standing.hidden,
          asks: claim.text.includes('?'),
          quoted: quote !== null,
        },
    standing.pieces.length > 1,
  )
}

/** Absence says nothing about who spoke, or in which language, or around what. */
function notFound({ claim, language }: Asked): Findings {
  return {
    policy: POLICY,
    claim,
    verdict: 'unresolved',
    speaker: { answer: 'unknown', recorded: null, evidence: null },
    language: { answer: 'unknown', spoken: 'unknown', basis: 'unknown', printed: language, evidence: null },
    words: { answer: 'absent', harm: 'none', edits: [], similarity: 0 },
    context: { answer: 'unknown', before: '', after: '', reason: null },
    record: null,
    original: null,
    rivals: [],
  }
}
