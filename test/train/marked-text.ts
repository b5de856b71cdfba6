/** Reads a text of the corpus: plain text, and what its tags mark. */
import type { Language } from '../../server/api/language.ts'
import type { Span } from '../../server/language/split.ts'
import type { MarkedQuote } from './teacher.ts'

export interface MarkedText {
  language: 'fr' | 'en'
  text: string
  quotes: MarkedQuote[]
  /** How much what it teaches counts. */
  weight: number
}

const TAG = /<(\/?)(q|e|w)\b([^>]*)>/g
const ATTRIBUTE = /(\w+)="([^"]*)"/g

/** A file of the corpus: its first line tells the title and the language. */
export function markedText(file: string): MarkedText {
  const [head = '', ...lines] = file.replaceAll('\r', '').split('\n')
  const body = `${lines.join('\n').replace(/^\n+/, '').trimEnd()}\n`
  return marked(body, / \| fr\s*$/.test(head) ? 'fr' : 'en')
}

/** A sentence shows one construction, of which texts have few. */
const OF_A_SENTENCE = 3

/** A file of short texts, one a line. */
export const markedLines = (file: string, language: 'fr' | 'en'): MarkedText[] =>
  file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ ...marked(line.replaceAll('\\n', '\n'), language), weight: OF_A_SENTENCE }))

function marked(body: string, language: 'fr' | 'en'): MarkedText {
  const quotes = new Map<string, MarkedQuote>()
  const named = new Map<string, Span>()
  /** What tells languages, and by what that of each quotation is told. */
  const evidence = new Map<string, Span>()
  const told = new Map<string, string>()
  const open: { tag: string; start: number; given: Record<string, string> }[] = []
  let text = ''
  let at = 0
  for (const match of body.matchAll(TAG)) {
    const [all, closes, tag = '', rest = ''] = match
    text += body.slice(at, match.index)
    at = match.index + all.length
    if (!closes) {
      const given = Object.fromEntries([...rest.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]))
      open.push({ tag, start: text.length, given: given as Record<string, string> })
      continue
    }
    const [{ start, given }] = open.splice(
      open.findLastIndex((one) => one.tag === tag),
      1,
    ) as [(typeof open)[number]]
    const span = { start, end: text.length }
    const { n = '', who = '', lang, by = '', contestable } = given
    if (tag === 'w') for (const one of n.split(/[ ,]+/)) named.set(one, span)
    if (tag === 'e') evidence.set(n, span)
    if (tag !== 'q') continue
    const known = quotes.get(n)
    if (known) known.spans.push(span)
    else {
      const spoken = (lang as Language | undefined) ?? null
      quotes.set(n, {
        spans: [span],
        speaker: who,
        named: null,
        spoken,
        evidence: null,
        contestable: contestable === 'yes',
      })
      told.set(n, by)
    }
  }
  text += body.slice(at)
  for (const [n, quote] of quotes) {
    quote.named = named.get(n) ?? null
    quote.evidence = evidence.get(told.get(n)!) ?? null
  }
  return { language, text, quotes: [...quotes.values()], weight: 1 }
}
