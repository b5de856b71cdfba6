import type { Findings, Hop } from '../../../server/api/findings.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { isTranslation } from './words-spoken.ts'

/** Who vouches for a translation, hop after hop, the speech first; or that nobody does. */
export function TranslatedBy({ check }: { check: Findings }) {
  const { t } = useInterfaceLanguage()
  const { renditions, words } = check
  const isNone = renditions.length === 0
  if (isNone && !isTranslation(check)) return null
  return (
    <div class="side translated-by">
      <h4>{t(($) => $.translated[!isNone && words.answer === 'rendered' ? 'otherwise' : 'by'])}</h4>
      {isNone ? (
        <p>{t(($) => $.translated.byNobody)}</p>
      ) : (
        <ol>
          {renditions.map((hop) => (
            <HopTold key={hop.rendition} hop={hop} />
          ))}
        </ol>
      )}
    </div>
  )
}

function HopTold({ hop }: { hop: Hop }) {
  const { t } = useInterfaceLanguage()
  const { rendition, from, to, translator, authority, declared, state } = hop
  const facts = [
    translator ?? t(($) => $.ui.desk.noTranslator),
    authority !== 'unknown' && t(($) => $.authority[authority]),
    t(($) => $.ui.desk[declared ? 'declared' : 'undeclared']),
  ]
  return (
    <li>
      <p>
        {t(($) => $.language[from])} → {t(($) => $.language[to])}{' '}
        <span class={`rendition-state ${state}`}>{t(($) => $.renditionState[state])}</span>
      </p>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <p>
        <a href={`/renditions/${rendition}`}>{t(($) => $.ui.desk.openOne, { number: rendition })}</a>
      </p>
    </li>
  )
}
