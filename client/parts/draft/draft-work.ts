/** A draft on its page: what is known of it, and what can be done about it. */
import { useLocation } from 'preact-iso'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Correction, KeptDraft, KeptDraftProgress, KeptQuote } from '../../../server/api/drafts.ts'
import { useChange, useThing } from '../../data/asking.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { useToast } from '../frame/toasts.tsx'
import { request, requestLongWork } from '../../data/request.ts'

const waiting = ({ quotes }: KeptDraft) => quotes.filter(({ skipped, check }) => !skipped && !check).length

/** @param revision an earlier one to show; null for the newest */
export function useDraft(id: string, revision: number | null) {
  const { t } = useInterfaceLanguage()
  const { route } = useLocation()
  const toast = useToast()
  const path = `/drafts/${encodeURIComponent(id)}`
  const {
    thing: draft,
    refusal,
    setThing,
  } = useThing<KeptDraft>(revision === null ? path : `${path}?revision=${revision}`)
  const checking = useChange()
  const changing = useChange()
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const work = useRef<AbortController>(null)
  useEffect(() => () => work.current?.abort(), [path, revision])

  const replace = useCallback(
    (quote: KeptQuote) =>
      setThing(
        (now) => now && { ...now, quotes: now.quotes.map((one) => (one.id === quote.id ? quote : one)) },
      ),
    [setThing],
  )
  const refresh = async () => setThing(await request<KeptDraft>('GET', path))

  /** Checks what waits, or all that nobody decided; leaving the page stops it, and coming back goes on. */
  const check = (again: boolean) =>
    checking.run(async () => {
      if (!draft) return
      work.current = new AbortController()
      const total = again
        ? draft.quotes.filter(({ skipped, check: made }) => !skipped && !made?.decision && !made?.waiting)
            .length
        : waiting(draft)
      setProgress({ done: 0, total })
      try {
        const { answer } = await requestLongWork<KeptDraft, KeptDraftProgress>(
          `${path}/checks${again ? '?again=true' : ''}`,
          {},
          {
            onSent: () => undefined,
            onMeanwhile: (told) => {
              if (!('quote' in told)) return
              replace(told.quote)
              setProgress((before) => before && { ...before, done: before.done + 1 })
            },
            signal: work.current.signal,
          },
        )
        setThing(answer)
        if (again) toast({ text: t(($) => $.ui.draft.checkedAgain) })
      } finally {
        setProgress(null)
      }
    })

  const sendCorrection = async (quote: KeptQuote, correction: Correction, seen: number) => {
    const body = { body: correction, seen }
    const corrected = await request<KeptQuote>('PATCH', `${path}/quotes/${quote.id}`, body)
    await refresh()
    return corrected
  }

  return {
    draft,
    refusal,
    checking,
    changing,
    progress,
    waiting: draft ? waiting(draft) : 0,
    check,
    stop: () => work.current?.abort(),
    refresh,
    correct: (quote: KeptQuote, correction: Correction) =>
      changing.run(async () => {
        const corrected = await sendCorrection(quote, correction, quote.version)
        toast({
          text: t(($) => $.ui.draft.corrected),
          undo: async () => void (await sendCorrection(quote, quote.checkedAs, corrected.version)),
        })
      }),
    /** @returns whether there is a new one */
    revise: (body: FormData | object) =>
      changing.run(async () => {
        const before = draft?.revision
        work.current = new AbortController()
        const { answer: revised } = await requestLongWork<KeptDraft, KeptDraftProgress>(
          `${path}/revisions`,
          body,
          {
            onSent: () => undefined,
            onMeanwhile: () => undefined,
            signal: work.current.signal,
          },
        )
        const text =
          revised.revision === before
            ? t(($) => $.ui.draft.versionKnown)
            : t(($) => $.ui.draft.versionSaved, { number: revised.revision })
        toast({ text })
        setThing(revised)
      }),
    remove: () =>
      changing.run(async () => {
        if (!draft) return
        work.current?.abort()
        await request('DELETE', path, { seen: draft.version })
        route('/drafts')
        toast({
          text: t(($) => $.ui.draft.removed),
          undo: async () => {
            await request('POST', `${path}/restore`)
            route(`/drafts/${draft.id}`)
          },
        })
      }),
  }
}
