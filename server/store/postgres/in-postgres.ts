/** The few words in which the store's statements are others for PostgreSQL. What is only a function is defined in db/postgres. */

/** Constants, names in quotation marks and comments stay as they are; then come parameters, and the words. */
const TOKENS =
  /'(?:[^']|'')*'|"[^"]*"|--[^\n]*|:(?<asked>\w+)(?= IS (?:NOT )?NULL\b)|:(?<name>\w+)|(?<given>\?)|(?<word>CROSS JOIN|\bjson_object\b|\bjson_group_array\b)/g

const WORDS: Record<string, string> = {
  // With a condition, which only keeps SQLite to the order of the tables.
  'CROSS JOIN': 'JOIN',
  json_object: 'json_build_object',
  json_group_array: 'json_agg',
}

export interface InPostgres {
  text: string
  /** The names of `$1`, `$2` …; null where they are given in their order. */
  names: string[] | null
}

export function inPostgres(sql: string): InPostgres {
  const names: string[] = []
  const places = new Map<string, number>()
  let given = 0
  const text = sql.replaceAll(TOKENS, (token: string, ...rest: unknown[]) => {
    const found = rest.at(-1) as { name?: string; asked?: string; given?: string; word?: string }
    if (found.word) return WORDS[found.word]!
    if (found.given) return `$${++given}`
    // Nothing tells of which type that is: it is given once more, for itself.
    if (found.asked) return `CAST($${names.push(found.asked)} AS text)`
    if (found.name === undefined) return token
    const place = places.get(found.name) ?? names.push(found.name)
    places.set(found.name, place)
    return `$${place}`
  })
  return { text, names: names.length > 0 ? names : null }
}
