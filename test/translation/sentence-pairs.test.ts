import { describe, expect, it } from 'vitest'
import { sentencePairs } from '../../server/translation/sentence-pairs.ts'
import { grammars } from '../support/grammars.ts'

const pairs = (fr: string, en: string) =>
  sentencePairs({ language: 'fr', text: fr }, { language: 'en', text: en }, grammars)

describe('the sentences of a translation are paired as they are printed', () => {
  it('each with its marks', () => {
    const fr = 'La maire a dit : « Le port reste ouvert. » Elle ne vendra rien ! « Jamais. »'
    const en = 'The mayor said: “The port stays open.” She will sell nothing! “Never.”'
    expect(pairs(fr, en)).toEqual([
      {
        original: 'La maire a dit : « Le port reste ouvert. »',
        rendered: 'The mayor said: “The port stays open.”',
        isSentence: true,
      },
      { original: 'Elle ne vendra rien !', rendered: 'She will sell nothing!', isSentence: true },
      { original: '« Jamais. »', rendered: '“Never.”', isSentence: true },
    ])
  })

  it('two that are rendered by one stay together, in either direction', () => {
    const fr = 'Le port est ouvert. Le marché est fermé aussi. La maire part demain.'
    const en = 'The port is open and the market is closed too. The mayor leaves tomorrow.'
    const told = [
      ['Le port est ouvert. Le marché est fermé aussi.', 'The port is open and the market is closed too.'],
      ['La maire part demain.', 'The mayor leaves tomorrow.'],
    ]
    expect(pairs(fr, en).map(({ original, rendered }) => [original, rendered])).toEqual(told)
    expect(pairs(fr, en).map(({ isSentence }) => isSentence)).toEqual([false, true])
    const back = sentencePairs({ language: 'en', text: en }, { language: 'fr', text: fr }, grammars)
    expect(back.map(({ original, rendered }) => [rendered, original])).toEqual(told)
  })

  it('nothing is cut where a sentence is rendered by none', () => {
    const fr = 'Le port est ouvert. La maire a vendu le marché aux poissons.'
    expect(pairs(fr, 'The port is open.')).toEqual([
      { original: fr, rendered: 'The port is open.', isSentence: false },
    ])
  })
})
