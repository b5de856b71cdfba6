import { expect } from 'vitest'
import { recorded, type Said } from '../support/sitting.ts'
import { it } from './browser-test.ts'
import { expectNoFault, focused, press, tabTo } from './by-keyboard.ts'

const SAID: Said[] = [
  {
    spoken: 'fr',
    by: 'Odile Marchbanks',
    fr: 'Je remercie le député. Le quai sera fermé tout l’été. Nous en reparlerons.',
    en: 'I thank the member. The wharf will be closed all summer. We shall speak of it again.',
  },
  { spoken: 'en', by: 'Basil Thorne', fr: 'Qui paiera ?', en: 'Who will pay?' },
]

const WORDS = {
  fr: {
    both: 'Les deux',
    toDesk: 'Relire la traduction dans le passage 2',
    mark: 'Marquer une citation',
    link: 'Relier une traduction',
    words: 'Mots à relier',
    authority: 'Qui en répond',
    submit: 'Relier',
    linked: 'Les deux citations sont reliées.',
  },
  en: {
    both: 'Both',
    toDesk: 'Review the translation in passage 2',
    mark: 'Mark a quote',
    link: 'Link a translation',
    words: 'Words to link',
    authority: 'Who stands behind it',
    submit: 'Link',
    linked: 'The two quotes are linked.',
  },
} as const

it.for(['fr', 'en'] as const)(
  'takes a paragraph of a record to the desk as the record has it, in %s',
  async (locale, { open, server }) => {
    const words = WORDS[locale]
    const source = await recorded(server.store, SAID, locale === 'fr' ? 21 : 22)
    const page = await open(`/sources/${source.id}`, { locale })
    // Whoever signs at the desk has signed there before.
    await page.evaluate(() => localStorage.setItem('dixit.editor', 'Ada'))
    await page.getByRole('button', { name: words.both, exact: true }).click()
    expect(
      await page
        .locator('.passage-tools')
        .filter({ hasText: words.toDesk.slice(0, 9) })
        .count(),
    ).toBe(2)
    await expectNoFault(page)
    await tabTo(page, page.getByRole('button', { name: words.toDesk }))
    await press(page, 'Enter')
    await focused(page.locator('.desk-words').first())
    expect(await page.locator('.desk-words').allInnerTexts()).toEqual(['Who will pay?', 'Qui paiera ?'])
    const path = new URL(page.url()).pathname
    expect((await server.ask('GET', `${path}/history`)).body.items).toMatchObject([
      { by: 'Ada', before: null },
    ])
    expect((await server.ask('GET', path)).body).toMatchObject({
      authority: 'official',
      declared: true,
      from: 'en',
      original: { speaker: { name: 'Basil Thorne' }, spoken: { language: 'en', basis: 'marked' } },
      rendition: { speaker: { name: 'Basil Thorne' }, spoken: { language: 'en', basis: 'marked' } },
    })
  },
)

it.for(['fr', 'en'] as const)(
  'marks words of a record with what it says of them, and links what renders them and no more, in %s',
  async (locale, { open, server }) => {
    const words = WORDS[locale]
    const source = await recorded(server.store, SAID, locale === 'fr' ? 23 : 24)
    const page = await open(`/sources/${source.id}`, { locale })
    const sentence = SAID[0]![locale].split('. ')[1]! + '.'
    const other = SAID[0]![locale === 'fr' ? 'en' : 'fr'].split('. ')
    await page.getByRole('button', { name: words.mark }).first().click()
    const picker = page.locator('.passage-picker textarea')
    const start = SAID[0]![locale].indexOf(sentence)
    await picker.evaluate(
      (area, [from, to]) => (area as HTMLTextAreaElement).setSelectionRange(from!, to!),
      [start, start + sentence.length],
    )
    await page.locator('.passage-picker .primary:enabled').click()
    const panel = page.locator('.quote-panel')
    await panel.waitFor()
    await expectNoFault(page)
    await panel.locator('button[type="submit"]').click()
    await panel.waitFor({ state: 'detached' })

    await page.locator('.passage .lit').first().click()
    await panel.getByRole('button', { name: words.link }).click()
    const suggestion = panel.locator('.candidate').first()
    await suggestion.getByText(`${other[1]}.`).waitFor()
    await suggestion.getByRole('radio').check()
    const trim = panel.getByLabel(words.words)
    await trim.waitFor()
    expect(await panel.getByLabel(words.authority).inputValue()).toBe('official')
    await expectNoFault(page)

    // Less of it is taken by keyboard: the last word is left out.
    await trim.focus()
    await press(page, 'Shift+ArrowLeft')
    await suggestion.getByText(new RegExp(`${other[1]}(?!\\.)`)).waitFor()
    await panel.getByRole('button', { name: words.submit, exact: true }).click()
    await page.getByText(words.linked).waitFor()
    const { body } = await server.ask('GET', `/renditions?source=${source.id}`)
    const marked = { speaker: { name: 'Odile Marchbanks' }, spoken: { language: 'fr', basis: 'marked' } }
    const [here, there] = [
      { ...marked, text: sentence },
      { ...marked, text: other[1] },
    ]
    // What was said is the original, whichever side it was begun on.
    const [original, rendition] = locale === 'fr' ? [here, there] : [there, here]
    expect(body.items).toMatchObject([{ authority: 'official', declared: true, original, rendition }])
  },
)
