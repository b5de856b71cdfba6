/** Finding passages in which the words of a text may be rendered: by any of the forms each may take in the other language. */
import type { Database } from './database.ts'
import type { Language } from '../api/language.ts'
import { remembered } from '../language/remembered.ts'
import { terms } from '../language/terms.ts'
import { listed } from './lists-in-sql.ts'
import { withinBudget } from './term-index.ts'
import { Weights } from './weights.ts'
import type { FoundByForms, Passages } from './store.ts'

/** A longer text is found by some of its words, taken evenly from all of it. */
const MOST_WORDS = 24
/** Each is looked for in so many forms, the likeliest; where there are few words, in more of them, since more hangs on each. */
const FORMS = { each: 12, most: 72, together: 96 }
/**
 * A word is common that more passages hold: one in so many, in a small store this many, and in one of many millions no more
 * than the most, for all of a rare word’s postings are read.
 */
const COMMON_SHARE = 500
const COMMON_FROM = { least: 1_000, most: 5_000 }
/** So many rarer words are enough to find a passage by. */
const ENOUGH_RARE = 6
/** Postings of common words read for one look-up: what bounds its time, whatever the size of the store. */
const COMMON_BUDGET = 25_000
/**
 * No more are asked, of thousands that hold a word or two: where so few of these are in the language, it is hardly held.
 * Asking all, a claim that is not there cost half as much again, and twice as much in a store that holds one language.
 */
const MOST_ASKED = 1_600
const ASKED_FIRST = 100

export function passagesByForms(db: Database, { get }: Pick<Passages, 'get'>): Pick<Passages, 'lookUpForms'> {
  const index = db.terms
  /** The terms of a word in its forms; none where all are words that nearly every text holds. */
  const wordsOf = remembered((form: string) => terms(form).words)
  const formsOf = (forms: readonly string[], most: number): string[] => [
    ...new Set(forms.flatMap(wordsOf).slice(0, most)),
  ]
  const inLanguage = db
    .prepare<{ ids: string; printed: Language; most: number }, number>(
      // CROSS JOIN keeps the order of the tables: from the few ids asked about, one by one until there are enough. Few
      // sources quote words that are printed in another language: of the others no passage is asked for its quotes.
      `SELECT p.id FROM ${listed(':ids')} AS wanted
       CROSS JOIN passages p ON p.id = wanted.id
       CROSS JOIN newest_snapshots n ON n.id = p.snapshot_id
       CROSS JOIN whole_sources s ON s.id = n.source_id
       WHERE coalesce(n.language, s.language) = :printed OR p.spoken_language = :printed OR (
         EXISTS (SELECT 1 FROM quotes q WHERE q.printed_language = :printed AND q.source_id = s.id)
         AND EXISTS (
           SELECT 1 FROM quote_spans z CROSS JOIN quotes q ON q.id = z.quote_id
           WHERE z.passage_id = p.id AND q.printed_language = :printed))
       ORDER BY wanted.place LIMIT :most`,
    )
    .pluck()

  /** @returns how much the words weigh that each passage holds, by its id, and how many passages hold each word */
  function weigh(words: readonly (readonly string[])[], total: number) {
    const { least, most } = COMMON_FROM
    const commonFrom = Math.min(most, Math.max(least, Math.floor(total / COMMON_SHARE)))
    const weights = new Weights()
    const holding = words.map(() => 0)
    const common: { word: number; forms: string[]; about: number }[] = []
    const add = (word: number, ids: readonly number[]) =>
      weights.add(ids, Math.log(1 + total / holding[word]!))
    let rare = 0
    const taken = evenly(words, MOST_WORDS)
    const forms = Math.min(FORMS.most, Math.max(FORMS.each, Math.floor(FORMS.together / taken.length)))
    const asked = taken
      .map((word) => ({ word, forms: formsOf(words[word]!, forms) }))
      .filter(({ forms }) => forms.length > 0)
    let at = 0
    for (const { ids, about } of index.rare(asked.map(formsIn), commonFrom, Number.MAX_SAFE_INTEGER)) {
      const one = asked[at++]!
      if (about === null) {
        holding[one.word] = ids.length
        if (ids.length > 0) rare++
        add(one.word, ids)
      } else {
        holding[one.word] = Math.min(about, total)
        common.push({ ...one, about })
      }
    }
    const budget = rare < ENOUGH_RARE ? COMMON_BUDGET : 0
    const worth = withinBudget(common, budget, weights.size === 0)
    at = 0
    for (const { ids, isWhole } of index.within(worth.map(formsIn), budget)) {
      const { word } = worth[at++]!
      // One that is cut short would only speak for the passages that come first.
      if (isWhole || weights.size === 0) add(word, ids)
    }
    return { weights, holding }
  }

  function find(words: readonly (readonly string[])[], printed: Language, most: number) {
    const total = index.total()
    const { weights, holding } = weigh(words, total)
    const asked = weights.heaviest(MOST_ASKED)
    const found: number[] = []
    // Mostly the first are enough; where few are in the language, ever more are asked about at once.
    for (
      let [at, count] = [0, ASKED_FIRST];
      at < asked.length && found.length < most;
      at += count, count *= 2
    ) {
      const ids = JSON.stringify(asked.slice(at, at + count))
      found.push(...inLanguage.all({ ids, printed, most: most - found.length }))
    }
    return { found, holding, total }
  }

  return {
    async lookUpForms(words, printed, most): Promise<FoundByForms> {
      const { found, ...rest } = db.reading(() => find(words, printed, most))
      return { passages: [...(await get(found)).values()], ...rest }
    },
  }
}

const formsIn = ({ forms }: { forms: readonly string[] }) => forms

/** The places in a list of at most so many of its items, from all parts of it. */
const evenly = (list: readonly unknown[], most: number): number[] =>
  Array.from({ length: Math.min(most, list.length) }, (_, i) =>
    Math.floor((i * list.length) / Math.min(most, list.length)),
  )
