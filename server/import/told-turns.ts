/** What the text of a record tells of the language of turns whose speakers are given beside it: a tag before words, a note at its head. */
import { countWhile } from '../language/count-before.ts'
import type { Grammars } from '../language/grammar.ts'
import { read } from '../language/read.ts'
import { readAs } from '../language/split.ts'
import type { Language } from '../api/language.ts'
import { quotationsIn } from '../quote/quotations.ts'
import type { ReadPassage } from '../store/captured.ts'

/** The same passages, each turn that nothing marks in the language that the text, read with its speakers, tells of it. */
export function withTold(
  passages: readonly ReadPassage[],
  language: Language,
  grammars: Grammars,
): ReadPassage[] {
  if (!passages.some(isOpen)) return [...passages]
  let text = ''
  const starts = passages.map(({ text: words, speaker }) => {
    const start = text.length
    text += `${speaker === undefined ? '' : `${typeof speaker === 'string' ? speaker : speaker.name}: `}${words}\n\n`
    return start
  })
  const told = new Map<number, ReadPassage['spoken']>()
  for (const { spans, spoken } of quotationsIn(read(text, grammars[readAs(language)]))) {
    const at = countWhile(starts, (start) => start <= spans[0]!.start) - 1
    if (spoken.language === 'unknown' || told.has(at)) continue
    const { language, tag, basis, evidence } = spoken
    const markup = basis === 'stated' && evidence ? text.slice(evidence.start, evidence.end) : null
    told.set(at, { language, ...(tag && { tag }), markup })
  }
  return passages.map((passage, at) =>
    isOpen(passage) && told.has(at) ? { ...passage, spoken: told.get(at) } : passage,
  )
}

const isOpen = ({ speaker, spoken }: ReadPassage) => speaker !== undefined && spoken === undefined
