import type { ComponentChildren } from 'preact'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { Refusal } from '../../data/request.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'

interface Props {
  list: {
    items: unknown[] | null
    refusal: Refusal | null
    loading: boolean
    more: (() => void) | null
    again: () => void
  }
  /** Whether the list is narrowed by a search or a filter. */
  narrowed: boolean
  /** What to do when there is nothing at all yet. */
  children: ComponentChildren
}

/** What stands under a list: more of it, why it is empty, or what went wrong. */
export function ListFoot({ list, narrowed, children }: Props) {
  const { t } = useInterfaceLanguage()
  const isEmpty = list.items?.length === 0
  return (
    <div class="list-foot">
      <ProblemNotice refusal={list.refusal}>
        <p>
          <button type="button" onClick={list.again}>
            {t(($) => $.ui.tryAgain)}
          </button>
        </p>
      </ProblemNotice>
      <p class="visually-hidden" role="status">
        {list.loading
          ? t(($) => $.ui.loading)
          : list.items && t(($) => $.ui.shown, { count: list.items.length })}
      </p>
      {isEmpty && narrowed && <p class="empty">{t(($) => $.ui.nothingFits)}</p>}
      {isEmpty && !narrowed && <div class="empty">{children}</div>}
      {list.more && (
        <button type="button" disabled={list.loading} onClick={list.more}>
          {t(($) => $.ui.more)}
        </button>
      )}
    </div>
  )
}
