/** How the verbatim records of the United Nations call those who speak, and tell in which language they did. */
import { oneLine } from '../one-line.ts'
import type { ReadPassage } from '../../store/captured.ts'
import { languageNamed } from './language-named.ts'
import { markedAs } from './record.ts'

/** “Mr. Duval (France) (spoke in French): …”, « La Présidente (parle en anglais) : … » */
const LABEL = /^(?<called>\p{Lu}[^:;!?()]{1,90}?)\s*(?<brackets>(?:\([^()]{1,160}\)\s*){0,3}):\s+/u
const BRACKETS = /\([^()]+\)/gu
/** What stands before names, and whoever is called by an office alone. */
const TITLED =
  /^(?:Mr|Mrs|Ms|Miss|Dr|M|MM|Mme|Mlle|Mgr|Sir|Dame|Lord|Lady|Baroness|Sheikha?|Cheikha?|Prince(?:ss|sse)?|King|Queen|Reine|Roi|Emir|Sultan|President|Chief|Archbishop|Cardinal|Monsignor|General|Général|Judge|Juge|U|Daw|Dato)\b\.?\s/u
const OFFICE =
  /^(?:The|Le|La) (?:(?:Acting|Temporary|Interim|Co-|Vice-)\s?)?(?:President|Chair(?:man|woman|person)?|Secretary(?:-General)?|Présidente?|Secrétaire(?: générale?)?)(?: (?:par intérim|temporaire|provisoire))?$/u
const PRESIDENT = /^(?:The President|L[ea] Présidente?)$/u
const ACTING =
  /^(?:The (?:Acting|Temporary|Interim)|L[ea] Présidente? (?:par intérim|temporaire|provisoire))/u
/** Names are in capitals but for these: “Mr. bin Said”, « Mme de la Tour ». */
const WORD = /^(?:[\p{Lu}\p{N}’'"“”-].*|[a-z]{1,3}|d[’'].*|l[’'].*|and|von)$/u
const MOST_WORDS = 12

const ASIDE_WORDS =
  "(?:spoke|spoken|speaking|continued|continuing|resumed|interpretation|parle|parlant|poursuit|continue|reprend|interprétation|l[’']orat(?:eur|rice))"
/** “(spoke in Arabic; English text provided by the delegation)”, « (l’orateur poursuit en français) », “(interpretation from Russian)” */
const LANGUAGE = new RegExp(
  `^\\(\\s*${ASIDE_WORDS}\\b[^()]*?\\s(?:in|from|en|du|de l[’'])\\s*(?<name>\\p{L}+)[^()]*\\)$`,
  'iu',
)
/** The same among words, in italics on the page. */
const ASIDE = new RegExp(`\\(\\s*${ASIDE_WORDS}\\b[^()]{2,120}\\)`, 'giu')

export interface UnLabel {
  called: string
  /** « la France », or an office: none of a language. */
  beside: string | null
  spoken: ReadPassage['spoken']
  words: string
}

export function unLabel(paragraph: string): UnLabel | null {
  const found = LABEL.exec(paragraph)
  if (!found) return null
  const { called = '', brackets = '' } = found.groups!
  const inside = brackets.match(BRACKETS) ?? []
  const spoken = languageIn(brackets)
  const isNamed = OFFICE.test(called) || (TITLED.test(called) && isName(called))
  if (!isNamed && !(spoken && isName(called))) return null
  const beside = inside.find((one) => !LANGUAGE.test(one)) ?? null
  return { called: oneLine(called), beside, spoken, words: paragraph.slice(found[0].length) }
}

function isName(called: string): boolean {
  const words = called.split(/[\s,]+/u)
  return words.length <= MOST_WORDS && words.every((word) => WORD.test(word))
}

/**
 * One for both editions, which print names alike: « Mme Thomas-Roy » and “Ms. Thomas-Roy” are `thomas.roy`. Offices are
 * called by what stands in their names in both languages.
 */
export function keyOf(called: string): string {
  const plain = called.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const office = OFFICE.test(called)
    ? /president|chair|secreta|secretary/u.exec(plain)?.[0].slice(0, SHARED)
    : undefined
  if (office) return `${office}${isActing(called) ? '.acting' : ''}`
  return (
    plain
      .replace(/^\p{L}+\.?\s/u, '')
      .match(/[a-z0-9]+/gu)
      ?.join('.') ?? '.'
  )
}
const SHARED = 5

export const isPresident = (called: string): boolean => PRESIDENT.test(called)
export const isActing = (called: string): boolean => ACTING.test(called)

/** What the brackets of a label tell, wherever they stand in it; undefined where none tells of a language. */
export const languageIn = (label: string): ReadPassage['spoken'] =>
  (label.match(BRACKETS) ?? []).map(languageTold).find((one) => one !== undefined)

/** What an aside at the front of words tells of them and those behind. */
export const languageAtFront = (words: string): ReadPassage['spoken'] =>
  languageIn(/^\s*\([^()]{1,160}\)/u.exec(words)?.[0] ?? '')

function languageTold(bracket: string): ReadPassage['spoken'] {
  const name = LANGUAGE.exec(bracket)?.groups?.name
  if (name === undefined) return undefined
  const tag = languageNamed(name)
  return tag === undefined ? { language: 'other', markup: bracket } : markedAs(tag, bracket)
}

/** Cuts words where an aside tells that whoever speaks goes on in another language; `spoken` is that of the piece. */
export function piecesOf(
  words: string,
  spoken: ReadPassage['spoken'],
): { text: string; spoken: ReadPassage['spoken'] }[] {
  const pieces: { text: string; spoken: ReadPassage['spoken'] }[] = []
  let [from, now] = [0, spoken]
  for (const { 0: aside, index } of words.matchAll(ASIDE)) {
    const told = languageTold(aside)
    if (!told) continue
    pieces.push({ text: oneLine(words.slice(from, index)), spoken: now })
    ;[from, now] = [index + aside.length, told]
  }
  pieces.push({ text: oneLine(words.slice(from)), spoken: now })
  return pieces
}
