import { useState } from 'preact/hooks'
import type { ExportFormat } from '../../../server/api/desk.ts'
import type { TmxImported } from '../../../server/api/learning.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { remember, remembered } from '../../data/remembered.ts'
import { query } from '../../data/request.ts'
import { SelectField } from '../form/fields.tsx'
import { FileImport } from '../frame/file-import.tsx'
import './desk.css'

const FORMATS: readonly ExportFormat[] = [
  'tmx',
  'xliff',
  'tsv',
  'csv',
  'pharaoh',
  'renditions',
  'mqm',
  'json',
]
/** Of each language, where most of what is translated in it is printed; the API takes any. */
const REGIONS = { fr: ['FR', 'CA', 'BE', 'CH', 'LU'], en: ['GB', 'US', 'CA', 'IE', 'AU'] } as const
type Printed = keyof typeof REGIONS
const PRINTED: readonly Printed[] = ['fr', 'en']
const rememberedAs = (language: Printed) => `variety-${language}`

/** The desk's work in the formats of the field, and translation memories that come in. */
export function DeskMemory({ onAdded }: { onAdded: () => void }) {
  const { t, locale } = useInterfaceLanguage()
  const [varieties, setVarieties] = useState(() => ({
    fr: remembered(rememberedAs('fr')),
    en: remembered(rememberedAs('en')),
  }))
  const regions = new Intl.DisplayNames([locale], { type: 'region' })
  return (
    <section class="memory" aria-labelledby="memory-title">
      <h2 id="memory-title">{t(($) => $.ui.renditions.inAndOut)}</h2>
      <div class="filters">
        {PRINTED.map((language) => (
          <SelectField
            key={language}
            label={t(($) => $.ui.renditions.regions[language])}
            value={varieties[language]}
            choices={[
              ['', t(($) => $.ui.renditions.regions.none)],
              ...REGIONS[language].map(
                (region) => [`${language}-${region}`, regions.of(region) ?? region] as const,
              ),
            ]}
            onChange={(variety) => {
              remember(rememberedAs(language), variety)
              setVarieties({ ...varieties, [language]: variety })
            }}
          />
        ))}
      </div>
      <p class="hint">{t(($) => $.ui.renditions.regions.hint)}</p>
      <ul class="actions">
        {FORMATS.map((format) => (
          <li key={format}>
            <a href={`/api/renditions/export${query({ as: format, ...varieties })}`} download>
              {t(($) => $.ui.renditions.export[format])}
            </a>
          </li>
        ))}
      </ul>
      <FileImport<TmxImported>
        id="memory-file"
        path="/renditions/tmx"
        accept=".tmx,.xml,.xlf,.xliff,.tsv,.csv"
        label={t(($) => $.ui.renditions.tmx)}
        hint={t(($) => $.ui.renditions.tmxHint)}
        adding={t(($) => $.ui.renditions.tmxAdding)}
        added={({ added }) => t(($) => $.ui.renditions.tmxAdded, { count: added })}
        onAdded={onAdded}
      />
    </section>
  )
}
