import { setImmediate } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Draft } from '../server/api/drafts.ts'
import type { ReportProgress } from '../server/api/reports.ts'
import { pasted } from '../server/import/capture.ts'
import { checkDraft } from '../server/draft/check-draft.ts'
import { manuscriptOf } from '../server/draft/read-quotes.ts'
import { formatOf } from '../server/read/format-of.ts'
import { openStore } from '../server/store/open.ts'
import { captured } from './support/collection.ts'
import { turnsDuring } from './support/turns.ts'
import { docxFile, paragraph, part } from './read/document/docx-file.ts'
import { learner } from '../server/desk/learn.ts'
import { grammars } from './support/grammars.ts'
import { workers } from './support/workers.ts'

const store = openStore(':memory:', grammars)
beforeAll(async () => {
  await store.sources.add(
    captured(
      [
        {
          text: 'Nous ouvrirons la vanne le 3 mars, et personne ne sera inondé.',
          speaker: 'Sidonie Farrow',
          spoken: { language: 'fr', markup: 'langue="fr"' },
        },
        {
          text: 'La digue tiendra tout l’hiver.',
          speaker: 'Aldous Renard',
          spoken: { language: 'en', markup: 'langue="en"' },
        },
      ],
      { title: 'Séance du 20 février', kind: 'record' },
    ),
  )
  return () => store.close()
})

const MANUSCRIPT = `La vanne et la digue

Sidonie Farrow a rassuré la vallée. «\u00a0Nous ouvrirons la vanne le 3 mars, et personne ne sera inondé\u00a0», a-t-elle dit. «\u00a0La digue tiendra tout l’hiver\u00a0», a dit Aldous Renard, cette fois en anglais.

Les riverains attendent depuis dimanche.

«\u00a0La digue tiendra tout l’hiver\u00a0», a répété Aldous Renard. «\u00a0Nous ouvrirons la vanne le 13 mars\u00a0», aurait dit Sidonie Farrow. Le «\u00a0plan vanne\u00a0» est prêt. «\u00a0La lune (pleine) décidera\u00a0», a dit un conseiller.`

const check = async (text: string, watching?: Parameters<typeof checkDraft>[4]) =>
  checkDraft(
    await manuscriptOf({ original: pasted(text), facts: {}, format: 'text' }),
    store,
    learner(store, grammars),
    workers,
    watching,
  )

it('words that a text quotes again, of the same speaker, are checked once', async () => {
  let lookUps = 0
  const counted: typeof store = {
    ...store,
    passages: {
      ...store.passages,
      lookUp: (...asked) => {
        lookUps++
        return store.passages.lookUp(...asked)
      },
    },
  }
  const text = '« La digue tiendra tout l’hiver », a dit Aldous Renard.\n\n'
  const manuscript = await manuscriptOf({ original: pasted(text.repeat(5)), facts: {}, format: 'text' })
  const { quotes } = await checkDraft(manuscript, counted, learner(store, grammars), workers)
  expect(quotes.map(({ findings }) => findings?.verdict)).toEqual(Array(5).fill('translation_unmarked'))
  expect(lookUps).toBe(1)
})

describe('a draft', () => {
  let draft: Draft
  const told: ReportProgress[] = []
  beforeAll(async () => {
    draft = await check(MANUSCRIPT, { onProgress: (progress) => told.push(progress) })
  })

  it('has each of its quotations checked as it stands', () => {
    const found = draft.quotes.map(({ text, speaker, declared, skipped, findings, needsPerson, broken }) => [
      text,
      speaker?.name ?? null,
      skipped ?? findings!.verdict,
      declared,
      needsPerson,
      broken.map(({ rule, weight }) => `${weight} ${rule}`),
    ])
    expect(found).toEqual([
      [
        'Nous ouvrirons la vanne le 3 mars, et personne ne sera inondé',
        'Sidonie Farrow',
        'exact',
        false,
        false,
        [],
      ],
      ['La digue tiendra tout l’hiver', 'Aldous Renard', 'translation', true, false, []],
      [
        'La digue tiendra tout l’hiver',
        'Aldous Renard',
        'translation_unmarked',
        false,
        true,
        ['fault translation_undisclosed'],
      ],
      ['Nous ouvrirons la vanne le 13 mars', 'Sidonie Farrow', 'altered', false, true, []],
      ['plan vanne', null, 'not_speech', false, false, []],
      [
        'La lune (pleine) décidera',
        expect.anything(),
        'unresolved',
        false,
        true,
        ['fault insertion_unbracketed'],
      ],
    ])
  })

  it('claims nobody’s name for a source that it does not name', () => {
    expect(draft.quotes.at(-1)!.speaker?.kind).toBe('unnamed')
    expect(draft.quotes.at(-1)!.findings!.claim.speaker).toBeNull()
  })

  it('is summed up', () => {
    expect(draft).toMatchObject({ title: 'La vanne et la digue', language: 'fr' })
    expect(draft.summary).toEqual({
      quotes: 6,
      checked: 5,
      skipped: 1,
      beyond: 0,
      needPerson: 3,
      verdicts: [
        { verdict: 'unresolved', harm: null, count: 1 },
        { verdict: 'altered', harm: 'meaning', count: 1 },
        { verdict: 'translation_unmarked', harm: null, count: 1 },
        { verdict: 'translation', harm: null, count: 1 },
        { verdict: 'exact', harm: null, count: 1 },
      ],
      decided: 0,
      faults: 2,
      notes: 0,
      folded: [],
    })
  })

  it('is told as it is checked, in the order of the text', () => {
    const { title, language, text, quotes } = draft
    expect(told).toEqual([
      { read: { title, language, text, quotes: 6 } },
      ...quotes.map((quote) => ({ quote })),
    ])
  })

  it('has offsets that point at its words', () => {
    for (const { spans, text, broken } of draft.quotes) {
      expect(spans.map(({ start, end }) => draft.text.slice(start, end)).join(' ')).toBe(text)
      for (const { start, end } of broken) expect(draft.text.slice(start, end)).not.toBe('')
    }
  })

  it('leaves nothing behind', async () => {
    expect((await store.checks.list({ limit: 10 })).items).toEqual([])
    expect((await store.sources.list({ limit: 10 })).items).toHaveLength(1)
  })
})

