/** Whom a stored source names: who may have said a quotation of it, whoever was suggested. */
import type { Language } from '../api/language.ts'
import type { Named } from '../api/named.ts'
import type { Source } from '../api/sources.ts'
import type { Grammars } from '../language/grammar.ts'
import { extractInThread } from './extract-in-thread.ts'
import { joined } from './extraction.ts'

/** In the order of the text; of a record in two languages first one, then the other. */
export async function namedIn(
  { passages }: Source,
  grammars: Grammars,
  signal?: AbortSignal,
): Promise<Named[]> {
  const found: Named[] = []
  for (const [language, printed] of Map.groupBy(passages, (passage) => passage.printedLanguage))
    found.push(...(await namedInText(language, printed, grammars, signal)))
  return found
}

async function namedInText(
  language: Language,
  passages: Source['passages'],
  grammars: Grammars,
  signal?: AbortSignal,
): Promise<Named[]> {
  const { text, place } = joined(passages)
  const { named } = await extractInThread(text, language, grammars, signal)
  return named.map(({ name, kind, starts }) => ({
    name,
    kind,
    places: starts.flatMap((start) => {
      const at = place({ start, end: start })
      return at ? [{ passage: passages[at.passage]!.id, start: at.start }] : []
    }),
  }))
}
