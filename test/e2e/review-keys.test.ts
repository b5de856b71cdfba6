import { expect } from 'vitest'
import type { Quote } from '../../server/api/quotes.ts'
import type { TestServer } from '../support/server.ts'
import { it } from './browser-test.ts'
import { expectNoFault, focused, press } from './by-keyboard.ts'

const ARTICLES = {
  fr: `La maire, Solène Brisard, a reçu l’ingénieur Angus Fairhurst et le préfet Jean Morvan.

« Le pont rouvrira avant l’hiver », a promis Solène Brisard.

« Deux câbles sont rompus », a répondu Angus Fairhurst, qui s’exprimait en anglais.

« Ce sera trop tard », a-t-il prévenu.`,
  en: `The mayor, Solène Brisard, met the engineer Angus Fairhurst and the prefect Jean Morvan.

“The bridge will reopen before winter,” Solène Brisard promised.

“Two cables are broken,” replied Angus Fairhurst, who spoke in English.

“It will be too late,” he warned.`,
}
/** A text under a title of its own is a source of its own. */
let added = 0
/** How sure the program is of each quote, in the order of the text. */
const SURE = [0.97, 0.7, 0.2]

async function addArticle(
  server: TestServer,
  language: 'fr' | 'en',
): Promise<{ id: number; quotes: Quote[] }> {
  const { body: source } = await server.ask('POST', '/sources', {
    title: `Le pont, ${++added}`,
    text: ARTICLES[language],
  })
  const quotes: Quote[] = []
  for (const [index, { id, attribution }] of (source.quotes as Quote[]).entries()) {
    const place = (words: { passage: number; start: number; end: number } | null) =>
      words && { passage: words.passage, start: words.start, end: words.end }
    const { cue, name } = attribution!
    const sure = { cue: place(cue), name: place(name), sure: SURE[index] }
    quotes.push((await server.ask('PATCH', `/quotes/${id}`, { attribution: sure })).body)
  }
  return { id: source.id, quotes }
}

it('takes the most doubtful suggestion first, or the text’s first, as one chooses', async ({
  open,
  server,
}) => {
  const { id } = await addArticle(server, 'en')
  const page = await open(`/sources/${id}`)
  await page.getByRole('button', { name: 'Review', exact: true }).press('Enter')
  const sure = page.locator('.how-sure')
  for (const [quote, step] of [
    ['It will be too late,', 'Doubtful'],
    ['Two cables are broken,', 'Likely'],
    ['The bridge will reopen before winter,', 'Sure'],
  ] as const) {
    await page.locator('.suggestion').getByText(quote).waitFor()
    expect(await sure.innerText()).toBe(step)
    await press(page, 'j')
  }
  await page.getByRole('button', { name: 'Text order' }).click()
  await page.reload()
  await page.getByRole('button', { name: 'Review', exact: true }).press('Enter')
  await page.locator('.suggestion').getByText('The bridge will reopen').waitFor()
})

it.for([
  ['fr', 'Anglais', 'Français', 'Langue parlée\u00a0: Français'],
  ['en', 'English', 'French', 'Language spoken: French'],
] as const)(
  'sets the language spoken with one key, and takes it back with what it rested on, in %s',
  async ([locale, stated, french, told], { open, server }) => {
    const { id, quotes } = await addArticle(server, locale)
    const page = await open(`/sources/${id}`, { locale })
    await press(page, 'Tab')
    await page.locator('.review .primary').press('Enter')
    await press(page, 'j')
    const facts = page.locator('.suggestion')
    const second = quotes[1]!
    await facts.getByText(second.text).waitFor()
    expect(await facts.innerText()).toContain(stated)
    await press(page, 'f')
    await page.getByText(told).waitFor()
    expect(await page.locator('.language-keys [aria-pressed="true"]').innerText()).toContain(french)
    const path = `/quotes/${second.id}`
    const { body: set } = await server.ask('GET', path)
    expect(set).toMatchObject({
      status: 'suggested',
      spoken: { language: 'fr', basis: 'confirmed', confirmedBy: 'Claire' },
    })
    await press(page, 'z')
    await facts.getByText(stated, { exact: true }).waitFor()
    expect((await server.ask('GET', path)).body).toMatchObject({
      spoken: second.spoken,
      attribution: second.attribution,
    })
    for (const [key, language] of [
      ['e', 'en'],
      ['o', 'other'],
      ['u', 'unknown'],
    ] as const) {
      const answered = page.waitForResponse((response) => response.request().method() === 'PATCH')
      await press(page, key)
      await answered
      expect((await server.ask('GET', path)).body.spoken.language).toBe(language)
    }
  },
)

