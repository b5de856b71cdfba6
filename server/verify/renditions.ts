/** Who translated the words of a record: the renditions that lead to it from the words spoken, or from it. */
import type { Hop } from '../api/findings.ts'
import type { Language } from '../api/language.ts'
import type { Quote } from '../api/quotes.ts'
import type { Rendition } from '../api/renditions.ts'
import type { Renditions } from '../store/kept-translations.ts'

const MOST_RENDITIONS = 20
/** Quotes after which no further links are followed: a sentence that is famous has so many. */
const MOST_LINKED = 60

const counts = ({ state }: Pick<Rendition, 'state'>) => state !== 'rejected'

/** @returns the hops from the words spoken to a wording; none where it renders nothing on record */
export async function hopsTo(wording: Quote, renditions: Renditions): Promise<Rendition[]> {
  const last = (await renditions.ofQuotes([wording.id])).find(counts)
  const chain = last ? (await renditions.chain(last.id)).filter(counts) : []
  const hops: Rendition[] = []
  const before = (id: number) => chain.find((hop) => hop.rendition.id === id && !hops.includes(hop))
  for (let hop = before(wording.id); hop; hop = before(hop.original.id)) hops.unshift(hop)
  return hops
}

/** The quotes that render some, that these render, and so on from each, however they read; without those given. */
export async function linkedWith(given: readonly Quote[], renditions: Renditions): Promise<Quote[]> {
  const linked: Quote[] = []
  const known = new Set(given.map(({ id }) => id))
  let asked = [...known]
  while (asked.length > 0 && linked.length < MOST_LINKED) {
    const { items } = await renditions.list({ quote: asked, limit: MOST_LINKED })
    const sides = items.filter(counts).flatMap(({ original, rendition }) => [original, rendition])
    const found = new Map(sides.filter(({ id }) => !known.has(id)).map((quote) => [quote.id, quote]))
    asked = [...found.keys()]
    for (const id of asked) known.add(id)
    linked.push(...found.values())
  }
  return linked
}

/** The renditions of a quote in a language. */
export async function renditionsOf(
  { id }: Quote,
  language: Language,
  renditions: Renditions,
): Promise<Rendition[]> {
  const { items } = await renditions.list({ quote: [id], limit: MOST_RENDITIONS })
  return items.filter((one) => one.original.id === id && one.to === language && counts(one))
}

export const toHop = ({
  id,
  original,
  rendition,
  from,
  to,
  translator,
  authority,
  declared,
  state,
}: Rendition): Hop => ({
  rendition: id,
  original: original.id,
  wording: rendition.id,
  from,
  to,
  translator,
  authority,
  declared,
  state,
})
