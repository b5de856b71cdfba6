import { describe, expect, it } from 'vitest'
import { endsSentence, startsSentence } from '../../server/language/sentences.ts'

/** A bar marks the place asked about. */
const at = (marked: string) => [marked.replace('|', ''), marked.indexOf('|')] as const

describe('where sentences start', () => {
  it.each([
    '|We shall go.',
    'It rained. |We shall go.',
    'Il pleuvait.\u00a0|Nous irons.',
    'He said: “|We shall go.”',
    'Elle a dit : « |Nous irons. »',
    '“|We shall go,” he said.',
    'First line\n|second line',
  ])('%s', (marked) => expect(startsSentence(...at(marked))).toBe(true))

  it.each([
    'We |shall go.',
    'He said they “|could do better”.',
    'Selon M. |Dupont, tout va bien.',
    'It cost 3.|5 million.',
  ])('not in %s', (marked) => expect(startsSentence(...at(marked))).toBe(false))
})

describe('where sentences end', () => {
  it.each([
    'We shall go.|',
    'We shall go|. Then',
    'Nous irons| !',
    '“We shall go|,” he said.',
    '« Nous irons| », a-t-il dit.',
    'We shall go|',
  ])('%s', (marked) => expect(endsSentence(...at(marked))).toBe(true))

  it.each(['We shall| go.', 'We shall go|, if they agree.', 'Selon M.| Dupont', 'don|’t'])(
    'not in %s',
    (marked) => expect(endsSentence(...at(marked))).toBe(false),
  )
})
