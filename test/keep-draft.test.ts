import { expect, it, onTestFinished, vi } from 'vitest'
import { learner } from '../server/desk/learn.ts'
import { draftKeeper } from '../server/draft/keep-draft.ts'
import { openStore } from '../server/store/open.ts'
import { grammars } from './support/grammars.ts'
import { workers } from './support/workers.ts'

const QUOTES = 30

async function kept(quoted: string, language: 'en' | 'fr', now: () => number) {
  const store = openStore(':memory:', grammars)
  onTestFinished(() => store.close())
  const written = vi.spyOn(store.drafts, 'examinedAsRead')
  const lookedUp = vi.spyOn(store.passages, 'lookUp')
  const keeper = draftKeeper(store, learner(store, grammars), workers, now)
  const text = Array.from({ length: QUOTES }, () => quoted).join('\n\n')
  const draft = await keeper.add({ title: 'Essai', language, text }, { by: 'Ève', check: true })
  return {
    checked: draft.quotes.filter(({ check }) => check).length,
    lookUps: lookedUp.mock.calls.length,
    written: written.mock.calls.length,
  }
}

it.each([
  ['en', '“The ferry is lost”, said Anne Hale.'],
  ['fr', '«\u00a0Le bac est perdu\u00a0», a dit Anne Hale.'],
] as const)(
  'words that are quoted again are looked up once, and what is found soon after is written together (%s)',
  async (language, quoted) => {
    expect(await kept(quoted, language, () => 0)).toEqual({ checked: QUOTES, lookUps: 1, written: 1 })
    let ms = 0
    const apart = await kept(quoted, language, () => (ms += 1_000))
    expect(apart).toEqual({ checked: QUOTES, lookUps: 1, written: QUOTES })
  },
)
