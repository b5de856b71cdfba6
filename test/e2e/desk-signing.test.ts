import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { expectNoFault, focused, press } from './by-keyboard.ts'
import { approveAllTheSame, idOf, link, quoted, sampleToLink, signAs, SPOKEN } from './desk-collection.ts'

it.beforeEach(({ server }) => sampleToLink(server))

const WORDS = {
  en: {
    approved: 'Approved Ada',
    signed: 'You sign as Ben from here on.',
    begin: 'Begin my review',
    finish: 'My review is done',
    undone: 'The last step is undone.',
    changed: 'Someone has changed that since',
  },
  fr: {
    approved: 'Approuvée Ada',
    signed: 'Désormais, vous signez Ben.',
    begin: 'Commencer ma relecture',
    finish: 'J’ai terminé ma relecture',
    undone: 'La dernière étape est défaite.',
    changed: 'Quelqu’un l’a modifié depuis',
  },
} as const

it.for(['fr', 'en'] as const)(
  'undoes what whoever signs did last, and nothing that another signed, in %s',
  async (locale, { open, server }) => {
    const words = WORDS[locale]
    const id = await link(server, await quoted(server, SPOKEN), await idOf(server, 'Wexmoor left'))
    const page = await open(`/renditions/${id}`, { locale })
    const original = page.locator('.desk-words').first()
    const state = page.locator('.desk-state')
    await signAs(page, 'Ada')
    await original.focus()
    await approveAllTheSame(page)
    await state.getByText(words.approved).waitFor()

    await signAs(page, 'Ben')
    await page.getByText(words.signed).waitFor()
    await expectNoFault(page)
    // Nobody is offered to take back what the one before signed.
    expect(await page.locator('.toast button').count()).toBe(1)
    await original.focus()
    await press(page, 'u')
    await page.getByRole('button', { name: words.begin }).click()
    await page.getByRole('button', { name: words.finish }).click()
    const reviews = page.locator('.reviews li')
    await page.getByRole('button', { name: words.finish }).waitFor({ state: 'detached' })

    await original.focus()
    await press(page, 'u')
    await page.getByText(words.undone).waitFor()
    await page.getByRole('button', { name: words.finish }).waitFor()
    await press(page, 'u')
    await reviews.waitFor({ state: 'detached' })
    await press(page, 'u')
    await focused(original)
    await state.locator('.signing strong').getByText('Ben', { exact: true }).waitFor()
    await state.getByText(words.approved).waitFor()
    expect((await server.ask('GET', `/renditions/${id}`)).body).toMatchObject({
      state: 'approved',
      decidedBy: 'Ada',
    })

    // What somebody has built on since stays, and one is told so.
    await press(page, 'Shift+I')
    await state.getByText('Ada').waitFor({ state: 'detached' })
    await server.ask('PATCH', `/renditions/${id}?as=Claire`, { state: 'approved' })
    await press(page, 'u')
    await page.getByRole('alert').getByText(words.changed).waitFor()
    await expectNoFault(page)
    expect((await server.ask('GET', `/renditions/${id}`)).body).toMatchObject({
      state: 'approved',
      decidedBy: 'Claire',
    })
  },
)
