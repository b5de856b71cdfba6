import { expect } from 'vitest'
import { PASSWORD } from '../support/accounts.ts'
import { focused, tabTo, press } from './by-keyboard.ts'
import { accountOf, expectNoFaultAnywhere, it, type Language, signIn } from './newsroom.ts'

const WORDS = {
  en: {
    people: 'People',
    add: 'Add a person',
    name: 'Name',
    role: 'Role',
    invite: 'Add and make an invitation',
    welcome: 'Welcome to Dixit',
    newPassword: 'New password',
    set: 'Set the password and sign in',
    last: 'the only administrator',
    roleOf: 'Role of',
    disable: 'Disable',
    disabled: 'disabled',
    editor: 'Editor',
  },
  fr: {
    people: 'Personnes',
    add: 'Ajouter une personne',
    name: 'Nom',
    role: 'Rôle',
    invite: 'Ajouter et créer une invitation',
    welcome: 'Bienvenue dans Dixit',
    newPassword: 'Nouveau mot de passe',
    set: 'Enregistrer le mot de passe et se connecter',
    last: 'seul administrateur',
    roleOf: 'Rôle de',
    disable: 'Désactiver',
    disabled: 'désactivé',
    editor: 'Éditeur',
  },
} as const

it.for(['en', 'fr'] as const)(
  'an administrator invites somebody, who chooses a password, and takes them out again, in %s',
  async (locale: Language, { open, server }) => {
    const words = WORDS[locale]
    await accountOf(server, 'Ada', 'administrator')
    const name = `Odile ${locale} ${(await server.store.accounts.list({ limit: 50 })).items.length}`
    const page = await open('/people', { locale })
    await signIn(page, 'Ada', locale)
    const row = (who: string) => page.locator('tr', { hasText: who })
    // Nobody else administers: what would leave nobody is not offered.
    await row('Ada').getByText(words.last).waitFor()
    expect(await row('Ada').locator('select, button').count()).toBe(0)

    await page.getByRole('button', { name: words.add }).click()
    await page.getByLabel(words.name, { exact: true }).fill(name)
    await page.getByLabel(words.role, { exact: true }).selectOption('editor')
    await expectNoFaultAnywhere(page)
    await page.getByRole('button', { name: words.invite }).click()
    const once = page.locator('.shown-once')
    await focused(once)
    const link = await once.locator('code').innerText()
    await row(name).waitFor()
    await expectNoFaultAnywhere(page)

    const theirs = await open(link.slice(server.address.length), { locale })
    await theirs.getByRole('heading', { name: words.welcome }).waitFor()
    expect(theirs.url()).toBe(`${server.address}/invitation`)
    await expectNoFaultAnywhere(theirs)
    await theirs.getByLabel(words.newPassword).fill(PASSWORD)
    await theirs.getByRole('button', { name: words.set }).click()
    await theirs.locator('.who').getByText(name).waitFor()
    // The link is good for one time.
    const again = await open(link.slice(server.address.length), { locale })
    await again.getByLabel(words.newPassword).fill(PASSWORD)
    await again.getByRole('button', { name: words.set }).click()
    await again.getByRole('alert').waitFor()

    await page.getByLabel(`${words.roleOf} ${name}`).selectOption('checker')
    await page.locator('.toast').waitFor()
    await row(name).getByRole('button', { name: words.disable }).click()
    await row(name).getByText(words.disabled).first().waitFor()
    await theirs.reload()
    await theirs.getByLabel(words.name, { exact: true }).waitFor()
  },
)

