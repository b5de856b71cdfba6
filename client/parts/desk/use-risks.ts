/** Has the server look through what nobody has looked through yet, once a list shows some of it. */
import { useEffect, useRef } from 'preact/hooks'
import type { RenditionListed, RisksSeen } from '../../../server/api/renditions.ts'
import { useChange } from '../../data/asking.ts'
import { requestLongWork } from '../../data/request.ts'

interface List {
  items: RenditionListed[] | null
  again: () => void
}

/** Leaving the page stops it; what was looked at by then is kept. */
export function useRisks({ items, again }: List) {
  const { busy, refusal, run } = useChange()
  const work = useRef<AbortController>(null)
  const isMissing = items?.some(({ risk }) => risk === null) ?? false
  useEffect(() => () => work.current?.abort(), [])
  useEffect(() => {
    if (!isMissing || busy || refusal) return
    void run(async () => {
      work.current = new AbortController()
      await requestLongWork<RisksSeen, RisksSeen>(
        '/renditions/risks',
        {},
        { onSent: () => undefined, onMeanwhile: () => undefined, signal: work.current.signal },
      )
      again()
    })
  }, [isMissing])
  return { busy, refusal }
}
