/** Words said in a language that is neither French nor English, and on record as they were said. */
import { describe, expect, it } from 'vitest'
import { learner } from '../../server/desk/learn.ts'
import type { Language } from '../../server/api/language.ts'
import { openStore } from '../../server/store/open.ts'
import { verify } from '../../server/verify.ts'
import { captured } from '../support/collection.ts'
import { grammars } from '../support/grammars.ts'

const SPANISH = {
  short: 'El puerto cerrará el domingo.',
  long: 'El puerto cerrará el domingo, y no volverá a abrir antes del otoño, pase lo que pase.',
}
const TRANSLATED = { fr: 'Le port fermera dimanche.', en: 'The harbour will close on Sunday.' }

async function answerTo(text: string, printed: Language, tag: string | undefined, language?: Language) {
  const store = openStore(':memory:', grammars)
  const spoken = { language: 'other' as const, tag, markup: 'LG="ES"' }
  await store.sources.add(
    captured([{ text, speaker: 'Inés Robledo', spoken }], { language: printed, kind: 'record' }),
  )
  const claim = { text, speaker: 'Inés Robledo', declaredTranslation: false, ...(language && { language }) }
  const { verdict, language: found } = await verify(claim, store, learner(store, grammars))
  await store.close()
  return [verdict, found.answer]
}

describe.each(['fr', 'en'] as const)('on record in a text printed in %s', (printed) => {
  it.each(Object.entries(SPANISH))('the %s words of the speech are no translation', async (_, text) => {
    expect(await answerTo(text, printed, 'es')).toEqual(['exact', 'original'])
    expect(await answerTo(text, printed, 'es', 'other')).toEqual(['exact', 'original'])
  })

  it('nor are they where the record names no language, or one that they do not show', async () => {
    for (const text of Object.values(SPANISH)) {
      expect(await answerTo(text, printed, undefined)).toEqual(['exact', 'unknown'])
      expect(await answerTo(text, printed, 'fi')).toEqual(['exact', 'unknown'])
    }
  })

  it('words of its own language are a translation', async () => {
    const answer = await answerTo(TRANSLATED[printed], printed, 'es')
    expect(answer).toEqual(['translation_unmarked', 'translation_undeclared'])
  })
})
