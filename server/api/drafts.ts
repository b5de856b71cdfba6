import { z } from 'zod'
import { Extraction } from './extractions.ts'
import { field, line, wholeText } from './fields.ts'
import { Findings, Harm, Verdict } from './findings.ts'
import { Language } from './language.ts'

/** A manuscript that is checked whole. Nothing of it is kept. */
export const NewDraft = z
  .object({
    title: line.optional().describe('Its first line where it is not given.'),
    language: Language.optional().describe('The language printed; detected where it is not given.'),
    text: wholeText,
  })
  .meta({ id: 'NewDraft' })
export type NewDraft = z.infer<typeof NewDraft>

export const NewDraftFile = z
  .object({
    title: field(line.optional()).describe('Read from the file where it is not given.'),
    language: field(NewDraft.shape.language),
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

export const RuleBroken = z
  .object({
    rule: HouseRule,
    weight: z.enum(['note', 'fault']).describe('A fault is for a person to look at.'),
    start: z.int().min(0),
    end: z.int().min(1),
  })
  .meta({ id: 'RuleBroken', description: 'Where the text breaks a rule of the house.' })
export type RuleBroken = z.infer<typeof RuleBroken>

export const DraftQuote = Extraction.shape.quotes.element
  .extend({
    text: z.string().describe('The words of its spans, one space between two spans.'),
    declared: z.boolean().describe('Whether the draft tells its readers that the words are a translation.'),
    skipped: z.enum(['not_speech', 'no_words', 'too_long']).nullable().describe('Why it was not checked.'),
    findings: Findings.nullable(),
    broken: z.array(RuleBroken),
    needsPerson: z.boolean(),
  })
  .meta({ id: 'DraftQuote' })
export type DraftQuote = z.infer<typeof DraftQuote>

export const Draft = z
  .object({
    title: z.string(),
    language: Language.describe('The language printed.'),
    text: z.string().describe('What the offsets point into: a line for each paragraph, blank lines between.'),
    quotes: z.array(DraftQuote),
    summary: z.object({
      quotes: z.int().describe('Quotations found in the text.'),
      checked: z.int(),
      skipped: z.int(),
      beyond: z.int().describe('Quotations that one draft has too many of, and that were not looked at.'),
      needPerson: z.int(),
      verdicts: z
        .array(
          z.object({
            verdict: Verdict,
            harm: Harm.nullable().describe('Of words altered: slight alterations are counted apart.'),
            count: z.int(),
          }),
        )
        .describe('Gravest first.'),
      faults: z.int(),
      notes: z.int(),
    }),
  })
  .meta({ id: 'Draft' })
export type Draft = z.infer<typeof Draft>

/** What is told of a draft while it is checked: what was read, then each quotation in the order of the text. */
export const DraftProgress = z.union([
  z.object({ read: Draft.pick({ title: true, language: true, text: true }).extend({ quotes: z.int() }) }),
  z.object({ quote: DraftQuote }),
])
export type DraftProgress = z.infer<typeof DraftProgress>
