import { z } from 'zod'
import { DecidedVerdict, signed } from './checks.ts'
import { Extraction } from './extractions.ts'
import { field, Id, line, version, wholeText, When } from './fields.ts'
import { Findings, Verdict } from './findings.ts'
import { Harm } from './edits.ts'
import { Language } from './language.ts'
import { cursor, limit, page, search } from './page.ts'

const check = z
  .boolean()
  .default(true)
  .describe('Whether its quotations are checked at once; else POST /drafts/{id}/checks does it.')

/** A manuscript, to be kept with its revisions and checked whole. */
export const NewDraft = z
  .object({
    title: line.optional().describe('Its first line where it is not given.'),
    language: Language.optional().describe('The language printed; detected where it is not given.'),
    text: wholeText,
    check,
  })
  .meta({ id: 'NewDraft' })
export type NewDraft = z.infer<typeof NewDraft>

export const NewDraftFile = z
  .object({
    title: field(line.optional()).describe('Read from the file where it is not given.'),
    language: field(NewDraft.shape.language),
    check: field(z.stringbool().default(true)).describe(check.description!),
  })
  .meta({ id: 'NewDraftFile' })

/** What the trade asks of a quotation in print, by the language of the copy around it. */
export const HouseRule = z
  .enum([
    'bare_dots',
    'dots_in_parentheses',
    'insertion_unbracketed',
    'marks_of_other_language',
    'space_inside_marks',
    'translation_undisclosed',
  ])
  .meta({ id: 'HouseRule' })
export type HouseRule = z.infer<typeof HouseRule>

const weight = z.enum(['note', 'fault']).describe('A fault is for a person to look at.')

export const RuleBroken = z
  .object({ rule: HouseRule, weight, start: z.int().min(0), end: z.int().min(1) })
  .meta({ id: 'RuleBroken', description: 'Where the text breaks a rule of the house.' })
export type RuleBroken = z.infer<typeof RuleBroken>

/** A quotation of a manuscript, as it was read. */
const ReadQuote = Extraction.shape.quotes.element.extend({
  text: z.string().describe('The words of its spans, one space between two spans.'),
  language: Language.describe('The language it is printed in, whatever that of the draft.'),
  declared: z.boolean().describe('Whether the draft tells its readers that the words are a translation.'),
  skipped: z.enum(['not_speech', 'no_words', 'too_long']).nullable().describe('Why it is not checked.'),
})
export type ReadQuote = z.infer<typeof ReadQuote>

const examined = {
  broken: z.array(RuleBroken),
  needsPerson: z
    .boolean()
    .describe('Whether a person should look at it, who has not signed yet, or a second one.'),
}

export const DraftQuote = ReadQuote.extend({
  ...examined,
  findings: Findings.nullable(),
  ...signed,
}).meta({ id: 'DraftQuote' })
export type DraftQuote = z.infer<typeof DraftQuote>

const Remark = z.object({
  rule: HouseRule,
  weight,
  quotes: z.array(z.int().min(0)).describe('Their places among the quotations.'),
})

const Summary = z
  .object({
    quotes: z.int().describe('Quotations found in the text.'),
    checked: z.int(),
    skipped: z.int(),
    beyond: z.int().describe('Quotations that one draft has too many of, and that were not looked at.'),
    needPerson: z.int(),
    verdicts: z
      .array(
        z.object({
          verdict: DecidedVerdict,
          harm: Harm.nullable().describe('Of words altered: slight alterations are counted apart.'),
          count: z.int(),
        }),
      )
      .describe('As signed, else as found; gravest first.'),
    decided: z.int().describe('Quotations on which a decision stands.'),
    faults: z.int(),
    notes: z.int(),
    folded: z.array(Remark).describe('Equal remarks on five quotations or more: said once for all of them.'),
  })
  .meta({ id: 'DraftSummary' })
export type DraftSummary = z.infer<typeof Summary>

const manuscript = {
  title: z.string(),
  language: Language.describe('The language printed.'),
  text: z.string().describe('What the offsets point into: a line for each paragraph, blank lines between.'),
}

/** A report: a draft with all that was found for it. */
export const Draft = z
  .object({ ...manuscript, quotes: z.array(DraftQuote), summary: Summary })
  .meta({ id: 'Draft' })
export type Draft = z.infer<typeof Draft>

const KeptCheck = z
  .object({ id: Id, verdict: Verdict, harm: Harm, ...signed })
  .describe('What was found: GET /checks/{id} has all of it, and a decision is signed there.')

export const KeptQuote = ReadQuote.extend({
  ...examined,
  id: Id,
  checkedAs: z
    .object({ speaker: z.string().nullable(), language: Language })
    .describe('As it was read, or as a person corrected it.'),
  check: KeptCheck.nullable().describe('Null while it is not checked.'),
  kept: z.boolean().describe('Whether it stood in the revision before, and kept what was found for it.'),
  before: z
    .object({ text: z.string(), speaker: z.string().nullable(), check: KeptCheck.nullable() })
    .nullable()
    .describe('What it was made from in the revision before, where something changed.'),
  version,
}).meta({ id: 'KeptQuote' })
export type KeptQuote = z.infer<typeof KeptQuote>

export const Correction = z
  .object({
    speaker: line.nullable().optional().describe('Null: nobody is named.'),
    language: Language.optional().describe('The language it is printed in.'),
  })
  .meta({ id: 'DraftCorrection' })
export type Correction = z.infer<typeof Correction>

const Revision = z.object({
  number: z.int().min(1),
  addedAt: When,
  sha256: z.string().describe('Of its text in UTF-8.'),
})

export const KeptDraft = z
  .object({
    id: Id,
    ...manuscript,
    revision: z.int().min(1).describe('The one that is shown.'),
    revisions: z.array(Revision).describe('Newest first.'),
    quotes: z.array(KeptQuote),
    summary: Summary,
    version,
  })
  .meta({ id: 'KeptDraft' })
export type KeptDraft = z.infer<typeof KeptDraft>

export const RevisionShown = z.object({
  revision: z.coerce.number().int().min(1).optional().describe('The newest where it is not given.'),
})

export const WhichChecks = z.object({
  again: z
    .stringbool()
    .default(false)
    .describe('Whether those are checked again too on which nobody signed.'),
})

export const KeptDraftProgress = z.union([
  z.object({ draft: KeptDraft }).describe('As it was read, before its quotations are checked.'),
  z.object({ quote: KeptQuote }),
])
export type KeptDraftProgress = z.infer<typeof KeptDraftProgress>

export const DraftListed = KeptDraft.pick({ id: true, title: true, language: true, version: true })
  .extend({
    revisions: z.int(),
    changedAt: When.describe('When its newest revision was added.'),
    quotes: z.int(),
    unchecked: z.int().describe('Quotations that wait to be checked.'),
    needPerson: z.int(),
  })
  .meta({ id: 'DraftListed' })
export type DraftListed = z.infer<typeof DraftListed>

export const DraftSearch = z.object({ search: search.describe('In titles.'), cursor, limit })
export const DraftPage = page(DraftListed).meta({ id: 'DraftPage' })
export type DraftPage = z.infer<typeof DraftPage>
