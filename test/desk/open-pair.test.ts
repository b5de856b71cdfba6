import { afterEach, beforeEach, expect, it } from 'vitest'
import { openPair } from '../../server/desk/open-pair.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { grammars } from '../support/grammars.ts'
import { recorded } from '../support/sitting.ts'

let store: Store
beforeEach(() => {
  store = openStore(':memory:', grammars)
})
afterEach(() => store.close())

const SAID = { fr: 'Le port fermera dimanche.', en: 'The harbour will close on Sunday.' }

/** A paragraph that is suggested whole, as somebody else's whose language nobody knows. */
async function suggested(by?: string) {
  const { id, passages } = await recorded(store, [{ ...SAID, spoken: 'en', ...(by && { by }) }])
  const passage = passages.find(({ text }) => text === SAID.en)!
  const spans = [{ passage: passage.id, start: 0, end: SAID.en.length }]
  const speaker = { name: 'Harbour Bell', kind: 'person' as const }
  const quote = await store.quotes.add(
    { source: id, spans, kind: 'partial', speaker, spoken: { language: 'unknown' }, status: 'suggested' },
    'extraction',
  )
  return { passage: passage.id, quote }
}

it.each([undefined, 'Ida Roy'])(
  'takes what was only suggested of a record as the record has it: said by %s',
  async (by) => {
    const { passage, quote } = await suggested(by)
    const opened = await openPair(passage, 'Ada', store)
    expect(opened!.rendition.original).toMatchObject({
      id: quote.id,
      text: SAID.en,
      speaker: by ? { name: by } : null,
      spoken: { language: 'en', basis: 'marked', evidence: { markup: 'FloorLanguage="EN"' } },
    })
    expect(await store.quotes.get(quote.id)).toMatchObject({ status: 'accepted', kind: 'direct' })
  },
)

it('leaves what somebody accepted as they left it', async () => {
  const { passage, quote } = await suggested('Ida Roy')
  await store.quotes.update(quote.id, { status: 'accepted' }, 'Ada')
  const opened = await openPair(passage, 'Bea', store)
  expect(opened!.rendition.original).toMatchObject({
    id: quote.id,
    speaker: { name: 'Harbour Bell' },
    spoken: { language: 'unknown' },
  })
})
