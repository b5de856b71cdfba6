import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSubtitles } from '../../../server/read/speech/subtitles.ts'
import { codeOf } from '../code-of.ts'

/** What is said and by whom; when is asked below. */
const said = (text: string) => readSubtitles(text).map(({ time: _time, ...turn }) => turn)

/** Cues of two seconds, one after the other. */
const srt = (...texts: string[]) =>
  texts
    .map(
      (text, i) => `${i + 1}\n00:00:${String(10 + 2 * i)},000 --> 00:00:${String(12 + 2 * i)},000\n${text}\n`,
    )
    .join('\n')
const vtt = (...texts: string[]) =>
  `WEBVTT\n\n${texts.map((text, i) => `00:${10 + 2 * i}.000 --> 00:${12 + 2 * i}.000\n${text}\n`).join('\n')}`

describe('turns', () => {
  it.each([
    [
      'a sentence that runs over cues is one passage',
      srt('Nous reconstruirons le pont,', 'quoi qu’il en coûte,\navant l’hiver.'),
      [{ text: 'Nous reconstruirons le pont, quoi qu’il en coûte, avant l’hiver.' }],
    ],
    [
      'a dash is someone else',
      srt('- Et le quai ?\n- Il attendra.', '— Jusqu’à quand ?', '-Jusqu’en mai.'),
      [
        { text: 'Et le quai ?' },
        { text: 'Il attendra.' },
        { text: 'Jusqu’à quand ?' },
        { text: 'Jusqu’en mai.' },
      ],
    ],
    [
      'a dash before a figure is a minus, and two are a sentence taken up again',
      srt('Il faisait', '-5 degrés', '--et la nuit tombait.'),
      [{ text: 'Il faisait -5 degrés --et la nuit tombait.' }],
    ],
    [
      'a name in capitals speaks until another does',
      srt(
        'MME VASSEUR\u00A0: Le pont tient.',
        'Il tiendra encore.',
        'M. LE MAIRE :\nPas longtemps.',
        '- HALE (off): Who says so?',
        'McRAE: I do.',
      ),
      [
        { text: 'Le pont tient. Il tiendra encore.', speaker: 'MME VASSEUR' },
        { text: 'Pas longtemps.', speaker: 'M. LE MAIRE' },
        { text: 'Who says so?', speaker: 'HALE' },
        { text: 'I do.', speaker: 'McRAE' },
      ],
    ],
    [
      'a colon alone makes no name, and a time of day neither',
      srt('Résultat : le quai est fermé.', 'L’ENA 10:30'),
      [{ text: 'Résultat : le quai est fermé. L’ENA 10:30' }],
    ],
    [
      'American captions mark a change of speaker with chevrons',
      srt('&gt;&gt; Good evening.', '>> The ferry is late.'),
      [{ text: 'Good evening.' }, { text: 'The ferry is late.' }],
    ],
    [
      'a voice tag names who speaks, whatever its classes, and the same voice goes on',
      vtt(
        '<v.loud.first Ada Hale>We shall rebuild',
        '<v Ada Hale>the quay.</v>',
        '<v Tom>When?</v>\n<v Ada Hale>Soon.',
        'A bell rings',
        'twice.',
      ),
      [
        { text: 'We shall rebuild the quay.', speaker: 'Ada Hale' },
        { text: 'When?', speaker: 'Tom' },
        { text: 'Soon.', speaker: 'Ada Hale' },
        { text: 'A bell rings twice.' },
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('ends a passage after a finished sentence and a silence, never inside a sentence', () => {
    const cue = (second: number, text: string) =>
      `00:00:${second},000 --> 00:00:${second + 1},000\n${text}\n\n`
    expect(
      said(cue(10, 'Le pont tient.') + cue(11, 'Il est vieux.') + cue(20, 'Le quai,') + cue(30, 'lui, non.')),
    ).toEqual([{ text: 'Le pont tient. Il est vieux.' }, { text: 'Le quai, lui, non.' }])
  })

  it('makes paragraphs of a long speech, and keeps its speaker', () => {
    const sentence = 'Nous avons promis ce pont, et nous le ferons.'
    const passages = said(srt(`MME VASSEUR : ${sentence}`, ...Array<string>(40).fill(sentence)))
    expect(passages.length).toBeGreaterThan(2)
    expect(new Set(passages.map(({ speaker }) => speaker))).toEqual(new Set(['MME VASSEUR']))
    expect(passages.every(({ text }) => text.endsWith('.') && text.length < 800)).toBe(true)
  })

  it('ends a speech without full stops all the same', () => {
    const passages = said(
      srt(...Array<string>(44).fill('and so the bridge will be rebuilt before the winter comes')),
    )
    expect(passages.length).toBeGreaterThan(1)
  })
})

describe('what is no word goes', () => {
  it.each([
    [
      'colours and places',
      srt('{\\an8}<font color="#fff"><i>Le pont</i></font> <b>tient</b>.'),
      'Le pont tient.',
    ],
    ['entities', vtt('A &lt; B &amp; C&nbsp;!'), 'A < B & C\u00A0!'],
    ['signs that open no tag', srt('Le prix est < 5 et > 3.'), 'Le prix est < 5 et > 3.'],
    [
      'notes, styles, regions, names of cues and settings',
      'WEBVTT - Le pont\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE rien\nici\n\nscène 1\n00:01.000 --> 00:02.000 line:0 align:start\nLe pont tient.\n\nREGION\nid:a',
      'Le pont tient.',
    ],
    [
      'lines that recognised speech shows twice',
      'WEBVTT\n\n00:00.000 --> 00:02.000\n \nthe<00:00.500><c> bridge</c>\n\n00:02.000 --> 00:02.010\nthe bridge\n \n\n00:02.010 --> 00:04.000\nthe bridge\nwill<00:02.500><c> hold</c>\n',
      'the bridge will hold',
    ],
    [
      'lines shown again as captions roll',
      srt('We shall not', 'We shall not\nraise the toll', 'raise the toll\nthis year.'),
      'We shall not raise the toll this year.',
    ],
    [
      'des lignes répétées à mesure qu’elles montent',
      srt(
        'Le pont\nne sera pas',
        'ne sera pas\nfermé',
        'ne sera pas\nfermé',
        'ne sera pas\nfermé cet hiver.',
      ),
      'Le pont ne sera pas fermé cet hiver.',
    ],
    [
      'lines that grow word by word',
      srt('We', 'We shall', 'We shall not', 'We shall not\nraise', 'We shall not\nraise the toll.'),
      'We shall not raise the toll.',
    ],
    ['nothing that was really said twice', srt('Non.', 'Non.'), 'Non. Non.'],
    [
      'ni ce qu’on a répété',
      srt('Non.', 'Non.', 'Non. Jamais.', 'Le pont tient.'),
      'Non. Non. Non. Jamais. Le pont tient.',
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual([{ text: expected }])
  })
})

describe('files from many hands', () => {
  const expected = [{ text: 'Le pont tient. Le quai non.' }]
  it.each([
    ['as it should be', srt('Le pont tient.', 'Le quai non.')],
    ['with carriage returns', srt('Le pont tient.', 'Le quai non.').replaceAll('\n', '\r\n')],
    ['with old carriage returns', srt('Le pont tient.', 'Le quai non.').replaceAll('\n', '\r')],
    ['without empty lines between cues', srt('Le pont tient.', 'Le quai non.').replaceAll('\n\n', '\n')],
    ['with empty lines inside', srt('Le pont\n\ntient.', 'Le quai\n \nnon.')],
    [
      'without numbers, with points for commas',
      srt('Le pont tient.', 'Le quai non.')
        .replace(/^\d+\n/gm, '')
        .replaceAll(',000', '.0'),
    ],
    ['WebVTT with a byte order mark', `\uFEFF${vtt('Le pont tient.', 'Le quai non.')}`],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual(expected)
  })

  it('refuses words without a cue, and finds nothing where there is nothing', async () => {
    expect(await codeOf(() => said('Le pont tient.\n\nLe quai non.'))).toBe('unreadable')
    expect(said('')).toEqual([])
    expect(said('WEBVTT\n\n')).toEqual([])
    expect(said(srt('', '<i></i>'))).toEqual([])
  })

  it('never stumbles, and the same bytes give the same passages', () => {
    const bit = fc.constantFrom(
      '\n',
      '\r',
      '1\n',
      '00:00:01,000 --> 00:00:02,000\n',
      '99:99.999 --> 0:0.0',
      '<v ',
      'Ada>',
      '</v>',
      '<',
      '&',
      ';',
      '- ',
      'A:',
      'WEBVTT\n',
      '\0',
      'é',
      '{\\',
      '>>',
    )
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 60 }), (bits) => {
        const text = `00:00:01,000 --> 00:00:02,000\n${bits.join('')}`
        expect(said(text)).toEqual(said(text))
      }),
    )
  })

  const times = '00:00:01,000 --> 00:00:02,000\n'
  it.each([
    ['cues without words', times.repeat(200_000)],
    ['one cue of open tags', times + '<v '.repeat(500_000)],
    ['one cue of voices', times + '<v a>b'.repeat(200_000)],
    ['one endless name', times + 'A'.repeat(2_000_000)],
    ['open braces', times + '{\\'.repeat(500_000)],
    ['a dash and spaces', `${times}-${' '.repeat(2_000_000)}`],
    ['spaces before an arrow', `${times}${' '.repeat(1_000_000)}--`],
  ])('reads through %s', (_, text) => {
    expect(Array.isArray(said(text))).toBe(true)
  })
})

it('a turn lasts from the start of its first cue to the end of its last', () => {
  const turns = readSubtitles(srt('Nous reconstruirons le pont,', 'avant l’hiver.', '- Et le quai ?'))
  expect(turns.map(({ time }) => time)).toEqual([
    { start: 10_000, end: 14_000 },
    { start: 14_000, end: 16_000 },
  ])
})

it('the times of SBV are parted by a comma', () => {
  expect(
    readSubtitles(
      '0:00:01.500,0:00:02.000\nLe pont\ntient.\n\n1:00:00.000,1:00:01.000\n>> HALE: It holds.\n',
    ),
  ).toEqual([
    { text: 'Le pont tient.', time: { start: 1_500, end: 2_000 } },
    { text: 'It holds.', speaker: 'HALE', time: { start: 3_600_000, end: 3_601_000 } },
  ])
})

describe('a language that WebVTT marks', () => {
  it('is that of the passage where all words of a cue are in it', () => {
    expect(
      said(
        vtt('<v Ada Hale><lang fr-CA>Le pont\ntient.</lang></v>', '<v Ada Hale>And the quay.', '<lang>Yes.'),
      ),
    ).toEqual([
      {
        text: 'Le pont tient.',
        speaker: 'Ada Hale',
        spoken: { language: 'fr', markup: '<lang fr-CA>', ofWords: true },
      },
      { text: 'And the quay.', speaker: 'Ada Hale' },
      { text: 'Yes.' },
    ])
  })

  it.each(['We have a <lang fr>déjà vu</lang>.', '<lang fr>Oui.</lang> <lang en>Yes.</lang>'])(
    'tells nothing of a cue that holds other words: %s',
    (cue) => {
      expect(said(vtt(cue))[0]).not.toHaveProperty('spoken')
    },
  )

  it('is read through any number of open tags', () => {
    expect(said(vtt('<lang fr>'.repeat(100_000)))).toEqual([])
    expect(said(vtt('<lang '.repeat(300_000)))).toHaveLength(1)
  })
})

describe('SubStation', () => {
  const ass = (...events: string[]) =>
    `[Script Info]\nTitle: Film\n\n[V4+ Styles]\nFormat: Name, Fontname\nStyle: Default,Arial\n\n[Events]\n${events.join('\n')}\n`
  const format = 'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text'
  const line = (start: number, name: string, text: string, layer = 0) =>
    `Dialogue: ${layer},0:00:0${start}.00,0:00:0${start}.75,Default,${name},0,0,0,,${text}`

  it('is read by its times, each with who speaks, whatever the order and the layers', () => {
    const text = ass(
      format,
      line(4, 'Tom Roe', 'And who\\hpays?'),
      line(1, 'Ada Hale', '{\\an8\\i1}Le pont,{\\i0} le quai,\\Ntout tient.'),
      line(1, 'Ada Hale', '{\\blur5}Le pont, le quai,\\Ntout tient.', 1),
      line(6, '', '{a remark}Silence.'),
      'Comment: 0,0:00:07.00,0:00:08.00,Default,,0,0,0,,Not shown',
      line(8, '', '{\\p1}m 0 0 l 100 0 100 100{\\p0}'),
    )
    expect(readSubtitles(text)).toEqual([
      { text: 'Le pont, le quai, tout tient.', speaker: 'Ada Hale', time: { start: 1_000, end: 1_750 } },
      { text: 'And who\u00A0pays?', speaker: 'Tom Roe', time: { start: 4_000, end: 4_750 } },
      { text: 'Silence.', time: { start: 6_000, end: 6_750 } },
    ])
  })

  it('goes by the fields its format names, and lets a sentence run over lines where nobody is named', () => {
    const text = ass(
      'Format: Marked, Start, End, Text',
      'Dialogue: Marked=0,0:00:01.00,0:00:02.00,We shall,',
      'Dialogue: Marked=0,0:00:02.00,0:00:03.00,of course, rebuild.',
    )
    expect(said(text)).toEqual([{ text: 'We shall, of course, rebuild.' }])
  })

  it('is refused where no line has its times, and finds nothing where nothing is said', async () => {
    expect(await codeOf(() => said(ass(format, 'Dialogue: 0,soon,later,Default,,0,0,0,,Yes.')))).toBe(
      'unreadable',
    )
    expect(said(ass(format, line(1, '', '{\\an8}')))).toEqual([])
    expect(said(ass(format, line(1, '', '{'.repeat(500_000))))).toEqual([])
  })
})
