/** Claims that are not there, beside claims that are: the usual case, for which every way to find them is tried. */
import { learner } from '../../server/desk/learn.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import type { PlacedQuote } from '../../server/store/captured.ts'
import { verify } from '../../server/verify.ts'
import { misquoted, passages, random } from './corpus.ts'
import { source } from './languages.ts'
import { figure, quantile, type Ratio, timed, times } from './table.ts'
import { grammars } from '../support/grammars.ts'

const PASSAGES = 100_000
const TOGETHER = 2_500
const CLAIMS = 100
const KIND = { words: 12, changed: 0.1 }
const SPEAKERS = ['Edwin Thornbury', 'Léonie Garrick', 'Edmée Vauclair', 'Conrad Hale', 'Maëlle Quint']
export const SPEAKER = SPEAKERS[0]!
/** Another seed makes texts of the same words. */
const OTHERS = 99
const MOST = '≤ 3×'

/** What a store is made of: sources of a known language, and a quote by somebody in each passage. */
const STORES = [
  { what: 'in a store of two languages', quoted: false, known: true },
  { what: 'in one whose languages are unknown', quoted: false, known: false },
  { what: 'in one with a quote in each passage', quoted: true, known: true },
]

export interface Asked {
  text: string
  language: 'fr' | 'en'
}

export async function* measureMisses(): AsyncGenerator<Ratio, void> {
  for (const { what, quoted, known } of STORES) {
    const store = openStore(':memory:', grammars)
    try {
      const there = claims(await filled(store, PASSAGES, { quoted, known }))
      const absent = claims(absentOnes())
      const speaker = SPEAKER
      yield await beside(store, `claim that is not there, ${what}`, absent, there)
      if (quoted) yield await beside(store, `the same, with a speaker`, absent, there, speaker)
    } finally {
      await store.close()
    }
  }
}

async function beside(store: Store, measured: string, absent: Asked[], there: Asked[], speaker?: string) {
  const median = async (asked: readonly Asked[]) => quantile(await checks(store, asked, speaker), 0.5)
  await median(there.slice(0, CLAIMS / 10)) // compiled on the way
  const [less, more] = [await median(there), await median(absent)]
  return {
    measured: `${measured} (${figure(more)} ms), over one that is (${figure(less)} ms)`,
    figure: times(more / less),
    aim: MOST,
  }
}

async function checks(store: Store, asked: readonly Asked[], speaker?: string): Promise<number[]> {
  const each: number[] = []
  const words = learner(store, grammars)
  for (const claim of asked)
    each.push((await timed(() => verify({ ...claim, speaker, declaredTranslation: false }, store, words)))[0])
  return each
}

/** @returns some of the passages stored */
export async function filled(
  store: Store,
  count: number,
  { quoted, known, together: most = TOGETHER }: { quoted: boolean; known: boolean; together?: number },
): Promise<Asked[]> {
  const some: Asked[] = []
  const together: Record<Asked['language'], string[]> = { fr: [], en: [] }
  let number = 0
  for (const one of languaged(passages(count))) {
    const texts = together[one.language]
    texts.push(one.text)
    if (number++ % (Math.floor(count / CLAIMS) | 1) === 0) some.push(one) // by turns in either language
    if (texts.length < most) continue
    const { language, ...facts } = source(texts, one.language)
    await store.sources.add(
      { ...facts, language: known ? language : 'unknown' },
      quoted ? texts.map(quoteOf) : [],
    )
    together[one.language] = []
  }
  return some
}

/** The first sentence of a passage, or all of it. */
const quoteOf = (text: string, passage: number): PlacedQuote => ({
  spans: [{ passage, start: 0, end: text.indexOf('.') + 1 || text.length }],
  kind: 'direct',
  status: 'accepted',
  speaker: SPEAKERS[passage % SPEAKERS.length]!,
})

/** Passages are in French and in English by turns. */
export function* languaged(texts: Iterable<string>): Generator<Asked, void> {
  let number = 0
  for (const text of texts) yield { text, language: number++ % 2 ? 'en' : 'fr' }
}

/** Passages that are in no store. */
export const absentOnes = () => languaged(passages(CLAIMS, OTHERS))

export function claims(from: Iterable<Asked>): Asked[] {
  const chance = random(CLAIMS)
  return Array.from(from, ({ text, language }) => ({
    text: misquoted(text, KIND, chance, language),
    language,
  }))
}
