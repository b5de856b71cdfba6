import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Quote } from '../../server/api/quotes.ts'
import type { TestServer } from '../support/server.ts'
import { it } from './browser-test.ts'
import { expectNoFault, focused, openRow, press, tabTo } from './by-keyboard.ts'

const TELEPHONE = { width: 390, height: 800 }

const ARTICLE = {
  fr: {
    title: 'Le bac de nuit',
    publisher: 'Le Quai',
    text: '« Le bac ne passera plus », a annoncé Odile Passeur. « La ville paiera », a dit Rémi Massé. « On verra », a dit Ève Lund.',
    words: ['Le bac ne passera plus', 'La ville paiera', 'On verra'],
    slip: ['passsera', 'passera'],
    sought: 'Rechercher',
    speaker: 'Locuteur',
    undo: 'Défaire',
  },
  en: {
    title: 'The night ferry',
    publisher: 'The Quay',
    text: '“The ferry will stop,” said Ada Finch. “The town will pay,” said Basil Moe. “We shall see,” said Cleo Rask.',
    words: ['The ferry will stop', 'The town will pay', 'We shall see'],
    slip: ['ferrry', 'ferry'],
    sought: 'Search',
    speaker: 'Speaker',
    undo: 'Undo',
  },
} as const
const LOCALES = ['fr', 'en'] as const

const add = async (server: TestServer, locale: 'fr' | 'en') => {
  const { title, publisher, text } = ARTICLE[locale]
  const given = { title, publisher, text, language: locale }
  return (await server.ask('POST', '/sources', given)).body
}
/** The box of the row with these words, which its keys go to. */
const box = (page: Page, words: string) =>
  page.locator('[data-row]', { hasText: words }).first().getByRole('checkbox')

it.for(LOCALES)(
  'goes through quotes by keys, decides several at once and takes it back: %s',
  async (locale, { open, server }) => {
    const source = await add(server, locale)
    const kept = async () => {
      const { body } = await server.ask('GET', `/quotes?source=${source.id}`)
      return body.items.map((quote: Quote) => `${quote.status} ${quote.spoken.language}`)
    }
    const before = await kept()
    expect(before).toHaveLength(3)
    for (const one of before) expect(one).toMatch(/^suggested /)
    const page = await open(`/quotes?source=${source.id}`, { locale })
    const rows = page.locator('.quote-row')
    await tabTo(page, rows.first().getByRole('checkbox'))
    await press(page, 'j')
    await focused(rows.nth(1).getByRole('checkbox'))
    await press(page, 'x', 'k', 'x', 'r')
    const rejected = before.slice(0, 2).map((one: string) => one.replace('suggested', 'rejected'))
    await expect.poll(kept).toEqual([...rejected, before[2]])
    await page.locator('.toast').waitFor()
    await focused(rows.first().getByRole('checkbox'))
    // While a change is under way a key does nothing: it is pressed again.
    const until = (key: string, isDone: () => Promise<boolean>) =>
      expect
        .poll(async () => {
          await press(page, key)
          return isDone()
        })
        .toBe(true)
    await until('u', async () => String(await kept()) === String(before))

    // With nothing selected, a key is for the row that has the focus.
    const last = rows.nth(2).getByRole('checkbox')
    await until('j', async () => last.evaluate((box) => box === document.activeElement))
    await until('e', async () => (await kept())[2] === 'suggested en')
    await until('a', async () => (await kept())[2] === 'accepted en')
    const details = page.locator('.row-details .card')
    await expect
      .poll(async () => {
        if (!(await details.isVisible())) await press(page, 'v')
        return details.isVisible()
      })
      .toBe(true)
    await focused(details)
    await press(page, '?')
    await page.getByRole('dialog').waitFor()
    await expectNoFault(page)
    await press(page, 'Escape')
    await press(page, 'v')
    await focused(rows.nth(2).locator('.row-words'))
  },
)

it.for(LOCALES)('finds quotes that a slip meant, and sorts them: %s', async (locale, { open, server }) => {
  const words = ARTICLE[locale]
  await add(server, locale)
  const page = await open(`/quotes?sourceNamed=${words.publisher}`, { locale, viewport: TELEPHONE })
  await page.locator('.quote-row').first().waitFor()
  await page.getByRole('button', { name: words.speaker }).press('Enter')
  await page.locator('th[aria-sort="ascending"]').waitFor()
  await page.getByLabel(words.sought, { exact: true }).fill(words.slip[0])
  await page.locator('.quote-row mark').first().waitFor()
  expect([...new Set(await page.locator('.quote-row mark').allTextContents())]).toEqual([words.slip[1]])
  await openRow(page, words.words[0])
  await expectNoFault(page)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  // On paper the words stay, though on the screen they are a button.
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.row-words').first().isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: words.speaker }).isVisible()).toBe(true)
  expect(await page.locator('.several').isVisible()).toBe(false)
})

const SPEAKERS = {
  fr: {
    names: ['Honorine Castelnau', 'H. Castelnau', 'Mme Castelnau-Roy'],
    search: 'Castelneau',
    merge: 'Fusionner en un seul',
    under: 'sous le nom',
    parted: '3 locuteurs sont de nouveau distincts.',
  },
  en: {
    names: ['Josiah Thackeray', 'J. Thackeray', 'Governor Thackeray-Lyle'],
    search: 'Thackerray',
    merge: 'Merge into one',
    under: 'under the name',
    parted: '3 speakers are parted again.',
  },
}

