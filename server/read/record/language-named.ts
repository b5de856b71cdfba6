/** The languages that notes of a record name: « Le député s’exprime en inuktitut », “spoke in Spanish”. */

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const names = {
  en: new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }),
  fr: new Intl.DisplayNames('fr', { type: 'language', fallback: 'none' }),
}
const known = new Map<string, string>()

/** @returns the BCP 47 tag of a language of ISO 639-1 named in French or in English; undefined where it is none */
export function languageNamed(name: string): string | undefined {
  if (known.size === 0)
    for (const tag of LETTERS.flatMap((first) => LETTERS.map((second) => first + second)))
      for (const one of [names.en.of(tag), names.fr.of(tag)]) if (one) known.set(one.toLowerCase(), tag)
  return known.get(name.toLowerCase())
}
