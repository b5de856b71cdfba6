/** Sentences that show one construction each: the models were trained on them too, and must have learned nearly all. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { extract } from '../../../server/quote/extract/extract.ts'
import { grammars } from '../../support/grammars.ts'
import { markedLines, type MarkedText } from '../../train/marked-text.ts'
import { sameName } from '../../train/teacher.ts'

const LEAST = 0.95

/** What a text is marked with that is not found so, or is found besides. */
function wrongIn({ text, language, quotes }: MarkedText): string[] {
  const found = extract(read(text, grammars[language])).quotes.filter(({ kind }) => kind !== 'not_speech')
  const wrong = quotes.flatMap(({ spans, speaker }) => {
    const same = found.find((one) => JSON.stringify(one.spans) === JSON.stringify(spans))
    return same && (speaker === '' ? !same.speaker : sameName(same.speaker?.name ?? '', speaker))
      ? []
      : [`${same?.speaker?.name} for ${speaker}: ${text}`]
  })
  return found.length > quotes.length ? [...wrong, `too many: ${text}`] : wrong
}

describe('who says what', () => {
  it.each(['fr', 'en'] as const)('in nearly all the sentences in %s', (language) => {
    const file = new URL(`../../corpus/sentences/${language}.txt`, import.meta.url)
    const texts = markedLines(readFileSync(file, 'utf8'), language)
    const wrong = texts.flatMap(wrongIn)
    expect(wrong, wrong.join('\n')).toSatisfy(({ length }) => length <= (1 - LEAST) * texts.length)
  })
})
