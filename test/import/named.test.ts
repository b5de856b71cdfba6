import { describe, expect, it } from 'vitest'
import { namedIn } from '../../server/import/named.ts'
import { openStore } from '../../server/store/open.ts'
import { captured } from '../support/collection.ts'
import { grammars } from '../support/grammars.ts'
import { workers } from '../support/workers.ts'

/** Whoever may have said a quotation, and words with a capital that are nobody. */
const TEXTS = {
  fr: [
    'Enfin, la ministre Edmée Thornbury a reçu Odilon Passeur mardi à Vireux.',
    '« Le tunnel rouvre », a-t-elle dit en anglais.',
    '« Trop tard », a répondu un pêcheur.',
  ],
  en: [
    'However, the minister, Edmée Thornbury, met Odilon Passeur on Tuesday in Vireux.',
    '“The tunnel reopens,” she said in French.',
    '“Too late,” a fisherman replied.',
  ],
}
const UNNAMED = { fr: 'pêcheur', en: 'fisherman' }

describe.each(['fr', 'en'] as const)('whom a source names, in %s', (language) => {
  it('are those with a full name and those who speak, with every place of theirs', async () => {
    const store = openStore(':memory:', grammars)
    const source = await store.sources.add(captured(TEXTS[language], { language }))
    const named = await namedIn(source, workers)
    expect(named.map(({ name }) => name)).toEqual(['Edmée Thornbury', 'Odilon Passeur', UNNAMED[language]])
    expect(named.map(({ kind }) => kind)).toEqual(['person', 'person', 'unnamed'])
    const [first, second] = named[0]!.places.map(({ passage, start }) =>
      source.passages.find(({ id }) => id === passage)!.text.slice(start),
    )
    expect(first).toMatch(/^Edmée Thornbury/)
    expect(second).toMatch(language === 'fr' ? /^elle/ : /^she/)
    await store.close()
  })
})
