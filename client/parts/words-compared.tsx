import { useEffect, useRef, useState } from 'preact/hooks'
import type { Findings } from '../../server/api.ts'
import { cutText, type Mark } from '../cut-text.ts'
import { langOf, useInterfaceLanguage } from '../interface-language.tsx'
import { numbered, type NumberedEdit } from '../numbered-edit.ts'
import { textFragmentLink } from '../text-fragment-link.ts'
import { EditsTable } from './edits-table.tsx'

type FoundRecord = NonNullable<Findings['record']>

/** The words on record beside the words claimed, with every difference marked on both. */
export function WordsCompared({ check }: { check: Findings }) {
  const { t } = useInterfaceLanguage()
  const { claim, record } = check
  if (!record) return null
  const edits = numbered(check.words.edits)
  return (
    <section class="compared">
      <h3 class="visually-hidden">{t(($) => $.ui.report.compared)}</h3>
      <div class="side">
        <h4>{t(($) => $.ui.report.onRecord)}</h4>
        <RecordSide record={record} edits={edits} />
      </div>
      <div class="side">
        <h4>{t(($) => $.ui.report.claimed)}</h4>
        <figure>
          <blockquote class="claimed" lang={langOf(claim.language ?? check.language.printed)}>
            <p>
              <ClaimedWords text={claim.text} edits={edits} />
            </p>
          </blockquote>
          <figcaption>
            {claim.speaker && <p class="said-by">{claim.speaker}</p>}
            <p>
              {claim.language && t(($) => $.language[claim.language!])}
              {claim.language && claim.declaredTranslation && ' · '}
              {claim.declaredTranslation && t(($) => $.ui.check.declared)}
            </p>
          </figcaption>
        </figure>
      </div>
      <EditsTable edits={edits} saidIn={record.printedLanguage} claimedIn={claim.language ?? null} />
    </section>
  )
}

function ClaimedWords({ text, edits }: { text: string; edits: NumberedEdit[] }) {
  const marks = edits.map((what) => ({ start: what.edit.claimed.start, end: what.edit.claimed.end, what }))
  return cutText(text, 0, marks).map((piece) => {
    const edit = piece.marks[0]
    return edit ? <ins {...editAttributes(edit)}>{piece.text}</ins> : piece.text
  })
}

/** Numbers are drawn by the style sheet: inside the text they would end up in copies and in text fragments. */
const editAttributes = ({ edit, number }: NumberedEdit) => ({
  class: `edit ${edit.harm}`,
  'data-number': number ?? undefined,
})

const placeOf = ({ quote, passage }: FoundRecord) =>
  quote === null ? `passage=${passage}` : `quote=${quote}`

type OnRecord = NumberedEdit | 'lit'

function RecordSide({ record, edits }: { record: FoundRecord; edits: NumberedEdit[] }) {
  const { t, day } = useInterfaceLanguage()
  const words = useRef<HTMLQuoteElement>(null)
  const link = useLinkToWords(record, words)
  return (
    <figure>
      <blockquote ref={words} lang={langOf(record.printedLanguage)}>
        {record.excerpts.map((excerpt) => {
          const marks: Mark<OnRecord>[] = [
            ...record.spans
              .filter(({ passage }) => passage === excerpt.passage)
              .map(({ start, end }) => ({ start, end, what: 'lit' as const })),
            ...edits
              .filter(({ edit }) => edit.said.passage === excerpt.passage)
              .map((what) => ({ start: what.edit.said.start, end: what.edit.said.end, what })),
          ]
          return (
            <p key={`${excerpt.passage}-${excerpt.start}`} data-passage={excerpt.passage}>
              {cutText(excerpt.text, excerpt.start, marks).map((piece) => {
                const edit = piece.marks.find((mark) => mark !== 'lit')
                const shown = edit ? <del {...editAttributes(edit)}>{piece.text}</del> : piece.text
                return piece.marks.includes('lit') ? <mark data-start={piece.start}>{shown}</mark> : shown
              })}
            </p>
          )
        })}
      </blockquote>
      <figcaption>
        {record.speaker && <p class="said-by">{record.speaker.name}</p>}
        <p>
          <a href={`/sources/${record.source}?${placeOf(record)}`} lang={langOf(record.printedLanguage)}>
            {record.title}
          </a>
          {record.publisher && `, ${record.publisher}`}
          {record.publishedAt && `, ${day(record.publishedAt)}`}
        </p>
        {link && (
          <p>
            <a href={link} rel="noreferrer" data-page={record.link}>
              {t(($) => $.ui.report.openAtWords)}
            </a>
          </p>
        )}
      </figcaption>
    </figure>
  )
}

/** From the first to the last text node: given elements, the library stretches the range to the end of their parent. */
function rangeOfText(first: HTMLElement, last: HTMLElement): Range {
  const range = document.createRange()
  range.setStart(textsIn(first)[0] ?? first, 0)
  const end = textsIn(last).at(-1)
  if (end) range.setEnd(end, end.textContent?.length ?? 0)
  else range.setEndAfter(last)
  return range
}

function textsIn(element: HTMLElement): Node[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const found: Node[] = []
  while (walker.nextNode()) found.push(walker.currentNode)
  return found
}

/** The source's own page opened at the words, made from the words as they stand rendered in `container`. */
function useLinkToWords(record: FoundRecord, container: { current: HTMLElement | null }): string | null {
  const [link, setLink] = useState(record.link)
  useEffect(() => {
    if (record.link === null || !container.current) return setLink(record.link)
    const ranges = record.spans.flatMap((span) => {
      const lit = [
        ...container.current!.querySelectorAll<HTMLElement>(`[data-passage="${span.passage}"] [data-start]`),
      ].filter(({ dataset }) => Number(dataset.start) >= span.start && Number(dataset.start) < span.end)
      const [first, last] = [lit[0], lit.at(-1)]
      if (!first || !last) return []
      return [rangeOfText(first, last)]
    })
    setLink(textFragmentLink(record.link, ranges, record.excerpts.map(({ text }) => text).join(' ')))
  }, [record])
  return link
}
