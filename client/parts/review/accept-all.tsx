import { useState } from 'preact/hooks'
import type { Quote } from '../../../server/api/quotes.ts'
import { useChange } from '../../data/asking.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { Step } from '../../data/undoing.ts'
import { changeAll, nothingDecided, takeBack, withDecided, type Decided } from './suggestions.ts'
import { ConfirmDialog } from '../form/confirm-dialog.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { WorkProgress } from '../frame/work-progress.tsx'

interface Props {
  suggestions: Quote[]
  onQuotes: (change: (quotes: Quote[]) => Quote[]) => void
  /** Told what was done, with its way back. */
  onDone: (step: Step) => void
  onClose: () => void
}

/** The question before all suggestions are accepted at once. What someone changed meanwhile is left alone, and said. */
export function AcceptAll({ suggestions, onQuotes, onDone, onClose }: Props) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [share, setShare] = useState(0)
  const count = suggestions.length

  const decide = async (work: (decided: Decided) => Promise<void>): Promise<Decided> => {
    const decided = nothingDecided()
    try {
      await work(decided)
    } finally {
      onQuotes((all) => withDecided(all, decided))
    }
    return decided
  }
  const outcome = (words: string, { changed, deleted }: Decided) => {
    const skipped = changed.length + deleted.length
    return skipped ? `${words} ${t(($) => $.ui.review.skipped, { count: skipped })}` : words
  }
  const accept = () =>
    run(async () => {
      const decided = await decide((done) => changeAll(suggestions, { status: 'accepted' }, done, setShare))
      onClose()
      onDone({
        words: outcome(
          t(($) => $.ui.review.allAccepted, { count: decided.quotes.length }),
          decided,
        ),
        undo: async () => {
          const back = await decide((done) => takeBack(decided, done))
          return outcome(
            t(($) => $.ui.review.takenBack, { count: back.quotes.length }),
            back,
          )
        },
      })
    })

  return (
    <ConfirmDialog
      title={t(($) => $.ui.review.acceptAllTitle, { count })}
      confirm={t(($) => $.ui.review.acceptAll)}
      tone="primary"
      busy={busy}
      onConfirm={() => void accept()}
      onClose={onClose}
    >
      <p>{t(($) => $.ui.review.acceptAllHint)}</p>
      {busy && <WorkProgress label={t(($) => $.ui.review.accepting)} share={share} />}
      <ProblemNotice refusal={refusal} />
    </ConfirmDialog>
  )
}
