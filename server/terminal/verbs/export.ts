import type { z } from 'zod'
import { ExportForm } from '../../api/desk.ts'
import {
  CheckForm,
  ChecksExport,
  QuoteForm,
  QuotesExport,
  RemarksForm,
  SourcesExport,
} from '../../api/exports.ts'
import { Id } from '../../api/fields.ts'
import { exportRenditions } from '../../desk/export-renditions.ts'
import { learner } from '../../desk/learn.ts'
import { exportCheck, exportChecks } from '../../export/export-checks.ts'
import { exportQuote, exportQuotes, exportQuotesOf } from '../../export/export-quotes.ts'
import { exportRemarks } from '../../export/export-remarks.ts'
import { exportSources } from '../../export/export-sources.ts'
import type { Exported, Wording } from '../../export/exported.ts'
import type { Grammars } from '../../language/grammar.ts'
import { invalidInput, Problem } from '../../problem.ts'
import type { Store } from '../../store/store.ts'
import { addressesAt } from '../../write/addresses.ts'
import { EXIT, type Exit, type ExportedNoun, type Run } from '../terminal.ts'
import { withStore } from './with-store.ts'

interface Given {
  db: string
  as: string
  fr?: string
  en?: string
  where?: string
  address: string
}

/** Prints what is stored in a format of the field: one thing by its number, or all that `where` lets through. */
export const exportAs = (noun: ExportedNoun, id: string | undefined, given: Given, run: Run): Promise<Exit> =>
  withStore(given.db, async (store, grammars) => {
    const { locale, t, stdout } = run
    const wording = { at: addressesAt(given.address.replace(/\/+$/, '')), t, locale }
    const pieces =
      id === undefined
        ? list(noun, given, { store, grammars, wording, run })
        : (await one(noun, numbered(id), given.as, { store, wording, run }))?.pieces
    if (!pieces) throw new Problem('not_found')
    for await (const piece of pieces) stdout.write(piece)
    return EXIT.fine
  })

function list(
  noun: ExportedNoun,
  { as, fr, en, where }: Given,
  { store, grammars, wording, run }: { store: Store; grammars: Grammars; wording: Wording; run: Run },
): Exported['pieces'] {
  const asked = { ...Object.fromEntries(new URLSearchParams(where)), as }
  switch (noun) {
    case 'quotes':
      return exportQuotes(read(QuotesExport, asked), store, wording).pieces
    case 'checks':
      return exportChecks(read(ChecksExport, asked), store, wording, run.settings.user).pieces
    case 'sources':
      return exportSources(read(SourcesExport, asked), store, wording).pieces
    case 'renditions': {
      const form = read(ExportForm, { as, fr, en })
      return exportRenditions(form, { store, learner: learner(store, grammars), t: wording.t })
    }
  }
}

function one(
  noun: ExportedNoun,
  id: number,
  as: string,
  { store, wording, run }: { store: Store; wording: Wording; run: Run },
): Promise<Exported | null> {
  switch (noun) {
    case 'quotes':
      return exportQuote(id, formOf(QuoteForm, as), store, wording)
    case 'checks':
      return exportCheck(id, formOf(CheckForm, as), store, wording)
    case 'sources':
      return exportQuotesOf(id, formOf(QuoteForm, as), store, wording)
    case 'renditions':
      formOf(RemarksForm, as)
      return exportRemarks(id, run.settings.user, store, wording)
  }
}

function read<Shape extends z.ZodType>(shape: Shape, given: unknown): z.output<Shape> {
  const parsed = shape.safeParse(given)
  if (!parsed.success) throw invalidInput(parsed.error)
  return parsed.data
}

function formOf<Form extends z.ZodType>(form: Form, as: string): z.output<Form> {
  const parsed = form.safeParse(as)
  if (!parsed.success) throw Problem.invalid('as', 'invalid_value')
  return parsed.data
}

function numbered(id: string): number {
  const parsed = Id.safeParse(Number(id))
  if (!parsed.success) throw new Problem('not_found')
  return parsed.data
}
