import type { Language } from '../../../server/api/language.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

interface Props {
  printed: Language[]
  shown: Language | 'both'
  onChoose: (shown: Language | 'both') => void
}

/** Which of the languages a record is printed in stands on the page, or both side by side. */
export function LanguageChoice({ printed, shown, onChoose }: Props) {
  const { t } = useInterfaceLanguage()
  return (
    <div class="segments language-choice" role="group" aria-label={t(($) => $.ui.printedLanguage)}>
      {[...printed, 'both' as const].map((choice) => (
        <button key={choice} type="button" aria-pressed={choice === shown} onClick={() => onChoose(choice)}>
          {choice === 'both' ? t(($) => $.ui.source.both) : t(($) => $.language[choice])}
        </button>
      ))}
    </div>
  )
}
