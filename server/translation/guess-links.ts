/**
 * Which words that neither the lexicon nor their spelling joins may well render each other: the only open ones of their kind
 * between words that are linked. No proof that they do: they tell where things stand, and what is not left over.
 */
import { countWhile } from '../language/count-before.ts'
import type { Document, Token } from '../language/read.ts'
import type { PartOfSpeech } from '../language/tag.ts'
import type { Links } from './link-words.ts'

/** Of open words: what may stand for each other by its part of speech. */
const KINDS: Partial<Record<PartOfSpeech, string>> = {
  NOUN: 'noun',
  PROPN: 'noun',
  VERB: 'verb',
  ADJ: 'quality',
  ADV: 'quality',
}
/** In longer stretches without a link a translator has rephrased, and nothing is told by the place. */
const LONGEST = 8

/** @returns the same arrays as the links, with what is guessed besides */
export function guessLinks(fr: Document, en: Document, links: Links): Links {
  const guessed = { fr: links.fr.slice(), en: links.en.slice() }
  const chain = longestChain(links.fr)
  let before = { fr: -1, en: -1 }
  for (const at of [...chain, fr.tokens.length]) {
    const behind = { fr: at, en: at < fr.tokens.length ? links.fr[at]! : en.tokens.length }
    const left = openIn(fr, links.fr, before.fr, behind.fr)
    const right = openIn(en, links.en, before.en, behind.en)
    if (left.length <= LONGEST && right.length <= LONGEST) {
      const take = (isNear: (token: Token, ends: Ends) => boolean) => {
        const free = (some: Token[], side: 'fr' | 'en') => {
          const { tokens } = side === 'fr' ? fr : en
          const ends = { before: tokens[before[side]]?.clause, behind: tokens[behind[side]]?.clause }
          return some.filter((token) => guessed[side][token.index]! < 0 && isNear(token, ends))
        }
        for (const [one, other] of onlyOnes(free(left, 'fr'), free(right, 'en'))) {
          guessed.fr[one.index] = other.index
          guessed.en[other.index] = one.index
        }
      }
      take(({ clause }, ends) => clause === ends.before)
      take(({ clause }, ends) => clause === ends.behind)
      take(() => true)
    }
    before = behind
  }
  return guessed
}

/** The clauses of the linked words on either side. */
interface Ends {
  before: number | undefined
  behind: number | undefined
}

/** The words of content without a counterpart between two places; of nouns that are one thing its head. */
function openIn({ tokens, language }: Document, links: Int32Array, after: number, before: number): Token[] {
  const open = tokens
    .slice(after + 1, Math.max(after + 1, before))
    .filter(({ index, weight }) => weight === 1 && links[index]! < 0)
  // « Cage d’escalier », “stair well”
  return open.filter(({ part, index }, at) => {
    const beside = language === 'fr' ? open[at - 1] : open[at + 1]
    const isNext =
      language === 'fr'
        ? beside?.index === index - 2 && OF.has(tokens[index - 1]!.key)
        : beside?.index === index + 1
    return !(isNext && part === 'NOUN' && beside?.part === 'NOUN')
  })
}
const OF: ReadonlySet<string> = new Set(['de', 'du', 'des'])

function onlyOnes(left: readonly Token[], right: readonly Token[]): [Token, Token][] {
  const [french, english] = [left, right].map((some) =>
    Map.groupBy(some, ({ part }) => KINDS[part] ?? ''),
  ) as [Map<string, Token[]>, Map<string, Token[]>]
  return [...french].flatMap(([kind, some]): [Token, Token][] => {
    const others = english.get(kind) ?? []
    return kind !== '' && some.length === 1 && others.length === 1 ? [[some[0]!, others[0]!]] : []
  })
}

/** The places of the most links that stand in one order in both texts. Time grows with n log n. */
function longestChain(links: Int32Array): number[] {
  /** Where the chains of each length end, at the least place of the other text. */
  const ends: number[] = []
  const before = new Int32Array(links.length).fill(-1)
  for (let at = 0; at < links.length; at++) {
    const there = links[at]!
    if (there < 0) continue
    const length = countWhile(ends, (end) => links[end]! < there)
    before[at] = length > 0 ? ends[length - 1]! : -1
    ends[length] = at
  }
  const chain: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) chain.push(at)
  return chain.toReversed()
}
