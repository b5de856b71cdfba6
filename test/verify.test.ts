import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Claim, Findings } from '../server/api/findings.ts'
import type { Source } from '../server/api/sources.ts'
import { openStore } from '../server/store/open.ts'
import type { Store } from '../server/store/store.ts'
import { verify } from '../server/verify.ts'
import { captured, mark, spanOf } from './support/collection.ts'
import { learner } from '../server/desk/learn.ts'
import { grammars } from './support/grammars.ts'

let store: Store
/** A municipal record in French; its second speaker spoke English and is printed in translation. */
let minutes: Source
/** An English paper that quotes the mayor, who spoke French, and others who spoke English. */
let herald: Source
/** A French paper that quotes people in both languages. */
let gazette: Source
/** Two papers with the same words by two people. */
let echo: Source
let monitor: Source

beforeAll(async () => {
  store = openStore(':memory:', grammars)
  const { id: vauquelin } = await store.speakers.add(
    {
      kind: 'person',
      name: 'Hélène Vauquelin',
      aliases: [{ name: 'la maire de Brélogne', language: 'fr' }],
    },
    'Claire',
  )
  await store.speakers.add(
    {
      kind: 'unnamed',
      name: 'a senior library official',
      aliases: [{ name: 'un haut responsable de la bibliothèque', language: 'fr' }],
    },
    'Claire',
  )

  minutes = await store.sources.add(
    captured(
      [
        {
          text: 'La bibliothèque restera ouverte le dimanche, et personne n’y perdra son poste. Nous avons voté 340 000 euros pour les rayonnages.',
          speaker: 'Hélène Vauquelin',
          spoken: { language: 'fr', markup: 'langue="fr"' },
        },
        {
          text: 'Le toit fuit depuis trois hivers, et les seaux ne sont pas une politique.',
          speaker: 'Rupert Ashcombe',
          spoken: { language: 'en', markup: '[Traduction]' },
        },
        { text: 'La séance est levée à vingt-trois heures.' },
      ],
      { title: 'Conseil de Brélogne, procès-verbal', kind: 'record', url: 'https://brelogne.example/pv/12' },
    ),
  )

  herald = await store.sources.add(
    captured(
      [
        '“The lift will work by Easter,” said Hélène Vauquelin, who spoke French throughout, “and the stairs will stay where they are.”',
        '“We have stopped counting the leaks,” said a senior library official, in English.',
        'Rupert Ashcombe, who keeps the reading room, told reporters in English: “Nobody borrows a book they cannot find. Our catalogue has 1,250 errors, and I colour every one of them red.”',
        'A notice on the door said “no dogs upstairs before noon,” which nobody has ever obeyed.',
        'One visitor was heard to shout “sell the chandeliers at once,” or so the porter claims.',
      ],
      { title: 'A Roof, a Lift and 1,250 Errors', language: 'en', publisher: 'The Quayside Herald' },
    ),
  )
  const french = {
    language: 'fr',
    basis: 'stated',
    evidence: spanOf(herald, 'who spoke French throughout'),
  } as const
  const english = { language: 'en', basis: 'stated' } as const
  await mark(store, herald, ['The lift will work by Easter,', 'and the stairs will stay where they are.'], {
    speaker: vauquelin,
    spoken: french,
  })
  await mark(store, herald, ['We have stopped counting the leaks,'], {
    speaker: 'a senior library official',
    spoken: english,
  })
  await mark(
    store,
    herald,
    [
      'Nobody borrows a book they cannot find. Our catalogue has 1,250 errors, and I colour every one of them red.',
    ],
    {
      speaker: 'Rupert Ashcombe',
      spoken: english,
    },
  )
  await mark(store, herald, ['no dogs upstairs before noon,'], {
    kind: 'not_speech',
    speaker: 'Rupert Ashcombe',
    spoken: english,
  })
  await mark(store, herald, ['sell the chandeliers at once,'], {
    status: 'rejected',
    speaker: 'Rupert Ashcombe',
    spoken: english,
  })

  gazette = await store.sources.add(
    captured([
      '« On nous a demandé de ranger les parapluies », confie un haut responsable de la bibliothèque.',
      '« L’œuvre complète, lance la maire de Brélogne, ne tiendra jamais sur ces étagères ! »',
      '« Personne n’emprunte un livre introuvable », a déclaré en anglais Rupert Ashcombe.',
    ]),
  )
  await mark(store, gazette, ['On nous a demandé de ranger les parapluies'], {
    speaker: 'un haut responsable de la bibliothèque',
    spoken: { language: 'fr', basis: 'inferred' },
  })
  await mark(store, gazette, ['L’œuvre complète', 'ne tiendra jamais sur ces étagères !'], {
    speaker: vauquelin,
    spoken: { language: 'fr' },
  })
  await mark(store, gazette, ['Personne n’emprunte un livre introuvable'], {
    speaker: 'Rupert Ashcombe',
    spoken: { language: 'en', basis: 'stated', evidence: spanOf(gazette, 'a déclaré en anglais') },
  })

  const twice = [
    'Un livre rendu en retard vaut mieux qu’un livre jamais ouvert',
    'A quiet room is worth two noisy ones',
  ] as const
  echo = await store.sources.add(
    captured([`« ${twice[0]} », dit Hélène Vauquelin.`, `“${twice[1]},” she wrote.`], { title: 'L’Écho' }),
  )
  monitor = await store.sources.add(
    captured([`« ${twice[0]} », dit Basile Quérec.`, `“${twice[1]},” he wrote.`], { title: 'The Monitor' }),
  )
  for (const words of twice) {
    const spoken = { language: words === twice[0] ? 'fr' : 'en', basis: 'inferred' } as const
    const printedLanguage = spoken.language
    await mark(store, echo, [words], { speaker: vauquelin, spoken, printedLanguage })
    await mark(store, monitor, [words], { speaker: 'Basile Quérec', spoken, printedLanguage })
  }
})
afterAll(() => store.close())

