import { useEffect, useRef, useState } from 'preact/hooks'
import type { Quote } from '../../server/api.ts'
import type { Rendition, RenditionPage } from '../../server/api/renditions.ts'
import { useThing } from '../asking.ts'
import { langOf, useInterfaceLanguage } from '../interface-language.tsx'
import { request } from '../request.ts'
import { HopFacts } from './desk-chain.tsx'
import { DeskLinkForm } from './desk-link-form.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { useToast } from './toasts.tsx'

/** What a quote renders and what renders it, and the way to link another one. */
export function DeskQuoteChain({ quote }: { quote: Quote }) {
  const { t } = useInterfaceLanguage()
  const { thing, refusal, setThing } = useThing<RenditionPage>(`/renditions?quote=${quote.id}`)
  const [linking, setLinking] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const toast = useToast()
  const wasLinking = useRef(false)
  useEffect(() => {
    if (wasLinking.current && !linking) opener.current?.focus()
    wasLinking.current = linking
  }, [linking])
  const change = (items: (before: Rendition[]) => Rendition[]) =>
    setThing((now) => now && { ...now, items: items(now.items) })
  const linked = (rendition: Rendition) => {
    change((items) => [...items, rendition])
    setLinking(false)
    toast({
      text: t(($) => $.ui.renditions.linked),
      undo: async () => {
        await request('DELETE', `/renditions/${rendition.id}`, { seen: rendition.version })
        change((items) => items.filter(({ id }) => id !== rendition.id))
      },
    })
  }
  return (
    <div class="quote-chain">
      <ProblemNotice refusal={refusal} />
      {thing && thing.items.length > 0 && (
        <ul>
          {thing.items.map((hop) => (
            <HopOf key={hop.id} quote={quote} hop={hop} />
          ))}
        </ul>
      )}
      {linking ? (
        <DeskLinkForm
          quote={quote}
          linked={thing?.items.flatMap(({ original, rendition }) => [original.id, rendition.id]) ?? []}
          onLinked={linked}
          onClose={() => setLinking(false)}
        />
      ) : (
        <button ref={opener} type="button" class="plain" onClick={() => setLinking(true)}>
          {t(($) => $.ui.renditions.link)}
        </button>
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
