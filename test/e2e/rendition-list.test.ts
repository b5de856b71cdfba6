import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { expectNoFault, focused, press, tabTo } from './by-keyboard.ts'

it('lists translations with their risk, the riskiest first on demand, narrowed and opened by keyboard', async ({
  open,
  server,
}) => {
  await server.ask('POST', '/sample')
  const page = await open('/renditions', { locale: 'fr' })
  const rows = page.locator('.rendition-row')
  // They are looked through once somebody comes.
  const risks = () => rows.locator('.figure:nth-of-type(4)').allTextContents()
  await rows.locator('.figure', { hasText: /5$/ }).first().waitFor()
  await expectNoFault(page)

  await tabTo(page, page.getByRole('button', { name: 'Risque' }))
  await press(page, 'Enter')
  await page.waitForURL('**/renditions?sort=risk')
  await page
    .getByRole('columnheader', { name: 'Risque' })
    .and(page.locator('[aria-sort=descending]'))
    .waitFor()
  await expect.poll(async () => (await risks())[0], { timeout: 30_000 }).toMatch(/5$/)

  await page.getByLabel('Sens').selectOption('anglais → français')
  await page.waitForURL('**direction=en-fr**')
  await rows.filter({ hasText: 'The Ellery Courier' }).first().waitFor({ state: 'detached' })
  await tabTo(page, rows.locator('a').first())
  await press(page, 'j')
  await focused(rows.nth(1).locator('a'))
  await press(page, 'o')
  await page.getByRole('heading', { name: /Traduction n° \d/ }).waitFor()

  await page.goBack()
  await page.getByRole('link', { name: 'Échanges et apprentissage' }).press('Enter')
  await page.getByRole('heading', { name: 'Score MQM' }).waitFor()
  expect(
    await page.getByRole('link', { name: 'Échanges et apprentissage' }).getAttribute('aria-current'),
  ).toBe('page')
})
