/** What a text would look like in the other language, word by word: what it is looked for by in an index of words. */
import { foldWord } from '../../language/fold.ts'
import type { WordModel } from '../align/align-model.ts'
import { wordTokens } from '../align/align-tokens.ts'
import type { Grammar } from '../../language/grammar.ts'
import { translationsOf } from '../../language/lexicon.ts'
import { isIn } from '../../language/classes.ts'
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
  return wordTokens(text, from.language).flatMap(({ key, text: written }) => {
    const own = foldWord(key)
    if (isIn(own, 'grammar', from)) return []
    const translated = [...learned(key, from, model), ...inLexicon(key, from)]
    const isCapital = written.charAt(0) !== written.charAt(0).toLowerCase()
    const same = own.length >= SAME_FROM || isCapital || /^\p{N}/u.test(own) ? [own] : []
    const guesses = translated.length === 0 ? cognateForms(own, from.language) : []
    return { key: own, forms: [...new Set([...translated, ...same, ...guesses])] }
  })
}

const learned = (key: string, from: Grammar, model: WordModel) =>
  likelyTranslations(model, key, from.language, MOST_LEARNED)
    .filter(({ probability }) => probability > LIKELY)
    .map((one) => foldWord(one.key))

/** Of a translation in several words, those of content. The likeliest form of each translation comes first, then the next. */
function inLexicon(key: string, from: Grammar): string[] {
  const each = translationsOf(key, from).flatMap((translation) => {
    const parts = translation.split(' ')
    const telling = parts.length === 1 ? parts : parts.filter((part) => !isIn(part, 'grammar', from.other))
    return telling.map((part) => formsOf(part, from.other))
  })
  const most = Math.max(0, ...each.map(({ length }) => length))
  return Array.from({ length: most }, (_, nth) => each.flatMap((forms) => forms[nth] ?? [])).flat()
}
