/** What marks beside words stand for, where the text says so: “(F) is French”, « précédés d’un astérisque », and words without any. */
import { countWhile } from '../../language/count-before.ts'
import type { Frame } from './frame.ts'
import type { Heard, Speaker } from './heard.ts'
import { isTag, type LanguageWord } from './language-words.ts'
import { asLanguage, PLACED, type Told } from './told.ts'

/** The signs that are no letters. */
const STAR = '*'
const BRACKET = '['
/** In characters, the sign of a footnote. */
const MOST_BEFORE = 6
/** Words that have no mark. */
const NONE = ''

interface Sign {
  sign: string
  at: number
}

export class Marks {
  /** The sentences that say what marks stand for: they tell of no words themselves. */
  readonly sentences: ReadonlySet<number>
  private readonly frame: Frame
  private readonly heard: readonly Heard[]
  private readonly meanings = new Map<string, Told>()
  private readonly found = new Map<number, Told>()
  private readonly ofSpeakers = new Map<Speaker, Told>()
  private readonly inTurns: boolean
  private readonly unmarked: Told | null

  constructor(frame: Frame, heard: readonly Heard[], words: readonly LanguageWord[]) {
    this.frame = frame
    this.heard = heard
    const named = words.filter(({ from, means }) => isTag(means) && !isAlone(frame, from))
    const legends = Map.groupBy(named, ({ from }) => frame.items[from]!.sentence)
    const sentences = new Set<number>()
    for (const [sentence, languages] of legends)
      if (this.explain(sentence, languages)) sentences.add(sentence)
    this.sentences = sentences
    if (sentences.size > 0) heard.forEach((_, i) => this.mark(i))
    const used = this.found.size > 0
    if (!used) this.sentences = new Set()
    this.inTurns = heard.some(({ turn }) => turn !== null)
    this.unmarked = used ? this.withoutMark() : null
  }

  /** What its mark tells of an utterance, or that it has none. */
  of(i: number): Told | null {
    if (this.found.size === 0) return null
    const { speaker } = this.heard[i]!
    return this.found.get(i) ?? (speaker && this.ofSpeakers.get(speaker)) ?? null
  }

  /** What words without a mark were said in. */
  ofRest(i: number): Told | null {
    const { turn } = this.heard[i]!
    return turn !== null || !this.inTurns ? this.unmarked : null
  }

  /** Enters what the signs of a sentence stand for: the language told next, or else last before. */
  private explain(sentence: number, languages: readonly LanguageWord[]): boolean {
    const { frame } = this
    const { from, to } = frame.sentences[sentence]!
    if (frame.hasSpeech({ from, to })) return false
    const signs: Sign[] = this.isFootnote(from) ? [{ sign: STAR, at: from - 1 }] : []
    for (let at = from; at < to; at++) {
      const sign = this.signAt(at)
      if (sign !== null) signs.push({ sign, at })
    }
    if (!signs.some(({ sign }) => sign !== NONE)) return false
    signs.forEach(({ sign, at }, k) => {
      const [last, next] = [signs[k - 1]?.at ?? from, signs[k + 1]?.at ?? to]
      const clause = clauseEnd(frame, Math.max(at, from), next)
      const before = languages.filter(
        (one) => one.to <= at && one.from >= last && (sign !== NONE || !frame.isParted(one.from, at)),
      )
      // « faites en anglais, rapportées en français et suivies de la mention [trad.] »: a mark is for what is foreign
      const foreign =
        sign === NONE ? undefined : before.findLast((one) => one.means !== frame.document.language)
      const word = languages.find((one) => one.from > at && one.from < clause) ?? foreign ?? before.at(-1)
      if (word) this.meanings.set(sign, told(frame, word, 'stated'))
    })
    return signs.some(({ sign }) => sign !== NONE && this.meanings.has(sign))
  }

  /** “* Translated from the French.”, on a line of its own. */
  private isFootnote(from: number): boolean {
    const { document, items } = this.frame
    const { start } = items[from]!
    return /(?:^|\n)[ \t]*\*+[ \t]*$/u.test(document.text.slice(Math.max(0, start - MOST_BEFORE), start))
  }

  private signAt(at: number): string | null {
    const { frame } = this
    const { token } = frame.items[at]!
    if (!token) return null
    if (frame.is(at, 'asterisk')) return STAR
    if (frame.is(at, 'brackets')) return BRACKET
    if (frame.begins(at, 'everything') || (frame.is(at, 'refuses') && frame.is(at + 1, 'marked'))) return NONE
    const MOST = 5 // letters: [trad.], (Fr.)
    // “(Interpretation) marks remarks made in French”; what a translation is from goes without saying
    if (frame.is(at, 'translates') && !frame.is(at, 'translation') && isAlone(frame, at)) return token.text
    if (token.text.length > MOST) return null
    if (isAlone(frame, at) || (frame.is(at - 1, 'marked') && /^\p{Lu}+$/u.test(token.text))) return token.text
    return null
  }

