/** What a text states of the languages spoken: read from the parts around each word for a language. */
import type { WordClass } from '../../language/class-names.ts'
import type { Span } from '../../language/split.ts'
import { isAbility, isAtTimes, isDenied } from './denials.ts'
import type { Frame } from './frame.ts'
import { governorOf, kindAt, lookBack, NOUNS } from './governor.ts'
import { type LanguageWord, languageWords, SEVERAL, THIRD } from './language-words.ts'
import { type Relation, relationOf } from './relation.ts'

/** What was in the language: somebody's words, an interview, an event, something written, a broadcast. */
export type Kind =
  'said' | 'interview' | 'occasion' | 'document' | 'questions' | 'answers' | 'all' | 'broadcast'

/** What qualifies a statement. */
export const FLAGS = [
  'onward',
  'throughout',
  'atLength',
  'once',
  'last',
  'ofRest',
  'translated',
  'manner',
  'withUs',
] as const

/** Why a word for a language may state nothing: it tells what somebody can speak, or of no speaking that is known. */
export type Doubt = 'ability' | 'unrelated'

export interface Statement {
  /** See LanguageWord. */
  means: string
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
  once: boolean
  /** Whether it holds for the last of the answers. */
  last: boolean
  /** Whether it is told of all words, or of all that nothing else is told of. */
  ofRest: boolean
  translated: boolean
  /** Whether it is told of how somebody speaks the language, which holds for the words beside it alone. */
  manner: boolean
  /** Whether those who write were there: “with me she spoke French”. */
  withUs: boolean
  span: Span
  way: Relation['way']
  /** Null where it is beyond doubt. */
  doubt: Doubt | null
}

/** How far around a language word what qualifies a statement is sought, in words. */
const NEAR = 6

