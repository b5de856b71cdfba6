import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { startServer } from '../support/server.ts'
import { addAccount, asking, signIn } from '../support/accounts.ts'
import { expectNoFault, focused } from './by-keyboard.ts'
import { it } from './extension-test.ts'

const WORDS = {
  en: {
    address: 'Address of your Dixit',
    token: 'Token',
    connect: 'Connect',
    badAddress: 'This is no address of a Dixit.',
    connected: 'Connected. You sign as Claire.',
    tokenNeeded: 'People have accounts there: a token of yours is needed.',
    nothing: 'Nothing to check yet',
    noWords: 'No words are selected.',
    again: 'Say who said it, and check again',
    speaker: 'Who is said to have said them',
    check: 'Check',
    store: 'Store it as a source',
    stored: 'Stored:',
    storedAlready: 'It was a source already:',
    underline: 'Underline the quotations',
    counted: '2 checked',
    showWords: 'Show on the page',
    takeOff: 'Take the lines off',
    outOfReach: 'The page is out of reach.',
    unresolved: 'Not found',
    exact: 'Exact',
    misattributed: 'Misattributed',
    saidBy: 'Check as said by Ada Pell',
    openCheck: 'in Dixit: decide, hand on, print',
    claim: 'The ferry will sail on Sunday whatever the wind',
    other: 'We shall mend the quay before winter',
    of: (words: string, name: string) => `“${words},” said ${name}.`,
    late: 'A paragraph that a script put here.',
  },
  fr: {
    address: 'Adresse de votre Dixit',
    token: 'Jeton',
    connect: 'Se connecter',
    badAddress: 'Ce n’est pas l’adresse d’un Dixit.',
    connected: 'Connecté. Vous signez Claire.',
    tokenNeeded: 'Chacun a un compte sur ce Dixit\u00a0: il faut un jeton à votre nom.',
    nothing: 'Rien à vérifier pour l’instant',
    noWords: 'Aucun mot n’est sélectionné.',
    again: 'Dire qui les a prononcés, et revérifier',
    speaker: 'À qui on les attribue',
    check: 'Vérifier',
    store: 'L’enregistrer comme source',
    stored: 'Enregistrée\u00a0:',
    storedAlready: 'C’était déjà une source\u00a0:',
    underline: 'Souligner les citations',
    counted: '2 vérifiées',
    showWords: 'Montrer sur la page',
    takeOff: 'Retirer le soulignement',
    outOfReach: 'La page est hors d’atteinte.',
    unresolved: 'Introuvable',
    exact: 'Citation exacte',
    misattributed: 'Attribution erronée',
    saidBy: 'Vérifier comme propos de Ada Pell',
    openCheck: 'dans Dixit\u00a0: décider, transmettre, imprimer',
    claim: 'Le bac partira dimanche quel que soit le vent',
    other: 'Nous réparerons le quai avant l’hiver',
    of: (words: string, name: string) => `«\u00a0${words}\u00a0», a dit ${name}.`,
    late: 'Un paragraphe qu’un script a mis là.',
  },
} as const

type Locale = keyof typeof WORDS

