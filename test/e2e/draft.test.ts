import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Locale } from '../../locales/i18n.ts'
import { readDocx } from '../../server/read/document/docx.ts'
import { it } from './browser-test.ts'
import { expectNoFault, focused, press, tabTo } from './by-keyboard.ts'

const MANUSCRIPT = `Une date pour le tunnel

La ministre Adeline Hartsmere a été claire. «\u00a0Entre voisins, on se doit d’abord la vérité\u00a0; l’accord vient ensuite\u00a0», a-t-elle dit. «\u00a0Les crédits (du tunnel) ont toujours été là\u00a0», a dit Conrad Ravelby en anglais.

Le «\u00a0chantier du siècle\u00a0» attendra. «\u00a0Le phare appartient à qui l’allume\u00a0», a dit un gardien.`

it.beforeAll(({ server }) => server.ask('POST', '/sample'))

const WORDS = {
  fr: {
    nav: 'Manuscrits',
    begin: 'Vérifier un manuscrit',
    submit: 'Vérifier le manuscrit',
    field: 'Manuscrit',
    summary: '4 citations trouvées · 2 à examiner',
    fine: '4 citations trouvées · 1 à examiner',
    position: (at: number) => `Citation ${at} sur 4, la plus grave d’abord`,
    panel: 'La citation',
    verdict: 'Verdict que vous signez',
    note: 'Note',
    sign: 'Signer la décision',
    signed: 'Signé par Claire',
    correct: 'Corriger la lecture',
    speaker: 'Locuteur',
    corrected: 'La citation a été vérifiée de nouveau.',
    byHand: 'Corrigé à la main.',
    newVersion: 'Nouvelle version',
    saveVersion: 'Enregistrer cette version',
    saved: 'La version 2 est enregistrée.',
    kept: 'Inchangée depuis la version précédente.',
    before: 'Dans la version précédente',
    version: 'Version',
    earlier: 'C’est une version antérieure',
    unresolved: 'Introuvable',
    altered: 'Citation modifiée',
  },
  en: {
    nav: 'Drafts',
    begin: 'Check a draft',
    submit: 'Check the draft',
    field: 'Manuscript',
    summary: '4 quotations found · 2 need a person',
    fine: '4 quotations found · 1 needs a person',
    position: (at: number) => `Quotation ${at} of 4, gravest first`,
    panel: 'The quotation',
    verdict: 'Verdict you sign',
    note: 'Note',
    sign: 'Sign the decision',
    signed: 'Signed by Claire',
    correct: 'Correct the reading',
    speaker: 'Speaker',
    corrected: 'The quotation was checked again.',
    byHand: 'Corrected by hand.',
    newVersion: 'New version',
    saveVersion: 'Save this version',
    saved: 'Version 2 is saved.',
    kept: 'Unchanged since the version before.',
    before: 'In the version before',
    version: 'Version',
    earlier: 'This is an earlier version',
    unresolved: 'Not found',
    altered: 'Altered',
  },
} as const

const submit = async (page: Page, locale: Locale = 'fr', text = MANUSCRIPT) => {
  await page.getByLabel(WORDS[locale].field, { exact: true }).fill(text)
  await page.getByRole('button', { name: WORDS[locale].submit }).click()
  await page.locator('.draft-panes').waitFor()
}
const finding = (page: Page) => page.locator('.draft-finding')

