/** Whom a stored source names: who may have said a quotation of it, whoever was suggested. */
import type { Language } from '../api/language.ts'
import type { Named } from '../api/named.ts'
import type { Source } from '../api/sources.ts'
import { inTurns } from '../in-turns.ts'
import { unpacked, type Workers } from '../work/workers.ts'
import { joined } from './extraction.ts'

/** In the order of the text; of a record in two languages first one, then the other. */
export async function namedIn(
  { passages }: Source,
  workers: Workers,
  signal?: AbortSignal,
): Promise<Named[]> {
  const found: Named[] = []
  for (const [language, printed] of Map.groupBy(passages, (passage) => passage.printedLanguage))
    found.push(...(await namedInText(language, printed, workers, signal)))
  return found
}

async function namedInText(
  language: Language,
  passages: Source['passages'],
  workers: Workers,
  signal?: AbortSignal,
): Promise<Named[]> {
  const { text, place } = joined(passages)
  const { named } = await unpacked(await workers.ask('names', { text, language }, text.length, { signal }))
  return inTurns(placing())

  function* placing(): Generator<void, Named[]> {
    const found: Named[] = []
    for (const { name, kind, starts } of named) {
      const places = starts.flatMap((start) => {
        const at = place({ start, end: start })
        return at ? [{ passage: passages[at.passage]!.id, start: at.start }] : []
      })
      found.push({ name, kind, places })
      yield
    }
    return found
  }
}
