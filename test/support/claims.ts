/** Claims against small collections of their own, as the batch reads them. */
import { learner } from '../../server/desk/learn.ts'
import { openStore } from '../../server/store/open.ts'
import { batchCheck } from '../../server/terminal/batch.ts'
import { grammars } from './grammars.ts'

interface Passage {
  text: string
  speaker?: string
  spoken?: 'fr' | 'en'
}
export interface Given {
  title: string
  kind: 'article' | 'transcript' | 'record' | 'release' | 'subtitles'
  language: 'fr' | 'en'
  publisher?: string
  publishedAt?: string
  passages: Passage[]
  renditionOf?: number
}
interface Asked {
  text: string
  speaker?: string
  language?: 'fr' | 'en'
  declaredTranslation?: boolean
}
export interface Case {
  about: string
  sources: Given[]
  claim: Asked
  expect: { verdict?: string; speaker?: string; language?: string; words?: string; context?: string }
}

export const turns = (language: 'fr' | 'en', ...said: [speaker: string, text: string][]): Given => ({
  title: 'Sitting',
  kind: 'transcript',
  language,
  passages: said.map(([speaker, text]) => ({ speaker, text, spoken: language })),
})
export const article = (language: 'fr' | 'en', ...paragraphs: string[]): Given => ({
  title: 'Article',
  kind: 'article',
  language,
  passages: paragraphs.map((text) => ({ text })),
})
export const release = (language: 'fr' | 'en', ...paragraphs: string[]): Given => ({
  ...article(language, ...paragraphs),
  kind: 'release',
})

/** All that is found of a claim. */
export async function findingsOn({ sources, claim }: Pick<Case, 'sources' | 'claim'>) {
  const store = openStore(':memory:', grammars)
  const { check } = await batchCheck({ id: 1, sources, claim }, store, learner(store, grammars))
  await store.close()
  return check
}

/** The verdict on a claim, and the four answers. */
export async function answersTo(given: Pick<Case, 'sources' | 'claim'>) {
  const check = await findingsOn(given)
  return {
    verdict: check.verdict,
    speaker: check.speaker.answer,
    language: check.language.answer,
    words: check.words.answer,
    context: check.context.answer,
  }
}
