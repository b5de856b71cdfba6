/** A language spoken, as columns of a table. */
import type { Basis, Evidence, Language, NewSpoken, Spoken } from '../api/language.ts'

export type SpokenColumns = {
  spoken_language: Language
  spoken_tag: string | null
  spoken_basis: Basis
  spoken_passage_id: number | null
  spoken_start: number | null
  spoken_end: number | null
  spoken_exact: string | null
  spoken_markup: string | null
  confirmed_by: string | null
  confirmed_at: string | null
}

const NAMES = [
  'spoken_language',
  'spoken_tag',
  'spoken_basis',
  'spoken_passage_id',
  'spoken_start',
  'spoken_end',
  'spoken_exact',
  'spoken_markup',
  'confirmed_by',
  'confirmed_at',
] as const satisfies (keyof SpokenColumns)[]

/** Pieces of statements: a list to select or insert, the parameters that fill it, and assignments. */
export const SPOKEN_COLUMNS = {
  of: (table: string) => NAMES.map((name) => `${table}.${name}`).join(', '),
  names: NAMES.join(', '),
  parameters: NAMES.map((name) => `:${name}`).join(', '),
  assignments: NAMES.map((name) => `${name} = :${name}`).join(', '),
}

/**
 * @param by who answers for a language that is `confirmed`
 * @param wordsAt the words of a passage that are given as evidence
 */
export function spokenColumns(
  spoken: NewSpoken | undefined,
  by: string,
  wordsAt: (words: { passage: number; start: number; end: number }) => string,
): SpokenColumns {
  const language = spoken?.language ?? 'unknown'
  const basis = spoken?.basis ?? (language === 'unknown' ? 'unknown' : 'confirmed')
  const evidence = spoken?.evidence ?? null
  const words = evidence && 'passage' in evidence ? evidence : null
  return {
    spoken_language: language,
    spoken_tag: spoken?.tag ?? null,
    spoken_basis: basis,
    spoken_passage_id: words?.passage ?? null,
    spoken_start: words?.start ?? null,
    spoken_end: words?.end ?? null,
    spoken_exact: words && wordsAt(words),
    spoken_markup: evidence && 'markup' in evidence ? evidence.markup : null,
    confirmed_by: basis === 'confirmed' ? by : null,
    confirmed_at: basis === 'confirmed' ? new Date().toISOString() : null,
  }
}

/** The same columns again, for a change of something else. */
export const keepSpoken = (row: SpokenColumns): SpokenColumns =>
  Object.fromEntries(NAMES.map((name) => [name, row[name]])) as SpokenColumns

export function toSpoken(row: SpokenColumns): Spoken {
  const evidence: Evidence | null =
    row.spoken_passage_id !== null
      ? {
          passage: row.spoken_passage_id,
          start: row.spoken_start!,
          end: row.spoken_end!,
          text: row.spoken_exact!,
        }
      : row.spoken_markup !== null
        ? { markup: row.spoken_markup }
        : null
  return {
    language: row.spoken_language,
    ...(row.spoken_tag !== null && { tag: row.spoken_tag }),
    basis: row.spoken_basis,
    evidence,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
  }
}

/** The columns that these were read from. */
export const spokenAgain = ({
  language,
  tag,
  basis,
  evidence,
  confirmedBy,
  confirmedAt,
}: Spoken): SpokenColumns => {
  const words = evidence && 'passage' in evidence ? evidence : null
  return {
    spoken_language: language,
    spoken_tag: tag ?? null,
    spoken_basis: basis,
    spoken_passage_id: words?.passage ?? null,
    spoken_start: words?.start ?? null,
    spoken_end: words?.end ?? null,
    spoken_exact: words?.text ?? null,
    spoken_markup: evidence && 'markup' in evidence ? evidence.markup : null,
    confirmed_by: confirmedBy,
    confirmed_at: confirmedAt,
  }
}
