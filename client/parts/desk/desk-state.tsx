import { useState } from 'preact/hooks'
import type { Desk } from '../../../server/api/desk.ts'
import type { RenditionState } from '../../../server/api/renditions.ts'
import type { DeskWork } from './desk-work.ts'
import { areDoubtful, doubtsOf } from './approval-doubts.ts'
import { DeskDoubts } from './desk-doubts.tsx'
import { useFocusBack } from '../keyboard/focus-back.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { DeskReason } from './desk-reason.tsx'
import './desk.css'

/** What can be made of a rendition in each state, in the order of the buttons. */
const NEXT: Record<RenditionState, readonly RenditionState[]> = {
  unreviewed: ['in_review', 'approved', 'rejected'],
  in_review: ['approved', 'rejected', 'unreviewed'],
  approved: ['in_review', 'rejected'],
  rejected: ['in_review', 'approved'],
}

/** What editors made of the rendition as a whole, and what its errors come to. */
export function DeskState({ desk, work }: { desk: Desk; work: DeskWork }) {
  const { t, number } = useInterfaceLanguage()
  const [rejecting, setRejecting] = useState(false)
  const [doubting, setDoubting] = useState(false)
  const { rendition, penalty, fails } = desk
  const { state, reason } = rendition
  const section = useFocusBack<HTMLElement>(rejecting || doubting)
  const settle = async (next: RenditionState, because?: string) => {
    await work.settle({ state: next, ...(because && { reason: because }) })
    // What can be done next has changed, and with it the button that had the focus.
    section.current?.focus({ preventScroll: true })
  }
  const go = (next: RenditionState) => {
    if (next === 'rejected') setRejecting(true)
    else if (next === 'approved' && areDoubtful(doubtsOf(desk))) setDoubting(true)
    else if (!work.busy) void settle(next)
  }
  return (
    <section
      ref={section}
      class={`desk-state ${fails ? 'fails' : ''}`}
      aria-labelledby="state-title"
      tabIndex={-1}
    >
      <h2 id="state-title" class="visually-hidden">
        {t(($) => $.ui.desk.state)}
      </h2>
      <p aria-live="polite">
        <strong class={`rendition-state ${state}`}>{t(($) => $.renditionState[state])}</strong>
        {state === 'rejected' && reason && <span> {t(($) => $.ui.desk.because, { reason })}</span>}
        {' · '}
        {t(($) => $.ui.desk.penalty, { penalty: number(penalty) })}
        {fails && (
          <>
            {' · '}
            <strong class="fail">{t(($) => $.ui.desk.fails)}</strong>
          </>
        )}
      </p>
      {doubting ? (
        <DeskDoubts
          desk={desk}
          onApprove={() => {
            setDoubting(false)
            if (!work.busy) void settle('approved')
          }}
          onClose={() => setDoubting(false)}
        />
      ) : rejecting ? (
        <DeskReason
          reason=""
          submit={t(($) => $.ui.desk.reject)}
          onSubmit={(given) => {
            setRejecting(false)
            void settle('rejected', given)
          }}
          onClose={() => setRejecting(false)}
        />
      ) : (
        <div class="actions">
          {NEXT[state].map((next) => (
            <button key={next} type="button" onClick={() => go(next)}>
              {t(($) => $.ui.desk.to[next])}
            </button>
          ))}
        </div>
      )}
    </section>
  )
}
