import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Desk } from '../../../server/api/desk.ts'
import type { DeskWork } from './desk-work.ts'
import { useMay } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { useFocusBack } from '../keyboard/focus-back.ts'
import { draftOfRendition, renditionFacts, type RenditionDraft } from './rendition-draft.ts'
import { RenditionFields } from './desk-rendition-fields.tsx'
import { DeskUnlink } from './desk-unlink.tsx'
import { EditForm } from '../form/edit-form.tsx'

/** Who translated, with what authority, through which language, and whether the reader is told: to be corrected. */
export function DeskFacts({ desk, work }: { desk: Desk; work: DeskWork }) {
  const { t } = useInterfaceLanguage()
  const [draft, setDraft] = useState<RenditionDraft | null>(null)
  const opener = useFocusBack<HTMLButtonElement>(draft !== null)
  const form = useRef<HTMLDivElement>(null)
  const toFirst = () => form.current?.querySelector('input')?.focus()
  useLayoutEffect(toFirst, [draft !== null])
  if (!useMay('editor')) return null
  if (!draft)
    return (
      <p class="actions">
        <button
          ref={opener}
          type="button"
          class="plain"
          onClick={() => setDraft(draftOfRendition(desk.rendition))}
        >
          {t(($) => $.ui.desk.editFacts)}
        </button>
        <DeskUnlink desk={desk} editor={work.editor} />
      </p>
    )
  const save = async () => {
    if (await work.settle(renditionFacts(draft))) setDraft(null)
  }
  return (
    <div ref={form}>
      <EditForm
        class="rendition-facts"
        refusal={work.refused}
        shownElsewhere={['translator', 'authority', 'pivot', 'declared']}
        loadNewest={() => void work.load().then(toFirst)}
        busy={work.busy}
        submit={t(($) => $.ui.save)}
        onSubmit={() => void save()}
        onCancel={() => setDraft(null)}
      >
        <RenditionFields draft={draft} onChange={setDraft} refusal={work.refused} />
      </EditForm>
    </div>
  )
}
