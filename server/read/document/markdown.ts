/** Reads Markdown (CommonMark, with GitHub's tables, notes and strikethrough) into passages without its markup. */
import MarkdownIt, { type Token } from 'markdown-it'
import type { ReadPassage } from '../../store/captured.ts'
import { oneLine } from '../one-line.ts'
import { BLOCKS } from '../page/page-text.ts'
import { raised } from '../raised.ts'
import { readText } from './text.ts'

/** What a site's generator reads before the text. A rule with an empty line below it opens none. */
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\r?\n(?![ \t]*\r?\n)[^]*?\n\1[ \t]*(?:\r?\n|$)/
const NOTE = /\[\^[^\][\s]{1,999}\]/y
const NOTE_LABEL = /\[\^[^\][\s]{1,999}\]:[ \t]*/y
/** Lists count twice, for their items. Manuscripts stay under ten; the parser passes over what is deeper. */
const DEEPEST = 40
/** Stands for the end of a passage. The parser puts U+FFFD for those in the text. */
const PASSAGE_BREAK = '\0'

/**
 * A heading, an item of a list, a cell of a table and a line of code are a passage each; lines of one paragraph are joined.
 * What nests past belief is read as plain text, so that no word of it is lost.
 */
export function readMarkdown(text: string): { title: string | null; passages: ReadPassage[] } {
  const body = withoutComments(text.replace(FRONT_MATTER, ''))
  const tokens = parser.parse(body, {})
  if (tokens.some(({ level }) => level >= DEEPEST - 1)) return { title: null, passages: readText(body) }
  const passages: ReadPassage[] = []
  let title: string | null = null
  for (const [i, token] of tokens.entries())
    for (const line of linesOf(token)) {
      const text = oneLine(line)
      if (text === '') continue
      passages.push({ text })
      if (tokens[i - 1]?.type === 'heading_open') title ??= text
    }
  return { title, passages }
}

const parser = new MarkdownIt({ html: true, maxNesting: DEEPEST })
  // A paragraph may begin with an indent, and tags stand around text that is read like the rest.
  .disable(['code', 'html_block'])
parser.validateLink = () => true // none is followed
parser.normalizeLinkText = (address) => address

/** A note stands where it is written: its label goes, and the line is read on. */
parser.block.ruler.before(
  'table',
  'note_label',
  (state, line, _, silent) => {
    NOTE_LABEL.lastIndex = state.bMarks[line]! + state.tShift[line]!
    if (!NOTE_LABEL.test(state.src)) return false
    if (silent) return true
    state.bMarks[line] = NOTE_LABEL.lastIndex
    state.tShift[line] = 0
    return false
  },
  { alt: ['paragraph'] },
)
parser.inline.ruler.before('link', 'note', (state) => {
  NOTE.lastIndex = state.pos
  if (!NOTE.test(state.src)) return false
  state.pos = NOTE.lastIndex
  return true
})

/** A comment may hold empty lines, which would end the paragraph around it. One that is left open is text. */
function withoutComments(text: string): string {
  const end = text.lastIndexOf('-->') + 3 // no opening before it is searched for an end in vain
  return text.slice(0, end).replace(/<!--[^]*?-->/g, '') + text.slice(end)
}

const linesOf = ({ type, content, children }: Token): string[] =>
  type === 'fence' ? content.split('\n') : wordsIn(children ?? []).split(PASSAGE_BREAK)

/** Without what is struck out, and with what is set high as plain text has it; a tag left open does neither. */
function wordsIn(tokens: readonly Token[]): string {
  const open = [{ name: '', words: '' }]
  for (const token of tokens) {
    const { name, closes } = tagOf(token)
    if (!LIFTED.has(name)) open.at(-1)!.words += wordsOf(token)
    else if (!closes) open.push({ name, words: '' })
    else if (open.at(-1)!.name === name) {
      const { words } = open.pop()!
      if (name === 'sup') open.at(-1)!.words += raised(words, false)
    }
  }
  return open.map(({ words }) => words).join('')
}

const LIFTED = new Set(['sup', 'del', 's', 'strike'])

/** Markdown’s own strikethrough is an `<s>`. */
function tagOf({ type, tag, nesting, content }: Token): { name: string; closes: boolean } {
  if (type !== 'html_inline') return { name: tag, closes: nesting < 0 }
  return { name: /[a-z]\w*/i.exec(content)?.[0].toLowerCase() ?? '', closes: content.startsWith('</') }
}

function wordsOf(token: Token): string {
  const { type, content } = token
  if (type === 'text' || type === 'code_inline') return content
  if (type === 'softbreak' || type === 'hardbreak') return ' '
  const { name } = tagOf(token)
  if (type !== 'html_inline' || name === '') return ''
  return BLOCKS.has(name) ? PASSAGE_BREAK : name === 'br' ? ' ' : ''
}
