import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../server/api/annotations.ts'
import type { ReviewedRendition } from '../../server/api/desk.ts'
import { openStore } from '../../server/store/open.ts'
import { toMqmTsv } from '../../server/write/mqm-tsv.ts'
import { at, link, PRINTED, remark, SPEECH, translated } from '../support/translated.ts'
import { grammars } from '../support/grammars.ts'

async function reviewed(annotations: object[] = []): Promise<ReviewedRendition> {
  const store = openStore(':memory:', grammars)
  const { speech, printed } = await translated(store)
  const rendition = await link(store, speech, printed, { translator: 'Rive' })
  const made: Annotation[] = []
  for (const one of annotations) made.push((await store.annotations.add(1, remark(one), 'Basile'))!)
  await store.close()
  const listed = { ...rendition, publisher: null, publishedAt: null, risk: null }
  return { rendition: listed, annotations: made, reviews: [] }
}

const PLACE = { system: 'Rive', doc: 'Conseil municipal (1):fr-en', docSegId: 3, globalSegId: 7 }

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

async function rowsOf(one: ReviewedRendition, raters: string[]): Promise<Record<string, string>[]> {
  const pieces = await Array.fromAsync(toMqmTsv(each([{ reviewed: one, raters, place: PLACE }])))
  const [head, ...rows] = pieces
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  return rows.map((cells) => {
    expect(cells).toHaveLength(head!.length)
    return Object.fromEntries(cells.map((cell, i) => [head![i]!, cell]))
  })
}

interface Metadata {
  segment: Record<string, string[]>
  [name: string]: unknown
}

/** What the first span of a side covers, from its first token to its last. */
function spanned(metadata: Metadata, side: 'source' | 'target'): string {
  const [[first, last]] = metadata[`${side}_spans`] as [[number, number]]
  return metadata.segment[`${side}_tokens`]!.slice(first, last + 1).join('')
}

it('an error is a row, its words marked on both sides', async () => {
  const horaires = at(SPEECH, 'horaires')
  const hours = at(PRINTED, 'hours')
  const one = await reviewed([
    {
      original: horaires,
      rendered: hours,
      severity: 'major',
      comment: 'Les horaires.',
      suggestion: 'timetable',
    },
  ])
  const [row] = await rowsOf(one, ['Basile'])
  expect(row).toMatchObject({
    system: 'Rive',
    doc: 'Conseil municipal (1):fr-en',
    docSegId: '3',
    globalSegId: '7',
    rater: 'Basile',
    source: SPEECH.replace('horaires', '<v>horaires</v>'),
    target: PRINTED.replace('hours', '<v>hours</v>'),
    category: 'Accuracy/Mistranslation',
    severity: 'Major',
  })
  const metadata = JSON.parse(row!['metadata']!) as Metadata
  expect(metadata).toMatchObject({
    source_language: 'fr',
    target_language: 'en',
    timestamp: Date.parse(one.annotations[0]!.at),
    note: 'Les horaires.',
    suggestion: 'timetable',
    status: 'open',
  })
  expect(metadata.segment['source_tokens']!.join('')).toBe(SPEECH)
  expect(spanned(metadata, 'source')).toBe('horaires')
  expect(spanned(metadata, 'target')).toBe('hours')
})

it('a rater who found nothing has a row that says so, and what was dismissed is nothing', async () => {
  const one = await reviewed([{ rendered: at(PRINTED, 'pool'), status: 'dismissed', reason: 'Juste.' }])
  expect(await rowsOf(one, ['Basile', 'Claire'])).toMatchObject([
    { rater: 'Basile', category: 'No-error', severity: 'No-error', source: SPEECH, target: PRINTED },
    { rater: 'Claire', category: 'No-error', severity: 'No-error' },
  ])
  expect(await rowsOf(one, [])).toEqual([])
})

describe('whatever stands in the texts', () => {
  const piece = fc.constantFrom(
    'mot ',
    '<v>',
    '</v>',
    '&amp;',
    '<',
    '\t',
    '\r\n',
    '\u2028',
    '\u0085',
    '😀',
    'é',
    '"',
  )
  const text = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(''))
  const marked = text.chain((text) =>
    fc
      .tuple(fc.nat([...text].length - 1), fc.nat([...text].length - 1))
      .map(([a, b]) => ({ text, from: Math.min(a, b), to: Math.max(a, b) + 1 })),
  )

  it('the table keeps its columns, and the words marked are found again in both ways', async () => {
    const plain = await reviewed([{ rendered: at(PRINTED, 'pool') }])
    await fc.assert(
      fc.asyncProperty(marked, text, async ({ text, from, to }, comment) => {
        const points = [...text]
        const start = points.slice(0, from).join('').length
        const end = points.slice(0, to).join('').length
        const one: ReviewedRendition = {
          ...plain,
          rendition: { ...plain.rendition, rendition: { ...plain.rendition.rendition, text } },
          annotations: [{ ...plain.annotations[0]!, rendered: { start, end }, comment }],
        }
        const [row] = await rowsOf(one, ['Basile'])
        const metadata = JSON.parse(row!['metadata']!) as Metadata
        expect(metadata.segment['target_tokens']!.join('')).toBe(text)
        expect(spanned(metadata, 'target')).toBe(points.slice(from, to).join(''))
        expect(metadata['note']).toBe(comment)
        const [before, inside, after] = row!['target']!.split(/<v>|<\/v>/)
        const back = (cell: string) =>
          cell.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
        const flat = (text: string) => text.replace(/[\t\r\n\u2028\u0085]/g, ' ')
        expect([before!, inside!, after!].map(back)).toEqual(
          [text.slice(0, start), text.slice(start, end), text.slice(end)].map(flat),
        )
      }),
    )
  })
})
