import { useRef, useState } from 'preact/hooks'
import { useChange } from '../../data/asking.ts'
import { requestLongWork } from '../../data/request.ts'
import { useMay } from '../session/session.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { useToast } from './toasts.tsx'
import { WorkProgress } from './work-progress.tsx'

interface Props<Answer> {
  id: string
  /** Where the file goes. */
  path: string
  /** Which files are offered. */
  accept: string
  label: string
  hint: string
  /** What is told while it comes in, and once it is in. */
  adding: string
  added: (answer: Answer) => string
  onAdded: (answer: Answer) => void | Promise<void>
}

/** Half of the bar for what is sent, half for what is stored of it. */
const SENT = 0.5

/** A button with which an editor takes a file in, and how far that is. */
export function FileImport<Answer>({ id, path, accept, label, hint, adding, added, onAdded }: Props<Answer>) {
  const { busy, refusal, run } = useChange()
  const [share, setShare] = useState(0)
  const toast = useToast()
  const chooser = useRef<HTMLInputElement>(null)
  const add = (file: File) =>
    run(async () => {
      const form = new FormData()
      form.set('file', file)
      // The same file can be chosen again, be it refused.
      if (chooser.current) chooser.current.value = ''
      setShare(0)
      const { answer } = await requestLongWork<Answer, { share: number }>(path, form, {
        onSent: (sent) => setShare(sent * SENT),
        onMeanwhile: (stored) => setShare(SENT + stored.share * (1 - SENT)),
        signal: new AbortController().signal,
      })
      toast({ text: added(answer) })
      await onAdded(answer)
    })
  if (!useMay('editor')) return null
  return (
    <>
      <input
        ref={chooser}
        id={id}
        type="file"
        class="visually-hidden"
        accept={accept}
        aria-describedby={`${id}-hint`}
        // Not disabled meanwhile: what is loses the focus.
        onChange={({ currentTarget: { files } }) => files?.[0] && !busy && void add(files[0])}
      />
      {/* The browser's own button speaks the browser's language, not the one chosen here. */}
      <label class="button" for={id}>
        {label}
      </label>
      {busy && <WorkProgress label={adding} share={share} />}
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <ProblemNotice refusal={refusal} />
    </>
  )
}
