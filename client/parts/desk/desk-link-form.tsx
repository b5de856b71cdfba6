import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Language } from '../../../server/api/language.ts'
import type { Quote } from '../../../server/api/quotes.ts'
import type { Rendition } from '../../../server/api/renditions.ts'
import { useChange } from '../../data/asking.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { useSigned } from './signature.ts'
import { isOfRecord, linkQuotes, type Candidate } from './link-quotes.ts'
import { EMPTY_RENDITION, RECORD_RENDITION, renditionFacts, type RenditionDraft } from './rendition-draft.ts'
import { DeskCandidates } from './desk-candidates.tsx'
import { isSpeech } from './desk-chain.tsx'
import { RenditionFields } from './desk-rendition-fields.tsx'
import { EditForm } from '../form/edit-form.tsx'
import { SelectField } from '../form/fields.tsx'

interface Props {
  quote: Quote
  /** Quotes that are linked with it already. */
  linked: number[]
  onLinked: (rendition: Rendition) => void
  onClose: () => void
}

/** The language to look in for the other wording. */
const otherLanguage = ({ printedLanguage }: Quote): Language | '' =>
  printedLanguage === 'fr' ? 'en' : printedLanguage === 'en' ? 'fr' : ''

/** A person says which words render which; the machine only proposes. */
export function DeskLinkForm({ quote, linked, onLinked, onClose }: Props) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const signed = useSigned()
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  const [chosen, setChosen] = useState<Candidate | null>(null)
  const [role, setRole] = useState<'original' | 'rendition'>(
    isSpeech(quote) || quote.spoken.language === 'unknown' ? 'original' : 'rendition',
  )
  /** Null until a person says something of it. */
  const [told, setDraft] = useState<RenditionDraft | null>(null)
  const draft = told ?? (chosen && isOfRecord(chosen) ? RECORD_RENDITION : EMPTY_RENDITION)
  const link = (candidate: Candidate) =>
    run(async () => onLinked(await linkQuotes(quote, role, candidate, renditionFacts(draft), signed)))
  return (
    <EditForm
      class="link-form"
      refusal={refusal}
      shownElsewhere={['translator', 'authority', 'pivot', 'declared']}
      busy={busy}
      ready={chosen !== null}
      submit={t(($) => $.ui.renditions.linkThese)}
      onSubmit={() => chosen && void link(chosen)}
      onCancel={onClose}
    >
      <h2 ref={heading} tabIndex={-1}>
        {t(($) => $.ui.renditions.link)}
      </h2>
      <DeskCandidates
        quote={quote}
        linked={linked}
        printed={draft.pivot === '' ? otherLanguage(quote) : ''}
        chosen={chosen}
        onChoose={setChosen}
      />
      <SelectField
        label={t(($) => $.ui.renditions.role)}
        value={role}
        choices={[
          ['original', t(($) => $.ui.renditions.isOriginal)],
          ['rendition', t(($) => $.ui.renditions.isRendition)],
        ]}
        onChange={setRole}
      />
      <RenditionFields draft={draft} onChange={setDraft} refusal={refusal} />
    </EditForm>
  )
}
