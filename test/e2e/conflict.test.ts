import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { it } from './browser-test.ts'

const editQuote = async (page: Page) => {
  await page.getByRole('button', { name: 'Edit' }).click()
  return page.locator('.quote-editor')
}

it('tells the second of two people editing a quote, and loses the work of neither', async ({
  open,
  server,
}) => {
  const { body: source } = await server.ask('POST', '/sources', {
    title: 'Un soir au phare',
    text: 'La lampe tient bon.',
  })
  const { id: passage } = source.passages[0]
  const { body: quote } = await server.ask('POST', '/quotes', {
    source: source.id,
    spans: [{ passage, start: 0, end: 19 }],
    speaker: 'Le gardien',
  })
  const [first, second] = [await open('/quotes'), await open('/quotes')]
  const [firstForm, secondForm] = [await editQuote(first), await editQuote(second)]

  await firstForm.getByLabel('Speaker', { exact: true }).fill('Yvon Tréguer')
  await firstForm.getByLabel('Language spoken').selectOption('French')
  await firstForm.getByRole('button', { name: 'Save' }).click()
  await first.getByText('Saved.').waitFor()

  await secondForm.getByLabel('Kind of quotation').selectOption('Partial quotation')
  await secondForm.getByLabel('Language spoken').selectOption('English')
  await secondForm.getByRole('button', { name: 'Save' }).click()
  const notice = second.getByRole('alert')
  await notice.getByText('Someone changed this meanwhile').waitFor()
  expect((await server.ask('GET', `/quotes/${quote.id}`)).body).toMatchObject({
    kind: 'direct',
    speaker: { name: 'Yvon Tréguer' },
    spoken: { language: 'fr' },
  })

  // What was left alone is brought up to date; what was typed stays, with the stored value beside it.
  await notice.getByRole('button', { name: 'Load the newest version' }).click()
  await secondForm.getByText('Stored now: French').waitFor()
  expect(await notice.count()).toBe(0)
  expect(await secondForm.getByLabel('Speaker', { exact: true }).inputValue()).toBe('Yvon Tréguer')
  expect(await secondForm.getByLabel('Kind of quotation').inputValue()).toBe('partial')
  expect(await secondForm.getByLabel('Language spoken').inputValue()).toBe('en')

  await secondForm.getByRole('button', { name: 'Save' }).click()
  await second.getByText('Saved.').waitFor()
  expect((await server.ask('GET', `/quotes/${quote.id}`)).body).toMatchObject({
    kind: 'partial',
    speaker: { name: 'Yvon Tréguer' },
    spoken: { language: 'en' },
  })
})
