import { expect } from 'vitest'
import { it } from './browser-test.ts'

const WORDS = {
  fr: { search: 'Rechercher', typed: 'coopration', meant: 'coopération', title: 'Titre' },
  en: { search: 'Search', typed: 'harbuors', meant: 'harbours', title: 'Title' },
} as const

it('finds the words that a slip meant, marked where they stand, and sorts by the head of a column', async ({
  open,
  server,
}) => {
  await server.ask('POST', '/sources', {
    title: 'Zodiac',
    language: 'en',
    text: 'The two harbours will resume their work in spring.',
  })
  await server.ask('POST', '/sources', {
    title: 'Anse',
    language: 'fr',
    text: 'La coopération entre les deux ports reprendra au printemps.',
  })
  for (const locale of ['fr', 'en'] as const) {
    const words = WORDS[locale]
    const page = await open('/sources', { locale })
    const titles = () => page.locator('.source-row th > a:first-child').allTextContents()
    await page.locator('.source-row').nth(1).waitFor()
    await page.getByRole('button', { name: words.title }).press('Enter')
    await page.locator('th[aria-sort="ascending"]').waitFor()
    await expect.poll(titles).toEqual(['Anse', 'Zodiac'])
    await page.getByLabel(words.search).fill(words.typed)
    await page.locator('.hit').waitFor()
    expect(await page.locator('.hit mark').allTextContents()).toEqual([words.meant])
    expect(await titles()).toHaveLength(1)
    await page.locator('.hit').click()
    await page.locator('.passage.target').waitFor()
  }
})

it('keeps the menu in one line on a telephone', async ({ open }) => {
  for (const locale of ['fr', 'en'] as const) {
    const page = await open('/sources', { locale, viewport: { width: 390, height: 800 } })
    await page.getByRole('navigation').waitFor()
    const tops = await page
      .locator('.page-header li')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
    expect(new Set(tops).size).toBe(1)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  }
})
