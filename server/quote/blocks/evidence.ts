/** What the words of a line tell of whether somebody speaks there. */
import { hasClass } from '../../language/classes.ts'
import type { Grammar } from '../../language/grammar.ts'
import { classFormsOf } from '../../language/inflect.ts'
import type { Document, Token } from '../../language/read.ts'
import { tokensIn } from '../../language/token-ranges.ts'
import type { Span } from '../../language/split.ts'

/** So many words of a line are asked. */
const MOST_WORDS = 80

export interface Voice {
  /** Says I or we outside quotation marks. */
  first: boolean
  /** Says I. */
  alone: boolean
  /** Says you. */
  second: boolean
  /** Has quotation marks, and outside them a verb of speech or a colon: somebody tells what was said. */
  told: boolean
  /** Has quotation marks, and nobody says I, we or you outside them. */
  quotes: boolean
}

const OPENS = /[«“„"]/u
const CLOSES = /[»”"]/u

export function voiceOf(document: Document, span: Span): Voice {
  const { text, grammar } = document
  const voice: Voice = { first: false, alone: false, second: false, told: false, quotes: false }
  let quoted = false
  let marks = false
  let reports = false
  let announced = false
  let last = span.start
  for (const token of tokensIn(document, span).slice(0, MOST_WORDS)) {
    for (const sign of text.slice(last, token.start)) {
      if (quoted ? CLOSES.test(sign) : OPENS.test(sign)) quoted = !quoted
      else if (!quoted && sign === ':') announced = true
      if (quoted) marks = true
    }
    last = token.end
    if (quoted) continue
    // “Me Dupont” is a lawyer.
    if (hasClass(token, 'first-singular', 'first-plural') && !(token.key === 'me' && token.capital))
      voice.first = true
    if (hasClass(token, 'first-singular') && voice.first) voice.alone = true
    if (hasClass(token, 'second', 'spoken-to')) voice.second = true
    if (reportsSpeech(token, grammar)) reports = true
  }
  voice.told = marks && (reports || announced)
  voice.quotes = marks && !voice.first && !voice.second
  return voice
}

/** Whether a word in small letters may be a verb of speech with a subject that is spoken of. */
export const reportsSpeech = ({ key, capital }: Token, grammar: Grammar): boolean =>
  !capital && classFormsOf(key, 'report', grammar).some(({ person }) => person !== 1)
