import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { it } from './browser-test.ts'

const languageOf = (page: Page) => page.locator('html').getAttribute('lang')

it.beforeAll(async ({ server }) => {
  await server.ask('POST', '/sample')
})

it.for([
  ['fr', 'L’ont-ils vraiment dit ?'],
  ['en', 'Did they really say that?'],
] as const)('starts in the language the browser asks for: %s', async ([locale, heading], { open }) => {
  const page = await open('/', { locale })
  await page.getByRole('heading', { name: heading }).waitFor()
  expect(await languageOf(page)).toBe(locale)
})

it('is switched in place, keeps what is typed, and is remembered', async ({ open }) => {
  const page = await open('/')
  await page.getByLabel('The words as printed').fill('Un seul chantier')
  await page.getByRole('button', { name: 'Français' }).click()
  expect(await page.getByLabel('Les mots tels qu’ils sont imprimés').inputValue()).toBe('Un seul chantier')
  expect(await languageOf(page)).toBe('fr')
  expect(await page.title()).toBe('Vérifier une citation · Dixit')
  await page.reload()
  await page.getByRole('heading', { name: 'L’ont-ils vraiment dit ?' }).waitFor()
  expect(await languageOf(page)).toBe('fr')
})

it('has the server answer in the language of the page', async ({ open }) => {
  const page = await open('/sources/999', { locale: 'en' })
  await page.getByRole('alert').getByText('Nothing at this address').waitFor()
  await page.getByRole('button', { name: 'Français' }).click()
  await page.reload()
  await page.getByRole('alert').getByText('Rien à cette adresse').waitFor()
})

it.for([
  ['fr', '12 mars 2026', /^(?:1er|\d{1,2}) [a-zéû]+ \d{4} à \d{2}:\d{2}$/, 'Fichier enregistré (1,7 ko)'],
  ['en', '12 March 2026', /^\d{1,2} [A-Z][a-z]+ \d{4} at \d{2}:\d{2}$/, 'Stored file (1.7 kB)'],
] as const)('writes days, moments and sizes as %s does', async ([locale, day, moment, size], { open }) => {
  const page = await open('/sources/1', { locale })
  await page.locator('.facts').getByText(day, { exact: true }).waitFor()
  const facts = await page.locator('.facts dd').allInnerTexts()
  expect(facts.at(-1)).toMatch(moment)
  await page.getByRole('link', { name: size }).waitFor()
})

it('sets French with the spaces of French before high punctuation and inside guillemets', async ({
  open,
}) => {
  const page = await open('/', { locale: 'fr' })
  await page.locator('.example').first().click()
  await page.locator('.report').waitFor()
  const seen: string[] = await interfaceTexts(page)
  for (const [path, shown] of [
    ['/sources/new', '.new-source'],
    ['/sources/2?quote=5', '.quote-panel'],
    ['/quotes', '.quote-row'],
    ['/speakers', '.speaker-row'],
    ['/checks', '.check-row'],
    ['/nowhere', 'h1'],
  ] as const) {
    await page.goto(path)
    await page.locator(shown).first().waitFor()
    seen.push(...(await interfaceTexts(page)))
  }
  expect(seen).toContain('Qui l’a dit\u202f?')
  for (const text of seen) expect(text).not.toMatch(/[^\u202f][;!?]|[^\u00a0\d]:|«[^\u00a0]|[^\u00a0]»|["']/u)
})

/** Texts in the language of the interface: those of another language say so, and markup is markup. */
const interfaceTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (
        node.parentElement?.closest('[lang]') === document.documentElement &&
        !node.parentElement.closest('code')
      )
        texts.push(node.textContent ?? '')
    return texts
  })

it('tells the language of every text that has its own', async ({ open, server }) => {
  const page = await open('/sources', { locale: 'fr' })
  const langOf = (selector: string) => page.locator(selector).first().getAttribute('lang')
  await page.locator('.source-row').first().waitFor()
  const { body } = await server.ask('GET', '/sources')
  expect(
    await page
      .locator('.source-row th > a:first-child')
      .evaluateAll((all) => all.map((link) => (link as HTMLElement).lang)),
  ).toEqual(body.items.map(({ language }: { language: string }) => language))

  await page.goto('/sources/2')
  await page.locator('.passage').first().waitFor()
  expect([await langOf('h1'), await langOf('[data-passage]')]).toEqual(['en', 'en'])

  const { body: check } = await server.ask('POST', '/checks', {
    text: 'It was clumsy, I gladly admit it. But it was no insult.',
    speaker: 'Adeline Hartsmere',
    language: 'en',
  })
  await page.goto(`/checks/${check.id}`)
  await page.locator('.report').waitFor()
  expect([
    await langOf('.compared blockquote'),
    await langOf('blockquote.claimed'),
    await langOf('.evidence q'),
    await langOf('.answer:last-child .words'),
  ]).toEqual(['en', 'en', 'en', 'en'])
  expect(await languageOf(page)).toBe('fr')
})
