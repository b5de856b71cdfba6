import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { it } from './browser-test.ts'

const MANUSCRIPT = `Une date pour le tunnel

La ministre Adeline Hartsmere a été claire. «\u00a0Entre voisins, on se doit d’abord la vérité\u00a0; l’accord vient ensuite\u00a0», a-t-elle dit. «\u00a0Les crédits (du tunnel) ont toujours été là\u00a0», a dit Conrad Ravelby en anglais.

Le «\u00a0chantier du siècle\u00a0» attendra. «\u00a0Le phare appartient à qui l’allume\u00a0», a dit un gardien.`

it.beforeAll(({ server }) => server.ask('POST', '/sample'))

const submit = async (page: Page, text = MANUSCRIPT) => {
  await page.getByLabel('Manuscrit', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Vérifier le manuscrit' }).click()
  await page.getByRole('heading', { name: 'Enregistrer le rapport' }).waitFor()
}
const entries = (page: Page) => page.locator('.draft-entry')

it('checks a pasted manuscript, and keeps of it only the quotation a person decides on', async ({
  open,
  server,
}) => {
  const page = await open('/', { locale: 'fr' })
  await page.getByRole('link', { name: 'Manuscrit', exact: true }).click()
  await submit(page)

  // What was found in all.
  await page
    .getByRole('heading', { name: 'Une date pour le tunnel', level: 1 })
    .and(page.locator(':focus'))
    .waitFor()
  const summary = page.getByRole('region', { name: 'Bilan' })
  expect(await summary.getByRole('status').innerText()).toBe('4 citations trouvées · 2 à examiner')
  expect((await summary.getByRole('listitem').allInnerTexts()).map((text) => text.trim())).toEqual([
    'Introuvable 1',
    'Citation modifiée 1',
    'Citation exacte 1',
    'Non vérifiées 1',
  ])

  // What needs a person, then all of it.
  expect(await entries(page).locator('q').allInnerTexts()).toEqual([
    'Les crédits (du tunnel) ont toujours été là',
    'Le phare appartient à qui l’allume',
  ])
  await page.getByRole('button', { name: 'Toutes (4)' }).click()
  expect(await entries(page).count()).toBe(4)

  // One opened on its evidence, with the keyboard.
  const altered = entries(page).nth(1)
  await altered.locator('summary').focus()
  await page.keyboard.press('Enter')
  await altered.getByText('Ajout sans crochets').waitFor()
  expect(await altered.locator('.in-draft .broken').innerText()).toBe('(du tunnel)')
  expect(await altered.locator('.answer-found').first().innerText()).toBe('Le même locuteur')

  // In English, in place.
  await page.getByRole('button', { name: 'English' }).click()
  await altered.getByText('Addition without brackets').waitFor()
  await page.getByRole('button', { name: 'Français' }).click()

  // Kept to decide on, and nothing else.
  expect((await server.ask('GET', '/checks')).body.items).toEqual([])
  await altered.getByRole('button', { name: 'Enregistrer la vérification pour trancher' }).click()
  await altered.getByRole('link', { name: 'Enregistrée, vérification n°\u00a01' }).click()
  await page.getByRole('button', { name: 'Signer la décision' }).waitFor()
  expect((await server.ask('GET', '/checks')).body.items).toHaveLength(1)
})

it('saves the report in each form, in the language of the page', async ({ open }) => {
  const page = await open('/draft', { locale: 'fr' })
  await submit(page)
  const saved = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    return [download.suggestedFilename(), await readFile(await download.path(), 'utf8')] as const
  }
  const [htmlName, html] = await saved('À imprimer (HTML)')
  expect(htmlName).toBe('dixit.html')
  expect(html).toMatch(/<html lang="fr">[^]*Une date pour le tunnel[^]*Citation modifiée/)
  const [csvName, csv] = await saved('Tableur (CSV)')
  expect(csvName).toBe('dixit.csv')
  expect(csv.split('\r\n')).toHaveLength(6)
  const [jsonName, json] = await saved('Données (JSON)')
  expect(jsonName).toBe('dixit.json')
  expect(JSON.parse(json)).toMatchObject({ language: 'fr', summary: { quotes: 4, needPerson: 2 } })

  // The saved page as its readers see it.
  await page.goto('about:blank')
  await page.setContent(html)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

it('takes a file, and says what cannot be read', async ({ open }) => {
  const page = await open('/draft', { locale: 'fr' })
  const chooser = page.locator('#draft-file')
  await chooser.setInputFiles({ name: 'a.md', mimeType: 'text/markdown', buffer: Buffer.from('…') })
  await page.getByRole('button', { name: 'Vérifier le manuscrit' }).click()
  await page.getByRole('alert').getByText('Il ne contient aucun texte').waitFor()
  await page.getByRole('button', { name: 'Sans ce fichier' }).click()
  await chooser.setInputFiles({
    name: 'tunnel.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(`# ${MANUSCRIPT}`),
  })
  await page.getByRole('button', { name: 'Vérifier le manuscrit' }).click()
  await page.getByRole('button', { name: 'À examiner (2)' }).waitFor()
  await page.getByRole('button', { name: 'Vérifier un autre manuscrit' }).click()
  await page.getByLabel('Manuscrit', { exact: true }).waitFor()
})

it('says what to do where nothing is quoted, and where nothing needs a person', async ({ open }) => {
  const page = await open('/draft', { locale: 'en' })
  const check = async (text: string) => {
    await page.getByLabel('Manuscript', { exact: true }).fill(text)
    await page.getByRole('button', { name: 'Check the draft' }).click()
  }
  await check('Nobody in the valley had anything to say about the tunnel on Monday.')
  await page.getByText('No quotation was found.').waitFor()
  await page.getByRole('button', { name: 'Check another draft' }).click()
  await check('The tunnel, known as “the ladder”, is late.')
  await page.getByText('So far, nothing needs a person.').waitFor()
})

it('can be stopped, and keeps what it has found', async ({ open }) => {
  const page = await open('/draft', { locale: 'fr' })
  await page
    .getByLabel('Manuscrit', { exact: true })
    .fill(
      Array.from(
        { length: 500 },
        (_, i) => `«\u00a0Le phare numéro ${i} appartient à qui l’allume\u00a0», a dit un gardien.`,
      ).join('\n\n'),
    )
  // From inside the page, with the first quotation there: a click from outside might come when all is done.
  await page.evaluate(() => {
    const stopping = new MutationObserver(() => {
      const stop = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Arrêter')
      if (!stop || !document.querySelector('.draft-entry')) return
      stopping.disconnect()
      stop.click()
    })
    stopping.observe(document.body, { childList: true, subtree: true })
  })
  await page.getByRole('button', { name: 'Vérifier le manuscrit' }).click()
  await page.getByText('La vérification a été arrêtée.').waitFor()
  expect(await entries(page).count()).toBeGreaterThan(0)
})

it.for([
  ['the form', async () => undefined],
  [
    'the results, one open',
    async (page: Page) => {
      await submit(page)
      await entries(page).first().locator('summary').click()
      await page.locator('.house-rules').waitFor()
    },
  ],
] as const)(
  'finds nothing to fault in %s, in either language, light or dark, wide or narrow',
  async ([, show], { open }) => {
    const page = await open('/draft', { locale: 'fr' })
    await show(page)
    for (const [language, colorScheme] of [
      ['Français', 'light'],
      ['English', 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      await page.getByRole('button', { name: language }).click()
      await page.setViewportSize({ width: 1280, height: 800 })
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .setLegacyMode()
        .analyze()
      const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
      await page.setViewportSize({ width: 360, height: 740 })
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect({ language, faults, overflow }).toEqual({ language, faults: [], overflow: 0 })
    }
  },
)
