import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { expectNoFault, focused, press, tabTo } from './by-keyboard.ts'
import { idOf, link, quoted, sampleToLink, signAs, SPOKEN } from './desk-collection.ts'

it.beforeEach(({ server }) => sampleToLink(server))

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const annotations = (page: Page) =>
  page.locator('.desk-items', { has: page.locator('#annotations-title') }).locator('.item')

/** A step at the desk, and what has the focus after it. */
const STEPS: [step: string, run: (page: Page) => Promise<Locator>][] = [
  [
    'what is known of the translator is opened',
    async (page) => {
      await tabTo(page, button(page, 'Edit who translated it'))
      await press(page, 'Enter')
      return page.getByLabel('Translator')
    },
  ],
  [
    'it is left again',
    async (page) => {
      await tabTo(page, button(page, 'Cancel'))
      await press(page, 'Enter')
      return button(page, 'Edit who translated it')
    },
  ],
  [
    'it is saved',
    async (page) => {
      await press(page, 'Enter')
      await tabTo(page, button(page, 'Save'))
      await press(page, 'Enter')
      await page.getByText('Saved.').waitFor()
      return button(page, 'Edit who translated it')
    },
  ],
  [
    'a rejection is thought better of',
    async (page) => {
      await tabTo(page, button(page, 'Reject…'), 'Shift+Tab')
      await press(page, 'Enter')
      await focused(page.locator('.desk-state').getByRole('textbox'))
      await press(page, 'Escape')
      return page.locator('.desk-state')
    },
  ],
  [
    'a flag is not dismissed after all',
    async (page) => {
      const flag = page.locator('.item').first()
      await tabTo(page, flag.getByRole('button').first())
      await press(page, 'd', 'Escape')
      return flag
    },
  ],
  [
    'words are unselected on the bar that acts on them',
    async (page) => {
      const words = page.locator('.desk-words').first()
      await tabTo(page, words, 'Shift+Tab')
      await press(page, 'End', 'ArrowLeft', 'Shift+ArrowLeft')
      await tabTo(page, page.locator('.selection-bar button').first())
      await press(page, 'Escape')
      expect(await page.locator('.selection-bar').count()).toBe(0)
      return page.locator('.desk-words').last()
    },
  ],
  [
    'words are marked on that bar, and both sides of them',
    async (page) => {
      await tabTo(page, page.locator('.desk-words').first(), 'Shift+Tab')
      await press(page, 'Shift+ArrowLeft')
      await tabTo(page, page.locator('.selection-bar button').first())
      await press(page, 'b', 'm')
      await page.locator('.remark').getByRole('button', { name: 'Mark' }).press('Enter')
      await annotations(page).first().waitFor()
      expect(await annotations(page).first().locator('.both-words .nothing').count()).toBe(0)
      return page.locator('.desk-words').last()
    },
  ],
  [
    'an annotation is looked into and left',
    async (page) => {
      await tabTo(page, annotations(page).getByRole('button').first())
      await press(page, 'e')
      await focused(page.locator('.remark select'))
      await press(page, 'Escape')
      expect(await page.locator('.selection-bar').count()).toBe(0)
      return annotations(page).getByRole('button').first()
    },
  ],
  [
    'an annotation is accepted',
    async (page) => {
      await press(page, 'a')
      await annotations(page).getByText('Accepted').waitFor()
      return annotations(page).first()
    },
  ],
  [
    'one works under another name',
    async (page) => {
      await tabTo(page, button(page, 'Change'), 'Shift+Tab')
      await press(page, 'Enter')
      await focused(page.getByLabel('Signing as'))
      await page.keyboard.insertText('Ada')
      await press(page, 'Enter')
      return button(page, 'Change')
    },
  ],
  [
    'the question before unlinking is answered no',
    async (page) => {
      await tabTo(page, button(page, 'Unlink'))
      await press(page, 'Enter')
      await expectNoFault(page)
      await press(page, 'Escape')
      return button(page, 'Unlink')
    },
  ],
]

it('no step at the desk takes the focus away', async ({ open, server }) => {
  const id = await link(server, await quoted(server, SPOKEN), await idOf(server, 'Wexmoor left'))
  const page = await open(`/renditions/${id}`)
  await page.locator('.desk-words').first().waitFor()
  for (const [step, run] of STEPS)
    await focused(await run(page)).catch((error: Error) => {
      throw new Error(`After “${step}”: ${error.message}`, { cause: error })
    })
})

it('keys of the desk do nothing while a form is filled in', async ({ open, server }) => {
  const id = await link(server, await quoted(server, SPOKEN), await idOf(server, 'Wexmoor left'))
  const page = await open(`/renditions/${id}`)
  const words = page.locator('.desk-words').first()
  await words.focus()
  await press(page, '3')
  await page.locator('.remark select').press('Control+Enter')
  await annotations(page).first().waitFor()
  await words.focus()
  await press(page, 'End', '3')
  await page.getByLabel('Comment').focus()
  await page.keyboard.type('Madxu 1234')
  await tabTo(page, page.locator('.remark input:checked'), 'Shift+Tab')
  await press(page, 'u')
  expect(await page.getByLabel('Comment').inputValue()).toBe('Madxu 1234')
  expect(await annotations(page).count()).toBe(1)
  expect(await page.locator('.remark input:checked').inputValue()).toBe('major')
})

it('what is typed while the annotation before is being saved stays', async ({ open, server }) => {
  const id = await link(server, await quoted(server, SPOKEN), await idOf(server, 'Wexmoor left'))
  const page = await open(`/renditions/${id}`)
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/annotations*', async (route) => {
    await held
    await route.continue()
  })
  const words = page.locator('.desk-words').first()
  await words.focus()
  await press(page, '3')
  await page.locator('.remark select').press('Control+Enter')
  await words.focus()
  await press(page, 'End', '3')
  await page.getByLabel('Comment').fill('Two things')
  release()
  await annotations(page).first().waitFor()
  await page.locator('.toast').first().waitFor()
  expect(await page.getByLabel('Comment').inputValue()).toBe('Two things')
  await page.getByLabel('Comment').press('Control+Enter')
  await page.getByRole('heading', { name: '2 annotations' }).waitFor()
  expect(await page.locator('.remark').count()).toBe(0)
})

it('the words of an annotation that is brought back are those of who made it', async ({ open, server }) => {
  const id = await link(server, await quoted(server, SPOKEN), await idOf(server, 'Wexmoor left'))
  await server.ask('POST', `/renditions/${id}/annotations?as=Ben`, {
    rendered: { start: 8, end: 12 },
    category: 'accuracy/mistranslation',
    severity: 'major',
  })
  const page = await open(`/renditions/${id}`)
  await signAs(page, 'Ada')
  await annotations(page).getByRole('button').first().focus()
  await press(page, 'x')
  await focused(page.getByRole('heading', { name: '0 annotations' }))
  await press(page, 'u')
  await page.getByText('The last step is undone.').waitFor()
  expect(await annotations(page).first().innerText()).toMatch(/Ben, /)
  expect(await page.locator('.toast').getByRole('button', { name: 'Undo' }).count()).toBe(0)
  const { body } = await server.ask('GET', `/renditions/${id}/history`)
  expect(body.items.at(-1)).toMatchObject({ by: 'Ada', after: { by: 'Ben' } })
})
