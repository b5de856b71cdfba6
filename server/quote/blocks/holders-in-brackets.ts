/** Who speaks where a label names no person and its brackets do: “The Chair (Senator Ian Petrie)”, “CLIP (Ross, outside court)”. */
import { hasClass } from '../../language/classes.ts'
import type { Document } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import { tokensIn } from '../../language/token-ranges.ts'
import { headOfLabel, isOffice, type Label, readLabels } from './labels.ts'
import { isBracketed, type Line, OPENING } from './lines.ts'
import { isFull, isPersonal, isTitle, type NameRun, type Names } from './names.ts'

/** “The Ledger (Ann Ross)”: a paper has so many words in capitals, of which a surname is one. */
const MOST_OF_OUTLET = 2
/** Behind this many characters of a line no bracket of a label opens. */
const LONGEST_LABEL = 60

/** Who holds an office, speaks for a paper or is heard in a recording, as the brackets of a label say. */
export function holderOf(document: Document, label: Label, names: Names): NameRun | null {
  const { tokens, beside } = label
  const office = isOffice(headOfLabel(tokens)) // “The Minister for Ports”
  if (!office && tokens.filter(({ capital }) => capital).length > MOST_OF_OUTLET) return null
  // “TREVOR ASHWORTH (Global Wire)”: what begins with no given name is no person’s beside a name of two words.
  const isGiven = (key = '') => document.grammar.names.given.has(key)
  const mayBePaper = office || tokens.length === 1 || isTitle(tokens[0]!)
  const mayHold = (key = '') => mayBePaper || (isGiven(key) && !isGiven(tokens[0]!.key))
  // “MR. POIRIER (Rue du Havre)”: whoever has a title is called by a name of theirs.
  const surname = !office && hasClass(tokens[0], 'title-f', 'title-m') ? tokens.at(-1)!.key : null
  for (const span of beside) {
    // “NAME [VOICE OF INTERPRETER]” tells of a voice, not of whose it is
    if (tokensIn(document, span).some((token) => hasClass(token, 'interpreter'))) continue
    // “HELEN STRAND, MARINE BIOLOGIST” names her: of a paper, brackets alone tell who speaks.
    const bracketed = isBracketed(document.text, span)
    if (!office && !bracketed) continue
    for (const run of names.within(span)) {
      if (surname !== null && !run.keys.includes(surname)) continue
      const holds = isFull(run) && (office || isAlone(run, span)) && mayHold(run.keys[0])
      const holder = holds ? run : bracketed && !office ? heardIn(document, label, span, run, names) : null
      if (holder) return holder
    }
  }
  return null
}

const isAlone = (run: NameRun, span: Span) => run.end - run.start >= span.end - span.start - 2

/** “CLIP (Ross, outside court)”, « EXTRAIT (Anne Roche, hier) »: a name that a bracket opens on, of somebody known in full. */
function heardIn(document: Document, label: Label, span: Span, run: NameRun, names: Names): NameRun | null {
  const { text, grammar } = document
  const opens = !/[\p{L}\p{N}]/u.test(text.slice(span.start, run.start))
  if (!opens || !/^[,)\]]/u.test(text.slice(run.end, run.end + 1))) return null
  const { tokens, name } = label
  const [first] = tokens
  const isSomebody = grammar.names.given.has(first!.key) || isTitle(first!) || names.bearerOf(tokens, name)
  const whole = names.fullest(run)
  // Two words in capitals may be a name, of somebody from what the brackets hold.
  const isWord = tokens.length === 1 && first!.text === first!.text.toUpperCase()
  const isPerson = isWord || grammar.names.given.has(whole.keys[0]!)
  const isKnown = names.isKnown(run.keys.at(-1)!, span)
  return !isSomebody && isKnown && isPersonal(text, whole) && isPerson ? whole : null
}

/**
 * What such a label has beside the name, where marks of their own hold the words: “| CLIP ( | Ross |, outside court) | : ‘…’”.
 *
 * @returns in order; nothing of offices, which tell of whom they name
 */
export function besideHolders(document: Document, lines: readonly Line[], names: Names): Span[] {
  const { text } = document
  return lines.flatMap((line) => {
    if (!/[([]/u.test(text.slice(line.start, Math.min(line.end, line.start + LONGEST_LABEL)))) return []
    const label = readLabels(document, line).find(({ form }) => form === 'colon')
    if (!label || !OPENING.test(text.charAt(label.said.start)) || isOffice(headOfLabel(label.tokens)))
      return []
    const holder = holderOf(document, label, names)
    const bracket = label.beside[0]
    if (!holder || !bracket) return []
    const [run] = names.within(bracket)
    return [
      { start: line.start, end: run!.start },
      { start: run!.end, end: bracket.end },
    ]
  })
}
