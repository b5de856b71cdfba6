import type { Rival } from '../../server/api.ts'
import { langOf, useInterfaceLanguage } from '../interface-language.tsx'

/** Other places that fit the claim: shown, so that none is picked unawares. */
export function Rivals({ rivals }: { rivals: Rival[] }) {
  const { t } = useInterfaceLanguage()
  if (rivals.length === 0) return null
  return (
    <section class="rivals">
      <h3>{t(($) => $.ui.report.rivals)}</h3>
      <p class="hint">{t(($) => $.ui.report.rivalsHint)}</p>
      <ul>
        {rivals.map((rival) => (
          <li key={`${rival.passage}-${rival.quote}`}>
            <blockquote lang={langOf(rival.printedLanguage)}>{rival.text}</blockquote>
            <p>
              {rival.speaker && `${rival.speaker.name} · `}
              <a
                href={`/sources/${rival.source}?${rival.quote === null ? `passage=${rival.passage}` : `quote=${rival.quote}`}`}
              >
                {rival.title}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
