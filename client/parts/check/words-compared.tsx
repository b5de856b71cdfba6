import { useEffect, useRef, useState } from 'preact/hooks'
import type { Findings } from '../../../server/api/findings.ts'
import { cutText, type Mark } from '../words/cut-text.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { numbered, type NumberedEdit } from './numbered-edit.ts'
import { clock } from '../words/clock.ts'
import { placeInSource } from './place-in-source.ts'
import { textFragmentLink } from './text-fragment-link.ts'
import { languageClaimed } from './words-spoken.ts'
import { EditsTable } from './edits-table.tsx'
import { editAttributes, MarkedWords } from './marked-words.tsx'
import { OriginalWords } from './original-words.tsx'
import { TranslatedBy } from './translated-by.tsx'
import './words-compared.css'

type FoundRecord = NonNullable<Findings['record']>

/**
 * The words on record beside the words claimed, with every difference marked on both; of words in two languages, which
 * are no edits of each other, each side with its language. Below them what was spoken, and who translated it.
 */
export function WordsCompared({ check }: { check: Findings }) {
  const { t } = useInterfaceLanguage()
  const { claim, record } = check
  if (!record) return null
  const edits = numbered(check.words.edits)
  const isRendered = check.words.answer === 'rendered'
  const claimedIn = languageClaimed(check)
  return (
    <section class="compared">
      <h3 class="visually-hidden">{t(($) => $.ui.report.compared)}</h3>
      <div class="side">
        <h4>
          {t(($) => $.ui.report.onRecord)}
          {isRendered && ` · ${t(($) => $.language[record.printedLanguage])}`}
        </h4>
        <RecordSide record={record} edits={edits} />
      </div>
      <div class="side">
        <h4>
          {t(($) => $.ui.report.claimed)}
          {isRendered && ` · ${t(($) => $.language[claimedIn])}`}
        </h4>
        <figure>
          <blockquote class="claimed" lang={langOf(claimedIn)}>
            <p>
              <MarkedWords text={claim.text} edits={edits} side="claimed" />
            </p>
          </blockquote>
          <figcaption>
            {claim.speaker && <p class="said-by">{claim.speaker}</p>}
            <p>
              {[
                claim.language && !isRendered && t(($) => $.language[claim.language!]),
                claim.declaredTranslation && t(($) => $.ui.check.declared),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </figcaption>
        </figure>
      </div>
      <EditsTable edits={edits} saidIn={record.printedLanguage} claimedIn={claim.language ?? null} />
      {check.original && <OriginalWords original={check.original} record={record} />}
      <TranslatedBy check={check} />
    </section>
  )
}

type OnRecord = NumberedEdit | 'lit'

function RecordSide({ record, edits }: { record: FoundRecord; edits: NumberedEdit[] }) {
  const { t, day } = useInterfaceLanguage()
  const words = useRef<HTMLQuoteElement>(null)
  const [isWhole, setWhole] = useState(false)
  const link = useLinkToWords(record, words)
  return (
    <figure>
      <blockquote ref={words} lang={langOf(record.printedLanguage)}>
        {record.excerpts.map((all) => {
          const excerpt = isWhole ? all : sentenceOf(all)
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
              {excerpt.start > all.start && '… '}
              {cutText(excerpt.text, excerpt.start, marks).map((piece) => {
                const edit = piece.marks.find((mark) => mark !== 'lit')
                const shown = edit ? <del {...editAttributes(edit)}>{piece.text}</del> : piece.text
                return piece.marks.includes('lit') ? <mark data-start={piece.start}>{shown}</mark> : shown
              })}
              {excerpt.text.length < all.text.length - (excerpt.start - all.start) && ' …'}
            </p>
          )
        })}
      </blockquote>
      {record.excerpts.some((all) => sentenceOf(all).text.length < all.text.length) && (
        <button type="button" class="plain" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {t(($) => $.ui.report[isWhole ? 'sentence' : 'passage'])}
        </button>
      )}
      <figcaption>
        {record.speaker && <p class="said-by">{record.speaker.name}</p>}
        <p>
          <a href={placeInSource(record)} lang={langOf(record.printedLanguage)}>
            {record.title}
          </a>
          {record.publisher && `, ${record.publisher}`}
          {record.publishedAt && `, ${day(record.publishedAt)}`}
        </p>
        {record.time !== undefined && (
          <p>
            <a href={`${placeInSource(record)}&at=${record.time}`}>
              {t(($) => $.ui.report.saidAt, { time: clock(record.time) })}
            </a>
          </p>
        )}
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

type Excerpt = FoundRecord['excerpts'][number]

/** Of what was seen, the sentences that hold the words: what a reader looks at first. */
const sentenceOf = ({ sentence, ...all }: Excerpt): Excerpt =>
  sentence === undefined
    ? all
    : {
        ...all,
        start: sentence.start,
        text: all.text.slice(sentence.start - all.start, sentence.end - all.start),
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
