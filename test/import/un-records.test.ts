/** A meeting of the United Nations in its two editions: a PDF set in two columns, and plain text. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Source } from '../../server/api/sources.ts'
import { learner } from '../../server/desk/learn.ts'
import { prepare } from '../../server/import/prepare.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { verify } from '../../server/verify.ts'
import { pdfFile, type SetLine } from '../read/document/pdf-file.ts'
import { grammars } from '../support/grammars.ts'

const at = (text: string, x: number, y: number, size = 10): SetLine => ({ text, x, y, size })
/** A line that begins a paragraph is indented. */
const column = (lines: readonly string[], x: number): SetLine[] =>
  lines.flatMap((text, i) =>
    text === '' ? [] : [at(text.trimStart(), text.startsWith(' ') ? x + 14 : x, 700 - 13 * i)],
  )

const ENGLISH = pdfFile([
  [
    at('United Nations', 72, 780, 14),
    at('S/PV.12345', 440, 780),
    at('Security Council', 72, 745, 20),
    at('Provisional', 440, 740),
    at('12345th meeting', 72, 690, 12),
    at('Sunday, 4 May 2031, 10 a.m.', 72, 676),
    at('President:', 72, 630),
    at('Mr. Roy . . . . . . . . . .', 160, 630),
    at('(France)', 460, 630),
    at('Members:', 72, 610),
    at('Mexico . . . . . . . . . .', 160, 610),
    at('Mrs. de la Peña', 460, 610),
    at(
      'This record contains the text of speeches delivered in English and of the translation of',
      72,
      120,
      8,
    ),
    at('speeches delivered in other languages.', 72, 110, 8),
    at('31-12345 (E)', 72, 60, 9),
  ],
  [
    at('S/PV.12345', 72, 760, 9),
    at('The closing of the harbour', 220, 760, 9),
    at('04/05/2031', 480, 760, 9),
    ...column(
      [
        'The meeting was called to order at 10.05 a.m.',
        '',
        'The agenda was adopted.',
        '',
        ' The President (spoke in French): I call on the',
        'representative of Mexico, who has asked for the',
        'floor.',
        ' Mrs. de la Peña (Mexico) (spoke in Spanish):',
        'The harbour closed on Sunday, and it will not',
        'open again before the autumn, whatever our friends',
        'may say of it.',
        ' We regret it, and we regret that nobody was',
      ],
      72,
    ),
    ...column(
      [
        'told before it happened.',
        ' Mr. Petrov (Russian Federation): I thank you',
        'all for the patience that you had with us today.',
        '',
        'The meeting rose at 11.30 a.m.',
      ],
      320,
    ),
    at('2/2', 72, 60, 9),
    at('31-12345', 480, 60, 9),
  ],
])
const FRENCH = `Nations Unies S/PV.12345
Conseil de sécurité

12345e séance
Dimanche 4 mai 2031, à 10 heures

Présidence : M. Roy . . . . (France)

Le présent procès-verbal contient le texte des déclarations prononcées en français et la
traduction des autres déclarations.

La séance est ouverte à 10 h 5.

L’ordre du jour est adopté.

Le Président : Je donne la parole à la représentante du Mexique, qui l’a demandée.

Mme de la Peña (Mexique) (parle en espagnol) : Le port a fermé dimanche, et il ne rouvrira
pas avant l’automne, quoi qu’en disent nos amis.

Nous le regrettons, et nous regrettons que personne n’ait été prévenu.

M. Petrov (Fédération de Russie) (parle en anglais) : Je vous remercie tous de la patience
que vous avez eue aujourd’hui.

La séance est levée à 11 h 30.`

const FILES = [
  { bytes: ENGLISH, mediaType: 'application/pdf', fileName: 'un-en.pdf', format: 'pdf' },
  { bytes: new TextEncoder().encode(FRENCH), mediaType: 'text/plain', fileName: 'un-fr.txt', format: 'text' },
] as const

describe('a meeting of the United Nations in both editions', () => {
  let store: Store
  let source: Source
  const passage = (text: string) => source.passages.find((one) => one.text.startsWith(text))!

  beforeAll(async () => {
    store = openStore(':memory:', grammars)
    for (const { format, ...original } of FILES) {
      const { source: read, quotes } = await prepare({ original, facts: {}, format }, grammars)
      expect(quotes).toEqual([])
      source = await store.sources.add(read, quotes)
    }
  })
  afterAll(() => store.close())

  it('is one record', () => {
    expect(source).toMatchObject({ kind: 'record', publishedAt: '2031-05-04' })
    expect(new Set(source.passages.map(({ printedLanguage }) => printedLanguage))).toEqual(
      new Set(['en', 'fr']),
    )
  })

  it.each([
    ['The harbour closed', 'Le port a fermé', 'es'],
    ['We regret it', 'Nous le regrettons', 'es'],
    ['I call on', 'Je donne la parole', 'fr'],
    ['I thank you', 'Je vous remercie', 'en'],
  ])('has its paragraphs paired, in the language that was spoken: %s', (en, fr, tag) => {
    expect(passage(en).counterparts).toEqual([passage(fr).id])
    for (const { spoken } of [passage(en), passage(fr)]) {
      expect(spoken.tag ?? spoken.language).toBe(tag)
      expect(spoken.basis).toBe('marked')
    }
  })

  it('leaves what it tells itself to nobody', () => {
    for (const text of ['The agenda', 'L’ordre du jour', 'The meeting rose', 'La séance est levée'])
      expect(passage(text)).toMatchObject({ speaker: null, counterparts: [] })
  })

  it.each([
    ['Je donne la parole à la représentante du Mexique, qui l’a demandée.', 'M. Roy', 'fr', 'original'],
    ['I thank you all for the patience that you had with us today.', 'Mr. Petrov', 'en', 'original'],
    [
      'The harbour closed on Sunday, and it will not open again before the autumn, whatever our friends may say of it.',
      'Mrs. de la Peña',
      'en',
      'translation_undeclared',
    ],
  ] as const)('answers for a claim of it: %s', async (text, speaker, language, answer) => {
    const claim = { text, speaker, language, declaredTranslation: false }
    const found = await verify(claim, store, learner(store, grammars))
    expect([found.words.answer, found.speaker.answer, found.language.answer]).toEqual([
      'exact',
      'same',
      answer,
    ])
  })
})
