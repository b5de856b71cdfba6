/** The annotation that is being made or changed: begun on the words, saved or left, and the focus back where it was. */
import { useRef, useState } from 'preact/hooks'
import type { Annotation } from '../../../server/api/annotations.ts'
import type { Refusal } from '../../data/request.ts'
import { EMPTY_REMARK, newAnnotation, remarkOf, type Remark } from './desk-draft.ts'
import { useMay } from '../session/session.tsx'
import type { DeskSelection } from './desk-selection.ts'
import type { DeskWork } from './desk-work.ts'

interface Remarking {
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
      if (remarking) {
        setRemarking({ ...remarking, remark: { ...remarking.remark, ...given } })
        toForm()
        return
      }
      began.current = null
      selection.takeWord()
      setRemarking({
        annotation: null,
        remark: { ...EMPTY_REMARK, ...given },
        isCategorised: given.category !== undefined,
      })
    },
    edit: (annotation: Annotation) => {
      began.current = document.activeElement as HTMLElement
      selection.take(annotation)
      setRemarking({ annotation, remark: remarkOf(annotation), isCategorised: false })
    },
    say: (remark: Remark) => setRemarking((now) => now && { ...now, remark }),
    save: async () => {
      if (!remarking) return
      const { annotation, remark } = remarking
      const marked = {
        original: selection.markedOf('original', annotation),
        rendered: selection.markedOf('rendered', annotation),
      }
      const isSaved = annotation
        ? await work.change(annotation, { ...remark, ...marked })
        : await work.mark(newAnnotation(remark, marked))
      if (!isSaved) return
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
