import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { TestServer } from '../support/server.ts'
import { it } from './browser-test.ts'
import { expectNoFault } from './by-keyboard.ts'

const LONG = 3_000

/** A source of many passages of which a quote is one. @returns the quote's id */
async function inLongSource(server: TestServer, language: 'fr' | 'en', words: string): Promise<number> {
  const texts = Array.from({ length: LONG }, (_, i) => `${language === 'fr' ? 'Ligne' : 'Line'} ${i}.`)
  texts[LONG / 2] = words
  const { body: source } = await server.ask('POST', '/sources', {
    title: language === 'fr' ? 'Le long registre' : 'The Long Ledger',
    publisher: 'Presses du Môle',
    language,
    text: texts.join('\n\n'),
  })
  const { body: part } = await server.ask('GET', `/sources/${source.id}?from=${LONG / 2}&limit=1`)
  const [passage] = part.passages
  const { body: quote } = await server.ask('POST', '/quotes', {
    source: source.id,
    spans: [{ passage: passage.id, start: 1, end: words.length - 1 }],
    ...(language === 'fr' && { spoken: { language: 'fr' } }),
  })
  return quote.id
}

/** The paths that a page asks for, from here on. */
function askedBy(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(pathname.slice('/api'.length))
  })
  return asked
}

it('asks for the passages it shows and for no whole source, however long', async ({ open, server }) => {
  const original = await inLongSource(server, 'fr', '«Le môle 𝄞 tiendra bon»')
  const rendition = await inLongSource(server, 'en', '“The jetty 𝄞 will hold”')
  const { body } = await server.ask('POST', '/renditions', { original, rendition })
  const page = await open('/renditions')
  await page.waitForLoadState('networkidle')
  const asked = askedBy(page)
  await page.goto(`/renditions/${body.id}`)
  await page.locator('.desk-words').getByText('tiendra').waitFor()
  expect(asked.toSorted()).toEqual([
    `/renditions/${body.id}/desk`,
    `/renditions/${body.id}/memory`,
    '/sample',
    '/session',
  ])
  expect(await page.locator('.rendition-side').first().innerText()).toContain('Presses du Môle')

  // The chain shows each wording in its passage, and what stands beside it is all there is.
  await page.locator('.chain > summary').click()
  await page.getByText('In its passage').first().click()
  expect(await page.locator('.in-passage div').first().innerText()).toBe('«Le môle 𝄞 tiendra bon»')
  await expectNoFault(page)
})

it('shows competing renditions side by side, the one on the desk among them, and a history of nothing', async ({
  open,
  server,
}) => {
  await server.ask('POST', '/sample')
  const { body } = await server.ask('GET', '/renditions?limit=200')
  const rendition = body.items.find(({ rendition: { text } }: { rendition: { text: string } }) =>
    text.includes('Wexmoor left'),
  )
  const page = await open(`/renditions/${rendition.id}`, { locale: 'fr' })
  const rivals = page.locator('.rivals li')
  await rivals.first().waitFor()
  expect(await rivals.locator('blockquote').allInnerTexts()).toEqual([
    expect.stringContaining('Wexmoor did not leave'),
    expect.stringContaining('Wexmoor left'),
  ])
  expect(await rivals.nth(1).getAttribute('aria-current')).toBe('true')
  await page.getByText('Historique des modifications').click()
  await page.getByText('Rien n’a encore été modifié.').waitFor()
  await expectNoFault(page)
})

it('says that it does not compare what it cannot read', async ({ open, server }) => {
  const { body: source } = await server.ask('POST', '/sources', {
    title: 'Avisen',
    language: 'other',
    text: '«Moloen holder»',
  })
  const { body: quote } = await server.ask('POST', '/quotes', {
    source: source.id,
    spans: [{ passage: source.passages[0].id, start: 1, end: 14 }],
  })
  const original = await inLongSource(server, 'en', '“The jetty holds on”')
  const { body } = await server.ask('POST', '/renditions', { original, rendition: quote.id, pivot: 'en' })
  const page = await open(`/renditions/${body.id}`)
  await page.getByText('these two wordings it leaves to you').waitFor()
})
