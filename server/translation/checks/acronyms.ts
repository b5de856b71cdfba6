/** Acronyms that do not stand for the same thing. */
import type { Finding, Pair } from '../finding.ts'
import { entryTranslations } from '../../language/lexicon.ts'
import type { Document, Token } from '../../language/read.ts'

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
  const [left, right] = [acronymsIn(fr), acronymsIn(en)]
  const taken = new Set<Acronym>()
  const rest = left.filter((a) => {
    const wanted = entryTranslations(a.key, fr.grammar)
    const own = wanted.length > 0
    const other =
      right.find((b) => !taken.has(b) && wanted.includes(b.key)) ??
      right.find(
        (b) => !taken.has(b) && (!own || !entryTranslations(b.key, en.grammar).length) && b.key === a.key,
      )
    if (other) taken.add(other)
    return !other && (!own || !spelledOut(wanted, en))
  })
  const over = right.filter((b) => !taken.has(b) && !spelledOut(entryTranslations(b.key, en.grammar), fr))
  for (let i = 0; i < Math.min(rest.length, over.length); i++) {
    const [a, b] = [rest[i]!, over[i]!]
    // Two that no list has may well be each other’s: CIG is IGC.
    if (entryTranslations(a.key, fr.grammar).length + entryTranslations(b.key, en.grammar).length === 0)
      continue
    // The acronym of the original’s language, left standing.
    const kept = a.key === b.key && entryTranslations(a.key, (from === 'fr' ? fr : en).grammar).length > 0
    if (kept || letters(a.key) !== letters(b.key))
      found.push({ check: 'acronym', harm: 'meaning', fr: a.span, en: b.span })
  }
  return found
}

interface Acronym {
  key: string
  span: { start: number; end: number }
}

/** Capitals in running text; in a text all in capitals none stands out. */
function acronymsIn({ tokens, text }: Document): Acronym[] {
  const dotted = [...text.matchAll(DOTTED)].map(({ 0: whole, index }) => ({
    key: whole.replaceAll('.', '').toLowerCase(),
    span: { start: index, end: index + whole.length },
  }))
  const plain = tokens
    .filter((token) => ACRONYM.test(token.text) && !isRoman(token) && !CURRENCY.test(token.text))
    .map(({ key, start, end }) => ({ key, span: { start, end } }))
  const loud = tokens.filter((token) => /^\p{Lu}{2,}$/u.test(token.text)).length
  const shouted = loud > 3 && loud * 2 > tokens.length
  return shouted ? [] : [...plain, ...dotted].sort((a, b) => a.span.start - b.span.start)
}

const letters = (key: string) => [...key].sort().join('')

const isRoman = ({ text }: Token) => /^[IVXLCDM]+$/.test(text)

/** Whether a text holds the words that an acronym of the other text stands for. */
function spelledOut(names: readonly string[], { tokens }: Document): boolean {
  const long = names.filter((name) => name.includes(' '))
  if (long.length === 0) return false
  const text = ` ${tokens.map(({ key }) => key).join(' ')} `
  return long.some((name) => text.includes(` ${name} `) || text.includes(` ${name}s `))
}
