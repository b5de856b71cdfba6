import type { Rendition } from '../../../server/api/renditions.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { HopFacts } from './desk-chain.tsx'
import { QuoteWords } from './desk-quote-words.tsx'

interface Props {
  /** The one on the desk. */
  open: Rendition
  rivals: Rendition[]
}

/** All renditions of the same words side by side, as they were linked. */
export function DeskRivals({ open, rivals }: Props) {
  const { t } = useInterfaceLanguage()
  if (rivals.length === 0) return null
  const all = [open, ...rivals].toSorted((a, b) => a.id - b.id)
  return (
    <section class="rivals" aria-labelledby="rivals-title">
      <h2 id="rivals-title">{t(($) => $.ui.desk.rivals)}</h2>
      <ul class="side-by-side-list">
        {all.map((rival) => (
          <li key={rival.id} aria-current={rival.id === open.id ? 'true' : undefined}>
            <QuoteWords quote={rival.rendition} />
            <p>
              {t(($) => $.language[rival.to])} · <HopFacts hop={rival} />
            </p>
            <p>
              <a
                href={`/sources/${rival.rendition.source}?quote=${rival.rendition.id}`}
                lang={langOf(rival.to)}
              >
                {rival.rendition.sourceTitle}
              </a>{' '}
              ·{' '}
              {rival.id === open.id ? (
                t(($) => $.ui.desk.thisOne)
              ) : (
                <a href={`/renditions/${rival.id}`}>{t(($) => $.ui.desk.openOne, { number: rival.id })}</a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
