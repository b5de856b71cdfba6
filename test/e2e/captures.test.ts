import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'vitest'
import { it } from './browser-test.ts'

const WORDS = {
  fr: {
    title: 'Le pont',
    was: [
      'Le conseil s’est réuni lundi soir dans la grande salle.',
      '« Le péage restera gratuit pour les riverains », a ajouté Ada Pell, la maire.',
      '« Personne ne nous a consultés », a regretté Luc Morin, batelier.',
    ],
    now: [
      'Le conseil s’est réuni lundi soir dans la grande salle.',
      '« Le péage restera payant pour les riverains », a ajouté Ada Pell, la maire.',
    ],
    gone: 'Personne ne nous a consultés',
    changed: ['gratuit', 'payant'],
    open: 'Captures et changements',
    again: 'Capturer de nouveau',
    text: 'Ce que dit la source maintenant',
    capture: 'Capturer ce texte',
    fates: ['N’y est plus', 'Modifiée'],
    same: 'La source dit la même chose qu’avant',
    seen: 'Revue une fois sans changement',
    timeMap: 'Liste des captures pour un programme (TimeMap, RFC\u00a07089)',
    asThen: 'Les lire tels qu’ils étaient',
    since: 'La source a changé depuis',
    lost: 'Absente de la capture la plus récente',
  },
  en: {
    title: 'The bridge',
    was: [
      'The council met in the great hall on Monday night.',
      '“The toll will stay free for those who live here,” said Ada Pell, the mayor.',
      '“Nobody asked any of us,” said Luke Morin, a boatman.',
    ],
    now: [
      'The council met in the great hall on Monday night.',
      '“The toll will stay due for those who live here,” said Ada Pell, the mayor.',
    ],
    gone: 'Nobody asked any of us',
    changed: ['free', 'due'],
    open: 'Captures, and what changed',
    again: 'Capture again',
    text: 'What the source says now',
    capture: 'Capture this text',
    fates: ['Changed', 'No longer there'],
    same: 'It says the same as before',
    seen: 'Seen unchanged once',
    timeMap: 'List of the captures for a program (TimeMap, RFC\u00a07089)',
    asThen: 'Read them as they were',
    since: 'The record changed since',
    lost: 'Not in the newest capture',
  },
} as const

it('a source is captured again on its page, and both texts stand side by side', async ({ open, server }) => {
  for (const locale of ['fr', 'en'] as const) {
    const words = WORDS[locale]
    const { body: source } = await server.ask('POST', '/sources', {
      title: words.title,
      text: words.was.join('\n\n'),
    })
    const { body: check } = await server.ask('POST', '/checks', { text: words.gone })
    const page = await open(`/sources/${source.id}`, {
      locale,
      colorScheme: locale === 'fr' ? 'dark' : 'light',
      viewport: locale === 'fr' ? { width: 390, height: 800 } : { width: 1280, height: 900 },
    })
    await page.getByRole('link', { name: words.open }).click()
    await page.locator('.capture-again summary', { hasText: words.again }).click()
    await page.getByLabel(words.text).fill(words.now.join('\n\n'))
    await page.getByRole('button', { name: words.capture }).click()
    await page.waitForURL('**/history?capture=*')
    const fates = page.locator('.capture-quotes .fate')
    await expect.poll(async () => (await fates.allTextContents()).sort()).toEqual([...words.fates].sort())
    const [gone, now] = [page.locator('.capture-quotes del'), page.locator('.capture-quotes ins')]
    expect([await gone.allTextContents(), await now.allTextContents()]).toEqual(
      words.changed.map((word) => [word]),
    )
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    if (process.env['SHOTS'])
      await page.screenshot({ path: `${process.env['SHOTS']}/captures-${locale}.png`, fullPage: true })

    // The list of quotes tells it too.
    await page.goto('/quotes')
    await page.getByRole('link', { name: words.lost }).first().click()
    await page.waitForURL('**/history?capture=*')
    await page.locator('.capture-again summary', { hasText: words.again }).click()

    // Nothing changed since: the visit is kept, and no other capture.
    await page.getByLabel(words.text).fill(words.now.join('\n\n'))
    await page.getByRole('button', { name: words.capture }).click()
    await page.getByText(words.same).waitFor()
    await page.getByText(words.seen).waitFor()
    expect(await page.locator('.capture-list > li').count()).toBe(2)
    const timeMap = await page.getByRole('link', { name: words.timeMap }).getAttribute('href')
    expect((await server.ask('GET', timeMap!.replace(/^\/api/, ''))).body).toContain('rel="last memento"')

    // A check of before says so, and leads to the words as they were.
    await page.goto(`/checks/${check.id}`)
    await page.locator('header.verdict').getByText(words.since).waitFor()
    if (process.env['SHOTS'])
      await page.screenshot({ path: `${process.env['SHOTS']}/since-${locale}.png`, fullPage: true })
    await page.goto(`/sources/${source.id}?passage=${check.record.passage}`)
    await page.getByRole('link', { name: words.asThen }).click()
    await page.locator('.capture-text > p', { hasText: words.gone }).waitFor()
  }
})

it('a page that is given twice is offered to be captured again', async ({ open, server }) => {
  for (const [locale, offer] of [
    ['fr', 'Cette page est déjà dans le fonds'],
    ['en', 'This page is stored already'],
  ] as const) {
    const url = `https://quai.example/${locale}/bac`
    const title = `Le bac (${locale})`
    await server.ask('POST', '/sources', { title, text: `Le bac passe (${locale}).`, url })
    const page = await open('/sources/new', { locale, viewport: { width: 390, height: 800 } })
    await page.locator('input[type=url]').fill(`${url}/autre`)
    await page.locator('input[type=url]').fill(url)
    await page.getByText(offer).waitFor()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.getByRole('link', { name: title }).click()
    await page.waitForURL('**/history')
  }
})
