/** Checks, and the decisions signed on them, for a spreadsheet: a row for each. */
import { contextAnswer } from '../../locales/context-words.ts'
import { spokenName } from '../../locales/spoken-name.ts'
import type { Translate } from '../../locales/i18n.ts'
import { notesOf, signersOf } from '../../locales/decision-words.ts'
import { verdictLabel } from '../../locales/verdict-words.ts'
import type { Check, Decision } from '../api/checks.ts'
import type { Addresses } from './addresses.ts'
import { csv } from './csv.ts'

/** The file in pieces. */
export async function* checksAsCsv(
  checks: AsyncIterable<Check>,
  t: Translate,
  at: Addresses,
): AsyncGenerator<string> {
  const named = t(($) => $.checkColumn, { returnObjects: true })
  const order = Object.keys(named) as (keyof typeof named)[]
  yield csv([order.map((column) => named[column])])
  for await (const {
    id,
    checkedAt,
    policy,
    claim,
    verdict,
    decision,
    waiting,
    record,
    ...answers
  } of checks) {
    const { speaker, language, words, context } = answers
    const row: Record<keyof typeof named, string | number> = {
      number: id,
      at: checkedAt,
      policy,
      claim: claim.text,
      claimed: claim.speaker ?? '',
      printed: t(($) => $.language[language.printed]),
      declared: t(($) => $.draft[claim.declaredTranslation ? 'yes' : 'no']),
      verdict: verdictLabel(t, verdict, words.harm),
      decision: decision ? verdictLabel(t, decision.verdict, words.harm) : '',
      by: decision ? signersOf(decision).join(', ') : '',
      note: decision ? notesOf(decision).join('\n') : '',
      waiting: waiting ? verdictLabel(t, waiting.verdict, words.harm) : '',
      waitingBy: waiting?.by ?? '',
      who: t(($) => $.answer.speaker[speaker.answer]),
      language: t(($) => $.answer.language[language.answer]),
      words: t(($) => $.answer.words[words.answer]),
      context: contextAnswer(t, context),
      spoken: spokenName(t, { ...language, language: language.spoken }),
      onRecord: record?.spans.map(({ exact }) => exact).join(' … ') ?? '',
      speaker: record?.speaker?.name ?? '',
      source: record?.title ?? '',
      publisher: record?.publisher ?? '',
      published: record?.publishedAt ?? '',
      link: record?.link ?? '',
      place: at.checkPage(id),
    }
    yield csv([order.map((column) => row[column])], { isWhole: false })
  }
}

/** Every decision ever signed, also those that another took the place of. */
export async function* decisionsAsCsv(
  decided: AsyncIterable<{ check: Check; decisions: readonly Decision[] }>,
  t: Translate,
): AsyncGenerator<string> {
  const named = t(($) => $.decisionColumn, { returnObjects: true })
  const order = Object.keys(named) as (keyof typeof named)[]
  yield csv([order.map((column) => named[column])])
  for await (const { check, decisions } of decided)
    for (const { at, by, verdict, note, stands } of decisions) {
      const row: Record<keyof typeof named, string | number> = {
        number: check.id,
        at,
        by,
        decision: verdictLabel(t, verdict, check.words.harm),
        note,
        stands: t(($) => $.draft[stands ? 'yes' : 'no']),
        found: verdictLabel(t, check.verdict, check.words.harm),
        policy: check.policy,
        claim: check.claim.text,
        claimed: check.claim.speaker ?? '',
      }
      yield csv([order.map((column) => row[column])], { isWhole: false })
    }
}
