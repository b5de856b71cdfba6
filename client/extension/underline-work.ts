import { useEffect, useRef, useState } from 'preact/hooks'
import type { Draft } from '../../server/api/drafts.ts'
import type { ReportProgress } from '../../server/api/reports.ts'
import { gravityOf } from '../../locales/gravity.ts'
import { useChange } from '../data/asking.ts'
import { requestLongWork } from '../data/request.ts'
import { isUnderlined, pageAsItIs, show, takeOff, textsOfPage, underline } from './in-page.ts'
import { onPage } from './on-page.ts'
import { pageFile } from './page-file.ts'
import { type Place, placesOf, type Sought } from './places.ts'
import { LINE_NAMES, lineName, STYLE_OF_PAGE } from './underlines.ts'

type Reported = Draft['quotes'][number]

/** A quotation that was checked, by its number in the report, and whether its words stand on the page still. */
export interface Underlined {
  number: number
  quote: Reported & { findings: NonNullable<Reported['findings']> }
  isOnPage: boolean
}

/** Has the quotations of the page in `tab` checked and underlined, and takes the lines off again. */
export function useUnderlines(tab: number) {
  const { busy, refusal, run } = useChange()
  const [report, setReport] = useState<Draft | null>(null)
  const [underlined, setUnderlined] = useState<Underlined[]>([])
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const [isOut, setOut] = useState(false)
  const [isDrawn, setDrawn] = useState(false)
  const work = useRef<AbortController>(null)
  useEffect(() => {
    // A panel that was closed leaves the lines where they are.
    void onPage(tab, isUnderlined, LINE_NAMES).then((before) => before && setDrawn(true))
    return () => work.current?.abort()
  }, [])

  const clear = async () => {
    await onPage(tab, takeOff, LINE_NAMES)
    await chrome.scripting.removeCSS({ target: { tabId: tab }, css: STYLE_OF_PAGE }).catch(() => undefined)
    setReport(null)
    setUnderlined([])
    setDrawn(false)
  }
  const draw = () =>
    run(async () => {
      await clear()
      const page = await onPage(tab, pageAsItIs)
      setOut(page === null)
      if (page === null) return
      work.current = new AbortController()
      setProgress(null)
      const { answer } = await requestLongWork<Draft, ReportProgress>('/reports', pageFile(page, false), {
        onSent: () => undefined,
        onMeanwhile: (told) =>
          setProgress((before) =>
            'read' in told
              ? { done: 0, total: told.read.quotes }
              : before && { ...before, done: before.done + 1 },
          ),
        signal: work.current.signal,
      })
      setUnderlined(await drawnOn(tab, answer))
      setReport(answer)
      setDrawn(true)
    })
  return {
    busy,
    refusal,
    isOut,
    isDrawn,
    progress,
    report,
    underlined,
    draw,
    clear,
    stop: () => work.current?.abort(),
    show: (number: number) => void onPage(tab, show, number),
  }
}

async function drawnOn(tab: number, report: Draft): Promise<Underlined[]> {
  const checked = report.quotes.flatMap((quote, number) =>
    quote.findings ? [{ number, quote: { ...quote, findings: quote.findings } }] : [],
  )
  const texts = (await onPage(tab, textsOfPage)) ?? []
  const spans = checked.flatMap(({ number, quote }) =>
    quote.spans.map((span) => ({ number, quote, sought: soughtIn(report.text, span) })),
  )
  const places = placesOf(
    texts,
    spans.map(({ sought }) => sought),
  )
  const lines = spans.flatMap(({ number, quote }, at) => {
    const place: Place | null = places[at] ?? null
    const { verdict, words } = quote.findings
    return place ? [{ number, place, line: lineName(gravityOf(verdict, words.harm)) }] : []
  })
  await chrome.scripting.insertCSS({ target: { tabId: tab }, css: STYLE_OF_PAGE }).catch(() => undefined)
  const drawn = new Set(await onPage(tab, underline, lines))
  return checked.map((one) => ({ ...one, isOnPage: drawn.has(one.number) }))
}

/** What stands in another line may stand anywhere on the page. */
function soughtIn(text: string, { start, end }: { start: number; end: number }): Sought {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', end)
  return {
    before: text.slice(from, start),
    words: text.slice(start, end),
    after: text.slice(end, to < 0 ? text.length : to),
  }
}
