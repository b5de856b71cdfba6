/** Acronyms that do not stand for the same thing. */
import { type Finding, grave, type Pair } from '../finding.ts'
import type { Half } from '../half.ts'
import { entryTranslations } from '../../language/lexicon.ts'
import type { Document } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'

const ACRONYM = /^\p{Lu}{2,6}$/u
const CURRENCY = /^(?:EUR|USD|GBP|CAD|CHF|AM|PM|OK|TV|MM|OF|THE|ET|DE)$/u
const DOTTED = /(?:\p{Lu}\.){2,6}/gu

/**
 * `acronym`: « L’OMS a confirmé » → "The WTO confirmed".
 *
 * One that both texts print alike is right, unless the lexicon has another for it ("TVA" left standing in English). One
 * that the other text spells out is not missed: only two that are left over on both sides are set against each other.
 */
export function checkAcronyms({ fr, en, from }: Pair): Finding[] {
  const found: Finding[] = []
  const [left, right] = [acronymsIn(fr.document), acronymsIn(en.document)]
  const taken = new Set<Acronym>()
  const rest = left.filter((a) => {
    const wanted = known(a.key, fr)
    const own = wanted.length > 0
    const free = right.filter((b) => !taken.has(b))
    const other =
      free.find((b) => wanted.includes(b.key)) ??
      free.find((b) => (!own || known(b.key, en).length === 0) && b.key === a.key)
    if (other) taken.add(other)
    return !other && (!own || !spelledOut(wanted, en))
  })
  const over = right.filter((b) => !taken.has(b) && !spelledOut(known(b.key, en), fr))
  for (let i = 0; i < Math.min(rest.length, over.length); i++) {
    const [a, b] = [rest[i]!, over[i]!]
    // Two that no list has may well be each other’s: CIG is IGC. The CGT has no other name.
    const isKept = fr.grammar.keptAcronyms.has(from === 'fr' ? a.key : b.key)
    if (!isKept && known(a.key, fr).length + known(b.key, en).length === 0) continue
    // The acronym of the original’s language, left standing.
    const kept = a.key === b.key && known(a.key, from === 'fr' ? fr : en).length > 0
    if (kept || letters(a.key) !== letters(b.key)) found.push(grave('acronym', fr, a, b))
  }
  return found
}

const known = (key: string, { grammar }: Half) => entryTranslations(key, grammar)

interface Acronym extends Span {
  key: string
}

/** Capitals in running text; in a text all in capitals none stands out. */
function acronymsIn({ tokens, text }: Document): Acronym[] {
  const dotted = [...text.matchAll(DOTTED)].map(({ 0: whole, index }) => ({
    key: whole.replaceAll('.', '').toLowerCase(),
    start: index,
    end: index + whole.length,
  }))
  const plain = tokens.filter(({ text }) => ACRONYM.test(text) && !ROMAN.test(text) && !CURRENCY.test(text))
  const loud = tokens.filter((token) => /^\p{Lu}{2,}$/u.test(token.text)).length
  const shouted = loud > 3 && loud * 2 > tokens.length
  return shouted ? [] : [...plain, ...dotted].sort((a, b) => a.start - b.start)
}

const letters = (key: string) => [...key].sort().join('')

const ROMAN = /^[IVXLCDM]+$/

/** Whether a text holds the words that an acronym of the other text stands for. */
function spelledOut(names: readonly string[], { tokens }: Half): boolean {
  const long = names.filter((name) => name.includes(' '))
  if (long.length === 0) return false
  const text = ` ${tokens.map(({ key }) => key).join(' ')} `
  return long.some((name) => text.includes(` ${name} `) || text.includes(` ${name}s `))
}
