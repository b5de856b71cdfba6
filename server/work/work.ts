/** What is done apart from the event loop, by name: whatever may take long, and writes nothing into the store. */
import { createI18n, type Locale } from '../../locales/i18n.ts'
import type { Audit } from '../api/audit.ts'
import type { Check } from '../api/checks.ts'
import type { Draft } from '../api/drafts.ts'
import type { Claim, Findings } from '../api/findings.ts'
import type { Language } from '../api/language.ts'
import type { Appearance } from '../api/life.ts'
import { type Lesson, learnFrom } from '../desk/lesson.ts'
import type { ToSee } from '../desk/see-all.ts'
import { type Manuscript, manuscriptOf, readQuotes } from '../draft/read-quotes.ts'
import { extractQuotes } from '../import/extraction.ts'
import { becameOf, type Compared } from '../import/became-of.ts'
import { type Handed, prepare } from '../import/prepare.ts'
import type { Grammars } from '../language/grammar.ts'
import { kinOf, type Reading } from '../quote/revised.ts'
import { lifeOf } from '../verify/life.ts'
import { verify } from '../verify.ts'
import { pack, type Packed, unpackNow } from './packed.ts'
import type { storesToRead } from './stores-to-read.ts'

/** What a piece of work has beside what it is given. */
export interface Means {
  grammars: Grammars
  /** What the store in a place holds. */
  toRead: ReturnType<typeof storesToRead>
  /** Tells whoever asked how far it is. */
  tell: (share: number) => void
}

interface Printed {
  text: string
  /** Detected where it is not given. */
  language?: Language | undefined
}

interface ToCheck {
  /** Of the store. */
  place: string
  claims: readonly Claim[]
}

export const WORK = {
  /** Claims → what is found for each. */
  async findings({ place, claims }: ToCheck, { toRead }: Means) {
    const { store, words } = toRead(place)
    const found: Findings[] = []
    for (const claim of claims) found.push(await store.asOneState(() => verify(claim, store, words)))
    return found
  },

  /** Checks that were kept → where the words of each were seen. */
  async lives({ place, checks }: { place: string; checks: readonly Check[] }, { toRead }: Means) {
    const { store, words } = toRead(place)
    const lives: Appearance[][] = []
    for (const check of checks) lives.push(await store.asOneState(() => lifeOf(check, store, words)))
    return lives
  },

  /** A file → a source ready to be stored, with the quotes suggested in it. */
  async source(handed: Handed, { grammars }: Means) {
    const { source, quotes } = await prepare(handed, grammars)
    return { source: pack(source), quotes: pack({ quotes }) }
  },

  /** Two captures of a source → what became of the quotes of the older one. */
  became: async (
    { older, newer }: { [Which in keyof Compared]: Packed<Compared[Which]> },
    { grammars }: Means,
  ) => pack(becameOf({ older: unpackNow(older), newer: unpackNow(newer) }, grammars)),

  /** A file → a text whose paragraphs are a line each. */
  manuscript: (handed: Handed) => manuscriptOf(handed),

  /** A text → its quotations, and whom it names. */
  extraction: async ({ text, language }: Printed, { grammars }: Means) =>
    pack(await extractQuotes(text, grammars, language)),

  /** A text → whom it names alone. */
  async names({ text, language }: Printed, { grammars }: Means) {
    const { named } = await extractQuotes(text, grammars, language)
    return pack({ named })
  },

  /** A manuscript → its quotations as a draft is checked by them. */
  draftQuotes: (manuscript: Manuscript, { grammars }: Means) => readQuotes(manuscript, grammars),

  /** Two versions of a draft → which quotations of the newer one are kin to which of the earlier. */
  kin: async ({ newer, earlier }: Record<'newer' | 'earlier', Reading[]>) => kinOf(newer, earlier),

  /** A draft that was checked, as pieces of JSON → its report. */
  async report({ draft, as, locale }: { draft: string[]; as: 'html' | 'csv' | 'docx'; locale: Locale }) {
    const whole = JSON.parse(draft.join('')) as Draft
    const t = createI18n(locale).getFixedT(locale)
    switch (as) {
      case 'html':
        return (await import('../write/draft-html.ts')).draftAsHtml(whole, t, locale)
      case 'csv':
        return (await import('../write/draft-csv.ts')).draftAsCsv(whole, t, locale)
      case 'docx':
        return new Uint8Array(await (await import('../write/draft-docx.ts')).draftAsDocx(whole, t, locale))
    }
  },

  /** A file of pairs, such as a translation memory → what its units say in both languages. */
  async memory({ bytes }: { bytes: Uint8Array }) {
    return pack({ units: (await import('../read/pairs.ts')).readPairs(bytes) })
  },

  /** A glossary → its entries. */
  async glossary({ bytes }: { bytes: Uint8Array }) {
    return pack({ entries: (await import('../read/glossary.ts')).readGlossary(bytes) })
  },

  /** An audit, as pieces of JSON → its report. */
  async auditReport({ audit, as, locale }: { audit: string[]; as: 'html' | 'csv'; locale: Locale }) {
    const whole = JSON.parse(audit.join('')) as Audit
    const t = createI18n(locale).getFixedT(locale)
    const { auditAsHtml, auditAsCsv } = await import('../write/audit-report.ts')
    return as === 'html' ? auditAsHtml(whole, t, locale) : auditAsCsv(whole, t)
  },

  /** Pairs of wordings → what is seen to be wrong in each. */
  async seen(toSee: ToSee, { grammars, tell }: Means) {
    return pack({ seen: (await import('../desk/see-all.ts')).seeAll(toSee, grammars, tell) })
  },

  /** Parallel texts → a model of which words render each other. */
  lesson: async (lesson: Lesson, { grammars, tell }: Means) => learnFrom(lesson, grammars, tell),
}

export type WorkName = keyof typeof WORK
export type Given<Name extends WorkName> = Parameters<(typeof WORK)[Name]>[0]
export type Done<Name extends WorkName> = Awaited<ReturnType<(typeof WORK)[Name]>>
