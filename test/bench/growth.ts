/** Texts made to take long, by their length: what reads them in linear time takes four times as long for four times the text. */
import { cutText } from '../../client/parts/words/cut-text.ts'
import { wordsOf } from '../../client/parts/desk/quote-words.ts'
import { pasted } from '../../server/import/capture.ts'
import { extractQuotes } from '../../server/import/extraction.ts'
import { prepare } from '../../server/import/prepare.ts'
import { read } from '../../server/language/read.ts'
import { houseRules } from '../../server/quote/house-rules.ts'
import { quotationsIn } from '../../server/quote/quotations.ts'
import { kinOf, type Reading } from '../../server/quote/revised.ts'
import { readMarkdown } from '../../server/read/document/markdown.ts'
import { readHtml } from '../../server/read/page/html.ts'
import { readEuroparl } from '../../server/read/record/europarl.ts'
import { openStore } from '../../server/store/open.ts'
import { alignByLength } from '../../server/translation/align-by-length.ts'
import { flags } from '../../server/translation/flags.ts'
import { captured } from '../support/collection.ts'
import { figure, type Row, timed, times } from './table.ts'
import { grammars } from '../support/grammars.ts'

const rules = (text: string) =>
  houseRules(text, { spans: [{ start: 0, end: text.length }], undisclosed: 'no' }, 'fr', grammars.fr)
const bothFlags = (fr: string, en: string) =>
  flags({ language: 'fr', text: fr }, { language: 'en', text: en }, grammars)
const cut = (count: number) =>
  cutText(
    'a '.repeat(count),
    0,
    Array.from({ length: count }, (_, what) => ({ start: what * 2, end: what * 2 + 1, what })),
  )

/** What reads, how many pieces the shorter text has, and the pieces it is made of. */
const READINGS: [string, number, (piece: string, count: number) => unknown, string[]][] = [
  [
    'Markdown',
    100_000,
    (piece, count) => readMarkdown(piece.repeat(count)),
    ['[', '*a', '`', '<!--', '<a ', '> ', '|', '![a](', '[[a]', '[a](b "'],
  ],
  [
    'HTML',
    20_000,
    (piece, count) => readHtml(piece.repeat(count)),
    ['<p>x', '<br> ', '<p class="byline">By X'],
  ],
  [
    'European Parliament',
    75_000,
    (piece, count) => readEuroparl(piece.repeat(count), null),
    ['<SPEAKER ID=', '<P>', 'ID '],
  ],
  [
    'house rules',
    5_000,
    (piece, count) => rules(piece.repeat(count)),
    ['(', '(a', '…', '. ', '( a ) ', '{a', '[…'],
  ],
  [
    'flags',
    2_000,
    (piece, count) => bothFlags(piece.repeat(count), piece.repeat(count)),
    ['la maison ', 'La maison. ', '«', '[a ', 'ne pas ', 'Kervella ', '12 345 678 '],
  ],
  ['words to pick', 50_000, (piece, count) => wordsOf(piece.repeat(count)), ['1', 'a-', '1 ', '«']],
  ['marks to cut at', 12_500, (_, count) => cut(count), ['a mark']],
  [
    'paragraphs to align',
    25_000,
    (_, count) => alignByLength(Array<number>(count).fill(90), Array<number>(count).fill(100)),
    ['a paragraph'],
  ],
  [
    'quotations of a revised draft',
    500,
    (_, count) => kinOf(manuscript(count, 'le soir'), manuscript(count, 'la nuit')),
    ['a quotation'],
  ],
  [
    'turns that tell of others',
    500,
    (piece, count) => quotationsIn(read(piece.repeat(count), grammars.en)),
    ['MR. WEBB: We go on in English, and the next witness speaks in French.\n\n'],
  ],
]

const manuscript = (count: number, when: string): Reading[] =>
  Array.from({ length: count }, (_, i) => ({
    text: `Le bac numéro ${i} ne passe plus ${when}`,
    speaker: 'Ève Roncier',
    language: 'fr',
    declared: false,
  }))

/** What a transcript pasted as one line repeats. */
const LINES = ['"a" said ', '“We shall have a bridge by spring,” said Ann Hale, the mayor. ']

async function stored(text: string): Promise<void> {
  const own = openStore(':memory:', grammars)
  const handed = { original: pasted(text), facts: { language: 'en' as const }, format: 'text' as const }
  const { source, quotes } = await prepare(handed, grammars)
  await own.sources.add(source, quotes)
  await own.close()
}

export async function growth(): Promise<Row[]> {
  const rows: Row[] = []
  const measure = async (what: string, read: (times: number) => unknown) => {
    await read(1) // compiled on the way
    const [less] = await timed(() => read(1))
    const [more] = await timed(() => read(4))
    rows.push({ text: what, ms: figure(less), 'four times the text': times(more / less) })
  }
  for (const [reader, count, read, pieces] of READINGS)
    for (const piece of pieces)
      await measure(`${reader}: ${piece.trim()}`.replaceAll('|', '\\|'), (times) =>
        read(piece, count * times),
      )
  for (const line of LINES) {
    await measure(`quotations of one line: ${line.trim()}`, (times) =>
      extractQuotes(line.repeat(1_000 * times), grammars, 'en'),
    )
    await measure(`one line stored: ${line.trim()}`, (times) => stored(line.repeat(1_000 * times)))
  }
  const store = openStore(':memory:', grammars)
  await store.sources.add(captured(Array.from({ length: 300 }, (_, i) => `Le quai ${i} rouvre à l’aube.`)))
  const unknown = Array.from({ length: 300 }, (_, i) => `inconnu${i}`).join(' ')
  await measure('look-up of a long text', (times) =>
    store.passages.lookUp(`${unknown} quai `.repeat(75 * times), 1),
  )
  await store.close()
  return rows
}
