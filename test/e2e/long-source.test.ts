import { expect } from 'vitest'
import type { Source } from '../../server/api/sources.ts'
import { captured } from '../support/collection.ts'
import { it } from './browser-test.ts'
import { expectNoFault } from './by-keyboard.ts'

const COUNT = 1_500
const TEXTS = Array.from(
  { length: COUNT },
  (_, i) => `Le bac n° ${i} traverse. « On passe à l’aube, dit-elle, et l’on revient le soir ${i}. »`,
)
let source: Source

it.beforeAll(async ({ server }) => {
  const quotes = TEXTS.flatMap((text, passage) =>
    passage % 100 === 99
      ? [
          {
            spans: [{ passage, start: text.indexOf('On passe'), end: text.indexOf(' »') }],
            kind: 'direct' as const,
            status: 'suggested' as const,
          },
        ]
      : [],
  )
  const { id } = await server.store.sources.add(captured(TEXTS, { title: 'Le registre' }), quotes)
  source = (await server.store.sources.get(id))!
})

it('a long text is drawn where one looks, and the rest of it keeps its room', async ({ open }) => {
  const page = await open(`/sources/${source.id}`)
  await page.getByText('Le bac n° 0 traverse').waitFor()
  expect(await page.locator('.passage').count()).toBeLessThan(COUNT / 2)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await page.getByText(`Le bac n° ${COUNT - 1} traverse`).waitFor()
  expect(await page.getByText('Le bac n° 0 traverse').count()).toBe(0)
  expect(await page.locator('.passage').count()).toBeLessThan(COUNT / 2)
  await expectNoFault(page)
})

it('a link to a passage or to a quote lands on it', async ({ open }) => {
  const passage = source.passages[1_234]!.id
  const page = await open(`/sources/${source.id}?passage=${passage}`)
  const target = page.locator('.passage.target')
  await target.getByText('Le bac n° 1234').waitFor()
  await expect.poll(() => target.evaluate(isSeen)).toBe(true)

  const quote = source.quotes[11]!
  await page.goto(`/sources/${source.id}?quote=${quote.id}`)
  const lit = page.locator('.lit[aria-current]')
  await lit.waitFor()
  expect(await lit.textContent()).toBe(quote.text)
  await expect.poll(() => lit.evaluate(isSeen)).toBe(true)
})

it('all its suggestions are reviewed', async ({ open }) => {
  const page = await open(`/sources/${source.id}`)
  await page.getByRole('heading', { name: '15 suggested quotes to review' }).waitFor()
})

it.for([
  ['en', 'Find in this text', 'Next', 'Previous', ['1 of 1,500', '2 of 1,500'], 'Not in this text'],
  [
    'fr',
    'Chercher dans ce texte',
    'Suivant',
    'Précédent',
    ['1 sur 1\u202F500', '2 sur 1\u202F500'],
    'Absent de ce texte',
  ],
] as const)(
  'words are found wherever they stand, by keys and by buttons: %s',
  async ([locale, box, next, previous, counts, none], { open }) => {
    const page = await open(`/sources/${source.id}`, { locale })
    await page.getByText('Le bac n° 0 traverse').waitFor()
    await page.keyboard.press('ControlOrMeta+f')
    const field = page.getByRole('searchbox', { name: box })
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    await field.fill('A L’AUBE')
    const told = page.locator('.found-count')
    const now = page.locator('mark.found[aria-current]')
    await page.getByText(counts[0]).waitFor()
    await field.press('Enter')
    await page.getByText(counts[1]).waitFor()
    await page.getByRole('button', { name: previous }).click()
    await page.getByText(counts[0]).waitFor()
    // The first thousand places are gone through, round and round.
    await field.press('Shift+Enter')
    await now.waitFor()
    expect(await now.textContent()).toBe('à l’aube')
    await expect.poll(() => now.evaluate(isSeen)).toBe(true)
    await field.fill('bac 1400')
    await page.getByText(none).waitFor()
    await field.fill('bac n° 1400')
    await expect.poll(() => told.textContent()).toMatch(/^1 /)
    expect(await page.getByRole('button', { name: next }).isDisabled()).toBe(true)
    await expect.poll(() => now.textContent()).toBe('bac n° 1400')
    await expect.poll(() => now.evaluate(isSeen)).toBe(true)
    await expectNoFault(page)
  },
)

function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}
