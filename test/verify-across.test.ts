import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Claim, Findings } from '../server/api/findings.ts'
import type { Quote } from '../server/api/quotes.ts'
import type { Source } from '../server/api/sources.ts'
import { learner } from '../server/desk/learn.ts'
import { openStore } from '../server/store/open.ts'
import type { Store } from '../server/store/store.ts'
import { verify } from '../server/verify.ts'
import { captured, mark, spanOf } from './support/collection.ts'
import { grammars } from './support/grammars.ts'
import { workers } from './support/workers.ts'

let store: Store
/** What the harbour master said on the radio, in French. */
let broadcast: Source
/** An English paper that prints some of it, and a French one that has translated the English back. */
let courier: Source
let feuille: Source
let spoken: Quote
let printed: Quote
let back: Quote
let rendition: number

const SPOKEN = 'Nous avons fermé l’écluse parce que personne ne voulait payer les réparations.'
const PRINTED = 'We shut the lock because no one was willing to pay for repairs.'
const BACK = 'Nous avons clos la serrure car nul n’était disposé à payer pour des réparations.'

beforeAll(async () => {
  store = openStore(':memory:', grammars)
  broadcast = await store.sources.add(
    captured(
      [
        {
          text: `${SPOKEN} Les mariniers attendront le printemps, et je le regrette.`,
          speaker: 'Maëlle Quint',
          spoken: { language: 'fr', markup: 'langue="fr"' },
        },
        {
          text: 'Le barrage retient deux cents millions de litres depuis dimanche, et il tiendra.',
          speaker: 'Maëlle Quint',
          spoken: { language: 'fr', markup: 'langue="fr"' },
        },
        {
          text: 'La péniche bleue transportait quarante tonnes de betteraves vers la sucrerie.',
          speaker: 'Basile Quérec',
          spoken: { language: 'fr', markup: 'langue="fr"' },
        },
      ],
      { title: 'Radio Estuaire, entretien', kind: 'transcript' },
    ),
  )
  courier = await store.sources.add(
    captured([`“${PRINTED}”, the harbour master told the Courier.`, 'It rained all week on the towpath.'], {
      title: 'Lock Shut',
      language: 'en',
    }),
  )
  feuille = await store.sources.add(captured([`« ${BACK} », rapporte le Courier.`], { title: 'La Feuille' }))
  // What an English engineer said, in English, and nothing of it in French.
  await store.sources.add(
    captured(
      [
        {
          text: 'The pumps failed because the cables had been stolen twice in one month.',
          speaker: 'Conrad Hale',
          spoken: { language: 'en', markup: 'lang="en"' },
        },
      ],
      { title: 'Inquiry, day four', language: 'en', kind: 'transcript' },
    ),
  )
  const speaker = 'Maëlle Quint'
  spoken = await mark(store, broadcast, [SPOKEN], { speaker, spoken: { language: 'fr', basis: 'confirmed' } })
  printed = await mark(store, courier, [PRINTED])
  back = await mark(store, feuille, [BACK])
  const link = (original: Quote, wording: Quote, declared: boolean) =>
    store.renditions.add(
      {
        original: original.id,
        rendition: wording.id,
        translator: 'The Courier',
        authority: 'house',
        declared,
      },
      'Claire',
    )
  rendition = (await link(spoken, printed, true)).id
  await link(printed, back, false)
})
afterAll(() => store.close())

const check = (text: string, claim: Partial<Claim> = {}): Promise<Findings> =>
  verify({ text, declaredTranslation: false, ...claim }, store, learner(store, grammars))

