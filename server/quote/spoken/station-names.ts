/** Stations that no list has, by their names: “told Kent Coast Radio”, « au micro de Radio Haute-Vallée ». */
import type { Frame } from './frame.ts'
import { languageOfName } from '../../language/left-words.ts'
import { isSpokenTo } from './spoken-to.ts'
import { type LanguagePlace, townAt } from './venues.ts'

/**
 * Each in the language of which its name has words, or of the place that it names; one of another name, or of both, that
 * somebody speaks on, in that of the page.
 */
export function stationNames(frame: Frame): LanguagePlace[] {
  const { items, document } = frame
  const found: LanguagePlace[] = []
  for (let at = 0; at < items.length; at++) {
    if (!isCapital(frame, at)) continue
    let to = at + 1
    while (to < items.length && frame.gapAfter(to - 1) === ' ' && isCapital(frame, to)) to++
    if (to - at > 1 && (frame.is(at, 'station-name') || frame.is(to - 1, 'station-name'))) {
      const rest = items
        .slice(at, to)
        .flatMap(({ token }, i) => (frame.is(at + i, 'station-name') ? [] : [token!]))
      const town = items.slice(at, to).flatMap((_, i) => townAt(frame, at + i)?.tag ?? [])
      const told = languageOfName(rest, document.grammar) ?? town[0] ?? null
      const span = { start: items[at]!.start, end: items[to - 1]!.end }
      const kind = told ? 'station' : 'home-station'
      const language = told ?? document.language
      if (told || isSpokenTo(frame, at)) found.push({ kind, language, basis: 'inferred', at, span })
    }
    at = to - 1
  }
  return found
}

const isCapital = ({ items }: Frame, at: number): boolean => items[at]!.token?.capital === true
