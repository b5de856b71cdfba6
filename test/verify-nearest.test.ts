import { afterAll, beforeAll, expect, it } from 'vitest'
import { learner } from '../server/desk/learn.ts'
import { openStore } from '../server/store/open.ts'
import type { Store } from '../server/store/store.ts'
import { verify } from '../server/verify.ts'
import { captured } from './support/collection.ts'
import { grammars } from './support/grammars.ts'

const FILLING = Array.from({ length: 40 }, (_, i) => [
  `Le marché numéro ${i} se tient sur la place.`,
  `Market number ${i} is held on the square.`,
]).flat()
const FRENCH = 'Nous ouvrirons deux cents lits à l’hôpital avant la fin de l’année. Le reste attendra.'
const ENGLISH = 'We shall open two hundred hospital beds before the year is out. The rest will wait.'

let store: Store
beforeAll(async () => {
  store = openStore(':memory:', grammars)
  await store.sources.add(captured([FRENCH, ...FILLING.filter((_, i) => i % 2 === 0)], { language: 'fr' }))
  await store.sources.add(captured([ENGLISH, ...FILLING.filter((_, i) => i % 2)], { language: 'en' }))
})
afterAll(() => store.close())

it.each([
  ['fr', 'Les lits de l’hôpital fermeront, et les médecins partiront tous vers la capitale.', FRENCH],
  ['en', 'Hospital beds will close, and every doctor will have gone to the capital.', ENGLISH],
] as const)(
  'what is nearest to words that were not found is shown in their own language too: %s',
  async (language, text, nearest) => {
    const claim = { text, language, declaredTranslation: false }
    const { verdict, rivals } = await verify(claim, store, learner(store, grammars))
    expect(verdict).toBe('unresolved')
    expect(rivals[0]).toMatchObject({ printedLanguage: language })
    expect(nearest).toContain(rivals[0]!.text)
  },
)

it('what has one word in common is not near', async () => {
  const claim = { text: 'L’hôpital brûle.', language: 'fr', declaredTranslation: false } as const
  const { rivals } = await verify(claim, store, learner(store, grammars))
  expect(rivals.filter(({ printedLanguage }) => printedLanguage === 'fr')).toEqual([])
})
