import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { selectWords } from './select-words.ts'

it('asks what a speaker is when the name is new, so that an unnamed official is recorded as one', async ({
  open,
  server,
}) => {
  const { body: source } = await server.ask('POST', '/sources', {
    title: 'Aucun calendrier pour le viaduc',
    text: 'Rien n’est prêt, glisse un haut responsable. Rien ne le sera. Nous le savions, dit Maude Lestrange.',
  })
  await server.ask('POST', '/speakers', {
    name: 'Maude Lestrange',
    aliases: [{ name: 'la préfète Lestrange', language: 'fr' }],
  })
  const page = await open(`/sources/${source.id}`, { locale: 'fr' })
  const panel = page.getByRole('complementary', { name: 'Nouvelle citation' })
  const name = panel.getByLabel('Locuteur', { exact: true })
  const kind = panel.getByLabel('Type de locuteur')

  await selectWords(page, 'Rien n’est prêt')
  await page.getByRole('button', { name: 'En faire une citation' }).click()
  await selectWords(page, 'Rien ne le sera.')
  await page.getByRole('button', { name: 'Ajouter à la citation' }).click()
  await panel.getByText('Rien ne le sera.').waitFor()
  await name.fill('Maude')
  await kind.waitFor()
  for (const known of ['maude lestrange', 'La prefete Lestrange']) {
    await name.fill(known)
    await kind.waitFor({ state: 'detached' })
    await name.fill('Maude')
    await kind.waitFor()
  }

  await name.fill('un haut responsable')
  await panel.getByText('Personne n’est encore connu sous ce nom').waitFor()
  await kind.selectOption('Source anonyme')
  await panel.getByRole('button', { name: 'Enregistrer la citation' }).click()
  await page.getByText('La citation est enregistrée.').waitFor()
  const { body } = await server.ask('GET', '/speakers?search=haut')
  expect(body.items).toMatchObject([{ name: 'un haut responsable', kind: 'unnamed', quotes: 1 }])

  // To whom else the words are credited, the record names nobody.
  const { body: check } = await server.ask('POST', '/checks', {
    text: 'Rien n’est prêt',
    speaker: 'Maude Lestrange',
  })
  expect(check.verdict).toBe('unattributed')
})
