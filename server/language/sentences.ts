/** Where sentences begin and end. */

const TERMINATOR = /[.!?…]/u
/** What may close between a full stop and the end of the sentence. */
const CLOSING = /[\s"'’”»)\]\p{Z}]/u
const OPENING = /[\s"'‘“«(¿¡[\p{Z}—–-]/u
const OPENING_QUOTE = /["'‘“«]/u

/** Abbreviations whose point ends no sentence, as they are printed; an initial is another. */
const ABBREVIATIONS = new Set(
  `M MM Mme Mmes Mlle Mr Mrs Ms Dr Drs Pr Prof Me St Ste Sen Rep Gov Gen Col Lt Sgt Capt Rev Hon hon Messrs
   Jan Feb Aug Sept Oct Nov Dec cf vs approx env`.split(/\s+/),
)
/** They number something: “No. 7” and « art. 12 » go on, “No.” and “modern art.” end. */
const NUMBERING = new Set(['No', 'no', 'n°', 'p', 'pp', 'art', 'chap', 'fig', 'vol'])
const LONGEST_ABBREVIATION = 8
const INITIAL = /^\p{Lu}$/u

/** Whether a word is one that a point cuts short rather than ends a sentence after: Mr., Mme., J. */
export const isAbbreviation = (word: string): boolean => ABBREVIATIONS.has(word) || INITIAL.test(word)

/** Whether the point or mark at `at` ends a sentence rather than an abbreviation or a decimal. */
function terminates(text: string, at: number): boolean {
  if (!TERMINATOR.test(text.charAt(at))) return false
  if (text[at] !== '.') return true
  if (/\d/.test(text.charAt(at + 1)) && /\d/.test(text.charAt(at - 1))) return false
  const word = /[\p{L}°]+$/u.exec(text.slice(Math.max(0, at - LONGEST_ABBREVIATION), at))?.[0] ?? ''
  if (NUMBERING.has(word)) return !/^\s*\d/u.test(text.slice(at + 1, at + 4))
  return !isAbbreviation(word)
}

/** “(*spoke in French*) |We shall go”, « [En anglais] »: what a record tells of the words belongs to no sentence of theirs. */
const DIRECTION = /(?:\([^()\n]*\p{L}[^()\n]*\)|\[[^[\]\n]*\p{L}[^[\]\n]*\])[\s\p{Z}]*$/u
const LONGEST_DIRECTION = 80

/** Whether a sentence starts at `at` (UTF-16), or after the marks and spaces that stand there. */
export function startsSentence(text: string, at: number): boolean {
  const direction = DIRECTION.exec(text.slice(Math.max(0, at - LONGEST_DIRECTION), at))?.[0]
  if (direction && /^\p{Lu}/u.test(text.slice(at))) return startsSentence(text, at - direction.length)
  let before = at - 1
  let quoted = false
  while (before >= 0 && (OPENING.test(text.charAt(before)) || CLOSING.test(text.charAt(before)))) {
    if (text[before] === '\n') return true
    if (OPENING_QUOTE.test(text.charAt(before))) quoted = true
    before--
  }
  if (before < 0 || terminates(text, before)) return true
  // “… he said: “We shall go” and … dit : « Nous irons »: a capital after an opening mark begins a sentence of its own.
  const first = /[\p{L}\p{N}]/u.exec(text.slice(at, at + 10))?.[0]
  const capital = first !== undefined && first !== first.toLowerCase()
  return capital && (quoted || text[before] === ':')
}

/** Whether a sentence ends at `at` (UTF-16, exclusive), or with the marks that stand there. */
export function endsSentence(text: string, at: number): boolean {
  if (terminates(text, at - 1)) return true
  let after = at
  while (after < text.length && CLOSING.test(text.charAt(after))) {
    if (text[after] === '\n') return true
    after++
  }
  if (after >= text.length || terminates(text, after)) return true
  // “We shall go,” he said · « Nous irons », a-t-il dit: the mark closes what was said, whatever the writer adds.
  return /^,?\s?(?:["”»]|['’](?!\p{L}))/u.test(text.slice(at, at + 4))
}
