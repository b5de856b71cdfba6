/** All that is done at the desk, each step signed with one name, and its way back. */
import { useRef, useState } from 'preact/hooks'
import type { Annotation, AnnotationChange, DeskFlag, NewRulings } from '../../../server/api/annotations.ts'
import type { Desk, History, Review } from '../../../server/api/desk.ts'
import type { Rendition, RenditionChange } from '../../../server/api/renditions.ts'
import { useChange, useThing } from '../../data/asking.ts'
import { annotationOf, type Dismissal, type AnnotationFields } from './desk-draft.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { useToast } from '../frame/toasts.tsx'
import { query, request } from '../../data/request.ts'
import { keepSignature, useSignature } from './signature.ts'

export type DeskWork = ReturnType<typeof useDeskWork>

/** @param id of the rendition, as the address has it */
export function useDeskWork(id: string) {
  const { t } = useInterfaceLanguage()
  const toast = useToast()
  const path = `/renditions/${encodeURIComponent(id)}`
  const [editor, setEditor] = useState(useSignature())
  const [first] = useState(editor)
  const { thing: desk, refusal, setThing } = useThing<Desk>(`${path}/desk${query({ as: first })}`)
  const { busy, refusal: refused, run: attempt } = useChange()
  const [changes, setChanges] = useState(0)
  /** How many steps of this visit can be taken back, by the name that signed them. */
  const [steps, setSteps] = useState<Readonly<Record<string, number>>>({})
  /** Who signs by now: a way back that is offered outlives the rendering in which it was. */
  const signing = useRef(editor)
  signing.current = editor

  const load = async (as = signing.current): Promise<Desk> => {
    const newest = await request<Desk>('GET', `${path}/desk${query({ as })}`)
    setThing(newest)
    setChanges((before) => before + 1)
    return newest
  }
  const as = query({ as: editor })
  const signed = desk?.editor ?? editor
  const counted = (more: 1 | -1) =>
    setSteps((before) => ({ ...before, [signed]: (before[signed] ?? 0) + more }))

  /** The server knows the last step of whoever signs, and takes back no other. */
  const undo = () =>
    attempt(async () => {
      await request<History>('POST', `${path}/undo${as}`)
      counted(-1)
      await load()
      toast({ text: t(($) => $.ui.desk.done.undone) })
    })
  const step = (words: string, work: () => Promise<unknown>) =>
    attempt(async () => {
      await work()
      await load()
      counted(1)
      // It is gone with the next step, and when somebody else signs: what it takes back is the last one.
      toast({ text: words, undo: async () => void (await undo()) })
    })
  const add = (words: string, fields: AnnotationFields) =>
    step(words, () => request<Annotation>('POST', `${path}/annotations${as}`, { body: fields }))
  return {
    desk,
    /** Why there is no desk. */
    refusal,
    busy,
    /** Why the last step was refused. */
    refused,
    /** Grows with each change. */
    changes,
    /** The name that what is done here is signed with; empty: that of the server's user. */
    editor,
    /** Takes back the last step of whoever signs; null where they have done nothing in this visit. */
    undo: (steps[signed] ?? 0) > 0 ? () => void undo() : null,
    load: () => attempt(async () => void (await load())),
    call: (name: string) =>
      attempt(async () => {
        keepSignature(name)
        setEditor(name)
        const { editor } = await load(name)
        toast({ text: t(($) => $.ui.desk.done.signed, { name: editor }) })
      }),
    mark: (fields: AnnotationFields) =>
      add(
        t(($) => $.ui.desk.done.marked),
        fields,
      ),
    /** @param dismissed why, where the flag is dismissed */
    decide: (flag: DeskFlag, dismissed?: Dismissal) =>
      add(
        t(($) => $.ui.desk.done[dismissed === undefined ? 'accepted' : 'dismissed']),
        annotationOf(flag, dismissed),
      ),
    change: ({ id, version }: Annotation, change: AnnotationChange) =>
      step(
        t(($) => $.ui.desk.done.changed),
        () => request('PATCH', `/annotations/${id}${as}`, { body: change, seen: version }),
      ),
    remove: ({ id, version }: Annotation) =>
      step(
        t(($) => $.ui.desk.done.removed),
        () => request('DELETE', `/annotations/${id}${as}`, { seen: version }),
      ),
    settle: (change: RenditionChange) =>
      step(
        t(($) => $.ui.saved),
        () => request<Rendition>('PATCH', path + as, { body: change, seen: desk!.rendition.version }),
      ),
    /** All of it in one step. */
    rule: (rulings: NewRulings['rulings']) =>
      step(
        t(($) => $.ui.settling.settled),
        () => request('PUT', `${path}/rulings${as}`, { body: { rulings } }),
      ),
    /** A new version of the wording; taking it back makes the one before a version again. */
    reword: (text: string, note: string) =>
      step(
        t(($) => $.ui.correcting.saved),
        () =>
          request('POST', `${path}/wordings${as}`, {
            body: { text, note },
            seen: desk!.rendition.version,
          }),
      ),
    review: (done: boolean) =>
      step(
        t(($) => $.ui.desk.done[done ? 'reviewed' : 'reviewing']),
        () => request<Review>('PUT', `${path}/reviews${as}`, { body: { done } }),
      ),
  }
}
