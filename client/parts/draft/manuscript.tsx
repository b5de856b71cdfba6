import { useEffect, useRef } from 'preact/hooks'
import type { KeptDraft, KeptQuote } from '../../../server/api/drafts.ts'
import { cutText, type Mark, type Piece } from '../words/cut-text.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { gravityOf } from '../../../locales/gravity.ts'

type What = { quote: KeptQuote } | 'broken'

interface Props {
  draft: KeptDraft
  chosen: KeptQuote | null
  onChoose: (quote: KeptQuote) => void
}

/** The manuscript, with each quotation underlined in the colour of what was found for it. */
export function Manuscript({ draft, chosen, onChoose }: Props) {
  const { t } = useInterfaceLanguage()
  const region = useRef<HTMLElement>(null)
  const { text, quotes, language } = draft
  useEffect(() => {
    region.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen?.id])
  return (
    <section
      ref={region}
      class="manuscript"
      aria-label={t(($) => $.ui.draft.manuscript)}
      lang={langOf(language)}
    >
      {linesOf(text, marksOf(quotes)).map(({ start, pieces }) => (
        <p key={start}>
          {pieces.map((piece) => (
            <Words key={piece.start} piece={piece} chosen={chosen} onChoose={onChoose} />
          ))}
        </p>
      ))}
    </section>
  )
}

function Words({ piece, chosen, onChoose }: Pick<Props, 'chosen' | 'onChoose'> & { piece: Piece<What> }) {
  const { text, marks } = piece
  const shown = marks.includes('broken') ? <em class="broken">{text}</em> : text
  const quote = marks.find((mark) => mark !== 'broken')?.quote
  if (!quote) return <>{shown}</>
  const { check } = quote
  const gravity = check ? gravityOf(check.decision?.verdict ?? check.verdict, check.harm) : 'waiting'
  return (
    <a
      href={`#quote-${quote.id}`}
      class={`said ${gravity}`}
      lang={langOf(quote.checkedAs.language)}
      aria-current={quote.id === chosen?.id ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault()
        onChoose(quote)
      }}
    >
      {shown}
    </a>
  )
}

const marksOf = (quotes: readonly KeptQuote[]): Mark<What>[] =>
  quotes.flatMap((quote) => [
    ...quote.spans.map((span) => ({ ...span, what: { quote } })),
    ...quote.broken
      .filter(({ rule }) => rule !== 'translation_undisclosed')
      .map(({ start, end }) => ({ start, end, what: 'broken' as const })),
  ])

function linesOf(text: string, marks: Mark<What>[]): { start: number; pieces: Piece<What>[] }[] {
  const coming = marks.toSorted((a, b) => b.start - a.start)
  let start = 0
  return text.split('\n').flatMap((line) => {
    const from = start
    start += line.length + 1
    const here: Mark<What>[] = []
    while (coming.length && coming.at(-1)!.start < start) here.push(coming.pop()!)
    // What runs over the end of its line is marked on the next one too.
    coming.push(...here.filter(({ end }) => end > start).map((mark) => ({ ...mark, start })))
    return line === '' ? [] : [{ start: from, pieces: cutText(line, from, here) }]
  })
}
