import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Locale } from '../../locales/i18n.ts'
import { it } from './browser-test.ts'
import { expectNoFault, focused, openRow, press, tabTo } from './by-keyboard.ts'
import { idOf, link, quoted, sampleToLink, signAs, SPOKEN } from './desk-collection.ts'

/** The words of a side that are lit in one of the ways the desk has, joined where they stand side by side. */
const lit = async (side: Locator, how: 'selected' | 'counterpart' | 'pointed' | 'annotated') =>
  (await side.locator(`.${how}`).allTextContents()).join('')

it.beforeEach(({ server }) => sampleToLink(server))

const WORDS = {
  en: {
    link: 'Link a translation',
    authority: 'News agency',
    submit: 'Link',
    linked: 'The two quotes are linked.',
    flags: (count: number) => new RegExp(`^${count} flags?$`),
    annotations: (count: number) => new RegExp(`^${count} annotations?$`),
    negation: 'Negation',
    accepted: 'The flag is now an annotation.',
    dismissed: 'The flag is dismissed.',
    falseAlarm: 'False alarm',
    category: ['Unter', 'Undertranslation'],
    newRemark: 'New annotation',
    marked: 'The annotation is saved.',
    changed: 'The annotation is changed.',
    comment: 'Comment',
    fails: 'Fails: a critical error stands',
    duplicate: 'That is there already',
    inReview: ['Take into review', 'In review'],
    reject: ['Reject…', 'Rejected', 'Reason: Says the opposite.'],
    reason: 'Says the opposite.',
    history: 'History of every change',
    removed: 'removed',
  },
  fr: {
    link: 'Relier une traduction',
    authority: 'Agence de presse',
    submit: 'Relier',
    linked: 'Les deux citations sont reliées.',
    flags: (count: number) => new RegExp(`^${count} alertes?$`),
    annotations: (count: number) => new RegExp(`^${count} annotations?$`),
    negation: 'Négation',
    accepted: 'L’alerte est devenue une annotation.',
    dismissed: 'L’alerte est écartée.',
    falseAlarm: 'Fausse alerte',
    category: ['Sous', 'Sous-traduction'],
    newRemark: 'Nouvelle annotation',
    marked: 'L’annotation est enregistrée.',
    changed: 'L’annotation est modifiée.',
    comment: 'Commentaire',
    fails: 'Échec\u00a0: une erreur critique subsiste',
    duplicate: 'Cela existe déjà',
    inReview: ['Prendre en relecture', 'En relecture'],
    reject: ['Rejeter…', 'Rejetée', 'Motif\u00a0: Dit le contraire.'],
    reason: 'Dit le contraire.',
    history: 'Historique des modifications',
    removed: 'retirée',
  },
} as const

