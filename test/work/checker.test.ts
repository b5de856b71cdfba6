/** Checks made by the threads: what they find is what this thread finds, in the store as it is when they are asked. */
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Claim } from '../../server/api/findings.ts'
import { learner } from '../../server/desk/learn.ts'
import { openStore } from '../../server/store/open.ts'
import { lifeOf } from '../../server/verify/life.ts'
import { verify } from '../../server/verify.ts'
import { checkerOf } from '../../server/work/checker.ts'
import { captured, mark } from '../support/collection.ts'
import { temporaryDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'
import { workers } from '../support/workers.ts'

const SAID = 'Nous ouvrirons la vanne le 3 mars, et personne ne sera inondé. Le barrage a coûté 12 000 euros.'
const PRINTED =
  'Sidonie Farrow was blunt. “We will open the gate on March 3,” she said. “Nobody will be flooded.”'

const claim = (text: string, more: Partial<Claim> = {}): Claim => ({
  text,
  declaredTranslation: false,
  ...more,
})

function opened() {
  const store = openStore(temporaryDatabase(), grammars)
  onTestFinished(() => store.close())
  const words = learner(store, grammars)
  const { find: check, life } = checkerOf(store, words, workers)
  return { store, words, check, life }
}

async function filled() {
  const own = opened()
  const record = await own.store.sources.add(
    captured([{ text: SAID, speaker: 'Sidonie Farrow', spoken: { language: 'fr', markup: 'langue="fr"' } }]),
  )
  await mark(own.store, record, ['Le barrage a coûté'], { speaker: 'Sidonie Farrow' })
  const report = await own.store.sources.add(
    captured([PRINTED], { title: 'Farrow Is Blunt', language: 'en' }),
  )
  await mark(own.store, report, ['We will open the gate on March 3,', 'Nobody will be flooded.'], {
    speaker: 'Sidonie Farrow',
  })
  return own
}

const CLAIMS = [
  claim('Nous ouvrirons la vanne le 3 mars', { speaker: 'Sidonie Farrow' }),
  claim('Nous ouvrirons la vanne le 5 mars', { speaker: 'Aldous Renard' }),
  claim('We will open the gate on March 3. Nobody will be flooded.', { language: 'en' }),
  claim('The dam has cost 12,000 euros', { speaker: 'Sidonie Farrow' }),
  claim('Le bac ne passe plus le soir'),
  claim('The ferry no longer runs at night', { declaredTranslation: true }),
]

describe('a check made by a thread', () => {
  it('finds to the letter what one finds that is made here, in both languages', async () => {
    const { store, words, check } = await filled()
    const apart = await Promise.all(CLAIMS.map((one) => check(one)))
    for (const [i, one] of CLAIMS.entries())
      expect(JSON.stringify(apart[i])).toBe(JSON.stringify(await verify(one, store, words)))
    expect(new Set(apart.map(({ verdict }) => verdict)).size).toBeGreaterThan(2)
  })

  it.each([
    ['fr', 'Nous avons perdu quarante tonnes de betteraves dans le canal.'],
    ['en', 'We have lost forty tons of beets in the canal.'],
  ] as const)(
    'sees what was written right before it, and not what was deleted (%s)',
    async (language, said) => {
      const { store, check } = opened()
      const answer = async () => (await check(claim(said, { language }))).words.answer
      expect(await answer()).toBe('absent')
      const { id } = await store.sources.add(captured([said], { language }))
      expect(await answer()).toBe('exact')
      await store.sources.remove(id, 'Claire')
      expect(await answer()).toBe('absent')
      await store.sources.restore(id, 'Claire')
      expect(await answer()).toBe('exact')
    },
  )

  it('of what becomes of the words tells what one tells that is made here', async () => {
    const { store, words, check, life } = await filled()
    const kept = await store.checks.add(await check(CLAIMS[0]!), 'Claire')
    const seen = await life(kept)
    expect(seen.length).toBeGreaterThan(0)
    expect(JSON.stringify(seen)).toBe(JSON.stringify(await lifeOf(kept, store, words)))
  })

  it('knows what was learned last', async () => {
    const { store, words, check } = opened()
    const pairs = [
      ['Le vireloup dort sous la grange.', 'The turnwolf sleeps under the barn.'],
      ['Un vireloup a mordu le brasselin.', 'A turnwolf has bitten the armlin.'],
      ['Le brasselin craint le vireloup.', 'The armlin fears the turnwolf.'],
      ['Les brasselins sont partis.', 'The armlins have left.'],
      ['Le dortefeuille est tombé.', 'The sleepleaf has fallen.'],
      ['Un brasselin mange le dortefeuille.', 'An armlin is eating the sleepleaf.'],
    ] as const
    await store.learned.addTexts(
      Array.from({ length: 30 }, (_, i) =>
        pairs.map(([fr, en]) => ({ fr: `${fr} ${i}`, en: `${en} ${i}` })),
      ).flat(),
      'Claire',
    )
    await store.sources.add(
      captured(['Le vireloup craint le brasselin sous le dortefeuille.', 'Le bac part à midi.', 'Il pleut.']),
    )
    const asked = claim('The turnwolf fears the armlin under the sleepleaf', { language: 'en' })
    expect((await check(asked)).words.answer).toBe('absent')
    await words.learn(workers)
    expect((await check(asked)).words.answer).toBe('rendered')
  })

  it('that finds what was deleted before the answer came is made again', async () => {
    const { store, check } = opened()
    const said = 'Nous avons perdu quarante tonnes de betteraves dans le canal.'
    const { id } = await store.sources.add(captured([said]))
    const [found] = await Promise.all([check(claim(said)), store.sources.remove(id, 'Claire')])
    expect(found.words.answer).toBe('absent')
  })
})
