import { expect } from 'vitest'
import type { Locale } from '../../locales/i18n.ts'
import { it } from './browser-test.ts'
import { expectNoFault, focused, press, tabTo } from './by-keyboard.ts'
import { idOf, link, quoted, sampleToLink, SPOKEN } from './desk-collection.ts'

it.beforeEach(({ server }) => sampleToLink(server))

const WORDS = {
  en: {
    begin: 'Correct the wording',
    applied: '1 suggestion of the annotations is put in.',
    save: 'Save as a new version',
    saved: 'The new version is saved.',
    flags: (count: number) => new RegExp(`^${count} flags? in the new version$`),
    print: 'French',
    heading: 'Rectificatif',
  },
  fr: {
    begin: 'Corriger la traduction',
    applied: '1 proposition des annotations y est reprise.',
    save: 'Enregistrer comme nouvelle version',
    saved: 'La nouvelle version est enregistrée.',
    flags: (count: number) => new RegExp(`^${count} alertes? dans la nouvelle version$`),
    print: 'Anglais',
    heading: 'Correction',
  },
} as const

it.for(['fr', 'en'] as const)(
  'makes a new version of what editors suggested, flagged anew, and a page to print, by keyboard, in %s',
  async (locale: Locale, { open, server }) => {
    const words = WORDS[locale]
    const rendition = await idOf(server, 'Wexmoor left')
    const { text } = (await server.ask('GET', `/quotes/${rendition}`)).body
    const id = await link(server, await quoted(server, SPOKEN), rendition)
    const start = text.indexOf('left')
    await server.ask('POST', `/renditions/${id}/annotations`, {
      category: 'accuracy/mistranslation',
      severity: 'critical',
      rendered: { start, end: start + 'left'.length },
      suggestion: 'did not leave',
    })
    const page = await open(`/renditions/${id}`, { locale })
    await tabTo(page, page.getByRole('button', { name: words.begin }))
    await press(page, 'Enter')
    const wording = page.locator('.correct textarea').first()
    await focused(wording)
    expect(await wording.inputValue()).toBe(text.replace('left', 'did not leave'))
    await page.getByText(words.applied).waitFor()
    await expectNoFault(page)
    await tabTo(page, page.getByRole('button', { name: words.save }))
    await press(page, 'Enter')
    await page.getByText(words.saved).waitFor()
    await page.locator('.corrected ins', { hasText: 'did' }).first().waitFor()
    await page.getByRole('heading', { name: words.flags(0) }).waitFor()
    await expectNoFault(page)

    const printable = page.locator('.correction').getByRole('link', { name: words.print })
    await tabTo(page, printable)
    const [sheet] = await Promise.all([page.context().waitForEvent('page'), press(page, 'Enter')])
    await sheet.getByRole('heading', { name: words.heading, level: 1 }).waitFor()
    await sheet.locator('ins', { hasText: 'did' }).first().waitFor()
    expect(
      await sheet.locator('.right').evaluate((side) => getComputedStyle(side.parentElement!).display),
    ).toBe('grid')
    await expectNoFault(sheet)
    await sheet.close()

    // The step before is had back as another version.
    await tabTo(page, page.locator('.desk-words').first(), 'Shift+Tab')
    await press(page, 'u')
    await page.getByRole('heading', { name: words.flags(1) }).waitFor()
  },
)
