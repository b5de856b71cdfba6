import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { expectNoFault, focused, press, tabTo } from './by-keyboard.ts'
import { approveAllTheSame, signAs } from './desk-collection.ts'

const WORDS = {
  en: { skip: 'Skip to the words', omission: 'Omission', major: 'Major', approved: 'Approved Ada' },
  fr: { skip: 'Aller aux mots', omission: 'Omission', major: 'Majeure', approved: 'Approuvée Ada' },
} as const

it.for(['fr', 'en'] as const)(
  'goes from translation to translation by keys, the words first, in %s',
  async (locale, { open, server }) => {
    await server.ask('DELETE', '/sample')
    await server.ask('POST', '/sample')
    const { body } = await server.ask('GET', '/renditions?limit=200')
    const [first, second, third] = body.items.map(({ id }: { id: number }) => id)
    const words = WORDS[locale]
    const page = await open(`/renditions/${second}`, { locale })
    const original = page.locator('.desk-words').first()
    await original.waitFor()
    await signAs(page, 'Ada')

    // The words are two keys away, however much stands above them.
    await page.locator('main').focus()
    await press(page, 'Tab')
    await focused(page.getByRole('link', { name: words.skip }))
    await expectNoFault(page)
    await press(page, 'Enter')
    await focused(original)

    // A letter begins an annotation of its category beside the words, a figure says how grave it is, Enter saves it.
    await press(page, 'Home', 'o')
    const form = page.locator('.remark')
    await focused(form.locator('input:checked'))
    const [aside, text] = [await form.boundingBox(), await original.boundingBox()]
    expect(aside!.x).toBeGreaterThan(text!.x + text!.width)
    await expectNoFault(page)
    await press(page, '3', 'Enter')
    const annotation = page.locator('.item').filter({ hasText: words.major })
    await annotation.getByText(words.omission).waitFor()
    await focused(original)

    // Approved under the name that stands beside, with the focus still on the words.
    await approveAllTheSame(page)
    await page.locator('.desk-state').getByText(words.approved).waitFor()
    await focused(original)

    // A rejection that is thought better of leads back to them too.
    await press(page, 'Shift+R')
    await focused(page.locator('.desk-state').getByRole('textbox'))
    await press(page, 'Escape')
    await focused(original)

    for (const [key, id] of [
      ['n', third],
      ['p', second],
      ['p', first],
      ['p', first],
    ] as const) {
      await press(page, key)
      await page.waitForURL(`**/renditions/${id}#words`)
      await focused(original)
    }
    expect((await server.ask('GET', `/renditions/${second}`)).body).toMatchObject({
      state: 'approved',
      decidedBy: 'Ada',
    })
  },
)

it('goes through translations in the order of the list that was seen last', async ({ open, server }) => {
  await server.ask('DELETE', '/sample')
  await server.ask('POST', '/sample')
  const { body } = await server.ask('GET', '/renditions?limit=200')
  const ids = body.items.map(({ id }: { id: number }) => id)
  for (const at of [0, 2, 4]) await server.ask('PATCH', `/renditions/${ids[at]}`, { state: 'in_review' })
  const page = await open('/renditions?state=in_review')
  await page.locator(`a[href="/renditions/${ids[0]}"]`).click()
  await page.locator('.desk-words').first().waitFor()
  await tabTo(page, page.locator('.desk-words').first())
  for (const at of [2, 4, 4]) {
    await press(page, 'n')
    await page.waitForURL(`**/renditions/${ids[at]}#words`)
    await focused(page.locator('.desk-words').first())
  }
})

it('keeps the form in view above which the words are, on a narrow screen', async ({ open, server }) => {
  await server.ask('DELETE', '/sample')
  await server.ask('POST', '/sample')
  const { body } = await server.ask('GET', '/renditions')
  const page = await open(`/renditions/${body.items[0].id}`, { viewport: { width: 390, height: 800 } })
  const original = page.locator('.desk-words').first()
  await original.focus()
  await press(page, 'c')
  const form = page.locator('.remark')
  await focused(form.locator('input:checked'))
  const box = await form.boundingBox()
  expect(box!.y + box!.height).toBeLessThanOrEqual(800)
  expect((await original.locator('.cursor').boundingBox())!.y).toBeLessThan(box!.y)
  await expectNoFault(page)
})
