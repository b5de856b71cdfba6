/** What a text states of the languages spoken: read from the parts around each word for a language. */
import type { WordClass } from '../../language/class-names.ts'
import { classFormsOf, formReadings } from '../../language/inflect.ts'
import { partOfSpeech } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import { type Frame, isOf } from './frame.ts'
import { type LanguageWord, languageWords, SEVERAL, THIRD } from './language-words.ts'

/** What was in the language: somebody's words, an interview, an event, something written, a broadcast. */
type Kind = 'said' | 'interview' | 'occasion' | 'document' | 'questions' | 'answers' | 'all' | 'broadcast'

export interface Statement {
  word: Pick<LanguageWord, 'means'>
  kind: Kind
  basis: 'stated' | 'inferred'
  /** Index of the item where the language is told, and of the word that relates it to speaking; null where none does. */
  at: number
  governor: number | null
  /** Whether what comes after is in another language than what came before. */
  onward: boolean
  /** Whether it was so all the time, as long as somebody spoke, or this once. */
  throughout: boolean
  atLength: boolean
  last: boolean
  once: boolean
  /** What the translator or interpreter is told of: the words are theirs. */
  translated: boolean
  /** Whether it is told of how somebody speaks the language, which holds for the words beside it alone. */
  manner: boolean
  /** Whether those who write were there: “with me she spoke French”. */
  withUs: boolean
  span: Span
}

type Way = 'in' | 'from' | 'to' | 'object' | 'whose' | 'adjective' | 'bare' | 'none'

/** How far a word is sought that tells what a language has to do with speaking. */
const REACH = 24
const FRONTED = 12
const QUALIFIERS = 5
const NEAR = 6

const KINDS: [WordClass, Kind][] = [
  ['interview', 'interview'],
  ['occasion', 'occasion'],
  ['question', 'questions'],
  ['answer', 'answers'],
  ['document', 'document'],
  ['all-words', 'all'],
  ['speaks', 'said'],
  ['asks', 'said'],
  ['chooses-language', 'said'],
  ['switches', 'said'],
  ['by-writing', 'document'],
]

const OBJECT_OF: WordClass[] = ['chooses-language', 'translates', 'leaves-language']

/** The classes of verbs that report speech: see verbs.*.tsv. */
const REPORTING = ['report', 'report-finite', 'report-weakly', 'report-past', 'report-participle'] as const