const check = (text: string, claim: Partial<Claim> = {}) =>
  verify({ text, declaredTranslation: false, ...claim }, store, learner(store, grammars))

const answersOf = ({ verdict, speaker, language, words, context }: Findings) => [
  verdict,
  speaker.answer,
  language.answer,
  words.answer,
  context.answer,
]

describe('each verdict with its four answers', () => {
  it.each<
    [
      verdict: string,
      speaker: string,
      language: string,
      words: string,
      context: string,
      text: string,
      claim: Partial<Claim>,
    ]
  >([
    // Not found
    [
      'unresolved',
      'unknown',
      'unknown',
      'absent',
      'unknown',
      'Chaque réverbère de cette ville a déjà menti une fois.',
      { speaker: 'Hélène Vauquelin' },
    ],
    [
      'unresolved',
      'unknown',
      'unknown',
      'absent',
      'unknown',
      'Every lamp post in this town has lied at least once.',
      { speaker: 'Rupert Ashcombe' },
    ],
    // Misattributed
    [
      'misattributed',
      'different',
      'original',
      'exact',
      'whole',
      'La bibliothèque restera ouverte le dimanche, et personne n’y perdra son poste.',
      { speaker: 'Basile Quérec' },
    ],
    [
      'misattributed',
      'different',
      'original',
      'exact',
      'whole',
      'Nobody borrows a book they cannot find.',
      { speaker: 'Hélène Vauquelin' },
    ],
    [
      'misattributed',
      'different',
      'original',
      'altered',
      'whole',
      'Everybody borrows a book they cannot find.',
      { speaker: 'Ottilie Brandreth' },
    ],
    // Speaker unconfirmed
    [
      'unattributed',
      'unnamed',
      'original',
      'exact',
      'whole',
      'On nous a demandé de ranger les parapluies',
      { speaker: 'Hélène Vauquelin' },
    ],
    [
      'unattributed',
      'unnamed',
      'original',
      'exact',
      'whole',
      'We have stopped counting the leaks.',
      { speaker: 'Rupert Ashcombe' },
    ],
    // Altered
    [
      'altered',
      'same',
      'original',
      'altered',
      'whole',
      'La bibliothèque restera fermée le dimanche, et personne n’y perdra son poste.',
      { speaker: 'Hélène Vauquelin' },
    ],
    [
      'altered',
      'same',
      'original',
      'altered',
      'whole',
      'Nobody steals a book they cannot find.',
      { speaker: 'Rupert Ashcombe' },
    ],
    [
      'altered',
      'same',
      'translation_undeclared',
      'altered',
      'whole',
      'The lift will not work by Easter, and the stairs will stay where they are.',
      { speaker: 'Hélène Vauquelin' },
    ],
    // Translation presented as original
    [
      'translation_unmarked',
      'same',
      'translation_undeclared',
      'exact',
      'whole',
      'The lift will work by Easter, and the stairs will stay where they are.',
      { speaker: 'Hélène Vauquelin' },
    ],
    [
      'translation_unmarked',
      'same',
      'translation_undeclared',
      'exact',
      'whole',
      'Personne n’emprunte un livre introuvable.',
      { speaker: 'Rupert Ashcombe' },
    ],
    [
      'translation_unmarked',
      'same',
      'translation_undeclared',
      'exact',
      'whole',
      'Le toit fuit depuis trois hivers, et les seaux ne sont pas une politique.',
      { speaker: 'Rupert Ashcombe' },
    ],
    // Declared translation: by the flag, by the words of the claim in either language
    [
      'translation',
      'same',
      'translation_declared',
      'exact',
      'whole',
      'The lift will work by Easter, and the stairs will stay where they are.',
      { speaker: 'Hélène Vauquelin', declaredTranslation: true },
    ],
    [
      'translation',
      'same',
      'translation_declared',
      'exact',
      'whole',
      'Personne n’emprunte un livre introuvable. [traduction]',
      { speaker: 'Rupert Ashcombe' },
    ],
    [
      'translation',
      'same',
      'translation_declared',
      'exact',
      'whole',
      'Le toit fuit depuis trois hivers, et les seaux ne sont pas une politique (notre traduction).',
      { speaker: 'Rupert Ashcombe' },
    ],
    [
      'translation',
      'same',
      'translation_declared',
      'exact',
      'whole',
      'The lift will work by Easter, and the stairs will stay where they are. [translated from French]',
      { speaker: 'Hélène Vauquelin' },
    ],
    // Accurate, edits marked, by the marks of either language
    [
      'edited_marked',
      'same',
      'original',
      'edited_marked',
      'whole',
      'La bibliothèque restera ouverte […], et personne n’y perdra son poste.',
      { speaker: 'Hélène Vauquelin', language: 'fr' },
    ],
    [
      'edited_marked',
      'same',
      'original',
      'edited_marked',
      'partial',
      'Our catalogue has … errors',
      { speaker: 'Rupert Ashcombe', language: 'en' },
    ],
    [
      'edited_marked',
      'same',
      'original',
      'edited_marked',
      'whole',
      'Nobody borrows [such a] book they cannot find.',
      { speaker: 'Rupert Ashcombe', language: 'en' },
    ],
    // Exact
    [
      'exact',
      'same',
      'original',
      'exact',
      'whole',
      'La bibliothèque restera ouverte le dimanche, et personne n’y perdra son poste.',
      { speaker: 'Hélène Vauquelin' },
    ],
    [
      'exact',
      'same',
      'original',
      'exact',
      'whole',
      'Nobody borrows a book they cannot find.',
      { speaker: 'Ashcombe' },
    ],
    [
      'exact',
      'same',
      'original',
      'exact',
      'partial',
      'personne n’y perdra son poste',
      { speaker: 'Mme Vauquelin' },
    ],
    [
      'exact',
      'same',
      'original',
      'exact',
      'partial',
      'I colour every one of them',
      { speaker: 'Mr Rupert Ashcombe' },
    ],
    [
      'exact',
      'unknown',
      'original',
      'exact',
      'whole',
      'La bibliothèque restera ouverte le dimanche, et personne n’y perdra son poste.',
      {},
    ],
    [
      'unattributed',
      'unknown',
      'unknown',
      'exact',
      'whole',
      'La séance est levée à vingt-trois heures.',
      { speaker: 'Hélène Vauquelin' },
    ],
    // A source that nobody names, credited as it is printed
    [
      'exact',
      'unnamed',
      'original',
      'exact',
      'whole',
      'On nous a demandé de ranger les parapluies',
      { speaker: 'un haut responsable de la bibliothèque' },
    ],
    [
      'exact',
      'unnamed',
      'original',
      'exact',
      'whole',
      'We have stopped counting the leaks.',
      { speaker: 'a senior official' },
    ],
    ['exact', 'unnamed', 'original', 'exact', 'whole', 'We have stopped counting the leaks.', {}],
    // Declaring a translation of words in their own language changes nothing
    [
      'exact',
      'same',
      'original',
      'exact',
      'whole',
      'Nobody borrows a book they cannot find.',
      { speaker: 'Rupert Ashcombe', declaredTranslation: true },
    ],
  ])('%s · %s · %s · %s · %s: “%s” %o', async (verdict, speaker, language, words, context, text, claim) => {
    expect(answersOf(await check(text, claim))).toEqual([verdict, speaker, language, words, context])
  })
})

