import { expect } from 'vitest'
import { startServer } from '../support/server.ts'
import { signIn as askingAs } from '../support/accounts.ts'
import { it as itBySelf } from './browser-test.ts'
import { accountOf, expectNoFaultAnywhere, signIn } from './newsroom.ts'

const TEXTS = {
  en: {
    takesTwo: 'once a second person signs the same',
    verdict: 'Verdict you sign',
    evidence: 'Evidence that nobody said this',
    sign: 'Sign the decision',
    waits: 'Waits for a second signature: Ada Pell signed “Fabricated”',
    own: 'You signed first.',
    second: 'Sign as second',
    other: 'Sign another verdict',
    note: 'Note',
    unresolved: 'Not found',
    fabricated: 'Fabricated',
    both: 'Signed by Ada Pell and Basile Ormeau',
    row: 'Waits for a second signature (Ada Pell: Fabricated)',
    list: 'List',
    out: 'Sign out',
  },
  fr: {
    takesTwo: 'dès qu’une seconde personne aura signé le même',
    verdict: 'Verdict que vous signez',
    evidence: 'Preuve que personne ne l’a dit',
    sign: 'Signer la décision',
    waits: 'En attente d’une seconde signature\u00a0: Ada Pell a signé «\u00a0Citation inventée\u00a0»',
    own: 'Votre signature est la première.',
    second: 'Signer en second',
    other: 'Signer un autre verdict',
    note: 'Note',
    unresolved: 'Introuvable',
    fabricated: 'Citation inventée',
    both: 'Signé par Ada Pell et Basile Ormeau',
    row: 'En attente d’une seconde signature (Ada Pell\u00a0: Citation inventée)',
    list: 'Liste',
    out: 'Se déconnecter',
  },
} as const

// vitest reads from its pattern what a fixture needs, and wants one where it needs nothing.
/* oxlint-disable no-empty-pattern */
const it = itBySelf.extend('server', { scope: 'file' }, async ({}, { onCleanup }) => {
  const server = await startServer({ user: null, signers: 2 })
  onCleanup(() => server.close())
  return server
})

it.for(['en', 'fr'] as const)(
  'a verdict waits until a second person signs it, to whom alone that is offered, in %s',
  async (locale, { open, server }) => {
    const words = TEXTS[locale]
    await accountOf(server, 'Ada Pell', 'administrator')
    await accountOf(server, 'Basile Ormeau', 'checker')
    const ada = await askingAs(server, 'Ada Pell')
    const text = `The tide asks nobody twice, ${locale}.`
    const { body: check } = await ada('POST', '/checks', { text, speaker: 'Maud Quéré' })

    const page = await open(`/checks/${check.id}`, { locale })
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const banner = page.locator('header.verdict')
    await signIn(page, 'Ada Pell', locale)
    await page.getByText(words.takesTwo).waitFor()
    await page.getByLabel(words.verdict).selectOption('fabricated')
    await page.getByLabel(words.evidence).fill('The harbour office denies it.')
    await button(words.sign).click()
    await page.getByText(words.own).waitFor()
    expect(await banner.innerText()).toContain(words.waits)
    await banner.getByRole('heading', { name: words.unresolved, level: 2 }).waitFor()
    expect(await button(words.second).count()).toBe(0)
    await expectNoFaultAnywhere(page)

    await button(words.out).click()
    await page.goto('/checks?list=waiting')
    await signIn(page, 'Basile Ormeau', locale)
    const row = page.locator('.check-row', { hasText: text })
    await row.getByText(words.row).waitFor()
    await expectNoFaultAnywhere(page)
    await row.getByRole('link').first().press('Enter')
    await button(words.other).click()
    await page.getByLabel(words.verdict).waitFor()
    await page.reload()
    await page.getByLabel(words.note, { exact: true }).fill('So does the mayor.')
    await expectNoFaultAnywhere(page)
    await button(words.second).click()
    await banner.getByRole('heading', { name: words.fabricated, level: 2 }).waitFor()
    for (const told of [words.both, 'The harbour office denies it.', 'So does the mayor.'])
      expect(await banner.innerText()).toContain(told)
    expect(await banner.innerText()).not.toContain(words.waits)
    await expectNoFaultAnywhere(page)
  },
)
