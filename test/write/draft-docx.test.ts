import { beforeAll, describe, expect, it } from 'vitest'
import { createI18n, LOCALES } from '../../locales/i18n.ts'
import type { Draft } from '../../server/api/drafts.ts'
import { learner } from '../../server/desk/learn.ts'
import { checkDraft } from '../../server/draft/check-draft.ts'
import { readDocx } from '../../server/read/document/docx.ts'
import { openZip } from '../../server/read/document/zip.ts'
import { openStore } from '../../server/store/open.ts'
import { draftAsDocx } from '../../server/write/draft-docx.ts'
import { captured } from '../support/collection.ts'
import { grammars } from '../support/grammars.ts'
import { workers } from '../support/workers.ts'

const TEXTS = {
  fr: 'La vanne & le «\u00a0plan\u00a0»\n\n«\u00a0La vanne ouvre le 5 mars à midi\u00a0», a dit Sidonie Farrow. «\u00a0La vanne\u00a0», a-t-elle dit, «\u00a0ouvre le 3 mars (dit-on) <b>\u00a0».',
  en: 'The gate & the “plan”\n\n“The gate opens on March 5 at noon,” said Sidonie Farrow. “The gate,” she said, “opens on March 3 (they say) <b>.”',
} as const
const RECORDS = { fr: 'La vanne ouvre le 3 mars à midi.', en: 'The gate opens on March 3 at noon.' } as const

describe.each(LOCALES)('the manuscript as a Word document, in %s', (locale) => {
  const t = createI18n(locale).getFixedT(locale)
  let draft: Draft
  let bytes: Buffer
  beforeAll(async () => {
    const store = openStore(':memory:', grammars)
    await store.sources.add(
      captured(
        [{ text: RECORDS[locale], speaker: 'Sidonie Farrow', spoken: { language: locale, markup: locale } }],
        { kind: 'record', title: 'Séance <1> & fin', language: locale },
      ),
    )
    const found = await checkDraft(
      { title: 'La vanne', language: locale, text: TEXTS[locale] },
      store,
      learner(store, grammars),
      workers,
    )
    await store.close()
    const decision = {
      verdict: 'fabricated',
      note: 'Démenti.',
      by: 'Claire',
      at: '2026-03-01T08:00:00.000Z',
      stands: true,
      first: null,
    } as const
    draft = {
      ...found,
      quotes: found.quotes.map((quote) => (quote.text.includes('5') ? { ...quote, decision } : quote)),
    }
    bytes = await draftAsDocx(draft, t, locale)
  })
  const part = (name: string) => new TextDecoder().decode(openZip(bytes).file(`word/${name}.xml`)!)

  it('reads as the manuscript', () => {
    const { passages } = readDocx(bytes)
    expect(passages.map(({ text }) => text).join('\n\n')).toBe(TEXTS[locale])
  })

  it('has a comment on the whole and on each quotation, each on its words', () => {
    const document = part('document')
    const on = (id: string) =>
      document
        .slice(
          document.indexOf(`commentRangeStart w:id="${id}"`),
          document.indexOf(`commentRangeEnd w:id="${id}"`),
        )
        .replace(/<[^>]+>|^[^>]*>|<[^>]*$/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
    const ids = [...part('comments').matchAll(/<w:comment [^>]*w:id="(\d+)"/g)].map(([, id]) => id!)
    const checked = draft.quotes.filter(({ findings }) => findings)
    expect(ids).toHaveLength(1 + checked.length)
    for (const [i, { spans }] of checked.entries())
      expect(on(ids[i + 1]!)).toBe(TEXTS[locale].slice(spans[0]!.start, spans.at(-1)!.end))
  })

  it('says what was found, what was decided, by whom, and which rules are broken', () => {
    const comments = part('comments')
    for (const words of [
      t(($) => $.verdict.fabricated),
      'Démenti.',
      'Claire',
      t(($) => $.verdict.altered),
      t(($) => $.draft.rule.insertion_unbracketed),
      'Séance &lt;1&gt; &amp; fin',
    ])
      expect(comments).toContain(words)
  })
})

it('what no XML holds is replaced, and the rest stays readable', async () => {
  const text = 'Le quai\uFFFF\u0001 de nuit.'
  const summary = {
    quotes: 0,
    checked: 0,
    skipped: 0,
    beyond: 0,
    needPerson: 0,
    decided: 0,
    faults: 0,
    notes: 0,
  }
  const draft: Draft = {
    title: text,
    language: 'fr',
    text,
    quotes: [],
    summary: { ...summary, verdicts: [], folded: [] },
  }
  const { passages } = readDocx(await draftAsDocx(draft, createI18n('fr').getFixedT('fr'), 'fr'))
  expect(passages.map((passage) => passage.text)).toEqual(['Le quai\uFFFD\uFFFD de nuit.'])
})