describe('typography is never an alteration', () => {
  it.each([
    ['straight marks, a plain space and oe', '"L\'oeuvre complète ne tiendra jamais sur ces étagères!"'],
    ['capitals without accents', 'L’ŒUVRE COMPLETE NE TIENDRA JAMAIS SUR CES ETAGERES'],
    [
      'guillemets, thin spaces and a hyphen that wraps',
      '« L’œuvre com\u00adplète ne tiendra jamais sur ces étagères ! »',
    ],
    ['a number with another thousands’ mark', 'Nous avons voté 340.000 euros pour les rayonnages.'],
    ['no thousands’ mark at all', 'Nous avons voté 340000 euros pour les rayonnages.'],
    ['single curly marks', '‘Our catalogue has 1,250 errors’'],
    ['a French thousands’ mark in English', 'Our catalogue has 1 250 errors'],
  ])('%s', async (_, text) => {
    expect((await check(text)).words).toMatchObject({ answer: 'exact', harm: 'none' })
  })
})

describe('an edit is named, weighed and located on both sides', () => {
  it.each([
    ['negation', 'meaning', 'jamais', '', 'L’œuvre complète ne tiendra sur ces étagères'],
    ['number', 'meaning', '340 000', '430 000', 'Nous avons voté 430 000 euros pour les rayonnages.'],
    [
      'content_word',
      'meaning',
      'ouverte',
      'fermée',
      'La bibliothèque restera fermée le dimanche, et personne n’y perdra son poste.',
    ],
    [
      'function_word',
      'minor',
      'n’',
      '',
      'La bibliothèque restera ouverte le dimanche, et personne y perdra son poste.',
    ],
    ['function_word', 'minor', 'les', 'des', 'Nous avons voté 340 000 euros pour des rayonnages.'],
    ['spelling', 'minor', 'étagères', 'étageres', 'L’œuvre complète ne tiendra jamais sur ces étageres'],
    ['typography', 'none', 'œuvre', 'oeuvre', 'L’oeuvre complète ne tiendra jamais sur ces étagères'],
    [
      'marked',
      'none',
      'ouverte le dimanche',
      '[...]',
      'La bibliothèque restera [...], et personne n’y perdra son poste.',
    ],
    ['negation', 'meaning', 'Nobody', 'Everybody', 'Everybody borrows a book they cannot find.'],
    ['negation', 'meaning', '', 'not', 'We have not stopped counting the leaks.'],
    ['number', 'meaning', '1,250', '12,500', 'Our catalogue has 12,500 errors'],
    ['content_word', 'meaning', 'book', 'umbrella', 'Nobody borrows a umbrella they cannot find.'],
    ['function_word', 'minor', 'a', 'the', 'Nobody borrows the book they cannot find.'],
    [
      'spelling',
      'minor',
      'colour',
      'color',
      'Our catalogue has 1,250 errors, and I color every one of them red.',
    ],
    ['marked', 'none', 'and I colour', '…', 'Our catalogue has 1,250 errors, … every one of them red.'],
  ])('%s (%s): “%s” → “%s”', async (kind, harm, said, claimed, text) => {
    const { words, record } = await check(text)
    expect(words.edits).toMatchObject([{ kind, harm, said: { text: said }, claimed: { text: claimed } }])
    expect(words.harm).toBe(harm)
    const [edit] = words.edits
    const passage = (await store.passages.get([edit!.said.passage])).get(edit!.said.passage)!
    expect(passage.id).toBe(record!.passage)
    expect(passage.text.slice(edit!.said.start, edit!.said.end)).toBe(said)
    expect(text.slice(edit!.claimed.start, edit!.claimed.end)).toBe(claimed)
  })

  it('a cut is marked by the rule of the language printed: bare dots are none in French', async () => {
    const cut = 'La bibliothèque restera … et personne n’y perdra son poste.'
    expect((await check(cut, { language: 'fr' })).words.answer).toBe('altered')
    expect((await check(cut, { language: 'en' })).words.answer).toBe('edited_marked')
  })
})

