/** Reads the sample collection: db/sample.json, a story of our own invention, into what the store loads. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Claim } from '../api/findings.ts'
import { Basis, Language, LanguageTag } from '../api/language.ts'
import { QuoteKind } from '../api/quotes.ts'
import { Fate } from '../api/snapshots.ts'
import { SourceFacts } from '../api/sources.ts'
import { NewSpeaker } from '../api/speakers.ts'
import { Authority } from '../api/renditions.ts'
import type { CapturedSource, SampleContents } from '../store/captured.ts'

const FILE = new URL('../../db/sample.json', import.meta.url)

/** Passages are named by their place in the source, and words in them by what they say. */
const Words = z.object({ passage: z.int(), exact: z.string() })

const SamplePassage = z.object({
  text: z.string(),
  speaker: z.string().optional(),
  spoken: Language.optional(),
  tag: LanguageTag.optional(),
  markup: z.string().optional(),
  /** In milliseconds from the start of the recording. */
  time: z.object({ start: z.int(), end: z.int() }).optional(),
})

/** A quote is named by its source and its place among the source's quotes. */
const SampleQuote = z.object({ source: z.int(), quote: z.int() })

const SampleFile = z.object({
  speakers: z.array(NewSpeaker),
  sources: z.array(
    SourceFacts.extend({
      language: Language,
      passages: z.array(SamplePassage),
      quotes: z.array(
        z.object({
          spans: z.array(Words),
          speaker: z.string(),
          kind: QuoteKind,
          spoken: z.object({
            language: Language,
            tag: LanguageTag.optional(),
            basis: Basis,
            evidence: z.union([Words, z.object({ markup: z.string() })]).optional(),
          }),
        }),
      ),
      /** The same sitting printed in the other language: each passage says what stands in its place in the other. */
      twin: z.object({ language: Language, passages: z.array(SamplePassage) }).optional(),
      /** What it said when it was captured again, and what became of each of its quotes. */
      again: z
        .object({
          passages: z.array(SamplePassage),
          fates: z.array(z.object({ fate: Fate, spans: z.array(Words) })),
        })
        .optional(),
    }),
  ),
  renditions: z.array(
    z.object({
      original: SampleQuote,
      rendition: SampleQuote,
      translator: z.string(),
      authority: Authority,
      declared: z.boolean(),
    }),
  ),
  claims: z.array(Claim),
})

let read: (SampleContents & { claims: Claim[] }) | undefined

/** Read once, when it is first asked for. */
export function readSample(): SampleContents & { claims: Claim[] } {
  if (read) return read
  const { speakers, sources, renditions, claims } = SampleFile.parse(JSON.parse(readFileSync(FILE, 'utf8')))
  read = { speakers, claims, renditions, sources: sources.map(toContents) }
  return read
}

type SampleSource = z.infer<typeof SampleFile>['sources'][number]

function toContents({
  passages,
  quotes,
  twin,
  again,
  ...facts
}: SampleSource): SampleContents['sources'][number] {
  const find = placesIn(passages, facts.title)
  return {
    source: capturedAs(facts, passages, twin && sittingOf(facts)),
    quotes: quotes.map(({ spans, speaker, kind, spoken: { evidence, ...spoken } }) => ({
      spans: spans.map(find),
      speaker,
      kind,
      spoken: { ...spoken, ...(evidence && { evidence: 'markup' in evidence ? evidence : find(evidence) }) },
      status: 'accepted' as const,
    })),
    ...(twin && { twin: capturedAs({ ...facts, language: twin.language }, twin.passages, sittingOf(facts)) }),
    ...(again && {
      again: {
        captured: capturedAs(facts, again.passages),
        fates: again.fates.map(({ fate, spans }) => ({
          fate,
          spans: spans.map(placesIn(again.passages, facts.title)),
        })),
      },
    }),
  }
}

/** No record of a parliament names its sittings so. */
const sittingOf = ({ title }: { title: string }) => `sample: ${title}`

const placesIn =
  (passages: SampleSource['passages'], title: string) =>
  ({ passage, exact }: z.infer<typeof Words>) => {
    const start = passages[passage]?.text.indexOf(exact) ?? -1
    if (start < 0) throw new RangeError(`The sample has no “${exact}” in passage ${passage} of “${title}”`)
    return { passage, start, end: start + exact.length }
  }

function capturedAs(
  facts: Omit<SampleSource, 'passages' | 'quotes' | 'twin' | 'again'>,
  passages: SampleSource['passages'],
  sitting: string | null = null,
): CapturedSource {
  const text = passages.map((passage) => passage.text).join('\n\n')
  return {
    title: facts.title,
    kind: facts.kind,
    language: facts.language,
    languageBasis: 'confirmed',
    byline: facts.byline ?? null,
    publisher: facts.publisher ?? null,
    url: facts.url ?? null,
    publishedAt: facts.publishedAt ?? null,
    sitting,
    snapshot: {
      bytes: new TextEncoder().encode(text),
      mediaType: 'text/plain; charset=utf-8',
      fileName: null,
    },
    passages: passages.map(({ text, speaker, spoken, tag, markup, time }, i) => ({
      text,
      speaker,
      time,
      ...(sitting !== null && { paragraph: String(i) }),
      spoken: spoken && { language: spoken, ...(tag && { tag }), markup: markup ?? spoken },
    })),
  }
}
