import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { expectNoFault } from './by-keyboard.ts'
import { link, sampleToLink } from './desk-collection.ts'

it.beforeEach(({ server }) => sampleToLink(server))

/** Opens the menu and saves what is shown as a file. */
async function saved(page: Page, menu: string, form: string): Promise<{ name: string; text: string }> {
  await page.locator('summary').filter({ hasText: menu }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: form, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

it('saves a list as it is narrowed', async ({ open }) => {
  const page = await open('/quotes?search=voisins', { locale: 'fr' })
  await page.locator('.quote-row').first().waitFor()
  const shown = await page.locator('.quote-row').count()
  const { name, text } = await saved(page, 'Exporter', 'Données (JSON)')
  expect(name).toBe('dixit-quotes.json')
  expect(JSON.parse(text).items).toHaveLength(shown)
  await expectNoFault(page)
})

it('saves the quotes of a source as annotations', async ({ open, server }) => {
  const { body } = await server.ask('GET', '/quotes?limit=1')
  const page = await open(`/sources/${body.items[0].source}`)
  const { name, text } = await saved(page, 'Export', 'W3C annotations')
  expect(name).toBe(`dixit-source-${body.items[0].source}.jsonld`)
  expect(JSON.parse(text).type).toBe('AnnotationCollection')
})

it('opens the certificate of a check, and says that a review wants a signature', async ({ open, server }) => {
  const { body: check } = await server.ask('POST', '/checks', { text: 'Le phare sera vendu aux évêques' })
  const page = await open(`/checks/${check.id}`, { locale: 'fr' })
  await page.locator('summary').filter({ hasText: 'Exporter' }).click()
  const [certificate] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Certificat à imprimer' }).click(),
  ])
  await certificate.getByRole('heading', { name: `Certificat de la vérification ${check.id}` }).waitFor()
  await expectNoFault(certificate)
  await page.getByRole('button', { name: 'ClaimReview schema.org' }).click()
  await page.getByText('Aucune décision ne fait foi pour cette vérification').waitFor()
  await expectNoFault(page)
})

it.for([
  ['en', 'Export', 'W3C annotations'],
  ['fr', 'Exporter', 'Annotations du W3C'],
] as const)(
  'saves what was remarked on a translation, in %s',
  async ([locale, menu, form], { open, server }) => {
    const { items } = (await server.ask('GET', '/quotes?limit=200')).body
    const printed = (language: string) =>
      items.find((quote: { printedLanguage: string }) => quote.printedLanguage === language).id
    const id = await link(server, printed('fr'), printed('en'))
    const page = await open(`/renditions/${id}`, { locale })
    const { name, text } = await saved(page, menu, form)
    expect(name).toBe(`dixit-rendition-${id}.jsonld`)
    expect(JSON.parse(text).type).toBe('AnnotationCollection')
    await expectNoFault(page)
  },
)
