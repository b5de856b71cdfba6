/** The life of a claim: every place that has its words or renders them, from the first on, copies of one text as one. */
import type { Appearance } from '../api/life.ts'
import type { Check } from '../api/checks.ts'
import type { Claim, Found } from '../api/findings.ts'
import { type Match, type Standing, byFit, onePerPlace, recordOf } from '../quote/match.ts'
import type { Store } from '../store/store.ts'
import { isSure, matchesAcross, type Words } from './across.ts'
import { matchesIn } from './matches.ts'
import { type Records, poolOf } from './pool.ts'
import { type Question, readQuestion } from './question.ts'
import { hopsTo, linkedWith } from './renditions.ts'
import { whoSaid } from './who-said.ts'

/** Places read for each wording: the likeliest. */
const MOST = 60

type Kept = Records & { passages: Store['passages'] }

export async function lifeOf(check: Check, store: Kept, words: Words): Promise<Appearance[]> {
  const matches: Match[] = []
  const { claim } = check
  for (const wording of await wordingsOf(check, store, words)) {
    const question = await readQuestion(wording, store.speakers, words.grammars)
    const pool = await poolOf(await store.passages.lookUp(wording.text, MOST), store)
    // “I accuse the colonel” is no other wording of « J’accuse le colonel ».
    const direct = (await matchesIn(pool, question)).filter(({ printed }) => printed === question.language)
    matches.push(...direct, ...(await matchesAcross(question, store, words)).filter(isSure))
  }
  const best = onePerPlace(matches.sort(byFit))
  // Whoever a claim names, what is linked belongs to the words found.
  const unnamed = await readQuestion({ ...claim, speaker: undefined }, store.speakers, words.grammars)
  const linked = await linkedIn(best.filter(isOwn), unnamed, store)
  const own = onePerPlace([...best, ...linked]).filter(isOwn)
  const seen = await Promise.all(own.map((match) => seenIn(match, store)))
  return folded([...seen, ...recordSince(check, seen)], store)
}

const isOwn = ({ rejected, speaker }: Match) => !rejected && speaker.answer !== 'different'

/** What a person linked with the words found, in words that may be too free to be found by. */
async function linkedIn(found: readonly Match[], question: Question, store: Kept): Promise<Match[]> {
  const quotes = await linkedWith(
    found.flatMap(({ quote }) => quote ?? []),
    store.renditions,
  )
  const ids = quotes.flatMap(({ spans }) => spans.map(({ passage }) => passage))
  const pool = await poolOf([...(await store.passages.get([...new Set(ids)])).values()], store)
  const linked = new Set(quotes.map(({ id }) => id))
  return Promise.all(
    pool.candidates.flatMap((candidate) => {
      const { quote, text } = candidate
      if (!quote || !linked.has(quote.id)) return []
      const span = { start: 0, end: text.length }
      const standing: Standing = {
        answer: quote.printedLanguage === question.language ? 'paraphrase' : 'rendered',
        harm: 'none',
        edits: [],
        similarity: 1,
        span,
        pieces: [span],
        hidden: [],
      }
      return [whoSaid(candidate, standing, pool, question)]
    }),
  )
}

/** The words claimed, and those that the check found for them in either language. */
async function wordingsOf(
  { claim, record, original, words: { answer } }: Check,
  store: Kept,
  words: Words,
): Promise<Claim[]> {
  const found = [answer === 'paraphrase' ? null : record, original].filter((one) => one !== null)
  const wordings = [claim, ...found.map((one) => wordingOf(one, claim))]
  const languages = new Set(wordings.map(({ language }) => language))
  if (!original && !(languages.has('fr') && languages.has('en'))) {
    const question = await readQuestion(claim, store.speakers, words.grammars)
    const [across] = (await matchesAcross(question, store, words)).filter(isSure)
    if (across) wordings.push(wordingOf(recordOf(across), claim))
  }
  return [...new Map(wordings.map((one) => [`${one.language} ${one.text}`, one])).values()]
}

