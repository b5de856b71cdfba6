/** How each language of the interface writes days and moments. */
import type { Locale } from './i18n.ts'

/**
 * English dates are in the order of day, month, year, which both countries of the newsroom read without mistake. The first of
 * a month is « 1er » in French, for which `Intl` has no form.
 *
 * @returns words for an ISO 8601 date, with a time or without
 */
export function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): (iso: string) => string {
  if (locale === 'en') {
    const format = new Intl.DateTimeFormat('en-GB', options)
    return (iso) => format.format(new Date(iso))
  }
  const format = new Intl.DateTimeFormat('fr-FR', options)
  return (iso) =>
    format
      .formatToParts(new Date(iso))
      .map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value))
      .join('')
}
