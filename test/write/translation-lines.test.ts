import { beforeAll, describe, expect, it } from 'vitest'
import { conflictLine } from '../../locales/conflict-line.ts'
import { createI18n, LOCALES } from '../../locales/i18n.ts'
import type { Draft } from '../../server/api/drafts.ts'
import { learner } from '../../server/desk/learn.ts'
import { checkDraft } from '../../server/draft/check-draft.ts'
import { openStore } from '../../server/store/open.ts'
import { draftReport } from '../../server/terminal/report.ts'
import { draftAsCsv } from '../../server/write/draft-csv.ts'
import { draftAsHtml } from '../../server/write/draft-html.ts'
import { captured, mark } from '../support/collection.ts'
import { grammars } from '../support/grammars.ts'
import { workers } from '../support/workers.ts'

const t = Object.fromEntries(LOCALES.map((locale) => [locale, createI18n(locale).getFixedT(locale)]))

const SPOKEN = 'La digue tiendra tout l’hiver, et personne ne sera inondé.'
const BONUS = 'Les éclusiers recevront une prime de deux cents euros avant la fin du mois.'
const LETTER = 'Le maire a reçu hier une lettre des pêcheurs à propos du chenal.'

/** One quotation is a linked translation, one is on record in the other language only, one has something near it there. */
let draft: Draft
beforeAll(async () => {
  const store = openStore(':memory:', grammars)
  const spoken = { language: 'fr', markup: 'fr' } as const
  const sitting = await store.sources.add(
    captured(
      [
        { text: SPOKEN, speaker: 'Sidonie Farrow', spoken },
        { text: BONUS, speaker: 'Aldous Renard', spoken },
      ],
      { title: 'Séance du 20 février', kind: 'record' },
    ),
  )
  const paper = await store.sources.add(
    captured(['“The dam will hold all winter, and nobody will be flooded,” Sidonie Farrow said in French.'], {
      title: 'Farrow Reassures the Valley',
      language: 'en',
    }),
  )
  const original = await mark(store, sitting, [SPOKEN], { speaker: 'Sidonie Farrow' })
  const rendition = await mark(store, paper, ['The dam will hold all winter, and nobody will be flooded,'], {
    speaker: 'Sidonie Farrow',
    spoken: { language: 'fr', basis: 'confirmed' },
  })
  await store.renditions.add(
    {
      original: original.id,
      rendition: rendition.id,
      translator: 'The Weir',
      authority: 'house',
      declared: false,
    },
    'Claire',
  )
  draft = await checkDraft(
    {
      title: 'The Dam',
      language: 'en',
      text: '“The dam will hold all winter, and nobody will be flooded,” Sidonie Farrow said. “The lock keepers will receive a bonus of two hundred euros before the end of the month,” Aldous Renard said. “No letter reached us,” Ève Roncier said.',
    },
    store,
    learner(store, grammars),
    workers,
  )
  await store.close()
  // What counts as near is for the verification to say: here it is given.
  draft.quotes[2]!.findings!.rivals = [
    {
      source: sitting.id,
      title: sitting.title,
      passage: sitting.passages[0]!.id,
      quote: null,
      printedLanguage: 'fr',
      speaker: null,
      text: LETTER,
      similarity: 0.2,
    },
  ]
})

const HOP = {
  en: 'French → English · The Weir · House translation · Not declared to the reader · Not reviewed',
  fr: 'Français → Anglais · The Weir · Traduction maison · Non signalée au lecteur · Non relue',
}

describe.each(LOCALES)('a report on a draft, in %s,', (locale) => {
  const forms = () => [
    draftReport(draft, t[locale]!),
    draftAsCsv(draft, t[locale]!, locale),
    draftAsHtml(draft, t[locale]!, locale),
  ]

  it('has the words as spoken, how they were found, and who translated them', () => {
    for (const form of forms()) {
      expect(form).toContain(SPOKEN)
      expect(form).toContain(t[locale]!(($) => $.originalReason.linked))
      expect(form).toContain(HOP[locale])
    }
  })

  it('has the words in the other language, and that nobody vouches for their translation', () => {
    for (const form of forms()) {
      expect(form).toContain(BONUS)
      expect(form).toContain(t[locale]!(($) => $.translated.byNobody))
    }
  })

  it('has what is nearest to words that were not found, with its language', () => {
    for (const form of forms()) {
      expect(form).toContain(LETTER)
      expect(form).toContain(`Séance du 20 février · ${t[locale]!(($) => $.language.fr)}`)
    }
  })
})

describe.each(LOCALES)('what stands against the mark of a language, in %s', (locale) => {
  const told = (conflict: Parameters<typeof conflictLine>[0]) => conflictLine(conflict, t[locale]!)
  const mark = 'lang="en"'

  it('is told of the words with the mark, and of another record with its own', () => {
    const words = told({ language: 'fr', markup: null, mark })
    const record = told({ language: 'other', tag: 'de', markup: 'LG="DE"', mark })
    expect(words).toContain(mark)
    expect(words).toMatch(locale === 'fr' ? /ils sont en français\.$/ : /they are in French\.$/)
    expect(record).toMatch(locale === 'fr' ? /l’autre indique Allemand\.$/ : /the other one marks German\.$/)
  })
})
