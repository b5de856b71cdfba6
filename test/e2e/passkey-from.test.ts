import { startServer } from '../support/server.ts'
import { it as itBySelf } from './browser-test.ts'
import { accountOf, expectNoFaultAnywhere, signIn, withDevice, WORDS } from './newsroom.ts'

const TEXTS = {
  en: { lacking: 'have the role “Editor” here', add: 'Add a passkey', people: 'People' },
  fr: { lacking: 'le rôle «\u00a0Éditeur\u00a0»', add: 'Ajouter une clé d’accès', people: 'Personnes' },
} as const

// vitest reads from its pattern what a fixture needs, and wants one where it needs nothing.
/* oxlint-disable no-empty-pattern */
const it = itBySelf.extend('server', { scope: 'file' }, async ({}, { onCleanup }) => {
  const server = await startServer({ user: null, passkeyFrom: 'administrator' })
  onCleanup(() => server.close())
  // Under a name: an address of figures has no passkeys.
  return { ...server, address: server.address.replace('127.0.0.1', 'localhost') }
})

it.for(['en', 'fr'] as const)(
  'an administrator by password is told what a passkey gives back, makes one and has it, in %s',
  async (locale, { open, server }) => {
    const words = TEXTS[locale]
    const name = `Ada ${locale}`
    await accountOf(server, name, 'administrator')
    const page = await open('/account', { locale })
    await withDevice(page)
    // The device is asked by the button alone.
    await page.addInitScript(() => {
      PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)
    })
    await page.reload()
    await signIn(page, name, locale)
    await page.getByText(words.lacking).waitFor()
    await expectNoFaultAnywhere(page)
    const add = page.getByRole('button', { name: words.add })
    await add.click()
    await add.click()
    await page.locator('.held').first().getByRole('button').first().waitFor()
    await page.getByRole('button', { name: WORDS[locale].signOut }).click()
    await page.getByRole('button', { name: WORDS[locale].passkey }).click()
    await page.getByRole('link', { name: words.people }).first().waitFor()
    await page.getByText(words.lacking).waitFor({ state: 'detached' })
  },
)
