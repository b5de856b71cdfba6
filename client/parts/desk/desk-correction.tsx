import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Desk } from '../../../server/api/desk.ts'
import { LOCALES } from '../../../locales/i18n.ts'
import { wordsQuoted } from '../../../locales/words-quoted.ts'
import { query } from '../../data/request.ts'
import { EditForm } from '../form/edit-form.tsx'
import { Field } from '../form/fields.tsx'
import { problemAt } from '../frame/problem-notice.tsx'
import { useFocusBack } from '../keyboard/focus-back.ts'
import { useMay } from '../session/session.tsx'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { DeskCorrected } from './desk-corrected.tsx'
import type { DeskWork } from './desk-work.ts'
import { suggestedWording } from './suggested-wording.ts'
import './desk-correction.css'

interface Draft {
  text: string
  note: string
  applied: number
  left: number
}

/** The better wording of a rendition, made of what editors suggested: a new version of it, and a page to print. */
export function DeskCorrection({ desk, work }: { desk: Desk; work: DeskWork }) {
  const { t } = useInterfaceLanguage()
  const { rendition, correction, annotations, reviews } = desk
  const isReviewed = reviews.some(({ doneAt }) => doneAt === null)
  const mayCorrect = useMay('editor')
  const [draft, setDraft] = useState<Draft | null>(null)
  const opener = useFocusBack<HTMLButtonElement>(draft !== null)
  const wording = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => wording.current?.focus(), [draft !== null])
  const save = async (draft: Draft) => {
    if (await work.reword(draft.text, draft.note)) setDraft(null)
  }
  return (
    <section class="correction" aria-labelledby="correction-title">
      <h2 id="correction-title">{t(($) => $.ui.correcting.title)}</h2>
      <p class="hint">{t(($) => $.ui.correcting.hint)}</p>
      {correction && <DeskCorrected rendition={rendition} correction={correction} work={work} />}
      {draft ? (
        <EditForm
          class="correct"
          refusal={work.refused}
          shownElsewhere={['text', 'note']}
          loadNewest={() => void work.load()}
          busy={work.busy}
          submit={t(($) => $.ui.correcting.save)}
          onSubmit={() => void save(draft)}
          onCancel={() => setDraft(null)}
        >
          <div class="two-wordings">
            <div>
              <h3>{t(($) => $.ui.correcting.original)}</h3>
              <blockquote lang={langOf(rendition.from)}>{wordsQuoted(rendition.original)}</blockquote>
            </div>
            <Field label={t(($) => $.ui.correcting.wording)} problem={problemAt(work.refused, 'text')}>
              {(attributes) => (
                <textarea
                  {...attributes}
                  ref={wording}
                  class="wording"
                  rows={6}
                  lang={langOf(rendition.to)}
                  value={draft.text}
                  onInput={({ currentTarget: { value } }) => setDraft({ ...draft, text: value })}
                />
              )}
            </Field>
          </div>
          {draft.applied > 0 && (
            <p class="hint">{t(($) => $.ui.correcting.applied, { count: draft.applied })}</p>
          )}
          {draft.left > 0 && <p class="hint">{t(($) => $.ui.correcting.left, { count: draft.left })}</p>}
          <Field label={t(($) => $.ui.correcting.note)} problem={problemAt(work.refused, 'note')}>
            {(attributes) => (
              <textarea
                {...attributes}
                rows={2}
                value={draft.note}
                onInput={({ currentTarget: { value } }) => setDraft({ ...draft, note: value })}
              />
            )}
          </Field>
        </EditForm>
      ) : (
        <p class="actions">
          {isReviewed ? (
            <span class="hint">{t(($) => $.ui.correcting.later)}</span>
          ) : (
            mayCorrect && (
              <button
                ref={opener}
                type="button"
                onClick={() => setDraft({ ...suggestedWording(rendition, annotations), note: '' })}
              >
                {t(($) => $.ui.correcting[correction ? 'again' : 'begin'])}
              </button>
            )
          )}
          {correction && (
            <span>
              {t(($) => $.ui.correcting.print)}{' '}
              {LOCALES.map((language, index) => (
                <>
                  {index > 0 && ' · '}
                  <a
                    key={language}
                    href={`/api/renditions/${rendition.id}/correction${query({ language, as: work.editor })}`}
                    target="_blank"
                    rel="noopener"
                  >
                    {t(($) => $.language[language])}
                  </a>
                </>
              ))}
            </span>
          )}
        </p>
      )}
    </section>
  )
}
