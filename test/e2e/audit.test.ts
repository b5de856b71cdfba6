import { expect } from 'vitest'
import { recorded, type Said } from '../support/sitting.ts'
import { it } from './browser-test.ts'
import { expectNoFault, focused, openRow, press, tabTo } from './by-keyboard.ts'

const SAID: Said[] = [
  { spoken: 'fr', by: 'Odile Marchbanks', fr: 'La séance est ouverte.', en: 'The sitting is open.' },
  {
    spoken: 'fr',
    by: 'Odile Marchbanks',
    fr: 'Le port a coûté trois milliards d’euros.',
    en: 'The port has cost three million euros.',
  },
  {
    spoken: 'en',
    by: 'Basil Thorne',
    fr: 'Nous vendrons le port mardi.',
    en: 'We will not sell the port on Tuesday.',
  },
]

it('looks through a whole record, by keyboard, and takes a pair to the desk', async ({ open, server }) => {
  const source = await recorded(server.store, SAID)
  const page = await open(`/sources/${source.id}`, { locale: 'fr' })
  await tabTo(page, page.getByRole('link', { name: 'Contrôler toute la traduction' }))
  await press(page, 'Enter')
  await page.getByText('3 paires comparées · 2 paires appellent un regard').waitFor()
  const rows = page.locator('.audit-row')
  expect(await rows.locator('.audit-flags strong').allInnerTexts()).toEqual(['Ordre de grandeur', 'Négation'])
  const details = await openRow(page, 'trois milliards')
  expect(await details.locator('mark').allInnerTexts()).toEqual([
    'trois milliards d’euros',
    'three million euros',
  ])
  await expectNoFault(page)

  await page.getByLabel('Contrôle', { exact: true }).selectOption('Négation')
  await rows.filter({ hasText: 'milliards' }).waitFor({ state: 'detached' })
  await tabTo(page, rows.locator('.row-words').first())
  await press(page, 'o')
  await page.getByRole('heading', { name: /Traduction n° \d/ }).waitFor()
  await page.locator('.desk-items strong', { hasText: 'Négation' }).waitFor()

  // What is answered there is no longer here.
  const path = new URL(page.url()).pathname
  const [flag] = (await server.ask('GET', `${path}/desk`)).body.flags
  const dismissed = { flag: flag.check, status: 'dismissed', reason: 'Fausse alerte' }
  await server.ask('POST', `${path}/annotations`, { ...flag, ...dismissed })
  await page.goBack()
  await page.getByText('1 paire appelle un regard').waitFor()
})

it('saves a report, and says where there is nothing to compare', async ({ open, server }) => {
  const { body: alone } = await server.ask('POST', '/sources', {
    title: 'Alone',
    text: 'Nobody renders this.',
  })
  const page = await open(`/sources/${alone.id}/audit`)
  await page.getByText('has no text in both languages').waitFor()
  await expectNoFault(page)
  const { id } = await recorded(server.store, SAID.toReversed(), 13)
  await page.goto(`/sources/${id}/audit`)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Spreadsheet (CSV)' }).click()
  expect((await saving).suggestedFilename()).toBe('dixit-audit.csv')
  await tabTo(page, page.locator('.row-words').first())
  await press(page, 'j')
  await focused(page.locator('.row-words').nth(1))
})