it.for(['fr', 'en'] as const)(
  'takes an editor through a rendition by keyboard alone, in %s',
  async (locale: Locale, { open, server }) => {
    const words = WORDS[locale]
    const spoken = await quoted(server, SPOKEN)
    const page = await open('/quotes', { locale })
    const button = (name: string) => page.getByRole('button', { name, exact: true })

    // A person links the two; nothing does it silently.
    const card = await openRow(page, 'n’a pas quitté')
    await tabTo(page, card.getByRole('button', { name: words.link }))
    await press(page, 'Enter')
    const choice = card.locator('.candidate').filter({ hasText: 'Wexmoor left' }).getByRole('radio').last()
    await choice.waitFor()
    await tabTo(page, card.locator('.candidate input').first())
    while (!(await choice.isChecked())) await press(page, 'ArrowDown')
    await tabTo(page, card.locator('select').nth(1))
    await page.keyboard.type(words.authority)
    await tabTo(page, card.getByRole('button', { name: words.submit, exact: true }))
    await expectNoFault(page)
    await press(page, 'Enter')
    await page.getByText(words.linked).waitFor()
    await tabTo(page, card.getByRole('link', { name: 'Wexmoor left' }), 'Shift+Tab')
    await press(page, 'Enter')

    // The speech stands first, and each wording says which language it is in.
    await tabTo(page, page.locator('.chain > summary'))
    await press(page, 'Enter')
    await page.locator('.chain blockquote').first().waitFor()
    expect(
      await page
        .locator('.chain blockquote')
        .evaluateAll((all) => all.map((quote) => quote.getAttribute('lang'))),
    ).toEqual(['fr', 'en'])
    const [original, rendered] = [page.locator('.desk-words').first(), page.locator('.desk-words').last()]
    const standing = (count: number) =>
      page.getByRole('heading', { name: words.annotations(count) }).waitFor()

    // Words are selected one by one; those that correspond light up on the other side.
    await tabTo(page, original)
    await press(page, 'Home', 'ArrowRight', 'ArrowRight', ...Array<string>(4).fill('Shift+ArrowRight'))
    expect(await lit(original, 'selected')).toBe('n’a pas quitté')
    expect(await lit(rendered, 'counterpart')).toBe('left')
    await page.locator('.counterparts').getByText('left').waitFor()
    await expectNoFault(page)

    // They are marked, with the words of the other side beside them.
    await tabTo(page, rendered)
    await press(page, 'Home', 'ArrowRight', 'Shift+ArrowRight')
    expect(await lit(original, 'selected')).toBe('n’a pas quitté')
    expect(await lit(rendered, 'selected')).toBe('left')
    await press(page, '4')
    const form = page.getByRole('region', { name: words.newRemark })
    await focused(form.locator('select'))
    await tabTo(page, form.getByLabel(words.comment))
    await page.keyboard.insertText('4 pas')
    await expectNoFault(page)
    await press(page, 'Control+Enter')
    await page.getByText(words.marked).waitFor()
    await focused(rendered)
    await page.getByText(words.fails).waitFor()
    await standing(1)

    // The same remark on the same words is refused, and what was typed is kept.
    const mark = async () => {
      await tabTo(page, original)
      await press(page, 'Home', 'ArrowRight', 'ArrowRight', ...Array<string>(4).fill('Shift+ArrowRight'))
      await tabTo(page, rendered)
      await press(page, 'Home', 'ArrowRight', 'Shift+ArrowRight', 'm')
      await focused(form.locator('select'))
    }
    await tabTo(page, original, 'Shift+Tab')
    await mark()
    await tabTo(page, form.locator('input:checked'))
    await press(page, 'Enter')
    await page.getByRole('alert').getByText(words.duplicate).waitFor()
    await press(page, 'Escape')
    await focused(rendered)
    expect(await page.getByRole('alert').count()).toBe(0)

    // An annotation takes other words, and gives them back.
    const annotation = page.locator('.item').filter({ hasText: '4 pas' })
    await tabTo(page, annotation.getByRole('button').first())
    await press(page, 'e')
    await focused(page.locator('.remark select'))
    await tabTo(page, rendered, 'Shift+Tab')
    await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight')
    await tabTo(page, page.locator('.remark select'))
    await press(page, 'Control+Enter')
    await page.getByText(words.changed).waitFor()
    expect(await lit(rendered, 'annotated')).toBe('left the negotiating')
    await focused(annotation.getByRole('button').first())
    await press(page, 'u')
    await expect.poll(() => lit(rendered, 'annotated')).toBe('left')

    // A flag is dismissed with the reason at hand, taken back, and accepted; both its sides are lit meanwhile.
    const flag = page.locator('.item').filter({ hasText: words.negation })
    await tabTo(page, flag.getByRole('button').first())
    expect(await lit(original, 'pointed')).toContain('n’a pas quitté')
    expect(await lit(rendered, 'pointed')).toContain('left')
    await press(page, 'd')
    await focused(flag.getByRole('textbox'))
    expect(await flag.getByRole('textbox').inputValue()).toBe(words.falseAlarm)
    await expectNoFault(page)
    await press(page, 'Enter')
    await page.getByText(words.dismissed).waitFor()
    await focused(page.getByRole('heading', { name: words.flags(0) }))
    await press(page, 'u')
    await page.getByRole('heading', { name: words.flags(1) }).waitFor()
    await tabTo(page, flag.getByRole('button').first())
    await press(page, 'a')
    await page.getByText(words.accepted).waitFor()
    await standing(2)

    // Annotations that overlap are both seen.
    expect(await original.locator('[data-depth="2"]').count()).toBeGreaterThan(0)
    await expectNoFault(page)

    // What becomes of the rendition as a whole.
    await tabTo(page, button(words.inReview[0]), 'Shift+Tab')
    await press(page, 'Enter')
    const state = page.locator('.desk-state')
    await state.getByText(words.inReview[1], { exact: true }).waitFor()
    await focused(state)
    await tabTo(page, button(words.reject[0]))
    await press(page, 'Enter')
    await focused(state.getByRole('textbox'))
    await page.keyboard.insertText(words.reason)
    await press(page, 'Enter')
    await state.getByText(words.reject[1], { exact: true }).waitFor()
    await state.getByText(words.reject[2]).waitFor()
    await focused(state)

    // Nothing of it is forgotten.
    await tabTo(page, page.locator('.history summary'))
    await press(page, 'Enter')
    await page.locator('.changes li').first().waitFor()
    const history = await page.locator('.changes').innerText()
    for (const told of [words.falseAlarm, words.removed, words.reason, '4 pas', 'Claire'])
      expect(history).toContain(told)
    await expectNoFault(page)
    expect((await server.ask('GET', `/renditions?quote=${spoken}`)).body.items).toMatchObject([
      { state: 'rejected', reason: words.reason, authority: 'agency' },
    ])
  },
)

