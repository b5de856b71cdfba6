import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { expectNoFault } from './by-keyboard.ts'

const TEXTS = {
  en: {
    speaker: 'Ada Pell',
    claim: 'The ferry will sail on Sunday whatever the wind',
    text: '“The ferry will sail on Sunday whatever the wind,” said Ada Pell.',
    unresolved: 'Not found',
    exact: 'Exact',
    reach: /sources? stored\. Printed in English.*\. 1 of them has words of Ada Pell\./,
    open: 'Add a source',
    paste: 'Text',
    title: 'Title',
    add: 'Add the source',
  },
  fr: {
    speaker: 'Maud Pell',
    claim: 'Le bac partira dimanche quel que soit le vent',
    text: '« Le bac partira dimanche quel que soit le vent », a dit Maud Pell.',
    unresolved: 'Introuvable',
    exact: 'Citation exacte',
    reach:
      /sources? du fonds\. Imprimées en anglais.*\. 1 d’entre elles contient des propos attribués à Maud Pell\./,
    open: 'Ajouter une source',
    paste: 'Texte',
    title: 'Titre',
    add: 'Ajouter la source',
  },
} as const

for (const locale of ['en', 'fr'] as const) {
  const words = TEXTS[locale]

  it(`a claim not found says how far was looked, and is checked again on a source pasted on the spot, in ${locale}`, async ({
    open,
    server,
  }) => {
    const { speaker, claim } = words
    const title = `The Quay Bulletin on ${speaker}`
    await server.ask('POST', '/sources', {
      title,
      language: 'en',
      text: `“The lock is closed,” said ${speaker}.`,
    })
    const { body: check } = await server.ask('POST', '/checks', { text: claim, speaker })
    const page = await open(`/checks/${check.id}`, { locale })
    const verdict = (name: string) => page.locator('header.verdict').getByRole('heading', { name, level: 2 })
    await verdict(words.unresolved).waitFor()
    const searched = page.locator('.searched')
    await searched.getByRole('link', { name: title }).waitFor()
    expect(await searched.innerText()).toMatch(words.reach)
    await page.getByRole('button', { name: words.open, exact: true }).click()
    await expectNoFault(page)
    await page.getByLabel(words.paste, { exact: true }).fill(words.text)
    await page.getByLabel(words.title, { exact: true }).fill('The Harbour Gazette')
    await page.getByRole('button', { name: words.add, exact: true }).click()
    await verdict(words.exact).waitFor()
  })
}
