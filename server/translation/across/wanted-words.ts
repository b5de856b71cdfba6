/** What a text would look like in the other language, word by word: what it is looked for by in an index of words. */
import { foldWord } from '../../language/fold.ts'
import type { Word } from '../../language/split.ts'
import type { WordModel } from '../align/align-model.ts'
import { wordTokens } from '../align/align-tokens.ts'
import { type Grammar, madeOnce } from '../../language/grammar.ts'
import { entryTranslations, lemmasOf, translationsOf } from '../../language/lexicon.ts'
import { isIn } from '../../language/classes.ts'
import { remembered } from '../../language/remembered.ts'
import { cognateForms } from './cognates.ts'
import { formsOf } from './forms.ts'
import { likelyTranslations } from './likely-translations.ts'

/** A word of a text, with what may stand for it in the other language. */
export interface WantedWord {
  /** Folded. */
  key: string
  /** Folded words of the other language, the likeliest first. */
  forms: readonly string[]
}

/** Learned translations less likely than this are mostly the company that a word keeps. */
const LIKELY = 0.02
const MOST_LEARNED = 16
/** A word that is written alike in both languages mostly means the same from so many letters on: “on” and “pour” do not. */
const SAME_FROM = 4

/**
 * The words of a text that carry content, with their translations: those learned, those of the lexicon in all their
 * forms, and the word itself, as names and numbers are written; of a word that neither knows, what its cognate may be.
 */
export function wantedWords(text: string, from: Grammar, model: WordModel): WantedWord[] {
  const tokens = wordTokens(text, from.language)
  return tokens.flatMap(({ key, text: written }, at) => {
    const own = foldWord(key)
    if (isIn(own, 'grammar', from)) return []
    const phrases = inForms(phrasesFrom(tokens.slice(at, at + LONGEST_PHRASE), from), from)
    const translated = [...phrases, ...learned(key, from, model), ...madeOnce(from, renderedForms)(key)]
    const isCapital = written.charAt(0) !== written.charAt(0).toLowerCase()
    const same = own.length >= SAME_FROM || isCapital || /^\p{N}/u.test(own) ? [own] : []
    const guesses = translated.length === 0 ? cognateForms(own, from.language) : []
    return { key: own, forms: [...new Set([...translated, ...same, ...guesses])] }
  })
}

/** Of so many words; each has some dozens of forms. */
const MOST_REMEMBERED = 3_000

/** What a word becomes by the lexicon, in all forms: made once for the words that a text, or one text after another, repeats. */
const renderedForms = (from: Grammar) =>
  remembered((key) => inForms(translationsOf(key, from), from), MOST_REMEMBERED)

const learned = (key: string, from: Grammar, model: WordModel) =>
  likelyTranslations(model, key, from.language, MOST_LEARNED)
    .filter(({ probability }) => probability > LIKELY)
    .map((one) => foldWord(one.key))

/** Translations of the entries of several words that begin here: “give in”. */
function phrasesFrom(words: readonly Word[], from: Grammar): string[] {
  const [first, ...others] = words.map(({ key }) => foldWord(key))
  const lemmas = new Set([first!, ...lemmasOf(words[0]!.key, from)])
  return others.flatMap((_, last) =>
    [...lemmas].flatMap((lemma) => entryTranslations([lemma, ...others.slice(0, last + 1)].join(' '), from)),
  )
}
const LONGEST_PHRASE = 4

/**
 * The forms of translations, of those in several words the words of content. The likeliest form of each translation comes
 * first, then the next.
 */
function inForms(translations: readonly string[], from: Grammar): string[] {
  const each = translations.flatMap((translation) => {
    const parts = translation.split(' ')
    const telling = parts.length === 1 ? parts : parts.filter((part) => !isIn(part, 'grammar', from.other))
    return telling.map((part) => formsOf(part, from.other))
  })
  const most = Math.max(0, ...each.map(({ length }) => length))
  return Array.from({ length: most }, (_, nth) => each.flatMap((forms) => forms[nth] ?? [])).flat()
}
