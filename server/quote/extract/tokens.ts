/** Cuts a text into the tokens that attribution reads: words, marks, and each stretch of speech as one token. */
import type { WordClass } from '../../language/class-names.ts'
import type { ClassSet } from '../../language/classes.ts'
import { foldWord } from '../../language/fold.ts'
import type { Language } from '../../api/language.ts'
import { nounReader } from './nouns.ts'
import type { Span } from './quotation-marks.ts'

export interface Token extends Span {
  kind: 'word' | 'mark' | 'speech'
  text: string
  /** A word folded, without its elision or hyphened pronoun; a mark as it is; of speech the ?, ! or … that ends it. */
  key: string
  /** Of a word alone. */
  classes: ClassSet
  /** Which stretch of speech this is; -1 for none. */
  speech: number
  sentence: number
  paragraph: number
  capital: boolean
}

const ABBREVIATION =
  'Mr|Mrs|Ms|Dr|Rep|Sen|Gov|Gen|Jr|Sr|St|Prof|Rev|Lt|Col|Sgt|Capt|Hon|Inc|Mme|Mlle|MM|Jan|Feb|Aug|Sept|Oct|Nov|Dec'
const INITIALS = String.raw`\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}\.(?=\s\p{Lu})`
const NUMBER = String.raw`[$€£]?\p{N}+(?:[.,/]\p{N}+)*(?:-year-old)?`
const ELISION = String.raw`(?:[LDJMTSCNldjmtscn]|[Qq]u|[Jj]usqu|[Ll]orsqu)['’](?=\p{L})`
const WORD = String.raw`(?:O['’])?\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?:t|ll|re|ve|m|d)(?!\p{L}))?(?:[-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`
const TOKEN = new RegExp(
  String.raw`${INITIALS}|(?:${ABBREVIATION})\.|${NUMBER}|['’]s(?!\p{L})|${ELISION}|${WORD}|--+|\.{3}|[^\s\p{L}\p{N}]|\n`,
  'gu',
)
/** déclare-t-il: verb and pronoun are two words, the t belongs to neither. */
const INVERSION = /(?<=\p{L})[-‑](?:t[-‑])?(ils?|elles?|on|je|nous|vous)$/iu
/** Brackets interrupt the clause they stand in: what they hold, up to this many characters, is passed over. */
const LONGEST_ASIDE = 160
const NONE: ClassSet = new Set()
const ENDS = new Set(['.', '!', '?', '…'])

/** @param stretches what is said, in order, never overlapping; each becomes one token. */
export function tokens(text: string, stretches: readonly Span[], language: Language): Token[] {
  const classesIn = nounReader(language)
  const found: Token[] = []
  let sentence = 0
  let paragraph = 0
  let ended = false
  const add = (kind: Token['kind'], start: number, end: number, speech = -1) => {
    const slice = kind === 'speech' ? '' : text.slice(start, end)
    const capital = /^\p{Lu}/u.test(slice)
    if (ended && (kind !== 'mark' || slice === '(')) sentence++
    if (kind !== 'mark') ended = false
    const key = kind === 'word' ? keyOf(slice, language) : kind === 'speech' ? outcry(text, end) : slice
    const classes = kind === 'word' ? classesIn({ key: foldWord(key), text: slice }) : NONE
    found.push({ kind, text: slice, key, classes, start, end, speech, sentence, paragraph, capital })
  }
  const plain = (from: number, to: number) => {
    TOKEN.lastIndex = from
    for (let match = TOKEN.exec(text); match && match.index < to; match = TOKEN.exec(text)) {
      const start = match.index
      const [word] = match
      const end = Math.min(start + word.length, to)
      const aside = word === '(' ? text.slice(start, Math.min(to, start + LONGEST_ASIDE)).indexOf(')') : -1
      if (aside > 0) {
        TOKEN.lastIndex = start + aside + 1
      } else if (word === '\n') {
        const last = found.at(-1)
        if (last?.paragraph === paragraph) paragraph++
        if (last?.key !== ':') ended = true // “He went on:” leads to the words below
      } else if (/[\p{L}\p{N}]/u.test(word)) {
        const pronoun = INVERSION.exec(word)
        if (pronoun) {
          add('word', start, start + pronoun.index)
          add('word', end - pronoun[1]!.length, end)
        } else add('word', start, end)
      } else if (!abbreviates(text, word, end)) {
        add('mark', start, end)
        if (ENDS.has(word)) ended = true
      }
    }
  }
  let from = 0
  stretches.forEach((stretch, at) => {
    plain(from, stretch.start)
    add('speech', stretch.start, stretch.end, at)
    ended = /[.!?…]['’”"]?[\s\p{Z}]*[»”"'’]*$/u.test(
      text.slice(Math.max(stretch.start, stretch.end - 6), stretch.end),
    )
    if (ended && continuesAfter(text, stretch.end)) ended = false
    from = Math.max(from, stretch.end)
    if (text.slice(stretch.start, stretch.end).includes('\n')) paragraph++
  })
  plain(from, text.length)
  return found
}

/** French à is no a, and English a is an article where French a is a verb: their keys are kept apart. */
function keyOf(word: string, language: Language): string {
  if (word === 'à' || word === 'À') return 'à'
  if (language === 'en' && (word === 'a' || word === 'A')) return 'an'
  return foldWord(word.replace(/['’.]$/u, '').replace(/^’/u, "'"))
}

function outcry(text: string, end: number): string {
  return /([?!…])[\s\p{Z}»”"'’]*$/u.exec(text.slice(Math.max(0, end - 4), end))?.[1] ?? ''
}

/** “R-Ky., said”, “at 9 p.m. on Monday”: the point of an abbreviation, before a comma or a small letter. */
function abbreviates(text: string, mark: string, end: number): boolean {
  return mark === '.' && /^(?:[,;:]| \p{Ll})/u.test(text.slice(end, end + 2))
}

/** “Really?” he asked: a sentence goes on after its speech when a comma or a small letter follows. */
function continuesAfter(text: string, end: number): boolean {
  return /^[ \u00a0\u202f]*[,;:\p{Ll}]/u.test(text.slice(end, end + 4))
}

/** Whether there is a token, and it belongs to a class. */
export const isA = (token: Token | undefined, wanted: WordClass): boolean =>
  token?.classes.has(wanted) === true

export const isDeterminer = (token: Token | undefined): boolean =>
  isA(token, 'definite') || isA(token, 'indefinite') || isA(token, 'possessive')

/** “his”, « leurs »: what belongs to somebody spoken of; “its” belongs to nobody. */
export const isOfAnother = (token: Token | undefined): boolean =>
  isA(token, 'possessive') && OTHERS.some((person) => isA(token, person))
const OTHERS = ['third-masculine', 'third-feminine', 'third-singular', 'third-plural'] as const