describe('a claim in the other language', () => {
  it.each([
    [
      'en',
      'The dam has been holding back two hundred million litres since Sunday, and it will hold.',
      'barrage',
    ],
    ['en', 'The blue barge was carrying forty tons of beet to the sugar refinery.', 'péniche'],
    ['fr', 'Les pompes ont lâché parce que les câbles avaient été volés deux fois en un mois.', 'pumps'],
  ] as const)('%s “%s” finds the words spoken', async (language, text, word) => {
    const found = await check(text, { language })
    expect(found.words.answer).toBe('rendered')
    expect(found.verdict).toBe('translation_unmarked')
    expect(found.language).toMatchObject({ answer: 'translation_undeclared', basis: 'marked' })
    expect(found.language.spoken).toBe(language === 'en' ? 'fr' : 'en')
    expect(found.record?.printedLanguage).toBe(found.language.spoken)
    expect(found.record?.spans[0]!.exact).toContain(word)
  })

  it('is a declared translation where it says so', async () => {
    const text = 'The dam has been holding back two hundred million litres since Sunday, and it will hold.'
    const found = await check(text, { declaredTranslation: true })
    expect(found).toMatchObject({ verdict: 'translation', language: { answer: 'translation_declared' } })
  })

  it('is mistranslated where it says another number', async () => {
    const text = 'The dam has been holding back two hundred billion litres since Sunday, and it will hold.'
    expect(await check(text)).toMatchObject({
      verdict: 'mistranslated',
      words: { answer: 'rendered', harm: 'meaning' },
    })
  })

  it('is misattributed where it credits somebody else', async () => {
    const text = 'The dam has been holding back two hundred million litres since Sunday, and it will hold.'
    const found = await check(text, { speaker: 'Basile Quérec' })
    expect(found).toMatchObject({ verdict: 'misattributed', speaker: { recorded: { name: 'Maëlle Quint' } } })
  })

  it('takes only the sentences that it renders', async () => {
    const found = await check('The bargemen will wait until spring, and I regret it.', {
      speaker: 'Maëlle Quint',
    })
    expect(found.record?.spans.map(({ exact }) => exact)).toEqual([
      'Les mariniers attendront le printemps, et je le regrette.',
    ])
    expect(found.context.answer).toBe('whole')
  })

  it('stands in the quote that an article prints, not in what the reporter says of it', async () => {
    const own = openStore(':memory:', grammars)
    const words = 'Le barrage retient deux cents millions de litres depuis dimanche, et il tiendra'
    const paper = await own.sources.add(
      captured([
        `Devant la presse, Maëlle Quint a voulu rassurer. « ${words} », a-t-elle déclaré lundi, avant de saluer les éclusiers.`,
        'La péniche bleue transportait des betteraves.',
      ]),
    )
    const quote = await mark(own, paper, [words], { speaker: 'Maëlle Quint' })
    const text = 'The dam has been holding back two hundred million litres since Sunday, and it will hold.'
    const found = await verify({ text, declaredTranslation: false }, own, learner(own, grammars))
    expect(found.record).toMatchObject({ quote: quote.id, spans: [{ exact: words }] })
    await own.close()
  })

  it.each([
    'The orchestra will play outdoors if the weather allows it on Sunday evening.',
    'My grandmother kept bees behind the chapel and never wore a veil.',
    'Ma grand-mère élevait des abeilles derrière la chapelle et ne portait jamais de voile.',
    'Nobody has ever seen the mayor laugh.',
  ])('that nobody said is not found: “%s”', async (text) => {
    const found = await check(text)
    expect(found).toMatchObject({ verdict: 'unresolved', record: null, words: { answer: 'absent' } })
  })

  it('in neither French nor English finds nothing', async () => {
    const text = 'The dam has been holding back two hundred million litres since Sunday, and it will hold.'
    expect((await check(text, { language: 'other' })).verdict).toBe('unresolved')
  })
})

describe('a wording that somebody linked to the words it renders', () => {
  it('has the language, the speaker and the record of the words spoken', async () => {
    const found = await check(PRINTED, { speaker: 'Maëlle Quint' })
    expect(found).toMatchObject({
      verdict: 'translation_unmarked',
      speaker: { answer: 'same', recorded: { name: 'Maëlle Quint' } },
      language: { answer: 'translation_undeclared', spoken: 'fr', basis: 'confirmed', printed: 'en' },
      words: { answer: 'exact' },
      record: { quote: printed.id },
      original: { quote: spoken.id, reason: 'linked', printedLanguage: 'fr' },
      renditions: [
        {
          rendition,
          original: spoken.id,
          wording: printed.id,
          from: 'fr',
          to: 'en',
          translator: 'The Courier',
          authority: 'house',
          declared: true,
          state: 'unreviewed',
        },
      ],
    })
  })

  it('is a back-translation where the words went into the other language and came home', async () => {
    const found = await check(BACK)
    expect(found).toMatchObject({
      verdict: 'back_translation',
      language: { answer: 'back_translation', spoken: 'fr', printed: 'fr' },
      original: { quote: spoken.id, reason: 'linked' },
    })
    expect(found.renditions.map(({ wording }) => wording)).toEqual([printed.id, back.id])
  })

  it('is told beside the words spoken, where a claim renders them anew', async () => {
    const own = openStore(':memory:', grammars)
    const radio = await own.sources.add(captured([`${SPOKEN} Il pleuvait.`], { kind: 'transcript' }))
    const paper = await own.sources.add(
      captured(['“Repairs went unfunded, hence the closure.”'], { language: 'en' }),
    )
    const { id: original } = await mark(own, radio, [SPOKEN], {
      spoken: { language: 'fr', basis: 'confirmed' },
    })
    const { id: wording } = await mark(own, paper, ['Repairs went unfunded, hence the closure.'])
    await own.renditions.add({ original, rendition: wording, authority: 'agency', declared: false }, 'Claire')
    const text = 'We have closed the lock because nobody wanted to pay for the repairs.'
    const found = await verify({ text, declaredTranslation: false }, own, learner(own, grammars))
    expect(found).toMatchObject({
      words: { answer: 'rendered' },
      record: { quote: original },
      renditions: [{ original, wording, authority: 'agency' }],
    })
    await own.close()
  })

  it('lends nothing once the rendition is rejected', async () => {
    await store.renditions.update(rendition, { state: 'rejected', reason: 'Another interview.' }, 'Claire')
    const found = await check(PRINTED)
    expect(found.renditions).toEqual([])
    expect(found.language.spoken).toBe('unknown')
    await store.renditions.update(rendition, { state: 'unreviewed' }, 'Claire')
  })
})

