import fc from 'fast-check'
import { parse } from 'parse5'
import { beforeAll, describe, expect, it } from 'vitest'
import { createI18n, LOCALES } from '../../locales/i18n.ts'
import { nextSteps } from '../../locales/leading-answer.ts'
import type { Draft } from '../../server/api/drafts.ts'
import { learner } from '../../server/desk/learn.ts'
import { checkDraft } from '../../server/draft/check-draft.ts'
import { summaryOf } from '../../server/draft/summary.ts'
import { draftReport } from '../../server/terminal/report.ts'
import { openStore } from '../../server/store/open.ts'
import { csv } from '../../server/write/csv.ts'
import { draftAsCsv } from '../../server/write/draft-csv.ts'
import { draftAsHtml } from '../../server/write/draft-html.ts'
import { html } from '../../server/write/html.ts'
import { captured, mark } from '../support/collection.ts'
import '../support/properties.ts'
import { grammars } from '../support/grammars.ts'
import { workers } from '../support/workers.ts'

const t = Object.fromEntries(LOCALES.map((locale) => [locale, createI18n(locale).getFixedT(locale)]))

let draft: Draft
beforeAll(async () => {
  const store = openStore(':memory:', grammars)
  await store.sources.add(
    captured(
      [
        {
          text: 'La vanne ouvre le 3 mars à midi.',
          speaker: 'Sidonie Farrow',
          spoken: { language: 'fr', markup: 'fr' },
        },
      ],
      {
        title: 'Séance <du> "20" février',
        kind: 'record',
        publisher: 'R&D',
        publishedAt: '2026-02-20',
        url: 'https://weir.example/?a=1&b=2',
      },
    ),
  )
  draft = await checkDraft(
    {
      title: '<script>alert(1)</script> & Cie',
      language: 'fr',
      text: '«\u00a0La vanne ouvre le 5 mars à midi\u00a0», a dit Sidonie Farrow. «\u00a0La vanne ouvre le 3 mars à midi\u00a0», a dit Sidonie Farrow.\n\n«\u00a0=HYPERLINK("x"), (dit-on) <b>demain</b>\u00a0», a dit Aldous Renard. Le «\u00a0plan vanne\u00a0» est prêt.',
    },
    store,
    learner(store, grammars),
    workers,
  )
  await store.close()
})

interface Node {
  nodeName: string
  value?: string
  attrs?: { name: string; value: string }[]
  childNodes?: Node[]
}
const nodesIn = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(nodesIn)]
const textOf = (node: Node) =>
  nodesIn(node)
    .map(({ value }) => value ?? '')
    .join('')
    .replace(/\s+/g, ' ')