describe('a quote of two spans is compared without the attribution that interrupts it', () => {
  it.each([
    [
      'en',
      'The lift will work by Easter, and the stairs will stay where they are.',
      ['The lift will work by Easter,', 'and the stairs will stay where they are'],
    ],
    [
      'fr',
      'L’œuvre complète ne tiendra jamais sur ces étagères !',
      ['L’œuvre complète', 'ne tiendra jamais sur ces étagères'],
    ],
  ])('%s', async (_, text, spans) => {
    const { words, record } = await check(text)
    expect(words).toMatchObject({ answer: 'exact', edits: [], similarity: 1 })
    expect(record!.spans.map(({ exact }) => exact)).toEqual(spans)
    expect(record!.quote).not.toBeNull()
    for (const { passage, start, end, exact } of record!.spans) {
      expect((await store.passages.get([passage])).get(passage)!.text.slice(start, end)).toBe(exact)
    }
  })

  it('so that printing the attribution as words said is an alteration', async () => {
    const claim =
      'The lift will work by Easter, said Hélène Vauquelin, and the stairs will stay where they are.'
    expect((await check(claim)).words.answer).toBe('altered')
  })
})

describe('where two sources have the same words', () => {
  const WORDS = [
    'Un livre rendu en retard vaut mieux qu’un livre jamais ouvert',
    'A quiet room is worth two noisy ones',
  ]

  it.each(
    WORDS.flatMap((text) => [
      [text, 'Hélène Vauquelin', () => echo, 'Basile Quérec'],
      [text, 'Basile Quérec', () => monitor, 'Hélène Vauquelin'],
    ]) as [string, string, () => Source, string][],
  )('“%s” by %s rests on the one claimed, and shows the other', async (text, speaker, source, other) => {
    const { verdict, record, rivals } = await check(text, { speaker })
    expect(verdict).toBe('exact')
    expect(record).toMatchObject({ source: source().id, speaker: { name: speaker } })
    expect(rivals).toMatchObject([{ speaker: { name: other }, text, similarity: 1 }])
    expect(rivals[0]!.source).not.toBe(record!.source)
    expect(rivals[0]!.quote).not.toBeNull()
  })

  it.each(WORDS)('“%s” by nobody shows both, the older first', async (text) => {
    const { speaker, record, rivals } = await check(text)
    expect(speaker.answer).toBe('unknown')
    expect(record!.source).toBe(echo.id)
    expect(rivals.map(({ source }) => source)).toEqual([monitor.id])
  })

  it.each(WORDS)('“%s” by a third is misattributed, with both shown', async (text) => {
    const { verdict, rivals } = await check(text, { speaker: 'Ottilie Brandreth' })
    expect(verdict).toBe('misattributed')
    expect(rivals).toHaveLength(1)
  })
})

