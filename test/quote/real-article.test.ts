/** The case that the program was asked for: a minister answers a French broadcaster in French, and an English article prints it. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { words } from '../../server/language/split.ts'
import { read } from '../../server/language/read.ts'
import { quotationsIn } from '../../server/quote/quotations.ts'
import { grammar } from '../support/grammars.ts'

const FOLDER = new URL('../../../shared/data/article-en/', import.meta.url)

interface Marked {
  spans: [number, number][]
  speaker: string
  spoken: string
}

const keys = (name: string) => words(name).map(({ key }) => key)

describe.skipIf(!existsSync(FOLDER))(
  'of the quotations of a real article (skipped where it is absent)',
  () => {
    const text = existsSync(FOLDER) ? readFileSync(new URL('article.txt', FOLDER), 'utf8') : ''
    const marked = existsSync(FOLDER)
      ? (JSON.parse(readFileSync(new URL('quotes.json', FOLDER), 'utf8')) as Marked[] | { quotes: Marked[] })
      : []
    const wanted = Array.isArray(marked) ? marked : marked.quotes
    const found = quotationsIn(read(text, grammar('en')))
    const pairs = wanted.map((one) => {
      const [start, end] = one.spans[0]!
      return {
        one,
        own: found.find(({ spans }) => spans.some((span) => span.start < end && start < span.end)),
      }
    })

    it('all are found', () => {
      expect(pairs.filter(({ own }) => !own)).toEqual([])
    })

    it('fifteen of seventeen have who said them', () => {
      const right = pairs.filter(({ one, own }) => {
        const told = new Set(keys(one.speaker))
        return own?.speaker && keys(own.speaker.name).every((key) => told.has(key))
      })
      expect(right.length).toBeGreaterThanOrEqual(15)
    })

    it('six of seven have the language that the text tells, and none another', () => {
      const told = pairs.filter(({ own }) => own && own.spoken.language !== 'unknown')
      const right = told.filter(({ one, own }) => own!.spoken.language === one.spoken)
      expect(right).toHaveLength(told.length)
      expect(right.length).toBeGreaterThanOrEqual(6)
    })
  },
)
