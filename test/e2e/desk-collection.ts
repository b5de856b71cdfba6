/** The sample collection as the tests of the translation desk begin with it. */
import type { Page } from 'playwright-core'
import type { TestServer } from '../support/server.ts'

export const SPOKEN =
  'Le Wexmoor n’a pas quitté la table des négociations. Nous nous sommes levés pour ouvrir une fenêtre, voilà tout.'

/** Marks words of a source of the sample as a quote. @returns its id */
export async function quoted(server: TestServer, words: string): Promise<number> {
  const { body: found } = await server.ask('GET', '/sources?limit=200')
  for (const { id } of found.items) {
    const { body: source } = await server.ask('GET', `/sources/${id}`)
    const passage = source.passages.find(({ text }: { text: string }) => text.includes(words))
    if (!passage) continue
    const start = passage.text.indexOf(words)
    const { body } = await server.ask('POST', '/quotes', {
      source: id,
      spans: [{ passage: passage.id, start, end: start + words.length }],
      speaker: 'Adeline Hartsmere',
      spoken: { language: 'fr', basis: 'confirmed' },
    })
    return body.id
  }
  throw new RangeError(`No source of the sample holds “${words}”`)
}

/** The quote of the sample that says so. */
export async function idOf(server: TestServer, words: string): Promise<number> {
  const { body } = await server.ask('GET', '/quotes?limit=200')
  return body.items.find(({ text }: { text: string }) => text.includes(words)).id
}

export async function link(server: TestServer, original: number, rendition: number): Promise<number> {
  const { body } = await server.ask('POST', '/renditions', { original, rendition })
  return body.id
}

/** Has what is done on the page from here on signed with this name. */
export async function signAs(page: Page, name: string): Promise<void> {
  await page.locator('.signing button').click()
  await page.locator('.signing input').fill(name)
  await page.keyboard.press('Enter')
  await page.locator('.signing strong').getByText(name, { exact: true }).waitFor()
}

/** Approves by key, wherever the focus is on the desk, and against what stands against it. */
export async function approveAllTheSame(page: Page): Promise<void> {
  await page.keyboard.press('Shift+A')
  await page.locator('.doubts .primary').press('Enter')
}

/** The sample without its renditions and without the two quotes that the tests mark themselves. */
export async function sampleToLink(server: TestServer): Promise<void> {
  await server.ask('DELETE', '/sample')
  await server.ask('POST', '/sample')
  for (const { id } of (await server.ask('GET', '/renditions?limit=200')).body.items)
    await server.ask('DELETE', `/renditions/${id}`)
  for (const words of ['n’a pas quitté', 'C’était maladroit'])
    await server.ask('DELETE', `/quotes/${await idOf(server, words)}`)
}
