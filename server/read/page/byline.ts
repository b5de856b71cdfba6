/** Tells who wrote an article, from the names a page gives. */
import { oneLine } from '../one-line.ts'

/** People are named in fewer characters. */
const LONGEST_NAME = 100
const LEAD =
  /^(?:(?:propos |textes? )?recueillis? par|(?:(?:text|words|story|written|reported|interview) )?by|(?:(?:texte|article|écrit|publié|entretien|reportage) )?par)\s*:?\s+/iu
/** What content systems put where nobody signs. */
const NOBODY =
  /^(?:admin|administrator|administrateur|webmaster|editor|undefined|null|none|n\/a|anonymous|unknown)$/i

/** One printed name or several, without "By" and "Par"; null for an address, an account or nobody. */
export function author(given: string, publisher: string | null): string | null {
  const name = oneLine(given.slice(0, 2 * LONGEST_NAME))
    .replace(LEAD, '')
    .replace(/[\s,;|·•–—-]+$/u, '')
  const unfit =
    name.length > LONGEST_NAME || !/\p{L}/u.test(name) || /:\/\/|@|^www\./i.test(name) || NOBODY.test(name)
  return unfit || name.toLowerCase() === publisher?.toLowerCase() ? null : name
}

/** What follows the names in a printed line: the day, the place, what else the site says there. */
const AFTER_NAMES = /[|·•–—\d]|\s(?:[Pp]ublished|[Uu]pdated|[Pp]ublié|[Mm]is à jour|le|on|à|in)\s/u

/** The names in a line that begins with "By" or "Par". */
export function signature(line: string, publisher: string | null): string | null {
  const text = oneLine(line)
  return LEAD.test(text) ? author(text.replace(LEAD, '').split(AFTER_NAMES)[0]!, publisher) : null
}

/** Several names as the page prints them, "A and B", where one of its lines has them all and nothing else. */
export function joined(names: string[], lines: string[]): string | null {
  const distinct = [...new Set(names)]
  if (distinct.length < 2) return distinct[0] ?? null
  const printed = lines
    .map((line) => oneLine(line).replace(LEAD, ''))
    .find((line) => {
      if (!distinct.every((name) => line.includes(name))) return false
      const between = distinct.reduce((rest, name) => rest.replace(name, ''), line)
      return /^(?:[\s,;&]|\b(?:and|et|with|avec)\b)*$/iu.test(between)
    })
  return printed ?? distinct.join(', ')
}
