/** The language of the interface: switched in place, remembered, and given to everything that puts words on the page. */
import { createContext, type ComponentChildren } from 'preact'
import { useContext, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { Language } from '../../../server/api/language.ts'
import { dateFormat } from '../../../locales/date-format.ts'
import { createI18n, LOCALES, type Locale, type Translate } from '../../../locales/i18n.ts'

const REMEMBERED_AS = 'dixit.language'

interface InterfaceLanguage {
  locale: Locale
  choose: (locale: Locale) => void
  t: Translate
  /** A day as it stands, or a moment in the reader's own time. */
  day: (iso: string) => string
  /** For a column of days. */
  shortDay: (iso: string) => string
  moment: (iso: string) => string
  /** For a column of moments. */
  shortMoment: (iso: string) => string
  number: (value: number) => string
  bytes: (count: number) => string
}

const Context = createContext<InterfaceLanguage | null>(null)

const isLocale = (value: string | null | undefined): value is Locale =>
  LOCALES.some((locale) => locale === value)

function firstLocale(): Locale {
  const remembered = remember()
  if (isLocale(remembered)) return remembered
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLocale) ?? 'en'
}

/** Reads what was remembered, or writes it. A browser that refuses storage forgets, and works all the same. */
function remember(locale?: Locale): string | null {
  try {
    if (locale) localStorage.setItem(REMEMBERED_AS, locale)
    return localStorage.getItem(REMEMBERED_AS)
  } catch {
    return null
  }
}

const ONLY_A_DAY = /^\d{4}-\d{2}-\d{2}$/

function wordsFor(locale: Locale, t: Translate) {
  const printedDay = dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const localDay = dateFormat(locale, { dateStyle: 'long' })
  const shortPrinted = dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const shortLocal = dateFormat(locale, { dateStyle: 'medium' })
  const tag = locale === 'en' ? 'en-GB' : 'fr-FR'
  const number = new Intl.NumberFormat(tag)
  const kilobytes = new Intl.NumberFormat(tag, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 })
  return {
    t,
    day: (iso: string) => (ONLY_A_DAY.test(iso) ? printedDay : localDay)(iso),
    shortDay: (iso: string) => (ONLY_A_DAY.test(iso) ? shortPrinted : shortLocal)(iso),
    moment: dateFormat(locale, { dateStyle: 'long', timeStyle: 'short' }),
    shortMoment: dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
    number: (value: number) => number.format(value),
    bytes: (count: number) => kilobytes.format(count / 1000),
  }
}

export function InterfaceLanguageProvider({ children }: { children: ComponentChildren }) {
  const [locale, setLocale] = useState(firstLocale)
  const i18n = useMemo(() => createI18n(locale), [])
  const value = useMemo<InterfaceLanguage>(
    () => ({
      locale,
      choose: (chosen) => {
        remember(chosen)
        setLocale(chosen)
      },
      ...wordsFor(locale, i18n.getFixedT(locale)),
    }),
    [locale],
  )
  useLayoutEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return <Context.Provider value={value}>{children}</Context.Provider>
}

export function useInterfaceLanguage(): InterfaceLanguage {
  const value = useContext(Context)
  if (!value) throw new RangeError('used outside InterfaceLanguageProvider')
  return value
}

/** The `lang` of words in a language of the store; `und` (BCP 47: undetermined) where it is neither of the two. */
export const langOf = (language: Language | null | undefined): string =>
  language === 'fr' || language === 'en' ? language : 'und'

export function useTitle(title: string) {
  useLayoutEffect(() => {
    document.title = `${title} · Dixit`
  }, [title])
}
