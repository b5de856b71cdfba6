import { expect } from 'vitest'
import { it } from './browser-test.ts'

const TEXTS = {
  en: {
    text: 'The lock was quiet. “We’re closing the lock before noon, and nobody is to worry,” said Ada Pell.',
    slight: 'We are closing the lock before noon, and nobody is to worry',
    label: 'Slightly altered',
    leading: 'In these words? Altered',
    next: 'Restore the words on record',
    title: 'What to do next',
    narrated: 'The lock was quiet.',
    narration: 'The reporter’s words, not a quotation',
    unconfirmed: 'nobody has confirmed it yet',
  },
  fr: {
    text: 'L’écluse était calme. « On ne peut fermer l’écluse à midi sans prévenir les pêcheurs », a dit Maud Pell.',
    slight: 'On ne peut pas fermer l’écluse à midi sans prévenir les pêcheurs',
    label: 'Légèrement modifiée',
    leading: 'En ces mots\u202f? Modifiés',
    next: 'Rétablissez les mots de la source',
    title: 'Que faire à présent',
    narrated: 'L’écluse était calme.',
    narration: 'Les mots du journaliste, pas une citation',
    unconfirmed: 'personne ne l’a encore confirmée',
  },
} as const

for (const locale of ['en', 'fr'] as const) {
  const words = TEXTS[locale]
  const speaker = locale === 'en' ? 'Ada Pell' : 'Maud Pell'

  it(`the banner names the worst answer and says what to do next, on the screen and on paper, in ${locale}`, async ({
    open,
    server,
  }) => {
    await server.ask('POST', '/sources', { title: words.label, language: locale, text: words.text })
    const { body: check } = await server.ask('POST', '/checks', {
      text: words.slight,
      speaker,
      language: locale,
    })
    const page = await open(`/checks/${check.id}`, { locale })
    const banner = page.locator('header.verdict')
    await banner.getByRole('heading', { name: words.label, level: 2 }).waitFor()
    expect(await banner.getAttribute('class')).toBe('verdict slight')
    await banner.getByText(words.leading).waitFor()
    await banner.getByRole('heading', { name: words.title }).waitFor()
    await banner.getByText(words.next).waitFor()
    await page.getByText(words.unconfirmed).waitFor()
    await page.emulateMedia({ media: 'print' })
    await banner.getByText(words.next).waitFor()
    await page.emulateMedia({ media: 'screen' })
    await page.goto('/checks')
    expect(await page.locator('.verdict-label.slight').first().textContent()).toContain(words.label)
  })

  it(`a sentence of the paper’s own is told as such, in ${locale}`, async ({ open, server }) => {
    const { body: check } = await server.ask('POST', '/checks', {
      text: words.narrated,
      speaker,
      language: locale,
    })
    const page = await open(`/checks/${check.id}`, { locale })
    await page.locator('header.verdict').getByRole('heading', { name: words.narration }).waitFor()
  })
}
