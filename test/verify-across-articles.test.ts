/** Words of an article that a claim in the other language renders: which of them, and whose they are. */
import { describe, expect, it } from 'vitest'
import type { Claim, Findings } from '../server/api/findings.ts'
import { learner } from '../server/desk/learn.ts'
import { openStore } from '../server/store/open.ts'
import { verify } from '../server/verify.ts'
import { captured, mark } from './support/collection.ts'
import { grammars } from './support/grammars.ts'

/** What a claim finds in an article of these paragraphs, of which some words are quoted. */
async function found(
  claim: Partial<Claim> & Pick<Claim, 'text'>,
  language: 'fr' | 'en',
  paragraphs: string[],
  quoted?: { words: string; speaker: string },
): Promise<Findings> {
  const store = openStore(':memory:', grammars)
  const article = await store.sources.add(captured(paragraphs, { language }))
  if (quoted) await mark(store, article, [quoted.words], { speaker: quoted.speaker })
  const findings = await verify({ declaredTranslation: false, ...claim }, store, learner(store, grammars))
  await store.close()
  return findings
}

const SAID = 'Nous avons perdu quarante tonnes de betteraves dans le canal.'
const BEETS = 'We lost forty tons of beets in the canal.'

it('of a long quote only the sentence that the claim renders is the record', async () => {
  const others = (from: number) =>
    Array.from({ length: 6 }, (_, i) => [
      `Le boulanger du quai ${from + i} vend encore du pain aux mariniers.`,
      'La commission a reporté le vote du budget des écluses.',
      'Personne ne voulait payer les réparations de la vanne.',
    ]).flat()
  const words = [...others(1), SAID, ...others(11)].join(' ')
  const paragraphs = [`« ${words} », a déclaré Anne Morin.`, 'Il pleuvait sur le quai.']
  const findings = await found({ text: BEETS }, 'fr', paragraphs, { words, speaker: 'Anne Morin' })
  expect(findings).toMatchObject({ words: { answer: 'rendered' }, record: { spans: [{ exact: SAID }] } })
  expect(findings.record?.quote).not.toBeNull()
})

describe('what an article reports without marks', () => {
  it.each([
    ['fr', 'Selon la directrice, la grue coûtera trois millions d’euros en mars.'],
    ['fr', 'La grue coûtera trois millions d’euros en mars, selon la directrice.'],
  ] as const)('is not its writer’s: %s “%s”', async (language, text) => {
    const claim = { text: 'The crane will cost three million euros in March.', speaker: 'Irène Vasseur' }
    const findings = await found(claim, language, [text, 'La péniche bleue transportait des betteraves.'])
    expect(findings).toMatchObject({ verdict: 'unattributed', speaker: { answer: 'unnamed' } })
  })

  it.each([
    'According to the mayor, the crane will cost three million euros in March.',
    'The crane will cost three million euros in March, the mayor said.',
  ])('is not its writer’s: en “%s”', async (text) => {
    const claim = { text: 'La grue coûtera trois millions d’euros en mars.', speaker: 'Irène Vasseur' }
    const findings = await found(claim, 'en', [text, 'The blue barge was carrying beet.'])
    expect(findings).toMatchObject({ verdict: 'unattributed', speaker: { answer: 'unnamed' } })
  })

  it('is, where nobody is said to have said it', async () => {
    const text = 'En mars, la grue coûtera trois millions d’euros, un record.'
    const claim = {
      text: 'In March the crane will cost three million euros, a record.',
      speaker: 'Irène Vasseur',
    }
    expect(await found(claim, 'fr', [text])).toMatchObject({ verdict: 'narration' })
  })
})

it.each([
  ['a zero-width space', 'We lost forty tons of be\u200Bets in the ca\u200Bnal.'],
  ['a soft hyphen', 'We lost for\u00ADty tons of beets in the ca\u00ADnal.'],
  ['a mark of direction', '\u202BWe lost forty tons of\u200F beets in the canal.\u202C'],
])('a claim is found that has %s in it', async (_, text) => {
  expect(await found({ text }, 'fr', [SAID])).toMatchObject({ words: { answer: 'rendered' } })
})

describe('a short claim that names whom an article quotes', () => {
  it.each([
    ['fr', 'L’ennui, c’est d’être fatigué assis.', 'Boredom is being tired on your chair.', ['« ', ' »']],
    ['en', 'Tomorrow morning, perhaps.', 'Demain matin, peut-être.', ['“', '”']],
  ] as const)('is found in the marks, %s: “%s”', async (language, words, text, [opens, closes]) => {
    const claim = { text, speaker: 'Éloi Marchadier' }
    const introduced =
      language === 'fr'
        ? 'Le passeur Éloi Marchadier a répondu : '
        : 'The ferryman Éloi Marchadier answered: '
    const findings = await found(claim, language, [introduced + opens + words + closes], {
      words,
      speaker: claim.speaker,
    })
    expect(findings).toMatchObject({
      words: { answer: 'rendered', harm: 'none' },
      record: { spans: [{ exact: words }] },
    })
  })
})
