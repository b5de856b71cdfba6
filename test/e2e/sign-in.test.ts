import { expect } from 'vitest'
import { FIRST_RUN } from '../../server/store/accounts.ts'
import { hashOf, newSecret } from '../../server/access/secrets.ts'
import { focused, press, tabTo } from './by-keyboard.ts'
import { PASSWORD } from '../support/accounts.ts'
import { accountOf, expectNoFaultAnywhere, it, signIn, withDevice, WORDS } from './newsroom.ts'

const LANGUAGES = ['en', 'fr'] as const

it('makes the first administrator with the code that the server printed', async ({ open, server }) => {
  await server.store.oneTimes.put(
    { hash: hashOf('first'), purpose: FIRST_RUN, endsAt: '2999-01-01T00:00:00.000Z', alone: true },
    new Date().toISOString(),
  )
  const page = await open('/setup#first', { locale: 'fr' })
  await page.getByRole('heading', { name: 'Mettre Dixit en service' }).waitFor()
  expect(page.url()).not.toContain('first')
  await expectNoFaultAnywhere(page)
  await page.getByLabel('Nom', { exact: true }).fill('Inès')
  await page.getByLabel('Nouveau mot de passe').fill('court')
  await page.getByRole('button', { name: 'Mettre en service' }).click()
  await page.getByText('Il faut 12 caractères au moins').waitFor()
  await page.getByLabel('Nouveau mot de passe').fill(PASSWORD)
  await page.getByRole('button', { name: 'Mettre en service' }).click()
  await page.locator('.who').getByText('Inès').waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.getByRole('heading', { name: 'Se connecter' }).waitFor()
})

it('asks who is there on every page opened cold, and leads on to it', async ({ open, server }) => {
  await accountOf(server, 'Ada', 'administrator')
  const page = await open('/')
  for (const path of [
    '/?text=The+ferry+sails&url=https%3A%2F%2Fexample.org%2F',
    '/anywhere',
    '/drafts',
    '/drafts/new',
    '/sources',
    '/sources/new',
    '/quotes?status=accepted',
    '/renditions',
    '/renditions/exchange',
    '/glossary',
    '/speakers',
    '/checks',
    '/account',
    '/people',
  ]) {
    await page.goto(path)
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(await page.locator('nav').count()).toBe(0)
    await signIn(page, 'Ada')
    const { pathname, search } = new URL(page.url())
    expect(pathname + search).toBe(path)
    await focused(page.locator('main'))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  }
})

it.for(LANGUAGES)('signs in by name and password, by keyboard, in %s', async (locale, { open, server }) => {
  const words = WORDS[locale]
  const name = `Léa ${locale}`
  await accountOf(server, name, 'checker')
  const page = await open('/checks', { locale })
  await page.getByRole('heading', { name: words.signIn }).waitFor()
  await expectNoFaultAnywhere(page)
  await tabTo(page, page.getByLabel(words.name, { exact: true }))
  await page.keyboard.type(name)
  await tabTo(page, page.getByLabel(words.password, { exact: true }))
  await page.keyboard.type('not that one at all')
  await press(page, 'Enter')
  await page.getByRole('alert').waitFor()
  await expectNoFaultAnywhere(page)
  await page.getByLabel(words.password, { exact: true }).fill(PASSWORD)
  await press(page, 'Enter')
  await page.locator('.who').getByText(name).waitFor()
  await tabTo(page, page.getByRole('button', { name: words.signOut }))
  await press(page, 'Enter')
  await page.getByRole('heading', { name: words.signIn }).waitFor()
})

/** Of a browser that offers passkeys where the name is typed, and of one that waits for the button. */
it.for([
  ['en', true],
  ['fr', false],
] as const)(
  'signs in by a passkey made before, in %s, offered: %s',
  async ([locale, offers], { open, server }) => {
    const words = WORDS[locale]
    const [add, label, rename, by] = {
      en: ['Add a passkey', 'Name of the passkey', 'Rename', 'By passkey'],
      fr: ['Ajouter une clé d’accès', 'Nom de la clé d’accès', 'Renommer', 'Par clé d’accès'],
    }[locale] as [string, string, string, string]
    const name = `Zoé ${locale} ${(await server.store.accounts.list({ limit: 50 })).items.length}`
    await accountOf(server, 'Ada', 'administrator')
    await accountOf(server, name, 'editor')
    const page = await open('/', { locale })
    await withDevice(page)
    if (!offers)
      await page.addInitScript(() => {
        PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)
      })
    await page.goto('/account')
    await signIn(page, name, locale)
    await page.getByRole('button', { name: add }).click()
    await page.getByLabel(label).fill('Ma clef')
    await page.getByRole('button', { name: add }).click()
    const held = page.locator('.held').first()
    await held.getByText('Ma clef').waitFor()
    await held.getByRole('button', { name: rename }).click()
    await page.getByLabel(label).fill('Téléphone')
    await expectNoFaultAnywhere(page)
    await press(page, 'Enter')
    await held.getByText('Téléphone').waitFor()
    await page.getByRole('button', { name: words.signOut }).click()
    // The owner of the device chooses at once what is offered.
    if (!offers) await page.getByRole('button', { name: words.passkey }).click()
    await page.locator('[aria-labelledby="sessions-title"]').getByText(by).waitFor()
  },
)

