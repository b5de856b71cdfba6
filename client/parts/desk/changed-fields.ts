/** What a change in the history of a rendition changed. */
import type { Change } from '../../../server/api/desk.ts'
import type { Rendition } from '../../../server/api/renditions.ts'
import type { Translate, Words } from '../../../locales/i18n.ts'
import type { Stretch } from './quote-words.ts'

type FieldName = keyof Words['ui']['desk']['history']['field']

const FIELDS: Record<Change['of'], readonly FieldName[]> = {
  rendition: ['state', 'reason', 'wording', 'translator', 'authority', 'pivot', 'declared'],
  annotation: [
    'original',
    'rendered',
    'category',
    'severity',
    'comment',
    'suggestion',
    'status',
    'reason',
    'reach',
    'ruling',
  ],
  review: ['startedAt', 'doneAt'],
}

export interface ChangedField {
  name: FieldName
  /** Undefined where there was none, or is none any more. */
  before: unknown
  after: unknown
}

export function changedFields({ of, before, after }: Change): ChangedField[] {
  const [was, is] = [before, after] as (Record<string, unknown> | null)[]
  const same = (name: string) => JSON.stringify(was?.[name]) === JSON.stringify(is?.[name])
  return FIELDS[of]
    .map((name) => ({ name, before: was?.[name], after: is?.[name] }))
    .filter(({ name, before, after }) => !same(name) && !(isEmpty(before) && isEmpty(after)))
}

/** A dismissal that holds here alone silences nothing. */
const NONE: ReadonlySet<unknown> = new Set([undefined, null, '', 'here'])
const isEmpty = (value: unknown) => NONE.has(value)

/** @returns empty where the value is none */
export function valueInWords(t: Translate, rendition: Rendition, name: FieldName, value: unknown): string {
  if (isEmpty(value)) return ''
  switch (name) {
    case 'state':
      return t(($) => $.renditionState[value as Rendition['state']])
    case 'authority':
      return t(($) => $.authority[value as Rendition['authority']])
    case 'pivot':
      return t(($) => $.language[value as Rendition['from']])
    case 'declared':
      return t(($) => $.ui.desk[value ? 'declared' : 'undeclared'])
    case 'category':
      return t(($) => $.mqm[value as keyof Words['mqm']])
    case 'severity':
      return t(($) => $.severity[value as keyof Words['severity']])
    case 'reach':
      return t(($) => $.reach[value as keyof Words['reach']])
    case 'ruling':
      return t(($) => $.ui.settling.ruling[value as keyof Words['ui']['settling']['ruling']])
    case 'status':
      return t(($) => $.ui.desk.annotationStatus[value as 'open'])
    case 'original':
    case 'rendered': {
      const { start, end } = value as Stretch
      const { text } = name === 'original' ? rendition.original : rendition.rendition
      return text.slice(start, end)
    }
    default:
      return value as string
  }
}
