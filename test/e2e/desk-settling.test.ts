import { expect } from 'vitest'
import type { Locale } from '../../locales/i18n.ts'
import { it } from './browser-test.ts'
import { expectNoFault, focused, press, tabTo } from './by-keyboard.ts'
import { idOf, link, quoted, sampleToLink, SPOKEN } from './desk-collection.ts'

it.beforeEach(({ server }) => sampleToLink(server))

const WORDS = {
  en: {
    title: 'Settling the differences',
    waiting: '3 annotations are to be settled.',
    alone: 'Keep this one alone',
    kept: 'kept · Carla',
    settled: 'Settled by Carla.',
    average: 'Average',
    approve: 'Approve',
    doubt: 'Approve all the same?',
    grave: '1 grave annotation stands.',
    not: 'Not yet',
    anyway: 'Approve all the same',
    approved: 'Approved',
  },
  fr: {
    title: 'Arbitrage',
    waiting: '3 annotations attendent un arbitrage.',
    alone: 'Ne retenir que celle-ci',
    kept: 'retenue · Carla',
    settled: 'Arbitré par Carla.',
    average: 'Moyenne',
    approve: 'Approuver',
    doubt: 'Approuver malgré tout\u202f?',
    grave: '1 annotation grave subsiste.',
    not: 'Pas encore',
    anyway: 'Approuver malgré tout',
    approved: 'Approuvée',
  },
} as const

it.for(['fr', 'en'] as const)(
  'lets a third person make one set of two reviews and approve what still stands, by keyboard, in %s',
  async (locale: Locale, { open, server }) => {
    const words = WORDS[locale]
    const id = await link(server, await quoted(server, SPOKEN), await idOf(server, 'Wexmoor left'))
    const remark = (by: string, facts: object) =>
      server.ask('POST', `/renditions/${id}/annotations?as=${by}`, {
        category: 'accuracy/mistranslation',
        ...facts,
      })
    for (const by of ['Ada', 'Ben']) await server.ask('PUT', `/renditions/${id}/reviews?as=${by}`, {})
    await remark('Ada', { rendered: { start: 4, end: 16 }, severity: 'major' })
    await remark('Ben', { rendered: { start: 0, end: 11 }, severity: 'minor' })
    await remark('Ben', { rendered: { start: 17, end: 20 }, severity: 'minor', category: 'style/awkward' })
    for (const by of ['Ada', 'Ben'])
      await server.ask('PUT', `/renditions/${id}/reviews?as=${by}`, { done: true })

    const page = await open(`/renditions/${id}`, { locale })
    await page.evaluate(() => localStorage.setItem('dixit.editor', 'Carla'))
    await page.reload()
    const section = page.getByRole('region', { name: words.title })
    await section.getByText(words.waiting).waitFor()
    expect(await section.getByRole('row', { name: words.average }).innerText()).toMatch(/3[.,]5/)
    // Nothing of it lies under the lists that go along beside the words.
    const [below, panels] = [
      await page.locator('.board-below').boundingBox(),
      await page.locator('.board-panels').boundingBox(),
    ]
    expect(below!.x + below!.width).toBeLessThanOrEqual(panels!.x)
    const [ada, ben] = [section.locator('.item').nth(0), section.locator('.item').nth(1)]
    await tabTo(page, ada.getByRole('button', { name: words.alone }))
    await expectNoFault(page)
    await press(page, 'o')
    await ada.getByText(words.kept).waitFor()
    await ben.locator('.ruling.dropped').waitFor()
    const third = section.locator('.item').nth(2)
    await tabTo(page, third.getByRole('button').first())
    await press(page, 'd')
    await section.getByText(words.settled).waitFor()

    // What stands is asked about before it is approved.
    const state = page.locator('.desk-state')
    await tabTo(page, state.getByRole('button', { name: words.approve, exact: false }).first(), 'Shift+Tab')
    await press(page, 'Enter')
    const question = page.getByRole('group', { name: words.doubt })
    await focused(question)
    await question.getByText(words.grave).waitFor()
    await expectNoFault(page)
    await press(page, 'Escape')
    await focused(state)
    await tabTo(page, state.getByRole('button', { name: words.approve, exact: false }).first())
    await press(page, 'Enter')
    await tabTo(page, question.getByRole('button', { name: words.anyway }))
    await press(page, 'Enter')
    await state.getByText(words.approved, { exact: true }).waitFor()
  },
)

it('sets a back-translation beside the words as spoken, and who reviewed settles nothing', async ({
  open,
  server,
}) => {
  const spoken = await quoted(server, 'C’était maladroit, je le reconnais volontiers.')
  const printed = await idOf(server, 'It was clumsy')
  await link(server, spoken, printed)
  const id = await link(server, printed, await idOf(server, 'C’était malhabile'))
  for (const by of ['Ada', 'Ben'])
    await server.ask('PUT', `/renditions/${id}/reviews?as=${by}`, { done: true })
  await server.ask('POST', `/renditions/${id}/annotations?as=Ada`, {
    category: 'style/awkward',
    severity: 'minor',
    rendered: { start: 0, end: 7 },
  })
  const page = await open(`/renditions/${id}`, { viewport: { width: 390, height: 800 } })
  await page.evaluate(() => localStorage.setItem('dixit.editor', 'Ada'))
  await page.reload()
  const back = page.getByRole('region', { name: 'The back-translation beside the speech' })
  await back.locator('del', { hasText: 'maladroit' }).waitFor()
  await back.locator('ins', { hasText: 'malhabile' }).waitFor()
  const settling = page.getByRole('region', { name: 'Settling the differences' })
  await settling.getByText('You reviewed this translation').waitFor()
  expect(await settling.getByRole('button').count()).toBe(0)
  await expectNoFault(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
