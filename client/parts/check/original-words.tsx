import type { Findings } from '../../../server/api/findings.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { pageToLink } from './page-to-link.ts'
import { placeInSource } from './place-in-source.ts'

interface Props {
  original: NonNullable<Findings['original']>
  /** What the claim follows: a rendition of the original. */
  record: NonNullable<Findings['record']>
}

/** The words as they were spoken, where the claim follows a translation of them, and how they were found. */
export function OriginalWords({ original, record }: Props) {
  const { t } = useInterfaceLanguage()
  const lang = langOf(original.printedLanguage)
  return (
    <div class="side original-words">
      <h4>
        {t(($) => $.ui.report.original)} · {t(($) => $.language[original.printedLanguage])}
      </h4>
      <figure>
        <blockquote lang={lang}>{original.spans.map(({ exact }) => exact).join(' … ')}</blockquote>
        <figcaption>
          {original.speaker && <p class="said-by">{original.speaker.name}</p>}
          <p>
            <a href={placeInSource(original)} lang={lang}>
              {original.title}
            </a>
          </p>
          <p>{t(($) => $.originalReason[original.reason])}</p>
          {original.reason === 'across_languages' && (
            <p>
              <a href={pageToLink(record)}>
                {t(($) => $.ui.report[record.quote === null ? 'markFirst' : 'link'])}
              </a>
            </p>
          )}
        </figcaption>
      </figure>
    </div>
  )
}