it.for(LOCALES)('makes several speakers one, and parts them again: %s', async (locale, { open, server }) => {
  const words = SPEAKERS[locale]
  for (const name of words.names) await server.ask('POST', '/speakers', { name })
  const page = await open(`/speakers?search=${words.search}`, { locale })
  const names = async () => (await page.locator('.speaker-row .row-words').allTextContents()).sort()
  await expect.poll(names).toEqual(words.names.toSorted())
  await page.locator('.speaker-row mark').first().waitFor()
  await expectNoFault(page)

  await tabTo(page, box(page, words.names[0]!))
  await press(page, 'j', 'k', 'k')
  for (const name of words.names) await box(page, name).press('Space')
  await page.getByLabel(words.under).selectOption(words.names[0]!)
  await tabTo(page, page.getByRole('button', { name: words.merge }), 'Shift+Tab')
  await press(page, 'Enter')
  await expect.poll(names).toEqual([words.names[0]])
  await page.getByRole('button', { name: ARTICLE[locale].undo, exact: true }).press('Enter')
  await page.getByText(words.parted).waitFor()
  await expect.poll(names).toEqual(words.names.toSorted())
  expect((await server.ask('GET', `/speakers?search=${words.search}`)).body.items).toHaveLength(3)
})

const SOURCES = {
  fr: {
    titles: ['Marée haute', 'Marée basse', 'Marée noire'],
    lately: 'Sources supprimées depuis moins d’un jour',
    back: 'Rétablir',
    again: '1 source est rétablie, avec ses citations.',
  },
  en: {
    titles: ['High tide', 'Low tide', 'Spring tide'],
    lately: 'Sources deleted in the last day',
    back: 'Bring back',
    again: '1 source is back, with its quotes.',
  },
}

it.for(LOCALES)('deletes several sources, and has them back: %s', async (locale, { open, server }) => {
  const words = SOURCES[locale]
  const search = words.titles[0]!.split(' ').at(locale === 'fr' ? 0 : -1)!
  for (const title of words.titles)
    await server.ask('POST', '/sources', { title, text: `${title}.`, language: locale })
  const page = await open(`/sources?search=${search}&sort=title`, { locale })
  const titles = () => page.locator('.source-row th > :first-child').allTextContents()
  const all = words.titles.toSorted()
  await expect.poll(titles).toEqual(all)
  await tabTo(page, box(page, all[0]!))
  await press(page, 'x', 'j', 'x', 'd')
  await expect.poll(titles).toEqual([all[2]])
  await focused(box(page, all[2]!))
  await page.getByRole('button', { name: ARTICLE[locale].undo, exact: true }).press('Enter')
  await expect.poll(titles).toEqual(all)

  // One that is deleted by mistake is found again, though what offered to undo it has gone.
  await tabTo(page, box(page, all[1]!))
  await press(page, 'd')
  await expect.poll(titles).toEqual([all[0], all[2]])
  await page.reload()
  await page.getByRole('link', { name: words.lately }).press('Enter')
  await page.getByRole('heading', { name: words.lately }).waitFor()
  await expect.poll(titles).toEqual([all[1]])
  await expectNoFault(page)
  await box(page, all[1]!).press('Space')
  await page.getByRole('button', { name: words.back }).press('Enter')
  await page.getByText(words.again).waitFor()
  expect((await server.ask('GET', `/sources?search=${search}`)).body.items).toHaveLength(3)
})

const DELETED = {
  fr: { remove: 'Supprimer la source', undo: 'Défaire', gone: 'La source sur laquelle elle reposait' },
  en: { remove: 'Delete the source', undo: 'Undo', gone: 'The source it rested on has been deleted' },
}

it.for(LOCALES)(
  'says on a check that its source is deleted, until it is back: %s',
  async (locale, { open, server }) => {
    const words = DELETED[locale]
    const source = await add(server, locale)
    const { body: check } = await server.ask('POST', '/checks', { text: ARTICLE[locale].words[1] })
    expect(check.record).toMatchObject({ source: source.id })
    const page = await open(`/sources/${source.id}`, { locale })
    await page.getByRole('button', { name: words.remove }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: words.remove }).press('Enter')
    const undo = page.getByRole('button', { name: words.undo, exact: true })
    await undo.waitFor()
    const other = await open(`/checks/${check.id}`, { locale })
    await other.getByText(words.gone).waitFor()
    await expectNoFault(other)
    await undo.press('Enter')
    await page.getByRole('heading', { name: ARTICLE[locale].title }).waitFor()
    await other.reload()
    await other.locator('.verdict-banner, .report').first().waitFor()
    expect(await other.getByText(words.gone).count()).toBe(0)
  },
)

it.for(LOCALES)('goes through checks by keys, and opens one: %s', async (locale, { open, server }) => {
  const [first, second] = ARTICLE[locale].words
  for (const text of [first, second]) await server.ask('POST', '/checks', { text, language: locale })
  const page = await open('/checks', { locale })
  const box = (words: string) => page.locator('.check-row', { hasText: words }).first().getByRole('checkbox')
  await tabTo(page, box(second))
  await press(page, 'j')
  await focused(box(first))
  await expectNoFault(page)
  await press(page, 'k', 'o')
  await page.locator('.report').getByText(second).first().waitFor()
})
