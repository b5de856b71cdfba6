import type { Rendition } from '../../server/api/renditions.ts'
import { langOf, useInterfaceLanguage } from '../interface-language.tsx'
import { HopFacts } from './desk-chain.tsx'
import { QuoteWords } from './desk-quote-words.tsx'

/** Other renditions of the same words, beside the one on the desk. */
export function DeskRivals({ rivals }: { rivals: Rendition[] }) {
  const { t } = useInterfaceLanguage()
  if (rivals.length === 0) return null
  return (
    <section class="rivals" aria-labelledby="rivals-title">
      <h2 id="rivals-title">{t(($) => $.ui.desk.rivals)}</h2>
      <ul class="side-by-side-list">
        {rivals.map((rival) => (
          <li key={rival.id}>
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
              · <a href={`/renditions/${rival.id}`}>{t(($) => $.ui.desk.openOne, { number: rival.id })}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
