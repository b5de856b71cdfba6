import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { expectNoFault, focused, openRow, press, tabTo } from './by-keyboard.ts'
import { idOf, link, sampleToLink } from './desk-collection.ts'

it.beforeEach(({ server }) => sampleToLink(server))

it('asks once for what renders the quotes of a page', async ({ open, server }) => {
  const { body: quotes } = await server.ask('GET', '/quotes?limit=200')
  const page = await open('/checks')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/quotes')
  await page
    .locator('.quote-row')
    .nth(quotes.items.length - 1)
    .waitFor()
  await page.waitForLoadState('networkidle')
  expect(quotes.items.length).toBeGreaterThan(10)
  expect(asked.filter((path) => path === '/api/renditions')).toHaveLength(1)
})

it('shows on both cards at once what is linked, and takes it back from both', async ({ open }) => {
  const page = await open('/quotes')
  const rendition = await openRow(page, 'Between neighbors')
  const original = await openRow(page, 'Entre voisins')
  await tabTo(page, original.getByRole('button', { name: 'Link a translation' }))
  await press(page, 'Enter')

  // The machine proposes what says the same; a person chooses it.
  const proposed = original.getByRole('group', { name: 'Suggested by the program' })
  const choice = proposed.locator('.candidate').filter({ hasText: 'says the same' }).first()
  await choice.waitFor()
  expect(await choice.innerText()).toContain('agreement comes afterward')
  await expectNoFault(page)
  await choice.getByRole('radio').press('Space')
  await original.getByRole('button', { name: 'Link', exact: true }).press('Enter')
  await focused(original.getByRole('button', { name: 'Link a translation' }))
  await original.getByRole('link', { name: 'Between neighbors' }).waitFor()
  await rendition.getByRole('link', { name: 'Entre voisins' }).waitFor()

  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await rendition.getByRole('link', { name: 'Entre voisins' }).waitFor({ state: 'detached' })
  expect(await original.getByRole('link', { name: 'Between neighbors' }).count()).toBe(0)
})

it('links words that came back into their own language, by way of another', async ({ open }) => {
  const page = await open('/quotes', { locale: 'fr' })
  const card = await openRow(page, 'C’était malhabile')
  await card.getByRole('button', { name: 'Relier une traduction' }).click()
  const spoken = card.locator('.candidate').filter({ hasText: 'Entre voisins' })
  await card.locator('.candidate').first().waitFor()
  expect(await spoken.count()).toBe(0)
  await card.getByLabel('En passant par').selectOption('en')
  await spoken.getByRole('radio').check()
  await card.getByRole('button', { name: 'Relier', exact: true }).click()
  await card.locator('.quote-chain').getByText('Rétrotraduction').waitFor()
  await card.locator('.quote-chain').getByText('en passant par l’anglais').waitFor()
})

it('no step on a card takes the focus away', async ({ open }) => {
  const page = await open('/quotes')
  const row = page.locator('.quote-row').nth(1)
  const card = await openRow(page, await row.locator('.row-words').innerText())
  const button = (name: string) => card.getByRole('button', { name, exact: true })
  for (const [step, status] of [
    ['Reject', 'Rejected'],
    ['Accept', 'Accepted'],
  ] as const) {
    await tabTo(page, button(step))
    await press(page, 'Enter')
    await card.locator('.status').getByText(status).waitFor()
    await focused(card)
  }
  await tabTo(page, button('Edit'))
  await press(page, 'Enter')
  await focused(card.locator('.quote-editor input').first())
  await tabTo(page, button('Cancel'))
  await press(page, 'Enter')
  await focused(button('Edit'))
  const next = await page.locator('.quote-row .row-words').nth(2).innerText()
  await press(page, 'Enter')
  await tabTo(page, button('Delete'))
  await press(page, 'Enter')
  await page.getByText('The quote is deleted.').waitFor()
  await focused(page.locator('.quote-row').filter({ hasText: next }).getByRole('checkbox'))
})

