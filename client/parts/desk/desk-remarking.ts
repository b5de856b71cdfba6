/** The annotation that is being made or changed: begun on the words, saved or left, and the focus back where it was. */
import { useRef, useState } from 'preact/hooks'
import type { Annotation } from '../../../server/api/annotations.ts'
import type { Refusal } from '../../data/request.ts'
import { EMPTY_REMARK, newAnnotation, remarkOf, type Remark } from './desk-draft.ts'
import { useMay } from '../session/session.tsx'
import type { DeskSelection } from './desk-selection.ts'
import type { DeskWork } from './desk-work.ts'

interface Remarking {
  /** Tells it from one that is begun while it is being saved. */
  id: number
  /** The annotation that is changed; null where it is a new one. */
  annotation: Annotation | null
  remark: Remark
  /** Whether the category is chosen already, by the key that began it. */
  isCategorised: boolean
}

/**
 * @param toWords puts the focus on the words in use
 * @param toForm puts it into the form that is open
 */
export function useRemarking(
  selection: DeskSelection,
  work: DeskWork,
  toWords: () => void,
  toForm: () => void,
) {
  const [remarking, setRemarking] = useState<Remarking | null>(null)
  /** The one at hand by now: what is saved takes a while. */
  const atHand = useRef(remarking)
  atHand.current = remarking
  const saving = useRef<number | null>(null)
  const last = useRef(0)
  /** What was refused of a remark that was then left. */
  const [left, setLeft] = useState<Refusal | null>(null)
  const mayRemark = useMay('editor')
  const began = useRef<HTMLElement | null>(null)
  const refusal = work.refused === left ? null : work.refused

  const close = () => {
    setRemarking(null)
    setLeft(work.refused)
    if (began.current?.isConnected) began.current.focus()
    else toWords()
  }
  return {
    remarking,
    refusal,
    mayRemark,
    /** On what is selected, or else on the word under the cursor. What was begun already goes on with what is given. */
    begin: (given: Partial<Remark> = {}) => {
      if (!mayRemark) return
      if (remarking && remarking.id !== saving.current) {
        setRemarking({ ...remarking, remark: { ...remarking.remark, ...given } })
        toForm()
        return
      }
      began.current = null
      selection.takeWord()
      setRemarking({
        id: ++last.current,
        annotation: null,
        remark: { ...EMPTY_REMARK, ...given },
        isCategorised: given.category !== undefined,
      })
    },
    edit: (annotation: Annotation) => {
      began.current = document.activeElement as HTMLElement
      selection.take(annotation)
      setRemarking({ id: ++last.current, annotation, remark: remarkOf(annotation), isCategorised: false })
    },
    say: (remark: Remark) => setRemarking((now) => now && { ...now, remark }),
    save: async () => {
      if (!remarking) return
      const { id, annotation, remark } = remarking
      const marked = {
        original: selection.markedOf('original', annotation),
        rendered: selection.markedOf('rendered', annotation),
      }
      saving.current = id
      const isSaved = annotation
        ? await work.change(annotation, { ...remark, ...marked })
        : await work.mark(newAnnotation(remark, marked))
      saving.current = null
      // Words of another that was begun meanwhile stay.
      if (!isSaved || atHand.current?.id !== id) return
      close()
      selection.forget()
    },
    leave: () => {
      close()
      // The words were those of the annotation.
      if (remarking?.annotation) selection.forget()
    },
  }
}
