import { useState } from 'preact/hooks'
import type { Quote } from '../../../server/api/quotes.ts'
import type { Rendition } from '../../../server/api/renditions.ts'
import { useFocusBack } from '../keyboard/focus-back.ts'
import { May } from '../session/session.tsx'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { request } from '../../data/request.ts'
import { HopFacts } from './desk-chain.tsx'
import { DeskLinkForm } from './desk-link-form.tsx'
import { useSigned } from './signature.ts'
import { useToast } from '../frame/toasts.tsx'
import './desk-chain.css'

interface Props {
  quote: Quote
  /** Null until they are known. */
  renditions: Rendition[] | null
  onLinked: (rendition: Rendition) => void
  onUnlinked: (id: number) => void
}

/** What a quote renders and what renders it, and the way to link another one. */
export function DeskQuoteChain({ quote, renditions, onLinked, onUnlinked }: Props) {
  const { t } = useInterfaceLanguage()
  const [linking, setLinking] = useState(false)
  const opener = useFocusBack<HTMLButtonElement>(linking)
  const toast = useToast()
  const signed = useSigned()
  const linked = (rendition: Rendition) => {
    onLinked(rendition)
    setLinking(false)
    toast({
      text: t(($) => $.ui.renditions.linked),
      undo: async () => {
        await request('DELETE', `/renditions/${rendition.id}${signed}`, { seen: rendition.version })
        onUnlinked(rendition.id)
      },
    })
  }
  return (
    <div class="quote-chain">
      {renditions && renditions.length > 0 && (
        <ul>
          {renditions.map((hop) => (
            <HopOf key={hop.id} quote={quote} hop={hop} />
          ))}
        </ul>
      )}
      {linking ? (
        <DeskLinkForm
          quote={quote}
          linked={renditions?.flatMap(({ original, rendition }) => [original.id, rendition.id]) ?? []}
          onLinked={linked}
          onClose={() => setLinking(false)}
        />
      ) : (
        <May be="editor">
          <button ref={opener} type="button" class="plain" onClick={() => setLinking(true)}>
            {t(($) => $.ui.renditions.link)}
          </button>
        </May>
      )}
    </div>
  )
}

function HopOf({ quote, hop }: { quote: Quote; hop: Rendition }) {
  const { t } = useInterfaceLanguage()
  const isOriginal = hop.original.id === quote.id
  const other = isOriginal ? hop.rendition : hop.original
  return (
    <li>
      <span class="label">{t(($) => $.ui.renditions[isOriginal ? 'renderedBy' : 'renders'])}</span>{' '}
      <a href={`/renditions/${hop.id}`}>
        <q lang={langOf(other.printedLanguage)}>{other.text}</q>
      </a>{' '}
      <HopFacts hop={hop} />
    </li>
  )
}
