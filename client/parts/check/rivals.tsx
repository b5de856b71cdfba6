import type { Findings } from '../../../server/api/findings.ts'
import { placesInWords } from '../../../locales/places-words.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { placeInSource } from './place-in-source.ts'

/**
 * Other places that fit the claim: shown, so that none is picked unawares. Of a claim that was not found, the nearest in
 * the other language, for a person to read.
 */
export function Rivals({ check: { rivals, record, places } }: { check: Findings }) {
  const { t } = useInterfaceLanguage()
  if (rivals.length === 0) return null
  return (
    <section class="rivals">
      <h3>{record ? t(($) => $.ui.report.rivals) : t(($) => $.nearest.title)}</h3>
      <p class="hint">{record ? t(($) => $.ui.report.rivalsHint) : t(($) => $.nearest.hint)}</p>
      {record && places && places.reprints > 0 && <p>{placesInWords(t, places)}</p>}
      <ul>
        {rivals.map((rival) => (
          <li key={`${rival.passage}-${rival.quote}`}>
            <blockquote lang={langOf(rival.printedLanguage)}>{rival.text}</blockquote>
            <p>
              {rival.speaker && `${rival.speaker.name} · `}
              <a href={placeInSource(rival)} lang={langOf(rival.printedLanguage)}>
                {rival.title}
              </a>
              {' · '}
              {t(($) => $.language[rival.printedLanguage])}
              {rival.reprint && <span class="hint"> · {t(($) => $.places.reprint)}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
