import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { selectWords } from './select-words.ts'

const ARTICLE = `PORT-VIREVAL — Energy Minister Odile Castellane spoke French throughout her interview with Radio Vireval on Monday.

“We will not close the old dam before the new one holds,” Castellane said. “It would be reckless.”

Engineers in the valley had asked for a date. She gave none.`

it('takes a quote from a pasted article to a signed decision in French, which reads the same in English', async ({
  open,
}) => {
  const page = await open('/', { locale: 'fr' })

  // Add the article.
  await page.getByRole('link', { name: 'Sources', exact: true }).click()
  await page.getByRole('link', { name: 'Ajouter une source' }).first().click()
  await page.getByLabel('Texte', { exact: true }).fill(ARTICLE)
  await page.getByLabel('Titre').fill('Minister Keeps the Old Dam')
  await page.getByLabel('Média').fill('The Vireval Ledger')
  await page.getByLabel('Date de publication').fill('2026-05-04')
  await page.getByRole('button', { name: 'Ajouter la source' }).click()
  await page.getByRole('heading', { name: 'Minister Keeps the Old Dam', level: 1 }).waitFor()
  expect(await page.locator('.facts').innerText()).toContain('Anglais (détectée)')

  // Correct what was found of what she said: one quote of two spans.
  const review = page.getByRole('region', { name: '1 citation proposée à relire' })
  await review.getByRole('button', { name: 'Relire' }).click()
  await review.getByRole('button', { name: 'Modifier' }).click()
  const panel = page.getByRole('complementary', { name: 'Citation' })
  await panel.getByText('It would be reckless.').waitFor()
  expect(await panel.getByRole('listitem').locator('q').allTextContents()).toEqual([
    'We will not close the old dam before the new one holds,',
    'It would be reckless.',
  ])

  // Tag the language she spoke, resting on the words that say so.
  await panel.getByLabel('Locuteur', { exact: true }).fill('Odile Castellane')
  await panel.getByLabel('Langue parlée').selectOption('Français')
  await panel.getByLabel('Comment on le sait').selectOption('Dite dans le texte')
  await selectWords(page, 'spoke French throughout her interview')
  await page.getByRole('button', { name: 'Prendre pour preuve' }).click()
  await panel.getByText('spoke French throughout her interview').waitFor()
  await panel.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText('Enregistré.').waitFor()

  // Check the English words as if she had said them so.
  await page.getByRole('link', { name: 'Vérifier', exact: true }).click()
  await page
    .getByLabel('Les mots tels qu’ils sont imprimés')
    .fill('“We will not close the old dam before the new one holds. It would be reckless.”')
  await page.getByLabel('À qui on les attribue').fill('Castellane')
  await page.getByLabel('Langue dans laquelle ils sont imprimés').selectOption('Anglais')
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click()
  const verdict = page.getByRole('heading', { name: 'Traduction présentée comme l’original' })
  await verdict.waitFor()
  await verdict.and(page.locator(':focus')).waitFor()

  // Decide.
  await page.getByLabel('Note').fill('Demander l’enregistrement à la radio.')
  await page.getByRole('button', { name: 'Signer la décision' }).click()
  await page.getByText('Votre décision est enregistrée.').waitFor()

  // Read the permalink, in French and then in English, in place.
  await page.getByRole('link', { name: 'Vérification n° 1' }).click()
  await page.getByRole('heading', { name: 'Vérification n° 1', level: 1 }).waitFor()
  const address = page.url()
  const report = page.getByRole('article')
  const answers = report.locator('.answer-found')
  await report.getByRole('heading', { name: 'Traduction présentée comme l’original' }).waitFor()
  expect(await answers.allInnerTexts()).toEqual([
    'Le même locuteur',
    'Une traduction, non signalée',
    'Mot pour mot',
    'Phrases entières',
  ])
  await page.getByRole('button', { name: 'English' }).click()
  await report.getByRole('heading', { name: 'Translation presented as original' }).waitFor()
  expect(page.url()).toBe(address)
  expect(await answers.allInnerTexts()).toEqual([
    'The same speaker',
    'A translation, not declared',
    'Word for word',
    'Whole sentences',
  ])
  const decision = report.locator('.decision')
  expect(await decision.innerText()).toContain('Translation presented as original')
  expect(await decision.innerText()).toContain('Demander l’enregistrement à la radio.')

  // Each text says which language it is in.
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  for (const words of [
    'The Vireval Ledger',
    'spoke French throughout her interview',
    'The surname agrees with',
  ])
    expect(await report.innerText()).toContain(words)
  expect(await report.getByText('spoke French throughout her interview').getAttribute('lang')).toBe('en')
  expect(
    await report.locator('blockquote').evaluateAll((all) => all.map((quote) => quote.getAttribute('lang'))),
  ).toEqual(['en', 'en'])
})
