import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { expectNoFault } from './by-keyboard.ts'

const TEXTS = {
  en: {
    unresolved: 'Not found',
    fabricated: 'Fabricated',
    exact: 'Exact',
    sign: 'Sign the decision',
    another: 'Sign another decision',
    verdict: 'Verdict you sign',
    evidence: 'Evidence that nobody said this',
    note: 'Note',
    signed: 'Signed by Claire',
    found: 'Found by the program:',
    earlier: '1 earlier decision',
    filter: 'Verdict',
  },
  fr: {
    unresolved: 'Introuvable',
    fabricated: 'Citation inventée',
    exact: 'Citation exacte',
    sign: 'Signer la décision',
    another: 'Signer une autre décision',
    verdict: 'Verdict que vous signez',
    evidence: 'Preuve que personne ne l’a dit',
    note: 'Note',
    signed: 'Signé par Claire',
    found: 'Trouvé par le programme\u00a0:',
    earlier: '1 décision antérieure',
    filter: 'Verdict',
  },
} as const

it.for(['en', 'fr'] as const)(
  'the decision signed rules the page and the lists, and no earlier one is lost, in %s',
  async (locale, { open, server }) => {
    const words = TEXTS[locale]
    const { body: check } = await server.ask('POST', '/checks', {
      text: `The tide asks nobody, ${locale}.`,
      speaker: 'Ada Pell',
    })
    const page = await open(`/checks/${check.id}`, { locale })
    const banner = page.locator('header.verdict')
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await banner.getByRole('heading', { name: words.unresolved, level: 2 }).waitFor()

    await page.getByLabel(words.verdict).selectOption('fabricated')
    await page.getByLabel(words.evidence).fill('The harbour office denies it.')
    await button(words.sign).click()
    await banner.getByRole('heading', { name: words.fabricated, level: 2 }).waitFor()
    expect(await banner.getAttribute('class')).toBe('verdict grave')
    for (const told of [words.signed, 'The harbour office denies it.', words.found, words.unresolved])
      expect(await banner.innerText()).toContain(told)
    await expectNoFault(page)

    await button(words.another).click()
    await page.getByLabel(words.verdict).selectOption('exact')
    await page.getByLabel(words.note, { exact: true }).fill('The recording has it.')
    await button(words.sign).click()
    await banner.getByRole('heading', { name: words.exact, level: 2 }).waitFor()
    await page.getByText(words.earlier).click()
    await page.locator('.earlier-decisions').getByText('The harbour office denies it.').waitFor()
    await expectNoFault(page)

    await page.goto('/checks?verdict=exact')
    const row = page.locator('.check-row').filter({ hasText: locale })
    await row.locator('.verdict-label.good').waitFor()
    expect(await row.innerText()).toContain(words.signed)
    await page.getByLabel(words.filter, { exact: true }).selectOption('fabricated')
    await page.locator('.empty').waitFor()
  },
)
