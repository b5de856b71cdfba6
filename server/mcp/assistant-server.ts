/** The tools by which an assistant looks quotations up before it prints them (Model Context Protocol). */
import { type CallToolResult, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { createI18n, type Locale, LOCALES, type Translate } from '../../locales/i18n.ts'
import { Claim } from '../api/findings.ts'
import { Id, plain } from '../api/fields.ts'
import { Language } from '../api/language.ts'
import { SourceKind } from '../api/sources.ts'
import { checkDraft } from '../draft/check-draft.ts'
import { pasted } from '../import/capture.ts'
import { Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'
import { describeError } from '../terminal/describe-error.ts'
import type { Words } from '../verify/across.ts'
import { verify } from '../verify.ts'
import type { Workers } from '../work/workers.ts'
import type { Addresses } from '../write/addresses.ts'
import { tellOriginal, ToldOriginal, tellQuotation, ToldQuotation } from './told.ts'

interface Means {
  store: Store
  words: Words
  workers: Workers
  at: Addresses
  /** Of what the tools say of themselves, and of answers where a call asks for none. */
  locale: Locale
  /** Whether the check of a quotation is kept: nothing else is ever written. */
  keeps: boolean
  /** Whose name the history of a check that is kept bears. */
  by: string
}

/** A long article; a book is checked in Dixit itself. */
const LONGEST_DRAFT = 200_000

const answerIn = z.enum(LOCALES).optional()
const Draft = z.object({ text: plain(LONGEST_DRAFT), language: Language.optional(), answerIn })
const Asked = Claim.extend({ answerIn })
const Search = z.object({
  search: plain(200).optional(),
  kind: SourceKind.optional(),
  language: Language.optional(),
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().max(100).optional(),
})

const ToldDraft = z.object({
  sentence: z.string(),
  mayBePrinted: z.boolean().describe('Whether no quotation in it needs a person.'),
  quotations: z.array(
    z.object({
      start: z.int().describe('UTF-16 offset into the text.'),
      end: z.int(),
      text: z.string(),
      speaker: z.string().nullable(),
      found: ToldQuotation.nullable().describe('null where it was not checked: no speech, or no words.'),
      needsPerson: z.boolean(),
    }),
  ),
})

const ToldSources = z.object({
  sentence: z.string(),
  sources: z.array(
    z.object({
      id: Id,
      title: z.string(),
      kind: SourceKind,
      language: Language,
      publisher: z.string().nullable(),
      publishedAt: z.string().nullable(),
      url: z.string().nullable(),
      page: z.string(),
    }),
  ),
  next: z.string().nullable().describe('Give it as `cursor` for those that follow.'),
})

export function assistantServer({ store, words, workers, at, locale, keeps, by }: Means): McpServer {
  const own = createI18n(locale).getFixedT(locale)
  const about = own(($) => $.assistant, { returnObjects: true })
  const server = new McpServer({ name: 'dixit', version: '1' }, { instructions: about.instructions })
  const looks = { readOnlyHint: true, openWorldHint: false }

  server.registerTool(
    'verify_quote',
    {
      title: about.verifyQuote.title,
      description: about.verifyQuote.description,
      inputSchema: Asked,
      outputSchema: ToldQuotation,
      annotations: { ...looks, readOnlyHint: !keeps },
    },
    ({ answerIn, ...claim }) =>
      answered(answerIn ?? locale, async (t) => {
        const found = await verify(claim, store, words)
        const kept = keeps ? await store.checks.add(found, by) : null
        return tellQuotation(found, kept?.id ?? null, { store, at, t })
      }),
  )

  server.registerTool(
    'find_original',
    {
      title: about.findOriginal.title,
      description: about.findOriginal.description,
      inputSchema: Asked,
      outputSchema: ToldOriginal,
      annotations: looks,
    },
    ({ answerIn, ...claim }) =>
      answered(answerIn ?? locale, async (t) =>
        tellOriginal(await verify(claim, store, words), { store, at, t }),
      ),
  )

  server.registerTool(
    'check_draft',
    {
      title: about.checkDraft.title,
      description: about.checkDraft.description,
      inputSchema: Draft,
      outputSchema: ToldDraft,
      annotations: looks,
    },
    ({ text, language, answerIn }) =>
      answered(answerIn ?? locale, async (t) => {
        const original = pasted(text)
        const handed = { original, facts: { language }, format: 'text' as const }
        const manuscript = await workers.ask('manuscript', handed, original.bytes.length)
        const { quotes, summary } = await checkDraft(manuscript, store, words, workers)
        const quotations = []
        for (const { spans, text, speaker, findings, needsPerson } of quotes) {
          const found = findings && (await tellQuotation(findings, null, { store, at, t }))
          const { start } = spans[0]!
          const { end } = spans.at(-1)!
          quotations.push({ start, end, text, speaker: speaker?.name ?? null, found, needsPerson })
        }
        const { needPerson, quotes: count, beyond } = summary
        const lines = [
          count === 0 ? t(($) => $.draft.none) : t(($) => $.draft.found, { count }),
          count > 0 &&
            (needPerson > 0 ? t(($) => $.draft.needPerson, { count: needPerson }) : t(($) => $.draft.fine)),
          beyond > 0 && t(($) => $.draft.beyond, { count: beyond }),
        ]
        return {
          sentence: lines.filter(Boolean).join(' · '),
          mayBePrinted: needPerson + beyond === 0,
          quotations,
        }
      }),
  )

  server.registerTool(
    'list_sources',
    {
      title: about.listSources.title,
      description: about.listSources.description,
      inputSchema: Search.extend({ answerIn }),
      outputSchema: ToldSources,
      annotations: looks,
    },
    ({ answerIn, search, kind, language, cursor, limit }) =>
      answered(answerIn ?? locale, async (t) => {
        const given = { ...(search && { search }), ...(kind && { kind }), ...(language && { language }) }
        const { items, next } = await store.sources.list({ ...given, limit, ...(cursor && { cursor }) })
        const sources = items.map(({ id, title, kind, language, publisher, publishedAt, url }) => {
          const page = at.sourcePage(id)
          return { id, title, kind, language, publisher, publishedAt, url, page }
        })
        return { sentence: t(($) => $.assistant.sources, { count: sources.length }), sources, next }
      }),
  )
  return server
}

/** What is told as values is told in its sentence too, for those who read nothing else. */
async function answered<Told extends { sentence: string }>(
  locale: Locale,
  answer: (t: Translate) => Promise<Told>,
): Promise<CallToolResult> {
  const t = createI18n(locale).getFixedT(locale)
  try {
    const told = await answer(t)
    return { content: [{ type: 'text', text: told.sentence }], structuredContent: told }
  } catch (error) {
    const known = error instanceof Problem ? error : new Problem('internal')
    return { content: [{ type: 'text', text: describeError(known, t) }], isError: true }
  }
}
