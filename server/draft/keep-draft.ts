/** The use case: a manuscript kept with its revisions, in which what did not change keeps what was found and decided. */
import { setImmediate } from 'node:timers/promises'
import type { Correction, Draft, KeptDraft, KeptDraftProgress, KeptQuote, ReadQuote } from '../api/drafts.ts'
import type { Findings } from '../api/findings.ts'
import { inFlight } from '../in-flight.ts'
import { Problem } from '../problem.ts'
import type { Reading } from '../quote/revised.ts'
import type { DraftText, FoundQuote, PlacedDraftQuote, StoredDraft } from '../store/kept-drafts.ts'
import type { Store } from '../store/store.ts'
import type { Words } from '../verify/across.ts'
import { checkerOf } from '../work/checker.ts'
import type { Workers } from '../work/workers.ts'
import { rulesBroken } from './check-draft.ts'
import { findOnce } from './find-once.ts'
import { claimOf, type Manuscript, readAs } from './read-quotes.ts'
import { summaryOf } from './summary.ts'

interface Watching {
  /** Who has it done. */
  by: string
  tell?: (progress: KeptDraftProgress) => void
  /** Aborting stops the work before the next quotation; what was found is kept, and the rest can be checked later. */
  signal?: AbortSignal | undefined
}

interface ToCheck extends Watching {
  /** Whether its quotations are checked at once. */
  check: boolean
}

/**
 * What is found is kept and told so often: a flush of the disk for each of a thousand quotations takes longer than to
 * check them, and a power cut loses no more than this.
 */
const KEPT_EVERY_MS = 250

/** Quotations of one draft that are being checked, or wait for it: enough that no thread waits for the next. */
const AT_ONCE = 16

