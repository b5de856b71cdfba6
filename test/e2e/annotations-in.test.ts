import { expect } from 'vitest'
import { captured } from '../support/collection.ts'
import { it } from './browser-test.ts'
import { expectNoFault } from './by-keyboard.ts'

const TEXTS = {
  en: {
    open: 'Add annotations',
    stored: '1 quote is suggested.',
    known: '1 annotation marks what is a quote here already.',
    lost: '1 annotation marks words that this source does not have:',
    refused: 'The request could not be read',
  },
  fr: {
    open: 'Ajouter des annotations',
    stored: '1 citation est proposée.',
    known: '1 annotation marque ce qui est déjà une citation ici.',
    lost: '1 annotation marque des mots absents de cette source\u00a0:',
    refused: 'La demande est illisible',
  },
} as const

const marking = (id: string, exact: string) => ({
  type: 'Annotation',
  id: `https://elsewhere.example/${id}`,
  target: { source: 'https://quai.example/', selector: { type: 'TextQuoteSelector', exact } },
})

it.for(['en', 'fr'] as const)(
  'an editor takes in what was marked elsewhere, and is told what is not here, in %s',
  async (locale, { open, server }) => {
    const words = TEXTS[locale]
    const source = await server.store.sources.add(
      captured([`Le bac (${locale}) attendra le dégel, a dit Odile Prunier. La rive aussi.`]),
    )
    const page = await open(`/sources/${source.id}`, { locale })
    await page.locator('summary', { hasText: words.open }).click()
    const give = (document: unknown) =>
      page.locator('#annotations-file').setInputFiles({
        name: 'marks.jsonld',
        mimeType: 'application/ld+json',
        buffer: Buffer.from(typeof document === 'string' ? document : JSON.stringify(document)),
      })
    await give('no JSON')
    await page.getByText(words.refused).waitFor()
    await expectNoFault(page)
    await give({
      type: 'AnnotationPage',
      items: [marking('1', 'La rive aussi'), marking('2', 'La rive aussi'), marking('3', 'Le pont rouvre')],
    })
    await page.getByText(words.stored).waitFor()
    const told = page.locator('.annotations-in')
    await told.getByText(words.lost).waitFor()
    expect(await told.innerText()).toContain(words.known)
    expect(await told.locator('code').allTextContents()).toEqual(['https://elsewhere.example/3'])
    await page.locator('.review').first().waitFor()
    await expectNoFault(page)
    expect((await server.store.sources.get(source.id))!.quotes).toMatchObject([
      { text: 'La rive aussi', status: 'suggested' },
    ])
  },
)
