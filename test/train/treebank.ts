/** Treebanks in CoNLL-U, their parts of speech given to our words. */
import { wordsIn, type TextLanguage } from '../../server/language/split.ts'
import { PARTS_OF_SPEECH } from '../../server/language/tag.ts'
import type { Word } from '../../server/language/split.ts'

/** A piece of text whose words have their parts of speech; an index into `PARTS_OF_SPEECH`, −1 where none is known. */
export interface TaggedText {
  text: string
  words: Word[]
  gold: number[]
  /** How many marks it has, which need no tagger. */
  punctuation: number
}

/** A syntactic word of a treebank, or several that are written as one. */
interface Token {
  form: string
  parts: string[]
  /** Forms of the syntactic words. */
  forms: string[]
}

interface Sentence {
  text: string
  tokens: Token[]
}
/** A stretch of a sentence and its part of speech. */
interface Stretch {
  start: number
  end: number
  part: string
}

/** Reads the sentences of a file of CoNLL-U. */
export function sentencesOf(conllu: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const block of conllu.split(/\n\n+/)) {
    const tokens: Token[] = []
    let text = ''
    let last = 0
    for (const line of block.split('\n')) {
      if (line.startsWith('# text = ')) text = line.slice('# text = '.length)
      if (line === '' || line.startsWith('#')) continue
      const [id = '', form = '', , part = ''] = line.split('\t')
      if (id.includes('.')) continue
      if (id.includes('-')) {
        last = Number(id.split('-')[1])
        tokens.push({ form, parts: [], forms: [] })
      } else if (Number(id) <= last) {
        tokens.at(-1)!.parts.push(part)
        tokens.at(-1)!.forms.push(form)
      } else tokens.push({ form, parts: [part], forms: [form] })
    }
    if (tokens.length > 0) sentences.push({ text, tokens })
  }
  return sentences
}

const fold = (form: string) => form.toLowerCase().replaceAll('’', "'")

/** Where each syntactic word stands; "du" has one stretch, "don’t" has two. */
function stretchesOf(sentence: Sentence): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const { form, parts, forms } of sentence.tokens) {
    const start = sentence.text.indexOf(form, at)
    if (start < 0) throw new RangeError(`“${form}” is not in “${sentence.text}”`)
    at = start + form.length
    if (fold(forms.join('')) === fold(form)) {
      let from = start
      for (let i = 0; i < forms.length; i++) {
        stretches.push({ start: from, end: from + forms[i]!.length, part: parts[i]! })
        from += forms[i]!.length
      }
    } else stretches.push({ start, end: at, part: partOfGrown(parts) })
  }
  return stretches
}

/** Of words grown into one: "du" is a preposition, "auquel" a pronoun, "cannot" an auxiliary. */
function partOfGrown(parts: string[]): string {
  return parts[0] === 'ADP' && parts[1] === 'PRON' ? 'PRON' : parts[0]!
}

/** Our words of a text with the treebank's parts of speech: of those that cover several stretches, the first. */
export function tagged(sentence: Sentence, language: TextLanguage): TaggedText {
  const stretches = stretchesOf(sentence)
  const cut = wordsIn(sentence.text, language)
  let next = 0
  const gold = cut.map((word) => {
    while (next < stretches.length && stretches[next]!.end <= word.start) next++
    const part = stretches[next]?.part
    return PARTS_OF_SPEECH.indexOf(part as never)
  })
  const punctuation = stretches.filter(({ part }) => part === 'PUNCT').length
  return { text: sentence.text, words: cut, gold, punctuation }
}

/** Sentences in a row, so many a text; some begin on a line of their own. */
export function joined(sentences: readonly TaggedText[], together: number): TaggedText[] {
  const texts: TaggedText[] = []
  for (let from = 0; from < sentences.length; from += together) {
    const text: TaggedText = { text: '', words: [], gold: [], punctuation: 0 }
    for (const [i, one] of sentences.slice(from, from + together).entries()) {
      if (i > 0) text.text += (from + i) % 4 === 0 ? '\n' : ' '
      const offset = text.text.length
      text.text += one.text
      for (const word of one.words)
        text.words.push({ ...word, start: word.start + offset, end: word.end + offset })
      text.gold.push(...one.gold)
      text.punctuation += one.punctuation
    }
    texts.push(text)
  }
  return texts
}

/** One text in this many is read once more in capitals, and another in small letters: case must not be all that tells. */
const ONE_IN = 12

/** The texts, some of them again in capitals or in small letters, and with the other apostrophe. */
export function variants(texts: readonly TaggedText[]): TaggedText[] {
  const changed = (change: (text: string) => string, remainder: number) =>
    texts.flatMap((one, i) => {
      const text = change(one.text)
      // İ in small letters is longer, and offsets would be another's.
      if (i % ONE_IN !== remainder || text.length !== one.text.length) return []
      const words = one.words.map((word) => ({ ...word, text: text.slice(word.start, word.end) }))
      return [{ ...one, text, words }]
    })
  return [
    ...texts,
    ...changed((text) => text.toUpperCase(), 0),
    ...changed((text) => text.toLowerCase(), 4),
    ...changed((text) => text.replaceAll("'", '’'), 8),
  ]
}