it('keeps a second editor from seeing the first one’s marks until both are done', async ({
  open,
  server,
}) => {
  const id = await link(server, await quoted(server, SPOKEN), await idOf(server, 'Wexmoor left'))
  const [ada, ben] = [await open(`/renditions/${id}`), await open(`/renditions/${id}`)]
  for (const [page, name] of [
    [ada, 'Ada'],
    [ben, 'Ben'],
  ] as const) {
    await signAs(page, name)
    await page.getByRole('button', { name: 'Begin my review' }).click()
    await page.getByRole('button', { name: 'My review is done' }).waitFor()
  }
  await ada.locator('.desk-words').first().focus()
  await press(ada, 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', '3')
  await ada.locator('.remark select').press('Control+Enter')
  await ada.getByText('The annotation is saved.').waitFor()

  await ben.reload()
  await ben.getByRole('heading', { name: '0 annotations' }).waitFor()
  await ben.locator('.desk-items').getByText('1 annotation by another editor is kept back').waitFor()
  await ben.locator('.desk-words').first().focus()
  await press(ben, 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', '2')
  await ben.locator('.remark select').press('Control+Enter')
  await ben.getByText('The annotation is saved.').waitFor()
  await ben.getByRole('button', { name: 'My review is done' }).click()
  await ben.getByText('Your review is done.').waitFor()
  expect(await ben.locator('.agreement').count()).toBe(0)

  await ada.getByRole('button', { name: 'My review is done' }).click()
  await ada.getByText('Agreement:').waitFor()
  await ada.getByRole('heading', { name: '2 annotations' }).waitFor()
  await expectNoFault(ada)
})

it('lights up what corresponds to words selected with the mouse, wherever the attribution stands', async ({
  open,
  server,
}) => {
  const id = await link(server, await quoted(server, SPOKEN), await idOf(server, 'Wexmoor left'))
  const page = await open(`/renditions/${id}`)
  const [original, rendered] = [page.locator('.desk-words').first(), page.locator('.desk-words').last()]
  // A word is looked for where it stands by then: what loads late moves the lines.
  await page.evaluate(() => document.fonts.ready)
  await rendered.locator('[data-word="1"]').hover({ position: { x: 1, y: 6 } })
  await page.mouse.down()
  await rendered.locator('[data-word="3"]').hover()
  await rendered.locator('[data-word="5"]').hover()
  await page.mouse.up()
  expect(await lit(rendered, 'selected')).toMatch(/^left the negotiating table/)
  expect(await lit(original, 'counterpart')).toContain('quitté')
  await page.getByRole('button', { name: 'Mark', exact: false }).click()
  await page.locator('.remark select').waitFor()
})

it('marks a back-translation, and says what to do where nothing is linked yet', async ({ open, server }) => {
  const spoken = await quoted(server, 'C’était maladroit, je le reconnais volontiers.')
  const printed = await idOf(server, 'It was clumsy')
  await link(server, spoken, printed)
  const id = await link(server, printed, await idOf(server, 'C’était malhabile'))
  const page = await open(`/renditions/${id}`)
  await page.locator('.chain').getByText('Back-translation').first().waitFor()
  expect(await page.locator('.chain blockquote').count()).toBe(3)
  await page.getByText('As spoken').first().waitFor()

  await page.goto('/renditions?state=approved')
  await page.locator('.empty').waitFor()
  await server.ask('DELETE', '/sample')
  await page.goto('/renditions')
  await page.getByText('No translation is linked yet.').waitFor()
  await expectNoFault(page)
})
