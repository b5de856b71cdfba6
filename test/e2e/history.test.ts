import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'vitest'
import { captured } from '../support/collection.ts'
import { it } from './browser-test.ts'

const WORDS = {
  fr: {
    remove: 'Supprimer la source',
    reason: 'Motif (facultatif)',
    deleted: 'Supprimée par Claire',
    history: 'Historique',
    told: ['Source rétablie', 'Source supprimée', 'Source modifiée', 'Source ajoutée'],
  },
  en: {
    remove: 'Delete the source',
    reason: 'Why (if you like)',
    deleted: 'Deleted by Claire',
    history: 'History',
    told: ['Source had back', 'Source deleted', 'Source changed', 'Source added'],
  },
} as const

it('a source that is deleted leaves who, when and why, is had back from there, and tells all of it', async ({
  open,
  server,
}) => {
  for (const locale of ['fr', 'en'] as const) {
    const words = WORDS[locale]
    const text = captured([`Le quai (${locale}) reste ouvert.`], { title: 'Le quai' })
    const { id } = await server.store.sources.add(text, [], { by: 'Maud' })
    await server.store.sources.update(id, { title: 'Le quai rouvre' }, 'Maud')
    const page = await open(`/sources/${id}`, {
      locale,
      colorScheme: locale === 'fr' ? 'dark' : 'light',
      viewport: { width: 390, height: 800 },
    })
    await page.getByRole('button', { name: words.remove }).click()
    await page.getByLabel(words.reason).fill('Doublon')
    await page.getByRole('dialog').getByRole('button', { name: words.remove }).click()
    await page.waitForURL('**/sources')
    await page.goto(`/sources/${id}`)
    await page.getByText(words.deleted).waitFor()
    await page.getByText('Doublon').first().waitFor()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)

    await page.locator('.tombstone .primary').click()
    await page.locator('.passage').first().waitFor()
    await page.locator('.thing-history > summary').click()
    const entries = page.locator('.history-entries > li')
    await expect.poll(() => entries.locator('strong').allTextContents()).toEqual(words.told)
    const changed = entries.nth(2)
    expect(await changed.locator('del, ins').allTextContents()).toEqual(['Le quai', 'Le quai rouvre'])
    await changed.getByRole('link', { name: 'Maud' }).click()
    await page.waitForURL('**/history?by=Maud')
    await expect
      .poll(() => page.locator('.history-entries .hint a').allTextContents())
      .toEqual(locale === 'fr' ? ['Maud', 'Maud'] : ['Maud', 'Maud', 'Maud', 'Maud'])
  }
})

it('several suggestions accepted at once are one entry, and undone by one key', async ({ open, server }) => {
  const { body } = await server.ask('POST', '/sources', {
    title: 'Deux bacs',
    text: '« Le bac part à midi », a dit Maud Quéré.\n\n« Le bac rentre le soir », a ajouté Maud Quéré.',
  })
  const page = await open(`/sources/${body.id}`, { locale: 'fr' })
  await page.locator('.review button').last().click()
  await page.getByRole('dialog').locator('.primary').click()
  await page.locator('.toast').waitFor()
  const statuses = async () => (await server.store.sources.get(body.id))!.quotes.map(({ status }) => status)
  const newest = async () => (await server.store.history.list({ limit: 1 })).items[0]!
  expect(await statuses()).toEqual(['accepted', 'accepted'])
  const { id, done } = await newest()
  expect(done).toBe('quote.reviewed')
  await page.locator('.toast button').first().click()
  await expect.poll(statuses).toEqual(['suggested', 'suggested'])
  expect(await newest()).toMatchObject({ done: 'quote.undone', undoes: id })
})
