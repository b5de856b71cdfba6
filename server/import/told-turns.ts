/** What the text of a record tells of the language of turns whose speakers are given beside it: a tag before words, a note at its head. */
import type { Language } from '../api/language.ts'
import { countWhile } from '../language/count-before.ts'
import type { Grammar, Grammars } from '../language/grammar.ts'
import { read } from '../language/read.ts'
import { readAs } from '../language/split.ts'
import { quotationsIn } from '../quote/quotations.ts'
import { Frame } from '../quote/spoken/frame.ts'
import { tellsOfLanguages } from '../quote/spoken/record-floor.ts'
import type { ReadPassage } from '../store/captured.ts'

/**
 * The same passages, each turn that nothing marks in the language that the text, read with its speakers, tells of it. A
 * turn's own tag goes before the language of the floor, which is inferred.
 */
export function withTold(
  passages: readonly ReadPassage[],
  language: Language,
  grammars: Grammars,
): ReadPassage[] {
  const grammar = grammars[readAs(language)]
  if (!passages.some(isOpen) || !passages.some((one) => mayTell(one, grammar))) return [...passages]
  let text = ''
  const starts = passages.map(({ text: words, speaker }) => {
    const start = text.length
    text += `${speaker === undefined ? '' : `${typeof speaker === 'string' ? speaker : speaker.name}: `}${words}\n\n`
    return start
  })
  const told = new Map<number, NonNullable<ReadPassage['spoken']>>()
  const tagged = new Set<number>()
  for (const { spans, spoken } of quotationsIn(read(text, grammar))) {
    const at = countWhile(starts, (start) => start <= spans[0]!.start) - 1
    if (spoken.language === 'unknown' || told.has(at)) continue
    const { language, tag, basis, evidence } = spoken
    const markup = basis === 'stated' && evidence ? text.slice(evidence.start, evidence.end) : null
    told.set(at, { language, ...(tag && { tag }), markup })
    if (markup !== null && countWhile(starts, (start) => start <= evidence!.start) - 1 === at) tagged.add(at)
  }
  return passages.map((passage, at) => {
    const spoken = told.get(at)
    const isMore = passage.spoken === undefined || tagged.has(at)
    return spoken && isMore && isOpen(passage) ? { ...passage, spoken } : passage
  })
}

const isOpen = ({ speaker, spoken }: ReadPassage) =>
  speaker !== undefined && (spoken?.markup ?? null) === null

/** A text takes long to read with its speakers: whether a bracket before words, or what nobody says, names a language at all. */
function mayTell({ text, speaker }: ReadPassage, grammar: Grammar): boolean {
  const note = speaker === undefined ? text : TAG.exec(text)?.[0]
  return note !== undefined && tellsOfLanguages(new Frame(read(note, grammar), []))
}
/** Longer brackets are no tags. */
const TAG = /^\s*(?:\([^()]{1,80}\)|\[[^[\]]{1,80}\])/u
