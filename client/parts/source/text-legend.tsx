import { useInterfaceLanguage } from '../words/interface-language.tsx'

/** What the lines under the words of a source mean. */
export function TextLegend() {
  const { t } = useInterfaceLanguage()
  return (
    <p class="hint legend">
      {t(($) => $.ui.source.legend)} <span class="lit suggested">{t(($) => $.quoteStatus.suggested)}</span>{' '}
      <span class="lit accepted">{t(($) => $.quoteStatus.accepted)}</span>
    </p>
  )
}
