/** Batch verbs: one JSON object in, one out, for pipelines and for measuring. Nothing is kept. */
import { z } from 'zod'
import { Claim, type Extraction, type Findings, Language, SourceKind } from './api.ts'
import { extractQuotes, suggestQuotes } from './extraction.ts'
import { invalidInput } from './problem.ts'
import { locate, type Located } from './quote/locate.ts'
import { openStore } from './store/open.ts'
import type { CapturedSource, Store } from './store/store.ts'
import { verify } from './verify.ts'

const Identified = z.object({ id: z.union([z.string(), z.number()]) })
type Id = z.infer<typeof Identified>['id']

const Locate = Identified.extend({
  text: z.string(),
  selector: z.object({
    exact: z.string(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
    start: z.int().min(0).optional(),
  }),
})

const Extract = Identified.extend({ text: z.string(), language: Language.optional() })

/** A source as a case describes it, already cut into passages. */
const GivenSource = z.object({
  title: z.string(),
  kind: SourceKind.default('article'),
  language: Language,
  publisher: z.string().nullish(),
  publishedAt: z.string().nullish(),
  passages: z.array(
    z.object({ text: z.string(), speaker: z.string().nullish(), spoken: Language.nullish() }),
  ),
})

const Check = Identified.extend({ sources: z.array(GivenSource).optional(), claim: Claim })

/** `{id, text, selector}` → `{id, status, span, rivals}` */
export async function batchLocate(line: unknown): Promise<{ id: Id } & Located> {
  const { id, text, selector } = parse(Locate, line)
  return { id, ...locate(text, selector) }
}

/** `{id, text, language?}` → `{id, language, quotes}`; the language is detected where none is given. */
export async function batchExtract(line: unknown): Promise<{ id: Id } & Extraction> {
  const { id, text, language } = parse(Extract, line)
  return { id, ...(await extractQuotes(text, language)) }
}

/** `{id, sources?, claim}` → `{id, check}`; with `sources` the claim is checked against those alone. */
export async function batchCheck(line: unknown, store: Store): Promise<{ id: Id; check: Findings }> {
  const { id, sources, claim } = parse(Check, line)
  if (!sources) return { id, check: await verify(claim, store) }
  const own = openStore(':memory:')
  try {
    for (const source of sources.map(toCaptured)) await own.sources.add(source, suggestQuotes(source))
    return { id, check: await verify(claim, own) }
  } finally {
    await own.close()
  }
}

function parse<Shape extends z.ZodType>(shape: Shape, line: unknown): z.output<Shape> {
  const parsed = shape.safeParse(line)
  if (!parsed.success) throw invalidInput(parsed.error)
  return parsed.data
}

function toCaptured({
  title,
  kind,
  language,
  publisher,
  publishedAt,
  passages,
}: z.infer<typeof GivenSource>): CapturedSource {
  const text = passages.map((passage) => passage.text).join('\n\n')
  return {
    title,
    kind,
    language,
    languageBasis: 'confirmed',
    publisher: publisher ?? null,
    url: null,
    publishedAt: publishedAt ?? null,
    snapshot: {
      bytes: new TextEncoder().encode(text),
      mediaType: 'text/plain; charset=utf-8',
      fileName: null,
    },
    passages: passages.map(({ text, speaker, spoken }) => ({
      text,
      speaker: speaker ?? undefined,
      spoken: spoken ? { language: spoken, markup: `spoken: ${spoken}` } : undefined,
    })),
  }
}
