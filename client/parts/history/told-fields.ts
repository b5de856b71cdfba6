/** What an entry of the history tells of a thing, in words: the fields that a reader knows, before and after. */
import type { Translate, Words } from '../../../locales/i18n.ts'
import type { Entry } from '../../../server/api/history.ts'

type Name = keyof Words['ui']['history']['field']
type InWords = (value: never, t: Translate, entry: Entry) => string

const asIs: InWords = (value: string) => value
const languageIn: InWords = (value: keyof Words['language'], t) => t(($) => $.language[value])
const joined: InWords = (value: string[]) => value.join(', ')
/** How many there are; none are not told of. */
function counted(value: number | unknown[]): string {
  const count = Array.isArray(value) ? value.length : value
  return count > 0 ? `${count}` : ''
}

/** In the order in which they are told. */
const FIELDS: Record<Name, InWords> = {
  title: asIs,
  name: asIs,
  text: asIs,
  verdict: (value: keyof Words['verdict'], t) => t(($) => $.verdict[value]),
  to: asIs,
  due: asIs,
  note: asIs,
  reason: asIs,
  kind: (value: string, t, { noun }) => kindIn(value, t, noun),
  language: languageIn,
  printedLanguage: languageIn,
  spoken: ({ language }: { language: keyof Words['language'] }, t) => t(($) => $.language[language]),
  speaker: (value: string | { name: string }) => (typeof value === 'string' ? value : value.name),
  status: (value: keyof Words['quoteStatus'], t) => t(($) => $.quoteStatus[value]),
  state: (value: keyof Words['renditionState'], t) => t(($) => $.renditionState[value]),
  byline: asIs,
  publisher: asIs,
  publishedAt: asIs,
  url: asIs,
  translator: asIs,
  aliases: (value: { name: string }[]) => value.map(({ name }) => name).join(', '),
  offices: (value: { title: string }[]) => value.map(({ title }) => title).join(', '),
  wikidata: asIs,
  fr: joined,
  en: joined,
  role: (value: keyof Words['role'], t) => t(($) => $.role[value]),
  disabled: (value: boolean, t) => (value ? t(($) => $.ui.people.disabled) : ''),
  passages: counted,
  sources: counted,
  quotes: counted,
  speakers: counted,
  checks: counted,
  decisions: counted,
  drafts: counted,
  renditions: counted,
}

function kindIn(value: string, t: Translate, noun: Entry['noun']): string {
  switch (noun) {
    case 'source':
      return t(($) => $.sourceKind[value as keyof Words['sourceKind']])
    case 'speaker':
      return t(($) => $.speakerKind[value as keyof Words['speakerKind']])
    case 'glossary':
      return t(($) => $.entryKind[value as keyof Words['entryKind']])
    default:
      return t(($) => $.quoteKind[value as keyof Words['quoteKind']])
  }
}

export interface ToldField {
  name: Name
  /** Null where there was none, or is none any more. */
  before: string | null
  after: string | null
}

export function toldFields(entry: Entry, t: Translate): ToldField[] {
  const told = (state: Entry['before'], name: Name) => {
    const value = state?.[name]
    return value === undefined || value === null || value === ''
      ? null
      : FIELDS[name](value as never, t, entry) || null
  }
  return (Object.keys(FIELDS) as Name[])
    .map((name) => ({ name, before: told(entry.before, name), after: told(entry.after, name) }))
    .filter(({ before, after }) => before !== after)
}
