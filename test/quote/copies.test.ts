import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstOfEach, isCopy, Sketcher } from '../../server/quote/copies.ts'
import '../support/properties.ts'

const sketch = (...passages: string[]) => {
  const sketcher = new Sketcher()
  for (const passage of passages) sketcher.add(passage)
  return sketcher.sketch()
}

const TEXTS = {
  en: {
    dispatch: [
      'WEXMOOR (Agency) - The harbour board of Wexmoor voted on Tuesday to rebuild the old pier before winter, after a night of talks.',
      'The chair of the board, Ann Hale, told reporters that the money had been found at last and that work would begin within a month.',
      'Fishermen had blocked the gates of the port since Friday, asking for the pier on which they unload to be mended first.',
    ],
    further:
      'It is the third time in ten years that the board promises the town a new pier, and two of them were never built.',
    other: [
      'Ann Hale looked tired when she came down the steps of the town hall in the early hours, her papers under one arm.',
      'Around the table they had argued until four. What came of it fits on a single sheet, and nobody was smiling.',
      'Whether the boats will come back to the quay on Monday is another matter, and the men at the gates would not say.',
    ],
    quote:
      '“We shall rebuild the pier before winter, whatever it costs, and nobody in this town will go without work because of it,” she said.',
  },
  fr: {
    dispatch: [
      'BRÉLOGNE (Agence) – La régie du port de Brélogne a voté mardi la reconstruction du vieux quai avant l’hiver, après une nuit de négociations.',
      'La présidente de la régie, Claire Vasseur, a indiqué aux journalistes que l’argent était enfin trouvé et que les travaux commenceraient dans un mois.',
      'Les pêcheurs bloquaient les grilles du port depuis vendredi et demandaient que le quai où ils déchargent soit réparé en premier.',
    ],
    further:
      'C’est la troisième fois en dix ans que la régie promet un quai neuf à la ville, et deux n’ont jamais vu le jour.',
    other: [
      'Claire Vasseur avait les traits tirés en descendant les marches de la mairie au petit matin, un dossier sous le bras.',
      'Autour de la table, on a discuté jusqu’à quatre heures. Ce qui en est sorti tient sur une feuille, et personne ne souriait.',
      'Quant à savoir si les bateaux reviendront lundi, c’est une autre affaire, et les hommes aux grilles n’ont rien voulu dire.',
    ],
    quote:
      '« Nous reconstruirons le quai avant l’hiver, quoi qu’il en coûte, et personne dans cette ville ne perdra son travail pour cela », a-t-elle déclaré.',
  },
}

describe.each(Object.entries(TEXTS))(
  'copies of one text, in %s',
  (_, { dispatch, further, other, quote }) => {
    const text = sketch(...dispatch, quote)

    it.each([
      ['the same text', dispatch.concat(quote)],
      ['the same under another title', [other[0]!, ...dispatch, quote]],
      ['the same cut short', dispatch.slice(0, 2)],
      ['the same in other paragraphs', [`${dispatch.join(' ')} ${quote}`]],
      ['the same in other type', dispatch.map((one) => one.toUpperCase().replaceAll('’', "'"))],
      ['the same with a paragraph of the paper’s own', [...dispatch, quote, further]],
    ])('%s', (_, passages) => {
      expect(isCopy(text, sketch(...passages))).toBe(true)
      expect(isCopy(sketch(...passages), text)).toBe(true)
    })

    it.each([
      ['another report, which quotes the same words', [...other, quote]],
      ['another text', other],
      ['nothing', []],
    ])('but not %s', (_, passages) => {
      expect(isCopy(text, sketch(...passages))).toBe(false)
      expect(isCopy(sketch(...passages), text)).toBe(false)
    })
  },
)

it('takes a short text for a copy where it is the same', () => {
  const [a, b] = [sketch('The lift will be mended by Easter.'), sketch('The lift will be mended by Easter.')]
  expect(isCopy(a, b)).toBe(true)
  expect(isCopy(a, sketch('The lift will be mended by Sunday.'))).toBe(false)
})

it('gives each the first that it is a copy of, by way of others too', () => {
  const { dispatch, further, other } = TEXTS.en
  const [head, tail] = [sketch(dispatch[0]!, dispatch[1]!), sketch(dispatch[2]!, further)]
  expect(firstOfEach([head, sketch(...other), tail, sketch(...dispatch, further)])).toEqual([0, 1, 0, 0])
})

it('keeps little of a long text, and knows it again', () => {
  const long = Array.from({ length: 20_000 }, (_, i) => `w${(i * 7919) % 10_007} v${i}`)
  const [a, b] = [sketch(long.join(' ')), sketch(`A line before. ${long.slice(500).join(' ')}`)]
  expect(a.length).toBe(256)
  expect(isCopy(a, b)).toBe(true)
})

it('takes any text for a copy of itself, however it is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.lorem({ maxCount: 30 }), { minLength: 1 }), (passages) => {
      const text = sketch(...passages)
      if (text.length > 0) expect(isCopy(text, sketch(passages.join(' ')))).toBe(true)
    }),
  )
})
