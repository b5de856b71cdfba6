/** The use case: one check or those of a list, with the decisions signed on them, in a format of the field. */
import type { z } from 'zod'
import type { CheckForm, ChecksExport } from '../api/exports.ts'
import type { Check, CheckSummary, Decision } from '../api/checks.ts'
import { Problem } from '../problem.ts'
import type { Captured, Store } from '../store/store.ts'
import { certificateAsHtml } from '../write/certificate-html.ts'
import { checksAsCsv, decisionsAsCsv } from '../write/checks-csv.ts'
import { asClaimReview } from '../write/claim-review.ts'
import { SCHEMA } from '../write/quotation.ts'
import { asCollection, checkAsAnnotation, CONTEXT } from '../write/web-annotation.ts'
import { asJson, asJsonList, everyPage, type Exported, exported, type Wording } from './exported.ts'

type Records = Pick<Store, 'checks' | 'passages' | 'speakers'>

/**
 * @returns null where there is no such check
 * @throws Problem `not_signed` where nobody signed what is asked for as somebody’s review
 */
export async function exportCheck(
  id: number,
  as: CheckForm,
  store: Records,
  wording: Wording,
): Promise<Exported | null> {
  const check = await store.checks.get(id)
  if (!check) return null
  const { at, t, locale } = wording
  const write = (pieces: Exported['pieces']) => exported(as, `dixit-check-${id}`, pieces)
  switch (as) {
    case 'certificate': {
      const [known] = await decided([check], store)
      const captures = await capturesOf(check, store)
      return write([certificateAsHtml({ ...known!, captures }, wording)])
    }
    case 'csv':
      return write(checksAsCsv(each([check]), t, at))
    case 'decisions':
      return write(decisionsAsCsv(each(await decided([check], store)), t))
    case 'json':
      return write(asJson(withDecisions((await decided([check], store))[0]!)))
    case 'jsonld': {
      const captures = await capturesOf(check, store)
      return write(asJson({ '@context': CONTEXT, ...checkAsAnnotation(check, { at, captures }, t, locale) }))
    }
    case 'claimreview': {
      const review = asClaimReview(await known(check, store), wording)
      if (!review) throw new Problem('not_signed')
      return write(asJson(review))
    }
  }
}

/** Of reviews, those that somebody signed. @param by who asks, for the list of what is given to them */
export function exportChecks(
  { as, ...search }: z.output<typeof ChecksExport>,
  store: Records,
  wording: Wording,
  by?: string,
): Exported {
  const { at, t } = wording
  const checks = wholeChecks(
    everyPage((page) => store.checks.list({ ...search, ...page }, by)),
    store,
  )
  const write = (pieces: Exported['pieces']) =>
    exported(as, as === 'decisions' ? 'dixit-decisions' : 'dixit-checks', pieces)
  switch (as) {
    case 'csv':
      return write(checksAsCsv(checks, t, at))
    case 'decisions':
      return write(decisionsAsCsv(allDecided(checks, store), t))
    case 'json':
      return write(asJsonList({}, 'items', jsonOf(checks, store)))
    case 'jsonld': {
      const label = t(($) => $.ui.nav.checks)
      return write(asCollection(at.exported('checks', as), label, annotated(checks, store, wording)))
    }
    case 'claimreview':
      return write(asJsonList({ '@context': SCHEMA }, '@graph', reviews(checks, store, wording)))
  }
}

/** The list has a few fields of each. One deleted meanwhile is passed over. */
async function* wholeChecks(
  pages: AsyncIterable<CheckSummary[]>,
  { checks }: Records,
): AsyncGenerator<Check> {
  for await (const page of pages)
    for (const { id } of page) {
      const check = await checks.get(id)
      if (check) yield check
    }
}

interface Decided {
  check: Check
  decisions: Decision[]
}

async function decided(checks: readonly Check[], store: Records): Promise<Decided[]> {
  const found: Decided[] = []
  for await (const one of allDecided(each(checks), store)) found.push(one)
  return found
}

async function* allDecided(checks: AsyncIterable<Check>, store: Records): AsyncGenerator<Decided> {
  for await (const check of checks)
    yield { check, decisions: (await store.checks.decisions(check.id))?.items ?? [] }
}

const withDecisions = ({ check, decisions }: Decided) => ({ ...check, decisions })

async function* jsonOf(checks: AsyncIterable<Check>, store: Records) {
  for await (const one of allDecided(checks, store)) yield withDecisions(one)
}

async function* annotated(checks: AsyncIterable<Check>, store: Records, { at, t, locale }: Wording) {
  for await (const check of checks)
    yield checkAsAnnotation(check, { at, captures: await capturesOf(check, store) }, t, locale)
}

async function* reviews(checks: AsyncIterable<Check>, store: Records, wording: Wording) {
  for await (const check of checks) {
    const review = asClaimReview(await known(check, store), wording)
    if (review) yield review
  }
}

async function known(check: Check, store: Records) {
  const { record } = check
  const captures = await capturesOf(check, store)
  const bearer = record?.speaker ? await store.speakers.bearer(record.speaker.id) : null
  return { check, capture: record ? captures.get(record.passage) : undefined, speaker: bearer?.kind ?? null }
}

const capturesOf = ({ record }: Check, { passages }: Records): Promise<Map<number, Captured>> =>
  passages.captures(record?.spans.map(({ passage }) => passage) ?? [])

async function* each<Thing>(things: readonly Thing[]): AsyncGenerator<Thing> {
  yield* things
}
