import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { Locale } from '../../locales/i18n.ts'
import { it } from './browser-test.ts'
import { expectNoFault, focused, press, tabTo } from './by-keyboard.ts'
import { idOf, link, quoted, sampleToLink, SPOKEN } from './desk-collection.ts'

it.beforeEach(async ({ server }) => {
  await sampleToLink(server)
  for (const { id } of (await server.ask('GET', '/glossary')).body.items)
    await server.ask('DELETE', `/glossary/${id}`)
})

const WORDS = {
  en: {
    house: 'House memory',
    add: 'Add to the glossary',
    french: 'In French',
    english: 'In English',
    save: 'Save',
    missed: 'put otherwise here',
    kept: 'as the house has it',
    better: 'Better:',
    approved: 'Approved before for the same words',
    by: 'approved by Carla',
  },
  fr: {
    house: 'Mémoire de la rédaction',
    add: 'Ajouter au glossaire',
    french: 'En français',
    english: 'En anglais',
    save: 'Enregistrer',
    missed: 'rendu autrement ici',
    kept: 'selon le glossaire',
    better: 'Mieux\u00a0:',
    approved: 'Déjà approuvé pour les mêmes mots',
    by: 'approuvé par Carla',
  },
} as const

it.for(['fr', 'en'] as const)(
  'shows at the desk what the house calls the words and what it approved for them, by keyboard, in %s',
  async (locale: Locale, { open, server }) => {
    const words = WORDS[locale]
    await server.ask('POST', '/glossary', { fr: ['fenêtre'], en: ['window'] })
    const spoken = await quoted(server, SPOKEN)
    const before = await link(server, spoken, await idOf(server, 'Wexmoor did not leave'))
    await server.ask('PATCH', `/renditions/${before}?as=Carla`, { state: 'approved' })
    const id = await link(server, spoken, await idOf(server, 'Wexmoor left'))
    const page = await open(`/renditions/${id}`, { locale })
    const house = page.getByRole('region', { name: words.house })
    await house.getByText(words.kept).waitFor()
    await house.getByText(words.approved).waitFor()
    await house.getByText(words.by).waitFor()

    // What is selected among the words is what a new entry begins with.
    await tabTo(page, page.locator('.desk-words').first())
    await press(
      page,
      'Home',
      ...Array<string>(7).fill('ArrowRight'),
      ...Array<string>(3).fill('Shift+ArrowRight'),
    )
    await tabTo(page, house.getByRole('button', { name: words.add }))
    await press(page, 'Enter')
    const french = house.getByLabel(words.french)
    await focused(french)
    expect(await french.inputValue()).toBe('table des négociations')
    await tabTo(page, house.getByLabel(words.english))
    await page.keyboard.insertText('bargaining table')
    await expectNoFault(page)
    await tabTo(page, house.getByRole('button', { name: words.save }))
    await press(page, 'Enter')

    // What is said otherwise is marked by one key, with what the house would have.
    const missed = house.locator('.item', { hasText: 'bargaining table' })
    await missed.getByText(words.missed).waitFor()
    await tabTo(page, missed.getByRole('button').first())
    expect(await page.locator('.desk-words').first().locator('.pointed').allTextContents()).toContain('table')
    await press(page, 'm')
    await page.getByText(words.better).first().waitFor()
    await expectNoFault(page)
    expect((await server.ask('GET', `/renditions/${id}/desk`)).body.annotations).toMatchObject([
      { category: 'terminology/wrong_term', suggestion: 'bargaining table', original: expect.any(Object) },
    ])
  },
)

it('keeps a glossary: added to, corrected, removed and had back, taken out as a file and in again', async ({
  open,
  server,
}) => {
  const page = await open('/renditions', { locale: 'fr' })
  await page.getByRole('link', { name: 'Glossaire' }).click()
  await page.getByText('Le glossaire est vide').waitFor()
  await page.getByRole('button', { name: 'Ajouter une entrée' }).click()
  const french = page.getByLabel('En français')
  await focused(french)
  await french.fill('Conseil du port\nConseil')
  await page.getByLabel('En anglais').fill('Harbour Board')
  await page.locator('.entry-form select').selectOption('Institution')
  await expectNoFault(page)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  const row = page.getByRole('row', { name: 'Conseil du port' })
  await row.getByText('Institution').waitFor()
  await expectNoFault(page)

  await page.getByRole('button', { name: 'Modifier «\u00a0Conseil du port\u00a0»' }).click()
  await page.getByLabel('En anglais').fill('Port Council')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await row.getByText('Port Council').waitFor()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Glossaire (TBX)' }).click(),
  ])
  const tbx = await readFile(await download.path(), 'utf8')
  await page.getByRole('button', { name: 'Retirer «\u00a0Conseil du port\u00a0»' }).click()
  await page.getByText('Le glossaire est vide').waitFor()
  await page.getByRole('button', { name: 'Défaire' }).click()
  await row.waitFor()

  const two = tbx.replace(
    '</body>',
    tbx.match(/<conceptEntry[^]*<\/conceptEntry>/)![0].replace('Port Council', 'Port Board') + '</body>',
  )
  const file = (text: string) => ({
    name: 'deux.tbx',
    mimeType: 'application/xml',
    buffer: Buffer.from(text),
  })
  await page.locator('#glossary-file').setInputFiles(file(two))
  await page.getByText('1 entrée est ajoutée.').waitFor()
  await page.getByRole('row', { name: 'Port Board' }).waitFor()
  await page.locator('#glossary-file').setInputFiles(file('<tmx/>'))
  await page.getByRole('alert').waitFor()
  expect((await server.ask('GET', '/glossary')).body.items).toHaveLength(2)
})
