import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { it } from './browser-test.ts'

/** Runs if it is ever taken for markup, in every way markup can run. */
const MARKUP =
  '<script>window.ran = 1</script><img src="x" onerror="window.ran = 1"><a href="javascript:window.ran = 1">go</a>'

/** Fails the test if a page ran what it was given. What breaks the Content-Security-Policy fails it too. */
const expectNothingRan = async (page: Page) => expect(await page.evaluate('window.ran ?? null')).toBe(null)

it('shows HTML and script typed into any field as the text it is', async ({ open, server }) => {
  const page = await open('/sources/new')
  page.on('dialog', () => expect.unreachable('a dialog was opened'))
  await page.getByLabel('Text', { exact: true }).fill(`The lock-keeper wrote ${MARKUP} on the gate.`)
  await page.getByLabel('Title').fill(`Gate ${MARKUP}`)
  await page.getByLabel('Publisher').fill(MARKUP)
  await page.getByRole('button', { name: 'Add the source' }).click()
  await page.getByRole('heading', { level: 1 }).getByText(`Gate ${MARKUP}`).waitFor()
  expect(await page.locator('[data-passage]').innerText()).toContain(MARKUP)

  const { body: sources } = await server.ask('GET', '/sources')
  const { body: source } = await server.ask('GET', `/sources/${sources.items[0].id}`)
  const [{ id: passage, text }] = source.passages
  await server.ask('POST', '/quotes', {
    source: source.id,
    spans: [{ passage, start: 0, end: text.length }],
    speaker: MARKUP,
    spoken: { language: 'en', basis: 'marked', evidence: { markup: MARKUP } },
  })

  await page.goto('/')
  await page.getByLabel('The words as printed').fill(text)
  await page.getByLabel('Who is said to have said them').fill(MARKUP)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.locator('.report').waitFor()
  await page.getByLabel('Note').fill(MARKUP)
  await page.getByRole('button', { name: 'Sign the decision' }).click()
  await page.locator('.decision .note').getByText(MARKUP).waitFor()
  await expectNothingRan(page)

  for (const path of [
    '/sources',
    `/sources/${source.id}?quote=1`,
    '/quotes',
    '/speakers',
    '/checks',
    '/checks/1',
  ]) {
    await page.goto(path)
    await page.getByRole('main').getByText(MARKUP).filter({ visible: true }).first().waitFor()
    await expectNothingRan(page)
  }
})

it('takes the words of an HTML file and leaves its scripts', async ({ open }) => {
  const page = await open('/sources/new')
  await page.locator('input[type=file]').setInputFiles({
    name: 'ecluse.html',
    mimeType: 'text/html',
    buffer: Buffer.from(`<title>L’écluse</title><p>La porte est close.</p>${MARKUP}`),
  })
  await page.getByRole('button', { name: 'Add the source' }).click()
  await page.getByRole('heading', { name: 'L’écluse' }).waitFor()
  expect(await page.locator('[data-passage]').allInnerTexts()).toEqual(['La porte est close.', 'go'])
  await expectNothingRan(page)
})

it('links to no address that would run as a script', async ({ open }) => {
  const page = await open('/sources/new')
  await page.getByLabel('Text', { exact: true }).fill('Le bac passe à midi.')
  await page.getByLabel('Title').fill('Le bac')
  await page.getByLabel('Web address').fill('javascript:window.ran=1')
  await page.getByRole('button', { name: 'Add the source' }).click()
  await page.getByText('Not in the form expected.').waitFor()
  expect(await page.getByLabel('Web address').getAttribute('aria-invalid')).toBe('true')
})

it('serves the documentation of the API to browse and to try, under the same policy', async ({ open }) => {
  const page = await open('/api/docs')
  const operation = page.locator('.opblock').filter({ hasText: '/speakers' }).first()
  await operation.locator('.opblock-summary-control').click()
  await operation.getByRole('button', { name: 'Try it out' }).click()
  await operation.getByRole('button', { name: 'Execute' }).click()
  await operation.locator('.live-responses-table').getByText('"items"').waitFor()
})
