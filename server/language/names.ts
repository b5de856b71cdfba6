/** Names as data: given names, bodies, offices and languages, under all that they are called. */
import { foldText, foldWord } from './fold.ts'
import { words } from './split.ts'
import { listed, type Row, wrongRow } from './table.ts'

export type Gender = 'f' | 'm'

interface GivenName {
  /** Who bears it in French and in English copy; undefined where both men and women do. */
  fr: Gender | undefined
  en: Gender | undefined
  /** What popes and monarchs of that name are called in English, folded. */
  english: string
  /** Whether it is, alone, as likely a place. */
  place: boolean
}

interface NamedLanguage {
  tag: string
  names: readonly string[]
  authors: readonly string[]
}

/** Who bears another name than their language has, and its BCP 47 tag. */
interface People {
  name: string
  tag: string
}

/** A station, a floor or a body on which, or of which, one language is spoken. */
export interface Venue {
  name: string
  kind: string
  /** Its BCP 47 tag. */
  language: string
  /** What the text has to tell of, one of them, for the name to be this venue's; nothing where none are given. */
  where: readonly string[]
  /** What it may tell of none of. */
  unless: readonly string[]
}

export interface Names {
  given: ReadonlyMap<string, GivenName>
  /** Of a short or pet form what it may stand for: bill, william. Folded. */
  shortFor: ReadonlyMap<string, readonly string[]>
  /** By the name without article and hyphens: which body it is. */
  bodies: ReadonlyMap<string, number>
  /** By the folded words, one space between two: the key of the office. */
  offices: ReadonlyMap<string, string>
  /** Of each language its BCP 47 tag, its names in both languages, and the authors whose language it is. */
  languages: readonly NamedLanguage[]
  peoples: readonly People[]
  /** Countries, regions and towns of which one language is that of all. */
  towns: readonly People[]
  /** Their names folded, those of one word. */
  ofLanguages: ReadonlySet<string>
  venues: readonly Venue[]
}

/** @throws RangeError that names file and line where a gender is none or a name stands twice */
export function buildNames(
  names: readonly Row<'name' | 'fr' | 'en' | 'english' | 'place'>[],
  shortNames: readonly Row<'short' | 'of'>[],
  bodies: readonly Row<'english' | 'french'>[],
  offices: readonly Row<'phrase' | 'office'>[],
  languages: readonly Row<'english' | 'french' | 'tag' | 'authors'>[],
  peoples: readonly Row<'people' | 'language'>[],
  towns: readonly Row<'town' | 'language'>[],
  venues: readonly Row<'name' | 'kind' | 'language' | 'where' | 'unless'>[],
): Names {
  const given = new Map<string, GivenName>()
  for (const row of names) {
    const key = foldWord(row.cells.name)
    if (given.has(key)) wrongRow(row, `${row.cells.name} stands twice`)
    given.set(key, {
      fr: genderIn(row, 'fr'),
      en: genderIn(row, 'en'),
      english: foldWord(row.cells.english) || key,
      place: row.cells.place !== '',
    })
  }
  return {
    given,
    shortFor: new Map(
      shortNames.map(({ cells }) => [foldWord(cells.short), parts(cells.of).map(foldWord)] as const),
    ),
    bodies: new Map(
      bodies.flatMap(({ cells }, body) => namesIn(cells).map((name) => [plainName(name), body] as const)),
    ),
    offices: new Map(
      offices.map(({ cells }) => [
        words(cells.phrase)
          .map(({ key }) => key)
          .join(' ')
          .replaceAll('-', ' '),
        cells.office,
      ]),
    ),
    languages: languages.map(({ cells }) => ({
      tag: cells.tag,
      names: namesIn(cells),
      authors: parts(cells.authors),
    })),
    peoples: peoples.map(({ cells }) => ({ name: cells.people, tag: cells.language })),
    towns: towns.map(({ cells }) => ({ name: cells.town, tag: cells.language })),
    ofLanguages: new Set(languages.flatMap(({ cells }) => namesIn(cells).map(foldWord))),
    venues: venues.map(({ cells }) => ({
      ...cells,
      where: parts(cells.where),
      unless: parts(cells.unless),
    })),
  }
}

function genderIn(row: Row<'name' | 'fr' | 'en' | 'english' | 'place'>, column: 'fr' | 'en') {
  const gender = row.cells[column]
  if (gender === '') return undefined
  return gender === 'f' || gender === 'm' ? gender : wrongRow(row, `neither f nor m: ${gender}`)
}

const parts = (cell: string) => listed(cell, ' | ')

const namesIn = ({ english, french }: { english: string; french: string }) => [
  ...parts(english),
  ...parts(french),
]

/** Whether a folded word is the name of a language, in French or in English. */
export const namesLanguage = (key: string, { names }: { names: Names }): boolean => names.ofLanguages.has(key)

/** A name of a body folded, without its article, points and hyphens. */
export const plainName = (name: string) =>
  foldText(name)
    .replace(/^(?:the|l[ea]s?|l') ?/u, '')
    .replace(/[-.]/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim()

/**
 * The gender a given name tells, undefined where it tells none. A compound goes by its first part (Marie-Luc, Jean-Marie).
 *
 * @param key folded
 * @param language of the text: Jean is a man in French
 */
export function genderOfName({ given }: Names, key: string, language: string): Gender | undefined {
  const [first = key, second] = key.split(/[-‑]/u)
  const name = given.get(first)
  if (!name || second) return name?.fr // Jean-Marc is French wherever it stands
  if (language === 'unknown') return name.fr === name.en ? name.fr : undefined
  return language === 'en' ? name.en : name.fr
}