it('offers those named in the text for the right speaker, by arrows, by number or by touch', async ({
  open,
  server,
}) => {
  const { id, quotes } = await addArticle(server, 'fr')
  const page = await open(`/sources/${id}`, { locale: 'fr' })
  await page.locator('.review .primary').press('Enter')
  const third = quotes[2]!
  const path = `/quotes/${third.id}`
  const list = page.getByRole('listbox', { name: /Qui l’a dit/ })
  const speaker = async () => (await server.ask('GET', path)).body.speaker?.name ?? null

  await press(page, 's')
  await focused(list)
  await list.getByText('Jean Morvan').waitFor()
  const names = await list.getByRole('option').allInnerTexts()
  expect(names.map((name) => name.replace(/^\S+\s+/, ''))).toEqual([
    'Angus Fairhurst',
    'Solène Brisard',
    'Jean Morvan',
    'Personne n’est nommé',
  ])
  // The one suggested is passed over, and no other key is for what is behind the list.
  await press(page, 'a', 'Enter')
  await page.getByText('Locuteur\u00a0: Solène Brisard').waitFor()
  expect(await speaker()).toBe('Solène Brisard')
  const review = page.getByRole('region', { name: '3 citations proposées à relire' })
  await focused(review)

  await press(page, 's', '3')
  await page.getByText('Locuteur\u00a0: Jean Morvan').waitFor()
  await press(page, 's', '0')
  await page.getByText('La citation n’a plus de locuteur.').waitFor()
  expect(await speaker()).toBeNull()
  await press(page, 's')
  await list.getByText('Jean Morvan').click()
  await page.getByText('Locuteur\u00a0: Jean Morvan').waitFor()

  // Each step back, to the words that the suggestion rested on.
  for (let steps = 4; steps > 0; steps--) {
    await focused(review)
    const answered = page.waitForResponse((response) => response.request().method() === 'PATCH')
    await press(page, 'z')
    await answered
  }
  await page.locator('.suggestion').getByText('prévenu').waitFor()
  expect((await server.ask('GET', path)).body).toMatchObject({
    speaker: { name: 'Angus Fairhurst' },
    attribution: third.attribution,
  })
})

it('closes with Escape what is open, the foremost first, and tells its keys', async ({ open, server }) => {
  const { id } = await addArticle(server, 'en')
  const page = await open(`/sources/${id}`)
  await page.locator('.review .primary').press('Enter')
  const review = page.locator('.review.quote-panel')
  await review.waitFor()
  await press(page, '?')
  const help = page.getByRole('dialog', { name: 'Keys of the review' })
  await help.getByText('Language spoken: French').waitFor()
  await press(page, 'Escape')
  await help.waitFor({ state: 'detached' })
  await press(page, 's')
  const list = page.getByRole('listbox')
  await focused(list)
  await press(page, 'Escape')
  await list.waitFor({ state: 'detached' })
  await review.waitFor()

  // What was typed and not saved can be had back.
  await press(page, 'm')
  const panel = page.getByRole('complementary', { name: 'Quote' })
  const name = panel.getByLabel('Speaker', { exact: true })
  await name.fill('Somebody Else')
  await press(page, 'Escape')
  expect(await name.inputValue()).toBe('Somebody Else')
  await press(page, 'Escape')
  await panel.waitFor({ state: 'detached' })
  await page.getByText('Closed without saving.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  expect(await name.inputValue()).toBe('Somebody Else')
  await panel.getByRole('heading').first().press('Escape')
  await panel.waitFor({ state: 'detached' })

  await review.waitFor()
  await page.locator('.passage').first().press('Escape')
  await review.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Review', exact: true }).waitFor()
})

it.for(['light', 'dark'] as const)(
  'has no fault while names are offered or keys told, and fits a telephone, %s',
  async (colorScheme, { open, server }) => {
    const { id } = await addArticle(server, 'fr')
    const page = await open(`/sources/${id}`, {
      locale: 'fr',
      colorScheme,
      viewport: { width: 390, height: 800 },
    })
    await page.locator('.review .primary').click()
    const accept = page.getByRole('button', { name: 'Accepter', exact: true })
    const { y, height } = (await accept.boundingBox())!
    expect(y + height).toBeLessThan(800)
    for (const [name, opened] of [
      ['Locuteur', page.getByRole('listbox')],
      ['Touches', page.getByRole('dialog')],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click()
      await opened.waitFor()
      await expectNoFault(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      await press(page, 'Escape')
      await opened.waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: 'Fermer', exact: true }).click()
    await page.getByRole('button', { name: 'Relire', exact: true }).waitFor()
  },
)
