/** What a page says of the language of its words, and what the words say to it. */
import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { expectNoFault } from './by-keyboard.ts'

const TEXTS = {
  en: {
    lang: 'fr',
    around: 'The harbour master gathered the fishermen on Tuesday evening, as he does before each winter.',
    said: 'The harbour will close on Sunday, and it will not open again before the autumn',
    quoted: (words: string) => `“${words},” Ida Roy said.`,
    told: 'The words contradict the language marked (lang="fr"): they are in English.',
  },
  fr: {
    lang: 'en-GB',
    around: 'Le maître du port a réuni les pêcheurs mardi soir, comme il le fait avant chaque hiver.',
    said: 'Le port fermera dimanche, et il ne rouvrira pas avant l’automne, quoi qu’il arrive',
    quoted: (words: string) => `« ${words} », a déclaré Ida Roy.`,
    told: 'Les mots contredisent la langue indiquée (lang="en-GB")\u00A0: ils sont en français.',
  },
} as const

for (const locale of ['en', 'fr'] as const) {
  it(`a page's mark that its words contradict is told by source and check, in ${locale}`, async ({
    open,
    server,
  }) => {
    const { lang, around, said, quoted, told } = TEXTS[locale]
    const form = new FormData()
    const html = `<article><p>${around}</p><p lang="${lang}">${quoted(said)}</p><p>${around}</p></article>`
    form.append('file', new File([html], 'port.html', { type: 'text/html' }))
    const { body: source } = await server.ask('POST', '/sources', form)
    const page = await open(`/sources/${source.id}`, { locale })
    await page.getByText(told).waitFor()
    expect(await page.getByText(told).count()).toBe(1)
    await expectNoFault(page)

    const claim = { text: said, speaker: 'Ida Roy', language: locale }
    const { body: check } = await server.ask('POST', '/checks', claim)
    await page.goto(`/checks/${check.id}`)
    await page.getByText(told).waitFor()
    await expectNoFault(page)
  })
}
