/** The way from a record to the desk, where a paragraph and its counterpart are made a rendition unless they are one. */
import { useLocation } from 'preact-iso'
import type { Rendition } from '../../../server/api/renditions.ts'
import { useChange } from '../../data/asking.ts'
import { query, request } from '../../data/request.ts'
import { TO_WORDS } from './desk-board.tsx'
import { rememberedEditor } from './desk-work.ts'

export type ToDesk = ReturnType<typeof useToDesk>

export function useToDesk() {
  const { route } = useLocation()
  const { busy, refusal, run } = useChange()
  /** @param passage either side of the pair */
  const open = (passage: number) =>
    void run(async () => {
      const path = `/renditions/pairs${query({ as: rememberedEditor() })}`
      const { id } = await request<Rendition>('POST', path, { body: { passage } })
      route(`/renditions/${id}${TO_WORDS}`)
    })
  return { busy, refusal, open }
}