describe('a report as a page', () => {
  it.each(LOCALES)('is in %s, each text in its own language, and runs and fetches nothing', (locale) => {
    const page: Node = parse(draftAsHtml(draft, t[locale]!, locale))
    const all = nodesIn(page)
    const named = (name: string) => all.filter(({ nodeName }) => nodeName === name)
    const langOf = ({ attrs }: Node) => attrs?.find(({ name }) => name === 'lang')?.value
    expect(named('script').concat(named('img'), named('link'), named('b'))).toEqual([])
    expect(all.flatMap(({ attrs }) => attrs ?? []).filter(({ name }) => name.startsWith('on'))).toEqual([])
    expect(named('html').map(langOf)).toEqual([locale])
    expect(named('h1').map(langOf)).toEqual(['fr'])
    expect(new Set(named('blockquote').map(langOf))).toEqual(new Set(['fr']))
    expect(named('a').map(({ attrs }) => attrs?.[0]?.value)).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/^https:\/\/weir\.example\/\?a=1&b=2/)),
    )
    const text = textOf(page)
    for (const words of [
      '<script>alert(1)</script> & Cie',
      '<b>demain</b>',
      'Séance <du> "20" février',
      'R&D',
    ])
      expect(text).toContain(words)
    expect(text).toContain(t[locale]!(($) => $.verdict.altered))
    expect(text).toContain(t[locale]!(($) => $.draft.rule.insertion_unbracketed))
  })

  it('shows first what needs a person', () => {
    const text = textOf(parse(draftAsHtml(draft, t.fr!, 'fr')))
    const [person, others, unchecked] = ['À examiner (2)', 'telles quelles (1)', 'Non vérifiées (1)'].map(
      (heading) => text.indexOf(heading),
    )
    expect(person).toBeGreaterThan(0)
    expect(others).toBeGreaterThan(person!)
    expect(unchecked).toBeGreaterThan(others!)
  })

  it('has every value as text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const written = value.replace(/[\r\0]/g, '')
        const page: Node = parse(html`<p title="${written}">x${written}</p>`.code)
        const paragraph = nodesIn(page).find(({ nodeName }) => nodeName === 'p')!
        expect(paragraph.attrs).toEqual([{ name: 'title', value: written }])
        expect(paragraph.childNodes).toEqual([expect.objectContaining({ value: `x${written}` })])
      }),
    )
  })
})

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('a report for a spreadsheet', () => {
  it.each(LOCALES)('has a row for each quotation, in %s', (locale) => {
    const [head, ...rows] = readCsv(draftAsCsv(draft, t[locale]!, locale))
    expect(head).toHaveLength(18)
    expect(head).toContain(t[locale]!(($) => $.verdict.altered) === 'Altered' ? 'Quotation' : 'Citation')
    expect(rows.map((row) => row.length)).toEqual([18, 18, 18, 18])
    expect(rows.map(([number, , verdict]) => [number, verdict])).toEqual([
      ['1', t[locale]!(($) => $.verdict.altered)],
      ['2', t[locale]!(($) => $.verdict.exact)],
      ['3', t[locale]!(($) => $.verdict.unresolved)],
      ['4', expect.stringContaining(t[locale]!(($) => $.draft.unchecked))],
    ])
    expect(rows[2]![4]).toBe(`'=HYPERLINK("x"), (dit-on) <b>demain</b>`)
  })

  it.each(['=1+1', '+33', '-2', '@a', '\t=1', ' =1', '\u00a0=1', '＝1'])(
    'takes no formula from “%s”',
    (cell) => {
      expect(readCsv(csv([[cell]]))).toEqual([[`'${cell}`]])
    },
  )

  it('reads back as it was written', () => {
    const cell = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read = readCsv(csv(rows)).map((row) => row.map((one) => one.replace(/^'/, '')))
        expect(read).toEqual(rows.map((row) => row.map((one) => one.replace(/^'/, ''))))
      }),
    )
  })
})

it.each(LOCALES)('a report for a terminal has what needs a person, in %s', (locale) => {
  const report = draftReport(draft, t[locale]!)
  expect(report).toContain('  La vanne ouvre le 5 mars à midi\n')
  expect(report).not.toContain('  La vanne ouvre le 3 mars à midi\n')
  expect(report).toContain(t[locale]!(($) => $.draft.rule.insertion_unbracketed))
  expect(report.split('\n').at(-1)).toMatch(locale === 'fr' ? /^1 règle/ : /^1 house rule/)
})

describe('words slightly altered are no lie, and are called so', () => {
  const RECORDS = {
    en: [
      'We’re closing the weir at noon, and nobody is to worry.',
      '“We are closing the weir at noon, and nobody is to worry,” said Sidonie Farrow.',
    ],
    fr: [
      'Je ne peux fermer la vanne à midi sans prévenir les pêcheurs.',
      '«\u00a0Je ne peux pas fermer la vanne à midi sans prévenir les pêcheurs\u00a0», a dit Sidonie Farrow.',
    ],
  } as const
  it.each(LOCALES)('in every report, in %s', async (locale) => {
    const [record, text] = RECORDS[locale]
    const store = openStore(':memory:', grammars)
    await store.sources.add(
      captured([{ text: record, speaker: 'Sidonie Farrow', spoken: { language: locale, markup: locale } }], {
        kind: 'record',
        language: locale,
      }),
    )
    const slight = await checkDraft(
      { title: 'Weir', language: locale, text },
      store,
      learner(store, grammars),
      workers,
    )
    await store.close()
    expect(slight.summary.verdicts).toEqual([{ verdict: 'altered', harm: 'minor', count: 1 }])
    expect(slight.summary.needPerson).toBe(1)
    const label = t[locale]!(($) => $.slightlyAltered.label)
    expect(['Slightly altered', 'Légèrement modifiée']).toContain(label)
    expect(textOf(parse(draftAsHtml(slight, t[locale]!, locale)))).toContain(`1. ${label}`)
    expect(textOf(parse(draftAsHtml(slight, t[locale]!, locale)))).toContain(`${label} · 1`)
    expect(readCsv(draftAsCsv(slight, t[locale]!, locale))[1]![2]).toBe(label)
    expect(draftReport(slight, t[locale]!).split('\n')[0]).toBe(label)
  })
})

describe('a signed decision', () => {
  const decision = {
    verdict: 'fabricated',
    note: 'Démenti écrit.',
    by: 'Claire',
    at: '2026-03-01T08:00:00.000Z',
    stands: true,
    first: null,
  } as const
  it.each(LOCALES)('rules over what was found in every report, and in its figures, in %s', (locale) => {
    const [first, ...others] = draft.quotes
    const quotes = [{ ...first!, decision, needsPerson: false }, ...others]
    const decided: Draft = { ...draft, quotes, summary: summaryOf(quotes, quotes.length) }
    const [ruling, found] = [decision.verdict, first!.findings!.verdict].map((verdict) =>
      t[locale]!(($) => $.verdict[verdict]),
    )
    const { verdicts } = decided.summary
    expect(verdicts[0]).toEqual({ verdict: 'fabricated', harm: null, count: 1 })
    expect(verdicts.reduce((sum, { count }) => sum + count, 0)).toBe(draft.summary.checked)
    const report = textOf(parse(draftAsHtml(decided, t[locale]!, locale)))
    expect(report).toContain(`1. ${ruling}`)
    expect(report).toContain(`${ruling} · 1`)
    for (const step of nextSteps(t[locale]!, first!.findings!)) {
      expect(textOf(parse(draftAsHtml(draft, t[locale]!, locale)))).toContain(step)
      expect(report).not.toContain(step)
    }
    const [, row] = readCsv(draftAsCsv(decided, t[locale]!, locale))
    expect(row![2]).toBe(ruling)
    expect(row![3]).toContain(found)
    expect(row![3]).toContain('Démenti écrit.')
  })
})

describe('a quotation on record that nobody confirmed', () => {
  it.each(LOCALES)('is told as such in every report, in %s', async (locale) => {
    const store = openStore(':memory:', grammars)
    const source = await store.sources.add(captured(['« Vendez les lustres demain », a dit Ada Pell.']))
    await mark(store, source, ['Vendez les lustres demain'], { speaker: 'Ada Pell', status: 'suggested' })
    const text = '« Vendez les lustres hier », a dit Ada Pell.'
    const found = await checkDraft(
      { title: 'Lustres', language: 'fr', text },
      store,
      learner(store, grammars),
      workers,
    )
    await store.close()
    const told = t[locale]!(($) => $.quoteStanding.suggested)
    expect(textOf(parse(draftAsHtml(found, t[locale]!, locale)))).toContain(told.replace(/\s+/g, ' '))
    expect(draftReport(found, t[locale]!)).toContain(told)
  })
})
