/**
 * What the trade asks of a quotation in print, by the language of the copy: how cuts and additions are marked, which marks
 * stand around it, and that a translation is called one. Sources: Le guide du rédacteur and the OQLF for French, the
 * Reuters handbook and Hart's Rules for English.
 */
import type { HouseRule, RuleBroken } from '../api/drafts.ts'
import type { Language } from '../api/language.ts'
import { type Grammar, madeOnce } from '../language/grammar.ts'
import { alternativesOf } from '../language/classes.ts'
import type { Span } from '../language/split.ts'

interface Printed {
  /** Offsets into the text, marks left out. */
  spans: readonly Span[]
  /** Whether the words are a translation that the text does not call one; how sure that is. */
  undisclosed: 'no' | 'perhaps' | 'yes'
}

/** @param language the language the copy is printed in */
export function houseRules(
  text: string,
  { spans, undisclosed }: Printed,
  language: Language,
  grammar: Grammar,
): RuleBroken[] {
  const broken = spans.flatMap((span) => [
    ...deletions(text, span, language),
    ...insertions(text, span, language, grammar),
  ])
  broken.push(...marks(text, spans, language))
  const [first, last] = [spans[0]!, spans.at(-1)!]
  if (undisclosed !== 'no')
    broken.push({
      rule: 'translation_undisclosed',
      weight: undisclosed === 'yes' ? 'fault' : 'note',
      start: first.start,
      end: last.end,
    })
  return broken.sort((a, b) => a.start - b.start || a.end - b.end)
}

const DOTS = String.raw`(?:…|\.[ \u00A0\u202F]?\.[ \u00A0\u202F]?\.)`
const BARE_DOTS = new RegExp(String.raw`(?<![[(.…]\s{0,2})${DOTS}(?!\.|\s{0,2}[\])])`, 'gu')
const DOTS_IN_PARENTHESES = new RegExp(String.raw`\(\s{0,2}${DOTS}\s{0,2}\)`, 'gu')

/**
 * French marks a cut with […], [...] or (…): dots alone are a pause, at the end of the words a trailing off. English
 * marks it with dots, alone or in brackets.
 */
function deletions(text: string, span: Span, language: Language): RuleBroken[] {
  if (language === 'fr')
    return found(text, span, BARE_DOTS, 'bare_dots', 'note').filter(
      ({ start, end }) => hasWord(text, span.start, start) && hasWord(text, end, span.end),
    )
  return language === 'en' ? found(text, span, DOTS_IN_PARENTHESES, 'dots_in_parentheses', 'fault') : []
}

const hasWord = (text: string, start: number, end: number) => /[\p{L}\p{N}]/u.test(text.slice(start, end))

/** An ending that may be left out stands in parentheses inside its word: élu(e)s, student(s). */
const IN_PARENTHESES = /(?<![\p{L}\p{N}])\([^()\n]{1,200}\)|\{[^{}\n]{1,200}\}/gu
const notInserted = ({ eitherClasses }: Grammar) =>
  new RegExp(
    String.raw`^[({]\s*(?:${DOTS}|sic\b.*|.*\b(?:${alternativesOf('translation', eitherClasses)})\b.*|\P{L}*)\s*[)}]$`,
    'iu',
  )
/** What was heard is told in parentheses, as in a transcript. */
const heard = ({ eitherClasses }: Grammar) =>
  new RegExp(
    String.raw`^\(\s*(?:(?:${alternativesOf('subject', eitherClasses)}) )?(?:${alternativesOf('heard', eitherClasses)})\b`,
    'iu',
  )

/** Words added to a quotation stand in brackets: in parentheses they look like the speaker's own aside. */
function insertions(text: string, span: Span, language: Language, grammar: Grammar): RuleBroken[] {
  if (language !== 'fr' && language !== 'en') return []
  const inserted = found(text, span, IN_PARENTHESES, 'insertion_unbracketed', 'fault')
  if (inserted.length === 0) return []
  const [other, told] = [madeOnce(grammar, notInserted), madeOnce(grammar, heard)]
  return inserted
    .filter(({ start, end }) => !other.test(text.slice(start, end)))
    .map((one) => (told.test(text.slice(one.start, one.end)) ? { ...one, weight: 'note' as const } : one))
}

const OPENING = /([«»‹›“”„"])([\s\u00A0\u202F\u2009]*)$/u
const CLOSING = /^[.,;:!?…\s\u00A0\u202F\u2009]*?([\s\u00A0\u202F\u2009]*)([«»‹›“”„"])/u
const NO_BREAK = /^[\u00A0\u202F]$/u
const OTHER_MARKS: Partial<Record<Language, RegExp>> = { fr: /[“”„"]/u, en: /[«»‹›„]/u }
/** More spaces than anyone sets between a mark and the words. */
const REACH = 8

/**
 * Marks follow the copy and not the words quoted; French sets a space that does not break inside « ». One finding of each
 * kind is enough to say so.
 */
function marks(text: string, spans: readonly Span[], language: Language): RuleBroken[] {
  if (language !== 'fr' && language !== 'en') return []
  const found: { mark: Span; sign: string; space: string }[] = []
  for (const { start, end } of spans) {
    const opening = OPENING.exec(text.slice(Math.max(0, start - REACH), start))
    if (opening) {
      const at = start - opening[0].length
      found.push({ mark: { start: at, end: at + 1 }, sign: opening[1]!, space: opening[2]! })
    }
    const closing = CLOSING.exec(text.slice(end, end + REACH))
    if (closing) {
      const to = end + closing[0].length
      found.push({ mark: { start: to - 1, end: to }, sign: closing[2]!, space: closing[1]! })
    }
  }
  const other = found.find(({ sign }) => OTHER_MARKS[language]!.test(sign))
  const tight =
    language === 'fr'
      ? found.find(({ sign, space }) => /[«»]/u.test(sign) && !NO_BREAK.test(space))
      : undefined
  return [
    ...(other ? [{ rule: 'marks_of_other_language', weight: 'note', ...other.mark } as const] : []),
    ...(tight ? [{ rule: 'space_inside_marks', weight: 'note', ...tight.mark } as const] : []),
  ]
}

function found(
  text: string,
  { start, end }: Span,
  what: RegExp,
  rule: HouseRule,
  weight: RuleBroken['weight'],
): RuleBroken[] {
  return [...text.slice(start, end).matchAll(what)].map(({ index, 0: words }) => ({
    rule,
    weight,
    start: start + index,
    end: start + index + words.length,
  }))
}
