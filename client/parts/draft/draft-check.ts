/** The check of a manuscript: what has come of it so far, and where it stands. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Draft, DraftProgress, DraftQuote } from '../../../server/api/drafts.ts'
import { useChange } from '../../data/asking.ts'
import { requestLongWork } from '../../data/request.ts'

type Read = Extract<DraftProgress, { read: unknown }>['read']

export function useDraftCheck() {
  const { busy, refusal, run } = useChange()
  const [sent, setSent] = useState(0)
  const [read, setRead] = useState<Read | null>(null)
  const [quotes, setQuotes] = useState<DraftQuote[]>([])
  const [draft, setDraft] = useState<Draft | null>(null)
  const work = useRef<AbortController>(null)
  useEffect(() => () => work.current?.abort(), [])

  const clear = () => {
    setSent(0)
    setRead(null)
    setQuotes([])
    setDraft(null)
  }
  const start = (body: FormData | object) =>
    run(async () => {
      clear()
      work.current = new AbortController()
      const { answer } = await requestLongWork<Draft, DraftProgress>('/drafts', body, {
        onSent: setSent,
        onMeanwhile: (told) => {
          if ('read' in told) setRead(told.read)
          else setQuotes((before) => [...before, told.quote])
        },
        signal: work.current.signal,
      })
      setDraft(answer)
    })
  return { busy, refusal, sent, read, quotes, draft, start, stop: () => work.current?.abort(), clear }
}
