import { useId, useState } from 'preact/hooks'
import type { Language } from '../../../server/api/language.ts'
import type { Quote } from '../../../server/api/quotes.ts'
import type { SuggestedRendition, SuggestedRenditions } from '../../../server/api/renditions.ts'
import { useList, useThing } from '../../data/asking.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { SelectableText } from '../words/selectable-text.tsx'
import { keyOfCandidate, withWords, type Candidate } from './link-quotes.ts'
import { query } from '../../data/request.ts'
import { SearchFilter } from '../list/filters.tsx'
import { ListFoot } from '../list/list-foot.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'

interface Props {
  quote: Quote
  /** Quotes that are linked with it already. */
  linked: number[]
  /** The language to look in; empty: any. */
  printed: Language | ''
  chosen: Candidate | null
  onChoose: (candidate: Candidate) => void
}

/** As many as can be looked through; a search narrows them. */
const MOST = 20

/** What may say the same in the other language: first what the machine found, then the quotes that are marked. */
export function DeskCandidates({ quote, linked, printed, chosen, onChoose }: Props) {
  const { t } = useInterfaceLanguage()
  const name = useId()
  const [search, setSearch] = useState('')
  const { thing, refusal } = useThing<SuggestedRenditions>(`/quotes/${quote.id}/renditions/suggestions`)
  const list = useList<Quote>(`/quotes${query({ printed, search, limit: MOST })}`)
  const choice = { name, chosen, onChoose }
  return (
    <>
      <fieldset class="candidates">
        <legend>{t(($) => $.ui.renditions.suggestions)}</legend>
        <ProblemNotice refusal={refusal} />
        {thing?.items.map((suggested) => (
          <Suggestion key={suggested.passage} {...choice} suggested={suggested} />
        ))}
        <p class="hint" role="status">
          {thing
            ? thing.items.length === 0 && t(($) => $.ui.renditions.noSuggestions)
            : t(($) => $.ui.loading)}
        </p>
      </fieldset>
      <fieldset class="candidates">
        <legend>{t(($) => $.ui.renditions[printed === '' ? 'allMarked' : 'marked'])}</legend>
        {printed !== '' && <p class="hint">{t(($) => $.ui.renditions.backHint)}</p>}
        <SearchFilter value={search} onChange={setSearch} />
        {list.items
          ?.filter(({ id }) => id !== quote.id && !linked.includes(id))
          .toSorted((a, b) => Number(isSaidBy(quote, b)) - Number(isSaidBy(quote, a)))
          .map((other) => (
            <Choice
              key={other.id}
              {...choice}
              candidate={{ quote: other }}
              text={other.text}
              language={other.printedLanguage}
              place={[other.speaker?.name, other.sourceTitle].filter(Boolean).join(' · ')}
            />
          ))}
        <ListFoot list={list} narrowed={search !== ''}>
          <p>{t(($) => $.ui.renditions.noQuotes)}</p>
        </ListFoot>
      </fieldset>
    </>
  )
}

/** What the same person said is more likely to be the same words. */
const isSaidBy = ({ speaker }: Quote, other: Quote) => speaker !== null && other.speaker?.id === speaker.id

interface Choosing {
  name: string
  chosen: Candidate | null
  onChoose: (candidate: Candidate) => void
}

/** Once it is chosen, less or more of its passage can be. */
function Suggestion({ suggested, ...choice }: Choosing & { suggested: SuggestedRendition }) {
  const { t } = useInterfaceLanguage()
  const { chosen, onChoose } = choice
  const isChosen = chosen !== null && keyOfCandidate(chosen) === keyOfCandidate({ suggested })
  const candidate = isChosen ? chosen : { suggested }
  return (
    <>
      <Choice
        {...choice}
        candidate={candidate}
        text={'suggested' in candidate ? candidate.suggested.text : suggested.text}
        language={suggested.printedLanguage}
        place={`${suggested.sourceTitle} · ${t(($) => $.ui.renditions.reason[suggested.reason])}`}
      />
      {isChosen && (
        <SelectableText
          label={t(($) => $.ui.renditions.trim)}
          hint={t(($) => $.ui.renditions.trimHint)}
          text={suggested.passageText}
          lang={langOf(suggested.printedLanguage)}
          span={suggested}
          onSelect={(span) => {
            if (span.start < span.end) onChoose(withWords(suggested, span))
          }}
        />
      )}
    </>
  )
}

interface ChoiceProps extends Choosing {
  candidate: Candidate
  text: string
  language: Language
  place: string
}

function Choice({ name, chosen, onChoose, candidate, text, language, place }: ChoiceProps) {
  return (
    <label class="candidate">
      <input
        type="radio"
        name={name}
        checked={chosen !== null && keyOfCandidate(chosen) === keyOfCandidate(candidate)}
        onChange={() => onChoose(candidate)}
      />
      <span>
        <q lang={langOf(language)}>{text}</q> <span class="hint">{place}</span>
      </span>
    </label>
  )
}
