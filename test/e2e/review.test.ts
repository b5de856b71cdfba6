import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { selectWords } from './select-words.ts'

const ARTICLE = `ORMEVAUX — Le pont fermé oppose la maire, Solène Brisard, et un ingénieur venu d’Écosse, Angus Fairhurst.

« Le pont rouvrira avant l’hiver », a promis Solène Brisard jeudi.

« Deux câbles sont rompus », a répondu Angus Fairhurst, qui s’exprimait en anglais.

« Nous publierons le calendrier lundi », a assuré Solène Brisard, « et nous le tiendrons ».

« Ce sera trop tard », a prévenu Angus Fairhurst.

« Rien ne presse », a conclu Solène Brisard.`

const focused = (control: Locator) => control.and(control.page().locator(':focus')).waitFor()
const lit = (page: Page, status: string) => page.locator(`.passage .lit.${status}`).allTextContents()
const reviewOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

it('reviews by keyboard the quotes found in an article just added', async ({ open, server }) => {
  const page = await open('/sources/new', { locale: 'fr' })
  await page.getByLabel('Texte', { exact: true }).fill(ARTICLE)
  await page.getByLabel('Titre').fill('Le pont d’Ormevaux divise')
  await page.keyboard.press('Enter')
  await page.getByText('La source est ajoutée. 5 citations trouvées\u202f; relisez-les.').waitFor()
  await focused(reviewOf(page, '5 citations proposées à relire'))
  expect(await lit(page, 'suggested')).toHaveLength(6)
  await page.getByRole('button', { name: 'Ordre du texte' }).click()

  // The first is right.
  await page.keyboard.press('j')
  await page.getByText('0 relue sur 5').waitFor()
  expect(await page.locator('.lit[aria-current]').allTextContents()).toEqual([
    'Le pont rouvrira avant l’hiver',
  ])
  await page.keyboard.press('a')
  await page.getByText('La citation est acceptée.').waitFor()

  // The second has its language and what it rests on; its speaker is to be corrected.
  const review = reviewOf(page, '4 citations proposées à relire')
  await review.getByText('Deux câbles sont rompus').waitFor()
  await review.getByText('1 relue sur 5').waitFor()
  for (const fact of ['Angus Fairhurst', 'Anglais', 'Dite dans le texte', 'répondu', 'en anglais'])
    expect(await review.locator('.suggestion').innerText()).toContain(fact)
  expect(await page.locator('.passage mark').allTextContents()).toEqual([
    'répondu',
    'Angus Fairhurst',
    'en anglais',
  ])
  await page.keyboard.press('m')
  const panel = page.getByRole('complementary', { name: 'Citation' })
  expect(await panel.getByLabel('État').inputValue()).toBe('accepted')
  await panel.getByLabel('Locuteur', { exact: true }).fill('Angus J. Fairhurst')
  await page.keyboard.press('Enter')
  await focused(reviewOf(page, '3 citations proposées à relire'))

  // The third is one quote of two spans; it is rejected, and that is taken back.
  const third = ['Nous publierons le calendrier lundi', 'et nous le tiendrons']
  expect(await page.locator('.lit[aria-current]').allTextContents()).toEqual(third)
  await page.keyboard.press('r')
  await page.getByText('La citation est rejetée.').waitFor()
  expect(await lit(page, 'suggested')).toEqual(['Ce sera trop tard', 'Rien ne presse'])
  await page.keyboard.press('z')
  await reviewOf(page, '3 citations proposées à relire').getByText(third[0]!).waitFor()
  await page.keyboard.press('r')
  await reviewOf(page, '2 citations proposées à relire').waitFor()

  // Next and previous go round.
  for (const [key, words] of [
    ['ArrowDown', 'Rien ne presse'],
    ['j', 'Ce sera trop tard'],
    ['k', 'Rien ne presse'],
    ['ArrowUp', 'Ce sera trop tard'],
  ] as const) {
    await page.keyboard.press(key)
    await page.locator('.suggestion').getByText(words).waitFor()
  }

  // The rest at once.
  await page.keyboard.press('Escape')
  await page.locator('.suggestion').waitFor({ state: 'hidden' })
  await focused(reviewOf(page, '2 citations proposées à relire'))
  await page.getByRole('button', { name: 'Tout accepter' }).press('Enter')
  const question = page.getByRole('dialog', { name: 'Accepter 2 citations proposées\u202f?' })
  await question.getByRole('button', { name: 'Tout accepter' }).press('Enter')
  await page.getByText('2 citations sont acceptées.').waitFor()
  await focused(reviewOf(page, 'Toutes les citations proposées sont relues'))

  await page.reload()
  const accepted = [
    'Le pont rouvrira avant l’hiver',
    'Deux câbles sont rompus',
    'Ce sera trop tard',
    'Rien ne presse',
  ]
  await page.getByText('Citations dans le texte').waitFor()
  expect(await lit(page, 'accepted')).toEqual(accepted)
  expect(await page.locator('.passage .lit').count()).toBe(accepted.length)
  expect(await page.locator('.review').count()).toBe(0)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('Quotes in the text:').waitFor()
  expect(await lit(page, 'accepted')).toEqual(accepted)
  const { body } = await server.ask('GET', '/quotes?search=cables')
  expect(body.items).toMatchObject([
    {
      status: 'accepted',
      speaker: { name: 'Angus J. Fairhurst' },
      spoken: { language: 'en', basis: 'stated' },
    },
  ])
})

