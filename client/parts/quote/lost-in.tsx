import type { Quote } from '../../../server/api/quotes.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

/** That the words of a quote do not stand any more in the newest capture of their source, and the way to what became of them. */
export function LostIn({ quote: { source, lostIn } }: { quote: Quote }) {
  const { t } = useInterfaceLanguage()
  if (lostIn === null) return null
  return (
    <a class="under" href={`/sources/${source}/history?capture=${lostIn}`}>
      {t(($) => $.ui.captures.lost)}
    </a>
  )
}
