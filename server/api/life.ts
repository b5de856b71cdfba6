/** The life of a claim: where its words were seen first, and each rendering and reprint after it. */
import { z } from 'zod'
import { Id, When } from './fields.ts'
import { Claim, WordsAnswer } from './findings.ts'
import { Harm } from './edits.ts'
import { Language } from './language.ts'

const Seen = z.object({
  source: Id,
  title: z.string(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  capturedAt: When,
  passage: Id,
  quote: Id.nullable(),
})

export const Appearance = Seen.extend({
  printedLanguage: Language,
  spokenLanguage: Language,
  role: z
    .enum(['spoken', 'rendering', 'unknown'])
    .describe(
      'Whether it has the words in the language spoken, or renders them; unknown where nothing tells.',
    ),
  speaker: z.string().nullable(),
  words: z.string().describe('As they stand there.'),
  answer: WordsAnswer.describe('What they are beside the words looked for.'),
  harm: Harm,
  translator: z.string().nullable().describe('Who rendered them, where somebody linked it.'),
  renders: Id.nullable().describe('The quote that it renders, where somebody linked it.'),
  stands: z.boolean().describe('false: the source was captured again since, and reads otherwise.'),
  copies: z.array(Seen).describe('Copies of the same text, which bear witness once.'),
}).meta({ id: 'Appearance' })
export type Appearance = z.infer<typeof Appearance>

export const Life = z
  .object({
    check: Id,
    claim: Claim,
    items: z.array(Appearance).describe('From the first on; those of which no day is known come last.'),
  })
  .meta({ id: 'Life' })
export type Life = z.infer<typeof Life>
