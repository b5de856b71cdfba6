import { beforeEach, afterEach, describe, expect, it } from 'vitest'
import { manuscriptOf } from '../../server/draft/read-quotes.ts'
import { draftKeeper } from '../../server/draft/keep-draft.ts'
import { learner } from '../../server/desk/learn.ts'
import { pasted } from '../../server/import/capture.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { captured } from '../support/collection.ts'
import { lookInto, temporaryDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'
import { workers } from '../support/workers.ts'

const TEXTS = {
  fr: {
    record: 'Le bac ne passe plus le soir, et la rive attendra le 3 mars.',
    first: `Le quai\n\n«\u00a0Le bac ne passe plus le soir\u00a0», a dit Ève Roncier. «\u00a0La rive attendra le 13 mars\u00a0», a ajouté Ève Roncier.`,
    second: `Le quai au printemps\n\nTout est calme ici. «\u00a0La rive attendra le 3 mars\u00a0», a ajouté Ève Roncier. «\u00a0Le bac ne passe plus le soir\u00a0», a dit Ève Roncier.`,
  },
  en: {
    record: 'The ferry no longer sails at night, and the bank will wait for 3 March.',
    first: `The quay\n\n“The ferry no longer sails at night,” said Ève Roncier. “The bank will wait for 13 March,” added Ève Roncier.`,
    second: `The quay in spring\n\nAll is calm here. “The bank will wait for 3 March,” added Ève Roncier. “The ferry no longer sails at night,” said Ève Roncier.`,
  },
} as const

let store: Store
let file: string
beforeEach(() => {
  file = temporaryDatabase()
  store = openStore(file, grammars)
})
afterEach(() => store.close())

const manuscript = (text: string) => manuscriptOf({ original: pasted(text), facts: {}, format: 'text' })
const by = 'Claire'
const keeper = () => draftKeeper(store, learner(store, grammars), workers)
async function keep(language: keyof typeof TEXTS, check = true) {
  const { record, first } = TEXTS[language]
  await store.sources.add(
    captured([{ text: record, speaker: 'Ève Roncier', spoken: { language, markup: language } }], {
      kind: 'record',
      language,
    }),
  )
  return keeper().add(await manuscript(first), { by, check })
}

describe.each(['fr', 'en'] as const)('a draft in %s', (language) => {
  const { first, second } = TEXTS[language]

  it('is kept with its text and with a check of each of its quotations', async () => {
    const draft = await keep(language)
    expect(draft).toMatchObject({
      language,
      text: first,
      revision: 1,
      revisions: [{ number: 1, sha256: expect.stringMatching(/^[\da-f]{64}$/) }],
      quotes: [
        { check: { verdict: 'exact' }, needsPerson: false, before: null },
        { check: { verdict: 'altered' }, needsPerson: true, before: null },
      ],
      summary: { quotes: 2, checked: 2, needPerson: 1, decided: 0 },
    })
    expect(await keeper().get(draft.id)).toEqual(draft)
    expect((await store.drafts.list({ limit: 10 })).items).toMatchObject([
      { id: draft.id, revisions: 1, quotes: 2, unchecked: 0, needPerson: 1 },
    ])
  })

  it('keeps through a revision what was found and decided on what did not change', async () => {
    const { id, quotes } = await keep(language)
    await store.checks.decide(quotes[0]!.check!.id, { verdict: 'exact', note: 'Heard it.' }, 'Claire')
    const { draft } = (await keeper().revise(id, await manuscript(second), { by, check: true }))!
    expect(draft).toMatchObject({
      text: second,
      revision: 2,
      quotes: [
        {
          kept: false,
          check: { verdict: 'exact', decision: null },
          before: { text: quotes[1]!.text, check: { id: quotes[1]!.check!.id, verdict: 'altered' } },
        },
        {
          kept: true,
          before: null,
          check: { id: quotes[0]!.check!.id, decision: { note: 'Heard it.' } },
        },
      ],
    })
    for (const { spans, text } of draft.quotes)
      expect(spans.map(({ start, end }) => second.slice(start, end)).join(' ')).toBe(text)
    expect(await keeper().get(id, 1)).toMatchObject({ text: first, revision: 1, quotes: [{}, {}] })
    expect(await keeper().get(id, 3)).toBeNull()
  })

  it('read otherwise is checked again, keeps that through a revision, and read as before has its decision again', async () => {
    const { id, quotes } = await keep(language)
    const [one] = quotes
    await store.checks.decide(one!.check!.id, { verdict: 'exact', note: '' }, 'Claire')
    const corrected = (await keeper().correct(id, one!.id, { speaker: 'Ada Pell' }, by))!
    expect(corrected).toMatchObject({
      speaker: { name: 'Ève Roncier' },
      checkedAs: { speaker: 'Ada Pell', language },
      check: { verdict: 'misattributed', decision: null },
      needsPerson: true,
      version: one!.version + 1,
    })
    const { draft } = (await keeper().revise(id, await manuscript(second), { by, check: true }))!
    expect(draft.quotes[1]).toMatchObject({
      checkedAs: { speaker: 'Ada Pell' },
      check: { id: corrected.check!.id },
    })
    expect(await keeper().correct(id, one!.id, { speaker: 'Ève Roncier' }, by)).toBeNull() // of an earlier revision

    const again = (await keeper().correct(id, draft.quotes[1]!.id, { speaker: 'Ève Roncier' }, by))!
    expect(again.check!.verdict).toBe('exact')
    const back = (await keeper().correct(id, draft.quotes[1]!.id, { speaker: 'Ada Pell' }, by))!
    expect(back.check!.id).toBe(corrected.check!.id)
  })

  it('corrected and put back has the decision it had', async () => {
    const { id, quotes } = await keep(language)
    await store.checks.decide(quotes[0]!.check!.id, { verdict: 'exact', note: '' }, 'Claire')
    await keeper().correct(id, quotes[0]!.id, { speaker: null }, by)
    expect(await keeper().correct(id, quotes[0]!.id, { speaker: 'Ève Roncier' }, by)).toMatchObject({
      check: { id: quotes[0]!.check!.id, decision: { by: 'Claire' } },
    })
  })

  it('waits to be checked, and once more when sources came, save what is decided', async () => {
    const draft = await keeper().add(await manuscript(first), { by, check: false })
    expect(draft).toMatchObject({ quotes: [{ check: null }, { check: null }], summary: { checked: 0 } })
    const checked = (await keeper().check(draft.id, false, { by }))!
    expect(checked.quotes).toMatchObject([
      { check: { verdict: 'unresolved' } },
      { check: { verdict: 'unresolved' } },
    ])
    await store.checks.decide(checked.quotes[1]!.check!.id, { verdict: 'fabricated', note: 'No.' }, 'Claire')
    await keep(language)
    const again = (await keeper().check(draft.id, true, { by }))!
    expect(again.quotes).toMatchObject([
      { check: { verdict: 'exact' } },
      {
        check: { id: checked.quotes[1]!.check!.id, decision: { verdict: 'fabricated' } },
        needsPerson: false,
      },
    ])
    expect(await store.checks.get(again.quotes[0]!.check!.id)).toMatchObject({
      earlier: { id: checked.quotes[0]!.check!.id },
    })
  })
})

it('the same version again makes no revision', async () => {
  const { id } = await keep('fr')
  expect(await keeper().revise(id, await manuscript(TEXTS.fr.first), { by, check: true })).toMatchObject({
    known: true,
    draft: { revision: 1 },
  })
})

it('two who add a version at once do not write over each other', async () => {
  const draft = await keep('fr')
  const given = { ...draft, quotes: [], found: 0 }
  expect(await store.drafts.revise(draft.id, given, 1, 'Claire')).toMatchObject({ revision: 2 })
  await expect(store.drafts.revise(draft.id, given, 1, 'Claire')).rejects.toMatchObject({
    code: 'edited_meanwhile',
  })
  await expect(store.drafts.revise(draft.id, given, 2, 'Claire', draft.version)).rejects.toMatchObject({
    code: 'edited_meanwhile',
  })
})

it('what was corrected while it was being checked stays as corrected', async () => {
  const { id } = await keep('fr', false)
  let corrected: unknown
  await keeper().check(id, false, {
    by,
    tell: (told) => {
      if ('draft' in told) corrected = keeper().correct(id, told.draft.quotes[1]!.id, { speaker: null }, by)
    },
  })
  expect(await corrected).toMatchObject({ checkedAs: { speaker: null } })
  expect((await keeper().get(id))!.quotes[1]).toMatchObject({ checkedAs: { speaker: null }, check: {} })
})

it('the history of checks has of a draft what somebody decided, and is not flooded by the rest', async () => {
  const { quotes } = await keep('fr')
  expect((await store.checks.list({ limit: 10 })).items).toEqual([])
  await store.checks.decide(quotes[1]!.check!.id, { verdict: 'altered', note: '' }, 'Claire')
  expect((await store.checks.list({ limit: 10 })).items).toMatchObject([{ id: quotes[1]!.check!.id }])
})

it('a draft deleted can be had back for a day; then it is gone, but not what was signed', async () => {
  const draft = await keep('fr')
  await store.checks.decide(draft.quotes[0]!.check!.id, { verdict: 'exact', note: '' }, 'Claire')
  const kept = await keeper().get(draft.id)
  expect(await store.drafts.remove(draft.id, 'Claire')).toBe(true)
  expect(await keeper().get(draft.id)).toBeNull()
  expect(await store.drafts.remove(draft.id, 'Claire')).toBe(false)
  expect((await store.drafts.list({ limit: 10 })).items).toEqual([])
  expect(await keeper().restore(draft.id, by)).toEqual({ ...kept, version: kept!.version + 2 })
  expect(await keeper().restore(draft.id, by)).toBeNull()

  await store.drafts.remove(draft.id, 'Claire')
  lookInto(file, (db) => db.exec(`UPDATE drafts SET removed_at = '2026-01-01T00:00:00.000Z'`))
  await store.close()
  store = openStore(file, grammars)
  expect(await keeper().restore(draft.id, by)).toBeNull()
  expect(await store.checks.get(draft.quotes[0]!.check!.id)).not.toBeNull()
  expect(await store.checks.get(draft.quotes[1]!.check!.id)).toBeNull()
  for (const table of ['draft_revisions', 'draft_quotes', 'draft_checks'])
    expect(lookInto(file, (db) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())).toBe(0)
})

it('a draft goes on when its source is deleted, and a revision is never changed', async () => {
  const draft = await keep('fr')
  await store.sources.remove(1, 'Claire')
  expect(await keeper().get(draft.id)).toEqual(draft)
  expect(() => lookInto(file, (db) => db.exec(`UPDATE draft_revisions SET text = 'Autre chose.'`))).toThrow(
    'a revision is never changed',
  )
})
