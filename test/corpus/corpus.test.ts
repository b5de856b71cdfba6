import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('.', import.meta.url))
const files = globSync('*/*.xml', { cwd: folder }).sort()

const ATTRIBUTE = /(\w+)="([^"]*)"/g
const attributes = (tag: string) =>
  Object.fromEntries([...tag.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]))

describe('a text of the corpus', () => {
  it.each(files)('%s is marked as the README says', (file) => {
    const [head = '', ...lines] = readFileSync(folder + file, 'utf8').split('\n')
    expect(head).toMatch(/ \| (?:fr|en)$/)
    const text = lines.join('\n')
    const open: string[] = []
    const evidence = new Set([...text.matchAll(/<e n="(\w+)">/g)].map(([, n]) => n))
    const quotes = new Set<string>()
    for (const [tag, close, name, rest = ''] of text.matchAll(/<(\/?)(\w+)([^<>]*)>/g)) {
      expect(['q', 'w', 'e'], tag).toContain(name)
      if (close) expect(open.pop(), tag).toBe(name)
      else open.push(name!)
      if (close || name !== 'q') continue
      const { n = '', who, lang, basis, by } = attributes(rest)
      if (quotes.has(n)) continue // another piece of it
      quotes.add(n)
      expect(who, tag).toBeDefined() // empty where the text tells of nobody
      expect(['fr', 'en', 'other', 'unknown'], tag).toContain(lang)
      expect(['stated', 'inferred', 'marked', 'unknown'], tag).toContain(basis)
      if (by) for (const one of by.split(' ')) expect(evidence, tag).toContain(one)
    }
    expect(open).toEqual([])
    expect(quotes.size).toBeGreaterThan(0)
  })
})
