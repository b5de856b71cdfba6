/** A document as attribution reads it: words, compounds whole, marks, and each stretch of speech as one token. */
import type { Document } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import { compoundAt } from './compounds.ts'
import { withoutFirstCapitals } from './first-capitals.ts'
import { without } from './left-out.ts'
import { isPersonNoun } from './nouns.ts'
import { officeAt } from './offices.ts'
import { isWordOrNumber, lastWordBefore, type Piece, piecesOf } from './pieces.ts'
import { type Form, SpeechToken } from './speech-token.ts'
import { formReader } from './token-forms.ts'

/** déclare-t-il: verb and pronoun are two words, the t belongs to neither. */
const INVERSION = /(?<=\p{L})[-‑](?:t[-‑])?(ils?|elles?|on|je|nous|vous)$/iu
/** Brackets interrupt the clause they stand in: what they hold, up to this many characters, is passed over. */
const LONGEST_ASIDE = 160
/** How speech ends that ends a sentence. */
const STOPPED = /[.!?…]['’”"]?[\s\p{Z}]*[»”"'’]*$/u

/**
 * @param stretches what is said, in order, never overlapping; each becomes one token
 * @param asides words that are left out with their marks: “Jean | ‘Jeannot’ | Roy”
 */
export function tokens(
  document: Document,
  stretches: readonly Span[],
  asides: readonly Span[] = [],
): SpeechToken[] {
  const { text, grammar } = document
  const forms = formReader(document)
  const pieces = without(asides, piecesOf(document))
  const found: SpeechToken[] = []
  let next = 0
  let sentence = 0
  let paragraph = 0
  /** The document's sentence that went before; where the document is not asked, whether another begins. */
  let before: number | 'ended' | 'goes on' = 'goes on'
  const add = (form: Form, start: number, end: number, word: number, capital: boolean) =>
    found.push(new SpeechToken(form, { start, end }, { sentence, paragraph, word, capital }))
  const addWord = (start: number, end: number, piece: Piece, index: number) => {
    const isWhole = end - start === piece.text.length && PLAIN.test(piece.text)
    const { form, capital } = isWhole ? forms.ofWhole(piece) : forms.ofWord(text.slice(start, end))
    add(form, start, end, index, capital)
  }
  const addMark = ({ start, end, text: mark }: Piece) => add(forms.ofMark(mark), start, end, -1, false)
  const addSpeech = ({ start, end }: Span) => add(forms.ofSpeech(outcry(text, end)), start, end, -1, false)
  const enter = (there: number) => {
    if (before !== 'goes on' && before !== there) sentence++
    before = there
  }
  const lineEnds = (from: number, to: number) => {
    if (to - from === 1 && text[from] === ' ') return // nearly always
    if (!text.slice(from, to).includes('\n')) return
    if (found.at(-1)?.paragraph === paragraph) paragraph++
    before = found.at(-1)?.key === ':' ? 'goes on' : 'ended' // “He went on:” leads to the words below
  }
  const plain = (from: number, to: number) => {
    let last = from
    while (next < pieces.length && pieces[next]!.end <= from) next++
    while (next < pieces.length && pieces[next]!.start < to) {
      const piece = pieces[next]!
      lineEnds(last, piece.start)
      const aside = piece.text === '(' ? asideEnd(text, piece.start, to) : 0
      const { end, after } = aside > 0 ? { end: aside, after: next } : compoundAt(pieces, next, to)
      last = end
      for (next = after; next < pieces.length && pieces[next]!.start < end;) next++
      if (aside > 0) continue
      if (piece.isMark || (end === piece.end && !isWordOrNumber(piece))) {
        if (piece.text === '(') enter(piece.sentence)
        if (!abbreviates(text, piece)) addMark(piece)
        continue
      }
      enter(piece.sentence)
      const pronoun = end > piece.end ? INVERSION.exec(text.slice(piece.start, end)) : null
      const word = lastWordBefore(pieces, next)
      addWord(piece.start, pronoun ? piece.start + pronoun.index : end, piece, pronoun ? piece.index! : word)
      if (pronoun) addWord(end - pronoun[1]!.length, end, piece, word)
    }
    lineEnds(last, to)
  }
  const wordFrom = (at: number) => {
    let i = next
    while (i < pieces.length && (pieces[i]!.start < at || !isWordOrNumber(pieces[i]!))) i++
    return i
  }
  let from = 0
  for (const stretch of stretches) {
    plain(from, stretch.start)
    enter(pieces[wordFrom(stretch.start)]?.sentence ?? -1)
    addSpeech(stretch)
    const ended = STOPPED.test(text.slice(Math.max(stretch.start, stretch.end - 6), stretch.end))
    // “Really?” he asked: a sentence goes on after its speech where a comma or a small letter follows.
    const goesOn = ended && /^[ \u00a0\u202f]*[,;:\p{Ll}]/u.test(text.slice(stretch.end, stretch.end + 4))
    before = goesOn ? 'goes on' : ended ? 'ended' : (pieces[wordFrom(stretch.end) - 1]?.sentence ?? -1)
    from = Math.max(from, stretch.end)
    if (text.slice(stretch.start, stretch.end).includes('\n')) paragraph++
  }
  plain(from, text.length)
  withoutFirstCapitals(document, found)
  for (let at = 0; at < found.length; at++)
    if (isPersonNoun(found[at])) found[at]!.office = officeAt(found, at, grammar.names)
  return found
}

/** Where an aside in brackets ends; 0 where it is too long for one, or a note of its own: “(The mayor’s words are translated.)” */
function asideEnd(text: string, at: number, to: number): number {
  const length = text.slice(at, Math.min(to, at + LONGEST_ASIDE)).indexOf(')')
  const end = at + length + 1
  const opens = at === 0 || text.charAt(at - 1) === '\n'
  const isNote = opens && text.charAt(end - 2) === '.' && (end === text.length || text.charAt(end) === '\n')
  return length < 0 || isNote ? 0 : end
}

const PLAIN = /^\p{L}+$/u
function outcry(text: string, end: number): string {
  return /([?!…])[\s\p{Z}»”"'’]*$/u.exec(text.slice(Math.max(0, end - 4), end))?.[1] ?? ''
}

/** “R-Ky., said”, “at 9 p.m. on Monday”: the point of an abbreviation, before a comma or a small letter. */
function abbreviates(text: string, { text: mark, end }: Piece): boolean {
  return mark === '.' && /^(?:[,;:]| \p{Ll})/u.test(text.slice(end, end + 2))
}
