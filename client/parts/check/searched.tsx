import { searchedLines } from '../../../locales/searched-words.ts'
import type { Findings } from '../../../server/api/findings.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'

/** Of a claim that was not found, how far was looked, with the newest sources that have words of who is claimed. */
export function Searched({ check }: { check: Findings }) {
  const { t, day } = useInterfaceLanguage()
  const { searched } = check
  if (!searched) return null
  return (
    <section class="searched">
      <h3>{t(($) => $.searched.title)}</h3>
      <p>{searchedLines(t, check, day).join(' ')}</p>
      <ul>
        {searched.bySpeaker.newest.map(({ source, title, language, publishedAt }) => (
          <li key={source}>
            <a href={`/sources/${source}`} lang={langOf(language)}>
              {title}
            </a>
            {publishedAt && <span class="hint"> · {day(publishedAt)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