describe('a quote that counts for nothing lends neither its speaker nor its language', () => {
  it.each([
    ['rejected', 'sell the chandeliers at once'],
    ['no speech', 'no dogs upstairs before noon'],
  ])('%s', async (_, text) => {
    const found = await check(text, { speaker: 'Rupert Ashcombe' })
    expect(found).toMatchObject({
      speaker: { answer: 'unknown', recorded: null },
      language: { spoken: 'unknown', basis: 'unknown' },
      words: { answer: 'exact' },
      record: { source: herald.id, quote: null },
    })
  })

  it('until a person accepts it', async () => {
    const [rejected] = (await store.quotes.list({ status: 'rejected', limit: 5 })).items
    await store.quotes.update(rejected!.id, { status: 'accepted' }, 'Claire')
    const found = await check('sell the chandeliers at once', { speaker: 'Rupert Ashcombe' })
    expect(found).toMatchObject({
      verdict: 'exact',
      speaker: { answer: 'same' },
      record: { quote: rejected!.id },
    })
    await store.quotes.update(rejected!.id, { status: 'rejected' }, 'Claire')
  })
})

describe('a quotation that a person rejected is evidence of nothing', () => {
  it.each([
    ['en', '“Sell the chandeliers at once,” said Ada Pell.', 'Sell the chandeliers at once,', 'Ada Pell'],
    ['fr', '« Vendez les lustres », a dit Ada Pell.', 'Vendez les lustres', 'Ada Pell'],
  ] as const)('whoever is claimed, in %s', async (language, text, words, speaker) => {
    const own = openStore(':memory:', grammars)
    const source = await own.sources.add(captured([text], { language }))
    const quote = await mark(own, source, [words], { speaker, spoken: { language } })
    const asked = async (claimed: string | null) => {
      const claim = { text: words, language, speaker: claimed, declaredTranslation: false }
      const { verdict, record } = await verify(claim, own, learner(own, grammars))
      return [verdict, record?.quoteStatus]
    }
    expect(await asked(speaker)).toEqual(['exact', 'accepted'])
    await own.quotes.update(quote.id, { status: 'suggested' }, 'Claire')
    expect(await asked(speaker)).toEqual(['exact', 'suggested'])
    await own.quotes.update(quote.id, { status: 'rejected' }, 'Claire')
    expect(await asked(speaker)).toEqual(['unattributed', 'rejected'])
    expect(await asked('Zebulon Marwick')).toEqual(['unattributed', 'rejected'])
    expect(await asked(null)).toEqual(['unattributed', 'rejected'])
    // Where they stand otherwise, they count.
    await own.sources.add(
      captured([{ text: words, speaker, spoken: { language, markup: language } }], {
        language,
        kind: 'transcript',
        title: 'Sitting',
      }),
    )
    expect(await asked(speaker)).toEqual(['exact', null])
    await own.close()
  })
})