/** @param now in milliseconds */
export function draftKeeper(store: Store, words: Words, workers: Workers, now = () => performance.now()) {
  const { find } = checkerOf(store, words, workers)
  const readQuotes = (manuscript: Manuscript, signal: AbortSignal | undefined) =>
    workers.ask('draftQuotes', manuscript, manuscript.text.length, { signal })

  /** A new draft. */
  async function add(manuscript: Manuscript, { check, ...watching }: ToCheck): Promise<KeptDraft> {
    const { quotes, found } = await readQuotes(manuscript, watching.signal)
    const draft = await store.drafts.add(
      { ...manuscript, quotes: quotes.map((read) => fresh(read)), found },
      watching.by,
    )
    return check ? checkAll(draft, watching) : summed(draft)
  }

  /** A new version of it. The text it has already changes nothing. */
  async function revise(
    id: number,
    manuscript: Manuscript,
    { check, ...watching }: ToCheck,
    expected?: number,
  ): Promise<{ draft: KeptDraft; known: boolean } | null> {
    const earlier = await store.drafts.get(id)
    if (!earlier) return null
    const known = (['title', 'language', 'text'] as const).every((key) => earlier[key] === manuscript[key])
    if (!known) {
      const text = await revised(manuscript, earlier, watching.signal)
      const draft = await store.drafts.revise(id, text, earlier.revision, watching.by, expected)
      return draft && { draft: check ? await checkAll(draft, watching) : summed(draft), known }
    }
    return { draft: check ? await checkAll(earlier, watching) : summed(earlier), known }
  }

  async function revised(
    manuscript: Manuscript,
    earlier: StoredDraft,
    signal: AbortSignal | undefined,
  ): Promise<DraftText> {
    const { quotes: read, found } = await readQuotes(manuscript, signal)
    const versions = { newer: read.map(readingOf), earlier: earlier.quotes.map(readingOf) }
    const kin = await workers.ask('kin', versions, manuscript.text.length, { signal })
    const quotes: PlacedDraftQuote[] = []
    for (const [at, one] of read.entries()) {
      await setImmediate()
      const before = kin[at] && earlier.quotes[kin[at].of]
      if (!before) quotes.push(fresh(one))
      else if (!kin[at]!.same) quotes.push(fresh(one, before))
      else {
        const check = before.check && (await store.checks.get(before.check.id))
        const broken = check ? rulesBroken(one, check, manuscript, words.grammars) : []
        quotes.push({ ...fresh(one, before), check: check?.id ?? null, broken, kept: true })
      }
    }
    return { ...manuscript, quotes, found }
  }

  /** Checks what is not checked yet. @param again also what was checked, where nobody signed */
  async function check(id: number, again: boolean, watching: Watching): Promise<KeptDraft | null> {
    const draft = await store.drafts.get(id)
    return draft && checkAll(draft, watching, again)
  }

  async function checkAll(
    draft: StoredDraft,
    { by, tell, signal }: Watching,
    again = false,
  ): Promise<KeptDraft> {
    tell?.({ draft: summed(draft) })
    let found: FoundQuote[] = []
    let since = now()
    const keep = async () => {
      const some = found
      found = []
      if (some.length === 0) return
      for (const quote of await store.drafts.examinedAsRead(draft.id, some, by)) if (quote) tell?.({ quote })
    }
    const toCheck = draft.quotes.filter(
      ({ skipped, check }) => !skipped && !(check && (!again || check.decision || check.waiting)),
    )
    const findIn = findOnce((claim) => find(claim, signal), store)
    const findingsOf = (quote: KeptQuote) => findIn(claimOf(quote, quote.checkedAs))
    try {
      for await (const [quote, findings] of inFlight(toCheck, findingsOf, AT_ONCE)) {
        signal?.throwIfAborted()
        found.push({ quote, ...examined(draft, quote, findings, quote.check?.id) })
        if (now() - since < KEPT_EVERY_MS) continue
        await keep()
        since = now()
      }
    } finally {
      await keep()
    }
    return summed((await store.drafts.get(draft.id)) ?? draft)
  }

  const examined = (draft: StoredDraft, quote: KeptQuote, findings: Findings, earlier?: number) => ({
    found: { findings, earlier },
    broken: rulesBroken(quote, findings, draft, words.grammars),
  })

  /** Reads a quotation as a person says, and checks it again; as it was read before, it has its check again. */
  async function correct(
    id: number,
    quote: number,
    correction: Correction,
    by: string,
    expected?: number,
  ): Promise<KeptQuote | null> {
    const draft = await store.drafts.get(id)
    const one = draft?.quotes.find((other) => other.id === quote)
    if (!draft || !one || one.skipped) return null
    if (expected !== undefined && expected !== one.version) throw new Problem('edited_meanwhile')
    const { speaker = one.checkedAs.speaker, language = one.checkedAs.language } = correction
    const claim = claimOf(one, { speaker, language })
    const known = await store.drafts.checkedBefore(quote, claim)
    const before = known === null ? null : await store.checks.get(known)
    const result = before
      ? { found: before.id, broken: rulesBroken(one, before, draft, words.grammars) }
      : examined(draft, one, await find(claim))
    return store.drafts.examined(id, quote, { speaker, language }, result, by, await versionOf(id, one))
  }

  /** The version that is corrected: what was found for it meanwhile, as it was read, is nobody's edit. */
  async function versionOf(draft: number, one: KeptQuote): Promise<number> {
    const newest = (await store.drafts.get(draft))?.quotes.find(({ id }) => id === one.id)
    if (!newest || newest.check?.decision || newest.check?.waiting) return one.version
    const isReadAlike = (['speaker', 'language'] as const).every(
      (key) => newest.checkedAs[key] === one.checkedAs[key],
    )
    return isReadAlike ? newest.version : one.version
  }

  /** All that was found for it, to write a report. */
  async function report(id: number): Promise<Draft | null> {
    const draft = await store.drafts.get(id)
    if (!draft) return null
    const { title, language, text } = draft
    const quotes: Draft['quotes'] = []
    for (const quote of draft.quotes) {
      await setImmediate()
      quotes.push(await reported(quote))
    }
    return { title, language, text, quotes, summary: summed(draft).summary }
  }

  async function reported(quote: KeptQuote): Promise<Draft['quotes'][number]> {
    const { id: _id, checkedAs, check, kept: _kept, before: _before, version: _version, ...read } = quote
    const { speaker } = checkedAs
    return {
      ...read,
      ...(speaker !== readAs(quote).speaker && {
        speaker: speaker === null ? null : { name: speaker, kind: 'person' as const },
      }),
      findings: check && (await store.checks.get(check.id)),
      decision: check && check.decision,
      waiting: check && check.waiting,
    }
  }

  return {
    add,
    revise,
    check,
    correct,
    report,
    get: async (id: number, revision?: number) => {
      const draft = await store.drafts.get(id, revision)
      return draft && summed(draft)
    },
    restore: async (id: number, by: string) => {
      const draft = await store.drafts.restore(id, by)
      return draft && summed(draft)
    },
  }
}

const readingOf = (quote: ReadQuote): Reading => ({
  text: quote.text,
  ...readAs(quote),
  declared: quote.declared,
})

/** A quotation that is not checked yet. What a person corrected is still right where it is read as before. */
function fresh(read: ReadQuote, before?: KeptQuote): PlacedDraftQuote {
  const checkedAs = readAs(read)
  if (before) {
    const was = readAs(before)
    if (was.speaker === checkedAs.speaker) checkedAs.speaker = before.checkedAs.speaker
    if (was.language === checkedAs.language) checkedAs.language = before.checkedAs.language
  }
  return { read, checkedAs, check: null, broken: [], before: before?.id ?? null, kept: false }
}

function summed({ found, ...draft }: StoredDraft): KeptDraft {
  const counted = draft.quotes.map(({ check, ...quote }) => ({
    ...quote,
    findings: check && { verdict: check.verdict, words: { harm: check.harm } },
    decision: check && check.decision,
  }))
  return { ...draft, summary: summaryOf(counted, found) }
}
