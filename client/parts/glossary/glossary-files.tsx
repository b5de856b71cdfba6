import type { GlossaryFormat, GlossaryImported } from '../../../server/api/glossary.ts'
import { FileImport } from '../frame/file-import.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

const FORMATS: readonly GlossaryFormat[] = ['tbx', 'csv']

/** The glossary as a file, and files that come in. */
export function GlossaryFiles({ onAdded }: { onAdded: () => void }) {
  const { t } = useInterfaceLanguage()
  return (
    <section class="memory" aria-labelledby="glossary-files-title">
      <h2 id="glossary-files-title">{t(($) => $.ui.glossary.files)}</h2>
      <ul class="actions">
        {FORMATS.map((format) => (
          <li key={format}>
            <a href={`/api/glossary/export?as=${format}`} download>
              {t(($) => $.ui.glossary.export[format])}
            </a>
          </li>
        ))}
      </ul>
      <FileImport<GlossaryImported>
        id="glossary-file"
        path="/glossary/import"
        accept=".tbx,.xml,.csv,.tsv,.txt"
        label={t(($) => $.ui.glossary.import)}
        hint={t(($) => $.ui.glossary.importHint)}
        adding={t(($) => $.ui.glossary.importing)}
        added={({ added }) => t(($) => $.ui.glossary.imported, { count: added })}
        onAdded={onAdded}
      />
    </section>
  )
}
