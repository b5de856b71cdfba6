/**
 * The classes that words and phrases belong to, as `data/classes.json` names them: by who asks for them, each with what a
 * word of it is. It is JSON, unlike the other tables, for the types of the program know these names. The tables words.*.tsv
 * and phrases.*.tsv give every word its classes.
 */
import groups from './data/classes.json' with { type: 'json' }

type Groups = typeof groups

export type WordClass = { [Asked in keyof Groups]: keyof Groups[Asked] }[keyof Groups]

export const CLASSES: ReadonlySet<string> = new Set(Object.values(groups).flatMap(Object.keys))
