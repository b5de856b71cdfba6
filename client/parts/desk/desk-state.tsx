import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Desk } from '../../../server/api/desk.ts'
import type { RenditionState } from '../../../server/api/renditions.ts'
import { isFocusLost } from '../keyboard/focus-back.ts'
import { KeyButtons, type KeyCommand } from '../keyboard/key-buttons.tsx'
import { useMay, May } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { areDoubtful, doubtsOf } from './approval-doubts.ts'
import { DeskDoubts } from './desk-doubts.tsx'
import { DeskReason } from './desk-reason.tsx'
import { DeskSigning } from './desk-signing.tsx'
import type { DeskWork } from './desk-work.ts'
import './desk.css'

/** What can be made of a rendition in each state, in the order of the buttons. */
const NEXT: Record<RenditionState, readonly RenditionState[]> = {
  unreviewed: ['in_review', 'approved', 'rejected'],
  in_review: ['approved', 'rejected', 'unreviewed'],
  approved: ['in_review', 'rejected'],
  rejected: ['in_review', 'approved'],
}
/** With Shift, since the letters alone decide on flags and annotations. */
const KEYS: Record<RenditionState, string> = {
  unreviewed: 'Shift+U',
  in_review: 'Shift+I',
  approved: 'Shift+A',
  rejected: 'Shift+R',
}

type Settling = ReturnType<typeof useSettling>

/** What can be made of the rendition as a whole, by button and by key; wherever it was decided, the focus stays. */
export function useSettling(desk: Desk, work: DeskWork) {
  const { t } = useInterfaceLanguage()
  const { rendition } = desk
  const section = useRef<HTMLElement>(null)
  /** What takes an answer first: why it is rejected, or whether to approve it all the same. */
  const [asking, setAsking] = useState<'why' | 'whether' | null>(null)
  const came = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    // What can be done next has changed, and with it the button that had the focus.
    if (asking || !isFocusLost()) return
    const back = came.current?.isConnected ? came.current : section.current
    back?.focus({ preventScroll: true })
  }, [asking, rendition.state])
  const settle = (state: RenditionState, reason?: string) =>
    void work.settle({ state, ...(reason !== undefined && { reason }) })
  const go = (state: RenditionState) => {
    came.current = document.activeElement as HTMLElement
    if (state === 'rejected') setAsking('why')
    else if (state === 'approved' && areDoubtful(doubtsOf(desk))) setAsking('whether')
    else settle(state)
  }
  const mayDecide = useMay('editor')
  const commands = (mayDecide ? NEXT[rendition.state] : []).map((next): KeyCommand => ({
    name: t(($) => $.ui.desk.to[next]),
    keys: [KEYS[next]],
    act: () => go(next),
  }))
  return {
    section,
    commands,
    asking,
    /** @param reason why it is rejected */
    answer: (state: RenditionState, reason?: string) => {
      setAsking(null)
      if (!work.busy) settle(state, reason)
    },
    leave: () => setAsking(null),
  }
}

interface Props {
  desk: Desk
  work: DeskWork
  settling: Settling
}

/** What editors made of the rendition as a whole, what its errors come to, and who signs what is made of it next. */
export function DeskState({ desk, work, settling }: Props) {
  const { t, number } = useInterfaceLanguage()
  const { rendition, penalty, fails } = desk
  const { state, reason, decidedBy } = rendition
  return (
    <section
      ref={settling.section}
      class={`desk-state ${fails ? 'fails' : ''}`}
      aria-labelledby="state-title"
      tabIndex={-1}
    >
      <h2 id="state-title" class="visually-hidden">
        {t(($) => $.ui.desk.state)}
      </h2>
      <p aria-live="polite">
        <strong class={`rendition-state ${state}`}>{t(($) => $.renditionState[state])}</strong>
        {decidedBy && ` ${decidedBy}`}
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
      {settling.asking === 'whether' ? (
        <DeskDoubts desk={desk} onApprove={() => settling.answer('approved')} onClose={settling.leave} />
      ) : settling.asking === 'why' ? (
        <DeskReason
          reason=""
          submit={t(($) => $.ui.desk.reject)}
          onSubmit={(reason) => settling.answer('rejected', reason)}
          onClose={settling.leave}
        />
      ) : (
        <div class="actions">
          <May be="editor">
            <DeskSigning desk={desk} work={work} />
          </May>
          <KeyButtons commands={settling.commands} busy={work.busy} />
        </div>
      )}
    </section>
  )
}
