/** What the command is given of its process, and what each verb is given. */
import type { Readable, Writable } from 'node:stream'
import type { WriteStream } from 'node:tty'
import type { Locale, Translate } from '../../locales/i18n.ts'
import type { Environment, ServerOptions } from '../environment.ts'

/** A stream that may be a terminal, where a line can be written over. */
export type Screen = Writable & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>

/** A process is one. */
export interface Terminal {
  env: Environment
  stdin: Readable
  stdout: Writable
  stderr: Screen
}

/** One run of the command. */
export interface Run extends Terminal {
  locale: Locale
  t: Translate
  settings: ServerOptions
  /** Prints a line. */
  say: (text: string) => void
}

/** What a script can tell apart: all is well, a person should look, it could not be done. */
export const EXIT = { fine: 0, needsPerson: 1, failed: 2 } as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** What the history of a database is asked. */
export const HISTORY_ASKED = ['verify', 'head', 'export'] as const
export type HistoryAsked = (typeof HISTORY_ASKED)[number]

/** The forms a draft's report is printed in. */
export const DRAFT_FORMS = ['text', 'html', 'csv', 'json'] as const
export type DraftForm = (typeof DRAFT_FORMS)[number]

/** What goes out in the formats of the field. */
export const EXPORTED_NOUNS = ['renditions', 'quotes', 'checks', 'sources'] as const
export type ExportedNoun = (typeof EXPORTED_NOUNS)[number]
