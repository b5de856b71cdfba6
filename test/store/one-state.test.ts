import { expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import { openToRead } from '../../server/store/records.ts'
import { temporaryDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'
import { link, translated } from '../support/translated.ts'

it('what a piece of work asks one after another is answered by one state, the next piece by the newest', async () => {
  const place = temporaryDatabase()
  const store = openStore(place, grammars)
  const quotes = await translated(store)
  const { id } = await link(store, quotes.speech, quotes.printed)
  const reader = openToRead(place, grammars)
  const passages = quotes.speech.spans.map(({ passage }) => passage)
  const seen = async () => ({
    rendition: (await reader.renditions.get(id))?.original.text,
    passages: (await reader.passages.get(passages)).size,
  })
  const all = { rendition: quotes.speech.text, passages: passages.length }
  await reader.asOneState(async () => {
    expect(await seen()).toEqual(all)
    await store.sources.remove(quotes.speech.source, 'Claire')
    expect(await seen()).toEqual(all)
  })
  expect(await reader.asOneState(seen)).toEqual({ passages: 0 })
  await expect(reader.asOneState(() => Promise.reject(new RangeError('out of paper')))).rejects.toThrow(
    'out of paper',
  )
  expect(await seen()).toEqual({ passages: 0 })
  reader.close()
  await store.close()
})
