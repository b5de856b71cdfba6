import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorAnew } from '../../../server/quote/anchor/anchor-anew.ts'
import { pairedInOrder } from '../../../server/quote/anchor/paired-in-order.ts'
import { selectorOf } from '../../../server/quote/anchor/selector.ts'
import { grammars } from '../../support/grammars.ts'

/** The quote stands between ‹ and ›, in the older text and where it is expected in the newer one. */
function taken(marked: string[]) {
  const passages = marked.map((text) => text.replace(/[‹›]/g, ''))
  const spans = marked.flatMap((text, passage) => {
    const [start, end] = [text.indexOf('‹'), text.indexOf('›') - 1]
    return start < 0 ? [] : [{ passage, start, end, ...selectorOf(passages[passage]!, start, end)! }]
  })
  return { passages, spans }
}

const CASES: [string, string, string[], string[]][] = [
  [
    'stands',
    'English, with a paragraph added before it',
    ['The town met on Monday.', 'The mayor spoke: “‹We will mend the bridge by spring›.”', 'It rained.'],
    [
      'Updated on Tuesday.',
      'The town met on Monday.',
      'The mayor spoke: “‹We will mend the bridge by spring›.”',
      'It rained.',
    ],
  ],
  [
    'stands',
    'French, in a paragraph of which something else was mended',
    [
      'La ville s’est réunie lundi.',
      'La maire a dit : « ‹Nous réparerons le pont au printemps› ». Il pleuvait.',
    ],
    [
      'La ville s’est réunie lundi.',
      'La maire, Ada Pell, a dit : « ‹Nous réparerons le pont au printemps› ». Il pleuvait fort.',
    ],
  ],
  [
    'moved',
    'English, taken to the top',
    [
      'The town met on Monday.',
      'Nobody asked.',
      '“‹We will mend the bridge by spring›,” the mayor said.',
      'It rained.',
    ],
    [
      '“‹We will mend the bridge by spring›,” the mayor said.',
      'The town met on Monday.',
      'Nobody asked.',
      'It rained.',
    ],
  ],
  [
    'moved',
    'French, taken to the end',
    [
      '« ‹Nous réparerons le pont au printemps› », a dit la maire.',
      'La ville s’est réunie.',
      'Personne n’a rien dit.',
      'Il a plu.',
    ],
    [
      'La ville s’est réunie.',
      'Personne n’a rien dit.',
      'Il a plu.',
      '« ‹Nous réparerons le pont au printemps› », a dit la maire.',
    ],
  ],
  [
    'changed',
    'English, one word of it put otherwise',
    [
      'The mayor spoke in the hall.',
      'She said: “‹We will mend the old bridge by spring›.” It was raining when she left.',
    ],
    [
      'The mayor spoke in the hall.',
      'She said: “‹We may mend the old bridge by spring›.” It was raining when she left.',
    ],
  ],
  [
    'changed',
    'French, one word of it put otherwise',
    [
      'La maire a parlé dans la salle.',
      'Elle a dit : « ‹Nous réparerons le vieux pont au printemps› ». Il pleuvait à sa sortie.',
    ],
    [
      'La maire a parlé dans la salle.',
      'Elle a dit : « ‹Nous réparerions le vieux pont au printemps› ». Il pleuvait à sa sortie.',
    ],
  ],
  [
    'changed',
    'English, to its contrary',
    ['The town met on Monday.', '“‹The ferry still runs›,” said Ada Pell, the mayor.'],
    ['The town met on Monday.', '“‹No ferry will ever run again›,” said Ada Pell, the mayor.'],
  ],
  [
    'changed',
    'French, to its contrary',
    ['La ville s’est réunie lundi.', '« ‹Le bac passe encore› », a dit Ada Pell, la maire.'],
    ['La ville s’est réunie lundi.', '« ‹Plus aucun bateau ne circule› », a dit Ada Pell, la maire.'],
  ],
  [
    'unsure',
    'English, in a sentence that was written anew',
    ['It rained.', 'The mayor told the council on Monday: “‹I never said so›.”'],
    ['It rained.', 'The mayor told the whole council late on Monday that it was untrue.'],
  ],
  [
    'unsure',
    'French, in a sentence that was written anew',
    ['Il a plu.', 'La maire a répondu lundi au conseil : « ‹Jamais je n’ai dit cela› ».'],
    ['Il a plu.', 'La maire a répondu lundi soir au conseil que c’était faux.'],
  ],
  [
    'gone',
    'English, with its sentence',
    ['The town met on Monday.', '“‹We will mend the bridge by spring›,” the mayor said.', 'It rained.'],
    ['The town met on Monday.', 'It rained.'],
  ],
  [
    'gone',
    'French, with its sentence',
    [
      'La ville s’est réunie lundi.',
      '« ‹Nous réparerons le pont au printemps› », a dit la maire.',
      'Il a plu.',
    ],
    ['La ville s’est réunie lundi.', 'Il a plu.'],
  ],
]

