import { expect } from 'vitest'
import { it } from './browser-test.ts'

it('shows a newcomer a check of an invented collection, which goes and comes back in one click', async ({
  open,
  server,
}) => {
  const page = await open('/')
  const button = (name: string) => page.getByRole('button', { name })
  const titles = async () => {
    const { body } = await server.ask('GET', '/sources')
    return body.items.map(({ title }: { title: string }) => title)
  }

  await page.getByRole('heading', { name: 'Nothing is stored yet' }).waitFor()
  await button('Load the sample collection').click()
  await page.getByRole('heading', { name: 'Try one of these' }).waitFor()
  const loaded = await titles()
  expect(loaded.length).toBeGreaterThan(2)

  await button('Le Wexmoor a quitté la table des négociations').click()
  await page.getByRole('heading', { name: 'Altered' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
  const [missing] = await page
    .locator('.edits')
    .getByRole('row')
    .filter({ hasText: 'Negation' })
    .allInnerTexts()
  expect(missing).toMatch(/pas\s+nothing\s+Changes the meaning/)

  await button('Remove the sample collection').click()
  await page.getByText('The sample collection and the checks made on it are removed.').waitFor()
  await page.getByRole('heading', { name: 'Nothing is stored yet' }).waitFor()
  expect(await page.getByRole('heading', { name: 'Altered' }).count()).toBe(0)
  expect(await titles()).toEqual([])

  await button('Undo').click()
  await page.getByRole('heading', { name: 'Try one of these' }).waitFor()
  expect(await titles()).toEqual(loaded)
})

it('is not offered beside a source of one’s own', async ({ open, server }) => {
  await server.ask('DELETE', '/sample')
  await server.ask('POST', '/sources', {
    title: 'Le marché du mardi',
    text: 'Les étals ouvrent à sept heures.',
  })
  const page = await open('/')
  await page.waitForLoadState('networkidle') // by then it is known what is stored
  await page.getByRole('heading', { name: 'Did they really say that?' }).waitFor()
  expect(await page.getByRole('button', { name: 'Load the sample collection' }).count()).toBe(0)
})
