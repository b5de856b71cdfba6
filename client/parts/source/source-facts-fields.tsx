import type { Language } from '../../../server/api/language.ts'
import type { Source, SourceKind } from '../../../server/api/sources.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { Refusal } from '../../data/request.ts'
import { LANGUAGES, SOURCE_KINDS } from '../words/vocabulary.ts'
import { SelectField, TextField } from '../form/fields.tsx'
import { problemAt } from '../frame/problem-notice.tsx'
import './source.css'

/** The facts of a source as they are typed; empty where there is nothing to say. */
export interface SourceFacts {
  title: string
  kind: SourceKind | ''
  language: Language | ''
  byline: string
  publisher: string
  url: string
  publishedAt: string
}

const A_DAY = 'yyyy-mm-dd'.length

export const factsOf = (source: Source): SourceFacts => ({
  title: source.title,
  kind: source.kind,
  language: source.language,
  byline: source.byline ?? '',
  publisher: source.publisher ?? '',
  url: source.url ?? '',
  publishedAt: source.publishedAt?.slice(0, A_DAY) ?? '',
})

interface Props {
  facts: SourceFacts
  onChange: (facts: SourceFacts) => void
  refusal: Refusal | null
  titleRequired?: boolean
  titleHint?: string | undefined
  /** The words for a kind or a language not given, where they may be left to the server. */
  undecided?: string
  /** Whether the web address is asked for elsewhere. */
  withoutUrl?: boolean
  /** What is stored now, once someone else has changed it. */
  newest?: SourceFacts | null
}

export function SourceFactsFields(props: Props) {
  const { facts, onChange, refusal, titleRequired = true, titleHint, undecided, withoutUrl, newest } = props
  const { t, day } = useInterfaceLanguage()
  const stored = (name: keyof SourceFacts, words: (value: string) => string = (value) => value || '–') =>
    newest && newest[name] !== facts[name] ? words(newest[name]) : undefined
  const text = (name: 'title' | 'byline' | 'publisher' | 'url' | 'publishedAt') => ({
    value: facts[name],
    onInput: (value: string) => onChange({ ...facts, [name]: value }),
    problem: problemAt(refusal, name),
    stored: stored(name, name === 'publishedAt' ? (value) => (value ? day(value) : '–') : undefined),
  })
  return (
    <div class="facts-fields">
      <TextField
        label={t(($) => $.ui.sources.title)}
        required={titleRequired}
        hint={titleHint}
        {...text('title')}
      />
      <SelectField
        label={t(($) => $.ui.kind)}
        value={facts.kind}
        choices={[
          ...(undecided ? [['' as const, undecided] as const] : []),
          ...SOURCE_KINDS.map((kind) => [kind, t(($) => $.sourceKind[kind])] as const),
        ]}
        onChange={(kind) => onChange({ ...facts, kind })}
        problem={problemAt(refusal, 'kind')}
        stored={
          newest?.kind && newest.kind !== facts.kind
            ? t(($) => $.sourceKind[newest.kind as SourceKind])
            : undefined
        }
      />
      <SelectField
        label={t(($) => $.ui.printedLanguage)}
        value={facts.language}
        choices={[
          ...(undecided ? [['' as const, undecided] as const] : []),
          ...LANGUAGES.map((language) => [language, t(($) => $.language[language])] as const),
        ]}
        onChange={(language) => onChange({ ...facts, language })}
        problem={problemAt(refusal, 'language')}
        stored={
          newest?.language && newest.language !== facts.language
            ? t(($) => $.language[newest.language as Language])
            : undefined
        }
      />
      <TextField label={t(($) => $.ui.sources.byline)} {...text('byline')} />
      <TextField label={t(($) => $.ui.sources.publisher)} {...text('publisher')} />
      {!withoutUrl && (
        <TextField label={t(($) => $.ui.sources.url)} type="url" placeholder="https://" {...text('url')} />
      )}
      <TextField label={t(($) => $.ui.sources.publishedAt)} type="date" {...text('publishedAt')} />
    </div>
  )
}