it.for(['fr', 'en'] as const)(
  'a draft is walked through two revisions by keyboard, in %s',
  async (locale, { open, server }) => {
    const words = WORDS[locale]
    const page = await open('/', { locale })
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await tabTo(page, page.getByRole('link', { name: words.nav, exact: true }))
    await press(page, 'Enter')
    await tabTo(page, page.locator('main').getByRole('link', { name: words.begin }).first())
    await press(page, 'Enter')
    await tabTo(page, page.getByLabel(words.field, { exact: true }))
    await page.keyboard.insertText(MANUSCRIPT)
    await tabTo(page, button(words.submit))
    await press(page, 'Enter')

    // Two panes; the gravest comes first, and J and K walk from there.
    const panel = page.getByRole('region', { name: words.panel })
    await focused(panel)
    await page.getByText(words.summary).waitFor()
    await panel.getByText(words.position(1)).waitFor()
    expect(await finding(page).locator('blockquote').first().innerText()).toBe(
      'Le phare appartient à qui l’allume',
    )
    expect(await page.locator('.said[aria-current]').innerText()).toBe('Le phare appartient à qui l’allume')
    await press(page, 'j')
    await finding(page).getByRole('heading', { name: words.altered, level: 2 }).waitFor()
    expect(await page.locator('.said[aria-current]').allInnerTexts()).toEqual([
      'Les crédits ',
      '(du tunnel)',
      ' ont toujours été là',
    ])
    await press(page, 'k')
    await panel.getByText(words.position(1)).waitFor()
    await panel.locator('.decision').waitFor()
    await expectNoFault(page)

    // Decided there.
    await press(page, 'd')
    await focused(page.getByLabel(words.verdict))
    await press(page, 'Tab')
    await page.keyboard.insertText('Le gardien confirme.')
    await tabTo(page, button(words.sign))
    await press(page, 'Enter')
    await page.getByText(words.fine).waitFor()
    await panel.locator('.decision').getByText('Le gardien confirme.').waitFor()

    // Read as said by another, and checked again.
    await focused(panel)
    await press(page, 'j', 's')
    const speaker = page.getByLabel(words.speaker, { exact: true })
    await focused(speaker)
    await press(page, 'Control+A')
    await page.keyboard.insertText('Adeline Hartsmere')
    await press(page, 'Enter')
    await page.getByText(words.corrected).waitFor()
    await finding(page).getByText(words.byHand).waitFor()
    await focused(panel)

    // A new version: one quotation corrected, another moved; what was decided and corrected stays.
    await tabTo(page, button(words.newVersion), 'Shift+Tab')
    await press(page, 'Enter')
    const text = page.getByLabel(words.field, { exact: true })
    await tabTo(page, text)
    expect(await text.inputValue()).toBe(MANUSCRIPT)
    await press(page, 'Control+A')
    await page.keyboard.insertText(
      MANUSCRIPT.replace('d’abord la vérité', 'd’abord la franchise')
        .replace(/ «\u00a0Le phare[^]*$/, '')
        .replace(
          'a été claire.',
          'a été claire. «\u00a0Le phare appartient à qui l’allume\u00a0», a dit un gardien.',
        ),
    )
    await tabTo(page, button(words.saveVersion))
    await press(page, 'Enter')
    await page.getByText(words.saved).waitFor()
    await focused(panel)
    await panel.getByText(words.position(1)).waitFor()
    await finding(page).getByText(words.kept).waitFor()
    await panel.locator('.decision').getByText('Le gardien confirme.').waitFor()
    const seen = new Map<string, string>()
    for (let at = 1; at <= 4; at++) {
      await panel.getByText(words.position(at)).waitFor()
      seen.set(await finding(page).locator('blockquote').first().innerText(), await finding(page).innerText())
      await press(page, 'j')
    }
    expect(seen.get('Les crédits (du tunnel) ont toujours été là')).toContain(words.byHand)
    expect(seen.get('Les crédits (du tunnel) ont toujours été là')).toContain('Adeline Hartsmere')
    const changed = [...seen].find(([quoted]) => quoted.includes('la franchise'))!
    expect(changed[1]).toContain(words.before)
    await expectNoFault(page)

    // The version before is there to be read.
    await page.getByLabel(words.version, { exact: true }).selectOption('1')
    await page.getByText(words.earlier).waitFor()
    expect(await page.locator('.manuscript').innerText()).toContain('d’abord la vérité')
    expect((await server.ask('GET', '/drafts')).body.items[0]).toMatchObject({ revisions: 2, needPerson: 2 })
  },
)

