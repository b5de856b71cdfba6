/** Takes the markup out of a paragraph of Markdown. */
import { parseFragment } from 'parse5'

const ESCAPE = String.raw`\\[!-/:-@[-\x60{-~]`
const CODE = '(?<ticks>`+)(?<code>[^`]+)\\k<ticks>(?!`)'
const BRACKETS = String.raw`(?<image>!?)\[(?<words>(?:[^\][\\]|\\.|\[[^\][]*\])*)\]`
const TARGET = String.raw`\(\s*(?:<[^<>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)`
const REFERENCE = String.raw`\[(?<reference>[^\][]*)\]`
const ADDRESS = String.raw`<(?<address>[a-z][a-z\d+.-]{1,31}:[^<>\s]*|[^<>@\s]+@[^<>@\s]+)>`
const TAG = String.raw`</?[a-z][^<>]*>`
const ENTITY = String.raw`&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});`
const RUN = String.raw`(?<run>\*+|_+|~~)`

const MARKUP = new RegExp(
  `(?<escape>${ESCAPE})|${CODE}|(?<note>\\[\\^[^\\]\\s]+\\])|${BRACKETS}(?:(?<target>${TARGET})|${REFERENCE})?|${ADDRESS}|${TAG}|(?<entity>${ENTITY})|${RUN}`,
  'giu',
)

/** What opens emphasis and what closes it stand as many marks as are left of them. */
interface Run {
  sign: string
  left: number
}

/**
 * Brackets that are no link stay: quotations mark their cuts and additions with them.
 *
 * @param defined the references that the document gives an address for, in lower case
 */
export function bareText(text: string, defined: ReadonlySet<string>): string {
  const pieces: (string | Run)[] = []
  const open: Record<string, Run[]> = {}
  let from = 0
  for (const match of text.matchAll(MARKUP)) {
    const [whole] = match
    const { escape, code, image, words, target, reference, address, entity, run } = match.groups!
    pieces.push(text.slice(from, match.index))
    from = match.index + whole.length
    if (escape !== undefined) pieces.push(escape.slice(1))
    else if (code !== undefined) pieces.push(code.trim())
    else if (address !== undefined) pieces.push(address)
    else if (entity !== undefined) pieces.push(decoded(entity))
    else if (run !== undefined) pieces.push(emphasis(run, text[match.index - 1], text[from], open))
    else if (words !== undefined) {
      const inside = bareText(words, defined)
      const leads = target !== undefined || defined.has((reference || words).toLowerCase())
      if (leads) pieces.push(image ? '' : inside)
      else pieces.push(`${image}[${inside}]${reference === undefined ? '' : `[${reference}]`}`)
    }
  }
  pieces.push(text.slice(from))
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.sign.repeat(piece.left))).join('')
}

const SPACE = /\s/u
const PUNCTUATION = /[\p{P}\p{S}]/u
/** The paragraph's ends count as space. */
const isSpace = (one: string | undefined) => one === undefined || SPACE.test(one)
const isPoint = (one: string | undefined) => one !== undefined && PUNCTUATION.test(one)

/** CommonMark 6.2: a run opens emphasis where words follow it, closes it where words precede it, or is text. */
function emphasis(
  run: string,
  before: string | undefined,
  after: string | undefined,
  open: Record<string, Run[]>,
): Run {
  const leads = !isSpace(after) && (!isPoint(after) || isSpace(before) || isPoint(before))
  const ends = !isSpace(before) && (!isPoint(before) || isSpace(after) || isPoint(after))
  const inWord = run[0] === '_' && leads && ends
  const found = { sign: run[0]!, left: run.length }
  const waiting = (open[found.sign] ??= [])
  if (ends && (!inWord || isPoint(after)))
    while (found.left > 0 && waiting.length > 0) {
      const opener = waiting.at(-1)!
      const both = Math.min(opener.left, found.left)
      opener.left -= both
      found.left -= both
      if (opener.left === 0) waiting.pop()
    }
  if (found.left > 0 && leads && (!inWord || isPoint(before))) waiting.push(found)
  return found
}

const known = new Map<string, string>()
/** So many entities are told apart by a document that means them. */
const MOST_KNOWN = 1_000

function decoded(entity: string): string {
  const before = known.get(entity)
  if (before !== undefined) return before
  const [node] = parseFragment(entity).childNodes
  const character = node && 'value' in node ? node.value : entity
  if (known.size < MOST_KNOWN) known.set(entity, character)
  return character
}