describe('a quote of a text that was captured again', () => {
  it.each(CASES)('%s: %s', (fate, _, older, newer) => {
    const [then, now] = [taken(older), taken(newer)]
    const [found] = anchorAnew(then.passages, now.passages, [then.spans], grammars)
    expect(found!.fate).toBe(fate)
    const words = (spans: readonly { passage: number; start: number; end: number }[]) =>
      spans.map(({ passage, start, end }) => now.passages[passage]!.slice(start, end))
    expect(words(found!.spans)).toEqual(words(now.spans))
    expect(found!.spans).toEqual(now.spans.map(({ passage, start, end }) => ({ passage, start, end })))
  })

  it.each([
    ['“‹Order›,” he said.', '“Order,” he said.', 'It went on.'],
    ['« ‹Silence› », a-t-il dit.', '« Silence », a-t-il dit.', 'Cela a continué.'],
  ])('is not guessed where two places fit alike: %s', (then, again, between) => {
    const older = taken(['A.', then, 'B.'])
    const [found] = anchorAnew(older.passages, [again, between, again], [older.spans], grammars)
    expect(found).toEqual({ fate: 'unsure', spans: [] })
  })

  it.each([
    ['“‹We will mend the bridge›,” she said.', '“By spring it will be open to all.”', 'It rained.'],
    ['« ‹Nous réparerons le pont› », a-t-elle dit.', '« Au printemps il sera ouvert à tous. »', 'Il a plu.'],
  ])('of two spans is changed where one is gone: %s', (first, second, rest) => {
    const older = taken([first, second, rest])
    const end = second.length - 1
    const spans = [...older.spans, { passage: 1, start: 1, end, ...selectorOf(second, 1, end)! }]
    const [found] = anchorAnew(older.passages, [older.passages[0]!, rest], [spans], grammars)
    const [{ start, end: to } = { start: 0, end: 0 }] = older.spans
    expect(found).toEqual({ fate: 'changed', spans: [{ passage: 0, start, end: to }] })
  })

  it('is looked for in the whole text where it stands in a capture before', () => {
    const then = taken(['“‹We will mend the bridge by spring›,” the mayor said.'])
    const spans = then.spans.map((span) => ({ ...span, passage: null }))
    const [found] = anchorAnew(['It rained.'], ['It rained.', ...then.passages], [spans], grammars)
    expect(found!.fate).toBe('moved')
  })
})

describe('the passages of two versions', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 12 })

  it('are paired word for word, in the order of both', () => {
    fc.assert(
      fc.property(texts, texts, (older, newer) => {
        const paired = pairedInOrder(older, newer)
        const found = paired.filter((b) => b !== null)
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b))
        for (const [a, b] of paired.entries()) if (b !== null) expect(newer[b]).toBe(older[a])
      }),
    )
  })

  it('are all paired where nothing changed, and up to where one was put in', () => {
    fc.assert(
      fc.property(texts, (all) => {
        expect(pairedInOrder(all, all)).toEqual(all.map((_, i) => i))
        expect(pairedInOrder(all, ['new', ...all])).toEqual(all.map((_, i) => i + 1))
      }),
    )
  })
})
