/** What a person does by keyboard, and what axe finds to fault meanwhile. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
const MORE_THAN_ANY_PAGE_HAS = 200

/** Waits for the control to be given the focus. */
export const focused = (control: Locator) => control.and(control.page().locator(':focus')).waitFor()

export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await control.waitFor({ state: 'attached' })
  for (let presses = 0; presses < MORE_THAN_ANY_PAGE_HAS; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never reaches ${String(control)}`)
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Opens the row of a list that has these words. @returns what stands beneath it then */
export async function openRow(page: Page, words: string): Promise<Locator> {
  const row = page.locator('[data-row]', { hasText: words }).first()
  const id = await row.getAttribute('data-row')
  const details = page.locator(`.row-details[data-row="${id}"] .card`)
  if ((await details.count()) === 0) await row.locator('.row-words').press('Enter')
  await details.waitFor()
  return details
}

export async function expectNoFault(page: Page): Promise<void> {
  // Legacy mode spares a blank page for each look, which only pages with frames need.
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
}
