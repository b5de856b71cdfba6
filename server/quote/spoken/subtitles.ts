/** What subtitles tell: “In French with English subtitles”, « Son original anglais, sous-titres français ». */
import type { Frame } from './frame.ts'
import type { LanguageWord } from './language-words.ts'
import type { Relation } from './relation.ts'

/** Whether a word tells the language that was heard where its sentence, which quotes nobody, tells of subtitles. */
export function isOfSound(frame: Frame, word: LanguageWord, { way, noun }: Relation): boolean {
  const sentence = frame.sentenceOf(word.from)
  // “a French film, with English subtitles”
  if (way === 'adjective' && !(noun !== undefined && ORIGINAL.some((one) => frame.is(noun, one))))
    return false
  if (frame.hasSpeech(sentence) || isOfSubtitles(frame, word, way)) return false
  for (let i = sentence.from; i < sentence.to; i++)
    if (frame.is(i, 'subtitles') || frame.begins(i, 'subtitles')) return true
  return false
}

const ORIGINAL = ['original-words', 'version'] as const

/** “English subtitles”, « sous-titré en français » */
function isOfSubtitles(frame: Frame, { from, to }: LanguageWord, way: Relation['way']): boolean {
  if (way === 'from') return false
  return [from - 3, from - 2, from - 1, to].some(
    (at) => frame.is(at, 'subtitles') || frame.begins(at, 'subtitles'),
  )
}
