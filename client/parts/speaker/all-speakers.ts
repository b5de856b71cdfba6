import { useContext, useEffect, useState } from 'preact/hooks'
import type { Speaker, SpeakerPage } from '../../../server/api/speakers.ts'
import { isAbort, query, refusalOf, request } from '../../data/request.ts'
import { SampleContext } from '../sample/sample.ts'

/** The most the server gives at once. */
const PAGE = 200

/** Every speaker, however many: for a choice that has to offer each of them. Empty until they are known. */
export function useAllSpeakers(): Speaker[] {
  const [speakers, setSpeakers] = useState<Speaker[]>([])
  const { generation } = useContext(SampleContext)
  useEffect(() => {
    const asking = new AbortController()
    allSpeakers(asking.signal).then(
      setSpeakers,
      // The list beside the choice says what is wrong; without names there is nothing to choose.
      (thrown: unknown) => void (isAbort(thrown) || refusalOf(thrown)),
    )
    return () => asking.abort()
  }, [generation])
  return speakers
}

async function allSpeakers(signal: AbortSignal): Promise<Speaker[]> {
  const all: Speaker[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const path = `/speakers${query({ limit: PAGE, cursor })}`
    const page: SpeakerPage = await request<SpeakerPage>('GET', path, { signal })
    all.push(...page.items)
    cursor = page.next
  }
  return all
}
