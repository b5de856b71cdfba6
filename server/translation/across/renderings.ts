/** Which of several texts say in one language what a claim says in the other. */
import { foldText } from '../../language/fold.ts'
import { align, type Link } from '../align/align.ts'
import type { WordModel } from '../align/align-model.ts'
import { wordTokens } from '../align/align-tokens.ts'
import type { Language } from '../../language/lexicon.ts'
import type { Wording } from '../link-texts.ts'
import { evidenceReader, type Stretch } from './stretches.ts'

export interface Rendering extends Stretch {
  /** Which of the texts. */
  text: number
  /** How likely the stretch renders the claim, 0 to 1. */
  sureness: number
}

/** How rare words are among the texts of which these are the most alike. */
export interface Rarity {
  /** The share of all texts in which a folded word of the claim finds a translation, 0 to 1. */
  shareOf: (word: string) => number
  /** How many texts there are. */
  texts: number
}

/** Texts whose words are aligned with the claim’s, those with the most evidence: the others have no chance. */
const MOST_ALIGNED = 6
/** UTF-16 units on either side of a stretch that are aligned with it: its first and last words may render nothing. */
const AROUND = 25
/** Links that are less sure than this are given by chance. */
const LEAST_LINK = 0.05
/**
 * What a text is judged by: how much of the claim is linked, how much of the stretch is, and the evidence. By logistic
 * regression on two days of parliamentary debate, a novel and captions, with much learned and with nothing, for claims of
 * 5 to 25 words, against the best of the texts that do not render them.
 */
const WEIGHTS = { claim: 4.3, text: 1.9, evidence: 0.146 }
/** Evidence adds up with the words, that of chance too: of a longer claim it counts as that of so many. */
const LONG = 20
/** Links to more of the stretch than there is of it: those of its edges. */
const MOST_LINKED = 1.2
/**
 * A text is told by how far it stands out from those that come after the two best: long claims, common words and a model
 * that has read much raise all of them alike.
 */
const OTHERS = { from: 2, to: 5 }
/** Where fewer come after, what such texts are worth as a rule: so much, and so much for each word of the claim. */
const USUAL = { claim: 3, word: 0.25 }
/**
 * Standing out this far it is taken for a rendering rather than not: of claims that nothing renders, two to five in a
 * hundred find another place in the debate they were made in, one or two in another text altogether.
 */
const LEAD = { even: 2.5, steep: 1.2 }
/** A claim of fewer words must stand out more, for each word by so much. */
const SHORT = { below: 12, each: 0.1 }
/** The best of many texts stands out by chance: the more there are beyond these, the more (by natural logarithm). */
const CROWD = { beyond: 1_000, each: 0.15 }

/**
 * A text at a time: some are long.
 *
 * @param texts in the other language, candidates that a look-up found
 * @returns surest first; texts that have no chance are left out
 */
export function* renderingSteps(
  { language, text: claim }: Wording,
  texts: readonly string[],
  { shareOf, texts: all }: Rarity,
  model: WordModel,
): Generator<undefined, Rendering[]> {
  const read = evidenceReader(claim, language, shareOf, model)
  const found: (Stretch & { text: number })[] = []
  for (const [number, text] of texts.entries()) {
    const stretch = read(text)
    if (stretch) found.push({ ...stretch, text: number })
    yield
  }
  found.sort((a, b) => b.evidence - a.evidence)
  const own = wordsOf(claim, language)
  const judged: { copies: typeof found; worth: number }[] = []
  for (const copies of alike(found, texts).slice(0, MOST_ALIGNED)) {
    const [first] = copies
    judged.push({ copies, worth: worthOf(own, language, texts[first!.text]!, first!, model) })
    yield
  }
  judged.sort((a, b) => b.worth - a.worth)
  const others = judged.slice(OTHERS.from, OTHERS.to).map(({ worth }) => worth)
  const usual = USUAL.claim + USUAL.word * Math.min(LONG, own.length)
  while (others.length < OTHERS.to - OTHERS.from) others.push(usual)
  const chance = others.reduce((sum, worth) => sum + worth, 0) / others.length
  const even =
    LEAD.even +
    SHORT.each * Math.max(0, SHORT.below - own.length) +
    CROWD.each * Math.max(0, Math.log(all / CROWD.beyond))
  return judged.flatMap(({ copies, worth }) => {
    const sureness = 1 / (1 + Math.exp(-LEAD.steep * (worth - chance - even)))
    return copies.map((one) => ({ ...one, sureness }))
  })
}

/** Words that several texts reprint are one rendering, which does not stand out from itself. */
const alike = <Found extends Stretch & { text: number }>(
  found: Found[],
  texts: readonly string[],
): Found[][] => [
  ...Map.groupBy(found, ({ text, start, end }) => foldText(texts[text]!.slice(start, end))).values(),
]

const wordsOf = (text: string, language: Language): string[] =>
  wordTokens(text, language).map(({ key }) => key)

/** By how much of the claim is linked with the stretch, and of the stretch with the claim, and how sure the links are. */
function worthOf(
  claim: string[],
  language: Language,
  text: string,
  { start, end, evidence }: Stretch,
  model: WordModel,
): number {
  const to = language === 'fr' ? 'en' : 'fr'
  const around = wordsOf(text.slice(Math.max(0, start - AROUND), end + AROUND), to)
  const inside = wordsOf(text.slice(start, end), to)
  const links =
    language === 'fr' ? align(model, claim, around, LEAST_LINK) : align(model, around, claim, LEAST_LINK)
  const linked = (side: Language) => surest(links, side).reduce((sum, confidence) => sum + confidence, 0)
  return (
    (WEIGHTS.claim * linked(language)) / claim.length +
    WEIGHTS.text * Math.min(MOST_LINKED, linked(to) / inside.length) +
    WEIGHTS.evidence * evidence * Math.min(1, LONG / claim.length)
  )
}

/** The confidence of the surest link of each word that has one. */
function surest(links: readonly Link[], side: Language): number[] {
  const best = new Map<number, number>()
  for (const link of links) best.set(link[side], Math.max(best.get(link[side]) ?? 0, link.confidence))
  return [...best.values()]
}