it('saves the report in each form, in the language of the page', async ({ open }) => {
  const page = await open('/drafts/new', { locale: 'fr' })
  await submit(page)
  await page.getByText(WORDS.fr.summary).waitFor()
  const saved = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    return [download.suggestedFilename(), await readFile(await download.path())] as const
  }
  const [htmlName, html] = await saved('À imprimer (HTML)')
  expect(htmlName).toBe('dixit.html')
  expect(html.toString()).toMatch(/<html lang="fr">[^]*Une date pour le tunnel[^]*Citation modifiée/)
  const [csvName, csv] = await saved('Tableur (CSV)')
  expect(csvName).toBe('dixit.csv')
  expect(csv.toString().split('\r\n')).toHaveLength(6)
  const [jsonName, json] = await saved('Données (JSON)')
  expect(jsonName).toBe('dixit.json')
  expect(JSON.parse(json.toString())).toMatchObject({ language: 'fr', summary: { quotes: 4, needPerson: 2 } })
  const [docxName, docx] = await saved('Manuscrit annoté (Word)')
  expect(docxName).toBe('dixit.docx')
  expect(
    readDocx(docx)
      .passages.map(({ text }) => text)
      .join('\n\n'),
  ).toBe(MANUSCRIPT)

  // The saved page as its readers see it.
  await page.goto('about:blank')
  await page.setContent(html.toString())
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

it('takes a file, and says what cannot be read', async ({ open }) => {
  const page = await open('/drafts/new', { locale: 'fr' })
  const chooser = page.locator('#draft-file')
  await chooser.setInputFiles({ name: 'a.md', mimeType: 'text/markdown', buffer: Buffer.from('…') })
  await page.getByRole('button', { name: WORDS.fr.submit }).click()
  await page.getByRole('alert').getByText('Il ne contient aucun texte').waitFor()
  await page.getByRole('button', { name: 'Sans ce fichier' }).click()
  await chooser.setInputFiles({
    name: 'tunnel.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(`# ${MANUSCRIPT}`),
  })
  await page.getByRole('button', { name: WORDS.fr.submit }).click()
  await page.getByText(WORDS.fr.summary).waitFor()
})

it('says what to do where nothing is quoted', async ({ open }) => {
  const page = await open('/drafts/new', { locale: 'en' })
  await page
    .getByLabel('Manuscript', { exact: true })
    .fill('Nobody in the valley had anything to say about the tunnel on Monday.')
  await page.getByRole('button', { name: 'Check the draft' }).click()
  await page.getByText('No quotation was found.').waitFor()
})

it('is stopped and gone on with, keeping what it has found', async ({ open }) => {
  const page = await open('/drafts/new', { locale: 'fr' })
  await page
    .getByLabel('Manuscrit', { exact: true })
    .fill(
      Array.from(
        { length: 300 },
        (_, i) => `«\u00a0Le phare numéro ${i} appartient à qui l’allume\u00a0», a dit un gardien.`,
      ).join('\n\n'),
    )
  // From inside the page, with the first quotation there: a click from outside might come when all is done.
  await page.evaluate(() => {
    const stopping = new MutationObserver(() => {
      const stop = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Arrêter')
      if (!stop || !document.querySelector('.said.none')) return
      stopping.disconnect()
      stop.click()
    })
    stopping.observe(document.body, { childList: true, subtree: true, attributes: true })
  })
  await page.getByRole('button', { name: WORDS.fr.submit }).click()
  await page.getByText(/citations attendent d’être vérifiées/).waitFor()
  await page.locator('.said.none').first().waitFor()
  await page.getByRole('button', { name: 'Les vérifier' }).click()
  await page.getByText('300 citations trouvées · 300 à examiner').waitFor()
})

it('a correction is undone, and the finding is the one before', async ({ open }) => {
  const page = await open('/drafts/new', { locale: 'en' })
  await submit(page, 'en')
  await page.getByText(WORDS.en.summary).waitFor()
  await press(page, 'j', 's')
  await page.getByLabel(WORDS.en.speaker, { exact: true }).fill('Adeline Hartsmere')
  await press(page, 'Enter')
  await finding(page).getByText(WORDS.en.byHand).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await finding(page).getByText(WORDS.en.byHand).waitFor({ state: 'detached' })
  expect(await finding(page).locator('.draft-reading').innerText()).toBe('Conrad Ravelby · French')
})

it('deleted by mistake, it comes back', async ({ open }) => {
  const page = await open('/drafts/new', { locale: 'en' })
  await submit(page, 'en', MANUSCRIPT.replace('Une date', 'Une autre date'))
  await page.getByText(WORDS.en.summary).waitFor()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByText('The draft is deleted.').waitFor()
  await page.locator('.cards').waitFor()
  expect(await page.getByText('Une autre date').count()).toBe(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('heading', { name: 'Une autre date pour le tunnel', level: 1 }).waitFor()
})

it.for([
  ['the list', '/drafts', async () => undefined],
  ['the form', '/drafts/new', async () => undefined],
  [
    'the two panes',
    '/drafts/new',
    async (page: Page) => {
      await submit(page)
      await page.locator('.decision').waitFor()
    },
  ],
] as const)(
  'finds nothing to fault in %s, in either language, light or dark, wide or narrow',
  async ([, path, show], { open }) => {
    const page = await open(path, { locale: 'fr' })
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
