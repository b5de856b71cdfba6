import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutPassages, LONGEST_PASSAGE } from '../../server/import/cut-passages.ts'
import { pasted } from '../../server/import/capture.ts'
import { locate } from '../../server/quote/anchor/locate.ts'
import { openStore } from '../../server/store/open.ts'
import { grammars } from '../support/grammars.ts'
import { importFile } from '../../server/import/import.ts'
import { workers } from '../support/workers.ts'

const cut = (text: string) => cutPassages([{ text }]).map((passage) => passage.text)

/** A transcript of one line: what somebody says has sentences of its own. */
const LINES = {
  fr: '«\u00a0Nous irons au pont. Personne ne nous suivra\u00a0!\u00a0» a dit Ada Pell, la maire. M. Renard s’est tu. ',
  en: '“We shall go to the bridge. Nobody will follow us!” said Ada Pell, the mayor. Mr. Renard fell silent. ',
}

describe.each(['fr', 'en'] as const)('a paragraph of many pages, in %s', (language) => {
  const text = LINES[language].repeat(2_000).trim()

  it('is cut behind sentences, outside what is quoted, into passages within bounds', () => {
    const pieces = cut(text)
    expect(pieces.join(' ')).toBe(text)
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(LONGEST_PASSAGE)
      expect(piece).toMatch(/^(?:«|“|M\. |Mr\. )/)
      expect(piece.match(/[«“]/g)?.length).toBe(piece.match(/[»”]/g)?.length)
    }
  })

  it('is stored with every quote in its passage, where it is found again', async () => {
    const store = openStore(':memory:', grammars)
    const given = { original: pasted(text), facts: { title: 'Une ligne', language }, format: 'text' as const }
    const { source } = await importFile(given, store, workers)
    expect(source.passages.length).toBeGreaterThan(text.length / LONGEST_PASSAGE)
    expect(source.quotes.length).toBeGreaterThanOrEqual(2_000)
    const by = new Map(source.passages.map((passage) => [passage.id, passage.text]))
    for (const { spans } of source.quotes)
      for (const { passage, start, end, exact } of spans)
        expect(by.get(passage)!.slice(start, end)).toBe(exact)
    const { passage, ...selector } = source.quotes.at(-1)!.spans[0]!
    expect(locate(by.get(passage)!, selector, grammars)).toMatchObject({
      span: { start: selector.start, end: selector.end },
    })
    await store.close()
  })
})

describe('a text without sentences', () => {
  it('is cut between words, and one without words between characters', () => {
    const words = 'alors on est descendus vers la rivière et puis '.repeat(1_000).trim()
    expect(cut(words).join(' ')).toBe(words)
    const flags = '👩‍🚀é'.normalize('NFD').repeat(9_000)
    const pieces = cut(flags)
    expect(pieces.join('')).toBe(flags)
    for (const piece of pieces) expect(piece).toMatch(/^(?:👩|e\u0301)/u)
  })

  it('loses nothing but spaces, whatever it holds', () => {
    const any = fc
      .array(fc.constantFrom('a', 'é', '. ', '“', '” ', '"', ' ', '\n', '😀', '\u0301', '\u200D', '? '), {
        minLength: 200,
      })
      .map((parts) => parts.join('').repeat(120))
    const bare = (text: string) => text.replace(/\s+/g, '')
    fc.assert(
      fc.property(any, (text) => {
        const pieces = cut(text)
        expect(bare(pieces.join(''))).toBe(bare(text))
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(LONGEST_PASSAGE)
      }),
      { numRuns: 30 },
    )
  })
})
