/** The words of the program in both languages, typed from the JSON files: a key without words does not compile. */
import i18next, { type i18n, type TFunction } from 'i18next'
import en from './en.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }

export const LOCALES = ['en', 'fr'] as const
export type Locale = (typeof LOCALES)[number]
export type Translate = TFunction
/** Every key; French has the same. */
export type Words = typeof en

declare module 'i18next' {
  interface CustomTypeOptions {
    enableSelector: true
    defaultNS: 'translation'
    resources: { translation: Words }
  }
}

/** French for fr, fr_CA.UTF-8, fr-FR; English for the rest. */
export const localeFor = (tag: string): Locale => (tag.toLowerCase().startsWith('fr') ? 'fr' : 'en')

const languageName = (tag: string, locale = 'en') =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag

/** A set-up of its own that starts in `locale`. Nothing is escaped: whoever shows the words shows them as text. */
export function createI18n(locale: Locale): i18n {
  const instance = i18next.createInstance()
  void instance.init({
    lng: locale,
    fallbackLng: 'en',
    supportedLngs: LOCALES,
    resources: { en: { translation: en }, fr: { translation: fr } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  const { formatter } = instance.services
  formatter?.add('languageName', languageName)
  formatter?.add('languageTitle', (tag: string, locale) => {
    const name = languageName(tag, locale)
    return name.charAt(0).toUpperCase() + name.slice(1)
  })
  return instance
}
