import { LOCALES } from '../../../locales/i18n.ts'
import { useInterfaceLanguage } from './interface-language.tsx'

const NAMES = { en: 'English', fr: 'Français' } as const

export function LanguageOfInterface() {
  const { t, locale, choose } = useInterfaceLanguage()
  return (
    <div class="segments" role="group" aria-label={t(($) => $.ui.interfaceLanguage)}>
      {LOCALES.map((other) => (
        <button
          key={other}
          type="button"
          lang={other}
          aria-pressed={other === locale}
          onClick={() => choose(other)}
        >
          {NAMES[other]}
        </button>
      ))}
    </div>
  )
}
