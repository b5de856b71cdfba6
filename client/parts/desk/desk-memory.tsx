import { useRef, useState } from 'preact/hooks'
import type { ExportFormat } from '../../../server/api/desk.ts'
import type { LearningProgress, TmxImported } from '../../../server/api/learning.ts'
import { useChange } from '../../data/asking.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { remember, remembered } from '../../data/remembered.ts'
import { query, requestLongWork } from '../../data/request.ts'
import { SelectField } from '../form/fields.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { WorkProgress } from '../frame/work-progress.tsx'
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
/** Half of the bar for what is sent, half for what is stored of it. */
const SENT = 0.5

/** The desk's work in the formats of the field, and translation memories that come in. */
export function DeskMemory({ onAdded }: { onAdded: () => void }) {
  const { t, locale } = useInterfaceLanguage()
  const [varieties, setVarieties] = useState(() => ({
    fr: remembered(rememberedAs('fr')),
    en: remembered(rememberedAs('en')),
  }))
  const regions = new Intl.DisplayNames([locale], { type: 'region' })
  const { busy, refusal, run } = useChange()
  const [share, setShare] = useState(0)
  const toast = useToast()
  const chooser = useRef<HTMLInputElement>(null)
  const add = (file: File) =>
    run(async () => {
      const form = new FormData()
      form.set('file', file)
      // The same file can be chosen again, be it refused.
      if (chooser.current) chooser.current.value = ''
      setShare(0)
      const { answer } = await requestLongWork<TmxImported, LearningProgress>('/renditions/tmx', form, {
        onSent: (sent) => setShare(sent * SENT),
        onMeanwhile: (stored) => setShare(SENT + stored.share * (1 - SENT)),
        signal: new AbortController().signal,
      })
      toast({ text: t(($) => $.ui.renditions.tmxAdded, { count: answer.added }) })
      onAdded()
    })
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
      <input
        ref={chooser}
        id="memory-file"
        type="file"
        class="visually-hidden"
        accept=".tmx,.xml,.xlf,.xliff,.tsv,.csv"
        aria-describedby="memory-hint"
        // Not disabled meanwhile: what is loses the focus.
        onChange={({ currentTarget: { files } }) => files?.[0] && !busy && void add(files[0])}
      />
      {/* The browser's own button speaks the browser's language, not the one chosen here. */}
      <label class="button" for="memory-file">
        {t(($) => $.ui.renditions.tmx)}
      </label>
      {busy && <WorkProgress label={t(($) => $.ui.renditions.tmxAdding)} share={share} />}
      <p class="hint" id="memory-hint">
        {t(($) => $.ui.renditions.tmxHint)}
      </p>
      <ProblemNotice refusal={refusal} />
    </section>
  )
}