it('words left in the language they were said in are checked in that language, and disclose nothing', async () => {
  const { quotes } = await check(
    'The minister was brief when she met reporters in the valley on Monday morning. “Nous ouvrirons la vanne le 3 mars,” Sidonie Farrow said.',
  )
  expect(quotes).toMatchObject([
    {
      declared: false,
      needsPerson: false,
      findings: { verdict: 'exact', claim: { language: 'fr' } },
      broken: [],
    },
  ])
})

it.each([
  [
    'manuscrit.md',
    `# La vanne\n\n*Sidonie Farrow* a dit\u00a0: «\u00a0Nous ouvrirons la **vanne** le 3 mars.\u00a0»`,
  ],
  [
    'manuscrit.html',
    `<h1>La vanne</h1><p>Sidonie Farrow a dit\u00a0: «\u00a0Nous ouvrirons la <b>vanne</b> le 3 mars.\u00a0»</p>`,
  ],
  [
    'manuscrit.txt',
    `La vanne\n\nSidonie Farrow a dit\u00a0: «\u00a0Nous ouvrirons la vanne le 3 mars.\u00a0»`,
  ],
  [
    'manuscrit.docx',
    docxFile(
      part(
        paragraph('La vanne') +
          paragraph('Sidonie Farrow a dit\u00a0: «\u00a0Nous ouvrirons la vanne le 3 mars.\u00a0»'),
      ),
    ),
  ],
])('%s is read', async (fileName, given) => {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given
  const original = { bytes, mediaType: 'application/octet-stream', fileName }
  const manuscript = await manuscriptOf({ original, facts: {}, format: formatOf(original) })
  expect(manuscript).toMatchObject({
    language: 'fr',
    text: expect.stringMatching(/^La vanne\n\nSidonie Farrow/),
  })
  expect((await checkDraft(manuscript, store, learner(store, grammars), workers)).quotes).toMatchObject([
    { text: 'Nous ouvrirons la vanne le 3 mars.', findings: { verdict: 'exact' }, needsPerson: false },
  ])
})

describe('what is out of bounds', () => {
  it('a mark left open over a whole page is too long to be a quotation, and needs a person', async () => {
    const { quotes } = await check(`«\u00a0${'La vanne reste fermée. '.repeat(500)}`)
    expect(quotes).toMatchObject([{ skipped: 'too_long', findings: null, needsPerson: true }])
  })

  it('a quotation without words is passed over', async () => {
    const { quotes } = await check('«\u00a0…\u00a0», a dit Sidonie Farrow. Elle n’a rien ajouté.')
    for (const quote of quotes) expect(quote).toMatchObject({ findings: null, needsPerson: false })
  })

  it('of a draft with too many quotations the first are checked, and the rest counted', async () => {
    const { summary, quotes } = await check('Le «\u00a0plan vanne\u00a0» est prêt.\n'.repeat(2_500))
    expect(quotes).toHaveLength(1_000)
    expect(summary).toMatchObject({ quotes: 2_500, beyond: 1_500 })
  })
})

it('the server answers others between two quotations, and a caller who is gone stops the work', async () => {
  const gone = new AbortController()
  let checked = 0
  const work = check('«\u00a0Nous ouvrirons la vanne\u00a0», a dit Sidonie Farrow.\n'.repeat(200), {
    signal: gone.signal,
    onProgress: () => {
      if (++checked === 50) gone.abort()
    },
  })
  expect(await turnsDuring(expect(work).rejects.toThrow(/abort/i))).toBeGreaterThanOrEqual(checked - 1)
  for (let turn = 0; turn < 10; turn++) await setImmediate()
  expect(checked).toBe(50)
})

it('five equal remarks are one about the text; four are not', async () => {
  const quoted = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => `« La vanne numéro ${i} est ouverte », a dit Sidonie Farrow.`,
    ).join('\n')
  expect((await check(quoted(5))).summary).toMatchObject({
    notes: 5,
    folded: [{ rule: 'space_inside_marks', weight: 'note', quotes: [0, 1, 2, 3, 4] }],
  })
  expect((await check(quoted(4))).summary).toMatchObject({ notes: 4, folded: [] })
})

it.each([
  [
    'French in an English text',
    'The mayor told the meeting on Monday: “Nous ne pouvons pas ouvrir la vanne avant le mois de mars,” and then she left the room.',
    'fr',
  ],
  [
    'English in a French text',
    'La maire a dit à la réunion de lundi\u00a0: «\u00a0We will not open the gate before the month of March\u00a0», puis elle est partie.',
    'en',
  ],
])('a quotation is read in its own language: %s', async (_, text, language) => {
  expect((await check(text)).quotes).toMatchObject([{ language, findings: { claim: { language } } }])
})
