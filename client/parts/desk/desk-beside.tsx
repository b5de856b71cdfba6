import { useLocation } from 'preact-iso'
import type { Desk } from '../../../server/api/desk.ts'
import { remember, remembered } from '../../data/remembered.ts'
import type { KeyCommand } from '../keyboard/key-buttons.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { TO_WORDS } from './desk-board.tsx'

const ORDER = 'translations-in-order'

/** Keeps the order in which a list shows translations: that is how one goes through them on the desk. */
export const rememberOrder = (ids: readonly number[]) => remember(ORDER, ids.join(' '))

/** Those beside the rendition in the list that was seen last, or else in the list of all. */
function beside({ rendition, previous, next }: Desk): Record<'previous' | 'next', number | null> {
  const order = remembered(ORDER).split(' ').map(Number)
  const at = order.indexOf(rendition.id)
  return at < 0 ? { previous, next } : { previous: order[at - 1] ?? null, next: order[at + 1] ?? null }
}

const KEYS = { previous: 'P', next: 'N' } as const
const WAYS = ['previous', 'next'] as const
const addressOf = (id: number) => `/renditions/${id}${TO_WORDS}`

/** The keys that lead to the words of the translation before and after this one. */
export function useBesideKeys(desk: Desk): KeyCommand[] {
  const { t } = useInterfaceLanguage()
  const { route } = useLocation()
  const ids = beside(desk)
  return WAYS.flatMap((way): KeyCommand[] => {
    const id = ids[way]
    if (id === null) return []
    return [{ name: t(($) => $.ui.desk[way]), keys: [KEYS[way]], act: () => route(addressOf(id)) }]
  })
}

export function DeskBeside({ desk }: { desk: Desk }) {
  const { t } = useInterfaceLanguage()
  const ids = beside(desk)
  return (
    <nav class="actions" aria-label={t(($) => $.ui.desk.beside)}>
      {WAYS.map(
        (way) =>
          ids[way] !== null && (
            <a key={way} href={addressOf(ids[way])} aria-keyshortcuts={KEYS[way]}>
              {t(($) => $.ui.desk[way])} <kbd aria-hidden="true">{KEYS[way]}</kbd>
            </a>
          ),
      )}
    </nav>
  )
}