it('shows a reader all there is to read, and offers nothing that they may not do', async ({
  open,
  server,
}) => {
  await accountOf(server, 'Ada', 'administrator')
  await accountOf(server, 'Rémi', 'reader')
  const ada = await open('/')
  await signIn(ada, 'Ada')
  await ada.getByRole('button', { name: 'Load the sample collection' }).click()
  await ada.locator('.example').first().waitFor()

  const page = await open('/')
  await signIn(page, 'Rémi')
  await page.getByText('This takes the role “Checker”').waitFor()
  for (const [path, sign] of [
    ['/sources', '.source-row'],
    ['/sources/2', '.passage'],
    ['/quotes', '.quote-row'],
    ['/renditions', '.rendition-row'],
    ['/renditions/1', '.desk-words'],
    ['/renditions/exchange', '.learning'],
    ['/glossary', '.memory'],
    ['/speakers', '.speaker-row, [data-row]'],
    ['/checks', '.list-foot'],
    ['/drafts', '.list-foot'],
    ['/people', '.empty'],
  ] as const) {
    await page.goto(path)
    await page.locator(sign).first().waitFor()
    await page.waitForLoadState('networkidle')
    // Nothing chosen, changed or added: what is left are ways to look.
    const offered = await page
      .locator('main :is(.tick-cell, .several, .danger, .primary, input[type=file], .signing button)')
      .allInnerTexts()
    const refused = await page.locator('main .problem').count()
    expect({ path, offered, refused }).toEqual({ path, offered: [], refused: 0 })
  }
  await page.goto('/quotes')
  await page.locator('.quote-row .row-words').first().click()
  await page.locator('.quote-card').waitFor()
  expect(await page.locator('.quote-card button').count()).toBe(0)
  await expectNoFaultAnywhere(page)
})

it('signs at the desk with the name one has here, and no other', async ({ open, server }) => {
  await accountOf(server, 'Ada', 'administrator')
  const page = await open('/renditions/1')
  await signIn(page, 'Ada')
  await page.locator('.signing strong').getByText('Ada', { exact: true }).waitFor()
  expect(await page.locator('.signing button').count()).toBe(0)
})

it.for(['en', 'fr'] as const)(
  'makes a token that is shown once, ends sessions and changes the password, in %s',
  async (locale, { open, server }) => {
    const [make, use, end, ended, change, old, renewed, changed] = {
      en: [
        'Make a token',
        'What it is for',
        'End',
        'Ended.',
        'Change the password',
        'Password until now',
        'New password',
        'The password is changed',
      ],
      fr: [
        'Créer un jeton',
        'À quoi il sert',
        'Mettre fin',
        'Terminé.',
        'Changer le mot de passe',
        'Mot de passe actuel',
        'Nouveau mot de passe',
        'Le mot de passe est changé',
      ],
    }[locale] as [string, string, string, string, string, string, string, string]
    const name = `Tom ${locale} ${(await server.store.accounts.list({ limit: 50 })).items.length}`
    await accountOf(server, 'Ada', 'administrator')
    await accountOf(server, name, 'checker')
    const elsewhere = await open('/checks', { locale })
    await signIn(elsewhere, name, locale)
    const page = await open('/account', { locale })
    await signIn(page, name, locale)

    const tokens = page.locator('[aria-labelledby="tokens-title"]')
    await tabTo(page, tokens.getByRole('button', { name: make }))
    await press(page, 'Enter')
    await page.getByLabel(use).fill('Archives')
    await expectNoFaultAnywhere(page)
    await tokens.getByRole('button', { name: make }).click()
    const token = await tokens.locator('code').innerText()
    const asked = await server.ask('GET', '/session', undefined, { Authorization: `Bearer ${token}` })
    expect(asked.body.account).toMatchObject({ name, role: 'reader' })
    await expectNoFaultAnywhere(page)
    await tokens.getByRole('button', { name: end }).click()
    await page.locator('.toast').getByText(ended).waitFor()
    expect(await tokens.locator('li').count()).toBe(0)

    await page.getByRole('button', { name: change }).click()
    await page.getByLabel(old).fill('not that one at all')
    await page.getByLabel(renewed).fill('huit écluses vers Dinant')
    await page.getByRole('button', { name: change }).click()
    await page.locator('.field-problem').waitFor()
    await page.getByLabel(old).fill(PASSWORD)
    await page.getByRole('button', { name: change }).click()
    await page.locator('.toast').getByText(changed).waitFor()
    // Signed out everywhere else.
    const sessions = page.locator('[aria-labelledby="sessions-title"] li')
    await sessions.nth(1).waitFor({ state: 'detached' })
    expect(await sessions.count()).toBe(1)
    await elsewhere.reload()
    await elsewhere.locator('.sign-in').waitFor()
  },
)