it('leaves alone what someone changed while the rest is accepted, and takes the rest back', async ({
  open,
  server,
}) => {
  const { body: source } = await server.ask('POST', '/sources', { title: 'Ormevaux', text: ARTICLE })
  const page = await open(`/sources/${source.id}`)
  await reviewOf(page, '5 suggested quotes to review').waitFor()
  await server.ask('PATCH', `/quotes/${source.quotes[1].id}`, { status: 'rejected' })
  await server.ask('DELETE', `/quotes/${source.quotes[2].id}`)

  await page.getByRole('button', { name: 'Accept all' }).click()
  const question = page.getByRole('dialog', { name: 'Accept 5 suggested quotes?' })
  await question.getByRole('button', { name: 'Accept all' }).click()
  await page
    .getByText('3 quotes are accepted. 2 were changed by someone meanwhile and are left as they are.')
    .waitFor()
  expect(await lit(page, 'accepted')).toHaveLength(3)
  expect(await page.locator('.passage .lit').count()).toBe(3)

  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await page.getByText('3 quotes are to be reviewed again.').waitFor()
  await reviewOf(page, '3 suggested quotes to review').waitFor()
  expect(await lit(page, 'suggested')).toHaveLength(3)
})

it('tells whoever decides a quote that someone changed it meanwhile, and heeds its keys only where it is', async ({
  open,
  server,
}) => {
  const { body: source } = await server.ask('POST', '/sources', { title: 'Le pont', text: ARTICLE })
  const [quote] = source.quotes
  const page = await open(`/sources/${source.id}`)
  await page.getByRole('button', { name: 'Text order' }).click()
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  const review = reviewOf(page, '5 suggested quotes to review')
  await review.getByText('0 of 5 reviewed').waitFor()

  // All the words of a suggestion can still be selected by hand.
  await selectWords(page, 'Ce sera trop tard')
  await page.getByRole('button', { name: 'Make a quote' }).waitFor()

  await page.locator('.passage').first().focus()
  for (const key of ['a', 'r', 'e', 'm', 's', 'j', '?']) await page.keyboard.press(key)
  expect(await review.getByText('Le pont rouvrira avant l’hiver').count()).toBe(1)
  expect((await server.ask('GET', `/quotes/${quote.id}`)).body.status).toBe('suggested')

  await server.ask('PATCH', `/quotes/${quote.id}`, { speaker: 'Le conseil' })
  await review.getByRole('button', { name: 'Accept', exact: true }).click()
  const notice = review.getByRole('alert')
  await notice.getByText('Someone changed this meanwhile').waitFor()
  await notice.getByRole('button', { name: 'Load the newest version' }).click()
  await review.getByText('Le conseil').waitFor()
  await page.keyboard.press('a')
  await page.getByText('The quote is accepted.').waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await focused(reviewOf(page, '5 suggested quotes to review'))
})