describe('words printed in another language than they were spoken in', () => {
  it('lead to the words spoken, which nobody has linked yet', async () => {
    const own = openStore(':memory:', grammars)
    const words = 'The dam has been holding back two hundred million litres since Sunday, and it will hold.'
    await own.sources.add(
      captured(
        [
          {
            text: 'Le barrage retient deux cents millions de litres depuis dimanche, et il tiendra.',
            speaker: 'Maëlle Quint',
            spoken: { language: 'fr', markup: 'langue="fr"' },
          },
          'La péniche bleue transportait des betteraves.',
        ],
        { kind: 'transcript' },
      ),
    )
    const paper = await own.sources.add(
      captured([`“${words}” said Maëlle Quint, who spoke French.`], { language: 'en' }),
    )
    await mark(own, paper, [words], {
      speaker: 'Maëlle Quint',
      spoken: { language: 'fr', basis: 'stated', evidence: spanOf(paper, 'who spoke French') },
    })
    const claim = { text: words, speaker: 'Maëlle Quint', declaredTranslation: false }
    const found = await verify(claim, own, learner(own, grammars))
    expect(found).toMatchObject({
      words: { answer: 'exact' },
      language: { spoken: 'fr', printed: 'en' },
      original: { reason: 'across_languages', printedLanguage: 'fr' },
      renditions: [],
    })
    expect(found.original?.spans[0]!.exact).toContain('barrage')
    await own.close()
  })

  it('have no original in what somebody else said, which stands among the rivals', async () => {
    const own = openStore(':memory:', grammars)
    const words = 'The dam has been holding back two hundred million litres since Sunday, and it will hold.'
    const said = 'Le barrage retient deux cents millions de litres depuis dimanche, et il tiendra.'
    const spoken = { language: 'fr', markup: 'langue="fr"' } as const
    await own.sources.add(
      captured(
        [{ text: said, speaker: 'Basile Quérec', spoken }, 'La péniche transportait des betteraves.'],
        {
          kind: 'transcript',
        },
      ),
    )
    const paper = await own.sources.add(captured([`“${words}” she said in French.`], { language: 'en' }))
    await mark(own, paper, [words], {
      speaker: 'Maëlle Quint',
      spoken: { language: 'fr', basis: 'stated', evidence: spanOf(paper, 'in French') },
    })
    const claim = { text: words, speaker: 'Maëlle Quint', declaredTranslation: false }
    const found = await verify(claim, own, learner(own, grammars))
    expect(found).toMatchObject({ original: null, speaker: { answer: 'same' } })
    expect(found.rivals).toMatchObject([{ text: said, speaker: { name: 'Basile Quérec' } }])
    await own.close()
  })

  it('have no original where the record has none', async () => {
    const own = openStore(':memory:', grammars)
    const words = 'The dam has been holding back two hundred million litres since Sunday.'
    const paper = await own.sources.add(captured([`“${words}” she said in French.`], { language: 'en' }))
    await mark(own, paper, [words], {
      spoken: { language: 'fr', basis: 'stated', evidence: spanOf(paper, 'in French') },
    })
    await own.sources.add(
      captured(['La péniche bleue transportait des betteraves.', 'Il a plu toute la semaine.']),
    )
    const found = await verify({ text: words, declaredTranslation: false }, own, learner(own, grammars))
    expect(found).toMatchObject({ language: { answer: 'translation_undeclared' }, original: null })
    await own.close()
  })
})

describe('what was learned', () => {
  it('finds what the lexicon cannot', async () => {
    const own = openStore(':memory:', grammars)
    const pairs = [
      ['Le vireloup dort sous la grange.', 'The turnwolf sleeps under the barn.'],
      ['Un vireloup a mordu le brasselin.', 'A turnwolf has bitten the armlin.'],
      ['Le brasselin craint le vireloup.', 'The armlin fears the turnwolf.'],
      ['Les brasselins sont partis.', 'The armlins have left.'],
      ['Le dortefeuille est tombé.', 'The sleepleaf has fallen.'],
      ['Un brasselin mange le dortefeuille.', 'An armlin is eating the sleepleaf.'],
    ] as const
    await own.learned.addTexts(
      Array.from({ length: 30 }, (_, i) =>
        pairs.map(([fr, en]) => ({ fr: `${fr} ${i}`, en: `${en} ${i}` })),
      ).flat(),
      'Claire',
    )
    await own.sources.add(
      captured(['Le vireloup craint le brasselin sous le dortefeuille.', 'Le bac part à midi.', 'Il pleut.']),
    )
    const words = learner(own, grammars)
    const claim = {
      text: 'The turnwolf fears the armlin under the sleepleaf',
      language: 'en' as const,
      declaredTranslation: false,
    }
    expect((await verify(claim, own, words)).verdict).toBe('unresolved')
    await words.learn(workers)
    expect((await verify(claim, own, words)).words.answer).toBe('rendered')
    await own.close()
  })
})
