import { useLocation } from 'preact-iso'
import { useContext, useState } from 'preact/hooks'
import type { Source, SourceChange } from '../../../server/api/sources.ts'
import { useChange } from '../../data/asking.ts'
import { useEditing } from '../../data/editing.ts'
import { May } from '../session/session.tsx'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { useQuoteRenditions } from '../quote/quote-renditions.ts'
import { query, request } from '../../data/request.ts'
import { SampleContext } from '../sample/sample.ts'
import { ConfirmDialog } from '../form/confirm-dialog.tsx'
import { EditForm } from '../form/edit-form.tsx'
import { ExportMenu } from '../frame/export-menu.tsx'
import { TextField } from '../form/fields.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { SourceAnnotations } from './source-annotations.tsx'
import { factsOf, SourceFactsFields, type SourceFacts } from './source-facts-fields.tsx'
import { hasAllQuotes } from './source-text.ts'
import { useToast } from '../frame/toasts.tsx'
import './source.css'

interface Props {
  source: Source
  onChange: (source: Source) => void
}

/** What is known of a source, with the ways to change it. */
export function SourceHeader({ source, onChange }: Props) {
  const { t, day, moment, bytes } = useInterfaceLanguage()
  const [editing, setEditing] = useState(false)
  const [deleting, setDeleting] = useState(false)
  const facts = [
    [
      t(($) => $.ui.printedLanguage),
      source.snapshots.length > 1
        ? source.snapshots.map(({ language }) => t(($) => $.language[language])).join(', ')
        : `${t(($) => $.language[source.language])} (${t(($) => $.languageBasis[source.languageBasis])})`,
    ],
    [t(($) => $.ui.sources.byline), source.byline],
    [t(($) => $.ui.sources.publisher), source.publisher],
    [t(($) => $.ui.sources.publishedAt), source.publishedAt && day(source.publishedAt)],
    [t(($) => $.ui.source.captured), moment(source.snapshots.at(-1)!.capturedAt)],
  ] as const
  return (
    <header class="source-header">
      <p class="eyebrow">
        <a href="/sources">{t(($) => $.ui.nav.sources)}</a> / {t(($) => $.sourceKind[source.kind])}
        {source.sample && <span class="badge">{t(($) => $.ui.sample.badge)}</span>}
      </p>
      <h1 lang={langOf(source.language)}>{source.title}</h1>
      {editing ? (
        <SourceFactsForm source={source} onChange={onChange} onClose={() => setEditing(false)} />
      ) : (
        <>
          <dl class="facts">
            {facts.map(
              ([name, value]) =>
                value && (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ),
            )}
          </dl>
          <p class="actions">
            <a href={`/sources/${source.id}/history`}>{t(($) => $.ui.captures.open)}</a>
            {source.passages.some(({ counterparts }) => counterparts.length > 0) && (
              <a href={`/sources/${source.id}/audit`}>{t(($) => $.ui.audit.open)}</a>
            )}
            {source.url && (
              <a href={source.url} rel="noreferrer">
                {t(($) => $.ui.source.openPage)}
              </a>
            )}
            {source.snapshots.map(({ id, language, size }) => (
              <a key={id} href={`/api/sources/${source.id}/original?language=${language}`} download>
                {source.snapshots.length === 1
                  ? t(($) => $.ui.source.original, { size: bytes(size) })
                  : t(($) => $.ui.source.originalIn[language], { size: bytes(size) })}
              </a>
            ))}
            <May be="editor">
              <button type="button" class="plain" onClick={() => setEditing(true)}>
                {t(($) => $.ui.source.edit)}
              </button>
              <button type="button" class="plain danger" onClick={() => setDeleting(true)}>
                {t(($) => $.ui.source.delete)}
              </button>
            </May>
          </p>
          <May be="editor">
            <SourceAnnotations source={source} onChange={onChange} />
          </May>
          {source.count.quotes > 0 && (
            <ExportMenu
              path={`/sources/${source.id}`}
              name={`dixit-source-${source.id}`}
              forms={['csv', 'json', 'jsonld', 'quotation']}
            />
          )}
        </>
      )}
      {deleting && <DeleteSource source={source} onClose={() => setDeleting(false)} />}
    </header>
  )
}

function SourceFactsForm({ source, onChange, onClose }: Props & { onClose: () => void }) {
  const { t } = useInterfaceLanguage()
  const [facts, setFacts] = useState(() => factsOf(source))
  const path = `/sources/${source.id}`
  const { busy, refusal, run, seen, newest, loadNewest } = useEditing({
    path,
    thing: source,
    draftOf: factsOf,
    draft: facts,
    onDraft: setFacts,
  })
  const toast = useToast()
  const save = () =>
    run(async () => {
      const body = changedFacts(factsOf(seen), facts)
      onChange(await request<Source>('PATCH', path, { body, seen: seen.version }))
      toast({ text: t(($) => $.ui.saved) })
      onClose()
    })
  return (
    <EditForm
      refusal={refusal}
      shownElsewhere={Object.keys(facts)}
      loadNewest={loadNewest}
      busy={busy}
      submit={t(($) => $.ui.save)}
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      <SourceFactsFields
        facts={facts}
        onChange={setFacts}
        refusal={refusal}
        newest={newest && factsOf(newest)}
      />
    </EditForm>
  )
}

/** Only what was changed is sent: a language detected and left alone stays detected. */
function changedFacts(before: SourceFacts, after: SourceFacts): SourceChange {
  const changed = Object.entries(after).filter(([name, value]) => before[name as keyof SourceFacts] !== value)
  return Object.fromEntries(changed.map(([name, value]) => [name, value.trim() === '' ? null : value]))
}

function DeleteSource({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t } = useInterfaceLanguage()
  const { refresh } = useContext(SampleContext)
  const { route } = useLocation()
  const { busy, refusal, run } = useChange()
  const renditions = useQuoteRenditions(source.quotes)
  /** Null until they are known, and only then is there something to say yes to. */
  const linked =
    source.count.quotes === 0 ? 0 : hasAllQuotes(source) ? (renditions.all?.length ?? null) : null
  const toast = useToast()
  const [reason, setReason] = useState('')
  const remove = () =>
    run(async () => {
      await request('DELETE', `/sources/${source.id}${query({ reason: reason.trim() })}`, {
        seen: source.version,
      })
      refresh()
      route('/sources')
      toast({
        text: t(($) => $.ui.sources.deleted, { count: 1 }),
        undo: async () => {
          await request('POST', `/sources/${source.id}/restore`)
          refresh()
          route(`/sources/${source.id}`)
        },
      })
    })
  return (
    <ConfirmDialog
      title={t(($) => $.ui.source.deleteTitle)}
      confirm={t(($) => $.ui.source.delete)}
      busy={busy}
      ready={linked !== null}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>
        <q lang={langOf(source.language)}>{source.title}</q>
      </p>
      <p>{t(($) => $.ui.source.deleteWith)}</p>
      <ul>
        <li>{t(($) => $.ui.sources.passages, { count: source.count.passages })}</li>
        <li>{t(($) => $.ui.quoteCount, { count: source.count.quotes })}</li>
        {linked !== null && linked > 0 && <li>{t(($) => $.ui.source.renditionsWith, { count: linked })}</li>}
        <li>{t(($) => $.ui.source.storedFile)}</li>
      </ul>
      <p>{t(($) => $.ui.source.keptADay)}</p>
      <TextField label={t(($) => $.ui.tombstone.reason)} value={reason} onInput={setReason} />
      <ProblemNotice refusal={refusal ?? renditions.refusal} />
    </ConfirmDialog>
  )
}
