/** A text cut into blocks, written so that a test can be read: one line for each block. */
import { read } from '../../../server/language/read.ts'
import type { Span } from '../../../server/language/split.ts'
import type { Blocks } from '../../../server/quote/blocks/block.ts'
import { blocks } from '../../../server/quote/blocks/blocks.ts'
import { grammar } from '../../support/grammars.ts'

type Language = 'fr' | 'en'

export const cut = (text: string, language: Language): Blocks => blocks(read(text, grammar(language)))

/** “turn Ann Ross: We went. | It rained.”: kind, label, words; a paragraph that goes on has + for its label. */
export function shown(text: string, language: Language): string[] {
  const at = ({ start, end }: Span) => text.slice(start, end)
  return cut(text, language).blocks.map(({ kind, turn, ...span }) => {
    if (!turn) return `${kind} ${at(span).trim()}`
    const who = turn.continues ? '+' : turn.label ? at(turn.label) : '-'
    return `${kind} ${who}: ${turn.spans.map(at).join(' | ')}`
  })
}

/** The same, of what somebody speaks alone. */
export const spoken = (text: string, language: Language): string[] =>
  shown(text, language).filter((block) => /^(?:turn|question|answer|dialogue) /u.test(block))

/** What each turn has of one thing, as printed; '' where it has none. */
export function ofTurns(text: string, language: Language, what: 'named' | 'aside' | 'role'): string[] {
  return cut(text, language).blocks.flatMap(({ turn }) => {
    if (!turn) return []
    const found = turn[what]
    return [typeof found === 'string' ? found : found ? text.slice(found.start, found.end) : '']
  })
}

export function participants(text: string, language: Language): Record<string, string> {
  const { collected: _, translated: __, ...parts } = cut(text, language).participants
  const all = Object.entries(parts)
  return Object.fromEntries(
    all.flatMap(([part, span]) => (span ? [[part, text.slice(span.start, span.end)]] : [])),
  )
}