describe('each answer names its evidence', () => {
  it('the speaker: the name the answer rests on', async () => {
    const claim = { speaker: 'la maire de Brélogne' }
    const { speaker } = await check('personne n’y perdra son poste', claim)
    expect(speaker).toMatchObject({
      answer: 'same',
      recorded: { name: 'Hélène Vauquelin' },
      evidence: { reason: 'alias', name: 'la maire de Brélogne' },
    })
  })

  it('the language: the words of the text that say it, or the markup of the record', async () => {
    const stated = await check('The lift will work by Easter')
    expect(stated.language).toMatchObject({
      spoken: 'fr',
      printed: 'en',
      basis: 'stated',
      evidence: { passage: herald.passages[0]!.id, text: 'who spoke French throughout' },
    })
    const marked = await check('Le toit fuit depuis trois hivers')
    expect(marked.language).toMatchObject({
      spoken: 'en',
      printed: 'fr',
      basis: 'marked',
      evidence: { markup: '[Traduction]' },
    })
  })

  it('the record: its source, its link, and what was seen around the words', async () => {
    const { record, context } = await check('personne n’y perdra son poste')
    expect(record).toMatchObject({
      source: minutes.id,
      title: 'Conseil de Brélogne, procès-verbal',
      link: 'https://brelogne.example/pv/12',
      printedLanguage: 'fr',
      quote: null,
      excerpts: [{ passage: minutes.passages[0]!.id, start: 0, text: minutes.passages[0]!.text }],
    })
    const [{ text, sentence }] = record!.excerpts as [(typeof record & {})['excerpts'][number]]
    expect(text.slice(sentence!.start, sentence!.end)).toBe(
      'La bibliothèque restera ouverte le dimanche, et personne n’y perdra son poste.',
    )
    expect(context.before).toBe('La bibliothèque restera ouverte le dimanche, et ')
    expect(context.after).toBe('. Nous avons voté 340 000 euros pour les rayonnages.')
  })

  it('an absence has no evidence at all', async () => {
    const found = await check('Every lamp post in this town has lied at least once.', {
      speaker: 'Hélène Vauquelin',
    })
    expect(found).toMatchObject({
      speaker: { recorded: null, evidence: null },
      language: { evidence: null },
      words: { harm: 'none', edits: [] },
      record: null,
      rivals: [],
    })
  })
})

it('the language printed is that of the record; a record that does not say is taken at the claim’s word', async () => {
  const own = openStore(':memory:', grammars)
  const source = await own.sources.add(captured(['Rendez-vous au parking, stop.'], { language: 'unknown' }))
  await mark(own, source, ['Rendez-vous au parking'], { spoken: { language: 'fr' } })
  const answer = async (language: 'fr' | 'en') =>
    (
      await verify(
        { text: 'Rendez-vous au parking', language, declaredTranslation: false },
        own,
        learner(own, grammars),
      )
    ).language.answer
  expect(await answer('fr')).toBe('original')
  expect(await answer('en')).toBe('translation_undeclared')
  await own.close()
})

it('the same claim gives the same findings', async () => {
  const claim = {
    text: 'Un livre rendu en retard vaut mieux',
    speaker: 'Basile Quérec',
    declaredTranslation: false,
  }
  expect(await verify(claim, store, learner(store, grammars))).toEqual(
    await verify(claim, store, learner(store, grammars)),
  )
})
