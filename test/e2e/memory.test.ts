import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { expectNoFault, focused, press, tabTo } from './by-keyboard.ts'

const memory = (pairs: number) =>
  Buffer.from(
    `<tmx version="1.4"><header/><body>${Array.from(
      { length: pairs },
      (_, i) =>
        `<tu><tuv xml:lang="fr"><seg>Le bac ${i} 𝄞 part.</seg></tuv><tuv xml:lang="en"><seg>Ferry ${i} 𝄞 leaves.</seg></tuv></tu>`,
    ).join('')}</body></tmx>`,
  )

it('says what is wrong with a file that is no memory, and takes another one', async ({ open }) => {
  const page = await open('/renditions/exchange')
  const file = page.getByLabel('Add pairs (.tmx, .xlf, .tsv, .csv)')
  await tabTo(page, file)
  await file.setInputFiles({ name: 'notes.tmx', mimeType: 'text/xml', buffer: Buffer.from('rive\tport') })
  await page.getByRole('alert').waitFor()
  await expectNoFault(page)
  await file.setInputFiles({ name: 'notes.tmx', mimeType: 'text/xml', buffer: memory(2) })
  await page.getByText('2 pairs are added to learn from.').waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  await focused(file)
})

it('learns from what is stored, and gives the focus back when it is done and when it is stopped', async ({
  open,
  server,
}) => {
  const page = await open('/renditions/exchange', { locale: 'fr' })
  const learn = page.getByRole('button', { name: 'Apprendre maintenant' })
  await tabTo(page, learn)
  await press(page, 'Enter')
  await page.locator('.toast').getByText('Appris de').waitFor()
  await focused(page.getByRole('heading', { name: 'Mots correspondants' }))

  await server.ask('POST', '/renditions/tmx', { tmx: memory(2_000).toString() })
  await page.reload()
  await tabTo(page, learn)
  await press(page, 'Enter', 'Enter')
  await focused(learn)
  await expectNoFault(page)

  // What was stopped is in nobody’s way, however soon one begins again.
  for (let again = 0; again < 5; again++) await press(page, 'Enter', 'Enter')
  await press(page, 'Enter')
  await page.locator('.toast').getByText('Appris de').waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})

it('names the variety that the house prints, and keeps it', async ({ open }) => {
  const page = await open('/renditions/exchange', { locale: 'fr' })
  await page.getByLabel('Français de').selectOption('Canada')
  await page.getByLabel('Anglais de').selectOption('Royaume-Uni')
  await page.reload()
  const link = page.getByRole('link', { name: 'Paires approuvées (XLIFF 1.2)' })
  expect(await link.getAttribute('href')).toBe('/api/renditions/export?as=xliff&fr=fr-CA&en=en-GB')
  const file = page.getByLabel('Ajouter des paires')
  const table = Buffer.from('en\tfr\nThe jetty holds.\tLe môle tient.\n')
  await file.setInputFiles({ name: 'paires.tsv', mimeType: 'text/tab-separated-values', buffer: table })
  await page.getByText('1 paire est ajoutée pour apprendre.').waitFor()
  await expectNoFault(page)
})
