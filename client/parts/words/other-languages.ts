/** Languages other than French and English, as a person chooses among them. */

/** Those of ISO 639-1 that are an official or a national language somewhere, or of a people whom the press quotes. */
const TAGS =
  'af am ar az be bg bm bn br bs ca co cs cy da de dz el es et eu fa fi fj fo ga gd gl gn gv ha he hi hr ht hu hy id ig is it iu ja ka kk km ko ku ky lb ln lo lt lv mg mi mk mn ms mt my ne nl no oc om pa pl ps pt qu rm rn ro ru rw sg si sk sl sm sn so sq sr ss st sv sw ta te tg th ti tk tl tn to tr tt ug uk ur uz vi wo xh yi yo zh zu'.split(
    ' ',
  )

/**
 * @param chosen one that is offered in any case, where it is not empty
 * @returns each with its name, in the order of the names
 */
export function otherLanguages(chosen: string, locale: string): (readonly [tag: string, name: string])[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const tags = chosen && !TAGS.includes(chosen) ? [...TAGS, chosen] : TAGS
  return tags
    .map((tag) => [tag, names.of(tag) ?? tag] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, locale))
}
