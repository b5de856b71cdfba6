/** The way from a record to the desk, where a paragraph and its counterpart are made a rendition unless they are one. */
import { useLocation } from 'preact-iso'
import type { Rendition } from '../../../server/api/renditions.ts'
import { useChange } from '../../data/asking.ts'
import { request } from '../../data/request.ts'
import { TO_WORDS } from './desk-board.tsx'
import { useSigned } from './signature.ts'

export type ToDesk = ReturnType<typeof useToDesk>

export function useToDesk() {
  const { route } = useLocation()
  const signed = useSigned()
  const { busy, refusal, run } = useChange()
  /** @param passage either side of the pair */
  const open = (passage: number) =>
    void run(async () => {
      const { id } = await request<Rendition>('POST', `/renditions/pairs${signed}`, { body: { passage } })
      route(`/renditions/${id}${TO_WORDS}`)
    })
  return { busy, refusal, open }
}