const textOf = ({ spans }: Pick<Found, 'spans'>) => spans.map(({ exact }) => exact).join(' ')

const wordingOf = (found: Found, claim: Claim): Claim => ({
  text: textOf(found),
  speaker: found.speaker?.name ?? claim.speaker,
  language: found.printedLanguage,
  declaredTranslation: false,
})

type Seen = Omit<Appearance, 'capturedAt' | 'copies'>

async function seenIn(match: Match, { renditions }: Kept): Promise<Seen> {
  const { quote, recorded, printed, spoken, standing } = match
  const { source, title, publisher, publishedAt, passage, spans } = recordOf(match)
  const hops = quote ? await hopsTo(quote, renditions) : []
  const [last] = hops.slice(-1)
  const told = hops.find(({ original }) => original.spoken.language !== 'unknown')
  const spokenLanguage =
    spoken.language === 'unknown' && told ? told.original.spoken.language : spoken.language
  return {
    source,
    title,
    publisher,
    publishedAt,
    passage,
    quote: quote?.id ?? null,
    printedLanguage: printed,
    spokenLanguage,
    // What renders a rendering is none of the words spoken, though it is in their language.
    role: last ? 'rendering' : roleOf(printed, spokenLanguage),
    speaker: recorded?.name ?? null,
    words: textOf({ spans }),
    answer: standing.answer,
    harm: standing.harm,
    translator: last?.translator ?? null,
    renders: last?.original.id ?? null,
    stands: quote === null || quote.lostIn === null,
  }
}

const roleOf = (printed: string, spoken: string): Appearance['role'] =>
  spoken === 'unknown' || printed === 'unknown' ? 'unknown' : printed === spoken ? 'spoken' : 'rendering'

/** What the check rests on, where its source reads otherwise since. */
function recordSince({ record, language, words, changedSince }: Check, seen: readonly Seen[]): Seen[] {
  if (!record || !changedSince.includes('recaptured')) return []
  if (seen.some(({ passage }) => passage === record.passage)) return []
  const { source, title, publisher, publishedAt, passage, quote, printedLanguage } = record
  return [
    {
      source,
      title,
      publisher,
      publishedAt,
      passage,
      quote,
      printedLanguage,
      spokenLanguage: language.spoken,
      role: roleOf(printedLanguage, language.spoken),
      speaker: record.speaker?.name ?? null,
      words: textOf(record),
      answer: words.answer,
      harm: words.harm,
      translator: null,
      renders: null,
      stands: false,
    },
  ]
}

/** In the order of time, each text with its copies. */
async function folded(seen: readonly Seen[], { passages }: Kept): Promise<Appearance[]> {
  const ids = seen.map(({ passage }) => passage)
  const [captures, witnesses] = [await passages.captures(ids), await passages.witnesses(ids)]
  const dated = seen
    // What is deleted meanwhile is not there any more.
    .flatMap((one) => {
      const capture = captures.get(one.passage)
      return capture ? [{ ...one, capturedAt: capture.capturedAt }] : []
    })
    .sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : a.passage - b.passage))
  const first = new Map<string, Appearance>()
  for (const one of dated) {
    // Two quotations in one text are two, and so are a text as it was and as it is.
    const key = one.stands ? `${witnesses.get(one.passage)} ${one.printedLanguage}` : `was ${one.passage}`
    const kept = first.get(key)
    if (!kept) first.set(key, { ...one, copies: [] })
    else if (kept.source === one.source) first.set(`${key} ${one.passage}`, { ...one, copies: [] })
    else {
      const { source, title, publisher, publishedAt, capturedAt, passage, quote } = one
      kept.copies.push({ source, title, publisher, publishedAt, capturedAt, passage, quote })
    }
  }
  return [...first.values()]
}

/** Behind every day that is known, by when it was captured. */
const timeOf = ({ publishedAt, capturedAt }: Pick<Appearance, 'publishedAt' | 'capturedAt'>): string =>
  publishedAt ?? `~${capturedAt}`
