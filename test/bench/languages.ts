/** Work between the two languages: learning words, reading flags, and finding a claim in the other language. */
import { setTimeout } from 'node:timers/promises'
import { learner } from '../../server/desk/learn.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import type { CapturedSource } from '../../server/store/captured.ts'
import { learn } from '../../server/translation/align/align-learn.ts'
import { tokens } from '../../server/translation/align/align-tokens.ts'
import { flags } from '../../server/translation/flags.ts'
import { verify } from '../../server/verify.ts'
import { lookUpAcross } from '../../server/verify/look-up-across.ts'
import { parallelPassages } from './corpus.ts'
import { figure, percent, quantile, type Ratio, timed, times as ratio } from './table.ts'
import { grammars } from '../support/grammars.ts'

const PAIRS_LEARNED = 35_000
const PASSAGES = 100_000
const TOGETHER = 5_000
const CLAIMS = 300
const CLAIM_WORDS = 15
/** The look-up, as in a check. */
const CANDIDATES = 20

const QUOTES: [fr: string, en: string][] = [
  [
    'Nous n’avons jamais promis de rouvrir la ligne avant le mois de mars, et personne ne peut le prétendre.',
    'We never promised to reopen the line before March, and nobody can claim that we did.',
  ],
  [
    'Le chantier coûtera 1,2 milliard d’euros, soit deux fois plus que ce qui avait été annoncé en 2019 par la région.',
    'The works will cost 1.2 billion euros, twice what the region had announced in 2019.',
  ],
  [
    'Je crois que la majorité des habitants souhaite garder l’hôpital ouvert, mais il faudra bien que quelqu’un paie.',
    'I think most residents want to keep the hospital open, but somebody will have to pay.',
  ],
]

export async function* measureLanguages(): AsyncGenerator<Ratio, void> {
  yield await measureLearning()
  yield await measureFlags()
  const store = openStore(':memory:', grammars)
  try {
    yield* measureAcross(store)
  } finally {
    await store.close()
  }
}

async function measureLearning(): Promise<Ratio> {
  const pairs = [...parallelPassages(PAIRS_LEARNED, 30)].map(({ fr, en }) => ({
    fr: tokens(fr, 'fr').map(({ key }) => key),
    en: tokens(en, 'en').map(({ key }) => key),
  }))
  const read = pairs.reduce((sum, { fr }) => sum + fr.length, 0)
  const [ms] = await timed(() => learn(pairs, grammars))
  return {
    measured: `${PAIRS_LEARNED} pairs learned (${figure(read / 1e6)} million French words)`,
    figure: `${figure(ms / 1000)} s`,
    aim: '≤ 90 s',
  }
}

async function measureFlags(): Promise<Ratio> {
  const each: number[] = []
  for (let round = 0; round < 100; round++) {
    const [fr, en] = QUOTES[round % QUOTES.length]!
    const [original, rendition] = [
      { language: 'fr' as const, text: fr },
      { language: 'en' as const, text: en },
    ]
    each.push(
      (await timed(() => flags(original, rendition, grammars)))[0],
      (await timed(() => flags(rendition, original, grammars)))[0],
    )
    await setTimeout(0)
  }
  return {
    measured: 'flags for one quote and its translation, median',
    figure: `${figure(quantile(each, 0.5))} ms`,
    aim: '≤ 5 ms',
  }
}

/** A passage that is stored in one language only: some of its words, and as many of its translation. */
interface Asked {
  own: Claim
  translated: Claim
}

interface Claim {
  language: 'fr' | 'en'
  text: string
}

const claimOf = (language: 'fr' | 'en', text: string): Claim => ({
  language,
  text: text.split(' ').slice(0, CLAIM_WORDS).join(' '),
})

async function* measureAcross(store: Store): AsyncGenerator<Ratio, void> {
  const asked: Asked[] = []
  let texts: string[] = []
  let number = 0
  // By turns a source is French and English.
  for (const pair of parallelPassages(PASSAGES)) {
    const [language, other] =
      Math.floor(number / TOGETHER) % 2 ? (['en', 'fr'] as const) : (['fr', 'en'] as const)
    texts.push(pair[language])
    if (number++ % Math.floor(PASSAGES / CLAIMS) === 0)
      asked.push({ own: claimOf(language, pair[language]), translated: claimOf(other, pair[other]) })
    if (number % TOGETHER > 0) continue
    await store.sources.add(source(texts, language))
    texts = []
  }
  const words = learner(store, grammars)
  const model = await words.model()
  const check = ({ text, language }: Claim) =>
    verify({ text, language, declaredTranslation: false }, store, words)
  const times: Record<'lookUp' | 'lookUpAcross' | 'check' | 'checkAcross', number[]> = {
    lookUp: [],
    lookUpAcross: [],
    check: [],
    checkAcross: [],
  }
  let found = 0
  for (const { own, translated } of asked) {
    times.lookUp.push((await timed(() => store.passages.lookUp(own.text, CANDIDATES)))[0])
    times.lookUpAcross.push((await timed(() => lookUpAcross(translated, store.passages, model, grammars)))[0])
    times.check.push((await timed(() => check(own)))[0])
    const [ms, { record }] = await timed(() => check(translated))
    times.checkAcross.push(ms)
    if (record) found++
  }
  const median = (of: keyof typeof times) => quantile(times[of], 0.5)
  yield {
    measured: `look-up in the other language among ${PASSAGES} passages, over one in the same (${figure(median('lookUp'))} ms)`,
    figure: ratio(median('lookUpAcross') / median('lookUp')),
    aim: '≤ 5×',
  }
  yield {
    measured: `whole check that crosses over (${percent(found / asked.length)} found), over one that does not (${figure(median('check'))} ms)`,
    figure: ratio(median('checkAcross') / median('check')),
    aim: '',
  }
}

let sources = 0
export const source = (texts: readonly string[], language: 'fr' | 'en'): CapturedSource => ({
  title: 'Generated',
  kind: 'record',
  language,
  languageBasis: 'confirmed',
  byline: null,
  publisher: null,
  url: null,
  publishedAt: null,
  sitting: null,
  snapshot: { bytes: Buffer.from(`${++sources}`), mediaType: 'text/plain', fileName: null },
  passages: texts.map((text) => ({ text })),
})
