import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Correction, KeptDraft, KeptQuote } from '../../../server/api/drafts.ts'
import { gravestFirst } from './draft-order.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { isTyping } from '../keyboard/is-typing.ts'
import type { Refusal } from '../../data/request.ts'
import { KeyButtons, type KeyCommand, onKeyOf } from '../keyboard/key-buttons.tsx'
import { KeyHelp } from '../keyboard/key-help.tsx'
import { useMay } from '../session/session.tsx'
import { DraftFinding } from './draft-finding.tsx'
import { Manuscript } from './manuscript.tsx'
import './draft.css'

interface Props {
  draft: KeptDraft
  /** Whether it is the newest version, and whoever reads it may correct it. */
  mayCorrect: boolean
  busy: boolean
  refusal: Refusal | null
  /** @returns whether it was done */
  onCorrect: (quote: KeptQuote, correction: Correction) => Promise<boolean>
  onRefresh: () => void
}

/** The manuscript on one side, on the other what was found for the quotation chosen in it. */
export function DraftPanes({ draft, mayCorrect, busy, refusal, onCorrect, onRefresh }: Props) {
  const { t } = useInterfaceLanguage()
  const region = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLElement>(null)
  const mayDecide = useMay('checker')
  const [id, setId] = useState<number | null>(null)
  const [open, setOpen] = useState<'correction' | 'help' | null>(null)
  const ordered = gravestFirst(draft.quotes)
  const quote = ordered.find((one) => one.id === id) ?? ordered[0]!
  const at = ordered.indexOf(quote)

  // Whoever works by keyboard begins here; a new revision begins anew.
  useLayoutEffect(() => panel.current?.focus({ preventScroll: true }), [draft.id, draft.revision])

  const toPanel = () => panel.current?.focus({ preventScroll: true })
  const choose = (one: KeptQuote) => {
    setOpen(null)
    setId(one.id)
    panel.current?.scrollTo?.({ top: 0 })
    toPanel()
  }
  const go = (steps: number) => () => choose(ordered.at((at + steps) % ordered.length)!)
  const decide = () => {
    const part = panel.current?.querySelector('.decision')
    part?.scrollIntoView({ block: 'nearest' })
    part?.querySelector<HTMLElement>('select, button')?.focus()
  }
  const correct = async (correction: Correction) => {
    if (!(await onCorrect(quote, correction))) return
    setOpen(null)
    toPanel()
  }
  const commands: KeyCommand[] = [
    { name: t(($) => $.ui.review.next), keys: ['J'], act: go(1), isMain: true },
    { name: t(($) => $.ui.review.previous), keys: ['K'], act: go(-1) },
    ...(mayCorrect && !quote.skipped
      ? [{ name: t(($) => $.ui.draft.correct), keys: ['S'] as [string], act: () => setOpen('correction') }]
      : []),
    ...(quote.check && mayDecide
      ? [{ name: t(($) => $.ui.draft.decide), keys: ['D'] as [string], act: decide }]
      : []),
    { name: t(($) => $.ui.review.help), keys: ['?'], act: () => setOpen('help') },
  ]
  const onKey = onKeyOf(commands, busy)
  return (
    <>
      <div
        ref={region}
        class="draft-panes"
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            setOpen(null)
            toPanel()
          } else if (!isTyping(event)) onKey(event)
        }}
      >
        <Manuscript draft={draft} chosen={quote} onChoose={choose} />
        <section
          ref={panel}
          class="draft-panel"
          tabIndex={-1}
          aria-label={t(($) => $.ui.draft.finding)}
          aria-describedby="draft-keys"
        >
          <p class="eyebrow" role="status">
            {t(($) => $.ui.draft.position, { number: at + 1, total: ordered.length })}
          </p>
          <div class="actions">
            <KeyButtons commands={commands} busy={busy} />
          </div>
          <p class="hint for-keys" id="draft-keys">
            {t(($) => $.ui.review.keys)}
          </p>
          <DraftFinding
            key={quote.id}
            draft={draft}
            quote={quote}
            isCorrecting={open === 'correction'}
            busy={busy}
            refusal={refusal}
            onClose={() => {
              setOpen(null)
              toPanel()
            }}
            onCorrect={(correction) => void correct(correction)}
            onRefresh={onRefresh}
            onDecided={() => {
              onRefresh()
              toPanel()
            }}
          />
        </section>
      </div>
      {/* Outside the region: its keys are not for whoever reads about them. */}
      {open === 'help' && (
        <KeyHelp
          title={t(($) => $.ui.draft.keysTitle)}
          commands={commands}
          onClose={() => {
            setOpen(null)
            toPanel()
          }}
        />
      )}
    </>
  )
}
