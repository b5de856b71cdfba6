/** Findings as they are stored, with what a person decided. */
import { z } from 'zod'
import { Assignment } from './assignments.ts'
import { Id, note, version, When } from './fields.ts'
import { Findings, Verdict } from './findings.ts'
import { Harm } from './edits.ts'
import { cursor, limit, page, search } from './page.ts'

export const DecidedVerdict = z.enum([...Verdict.options, 'fabricated'])
export type DecidedVerdict = z.infer<typeof DecidedVerdict>

/** How many people have to sign a verdict before it stands. */
export const Signers = z.literal([1, 2])
export type Signers = z.infer<typeof Signers>

const signature = { note: z.string(), by: z.string(), at: When }

export const Decision = z
  .object({
    verdict: DecidedVerdict,
    ...signature,
    stands: z.boolean().describe('False of one that no second person has signed, where it takes two.'),
    first: z.object(signature).nullable().describe('The signature that this one is the second to.'),
  })
  .meta({ id: 'Decision' })
export type Decision = z.infer<typeof Decision>

export const Decisions = z
  .object({ items: z.array(Decision).describe('Newest first: the first that stands rules.') })
  .meta({ id: 'Decisions' })
export type Decisions = z.infer<typeof Decisions>

export const NewDecision = z
  .object({ verdict: DecidedVerdict, note: note.default('') })
  .meta({ id: 'NewDecision' })
export type NewDecision = z.infer<typeof NewDecision>

/** What people decided on a check. */
export const signed = {
  decision: Decision.nullable().describe('The newest one that stands, which rules.'),
  waiting: Decision.nullable().describe(
    'One signed since, which stands once a second person signs the same.',
  ),
}

const OtherCheck = z.object({
  id: Id,
  checkedAt: When,
  policy: z.int(),
  verdict: Verdict,
  harm: Harm.describe('What the edits to the words do to their meaning.'),
  ...signed,
})

export const Check = Findings.extend({
  id: Id,
  checkedAt: When,
  ...signed,
  assignment: Assignment.nullable().describe(
    'To whom it is given, until it is decided, or they have signed.',
  ),
  earlier: OtherCheck.nullable().describe('The check that this one makes again.'),
  later: OtherCheck.nullable().describe('The newest check that makes this one again.'),
  changedSince: z
    .array(z.enum(['policy', 'sources', 'record', 'recaptured']))
    .describe(
      'Why it may come out otherwise today: another policy, sources added or captured again, its record deleted, or what it rests on reads otherwise in a newer capture.',
    ),
  version,
}).meta({ id: 'Check' })
export type Check = z.infer<typeof Check>

export const CheckSummary = Check.pick({
  id: true,
  checkedAt: true,
  policy: true,
  claim: true,
  verdict: true,
  decision: true,
  waiting: true,
  assignment: true,
})
  .extend({ harm: Harm.describe('What the edits to the words do to their meaning.') })
  .meta({ id: 'CheckSummary' })
export type CheckSummary = z.infer<typeof CheckSummary>

export const CheckSearch = z.object({
  search,
  verdict: DecidedVerdict.optional().describe(
    'The one that rules: that of the decision that stands, or else found.',
  ),
  decided: z.enum(['true', 'false']).optional(),
  list: z
    .enum(['mine', 'waiting', 'signed'])
    .optional()
    .describe('Given to whoever asks; given to anybody or waiting for a second signature; decided.'),
  from: z.iso.date().optional().describe('Made on this day or later, in UTC.'),
  to: z.iso.date().optional().describe('Made on this day or before, in UTC.'),
  sort: z
    .enum(['newest', 'oldest', 'verdict'])
    .optional()
    .describe('Newest first where it is left out; `verdict` begins with the gravest of those that rule.'),
  cursor,
  limit,
})

export const CheckPage = page(CheckSummary).meta({ id: 'CheckPage' })
export type CheckPage = z.infer<typeof CheckPage>
