import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { expectNoFault } from './by-keyboard.ts'

const TEXTS = {
  en: {
    give: 'Give to a colleague',
    takeBack: 'Take back',
    to: 'To whom',
    note: 'What to look at',
    due: 'Wanted by',
    submit: 'Give the check',
    given: 'Given to Claire',
    dueOn: 'Wanted by 4 December 2026',
    list: 'List',
    history: 'History',
    told: 'Check given to a colleague',
  },
  fr: {
    give: 'Confier à un collègue',
    takeBack: 'Reprendre',
    to: 'À qui',
    note: 'Ce qu’il faut regarder',
    due: 'À rendre le',
    submit: 'Confier la vérification',
    given: 'Confiée à Claire',
    dueOn: 'À rendre le 4 décembre 2026',
    list: 'Liste',
    history: 'Historique',
    told: 'Confiée à un collègue',
  },
} as const

it.for(['en', 'fr'] as const)(
  'a check is given to a colleague, found in their list and taken back, in %s',
  async (locale, { open, server }) => {
    const words = TEXTS[locale]
    const text = `The weir keeps its counsel, ${locale}.`
    const { body: check } = await server.ask('POST', '/checks', { text, speaker: 'Ada Pell' })
    const page = await open(`/checks/${check.id}`, { locale })
    const part = page.locator('section.assignment')
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await button(words.give).click()
    await page.getByLabel(words.to, { exact: true }).fill('Claire')
    await part.getByLabel(words.note).fill('Listen again.')
    await part.getByLabel(words.due).fill('2026-12-04')
    await expectNoFault(page)
    await button(words.submit).click()
    await part.getByRole('heading', { name: words.given }).waitFor()
    expect(await part.innerText()).toContain(words.dueOn)
    expect(await part.innerText()).toContain('Listen again.')
    await expectNoFault(page)
    await page.locator('.thing-history summary').click()
    await page.locator('.thing-history').getByText(words.told).waitFor()

    await page.goto('/checks')
    await page.getByLabel(words.list, { exact: true }).selectOption('mine')
    const row = page.locator('.check-row', { hasText: text })
    await row.getByText(words.given).waitFor()
    expect(await row.innerText()).toContain(words.dueOn)
    await expectNoFault(page)
    await page.goto(`/checks/${check.id}`)
    await button(words.takeBack).click()
    await button(words.give).waitFor()
    expect(await part.innerText()).not.toContain(words.given)
    await page.goto('/checks?list=mine')
    await page.locator('.empty').waitFor()
  },
)
