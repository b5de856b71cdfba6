import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { startServer, type TestServer } from '../support/server.ts'
import { it as withBrowser } from './browser-test.ts'
import { expectNoFault } from './by-keyboard.ts'
import { selectWords } from './select-words.ts'

const WORDS = {
  en: {
    title: 'Check any page',
    button: 'Check in Dixit',
    address: 'Address of the bookmark',
    dragged: 'Drag it onto your bookmarks bar: it works on other pages.',
    tooLong: 'Too many words for an address: select a few sentences.',
    words: 'The words as printed',
    speaker: 'Who is said to have said them',
    check: 'Check',
    store: 'Store it as a source',
    add: 'Add the source',
    stored: 'Stored:',
    claim: 'The ferry will sail on Sunday whatever the wind',
    unresolved: 'Not found',
    exact: 'Exact',
  },
  fr: {
    title: 'Vérifier n’importe quelle page',
    button: 'Vérifier dans Dixit',
    address: 'Adresse du favori',
    dragged: 'Faites-le glisser sur votre barre de favoris\u00a0: il sert sur les autres pages.',
    tooLong: 'Trop de mots pour une adresse\u00a0: sélectionnez quelques phrases.',
    words: 'Les mots tels qu’ils sont imprimés',
    speaker: 'À qui on les attribue',
    check: 'Vérifier',
    store: 'L’enregistrer comme source',
    add: 'Ajouter la source',
    stored: 'Enregistrée\u00a0:',
    claim: 'Le bac partira dimanche quel que soit le vent',
    unresolved: 'Introuvable',
    exact: 'Citation exacte',
  },
} as const

const article = (lang: 'en' | 'fr') => {
  const { claim } = WORDS[lang]
  const said = lang === 'en' ? `“${claim},” said Ada Pell.` : `«\u00a0${claim}\u00a0», a dit Maud Pell.`
  const more = lang === 'en' ? 'The harbour was quiet all day.' : 'Le port est resté calme toute la journée.'
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>The Quay Bulletin ${lang}</title>
    <main><article><h1>The Quay Bulletin ${lang}</h1><p data-passage>${said}</p>${`<p>${more}</p>`.repeat(8)}
    <p id="long" hidden>${'a word '.repeat(2_000)}</p></article></main></html>`
}

// vitest reads from its pattern what a fixture needs, and wants one where it needs nothing.
/* oxlint-disable no-empty-pattern */

/** A paper on another site of this machine, and a Dixit that may fetch its pages. */
const it = withBrowser
  .extend('paper', { scope: 'file' }, async ({}, { onCleanup }) => {
    const paper = createServer(({ url }, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(article(url === '/fr' ? 'fr' : 'en'))
    })
    await new Promise<void>((done) => void paper.listen(0, 'localhost', done))
    onCleanup(() => void paper.close())
    return `http://localhost:${(paper.address() as AddressInfo).port}`
  })
  .extend('server', { scope: 'file' }, async ({ paper }, { onCleanup }) => {
    const server = await startServer({ fetchHosts: [new URL(paper).host] })
    onCleanup(() => server.close())
    return server
  })

const checksOf = async (server: TestServer): Promise<number> =>
  (await server.ask('GET', '/checks')).body.items.length

const pressed = (page: Page, address: string) =>
  page.evaluate(decodeURIComponent(address.replace(/^javascript:/, '')))

for (const locale of ['en', 'fr'] as const) {
  const words = WORDS[locale]

  it(`the button of the bookmarks bar brings the words of a page into the form, in ${locale}`, async ({
    open,
    paper,
    server,
  }) => {
    const before = await checksOf(server)
    const page = await open('/', { locale })
    await page.getByRole('link', { name: words.title }).click()
    await page.getByRole('heading', { name: words.title, level: 1 }).waitFor()
    await expectNoFault(page)
    const button = page.getByRole('link', { name: words.button })
    const address = (await button.getAttribute('href'))!
    expect(await page.getByLabel(words.address, { exact: true }).inputValue()).toBe(address)
    await button.click()
    await page.getByText(words.dragged).waitFor()

    await page.goto(`${paper}/${locale}`)
    await selectWords(page, words.claim)
    const [form] = await Promise.all([page.waitForEvent('popup'), pressed(page, address)])
    const field = form.getByLabel(words.words, { exact: true })
    await expect.poll(() => field.inputValue()).toBe(words.claim)
    expect(await checksOf(server)).toBe(before)
    await form.getByRole('link', { name: `${paper}/${locale}` }).waitFor()
    await expectNoFault(form)

    await form.getByRole('button', { name: words.check, exact: true }).click()
    await form.getByRole('heading', { name: words.unresolved, level: 2 }).waitFor()
    await form.getByRole('button', { name: words.store }).click()
    await expectNoFault(form)
    await form.getByRole('button', { name: words.add, exact: true }).click()
    await form.getByText(words.stored).waitFor()
    await form.getByRole('link', { name: `The Quay Bulletin ${locale}` }).waitFor()
    await expectNoFault(form)
    await form.getByRole('button', { name: words.check, exact: true }).click()
    await form.getByRole('heading', { name: words.exact, level: 2 }).waitFor()

    await page.locator('#long').evaluate((long: HTMLElement) => {
      long.hidden = false
      getSelection()!.selectAllChildren(long)
    })
    const [said] = await Promise.all([
      page.waitForEvent('dialog').then(async (dialog) => {
        await dialog.accept()
        return dialog.message()
      }),
      pressed(page, address),
    ])
    expect(said).toBe(words.tooLong)
  })

  it(`an address fills in the form and does nothing more, in ${locale}`, async ({ open, server }) => {
    const before = await checksOf(server)
    const brought = new URLSearchParams({
      text: words.claim,
      speaker: 'Ève Pell',
      url: 'javascript:alert(1)',
    })
    const page = await open(`/?${String(brought)}`, { locale })
    const field = (label: string) => page.getByLabel(label, { exact: true })
    await expect.poll(() => field(words.words).inputValue()).toBe(words.claim)
    expect(await field(words.speaker).inputValue()).toBe('Ève Pell')
    expect(await page.getByRole('button', { name: words.store }).count()).toBe(0)
    expect(await checksOf(server)).toBe(before)
  })
}