it('keeps what was typed where a session ends meanwhile, for whom it belongs to', async ({
  open,
  server,
}) => {
  const { id } = await accountOf(server, 'Mona', 'checker')
  const page = await open('/')
  await signIn(page, 'Mona')
  await page.locator('.claim-words').fill('It was no insult')
  await server.store.sessions.endAll(id)
  await page.locator('.claim-form .primary').click()
  const dialog = page.getByRole('dialog', { name: 'Sign in to go on' })
  await dialog.waitFor()
  expect(await page.locator('.claim-words').isVisible()).toBe(false)
  await press(page, 'Escape', 'Escape')
  await dialog.waitFor()
  await expectNoFaultAnywhere(page)
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await press(page, 'Enter')
  await dialog.waitFor({ state: 'detached' })
  expect(await page.locator('.claim-words').inputValue()).toBe('It was no insult')
  await page.locator('.claim-form .primary').click()
  await page.locator('.report').waitFor()
})

it.for(LANGUAGES)(
  'asks who signed in long ago to do so once more before a token is made, in %s',
  async (locale, { open, server }) => {
    const [title, make, name, cancel, shown] = {
      en: ['Confirm that it is you', 'Make a token', 'What it is for', 'Cancel', 'Shown this once'],
      fr: [
        'Confirmez que c’est bien vous',
        'Créer un jeton',
        'À quoi il sert',
        'Annuler',
        'Affiché cette seule fois',
      ],
    }[locale] as [string, string, string, string, string]
    const owner = `Paul ${locale}`
    const { id } = await accountOf(server, owner, 'administrator')
    const { secret, hash } = newSecret()
    const [ago, later] = [-3_600_000, 3_600_000].map((ms) => new Date(Date.now() + ms).toISOString())
    await server.store.sessions.start({ account: id, hash, way: 'password', agent: '', endsAt: later! }, ago!)
    const page = await open('/', { locale })
    await page.context().addCookies([{ name: 'dixit', value: secret, url: server.address }])
    await page.goto('/account')
    const button = page.getByRole('button', { name: make })
    await button.click()
    await page.getByLabel(name).fill('An exporter')
    await button.click()
    const dialog = page.getByRole('dialog', { name: title })
    await expectNoFaultAnywhere(page)
    await dialog.getByRole('button', { name: cancel }).click()
    await dialog.waitFor({ state: 'detached' })
    await focused(button)
    await button.click()
    await dialog.getByLabel(WORDS[locale].password, { exact: true }).fill(PASSWORD)
    await press(page, 'Enter')
    await dialog.waitFor({ state: 'detached' })
    await focused(button)
    expect(await page.getByLabel(name).inputValue()).toBe('An exporter')
    await button.click()
    await page.getByRole('group', { name: shown }).waitFor()
  },
)

it.for(['en', 'fr'] as const)(
  'signs in at the provider of the house, or says why not, in %s',
  async (locale, { open, server, provider }) => {
    const [go, name, refusal] = {
      en: ['Sign in with La Maison', 'Jo Lorne', 'Somebody else bears this name'],
      fr: ['Se connecter avec La Maison', 'Jo Vernon', 'Quelqu’un d’autre porte ce nom'],
    }[locale] as [string, string, string]
    await accountOf(server, 'Ada', 'administrator')
    const page = await open('/checks?verdict=exact', { locale })
    provider.person = { sub: `Ada at home, ${locale}`, name: 'Ada' }
    await page.getByRole('link', { name: go }).click()
    await page.getByRole('alert').getByText(refusal).waitFor()
    await expectNoFaultAnywhere(page)
    provider.person = { sub: name, name }
    await page.getByRole('link', { name: go }).click()
    await page.locator('.who').getByText(name).waitFor()
    expect(page.url()).toBe(`${server.address}/checks?verdict=exact`)
  },
)
