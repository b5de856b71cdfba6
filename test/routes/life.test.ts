import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Quote } from '../../server/api/quotes.ts'
import { captured, mark } from '../support/collection.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { link } from '../support/translated.ts'

let server: TestServer
beforeAll(async () => (server = await startServer()))
afterAll(() => server.close())

const REST = {
  fr: 'Le conseil municipal s’est réuni lundi soir dans la grande salle devant une centaine d’habitants venus de toute la vallée.',
  en: 'The town council met on Monday night in the great hall before a hundred people who had come from all over the valley.',
}
const SAID = {
  fr: '« Nous réparerons le vieux pont avant la fin du printemps », a déclaré en français la maire, Ada Pell.',
  en: '“We will mend the old bridge before the end of spring,” said the mayor, Ada Pell, in French.',
}
const OTHER = {
  fr: 'Interrogée sur le marché, Ada Pell a répété : « Nous réparerons le vieux pont avant la fin du printemps ».',
  en: 'Asked in the market, Ada Pell said again in French: “We will mend the old bridge before the end of spring.”',
}

async function add(language: 'fr' | 'en', texts: string[], publisher: string, publishedAt: string | null) {
  const quotes = await server.ask('POST', '/sources', {
    title: `Le pont, ${publisher}`,
    text: texts.join('\n\n'),
    language,
    publisher,
    publishedAt,
  })
  return quotes.body
}

it('the life of a claim goes from the words spoken by each rendering to the last reprint', async () => {
  const first = await add('fr', [REST.fr, SAID.fr], 'La Vallée', '2026-03-02')
  await add('fr', [REST.fr, SAID.fr, 'Avec notre agence.'], 'Le Fleuve', '2026-03-04')
  await add('en', [REST.en, SAID.en], 'The Valley', '2026-03-03')
  await add('fr', [OTHER.fr], 'Le Marché', null)
  await add('fr', ['Rien à voir avec le pont.'], 'L’Autre', '2026-01-01')
  for (const [text, language] of [
    ['Nous réparerons le vieux pont avant la fin du printemps', 'fr'],
    ['We will mend the old bridge before the end of spring', 'en'],
  ]) {
    const { body: check } = await server.ask('POST', '/checks', { text, language, speaker: 'Ada Pell' })
    const { status, body } = await server.ask('GET', `/checks/${check.id}/life`)
    expect(status).toBe(200)
    const told = body.items.map(({ publisher, publishedAt, printedLanguage, role, copies }: never) => [
      publisher,
      publishedAt,
      printedLanguage,
      role,
      (copies as { publisher: string }[]).map((one) => one.publisher),
    ])
    expect(told).toEqual([
      ['La Vallée', '2026-03-02', 'fr', 'spoken', ['Le Fleuve']],
      ['The Valley', '2026-03-03', 'en', 'rendering', []],
      ['Le Marché', null, 'fr', expect.any(String), []],
    ])
  }
  await server.ask('POST', `/sources/${first.id}/snapshots`, { text: REST.fr })
})

it('what a source said once and does not say any more is told as such', async () => {
  const said = captured([REST.en, '“Nobody will ever pay a toll on that bridge,” Ada Pell said.'], {
    language: 'en',
    publishedAt: '2026-05-01',
  })
  const source = await server.store.sources.add(said)
  await mark(server.store, source, ['Nobody will ever pay a toll on that bridge'], { speaker: 'Ada Pell' })
  const claim = { text: 'Nobody will ever pay a toll on that bridge', speaker: 'Ada Pell' }
  const { body: check } = await server.ask('POST', '/checks', claim)
  await server.ask('POST', `/sources/${source.id}/snapshots`, { text: REST.en })
  const { items } = (await server.ask('GET', `/checks/${check.id}/life`)).body
  expect(items).toMatchObject([{ source: source.id, stands: false, words: claim.text }])
})

it('of words that stand nowhere there is none', async () => {
  const { body } = await server.ask('POST', '/checks', { text: 'Les éclusiers ont vendu la lune à Vesoul' })
  expect((await server.ask('GET', `/checks/${body.id}/life`)).body.items).toEqual([])
})

const CHAINS = {
  fr: {
    to: 'en',
    words: 'Le phare restera allumé jusqu’au printemps',
    rendering: 'The lighthouse will stay lit until spring',
    back: 'Le phare demeurera éclairé d’ici au printemps',
  },
  en: {
    to: 'fr',
    words: 'The ferry will run every night until summer',
    rendering: 'Le bac passera chaque nuit jusqu’à l’été',
    back: 'The ferry boat is going to pass each night until the summer',
  },
} as const

