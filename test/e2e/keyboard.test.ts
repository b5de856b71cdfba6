import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { it } from './browser-test.ts'

const ARTICLE = `Harbour Minister Ines Corvane, who answered in French, met the pilots of Belle-Anse on Friday.

“The pilots were right and we were slow,” Corvane told them.`

const MORE_THAN_ANY_PAGE_HAS = 80

const isFocused = (control: Locator) => control.evaluate((element) => element === document.activeElement)

/** Waits for the control to be given the focus. */
const focused = (control: Locator) => control.and(control.page().locator(':focus')).waitFor()

/** Presses Tab, or Shift and Tab, until the control has the focus. */
async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await control.waitFor({ state: 'attached' })
  for (let presses = 0; presses < MORE_THAN_ANY_PAGE_HAS; presses++) {
    if (await isFocused(control)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never reaches ${String(control)}`)
}

async function press(page: Page, control: Locator, key?: 'Tab' | 'Shift+Tab'): Promise<void> {
  await tabTo(page, control, key)
  await page.keyboard.press('Enter')
}

async function type(page: Page, control: Locator, text: string): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.insertText(text)
}

/** Selects the words in the passage picker, which has the focus, with the caret at its start. */
async function pick(page: Page, words: string): Promise<void> {
  const field = page.getByLabel('Words of the quote')
  await focused(field)
  const text = await field.inputValue()
  for (let before = text.indexOf(words); before > 0; before--) await page.keyboard.press('ArrowRight')
  for (let rest = words.length; rest > 0; rest--) await page.keyboard.press('Shift+ArrowRight')
}

it('leads from a pasted article to a signed decision without a mouse', async ({ open }) => {
  const page = await open('/sources')
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const link = (name: string) => page.getByRole('link', { name, exact: true })

  await page.keyboard.press('Tab')
  expect(await isFocused(link('Skip to the content'))).toBe(true)
  await page.keyboard.press('Enter')
  await focused(page.getByRole('main'))
  await press(page, link('Add a source').first())
  await focused(page.getByRole('main'))

  await type(page, page.getByLabel('Text', { exact: true }), ARTICLE)
  await type(page, page.getByLabel('Title'), 'Pilots Get Their Answer')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Pilots Get Their Answer' }).waitFor()

  await focused(page.getByRole('region', { name: '1 suggested quote to review' }))
  await page.keyboard.press('j')
  await page.keyboard.press('m')
  const panel = page.getByRole('complementary', { name: 'Quote' })
  await focused(panel.getByRole('heading'))

  await type(page, panel.getByLabel('Speaker', { exact: true }), 'Ines Corvane')
  await tabTo(page, panel.getByLabel('Language spoken'))
  await page.keyboard.type('French')
  await tabTo(page, panel.getByLabel('How it is known'))
  await page.keyboard.type('Stated')
  await press(page, button('Mark a quote in passage 1'), 'Shift+Tab')
  await pick(page, 'who answered in French')
  await press(page, button('Use as evidence'))
  await panel.getByText('who answered in French').waitFor()
  await focused(panel.getByRole('heading'))
  await press(page, button('Save'))
  await page.getByText('Saved.').waitFor()

  await press(page, link('Check'), 'Shift+Tab')
  await focused(page.getByRole('main'))
  await type(page, page.getByLabel('The words as printed'), 'The pilots were right and we were slow.')
  await type(page, page.getByLabel('Who is said to have said them'), 'Ines Corvane')
  await page.keyboard.press('Control+Enter')
  const verdict = page.getByRole('heading', { name: 'Translation presented as original' })
  await verdict.waitFor()
  await focused(verdict)

  await type(page, page.getByLabel('Note'), 'Ask the harbour office for the recording.')
  await press(page, button('Sign the decision'))
  await page.getByText('Your decision is saved.').waitFor()
  expect(await page.locator('.decision').innerText()).toContain('Ask the harbour office for the recording.')
})

it('gives the focus back to where the passage picker was opened', async ({ open, server }) => {
  const { body: source } = await server.ask('POST', '/sources', {
    title: 'Tide tables',
    text: 'High at noon.',
  })
  const page = await open(`/sources/${source.id}`)
  const opener = page.getByRole('button', { name: 'Mark a quote in passage 1' })
  await press(page, opener)
  await focused(page.getByLabel('Words of the quote'))
  await page.keyboard.press('Escape')
  await focused(opener)
  expect(await page.getByLabel('Words of the quote').count()).toBe(0)
})

it('keeps what is typed for a quote when Escape closes the list of names', async ({ open, server }) => {
  const { body: source } = await server.ask('POST', '/sources', { title: 'Buoys', text: 'The buoy is lit.' })
  const page = await open(`/sources/${source.id}`)
  await press(page, page.getByRole('button', { name: 'Mark a quote in passage 1' }))
  await pick(page, 'The buoy is lit.')
  await press(page, page.getByRole('button', { name: 'Make a quote' }))
  await focused(page.getByRole('heading', { name: 'New quote' }))
  const speaker = page.getByLabel('Speaker', { exact: true })
  await type(page, speaker, 'Ines')
  await page.keyboard.press('Escape')
  expect(await speaker.inputValue()).toBe('Ines')
})

it('holds the focus in a dialog and gives it back', async ({ open, server }) => {
  const { body: source } = await server.ask('POST', '/sources', {
    title: 'Fog signals',
    text: 'Two long blasts.',
  })
  const page = await open(`/sources/${source.id}`)
  const opener = page.getByRole('button', { name: 'Delete the source' })
  await press(page, opener)
  const dialog = page.getByRole('dialog', { name: 'Delete this source?' })
  await dialog.waitFor()
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await focused(opener)
})