  /** Enters the mark of an utterance. */
  private mark(i: number): void {
    const { heard, frame, meanings, found } = this
    const { spans, speech, speaker, turn } = heard[i]!
    const first = frame.pieces[i]![0]
    if (!speech || first === undefined) return
    const sign = this.signOf(i, first)
    const meant = sign === null ? undefined : meanings.get(sign)
    if (meant) {
      found.set(i, meant)
      if (!turn && speaker && sign !== STAR && sign !== BRACKET) this.ofSpeakers.set(speaker, meant)
    } else if (goesOn(turn) && found.has(i - 1) && !isBracketed(frame.document.text, spans[0]!.start))
      found.set(i, found.get(i - 1)!)
  }

  /** The sign beside an utterance, or beside the name of who speaks. */
  private signOf(i: number, first: number): string | null {
    const { frame, heard, meanings } = this
    const { items, document } = frame
    const { text } = document
    const { spans, mention } = heard[i]!
    const { start } = spans[0]!
    if (meanings.has(BRACKET) && isBracketed(text, start)) return BRACKET
    let line = first
    while (line > 0 && items[line - 1]!.paragraph === items[first]!.paragraph && items[line - 1]!.heard < 0)
      line--
    if (meanings.has(STAR)) {
      const from = text.lastIndexOf('\n', items[line]!.start) + 1
      const { end } = spans.at(-1)!
      // « Non.* », « Non. »*
      const closing = text.slice(end - 1, end + 4)
      if (text.slice(from, start + 1).includes(STAR) || /^\S?\p{Zs}?[»”"]?\*/u.test(closing)) return STAR
      if (this.endsInStar(i, end)) return STAR
    }
    for (let at = first - 1; at >= line; at--) if (this.isSign(at)) return items[at]!.token!.text
    const last = frame.pieces[i]!.at(-1)!
    if (this.isSign(last + 1)) return items[last + 1]!.token!.text
    // “‘No,’ said Ann Ross (F)”
    const named = mention ? countWhile(items, ({ start }) => start < mention.end) : 0
    return named > 0 && this.isSign(named) ? items[named]!.token!.text : null
  }

  /** « “Non”, a dit le maire.* »: behind the attribution, where no other words are quoted before the line ends. */
  private endsInStar(i: number, from: number): boolean {
    const { text } = this.frame.document
    const newline = text.indexOf('\n', from)
    const line = newline < 0 ? text.length : newline
    const next = this.heard[i + 1]?.spans[0]?.start ?? Infinity
    return next > line && /[.!?…»”"]\p{Zs}?\*$/u.test(text.slice(from, line).trimEnd())
  }

  private isSign(at: number): boolean {
    const token = this.frame.items[at]?.token
    return token != null && this.meanings.has(token.text) && isAlone(this.frame, at)
  }

  /** As the text says, or else in the page’s language where marks are for others. */
  private withoutMark(): Told | null {
    const { language } = this.frame.document
    const all = [...this.meanings.values()]
    const stated = this.meanings.get(NONE)
    if (stated) return stated
    return !this.inTurns || all.some((one) => one.language === language)
      ? null
      : { ...all[0]!, language, basis: 'inferred' }
  }
}

function told(frame: Frame, { from, to, means }: LanguageWord, basis: Told['basis']): Told {
  const evidence = { start: frame.items[from]!.start, end: frame.items[to - 1]!.end }
  return { language: asLanguage(means), basis, evidence, statement: PLACED, holder: null }
}

/** Whether a word is all that a pair of brackets holds. */
function isAlone({ items }: Frame, at: number): boolean {
  const { bracket } = items[at]!
  return bracket > 0 && items[at - 1]?.bracket !== bracket && items[at + 1]?.bracket !== bracket
}

const isBracketed = (text: string, start: number) =>
  text.charAt(start - 1) === '[' || text.charAt(start) === '['

function clauseEnd(frame: Frame, at: number, to: number): number {
  for (let i = at; i < to; i++) if (frame.gapAfter(i).includes(';')) return i + 1
  return to
}

/** A paragraph that goes on with a turn, and has no direction of its own: “(Continuing in English)”. */
const goesOn = (turn: Heard['turn']): boolean => turn !== null && turn.continues && turn.aside === null
