import { describe, expect, it } from 'vitest'
import { contextOf } from '../../server/quote/context.ts'

const of = (marked: string) => {
  const [before = '', words = '', after = ''] = marked.split('|')
  const text = before + words + after
  return contextOf({ text, at: before.length }, { text, at: before.length + words.length })
}

describe('the context of a quotation', () => {
  it.each([
    ['whole', 'It rained. |We shall go.| They stayed.'],
    ['whole', 'It rained. |We shall go|. They stayed.'],
    ['whole', '“|We shall go|,” she said.'],
    ['whole', 'Elle répond : « |Nous irons| », sans hésiter.'],
    ['partial', 'We know that |we shall go|.'],
    ['partial', 'He called it “|a mess|”.'],
    ['partial', '|We shall go| if they ask.'],
  ])('is %s for %s', (answer, marked) => {
    expect(of(marked).answer).toBe(answer)
  })

  it('shows what stands before and after, cut at words and never inside a character', () => {
    const { before, after } = of(`${'🌊 word '.repeat(60)}|here|${' word 🌊'.repeat(60)}`)
    for (const shown of [before, after]) {
      expect(shown.isWellFormed()).toBe(true)
      expect(shown.length).toBeGreaterThan(100)
      expect(shown.replaceAll(/🌊|word|\s/gu, '')).toBe('')
    }
  })
})
