/** HTML in which every value is text: only what is made here goes in as it is. */

const AS_TEXT: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export class Html {
  readonly code: string

  constructor(code: string) {
    this.code = code
  }
}

type Value = string | number | Html | readonly Html[] | null | false

/** A template's own words are HTML, its values are escaped; lists are joined, null and false leave nothing. */
export function html(template: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(template.reduce((code, words, i) => code + codeOf(values[i - 1] ?? null) + words))
}

function codeOf(value: Value): string {
  if (value === null || value === false) return ''
  if (value instanceof Html) return value.code
  if (typeof value === 'object') return value.map(({ code }) => code).join('')
  return String(value).replace(/[&<>"']/g, (character) => AS_TEXT[character]!)
}
