/** A newsroom with accounts, for browser tests: under a name, as passkeys need one. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { addAccount, PASSWORD } from '../support/accounts.ts'
import type { Role } from '../../server/access/asker.ts'
import { startProvider } from '../support/openid-provider.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { it as itBySelf } from './browser-test.ts'

/** The account of somebody, made unless an attempt of the test before has done so. */
export const accountOf = async (server: Pick<TestServer, 'store'>, name: string, role: Role) =>
  (await server.store.accounts.named(name)) ?? addAccount(server, name, role)

/** Nobody works there without signing in; the house has a provider. Who has an account is added by the tests. */
// vitest reads from its pattern what a fixture needs, and wants one where it needs nothing.
/* oxlint-disable no-empty-pattern */
const withProvider = itBySelf.extend('provider', { scope: 'file' }, async ({}, { onCleanup }) => {
  const provider = await startProvider()
  onCleanup(() => provider.close())
  return provider
})

export const it = withProvider.extend(
  'server',
  { scope: 'file' },
  async ({ provider: { issuer } }, { onCleanup }) => {
    const openId = { issuer, clientId: 'dixit', clientSecret: null, name: 'La Maison', newcomers: 'readers' }
    const server = await startServer({ user: null, openId })
    onCleanup(() => server.close())
    return { ...server, address: server.address.replace('127.0.0.1', 'localhost') }
  },
)

export const WORDS = {
  en: {
    signIn: 'Sign in',
    signOut: 'Sign out',
    name: 'Name',
    password: 'Password',
    newPassword: 'New password',
    passkey: 'Sign in with a passkey',
  },
  fr: {
    signIn: 'Se connecter',
    signOut: 'Se déconnecter',
    name: 'Nom',
    password: 'Mot de passe',
    newPassword: 'Nouveau mot de passe',
    passkey: 'Se connecter avec une clé d’accès',
  },
} as const

export type Language = keyof typeof WORDS

export async function signIn(page: Page, name: string, language: Language = 'en', password = PASSWORD) {
  const words = WORDS[language]
  await page.getByLabel(words.name, { exact: true }).fill(name)
  await page.getByLabel(words.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: words.signIn, exact: true }).click()
  await page.locator('.who').getByText(name).waitFor()
}

/** A device that keeps passkeys, whose owner is always there. */
export async function withDevice(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Light and dark, wide and narrow. */
export async function expectNoFaultAnywhere(page: Page): Promise<void> {
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 360],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    // Legacy mode spares a blank page for each look, which only pages with frames need.
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze()
    const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect({ colorScheme, faults, overflow }).toEqual({ colorScheme, faults: [], overflow: 0 })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}
