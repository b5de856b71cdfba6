/** All that is done at the desk, each step with its way back. */
import { useRef, useState } from 'preact/hooks'
import type { Annotation, AnnotationChange, DeskFlag, NewRulings } from '../../../server/api/annotations.ts'
import type { Desk, Review } from '../../../server/api/desk.ts'
import type { Rendition, RenditionChange } from '../../../server/api/renditions.ts'
import { useChange, useThing } from '../../data/asking.ts'
import { annotationOf, type Dismissal, fieldsOf, type AnnotationFields } from './desk-draft.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { useToast } from '../frame/toasts.tsx'
import { remember, remembered } from '../../data/remembered.ts'
import { query, request } from '../../data/request.ts'
import { useSteps } from '../../data/undoing.ts'

const EDITOR = 'editor'

export type DeskWork = ReturnType<typeof useDeskWork>

/** @param id of the rendition, as the address has it */
export function useDeskWork(id: string) {
  const { t } = useInterfaceLanguage()
  const path = `/renditions/${encodeURIComponent(id)}`
  const [editor, setEditor] = useState(() => remembered(EDITOR))
  const [first] = useState(editor)
  const { thing: desk, refusal, setThing } = useThing<Desk>(`${path}/desk${query({ as: first })}`)
  const { busy, refusal: refused, run } = useChange()
  const [changes, setChanges] = useState(0)
  const { done, undo, count } = useSteps(
    useToast(),
    t(($) => $.ui.desk.done.undone),
  )
  // Undoing outlives the rendering in which something was done: it needs the desk as it is by then.
  const now = useRef(desk)
  now.current = desk
  /** An annotation taken away and brought back bears a new id. */
  const renewed = useRef(new Map<number, number>())

  const load = async (as = editor) => {
    setThing(await request<Desk>('GET', `${path}/desk${query({ as })}`))
    setChanges((before) => before + 1)
  }
  const by = editor === '' ? {} : { by: editor }
  const as = query({ as: editor })
  const current = (annotation: number): Annotation | undefined => {
    let newest = annotation
    while (renewed.current.has(newest)) newest = renewed.current.get(newest)!
    return now.current?.annotations.find((one) => one.id === newest)
  }

  /** @param author where somebody else brings it back */
  const add = async (fields: AnnotationFields, author: { by?: string } = {}): Promise<Annotation> => {
    const body = { ...fields, ...by, ...author }
    const added = await request<Annotation>('POST', `${path}/annotations${as}`, { body })
    await load()
    return added
  }
  const take = async (id: number) => {
    const found = current(id)
    if (!found) return
    await request('DELETE', `/annotations/${found.id}${as}`, { seen: found.version })
    await load()
  }
  const put = async (id: number, change: AnnotationChange) => {
    const found = current(id)
    if (!found) return
    await request('PATCH', `/annotations/${found.id}`, { body: { ...change, ...by }, seen: found.version })
    await load()
  }
  const putRendition = async (change: RenditionChange) => {
    await request<Rendition>('PATCH', path + as, { body: change, seen: now.current!.rendition.version })
    await load()
  }

  const putRulings = async (rulings: NewRulings['rulings']) => {
    await request('PUT', `${path}/rulings`, { body: { rulings, ...by } })
    await load()
  }
  const putWording = async (text: string, note = '') => {
    const seen = now.current!.rendition.version
    await request('POST', `${path}/wordings`, { body: { text, note, ...by }, seen })
    await load()
  }
  const putReview = async (isDone: boolean) => {
    const review = await request<Review>('PUT', `${path}/reviews`, { body: { done: isDone, ...by } })
    // Who nobody named is the server's user, and is told apart from the others by that name from now on.
    remember(EDITOR, review.by)
    setEditor(review.by)
    await load(review.by)
  }

  /** @returns whether it was done; what was refused is in `refused` */
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    let isDone = false
    await run(async () => {
      await work()
      isDone = true
    })
    return isDone
  }

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
    steps: count,
    undo: () => attempt(undo),
    load: () => attempt(() => load()),
    call: (name: string) =>
      attempt(async () => {
        remember(EDITOR, name)
        setEditor(name)
        await load(name)
      }),
    mark: (fields: AnnotationFields) =>
      attempt(async () => {
        const { id } = await add(fields)
        done({ words: t(($) => $.ui.desk.done.marked), undo: () => take(id) })
      }),
    change: (annotation: Annotation, change: AnnotationChange) =>
      attempt(async () => {
        const before = fieldsOf(annotation)
        await put(annotation.id, change)
        done({ words: t(($) => $.ui.desk.done.changed), undo: () => put(annotation.id, before) })
      }),
    remove: (annotation: Annotation) =>
      attempt(async () => {
        await take(annotation.id)
        done({
          words: t(($) => $.ui.desk.done.removed),
          undo: async () => {
            const { flag, by: author } = annotation
            const { id } = await add({ ...fieldsOf(annotation), flag }, { by: author })
            renewed.current.set(annotation.id, id)
          },
        })
      }),
    /** @param dismissed why, where the flag is dismissed */
    decide: (flag: DeskFlag, dismissed?: Dismissal) =>
      attempt(async () => {
        const { id } = await add(annotationOf(flag, dismissed))
        const words = t(($) => $.ui.desk.done[dismissed === undefined ? 'accepted' : 'dismissed'])
        done({ words, undo: () => take(id) })
      }),
    settle: (change: RenditionChange) =>
      attempt(async () => {
        const { state, reason, translator, authority, pivot, declared } = now.current!.rendition
        const before: RenditionChange = { state, reason, translator, authority, pivot, declared }
        await putRendition(change)
        done({ words: t(($) => $.ui.saved), undo: () => putRendition(before) })
      }),
    /** All of it in one step. */
    rule: (rulings: NewRulings['rulings']) =>
      attempt(async () => {
        const before = rulings.map(({ annotation }) => ({
          annotation,
          ruling: current(annotation)?.ruling ?? null,
        }))
        await putRulings(rulings)
        done({ words: t(($) => $.ui.settling.settled), undo: () => putRulings(before) })
      }),
    /** A new version of the wording; taking it back makes the one before a version again. */
    reword: (text: string, note: string) =>
      attempt(async () => {
        const { corrected, rendition, state, reason } = now.current!.rendition
        await putWording(text, note)
        const undo = async () => {
          await putWording(corrected?.text ?? rendition.text)
          if (state === 'approved' || state === 'rejected') await putRendition({ state, reason })
        }
        done({ words: t(($) => $.ui.correcting.saved), undo })
      }),
    review: (isDone: boolean) =>
      attempt(async () => {
        await putReview(isDone)
        if (isDone) done({ words: t(($) => $.ui.desk.done.reviewed), undo: () => putReview(false) })
      }),
  }
}
