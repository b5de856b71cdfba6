import { it } from './browser-test.ts'

const TEXTS = {
  en: {
    claim: 'The ferry will sail on Sunday whatever the wind',
    text: '“The ferry will sail on Sunday whatever the wind,” said Ada Pell.',
    unresolved: 'Not found',
    exact: 'Exact',
    open: 'Add a source',
    paste: 'Text',
    title: 'Title',
    add: 'Add the source',
  },
  fr: {
    claim: 'Le bac partira dimanche quel que soit le vent',
    text: '« Le bac partira dimanche quel que soit le vent », a dit Ada Pell.',
    unresolved: 'Introuvable',
    exact: 'Citation exacte',
    open: 'Ajouter une source',
    paste: 'Texte',
    title: 'Titre',
    add: 'Ajouter la source',
  },
} as const

for (const locale of ['en', 'fr'] as const) {
  const words = TEXTS[locale]

  it(`a claim not found is checked again on a source pasted on the spot, in ${locale}`, async ({
    open,
    server,
  }) => {
    const { body: check } = await server.ask('POST', '/checks', { text: words.claim, speaker: 'Ada Pell' })
    const page = await open(`/checks/${check.id}`, { locale })
    const verdict = (name: string) => page.locator('header.verdict').getByRole('heading', { name, level: 2 })
    await verdict(words.unresolved).waitFor()
    await page.getByRole('button', { name: words.open, exact: true }).click()
    await page.getByLabel(words.paste, { exact: true }).fill(words.text)
    await page.getByLabel(words.title, { exact: true }).fill('The Harbour Gazette')
    await page.getByRole('button', { name: words.add, exact: true }).click()
    await verdict(words.exact).waitFor()
  })
}
