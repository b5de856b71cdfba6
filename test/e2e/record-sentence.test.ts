import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { expectNoFault, focused, tabTo } from './by-keyboard.ts'

const CASES = [
  {
    locale: 'fr' as const,
    text: 'Je remercie le député. Nous avons ouvert trois cents lits dans la région, et nous en ouvrirons encore. La ministre présentera un plan en mai.',
    claim: 'Nous avons ouvert quatre cents lits dans la région',
    sentence: 'Nous avons ouvert trois cents lits dans la région, et nous en ouvrirons encore.',
    beyond: 'La ministre présentera un plan en mai.',
    after: 'et nous en ouvrirons encore.',
    more: 'Afficher tout le passage',
    less: 'N’afficher que la phrase',
    next: 'Que faire à présent',
    again: 'Vérifier de nouveau',
  },
  {
    locale: 'en' as const,
    text: 'I thank the member. We have opened three hundred beds in the region, and we shall open more. The minister will present a plan in May.',
    claim: 'We have opened four hundred beds in the region',
    sentence: 'We have opened three hundred beds in the region, and we shall open more.',
    beyond: 'The minister will present a plan in May.',
    after: 'and we shall open more.',
    more: 'Show the whole passage',
    less: 'Show the sentence alone',
    next: 'What to do next',
    again: 'Check again now',
  },
]

it.for(CASES)(
  'shows of the record the sentence that holds the words, and more on demand: $locale',
  async (words, { open, server }) => {
    await server.ask('POST', '/sources', { title: words.claim, text: words.text, language: words.locale })
    const { body: check } = await server.ask('POST', '/checks', { text: words.claim })
    const page = await open(`/checks/${check.id}`, { locale: words.locale })
    const record = page.locator('.compared .side').first()
    await record.getByRole('button', { name: words.more }).waitFor()
    const shown = async () => (await record.locator('blockquote').innerText()).replaceAll('\n', ' ')
    expect(await shown()).toBe(`… ${words.sentence} …`)
    expect(await page.locator('.answer').last().innerText()).toContain(words.after)
    expect(await page.locator('.answers').innerText()).not.toContain(words.beyond)
    await tabTo(page, record.getByRole('button', { name: words.more }))
    await page.keyboard.press('Enter')
    await focused(record.getByRole('button', { name: words.less }))
    expect(await shown()).toBe(words.text)
    await expectNoFault(page)
    await page.keyboard.press('Enter')
    expect(await shown()).toBe(`… ${words.sentence} …`)

    expect(await page.getByRole('button', { name: words.again }).count()).toBe(1)
    // On paper as on the screen, without what can only be pressed.
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.next-steps').isVisible()).toBe(true)
    expect(await page.getByText(words.next).isVisible()).toBe(true)
    expect(await shown()).toBe(`… ${words.sentence} …`)
    expect(await page.getByRole('button', { name: words.again }).isVisible()).toBe(false)
  },
)
