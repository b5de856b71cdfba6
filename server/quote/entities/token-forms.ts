/** What is told of the words, marks and speech of one text wherever they stand: each form is made once. */
import type { ClassSet } from '../../language/classes.ts'
import { foldWord } from '../../language/fold.ts'
import { genderOfName } from '../../language/names.ts'
import type { Document } from '../../language/read.ts'
import type { Word } from '../../language/split.ts'
import { NO_REPORTING, reporting } from '../extract/reporting-verbs.ts'
import { nounReader } from './nouns.ts'
import type { Form } from './speech-token.ts'

const NONE: ClassSet = new Set()
const NO_NAME: Form['given'] = { here: undefined, anywhere: undefined }
const MARK = { kind: 'mark', classes: NONE, reporting: NO_REPORTING, given: NO_NAME } as const
const SPEECH = { ...MARK, kind: 'speech', text: '' } as const

/** A word's form, and whether it is printed with a capital. */
interface Printed {
  form: Form
  capital: boolean
}

/** The forms of one text, each made once. */
export function formReader(document: Document) {
  const { grammar } = document
  const classesIn = nounReader(grammar.classes)
  const words = new Map<string, Printed & { folded: string }>()
  const parts = new Map<string, Printed>()
  const marks = new Map<string, Form>()
  const outcries = new Map<string, Form>()
  const wordOf = (text: string, key: string, folded: string): Printed => ({
    form: {
      kind: 'word',
      text,
      key,
      classes: classesIn({ key: folded, text }),
      reporting: reporting(key, grammar),
      given: {
        here: genderOfName(grammar.names, key, grammar.language),
        anywhere: genderOfName(grammar.names, key, 'unknown'),
      },
    },
    capital: /^\p{Lu}/u.test(text),
  })
  return {
    /** Of a word of the document that stands alone, by its key there. */
    ofWhole({ text, key: folded }: Word): Printed {
      const known = words.get(text)
      if (known?.folded === folded) return known
      const made = { ...wordOf(text, plainKey(text, folded, document), folded), folded }
      words.set(text, made)
      return made
    },
    /** Of several together, or a part of one. */
    ofWord(text: string): Printed {
      let known = parts.get(text)
      if (!known) {
        const key = keyOf(text, document)
        parts.set(text, (known = wordOf(text, key, foldWord(key))))
      }
      return known
    },
    ofMark(text: string): Form {
      let known = marks.get(text)
      if (!known) marks.set(text, (known = { ...MARK, text, key: text }))
      return known
    },
    /** By how it ends. */
    ofSpeech(key: string): Form {
      let known = outcries.get(key)
      if (!known) outcries.set(key, (known = { ...SPEECH, key }))
      return known
    },
  }
}

const keyOf = (word: string, document: Document): string =>
  plainKey(word, foldWord(word.replace(/['’.]$/u, '').replace(/^’/u, "'")), document)

/** French à is no a, and English a is an article where French a is a verb: their keys are kept apart. */
function plainKey(word: string, folded: string, { language }: Document): string {
  if (folded !== 'a') return folded
  return word === 'à' || word === 'À' ? 'à' : language === 'en' ? 'an' : folded
}
