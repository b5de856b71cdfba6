import { useLocation, useRoute } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { useDraft } from '../parts/draft/draft-work.ts'
import { useMay } from '../parts/session/session.tsx'
import { langOf, useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { DraftForm } from '../parts/draft/draft-form.tsx'
import { DraftPanes } from '../parts/draft/draft-panes.tsx'
import { DraftSummary } from '../parts/draft/draft-summary.tsx'
import { SaveReport } from '../parts/frame/save-report.tsx'
import { SelectField } from '../parts/form/fields.tsx'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'
import { WorkProgress } from '../parts/frame/work-progress.tsx'

/** A manuscript that is kept: its text beside what was found in it, and its versions. */
export function DraftPage() {
  const { t, moment } = useInterfaceLanguage()
  const { query, route } = useLocation()
  const id = useRoute().params.id ?? ''
  const shown = Number(query.version) || null
  const work = useDraft(id, shown)
  const { draft, refusal, checking, changing, progress, waiting } = work
  const [isRevising, setRevising] = useState(false)
  useTitle(draft?.title ?? t(($) => $.ui.draft.title))
  const newest = draft?.revisions[0]!.number
  const isNewest = draft !== null && draft.revision === newest
  const mayChange = useMay('checker') && isNewest

  // What waits is checked unasked, once; whoever stops it goes on by a button.
  useEffect(() => {
    if (mayChange && waiting > 0) void work.check(false)
  }, [draft?.id, draft?.revision])

  if (!draft)
    return refusal ? (
      <>
        <h1>{t(($) => $.ui.draft.one)}</h1>
        <ProblemNotice refusal={refusal} />
        <p>
          <a href="/drafts">{t(($) => $.ui.draft.all)}</a>
        </p>
      </>
    ) : (
      <p role="status">{t(($) => $.ui.loading)}</p>
    )
  const { revision, revisions, quotes } = draft
  return (
    <>
      <p class="eyebrow">
        <a href="/drafts">{t(($) => $.ui.draft.title)}</a>
      </p>
      <h1 lang={langOf(draft.language)}>{draft.title}</h1>
      <div class="actions draft-actions">
        {revisions.length > 1 && (
          <SelectField
            label={t(($) => $.ui.draft.versionShown)}
            value={String(revision)}
            choices={revisions.map(
              ({ number, addedAt }) =>
                [String(number), t(($) => $.ui.draft.version, { number, at: moment(addedAt) })] as const,
            )}
            onChange={(chosen) =>
              route(`/drafts/${draft.id}${Number(chosen) === newest ? '' : `?version=${chosen}`}`)
            }
          />
        )}
        {mayChange && !isRevising && (
          <>
            <button type="button" class="primary" onClick={() => setRevising(true)}>
              {t(($) => $.ui.draft.newVersion)}
            </button>
            {waiting === 0 && quotes.length > 0 && !checking.busy && (
              <button type="button" onClick={() => void work.check(true)}>
                {t(($) => $.ui.draft.again)}
              </button>
            )}
            <button type="button" onClick={() => void work.remove()}>
              {t(($) => $.ui.draft.remove)}
            </button>
          </>
        )}
      </div>
      {!isNewest && <p class="hint">{t(($) => $.ui.draft.earlierVersion)}</p>}
      {!isRevising && <ProblemNotice refusal={checking.refusal} />}
      {isRevising ? (
        <DraftForm
          busy={changing.busy}
          refusal={changing.refusal}
          before={draft}
          hint={t(($) => $.ui.draft.newVersionHint)}
          submit={t(($) => $.ui.draft.saveVersion)}
          onSubmit={(body) => void work.revise(body).then((done) => setRevising(!done))}
          onCancel={() => setRevising(false)}
        >
          {changing.busy && <WorkProgress label={t(($) => $.ui.draft.reading)} share={null} />}
        </DraftForm>
      ) : (
        <>
          {checking.busy && progress && (
            <div class="draft-progress">
              <WorkProgress
                label={t(($) => $.ui.draft.checking, {
                  number: Math.min(progress.done + 1, progress.total),
                  total: progress.total,
                })}
                share={progress.done / progress.total}
              />
              <button type="button" onClick={work.stop}>
                {t(($) => $.ui.draft.stop)}
              </button>
            </div>
          )}
          {mayChange && waiting > 0 && !checking.busy && (
            <div class="draft-progress">
              <p>{t(($) => $.ui.draft.unchecked, { count: waiting })}</p>
              <button type="button" onClick={() => void work.check(false)}>
                {t(($) => $.ui.draft.goOn)}
              </button>
            </div>
          )}
          {quotes.length === 0 ? (
            <p class="empty">{t(($) => $.ui.draft.noneFound)}</p>
          ) : (
            <>
              <DraftSummary draft={draft} />
              <DraftPanes
                draft={draft}
                mayCorrect={mayChange}
                busy={changing.busy}
                refusal={changing.refusal}
                onCorrect={work.correct}
                onRefresh={() => void work.refresh()}
              />
              {isNewest && (
                <SaveReport
                  path={`/drafts/${draft.id}/export`}
                  forms={['html', 'docx', 'csv', 'json']}
                  name="dixit"
                />
              )}
            </>
          )}
        </>
      )}
    </>
  )
}