/** An article whose last paragraph is there only once its script has run. */
function article(lang: Locale): string {
  const { claim, other, of, late } = WORDS[lang]
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>The Quay Bulletin ${lang}</title>
    <main><article><h1>The Quay Bulletin ${lang}</h1>
    <p>${of(`<span id="said">${claim.replace(' ', '\n <em>').replace(' ', '</em> ')}</span>`, 'Ada Pell')}</p>
    <p>${of(other, 'Ada Pell')}</p></article></main>
    <script>const late = document.createElement('p'); late.textContent = ${JSON.stringify(late)}
    document.querySelector('article').append(late)</script></html>`
}

const selectClaim = (page: Page) =>
  page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#said')!))

/** The words underlined, by the name of their line. */
const underlinedOn = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)])),
  )

/** A Dixit with accounts. @returns the token of somebody who may check, and asks with it */
async function withAccounts() {
  const server = await startServer()
  await addAccount(server, 'Inès', 'administrator')
  await addAccount(server, 'Claire', 'checker')
  const signedIn = await signIn(server, 'Claire')
  const { body } = await signedIn('POST', '/account/tokens', { name: 'Extension', role: 'checker' })
  const token: string = body.token
  return { server, token, ask: asking(server, { Authorization: `Bearer ${token}` }) }
}

/** For a busy machine. */
const PATIENT = { timeout: 30_000 }

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

for (const locale of ['en', 'fr'] as const) {
  const words = WORDS[locale]

  it(`words selected on a page are checked beside it, in ${locale}`, async ({ launch, server, paper }) => {
    const count = async () => (await server.ask('GET', '/checks')).body.items.length
    const before = await count()
    const browser = await launch(locale)

    const settings = await browser.first()
    const address = settings.getByLabel(words.address, { exact: true })
    await address.fill('http://dixit.example.org')
    await settings.getByRole('button', { name: words.connect }).click()
    await settings.getByText(words.badAddress).waitFor()
    await expectNoFault(settings)
    await address.fill(server.address)
    await settings.getByRole('button', { name: words.connect }).click()
    await settings.getByText(words.connected).waitFor()
    await expectNoFault(settings)

    const page = await browser.visit(paper.print(`/${locale}`, article(locale)))
    await selectClaim(page)
    await browser.press(page)
    await expect.poll(() => browser.opened(), PATIENT).toContainEqual(expect.stringContaining('/panel.html'))
    await expect.poll(count, PATIENT).toBe(before + 1)

    const panel = await browser.open('panel')
    await panel.getByRole('heading', { name: words.unresolved, level: 2 }).waitFor()
    expect(await count()).toBe(before + 1)
    const [check] = (await server.ask('GET', '/checks')).body.items
    expect(oneLine(check.claim.text)).toBe(words.claim)
    const link = panel.getByRole('link', { name: words.openCheck })
    expect(await link.evaluate((anchor: HTMLAnchorElement) => [anchor.href, anchor.target])).toEqual([
      `${server.address}/checks/${check.id}`,
      '',
    ])
    await expectNoFault(panel)

    await panel.getByRole('button', { name: words.store }).click()
    const stored = panel.getByText(words.stored)
    await focused(stored)
    const [source] = (await server.ask('GET', '/sources')).body.items
    expect(source).toMatchObject({ title: `The Quay Bulletin ${locale}`, url: page.url() })
    const { body } = await server.ask('GET', `/sources/${source.id}`)
    expect(body.passages.map(({ text }: { text: string }) => text)).toContain(words.late)
    await expectNoFault(panel)

    await panel.getByRole('button', { name: words.saidBy }).click()
    await panel.getByRole('heading', { name: words.exact, level: 2 }).waitFor()
    await panel.getByText(words.again).click()
    const speaker = panel.getByLabel(words.speaker, { exact: true })
    expect(await speaker.inputValue()).toBe('Ada Pell')
    await expectNoFault(panel)
    await speaker.fill('Edmund Ott')
    await panel.getByRole('button', { name: words.check, exact: true }).click()
    await panel.getByRole('heading', { name: words.misattributed, level: 2 }).waitFor()

    await panel.reload()
    await panel.getByRole('heading', { name: words.misattributed, level: 2 }).waitFor()
    expect(await count()).toBe(before + 3)
    await panel.getByRole('button', { name: words.store }).click()
    await panel.getByText(words.storedAlready).waitFor()
  })

  it(`quotations of a page are underlined for who shows a token, in ${locale}`, async ({
    launch,
    paper,
    onTestFinished,
  }) => {
    const { server, token, ask } = await withAccounts()
    onTestFinished(() => server.close())
    const browser = await launch(locale)
    const settings = await browser.first()
    await settings.getByLabel(words.address, { exact: true }).fill(server.address)
    await settings.getByRole('button', { name: words.connect }).click()
    await settings.getByText(words.tokenNeeded).waitFor()
    await expectNoFault(settings)
    await settings.getByLabel(words.token, { exact: true }).fill(token)
    await settings.getByRole('button', { name: words.connect }).click()
    await settings.getByText(words.connected).waitFor()
    const kept = () =>
      Promise.all(['/checks', '/drafts', '/sources'].map((path) => ask('GET', path).then(({ body }) => body)))
    const before = await kept()

    const page = await browser.visit(paper.print(`/all/${locale}`, article(locale)))
    const panel = await browser.open('panel')
    await panel.getByRole('heading', { name: words.nothing }).waitFor()
    await expectNoFault(panel)
    await browser.press(page)
    await panel.getByText(words.noWords).waitFor()
    expect(await panel.getByRole('button', { name: words.store }).count()).toBe(0)
    await panel.getByRole('button', { name: words.underline }).click()
    await panel.getByText(words.counted).waitFor()
    await expectNoFault(panel)
    const lines = Object.values(await underlinedOn(page))
      .flat()
      .map(oneLine)
    expect(lines).toEqual([words.claim, words.other].map((said) => expect.stringContaining(said)))

    await panel.getByRole('button', { name: words.showWords }).last().click()
    await expect.poll(() => page.evaluate(() => String(getSelection())), PATIENT).toContain(words.other)
    await panel.getByRole('button', { name: words.takeOff }).click()
    await expect.poll(() => underlinedOn(page), PATIENT).toEqual({})
    expect(await panel.getByRole('button', { name: words.showWords }).count()).toBe(0)
    expect(await kept()).toEqual(before)

    // What comes after it in the same tab is another page, on which nobody pressed the button.
    await page.goto('about:blank')
    await panel.getByRole('button', { name: words.underline }).click()
    await panel.getByText(words.outOfReach).waitFor()
  })
}
