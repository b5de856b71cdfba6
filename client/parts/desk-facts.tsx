import { useState } from 'preact/hooks'
import type { Desk } from '../../server/api/renditions.ts'
import type { DeskWork } from '../desk-work.ts'
import { useInterfaceLanguage } from '../interface-language.tsx'
import { draftOfRendition, renditionFacts, type RenditionDraft } from '../rendition-draft.ts'
import { RenditionFields } from './desk-rendition-fields.tsx'
import { DeskUnlink } from './desk-unlink.tsx'
import { EditForm } from './edit-form.tsx'

/** Who translated, with what authority, through which language, and whether the reader is told: to be corrected. */
export function DeskFacts({ desk, work }: { desk: Desk; work: DeskWork }) {
  const { t } = useInterfaceLanguage()
  const [draft, setDraft] = useState<RenditionDraft | null>(null)
  if (!draft)
    return (
      <p class="actions">
        <button type="button" class="plain" onClick={() => setDraft(draftOfRendition(desk.rendition))}>
          {t(($) => $.ui.desk.editFacts)}
        </button>
        <DeskUnlink desk={desk} editor={work.editor} />
      </p>
    )
  const save = async () => {
    if (await work.settle(renditionFacts(draft))) setDraft(null)
  }
  return (
    <EditForm
      class="rendition-facts"
      refusal={work.refused}
      shownElsewhere={['translator', 'authority', 'pivot', 'declared']}
      loadNewest={() => void work.load()}
      busy={work.busy}
      submit={t(($) => $.ui.save)}
      onSubmit={() => void save()}
      onCancel={() => setDraft(null)}
    >
      <RenditionFields draft={draft} onChange={setDraft} refusal={work.refused} />
    </EditForm>
  )
}
