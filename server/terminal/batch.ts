/** Batch verbs: one JSON object in, one out, for pipelines and for measuring. Nothing is kept. */
import type { Grammars } from '../language/grammar.ts'
import { z } from 'zod'
import { type Extraction } from '../api/extractions.ts'
import { Claim, type Findings } from '../api/findings.ts'
import { Language } from '../api/language.ts'
import { SourceKind } from '../api/sources.ts'
import { extractQuotes, suggestQuotes } from '../import/extraction.ts'
import { withTold } from '../import/told-turns.ts'
import { invalidInput } from '../problem.ts'
import { locate, type Located } from '../quote/anchor/locate.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import type { CapturedSource } from '../store/captured.ts'
import { alignWords } from '../translation/align/align.ts'
import { learn } from '../translation/align/align-learn.ts'
import type { WordModel } from '../translation/align/align-model.ts'
import { tokens } from '../translation/align/align-tokens.ts'
import { besideHarm } from '../translation/faithfulness.ts'
import { type Flagged, flags } from '../translation/flags.ts'
import type { Words } from '../verify/across.ts'
import { verify } from '../verify.ts'

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
  renditionOf: z.int().min(0).optional(),
  passages: z.array(
    z.object({ text: z.string(), speaker: z.string().nullish(), spoken: Language.nullish() }),
  ),
})

const Wording = z.object({ language: z.enum(['fr', 'en']), text: z.string() })
const Flag = Identified.extend({ original: Wording, rendition: Wording }).refine(
  ({ original, rendition }) => original.language !== rendition.language,
  { path: ['rendition', 'language'] },
)

const Align = Identified.extend({ fr: z.array(z.string()), en: z.array(z.string()) })

export const Check = Identified.extend({ sources: z.array(GivenSource).optional(), claim: Claim })

/** `{id, text, selector}` → `{id, status, span, rivals}` */
export async function batchLocate(line: unknown, grammars: Grammars): Promise<{ id: Id } & Located> {
  const { id, text, selector } = parse(Locate, line)
  return { id, ...locate(text, selector, grammars) }
}

/** `{id, text, language?}` → `{id, language, quotes}`; the language is detected where none is given. */
export async function batchExtract(line: unknown, grammars: Grammars): Promise<{ id: Id } & Extraction> {
  const { id, text, language } = parse(Extract, line)
  return { id, ...(await extractQuotes(text, grammars, language)) }
}

/** `{id, sources?, claim}` → `{id, check}`; with `sources` the claim is checked against those alone. */
export async function batchCheck(
  line: unknown,
  store: Store,
  words: Words,
): Promise<{ id: Id; check: Findings }> {
  const { id, sources, claim } = parse(Check, line)
  if (!sources) return { id, check: await verify(claim, store, words) }
  const own = openStore(':memory:', words.grammars)
  try {
    await storeGiven(sources, own, words.grammars)
    return { id, check: await verify(claim, own, words) }
  } finally {
    await own.close()
  }
}

/** Stores the sources that a line gives, as a reader would. */
export async function storeGiven(
  sources: readonly z.infer<typeof GivenSource>[],
  store: Store,
  grammars: Grammars,
): Promise<void> {
  const ids: number[] = []
  for (const given of sources) {
    const source = toCaptured(given)
    source.passages = withTold(source.passages, source.language, grammars)
    const renditionOf = ids[given.renditionOf ?? -1]
    const { id } = await store.sources.add(source, suggestQuotes(source, grammars), {
      ...(renditionOf && { renditionOf }),
    })
    ids.push(id)
  }
}

/**
 * `{id, original, rendition}` → `{id, flags, faithfulness}`; the two are in French and English, either way. Under ½ is
 * faithful where a flag of harm `meaning` stands.
 */
export async function batchFlag(line: unknown, grammars: Grammars): Promise<{ id: Id } & Flagged> {
  const { id, original, rendition } = parse(Flag, line)
  const { flags: found, faithfulness } = flags(original, rendition, grammars)
  const isHarmed = found.some(({ harm }) => harm === 'meaning')
  return { id, flags: found, faithfulness: besideHarm(faithfulness, isHarmed) }
}

const keys = (text: string, language: 'fr' | 'en') => tokens(text, language).map(({ key }) => key)

/** What the words of parallel texts teach: French TAB English a line, other lines left out. */
export function learnLines(lines: string, grammars: Grammars): WordModel {
  return learn(
    lines.split('\n').flatMap((line) => {
      const [fr, en] = line.split('\t')
      return fr && en ? [{ fr: keys(fr, 'fr'), en: keys(en, 'en') }] : []
    }),
    grammars,
  )
}

/** `{id, fr, en}`, texts cut into words → `{id, links}`, pairs of positions from 0, French first */
export function batchAlign(line: unknown, model: WordModel): { id: Id; links: [number, number][] } {
  const { id, fr, en } = parse(Align, line)
  return { id, links: alignWords(model, fr, en).map((link) => [link.fr, link.en]) }
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
    byline: null,
    publisher: publisher ?? null,
    url: null,
    sitting: null,
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
