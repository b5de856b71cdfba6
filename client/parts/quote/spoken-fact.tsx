import type { Basis, Evidence, Language } from '../../../server/api/language.ts'
import { spokenName } from '../../../locales/spoken-name.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

interface Props {
  language: Language
  tag?: string | undefined
  basis: Basis
  evidence: Evidence | null
  /** Who confirmed it, and when, where a person did. */
  confirmedBy?: string | null
  confirmedAt?: string | null
  /** Where the evidence stands, and the language of its words. */
  source: number
  lang: string
}

/** In which language words were said, how that is known, and what it rests on: an item of a list of facts. */
export function SpokenFact({
  language,
  tag,
  basis,
  evidence,
  confirmedBy,
  confirmedAt,
  source,
  lang,
}: Props) {
  const { t, day } = useInterfaceLanguage()
  return (
    <div>
      <dt>{t(($) => $.ui.spoken)}</dt>
      <dd>
        {spokenName(t, { language, tag })}
        {basis !== 'unknown' && <span class="hint"> ({t(($) => $.basis[basis])})</span>}
      </dd>
      {confirmedBy && confirmedAt && (
        <dd class="hint">{t(($) => $.ui.confirmedBy, { by: confirmedBy, day: day(confirmedAt) })}</dd>
      )}
      {evidence && (
        <dd class="evidence">
          <EvidenceWords evidence={evidence} source={source} lang={lang} />
        </dd>
      )}
    </div>
  )
}

/** The words a language rests on, linked to their place; or the markup of the record. */
function EvidenceWords({ evidence, source, lang }: { evidence: Evidence; source: number; lang: string }) {
  if ('markup' in evidence) return <code>{evidence.markup}</code>
  return (
    <a href={`/sources/${source}?passage=${evidence.passage}`}>
      <q lang={lang}>{evidence.text}</q>
    </a>
  )
}
