import { describe, expect, it } from 'vitest'
import { readTranscript } from '../../../server/read/speech/transcript.ts'
import { codeOf } from '../code-of.ts'

const read = (json: unknown) => readTranscript(JSON.stringify(json))
const turns = (json: unknown) =>
  read(json).map(({ text, speaker, time }) => [speaker, text, time?.start, time?.end])

const FRENCH = { language: 'fr', markup: '"language": "fr"' }

describe('a transcript as JSON', () => {
  it('of Whisper is read by its sentences, with their times and the language recognised', () => {
    const segments = [
      { id: 0, start: 0, end: 2.5, text: ' Le port ferme' },
      { id: 1, start: 2.5, end: 4, text: ' dimanche.' },
      {
        id: 2,
        start: 9,
        end: 11.25,
        text: ' Il rouvrira.',
        words: [{ word: ' Il', start: 9, end: 9.5, probability: 0.9 }],
      },
    ]
    expect(read({ text: ' …', language: 'fr', segments })).toEqual([
      { text: 'Le port ferme dimanche.', spoken: FRENCH, time: { start: 0, end: 4_000 } },
      { text: 'Il rouvrira.', spoken: FRENCH, time: { start: 9_000, end: 11_250 } },
    ])
  })

  it('ends a passage where the language recognised changes', () => {
    const segments = [
      { start: 0, end: 1, text: 'Le port ferme.' },
      { start: 1, end: 2, text: 'Really?', language: 'en' },
      { start: 2, end: 3, text: 'Sí.', language: 'es' },
    ]
    expect(read({ language: 'fr', segments }).map(({ spoken }) => spoken?.language)).toEqual([
      'fr',
      'en',
      'other',
    ])
  })

  it('of WhisperX parts those who speak, in the middle of a segment too', () => {
    const segments = [
      { start: 0, end: 2, text: 'Who says so?', speaker: 'Ida Roy' },
      {
        start: 2,
        end: 4,
        text: 'I do. Why?',
        speaker: 'Abel Lee',
        words: [
          { word: 'I', start: 2, end: 2.2, score: 1, speaker: 'Abel Lee' },
          { word: 'do.', speaker: 'Abel Lee' },
          { word: 'Why?', start: 3, end: 4, speaker: 'Ida Roy' },
        ],
      },
      { start: 4, end: 5, text: 'Hm.' },
    ]
    expect(turns({ segments, word_segments: [] })).toEqual([
      ['Ida Roy', 'Who says so?', 0, 2_000],
      ['Abel Lee', 'I do.', 2_000, 2_000],
      ['Ida Roy', 'Why?', 3_000, 4_000],
      [undefined, 'Hm.', 4_000, 5_000],
    ])
  })

  it.each(['SPEAKER_00', 'Speaker 1', 'Locuteur 2', 'S1', 'B', 3])(
    'takes no label of a voice for a name: %s',
    (speaker) => {
      const segments = [
        { start: 0, end: 1, text: 'Yes.', speaker },
        { start: 1, end: 2, text: 'No.', speaker: 'SPEAKER_99' },
      ]
      expect(turns({ segments })).toEqual([
        [undefined, 'Yes.', 0, 1_000],
        [undefined, 'No.', 1_000, 2_000],
      ])
    },
  )

  it('of whisper.cpp is read by its offsets', () => {
    const transcription = [
      { timestamps: { from: '00:00:01,000' }, offsets: { from: 1_000, to: 2_000 }, text: ' Le port ferme.' },
    ]
    expect(read({ result: { language: 'fr' }, transcription })).toEqual([
      { text: 'Le port ferme.', spoken: FRENCH, time: { start: 1_000, end: 2_000 } },
    ])
  })

  it('of Vosk is read as a list, as one object and as a line each', () => {
    const said = (start: number, text: string) => ({
      result: text.split(' ').map((word, i) => ({ conf: 1, start: start + i, end: start + i + 1, word })),
      text,
    })
    const both = [said(0, 'le port ferme'), { text: '' }, said(9, 'il rouvrira')]
    const expected = [[undefined, 'le port ferme il rouvrira', 0, 11_000]]
    expect(turns(both)).toEqual(expected)
    expect(readTranscript(both.map((one) => JSON.stringify(one)).join('\n'))).toEqual(read(both))
    expect(turns(said(0, 'le port ferme'))).toEqual([[undefined, 'le port ferme', 0, 3_000]])
  })

  it('of an editor is read by its paragraphs, each with who speaks', () => {
    const words = [
      { id: 0, start: 0, end: 1, text: 'Who' },
      { id: 1, start: 1, end: 2, word: 'says', punct: 'says so?' },
      { id: 3, start: 6, end: 7, text: 'dawn.' },
      { id: 2, start: 5, end: 6, word: 'At' },
    ]
    const paragraphs = [
      { id: 0, start: 0, end: 2, speaker: 'Ida Roy' },
      { id: 1, start: 5, end: 7, speaker: 'Abel Lee' },
      { id: 2, start: 8, end: 9, speaker: 'Abel Lee' },
    ]
    expect(turns({ words, paragraphs })).toEqual([
      ['Ida Roy', 'Who says so?', 0, 2_000],
      ['Abel Lee', 'At dawn.', 5_000, 7_000],
    ])
  })

  it('of YouTube is read by its events, and a mark parts who speaks', () => {
    const events = [
      { tStartMs: 0, dDurationMs: 60_000, id: 1, wpWinPosId: 1 },
      { tStartMs: 40, dDurationMs: 2_000, segs: [{ utf8: 'le' }, { utf8: ' port', tOffsetMs: 300 }] },
      { tStartMs: 2_000, aAppend: 1, segs: [{ utf8: '\n' }] },
      { tStartMs: 2_100, dDurationMs: 1_000, segs: [{ utf8: 'ferme' }] },
      { tStartMs: 4_000, dDurationMs: 500, segs: [{ utf8: '>> jamais' }] },
    ]
    expect(turns({ wireMagic: 'pb3', events })).toEqual([
      [undefined, 'le port ferme', 40, 3_100],
      [undefined, 'jamais', 4_000, 4_500],
    ])
  })

  it.each([
    ['no JSON', '{"segments": [', 'unreadable'],
    ['nothing', '', 'unsupported_type'],
    ['a number', '1', 'unsupported_type'],
    ['other JSON', '{"name": "dixit"}', 'unsupported_type'],
    ['segments without times', '{"segments": [{"text": "Le port"}]}', 'unsupported_type'],
    [
      'times before the start',
      '{"segments": [{"start": -1, "end": 2, "text": "Le port"}]}',
      'unsupported_type',
    ],
    ['words without their text', '{"words": [{"start": 1, "end": 2}], "paragraphs": []}', 'unsupported_type'],
    ['lists in lists', '['.repeat(100_000), 'unreadable'],
    ['lists in lists, closed', '['.repeat(3_000) + ']'.repeat(3_000), 'unsupported_type'],
  ])('is refused where it is none: %s', async (_, text, code) => {
    expect(await codeOf(() => readTranscript(text))).toBe(code)
  })
})