export function statements(frame: Frame): Statement[] {
  const { items, document, sentences } = frame
  const { text } = document
  const is = (at: number, wanted: WordClass) => isOf(items[at], wanted, frame)
  const part = (at: number) => (items[at]?.token ? partOfSpeech(document, items[at].token.index) : null)
  const isNoun = (at: number) => part(at) === 'NOUN' || part(at) === 'PROPN'
  const isVerb = (at: number) => part(at) === 'VERB' || part(at) === 'AUX'
  const gapAfter = (at: number) => text.slice(items[at]!.end, items[at + 1]?.start ?? text.length)
  const touches = (at: number) => /^[\s\p{Z}-]+$/u.test(gapAfter(at))
  const rangeOf = (at: number) => sentences[items[at]!.sentence]!

  const words = languageWords(frame)
  const found = words.flatMap((word) => stated(word) ?? [])
  return [...found, ...translations(), ...interpreters()].sort((a, b) => a.at - b.at)

  function stated(word: LanguageWord): Statement | null {
    const { way, lead, noun } = wayOf(word)
    const make = (kind: Kind, governor: number | null, more: Partial<Statement> = {}): Statement | null => {
      if (governor !== null && isDenied(governor, word)) return null
      const { from, to } = rangeOf(word.from)
      const near = (wanted: WordClass) => {
        for (let i = Math.max(from, word.from - NEAR * 2); i < Math.min(to, word.to + NEAR); i++)
          if (is(i, wanted) || items[i]!.token?.phrases.some(({ classes }) => classes.has(wanted)))
            return true
        return false
      }
      const before = (wanted: WordClass[]) => {
        for (
          let i = (governor ?? word.from) - 1;
          i >= Math.max(from, word.from - FRONTED) && !/[,;:]/u.test(gapAfter(i));
          i--
        )
          if (wanted.some((one) => is(i, one))) return true
        return false
      }
      if (atTimes(word, from, to)) return null
      return {
        word,
        kind,
        governor,
        basis: 'stated',
        at: word.from,
        onward: kind === 'said' && (before(['onwards']) || (governor !== null && is(governor, 'switches'))),
        throughout: near('throughout'),
        atLength:
          governor !== null &&
          kind === 'said' &&
          (is(governor, 'at-length') || isImperfect(governor) || near('question')),
        last: kind === 'answers' && near('last-one'),
        withUs: near('first-plural') || near('first-singular'),
        once: near('this-time'),
        translated: false,
        manner: false,
        span: { start: items[Math.min(lead, word.from)]!.start, end: items[word.to - 1]!.end },
        ...more,
      }
    }
    switch (way) {
      case 'bare':
        return make('said', null)
      case 'in': {
        const governor = governorOf(word, lead)
        if (governor === undefined) return null
        return make(governor === null ? 'said' : kindAt(governor), governor)
      }
      case 'from': {
        const by = lookBack(lead, ['translates', 'interpreter'])
        if (by !== null) return make(kindOfTranslated(by), by, { translated: true })
        return null
      }
      case 'to': {
        const by = lookBack(lead, ['translates', 'switches', 'chooses-language'])
        return by !== null && is(by, 'switches') && !is(by, 'translates') ? make('said', by) : null
      }
      case 'object': {
        if (is(lead, 'translates')) return make('said', lead, { translated: true })
        if (is(lead, 'leaves-language'))
          return isDenied(lead, word) ? make('said', null, { throughout: true }) : null
        return isAbility(lead, word) ? null : make('said', lead)
      }
      case 'whose': {
        const by = lookBack(lead, ['translates'])
        if (by !== null && lead - by < NEAR) return make('said', by, { translated: true })
        return make('said', lead, { manner: true })
      }
      case 'adjective':
        return describing(word, noun!, make)
      case 'none':
        return null
    }
  }

  function speaks(at: number): boolean {
    const key = items[at]!.token!.key
    return (
      KINDS.some(([wanted]) => is(at, wanted)) ||
      (isVerb(at) && REPORTING.some((one) => classFormsOf(key, one, document.grammar).length > 0))
    )
  }

  /** How a language is related to what stands before it. */
  function wayOf({ from, to, tongue }: LanguageWord): { way: Way; lead: number; noun?: number } {
    const opened = items[from]!.bracket > 0 && items[from - 1]?.bracket !== items[from]!.bracket
    const closed = items[from]!.bracket > 0 && items[to]?.bracket !== items[from]!.bracket
    if (opened && closed) return { way: 'bare', lead: from }
    const hyphened = gapAfter(to - 1).startsWith('-') && items[to]?.token
    const noun = nounAfter(hyphened ? to + 1 : to)
    const describes = !tongue && (hyphened || (touches(to - 1) && noun !== null && !is(to, 'date')))
    if (document.language === 'en' && describes) return { way: 'adjective', lead: from, noun: noun ?? to }
    let lead = from - 1
    let whose = false
    for (let i = from - 1; i >= Math.max(0, from - QUALIFIERS); i--) {
      const item = items[i]!
      if (item.sentence !== items[from]!.sentence || !item.token || /[.;:()[\]]/u.test(gapAfter(i))) break
      if (is(i, 'language-in')) return { way: 'in', lead: i }
      if (is(i, 'language-to')) return { way: 'to', lead: i }
      if (['language-from', 'of', 'contracted-article'].some((one) => is(i, one as WordClass)))
        return { way: 'from', lead: i }
      if (is(i, 'possessive') || item.token.key === "'s") whose = true
      if (isVerb(i) && OBJECT_OF.some((one) => is(i, one))) return { way: 'object', lead: i }
      if (isNoun(i) && i === from - 1 && !tongue && document.language === 'fr')
        return { way: 'adjective', lead: i, noun: i }
      lead = i
      if (whose || /,/u.test(gapAfter(i)) || (isNoun(i) && document.language === 'fr')) break
    }
    if (whose) return { way: 'whose', lead }
    return { way: tongue && opened ? 'bare' : 'none', lead: from }
  }

  /** The noun that “French”, “French-language” or “French regional” describes. */
  function nounAfter(at: number): number | null {
    for (let i = at; i < at + QUALIFIERS && items[i]?.token && (i === at || touches(i - 1)); i++) {
      const next = i + 1 < items.length && touches(i) && isNoun(i + 1)
      if (isNoun(i) && !(next && part(i + 1) === 'NOUN')) return i
      if (!isNoun(i) && part(i) !== 'ADJ') return null
    }
    return null
  }

  function lookBack(lead: number, wanted: WordClass[]): number | null {
    const { from } = rangeOf(lead)
    for (let i = lead - 1; i >= Math.max(from, lead - FRONTED); i--)
      if (wanted.some((one) => is(i, one)) && !is(i, 'language-in')) return i
    return null
  }

  function kindAt(at: number): Kind {
    if (isVerb(at)) return is(at, 'by-writing') ? 'document' : 'said'
    return KINDS.find(([wanted]) => is(at, wanted))?.[1] ?? 'said'
  }

  function kindOfTranslated(by: number): Kind {
    const { from } = rangeOf(by)
    for (let i = by - 1; i >= Math.max(from, by - FRONTED); i--) {
      if (is(i, 'interview')) return 'interview'
      if (is(i, 'all-words')) return 'all'
    }
    return 'said'
  }

  /** What a language is said to be the language of; undefined where it is not of speaking. */
  function governorOf(word: LanguageWord, lead: number): number | null | undefined {
    const { from, to } = rangeOf(lead)
    const { bracket } = items[lead]!
    for (let i = lead - 1; i >= Math.max(from, lead - REACH); i--) {
      if (items[i]!.bracket !== bracket) break
      if (/[;]/u.test(gapAfter(i))) break
      if (!isNoun(i) && !isVerb(i) && part(i) !== 'ADJ') continue
      if (is(i, 'interpreter')) continue
      if (is(i, 'translates')) return undefined
      if (is(i, 'no-speech')) return undefined
      if (is(i, 'question') || is(i, 'answer')) {
        const verb = lookBack(i, ['speaks', 'asks'])
        return verb !== null && i - verb < NEAR && isVerb(verb) ? verb : i
      }
      if (speaks(i)) return i
    }
    for (let i = word.to; i < Math.min(to, word.to + FRONTED) && items[i]!.bracket === bracket; i++) {
      if (items[i]!.token === null) return null
      if (isVerb(i) && is(i, 'no-speech')) return undefined
      if ((isVerb(i) || isNoun(i)) && speaks(i)) return isVerb(i) ? i : null
    }
    for (let i = from; i < to; i++) if (items[i]!.heard >= 0) return null
    return bracket > 0 ? null : undefined
  }

  /** “a French interpreter”, “an English-language commentary”, « notre rédaction anglophone ». */
  function describing(
    word: LanguageWord,
    noun: number,
    make: (kind: Kind, governor: number | null, more?: Partial<Statement>) => Statement | null,
  ): Statement | null {
    const language = word.means
    if (is(noun, 'interpreter'))
      return language === document.language ? null : make('said', noun, { translated: true })
    if (is(noun, 'station') || is(noun, 'newspaper')) return make('broadcast', noun, { basis: 'inferred' })
    const ofLanguage =
      gapAfter(word.to - 1).startsWith('-') ||
      items[word.from]!.token!.key.endsWith('phone') ||
      is(noun, 'original-words')
    if (!ofLanguage) return null
    const kind = KINDS.find(([wanted]) => is(noun, wanted))?.[1]
    return kind ? make(kind, noun) : is(noun, 'original-words') ? make('document', noun) : null
  }

  /** Whether what is told is that it was not so, could be so or is to be learned. */
  function isDenied(governor: number, word: LanguageWord): boolean {
    const { from } = rangeOf(governor)
    const low = Math.max(from, Math.min(governor, word.from) - 4)
    let denied = false
    for (let i = low; i < word.to; i++) {
      if (items[i]!.token === null || /[,;:]/u.test(gapAfter(i))) {
        if (i < governor && i < word.from - 1) denied = false
        continue
      }
      if (is(i, 'refuses') || is(i, 'negation') || is(i, 'denial') || is(i, 'negator')) denied = true
      if (i >= word.from - 3 && document.language === 'fr' && items[i]!.token!.key === 'que') denied = false
      if (i < governor && governor - i <= 3 && is(i, 'could') && isVerb(i)) return true
    }
    return denied
  }

  /** “who speaks French” tells what somebody can; “spoke French with us”, what was spoken. */
  function isAbility(verb: number, word: LanguageWord): boolean {
    const { from, to } = rangeOf(verb)
    for (let i = Math.max(from, verb - 3); i < Math.min(to, word.to + 3); i++) if (is(i, 'ably')) return true
    if (!is(verb, 'speaks')) return false
    const key = items[verb]!.token!.key
    const habit =
      document.language === 'en'
        ? key.endsWith('s') || key === 'speak'
        : !/[ée]e?s?$/iu.test(items[verb]!.token!.text) || part(verb - 1) !== 'AUX'
    if (!habit) return false
    for (let i = from; i < to; i++) if (is(i, 'throughout')) return false
    return true
  }

  /** “when he was stuck, he went on in English”: so much is no statement of the whole. */
  function atTimes(word: LanguageWord, from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      if (items[i]!.token === null) return false
      if (i < word.from && is(i, 'sometimes')) return true
    }
    return false
  }

  function isImperfect(at: number): boolean {
    return formReadings(items[at]!.token!.text, document.grammar).some(({ time }) => time === 'imperfect')
  }

  /** “[Translation]”, « [traduction] »: from the other of the two languages. */
  function translations(): Statement[] {
    const other = document.language === 'fr' ? 'en' : 'fr'
    return items.flatMap((item, at) => {
      if (item.bracket === 0 || items[at - 1]?.bracket === item.bracket || !item.token) return []
      let to = at
      while (items[to]?.bracket === item.bracket) to++
      const MOST = 3
      if (to - at > MOST || words.some((word) => word.from >= at && word.from < to)) return []
      const own = range(at, to).some((i) => is(i, 'original-words'))
      const translated = range(at, to).some((i) => items[i]!.token?.classes.has('translation'))
      if (!own && !translated) return []
      return [plain(at, to, own ? document.language : other, 'stated', true)]
    })
  }

  /** An interpreter whose language is not told: a third one, as far as anybody can tell. */
  function interpreters(): Statement[] {
    return items.flatMap((item, at) => {
      if (!item.token || !item.token.classes.has('interpreter') || !isNoun(at)) return []
      const { from, to } = rangeOf(at)
      if (
        words.some(
          (word) =>
            word.from >= from && word.to <= to && word.means !== document.language && word.means !== SEVERAL,
        )
      )
        return []
      const through = range(Math.max(from, at - QUALIFIERS), at).some((i) => is(i, 'via'))
      return through ? [plain(at, at + 1, THIRD, 'inferred', true)] : []
    })
  }

  function plain(
    at: number,
    to: number,
    means: string,
    basis: 'stated' | 'inferred',
    translated: boolean,
  ): Statement {
    const span = { start: items[at]!.start, end: items[to - 1]!.end }
    const how = {
      onward: false,
      throughout: false,
      atLength: true,
      last: false,
      once: false,
      manner: false,
      withUs: false,
      translated,
    }
    return { word: { means }, kind: 'said', basis, at, governor: null, ...how, span }
  }
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
