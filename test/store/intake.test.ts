import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import type { PlacedQuote, ReadPassage } from '../../server/store/captured.ts'
import { captured, mark } from '../support/collection.ts'
import { inPostgres, lookInto, passingDatabase, temporaryDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'
import { turnsDuring, twoDaysLater } from '../support/turns.ts'

const marked = (language: 'fr' | 'en') => ({ language, markup: `floor="${language}"` })
const paragraph = (id: string, text: string, spoken?: ReadPassage['spoken']): ReadPassage => ({
  text,
  paragraph: id,
  spoken,
})

const FRENCH = captured(
  [
    paragraph('1', 'La séance est ouverte.', marked('en')),
    paragraph('2', 'Je demande le vote.', marked('fr')),
    paragraph('3', 'Adopté.', marked('fr')),
  ],
  { title: 'Débats, nº 7', language: 'fr', kind: 'record', sitting: 'town-1-7' },
)
const ENGLISH = captured(
  [
    paragraph('1', 'The sitting is open.', marked('en')),
    paragraph('2', 'I ask for the vote.'),
    paragraph('3', 'Carried.', marked('en')),
    paragraph('4', 'The sitting rises.', marked('en')),
  ],
  { title: 'Debates, No. 7', language: 'en', kind: 'record', sitting: 'town-1-7' },
)

describe('the records of one sitting in two languages', () => {
  it.each([
    ['French first', FRENCH, ENGLISH],
    ['English first', ENGLISH, FRENCH],
  ])('are one source, passage paired with passage: %s', async (_, one, other) => {
    const store = openStore(passingDatabase(), grammars)
    const first = await store.sources.add(one)
    const both = await store.sources.add(other)
    expect(both.id).toBe(first.id)
    expect(both.title).toBe(one.title)
    expect(both.snapshots.map(({ language }) => language)).toEqual([one.language, other.language])
    const by = new Map(both.passages.map((passage) => [passage.text, passage]))
    const pair = (french: string, english: string) => {
      expect(by.get(french)!.counterparts).toEqual([by.get(english)!.id])
      expect(by.get(english)!.counterparts).toEqual([by.get(french)!.id])
      return [by.get(french)!, by.get(english)!] as const
    }
    pair('La séance est ouverte.', 'The sitting is open.')
    // Only the French record marks the language; it holds for both.
    for (const { spoken, conflict } of pair('Je demande le vote.', 'I ask for the vote.')) {
      expect(spoken).toMatchObject({ language: 'fr', basis: 'marked', evidence: { markup: 'floor="fr"' } })
      expect(conflict).toBeNull()
    }
    const [adopted, carried] = pair('Adopté.', 'Carried.')
    expect(adopted).toMatchObject({ spoken: { language: 'fr' }, conflict: { language: 'en' } })
    expect(carried).toMatchObject({ spoken: { language: 'en' }, conflict: { language: 'fr' } })
    expect(by.get('The sitting rises.')!.counterparts).toEqual([])
    expect((await store.sources.list({ limit: 9 })).items).toHaveLength(1)
    await store.close()
  })

  it('are looked up with their counterparts, each in its own language', async () => {
    const store = openStore(passingDatabase(), grammars)
    await store.sources.add(FRENCH)
    const { passages } = await store.sources.add(ENGLISH)
    const [found] = await store.passages.lookUp('Je demande le vote', 1)
    expect(found).toMatchObject({ printed: 'fr', spoken: { language: 'fr', conflict: null } })
    const counterpart = (await store.passages.get(found!.counterparts)).get(found!.counterparts[0]!)
    expect(counterpart).toMatchObject({
      printed: 'en',
      text: 'I ask for the vote.',
      spoken: { language: 'fr' },
    })
    expect(passages.filter(({ printedLanguage }) => printedLanguage === 'en')).toHaveLength(4)
    await store.close()
  })

  it('stay apart where the sitting is in that language already, or is another', async () => {
    const store = openStore(passingDatabase(), grammars)
    const first = await store.sources.add(FRENCH)
    const corrected = await store.sources.add({ ...FRENCH, snapshot: captured(['Corrigé.']).snapshot })
    const later = await store.sources.add({ ...ENGLISH, sitting: 'town-1-8' })
    expect(new Set([first.id, corrected.id, later.id]).size).toBe(3)
    await store.close()
  })
})

describe('the same bytes', () => {
  it('added twice are one source', async () => {
    const store = openStore(passingDatabase(), grammars)
    const source = captured(['Le bac ne passe plus.'])
    const [one, other] = await Promise.all([store.sources.add(source), store.sources.add(source)])
    expect(other).toEqual(one)
    expect(await store.sources.holding(source.snapshot.bytes, NOTHING)).toEqual(one)
    await store.close()
  })

  it('published elsewhere are another source', async () => {
    const store = openStore(passingDatabase(), grammars)
    const source = captured(['Le bac ne passe plus.'], { publisher: 'Le Quai' })
    const one = await store.sources.add(source)
    const other = await store.sources.add({ ...source, publisher: 'The Quay' })
    expect(other.id).not.toBe(one.id)
    const { bytes } = source.snapshot
    expect((await store.sources.holding(bytes, { ...NOTHING, publisher: 'The Quay' }))?.id).toBe(other.id)
    expect(await store.sources.holding(bytes, { ...NOTHING, publisher: 'Le Bac' })).toBeNull()
    await store.close()
  })
})

const NOTHING = { title: null, byline: null, publisher: null, publishedAt: null, url: null }

describe('a long source', () => {
  /** A server takes a step for each of them, and so as many slices with fewer. */
  const LENGTH = inPostgres ? 1_000 : 4_000
  const SLICES_LOOKED_AT = 30
  const long = (speaker?: string) =>
    captured(
      Array.from({ length: LENGTH }, (_, i) => ({
        text: `Le bac numéro ${i} traverse la rivière à l’aube.`,
        speaker,
      })),
    )
  const quotes = Array.from({ length: LENGTH }, (_, passage): PlacedQuote => ({
    spans: [{ passage, start: 0, end: 6 }],
    kind: 'direct',
    speaker: `Passeur ${passage % 50}`,
    status: 'suggested',
  }))
  const rows = (file: string) =>
    lookInto(file, (db) =>
      ['sources', 'snapshots', 'passages', 'passage_terms', 'quotes', 'quote_spans', 'speakers'].map(
        (table) => [table, db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()],
      ),
    )
  it('gives what follows to somebody else where its speaker got another name meanwhile', async () => {
    const store = openStore(passingDatabase(), grammars)
    const other = await store.sources.add(captured(['Le bac passe.']))
    const passeur = await mark(store, other, ['Le bac'], { speaker: 'Passeur 7' })
    const renamed: Promise<unknown>[] = []
    const onProgress = (share: number) => {
      if (share > 0.6 && share < 1 && renamed.length === 0)
        renamed.push(store.speakers.update(passeur.speaker!.id, { name: 'Ada Pell' }, 'Maud'))
    }
    await store.sources.add(long(), quotes, { onProgress })
    expect(renamed).toHaveLength(1)
    await Promise.all(renamed)
    const [before] = await store.speakers.named('Ada Pell')
    const [after] = await store.speakers.named('Passeur 7')
    const [first, last] = await Promise.all([before, after].map((one) => store.speakers.get(one!.id)))
    expect(last!.quotes).toBeGreaterThan(0)
    expect(first!.quotes + last!.quotes).toBe(1 + LENGTH / 50)
    await store.close()
  })

  /** As a program does that is at work on it, or was. */
  const leaveInWork = (file: string, id: number, at: number) =>
    lookInto(file, (db) =>
      db.prepare(`UPDATE sources SET in_work_by = 1, in_work_at = ? WHERE id = ?`).run(at, id),
    )
  const EMPTY = [
    ['sources', 0],
    ['snapshots', 0],
    ['passages', 0],
    ['passage_terms', 0],
    ['quotes', 0],
    ['quote_spans', 0],
    ['speakers', 0],
  ]
  const nobodySees = async (store: Store) => {
    expect((await store.sources.list({ limit: 1 })).items).toEqual([])
    expect((await store.quotes.list({ limit: 1 })).items).toEqual([])
    expect((await store.speakers.list({ limit: 1 })).items).toEqual([])
    expect(await store.passages.lookUp('traverse la rivière à l’aube', 5)).toEqual([])
  }

  it('is stored in slices, in between which others are answered and see none of it', async () => {
    const store = openStore(temporaryDatabase(), grammars)
    const shares: number[] = []
    let answered = 0
    const adding = store.sources.add(long(), quotes, {
      onProgress: (share) => {
        shares.push(share)
        // A busy server takes a thousand slices: some of them are looked between.
        if (shares.length > SLICES_LOOKED_AT && shares.length % SLICES_LOOKED_AT > 0) return
        setImmediate(() => void nobodySees(store).then(() => answered++))
      },
    })
    const source = await adding
    expect(shares.length).toBeGreaterThan(3)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
    expect(answered).toBeGreaterThan(3)
    expect(source.count).toEqual({ passages: LENGTH, quotes: LENGTH })
    await store.close()
  })

  it('that is given up leaves nothing', async () => {
    const file = temporaryDatabase()
    const store = openStore(file, grammars)
    const giveUp = new AbortController()
    const adding = store.sources.add(long('Passeur'), quotes, {
      signal: giveUp.signal,
      onProgress: (share) => share > 0.6 && giveUp.abort(new Error('given up')),
    })
    await expect(adding).rejects.toThrow('given up')
    expect(rows(file)).toEqual(EMPTY)
    await store.close()
  })

  it('with a quote that cannot be stored leaves nothing', async () => {
    const file = temporaryDatabase()
    const store = openStore(file, grammars)
    const wrong = { ...quotes[0]!, spans: [{ passage: 0, start: 0, end: 9_999 }] }
    await expect(store.sources.add(long(), [...quotes, wrong])).rejects.toThrow('invalid')
    expect(rows(file)).toEqual(EMPTY)
    await store.close()
  })

  it('that a stopped program had begun is cleared away when the store is next opened', async () => {
    const file = temporaryDatabase()
    const store = openStore(file, grammars)
    const { id } = await store.sources.add(long(), quotes)
    await store.close()
    leaveInWork(file, id, Date.now() - 10 * 60_000)
    const next = openStore(file, grammars)
    await nobodySees(next)
    await next.close()
    expect(rows(file)).toEqual(EMPTY)
  })

  it('that is given up while others have the store open is cleared in a while', async () => {
    const file = temporaryDatabase()
    const store = openStore(file, grammars)
    const { id } = await store.sources.add(long(), quotes)
    leaveInWork(file, id, Date.now())
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const next = openStore(file, grammars)
    expect(Object.fromEntries(rows(file))).toMatchObject({ sources: 1, passages: LENGTH })
    vi.advanceTimersByTime(2 * 60_000)
    await next.close()
    expect(rows(file)).toEqual(EMPTY)
    await store.close()
  })

  it('that has been cleared by somebody else leaves who goes on nothing to finish', async () => {
    const file = temporaryDatabase()
    const [store, other] = [openStore(file, grammars), openStore(file, grammars)]
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    let cleared: Promise<void> | undefined
    const adding = store.sources.add(long(), quotes, {
      onProgress: () => {
        if (cleared) return
        vi.advanceTimersByTime(10 * 60_000) // as where a machine sleeps
        cleared = openStore(file, grammars).close()
      },
    })
    await expect(adding).rejects.toThrow('given up')
    await cleared
    expect(rows(file)).toEqual(EMPTY)
    await Promise.all([store.close(), other.close()])
  })

  it('that another program is storing is left to it, whatever the number of its process', async () => {
    const file = temporaryDatabase()
    const store = openStore(file, grammars)
    const { id } = await store.sources.add(long())
    await store.close()
    leaveInWork(file, id, Date.now())
    const next = openStore(file, grammars)
    await nobodySees(next)
    await next.close()
    expect(Object.fromEntries(rows(file))).toMatchObject({ sources: 1, passages: LENGTH })
  })

  it('is out of sight as soon as its removal begins, and taken out in slices two days later', async () => {
    const file = temporaryDatabase()
    const store = openStore(file, grammars)
    const { id } = await store.sources.add(long(), quotes)
    const removing = store.sources.remove(id, 'Claire')
    await nobodySees(store)
    expect(await store.sources.remove(id, 'Claire')).toBe(false)
    expect(await removing).toBe(true)
    twoDaysLater()
    expect(await turnsDuring(store.sources.forgetRemoved())).toBeGreaterThan(1)
    expect(rows(file)).toEqual(EMPTY)
    await store.close()
  })
})

describe('whom only the program named', () => {
  const suggested: PlacedQuote = {
    spans: [{ passage: 0, start: 0, end: 6 }],
    kind: 'direct',
    speaker: 'Odilon Passeur',
    status: 'suggested',
  }
  const named = async (store: Store) =>
    (await store.speakers.list({ limit: 9 })).items.map(({ name }) => name)

  it('goes out of the list with the last suggestion that names them, and comes back with it', async () => {
    const store = openStore(passingDatabase(), grammars)
    const source = await store.sources.add(captured(['Le bac traverse.']), [suggested])
    const { id } = source.quotes[0]!
    expect(await named(store)).toEqual(['Odilon Passeur'])
    await store.quotes.update(id, { status: 'rejected' }, 'Claire')
    expect(await named(store)).toEqual([])
    await store.quotes.update(id, { status: 'suggested' }, 'Claire')
    expect(await named(store)).toEqual(['Odilon Passeur'])
    await store.sources.remove(source.id, 'Claire')
    expect(await named(store)).toEqual([])
    await store.close()
  })

  it('stays once a person has accepted what they said', async () => {
    const store = openStore(passingDatabase(), grammars)
    const source = await store.sources.add(captured(['Le bac traverse.']), [suggested])
    await store.quotes.update(source.quotes[0]!.id, { status: 'accepted' }, 'Claire')
    await store.sources.remove(source.id, 'Claire')
    expect(await named(store)).toEqual(['Odilon Passeur'])
    await store.close()
  })
})

it('a quote keeps the words that attribute it, until someone else is named', async () => {
  const store = openStore(passingDatabase(), grammars)
  const text = '« Je passe », dit Odilon Passeur.'
  const at = (words: string) => ({
    passage: 0,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  })
  const { quotes, passages } = await store.sources.add(captured([text]), [
    {
      spans: [at('Je passe')],
      kind: 'direct',
      speaker: 'Odilon Passeur',
      status: 'suggested',
      attribution: { cue: at('dit'), name: at('Odilon Passeur') },
    },
  ])
  const { id, attribution } = quotes[0]!
  expect(attribution).toEqual({
    cue: { ...at('dit'), passage: passages[0]!.id, text: 'dit' },
    name: { ...at('Odilon Passeur'), passage: passages[0]!.id, text: 'Odilon Passeur' },
  })
  expect((await store.quotes.update(id, { status: 'accepted' }, 'Claire'))!.attribution).toEqual(attribution)
  expect((await store.quotes.update(id, { speaker: 'Aubin Rameur' }, 'Claire'))!.attribution).toBeNull()

  const [passage] = passages
  const placed = (words: string) => ({ ...at(words), passage: passage!.id })
  const back = { cue: placed('dit'), name: placed('Odilon Passeur'), sure: 0.8 }
  const { attribution: again } = (await store.quotes.update(
    id,
    { speaker: 'Odilon Passeur', attribution: back },
    'Claire',
  ))!
  expect(again).toEqual({ ...attribution, sure: 0.8 })
  await store.close()
})
