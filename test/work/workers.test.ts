import { readdirSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import type { Format } from '../../server/read/format-of.ts'
import { startWorkers, unpacked } from '../../server/work/workers.ts'
import { codeOf } from '../read/code-of.ts'
import { docxFile, paragraph, part } from '../read/document/docx-file.ts'
import { column, pdfFile, pdfOf, pdfOfContents, stream } from '../read/document/pdf-file.ts'

const PLENTY = { milliseconds: 60_000, megabytes: 512 }
const pdf = pdfFile([column(['Le pont tient.'])])
const one = startWorkers({ most: 1, mostWaiting: 1 })
/** Both kinds of thread: to start one takes a second, so that the tests share them. */
const both = startWorkers({ most: 2 })
afterAll(async () => {
  await one.close()
  await both.close()
})

async function readApart(format: Format, bytes: Uint8Array, bounds: typeof PLENTY, workers = one) {
  const original = { bytes, mediaType: 'application/octet-stream', fileName: null }
  const handed = { original, facts: {}, format }
  return unpacked((await workers.ask('source', handed, bytes.length, { bounds })).source)
}

describe('preparing a source apart', () => {
  it('reads what the reader reads', async () => {
    expect((await readApart('pdf', pdf, PLENTY)).passages).toEqual([{ text: 'Le pont tient.' }])
    const docx = docxFile(part(paragraph('Le pont tient.')))
    expect((await readApart('archive', docx, PLENTY)).passages).toEqual([{ text: 'Le pont tient.' }])
    expect((await readApart('text', Buffer.from('Le pont tient.'), PLENTY)).passages).toHaveLength(1)
  })

  it('gives the problem that the reader gives', async () => {
    expect(await codeOf(() => readApart('pdf', pdfFile([[]]), PLENTY))).toBe('no_text_layer')
    expect(await codeOf(() => readApart('text', Uint8Array.of(0, 1), PLENTY))).toBe('not_text')
  })

  it('keeps no process alive once it is done', async () => {
    const kept = () => process.getActiveResourcesInfo().filter((what) => what === 'MessagePort').length
    const before = kept()
    const workers = startWorkers({ most: 1 })
    await readApart('text', Buffer.from('Le pont tient.'), PLENTY, workers)
    expect(kept()).toBe(before)
    await workers.close()
  })

  it('leaves the caller its thread and its bytes', async () => {
    const happened: string[] = []
    const before = pdf.slice()
    const reading = readApart('pdf', pdf, PLENTY).then(() => happened.push('read'))
    await setImmediate()
    happened.push('answered someone else')
    await reading
    expect(happened).toEqual(['answered someone else', 'read'])
    expect(pdf).toEqual(before)
  })
})

/** Takes a thread many times as long as anything else here, and stops nobody else. */
const ENDLESS = { text: '« Le pont tient », dit Ada Pell. '.repeat(300_000), language: 'fr' } as const
const SHORT = { text: '« Le pont tient », a dit Ada Pell.', language: 'fr' } as const

describe('who comes', () => {
  it('when many do is answered in order, each with their own', async () => {
    const texts = Array.from({ length: 6 }, (_, i) => `« Le pont ${i} tient », a dit Ada Pell.`)
    const found = await Promise.all(
      texts.map(async (text) => unpacked(await both.ask('extraction', { text }, text.length))),
    )
    const words = found.map(({ quotes }, i) =>
      texts[i]!.slice(quotes[0]!.spans[0]!.start, quotes[0]!.spans[0]!.end),
    )
    expect(words).toEqual(texts.map((_, i) => `Le pont ${i} tient`))
  })

  it('when too many wait is told so, and when one has left it is their turn', async () => {
    const gone = new AbortController()
    const longest = { signal: gone.signal }
    const running = one.ask('extraction', ENDLESS, ENDLESS.text.length, longest)
    const waiting = one.ask('extraction', SHORT, SHORT.text.length)
    expect(await codeOf(() => one.ask('extraction', SHORT, SHORT.text.length))).toBe('busy')
    gone.abort()
    await expect(running).rejects.toThrow(/abort/i)
    expect((await unpacked(await waiting)).quotes).toHaveLength(1)
  })

  it('and leaves while they wait takes no turn', async () => {
    const gone = new AbortController()
    const running = one.ask('extraction', SHORT, SHORT.text.length)
    const waiting = one.ask('extraction', ENDLESS, ENDLESS.text.length, { signal: gone.signal })
    gone.abort()
    await expect(waiting).rejects.toThrow(/abort/i)
    expect((await unpacked(await running)).quotes).toHaveLength(1)
    expect((await unpacked(await one.ask('extraction', SHORT, SHORT.text.length))).quotes).toHaveLength(1)
  })

  it('with something short need not wait for what is long', async () => {
    const gone = new AbortController()
    const long = Array.from({ length: 3 }, () =>
      expect(both.ask('extraction', ENDLESS, ENDLESS.text.length, { signal: gone.signal })).rejects.toThrow(
        /abort/i,
      ),
    )
    expect((await unpacked(await both.ask('extraction', SHORT, SHORT.text.length))).quotes).toHaveLength(1)
    gone.abort()
    await Promise.all(long)
  })
})

/** How nice each thread of this process is: the 19th field of what Linux tells of it. */
const nicenesses = () =>
  readdirSync('/proc/self/task').map((thread) =>
    Number(readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ')[1]!.split(' ')[16]),
  )

it.skipIf(process.platform !== 'linux')('what is long gives way to what is short', async () => {
  const giving = () => nicenesses().filter((one) => one > getPriority()).length
  const before = giving()
  await both.ask('extraction', SHORT, SHORT.text.length)
  expect(giving()).toBe(before)
  const text = SHORT.text.repeat(2_000)
  await both.ask('extraction', { text, language: 'fr' }, text.length)
  expect(giving()).toBe(before + 1)
  await both.ask('extraction', SHORT, SHORT.text.length)
  expect(giving()).toBe(before + 1)
  await both.close()
  expect(giving()).toBe(before)
})

it('a thread that rests makes room where there are as many as may be', async () => {
  const text = SHORT.text.repeat(2_000)
  for (const size of [SHORT.text.length, text.length, SHORT.text.length]) {
    const { quotes } = await unpacked(await one.ask('extraction', SHORT, size))
    expect(quotes).toHaveLength(1)
  }
})

describe('stopped', () => {
  /** Drawings that draw drawings: ten times ten times ten… */
  const nested = (depth: number) => {
    const forms = Array.from({ length: depth }, (_, i) =>
      stream(
        i + 1 < depth ? '/N Do '.repeat(10) : 'BT /F1 11 Tf (ha) Tj ET',
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 3 0 R>>/XObject<</N ${7 + i} 0 R>>>>`,
      ),
    )
    return pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[4 0 R]>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R/Resources<</XObject<</N 6 0 R>>>>>>',
      stream('/N Do'),
      ...forms,
    ])
  }

  it('a PDF that would draw for ever', async () => {
    expect(await codeOf(() => readApart('pdf', nested(12), { milliseconds: 1_000, megabytes: 512 }))).toBe(
      'over_limits',
    )
  })

  it('a PDF whose text unpacks without end', async () => {
    const packed = deflateSync(deflateSync(Buffer.alloc(160 * 1024 * 1024, ' ')))
    const bomb = pdfOfContents([stream(packed, '/Filter[/FlateDecode/FlateDecode]')])
    expect(await codeOf(() => readApart('pdf', bomb, { milliseconds: 60_000, megabytes: 160 }))).toBe(
      'over_limits',
    )
  })

  it('a reader that fills its heap', async () => {
    const small = startWorkers({ most: 1, megabytes: 200 })
    const page = Buffer.from('<p>a'.repeat(1_500_000))
    expect(await codeOf(() => readApart('html', page, PLENTY, small))).toBe('over_limits')
    expect((await readApart('pdf', pdf, PLENTY, small)).passages).toHaveLength(1)
    await small.close()
  })

  it('and the next file is read', async () => {
    await codeOf(() => readApart('pdf', pdf, { milliseconds: 0, megabytes: 512 }))
    expect((await readApart('pdf', pdf, PLENTY)).passages).toHaveLength(1)
  })
})
