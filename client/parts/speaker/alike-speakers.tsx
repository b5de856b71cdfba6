import type { AlikePage, Speaker } from '../../../server/api/speakers.ts'
import { useChange, useThing } from '../../data/asking.ts'
import { useMay } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { query } from '../../data/request.ts'
import { inOrder, useMerging } from './merge-speakers.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import './speaker.css'

const SHOWN = 5

interface Props {
  search: string
  onMerged: () => void
}

/** Persons who may be one: the one with more quotes takes the other in. */
export function AlikeSpeakers({ search, onMerged }: Props) {
  const { t } = useInterfaceLanguage()
  const { thing } = useThing<AlikePage>(`/speakers/alike${query({ search, limit: SHOWN })}`)
  const { busy, refusal, run } = useChange()
  const { merge } = useMerging(onMerged)
  const mayMerge = useMay('editor')
  if (!mayMerge || !thing || thing.items.length === 0) return null
  return (
    <section class="card">
      <h2>{t(($) => $.ui.speakers.alike)}</h2>
      <ul class="pairs">
        {thing.items.map(({ one, other, reason }) => {
          const [into, from] = [one, other].toSorted(inOrder) as [Speaker, Speaker]
          return (
            <li key={`${one.id} ${other.id}`} class="actions">
              <span>
                <strong>{into.name}</strong> · <strong>{from.name}</strong>{' '}
                <span class="hint">({t(($) => $.ui.speakers.alikeBy[reason])})</span>
              </span>
              <button type="button" disabled={busy} onClick={() => void run(() => merge(into.id, from.id))}>
                {t(($) => $.ui.speakers.mergeConfirm)}
                <span class="visually-hidden">
                  {' '}
                  {into.name}, {from.name}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      <ProblemNotice refusal={refusal} />
    </section>
  )
}
