/** A search box for a long text, of which the browser has but a part to search. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { FoundInSource } from '../../../server/api/sources.ts'
import { useKept } from '../../data/asking.ts'
import { query, refusalIn, request } from '../../data/request.ts'
import { SearchFilter } from '../list/filters.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { PassageSpan } from './passage-selection.ts'

export type FindInText = ReturnType<typeof useFindInText>

export function useFindInText(source: number) {
  const [sought, setSought] = useState('')
  const [index, setIndex] = useState(0)
  const path = sought.trim() ? `/sources/${source}/found${query({ search: sought })}` : null
  const { data, error } = useKept<FoundInSource>(path, (signal) => request('GET', path!, { signal }))
  useEffect(() => setIndex(0), [path])
  const places: PassageSpan[] = (path && data?.items) || []
  const go = (steps: number) => {
    if (places.length > 0) setIndex((index + steps + places.length) % places.length)
  }
  return {
    sought,
    setSought,
    count: path && data ? data.count : null,
    refusal: refusalIn(error),
    places,
    index,
    /** The place that is shown; null while nothing is. */
    at: places[index] ?? null,
    go,
  }
}

export function FindBar({ find }: { find: FindInText }) {
  const { t } = useInterfaceLanguage()
  const bar = useRef<HTMLFormElement>(null)
  useEffect(() => {
    /** The browser’s own search finds what is drawn alone; pressed again in the box, the keys are the browser’s. */
    const onKeyDown = (event: KeyboardEvent) => {
      const input = bar.current?.querySelector('input')
      const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === 'f'
      if (!isFind || !input || document.activeElement === input || document.querySelector('dialog[open]'))
        return
      event.preventDefault()
      input.focus()
      input.select()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  const { count, places, index } = find
  return (
    <form
      ref={bar}
      class="find-bar"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        find.go(1)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.shiftKey) return
        event.preventDefault()
        find.go(-1)
      }}
    >
      <SearchFilter label={t(($) => $.ui.source.find)} value={find.sought} onChange={find.setSought} />
      <p class="found-count" role="status">
        {count === 0 && t(($) => $.ui.source.foundNone)}
        {count !== null && count > 0 && t(($) => $.ui.source.foundAt, { index: index + 1, count })}
      </p>
      <p class="actions">
        <button type="button" disabled={places.length < 2} onClick={() => find.go(-1)}>
          {t(($) => $.ui.source.foundBefore)}
        </button>
        <button type="submit" disabled={places.length < 2}>
          {t(($) => $.ui.source.foundNext)}
        </button>
      </p>
      <ProblemNotice refusal={find.refusal} />
    </form>
  )
}
