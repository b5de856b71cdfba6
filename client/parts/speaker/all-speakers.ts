import type { Speaker, SpeakerPage } from '../../../server/api/speakers.ts'
import { useKept } from '../../data/asking.ts'
import { query, request } from '../../data/request.ts'

/** The most the server gives at once. */
const PAGE = 200

/**
 * Every speaker, however many: for a choice that has to offer each of them. Empty until they are known.
 *
 * @param of what they are to have
 */
export function useAllSpeakers(of?: 'renditions'): Speaker[] {
  // The list beside the choice says what is wrong; without names there is nothing to choose.
  return useKept(`every speaker ${of ?? ''}`, (signal) => allSpeakers(signal, of)).data ?? NOBODY
}

const NOBODY: Speaker[] = []

async function allSpeakers(signal: AbortSignal, of: 'renditions' | undefined): Promise<Speaker[]> {
  const all: Speaker[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const path = `/speakers${query({ limit: PAGE, of, cursor })}`
    const page: SpeakerPage = await request<SpeakerPage>('GET', path, { signal })
    all.push(...page.items)
    cursor = page.next
  }
  return all
}
