import { expect, it } from 'vitest'
import { toldFields } from '../../../../client/parts/history/told-fields.ts'
import { createI18n } from '../../../../locales/i18n.ts'
import type { Entry } from '../../../../server/api/history.ts'

const BEGUN: Entry = {
  id: 1,
  at: '2026-03-01T08:00:00.000Z',
  by: 'Dixit',
  done: 'history.begun',
  noun: 'history',
  thing: null,
  before: null,
  after: { sources: 12, quotes: 0, speakers: 3, checks: 7, decisions: 2, drafts: 0, renditions: 1 },
  undoes: null,
  madeWith: null,
  hash: '',
}

it.each([
  ['en', ['Sources 12', 'Speakers 3', 'Checks 7', 'Decisions 2', 'Translations 1']],
  ['fr', ['Sources 12', 'Locuteurs 3', 'Vérifications 7', 'Décisions 2', 'Traductions 1']],
] as const)('the beginning tells in %s what was there, and nothing of what was not', (locale, told) => {
  const t = createI18n(locale).getFixedT(locale)
  const fields = toldFields(BEGUN, t)
  expect(fields.map(({ name, after }) => `${t(($) => $.ui.history.field[name])} ${after}`)).toEqual(told)
})
