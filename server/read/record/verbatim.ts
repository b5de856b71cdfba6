/** Whether a record prints words in the language in which they were said, or all of them in one. */
import type { Language } from '../../api/language.ts'
import type { ReadPassage } from '../../store/captured.ts'
import { printedLanguage } from '../printed-language.ts'
import type { ReadFile } from '../read-file.ts'

/** In characters: shorter texts do not show their language, and longer ones show it in their first lines. */
const SHOWN_FROM = 60
const SHOWN_WITHIN = 400
/** So many speeches, from all over a record, tell what it does with all. */
const ENOUGH = 400

/** Whether most speeches that are marked with another language than most words are in are printed in theirs. */
export async function isVerbatim(passages: readonly ReadPassage[]): Promise<boolean> {
  const telling = passages.filter(({ text, spoken }) => spoken && text.length >= SHOWN_FROM)
  const seen: [marked: Language, printed: Language][] = []
  for (const { text, spoken } of spread(telling, ENOUGH))
    seen.push([spoken!.language, await printedLanguage(text.slice(0, SHOWN_WITHIN))])
  const counts = Map.groupBy(seen, ([, printed]) => printed)
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length)
  const others = seen.filter(([marked, printed]) => marked !== most?.[0] && printed !== 'unknown')
  return others.filter(([marked, printed]) => marked === printed).length > others.length / 2
}

function spread<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most)
  return items.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
}

/**
 * An edition prints words said in its own language as they were said, and the version of the floor prints all words so:
 * there the mark of a turn is of its words, which may contradict it. Other words are a translation.
 */
export async function withMarksOfWords(file: ReadFile): Promise<ReadFile> {
  const verbatim = await isVerbatim(file.passages)
  const isAsSpoken = ({ speaker, spoken }: ReadPassage) =>
    speaker !== undefined &&
    (spoken?.language === 'fr' || spoken?.language === 'en') &&
    (verbatim || spoken.language === file.language)
  const passages = file.passages.map((passage) =>
    isAsSpoken(passage) ? { ...passage, spoken: { ...passage.spoken!, ofWords: true } } : passage,
  )
  return { ...file, passages }
}