it('asks before a quote takes what was linked to it away, and keeps that in the history', async ({
  open,
  server,
}) => {
  const [original, rendition] = [await idOf(server, 'Entre voisins'), await idOf(server, 'Between neighbors')]
  const linked = await link(server, original, rendition)
  for (const start of [0, 8])
    await server.ask('POST', `/renditions/${linked}/annotations`, {
      rendered: { start, end: start + 7 },
      category: 'accuracy/mistranslation',
      severity: 'minor',
    })
  // A review under way hides what others marked; it would go all the same.
  await server.ask('PUT', `/renditions/${linked}/reviews?as=Ada`, { done: false })
  await server.ask('POST', `/renditions/${linked}/annotations?as=Ada`, {
    original: { start: 0, end: 5 },
    category: 'accuracy/omission',
    severity: 'minor',
  })
  const page = await open('/quotes')
  const card = await openRow(page, 'Between neighbors')
  const button = card.getByRole('button', { name: 'Delete' })
  await card.getByRole('button', { name: 'Edit' }).click()
  await tabTo(page, button)
  await press(page, 'Enter')
  const dialog = page.getByRole('dialog', { name: 'Delete this quote?' })
  await dialog.getByText('1 translation linked to it').waitFor()
  await dialog.getByText('3 annotations').waitFor()
  await expectNoFault(page)
  await press(page, 'Escape')
  await focused(button)
  expect((await server.ask('GET', `/renditions/${linked}`)).status).toBe(200)

  await press(page, 'Enter')
  await tabTo(page, dialog.getByRole('button', { name: 'Delete' }))
  await press(page, 'Enter')
  await page.getByText('The quote is deleted.').waitFor()
  await page.locator('.quote-row .tick-cell input:focus').waitFor()
  expect(await page.locator('.quote-chain a').count()).toBe(0)
  expect((await server.ask('GET', `/renditions/${linked}`)).status).toBe(404)
  const { body } = await server.ask('GET', `/renditions/${linked}/history`)
  expect(body.items.at(-1)).toMatchObject({ of: 'rendition', before: { original, rendition }, after: null })
})

it('says which translations a source takes away, and links them beside its text', async ({
  open,
  server,
}) => {
  const quote = await idOf(server, 'Between neighbors')
  const { body: found } = await server.ask('GET', `/quotes/${quote}`)
  const page = await open(`/sources/${found.source}?quote=${quote}`, { locale: 'fr' })
  const panel = page.locator('.quote-panel')
  const opener = panel.getByRole('button', { name: 'Relier une traduction' })
  await tabTo(page, opener)
  await press(page, 'Enter')
  const choice = panel.locator('.candidate').filter({ hasText: 'Entre voisins' }).first()
  await choice.getByRole('radio').press('Space')
  await expectNoFault(page)
  await panel.getByRole('button', { name: 'Relier', exact: true }).press('Enter')
  await panel.locator('.quote-chain').getByRole('link', { name: 'Entre voisins' }).waitFor()
  await focused(opener)

  await page.getByRole('button', { name: 'Supprimer la source' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('1 traduction reliée à ses citations').waitFor()
  await expectNoFault(page)
  await dialog.getByRole('button', { name: 'Supprimer la source' }).click()
  await page.getByText('1 source est supprimée.').waitFor()
})

it('sends a form once, and its button keeps the focus meanwhile', async ({ open }) => {
  const page = await open('/quotes')
  const sent: string[] = []
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
  await page.route('**/api/quotes/*', async (route) => {
    sent.push(route.request().method())
    await held
    await route.continue()
  })
  const card = await openRow(page, await page.locator('.row-words').first().innerText())
  await card.getByRole('button', { name: 'Edit' }).click()
  const save = card.getByRole('button', { name: 'Save' })
  await tabTo(page, save)
  await press(page, 'Enter')
  await card.locator('button[aria-disabled="true"]', { hasText: 'Save' }).waitFor()
  await press(page, 'Enter', 'Space')
  await focused(save)
  letGo()
  await page.getByText('Saved.').waitFor()
  await focused(card.getByRole('button', { name: 'Edit' }))
  expect(sent).toEqual(['PATCH'])
})

it.for([
  {
    locale: 'fr',
    all: 'Sélectionner tout',
    reject: 'Rejeter la sélection',
    undo: 'Défaire',
  },
  { locale: 'en', all: 'Select all', reject: 'Reject those selected', undo: 'Undo' },
] as const)(
  'rejects several quotes at once, with one way back for them all, in $locale',
  async (words, { open, server }) => {
    const statuses = async () => {
      const { body } = await server.ask('GET', '/quotes?limit=3')
      return body.items.map(({ status }: { status: string }) => status)
    }
    const { body: newest } = await server.ask('GET', '/quotes?limit=1')
    await server.ask('PATCH', `/quotes/${newest.items[0].id}`, { status: 'suggested' })
    const before = await statuses()
    const page = await open('/quotes', { locale: words.locale })
    const choice = (index: number) => page.locator('.quote-row').nth(index).getByRole('checkbox')
    await choice(0).press('Space')
    await choice(1).press('Space')
    await page.getByRole('button', { name: words.reject }).press('Enter')
    await page.locator('.toast').waitFor()
    expect(await statuses()).toEqual(['rejected', 'rejected', before[2]])
    await focused(page.getByLabel(words.all))
    await page.getByRole('button', { name: words.undo }).press('Enter')
    await expect.poll(statuses).toEqual(before)
    await expectNoFault(page)
  },
)
