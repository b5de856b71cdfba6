import { expect } from 'vitest'
import { it } from './browser-test.ts'

const WORDS = {
  fr: { verdict: 'Verdict', made: 'Vérifiée le', until: 'Vérifiée jusqu’au' },
  en: { verdict: 'Verdict', made: 'Checked on', until: 'Checked until' },
} as const

it.for(['fr', 'en'] as const)(
  'sorts checks by verdict and by day from the heads of their columns, in %s',
  async (locale, { open, server }) => {
    for (const text of ['The gulls know the timetable.', 'The ferry hums at night.'])
      await server.ask('POST', '/checks', { text })
    const { body } = await server.ask('GET', '/checks?limit=1')
    await server.ask('PUT', `/checks/${body.items[0].id - 1}/decision`, {
      verdict: 'fabricated',
      note: 'The office denies it.',
    })
    const words = WORDS[locale]
    const page = await open('/checks', { locale, viewport: { width: 390, height: 800 } })
    const first = page.locator('.check-row th').first()
    await expect.poll(() => first.textContent()).toContain('ferry')
    await page.getByRole('button', { name: words.verdict }).press('Enter')
    await expect.poll(() => first.textContent()).toContain('gulls')
    expect(await page.locator('th[aria-sort]').textContent()).toBe(words.verdict)
    await page.getByRole('button', { name: words.made }).press('Enter')
    await expect.poll(() => first.textContent()).toContain('ferry')
    await page.getByRole('button', { name: words.made }).press('Enter')
    await page.locator('th[aria-sort="ascending"]').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    await page.getByLabel(words.until).fill('2020-01-01')
    await page.locator('.empty').waitFor()
  },
)
