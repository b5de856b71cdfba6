import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'vitest'
import { it } from './browser-test.ts'

const TEXTS = [
  [
    'fr',
    'La Vallée',
    '2026-03-02',
    '« Nous réparerons le vieux pont avant la fin du printemps », a déclaré en français la maire, Ada Pell, devant une centaine d’habitants venus de toute la vallée lundi soir.',
  ],
  [
    'fr',
    'Le Fleuve',
    '2026-03-04',
    '« Nous réparerons le vieux pont avant la fin du printemps », a déclaré en français la maire, Ada Pell, devant une centaine d’habitants venus de toute la vallée lundi soir.',
  ],
  [
    'en',
    'The Valley',
    '2026-03-03',
    '“We will mend the old bridge before the end of spring,” said the mayor, Ada Pell, in French, before a hundred people.',
  ],
  [
    'en',
    'The River',
    '2026-06-11',
    'It was in March that Ada Pell said in French: “We will mend the old bridge before the end of spring.” Nothing came of it.',
  ],
  [
    'fr',
    'Le Marché',
    '',
    'Au marché, Ada Pell a répété en français : « Nous réparerons le vieux pont avant la fin du printemps ».',
  ],
] as const

const WORDS = {
  fr: {
    claim: 'Nous réparerons le vieux pont avant la fin du printemps',
    open: 'Où ces mots ont encore été vus',
    first: 'Vus pour la première fois',
    copies: '1 copie du même texte',
  },
  en: {
    claim: 'We will mend the old bridge before the end of spring',
    open: 'Where else these words were seen',
    first: 'First seen',
    copies: '1 copy of the same text',
  },
} as const

it('the life of a claim is drawn on a line of time, and told by a table', async ({ open, server }) => {
  for (const [language, publisher, publishedAt, text] of TEXTS)
    await server.ask('POST', '/sources', {
      title: `Le pont (${publisher})`,
      text,
      language,
      publisher,
      ...(publishedAt && { publishedAt }),
    })
  for (const locale of ['fr', 'en'] as const) {
    const words = WORDS[locale]
    const { body: check } = await server.ask('POST', '/checks', {
      text: words.claim,
      speaker: 'Ada Pell',
      language: locale,
    })
    const page = await open(`/checks/${check.id}`, {
      locale,
      colorScheme: locale === 'fr' ? 'dark' : 'light',
      viewport: locale === 'fr' ? { width: 390, height: 800 } : { width: 1280, height: 900 },
    })
    await page.getByRole('link', { name: words.open }).click()
    const rows = page.locator('.life-table tbody tr')
    await rows.first().waitFor()
    expect(await page.locator('.life-drawing .dot .number').allTextContents()).toEqual(['1', '2', '3', '4'])
    expect(await page.locator('.life-drawing .dot .copies').allTextContents()).toEqual(['+1'])
    expect(await rows.first().textContent()).toContain(words.first)
    expect(await rows.first().textContent()).toContain('La Vallée')
    await page.getByText(words.copies).click()
    await page.getByRole('link', { name: 'Le pont (Le Fleuve)' }).waitFor()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    if (process.env['SHOTS'])
      await page.screenshot({ path: `${process.env['SHOTS']}/life-${locale}.png`, fullPage: true })
    await page.getByRole('link', { name: 'Le pont (La Vallée)' }).click()
    await page.locator('.source').waitFor()
  }
})
