import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { openRow } from './by-keyboard.ts'

/** The words on the page, and a speaker of whom a slip made two. */
const CASES = [
  {
    locale: 'en' as const,
    kept: 'Antony Blinken',
    slip: 'Antony Blinkin',
    words: {
      alike: 'May be one and the same',
      merge: 'Merge',
      undo: 'Undo',
      parted: 'The two speakers are two again.',
      part: 'Part from Antony Blinkin',
    },
  },
  {
    locale: 'fr' as const,
    kept: 'Hélène Vauquelin',
    slip: 'Hélène Vauqelin',
    words: {
      alike: 'Peut-être une seule et même personne',
      merge: 'Fusionner',
      undo: 'Défaire',
      parted: 'Les deux locuteurs sont de nouveau distincts.',
      part: 'Séparer de Hélène Vauqelin',
    },
  },
]

it.for(CASES)(
  'merges two speakers who are alike, and parts them again: $locale',
  async ({ locale, kept, slip, words }, { open, server }) => {
    for (const name of [kept, slip]) await server.ask('POST', '/speakers', { name })
    const page = await open(`/speakers?search=${kept.slice(0, 6)}`, { locale })
    const alike = page.locator('section', { hasText: words.alike })
    const mergeBoth = alike.getByRole('button', { name: `${words.merge} ${kept}, ${slip}` })
    const names = async () => (await page.locator('.speaker-row .row-words').allTextContents()).sort()
    const two = [kept, slip].sort()

    await mergeBoth.click()
    await alike.waitFor({ state: 'detached' })
    await expect.poll(names).toEqual([kept])
    await page.getByRole('button', { name: words.undo, exact: true }).click()
    await page.getByText(words.parted).waitFor()
    await expect.poll(names).toEqual(two)

    await mergeBoth.click()
    await expect.poll(names).toEqual([kept])
    const card = await openRow(page, kept)
    await card.getByRole('button', { name: words.part }).click()
    await expect.poll(names).toEqual(two)
  },
)

it('keeps the offices and the entry in Wikidata that a person gives', async ({ open, server }) => {
  await server.ask('POST', '/speakers', { name: 'Curtis Hallam' })
  const page = await open('/speakers?search=hallam', { locale: 'fr' })
  await openRow(page, 'Curtis Hallam')
  await page.getByRole('button', { name: 'Modifier' }).click()
  await page.getByLabel('Wikidata').fill('Q42')
  await page.getByRole('button', { name: 'Ajouter une fonction' }).click()
  await page.getByLabel('Fonction 1').fill('ministre des Services')
  await page.getByLabel('Depuis').fill('mai 2019')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.locator('.field-problem').waitFor()
  await page.getByLabel('Depuis').fill('2019-05')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText('ministre des Services (2019-05 – …)').waitFor()
  await page.getByRole('link', { name: 'Wikidata Q42' }).waitFor()
})
