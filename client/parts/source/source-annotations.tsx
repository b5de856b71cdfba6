import { useState } from 'preact/hooks'
import type { Source } from '../../../server/api/sources.ts'
import type { TakenAnnotation } from '../../../server/api/web-annotations.ts'
import { request } from '../../data/request.ts'
import { FileImport } from '../frame/file-import.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

interface Props {
  source: Source
  onChange: (source: Source) => void
}

interface Taken {
  items: TakenAnnotation[]
}

/** A file of annotations that marks words of this source: what it marks is suggested, and it is told of what is not found. */
export function SourceAnnotations({ source, onChange }: Props) {
  const { t } = useInterfaceLanguage()
  const [taken, setTaken] = useState<TakenAnnotation[]>([])
  const path = `/sources/${source.id}`
  return (
    <details class="export-menu">
      <summary>{t(($) => $.ui.annotationsIn.title)}</summary>
      <div class="annotations-in">
        <FileImport<Taken>
          id="annotations-file"
          path={`${path}/annotations`}
          accept=".jsonld,.json"
          label={t(($) => $.ui.annotationsIn.choose)}
          hint={t(($) => $.ui.annotationsIn.hint)}
          adding={t(($) => $.ui.annotationsIn.adding)}
          added={({ items }) =>
            t(($) => $.ui.annotationsIn.status.stored, { count: countOf(items, 'stored') })
          }
          onAdded={async ({ items }) => {
            setTaken(items)
            onChange(await request<Source>('GET', path))
          }}
        />
        <NotStored taken={taken} />
      </div>
    </details>
  )
}

type Status = TakenAnnotation['status']

const NOT_STORED = ['known', 'lost', 'ambiguous', 'no_words'] as const satisfies readonly Status[]

const countOf = (taken: readonly TakenAnnotation[], status: Status) =>
  taken.filter((one) => one.status === status).length

function NotStored({ taken }: { taken: readonly TakenAnnotation[] }) {
  const { t } = useInterfaceLanguage()
  const told = NOT_STORED.filter((status) => countOf(taken, status) > 0)
  if (told.length === 0) return null
  return (
    <ul>
      {told.map((status) => (
        <li key={status}>
          {t(($) => $.ui.annotationsIn.status[status], { count: countOf(taken, status) })}
          {status !== 'known' && (
            <ul>
              {taken
                .filter((one) => one.status === status && one.annotation !== null)
                .map(({ annotation }) => (
                  <li key={annotation}>
                    <code>{annotation}</code>
                  </li>
                ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