it.each(['fr', 'en'] as const)(
  'what renders a rendering is not taken for the words spoken, in %s',
  async (own) => {
    const { to, words, rendering, back } = CHAINS[own]
    const quoted = async (text: string, language: 'fr' | 'en', publishedAt: string) => {
      const source = await server.store.sources.add(captured([text], { language, publishedAt }))
      return mark(server.store, source, [text], { speaker: 'Ida Roy', spoken: { language: own } })
    }
    const spoken = await quoted(words, own, '2026-03-12')
    const printed = await quoted(rendering, to, '2026-03-13')
    const returned = await quoted(back, own, '2026-03-14')
    await link(server.store, spoken, printed)
    await link(server.store, printed, returned)
    const { body: check } = await server.ask('POST', '/checks', {
      text: back,
      speaker: 'Ida Roy',
      language: own,
    })
    const { items } = (await server.ask('GET', `/checks/${check.id}/life`)).body
    const told = items.map(({ quote, role, renders }: never) => [quote, role, renders])
    expect(told).toEqual([
      [spoken.id, 'spoken', null],
      [printed.id, 'rendering', spoken.id],
      [returned.id, 'rendering', printed.id],
    ])
  },
)

const FREELY = {
  fr: {
    to: 'en',
    words: 'Le canal restera ouvert aux péniches tout l’hiver',
    renderings: ['Boatmen can count on us until the thaw', 'No frost shall stop a barge here'],
    back: 'Jamais la glace n’y arrêtera un chaland',
  },
  en: {
    to: 'fr',
    words: 'The mill will grind for everybody until Christmas',
    renderings: ['Chacun aura sa farine avant les fêtes', 'Nul n’attendra l’an neuf pour son pain'],
    back: 'Bread comes to every table before the new year',
  },
} as const

describe.each(['fr', 'en'] as const)('what somebody linked, however freely it renders words in %s', (own) => {
  const { to, words, renderings, back } = FREELY[own]
  const chain = [words, ...renderings, back]
  let ids: number[]
  beforeAll(async () => {
    const quotes: Quote[] = []
    for (const [i, text] of chain.entries()) {
      const language = text === words || text === back ? own : to
      const source = captured([text], { language, publishedAt: `2026-04-0${i + 1}` })
      quotes.push(
        await mark(server.store, await server.store.sources.add(source), [text], {
          speaker: 'Léa Mounier',
          spoken: { language: own },
        }),
      )
    }
    const [spoken, first, second, returned] = quotes as [Quote, Quote, Quote, Quote]
    await link(server.store, spoken, first, { translator: 'Inès Vidal' })
    await link(server.store, spoken, second)
    await link(server.store, second, returned)
    ids = quotes.map(({ id }) => id)
  })

  const lifeOf = async (text: string, speaker: string) => {
    const { body: check } = await server.ask('POST', '/checks', { text, speaker })
    return (await server.ask('GET', `/checks/${check.id}/life`)).body.items
  }

  it.each(chain)('is in the life of “%s”', async (text) => {
    const items = await lifeOf(text, 'Léa Mounier')
    const told = items.map(({ quote, role, renders, translator }: never) => [
      quote,
      role,
      renders,
      translator,
    ])
    expect(told).toEqual([
      [ids[0], 'spoken', null, null],
      [ids[1], 'rendering', ids[0], 'Inès Vidal'],
      [ids[2], 'rendering', ids[0], null],
      [ids[3], 'rendering', ids[2], null],
    ])
    expect(items.map((one: { words: string }) => one.words)).toEqual(chain)
    const answers = items.map(({ answer }: { answer: string }) => answer)
    if (text === words) expect(answers).toEqual(['exact', 'rendered', 'rendered', 'paraphrase'])
  })

  it('is in the life of words that a claim credits to somebody else', async () =>
    expect((await lifeOf(words, 'Hugo Lantier')).map((one: { quote: number }) => one.quote)).toEqual(ids))

  it('is told as gone once its source reads otherwise, and not at all once it is rejected', async () => {
    const { source } = (await server.store.quotes.get(ids[1]!))!
    await server.ask('POST', `/sources/${source}/snapshots`, { text: `${REST[to]} (${own})` })
    const stands = async () =>
      (await lifeOf(words, 'Léa Mounier')).map((one: { quote: number; stands: boolean }) => [
        one.quote,
        one.stands,
      ])
    expect(await stands()).toEqual(ids.map((id, i) => [id, i !== 1]))
    await server.ask('PATCH', `/quotes/${ids[3]}`, { status: 'rejected' })
    expect(await stands()).toEqual(ids.slice(0, 3).map((id, i) => [id, i !== 1]))
  })
})
