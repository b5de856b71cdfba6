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

const AGAIN = {
  fr: {
    again: 'Vérifier de nouveau',
    told: '2 citations vérifiées de nouveau. Un verdict a changé.',
  },
  en: {
    again: 'Check again',
    told: '2 checked again. The verdict of one has changed.',
  },
} as const

it.for(['fr', 'en'] as const)(
  'makes several checks again at once, and tells what has changed, in %s',
  async (locale, { open, server }) => {
    const words = AGAIN[locale]
    const speaker = `Ada of ${locale} ${Date.now()}`
    const text = `The gulls of ${speaker} know the timetable.`
    for (const claim of [text, 'The ferry hums at night.'])
      await server.ask('POST', '/checks', { text: claim, speaker })
    await server.ask('POST', '/sources', {
      title: speaker,
      kind: 'article',
      language: 'en',
      text: `“${text}”`,
    })
    const page = await open(`/checks?search=${encodeURIComponent(speaker)}`, {
      locale,
      viewport: { width: 390, height: 800 },
    })
    const rows = page.locator('.check-row')
    await expect.poll(() => rows.count()).toBe(2)
    const button = page.getByRole('button', { name: words.again })
    expect(await button.isDisabled()).toBe(true)
    await rows.getByRole('checkbox').first().check()
    await rows.getByRole('checkbox').last().check()
    await button.click()
    await page.getByText(words.told).waitFor()
    await expect.poll(() => rows.count()).toBe(4)
    expect(await rows.locator('input:checked').count()).toBe(0)
    // By the key, the row that has the focus alone.
    await rows.getByRole('checkbox').first().focus()
    await page.keyboard.press('g')
    await expect.poll(() => rows.count()).toBe(5)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  },
)