/** The statements of a text, in its order. Linear in it, but for the sentences that name a language. */
export function statements(frame: Frame, words: readonly LanguageWord[] = languageWords(frame)): Statement[] {
  const { items, document } = frame
  const found = words.flatMap((word) => stated(word) ?? [])
  return [...found, ...translations(), ...interpreters()].sort((a, b) => a.at - b.at)

  function stated(word: LanguageWord): Statement | null {
    const { way, lead, noun } = relationOf(frame, word)
    const make = (kind: Kind, governor: number | null, more: Partial<Statement> = {}): Statement | null => {
      if (governor !== null && isDenied(frame, governor, word)) return null
      const made = about(word, lead, kind, governor, { way, ...more })
      return isAtTimes(frame, word) && !made.ofRest ? null : made
    }
    switch (way) {
      case 'bare':
        return make('said', null)
      case 'in': {
        const governor = governorOf(frame, word, lead)
        // “in French” may tell of speaking though no verb of speaking is known there
        if (governor === undefined) return make('said', null, { doubt: 'unrelated' })
        return make(governor === null ? 'said' : kindAt(frame, governor), governor)
      }
      case 'from': {
        const by = lookBack(frame, lead, ['translates', 'interpreter'])
        return by === null ? null : make(kindOfTranslated(by), by, { translated: true })
      }
      case 'to': {
        const by = lookBack(frame, lead, ['translates', 'switches', 'keeps-language'])
        if (by === null || frame.is(by, 'translates')) return null
        // « avec des retours vers l’anglais » tells of no words in particular
        if (frame.isNoun(by) && items[by]!.bracket === 0 && !frame.hasSpeech(frame.sentenceOf(by)))
          return null
        return frame.is(by, 'switches') || lead - by < NEAR / 2 ? make('said', by) : null
      }
      case 'object':
        if (frame.is(lead, 'translates')) return make('said', lead, { translated: true })
        if (frame.is(lead, 'leaves-language'))
          return isDenied(frame, lead, word) ? make('said', null, { throughout: true }) : null
        return make('said', lead, { doubt: isAbility(frame, lead, word) ? 'ability' : null })
      case 'whose': {
        const by = lookBack(frame, lead, ['translates'])
        return by !== null && lead - by < NEAR
          ? make('said', by, { translated: true })
          : make('said', lead, { manner: true })
      }
      case 'adjective':
        return describing(word, noun!, make)
      case 'none':
        return null
    }
  }

  function about(
    { from, to, means }: LanguageWord,
    lead: number,
    kind: Kind,
    governor: number | null,
    more: Partial<Statement>,
  ): Statement {
    const sentence = frame.sentenceOf(from)
    const holds = (wanted: WordClass, first: number, last: number) => {
      for (let i = Math.max(sentence.from, first); i < Math.min(sentence.to, last); i++)
        // “all three of us”
        if ((frame.begins(i, wanted) || frame.is(i, wanted)) && !frame.is(i + 1, 'number')) return true
      return false
    }
    const near = (wanted: WordClass) => holds(wanted, from - 2 * NEAR, to + NEAR)
    const isSaid = governor === null ? kind === 'said' : kind === 'said' || frame.isVerb(governor)
    return {
      means,
      kind,
      governor,
      basis: kind === 'broadcast' ? 'inferred' : 'stated',
      at: from,
      onward: isSaid && (isLater(governor ?? from) || (governor !== null && frame.is(governor, 'switches'))),
      throughout: near('throughout'),
      atLength:
        isSaid &&
        governor !== null &&
        (frame.is(governor, 'at-length') || isImperfect(governor) || near('question')),
      once: near('this-time') || isException(sentence.from),
      last: kind === 'answers' && near('last-one'),
      ofRest: holds('everything', sentence.from, from) || isAll(sentence.from, from),
      translated: false,
      manner: false,
      withUs: isWithUs(from),
      span: { start: items[Math.min(lead, from)]!.start, end: items[to - 1]!.end },
      way: 'bare',
      doubt: null,
      ...more,
    }
  }

  /** « Tout se dit en français », “All speech is in French unless marked”. */
  function isAll(first: number, last: number): boolean {
    if (frame.is(first, 'throughout')) return true
    for (let i = first; i < last; i++)
      if (frame.part(i) === 'PRON' && frame.is(i, 'throughout') && !frame.is(i + 1, 'of')) return true
    return false
  }

  /** “He made a single exception.” before it. */
  function isException(from: number): boolean {
    const before = from - 1
    if (items[before]?.paragraph !== items[from]!.paragraph || !items[before].token) return false
    for (let i = frame.sentenceOf(before).from; i < from; i++) if (frame.begins(i, 'this-time')) return true
    return false
  }

  /** “we spoke in English”, “told me in French”; “our translator” was no hearer. */
  function isWithUs(at: number): boolean {
    const { from, to } = frame.sentenceOf(at)
    for (let i = Math.max(from, at - 2 * NEAR); i < Math.min(to, at + NEAR); i++)
      if (
        (frame.begins(i, 'first-plural') || frame.begins(i, 'first-singular')) &&
        !frame.begins(i, 'possessive')
      )
        return true
    return false
  }

  /** “before adding in French”, « puis, en anglais ». */
  function isLater(at: number): boolean {
    const { from } = frame.sentenceOf(at)
    for (let i = at - 1; i >= Math.max(from, at - NEAR) && !/[;:]/u.test(frame.gapAfter(i)); i--) {
      if (frame.is(i, 'onwards')) return true
      if (frame.gapAfter(i).includes(',') && i < at - 1) return false
    }
    return false
  }

  function isImperfect(at: number): boolean {
    const { text } = items[at]!.token!
    return (
      document.language === 'fr' &&
      document.grammar.verbs.readings(text).some(({ time }) => time === 'imperfect')
    )
  }

  function kindOfTranslated(by: number): Kind {
    const { from } = frame.sentenceOf(by)
    for (let i = by - 1; i >= Math.max(from, by - 2 * NEAR); i--) {
      if (frame.is(i, 'interview')) return 'interview'
      if (frame.is(i, 'all-words')) return 'all'
    }
    return 'said'
  }

  /** “a French interpreter”, “an English-language commentary”, « notre rédaction anglophone ». */
  function describing(
    { from, to, means }: LanguageWord,
    noun: number,
    make: (kind: Kind, governor: number | null, more?: Partial<Statement>) => Statement | null,
  ): Statement | null {
    if (frame.is(noun, 'interpreter'))
      return means === document.language ? null : make('said', noun, { translated: true })
    if (frame.is(noun, 'station') || frame.is(noun, 'newspaper')) return make('broadcast', noun)
    const ofLanguage =
      frame.gapAfter(to - 1).startsWith('-') ||
      items[from]!.token!.key.endsWith('phone') ||
      frame.is(noun, 'original-words') ||
      frame.is(noun, 'version')
    if (!ofLanguage) return null
    if (frame.is(noun, 'original-words')) return make('document', noun)
    // « suivie d’un lien vers la version anglaise »
    for (let i = from - 1; i >= from - 3; i--) if (frame.is(i, 'language-to')) return null
    const kind = NOUNS.find(([wanted]) => frame.is(noun, wanted))?.[1]
    return kind ? make(kind, noun) : null
  }

  /** “[Translation]”, « [traduction] »: from the other of the two languages. */
  function translations(): Statement[] {
    const MOST = 3
    const other = document.language === 'fr' ? 'en' : 'fr'
    const named = new Set(words.map(({ from }) => items[from]!.bracket))
    return items.flatMap((item, at) => {
      if (item.bracket === 0 || items[at - 1]?.bracket === item.bracket || !item.token) return []
      let to = at
      while (items[to]?.bracket === item.bracket) to++
      if (to - at > MOST || named.has(item.bracket)) return []
      const has = (wanted: WordClass) => items.slice(at, to).some(({ token }) => token?.classes.has(wanted))
      if (has('original-words')) return [plain(at, to, document.language, 'stated')]
      return has('translation') ? [plain(at, to, other, 'stated')] : []
    })
  }

  /** An interpreter whose language is not told: a third one, as far as anybody can tell. */
  function interpreters(): Statement[] {
    const told = new Set(
      words
        .filter(({ means }) => means !== document.language && means !== SEVERAL)
        .map(({ from }) => items[from]!.sentence),
    )
    return items.flatMap(({ token, sentence }, at) => {
      if (!token?.classes.has('interpreter') || !frame.isNoun(at) || told.has(sentence)) return []
      for (let i = at - 1; i >= Math.max(frame.sentenceOf(at).from, at - NEAR); i--)
        if (frame.is(i, 'via')) return [plain(at, at + 1, THIRD, 'inferred')]
      return []
    })
  }

  function plain(at: number, to: number, means: string, basis: Statement['basis']): Statement {
    const word = { from: at, to, means, tongue: false }
    return about(word, at, 'said', null, { basis, translated: true, atLength: true })
  }
}
