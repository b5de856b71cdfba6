/** What was evaluated, numbered for the table of MQM ratings: two renditions of one original stand side by side in it. */
import type { ReviewedRendition } from '../api/desk.ts'
import type { Store } from '../store/store.ts'
import type { MqmPlace, RatedRendition } from '../write/mqm-tsv.ts'
import { ratersOf, reviewedRenditions } from './reviewed.ts'

type Records = Pick<Store, 'renditions' | 'annotations' | 'reviews'>

export async function* rated(store: Records): AsyncGenerator<RatedRendition> {
  const places = await placesOf(store)
  for await (const reviewed of reviewedRenditions(store)) {
    const raters = ratersOf(reviewed)
    const place = places.get(reviewed.rendition.id)
    if (raters.length > 0 && place) yield { reviewed, raters, place }
  }
}

/** What is kept of a rendition while all are numbered. */
interface Listed {
  id: number
  original: number
  doc: string
  system: string
  /** Where the original begins in its document. */
  at: [passage: number, start: number]
}

/** By the id of the rendition. A document is what one source says in one direction. */
async function placesOf(store: Records): Promise<Map<number, MqmPlace>> {
  const listed: Listed[] = []
  for await (const reviewed of reviewedRenditions(store))
    if (ratersOf(reviewed).length > 0) listed.push(toListed(reviewed))
  listed.sort(
    (a, b) =>
      (a.doc < b.doc ? -1 : a.doc > b.doc ? 1 : 0) ||
      a.at[0] - b.at[0] ||
      a.at[1] - b.at[1] ||
      a.original - b.original ||
      a.id - b.id,
  )
  const places = new Map<number, MqmPlace>()
  const taken = new Set<string>()
  let docSegId = 0
  listed.forEach(({ id, original, doc, system }, i) => {
    const before = listed[i - 1]
    if (before?.doc !== doc) docSegId = 1
    else if (before.original !== original) docSegId++
    // Two papers that name no translator, say: each is a system of its own.
    const own = taken.has(`${original} ${system}`) ? `${system} #${id}` : system
    taken.add(`${original} ${own}`)
    places.set(id, { system: own, doc, docSegId, globalSegId: original })
  })
  return places
}

function toListed({ rendition: found }: ReviewedRendition): Listed {
  const { id, original, rendition, translator, authority, from, to } = found
  const { passage, start } = original.spans[0]!
  return {
    id,
    original: original.id,
    doc: `${original.sourceTitle} (${original.source}):${from}-${to}`,
    system: translator ?? (authority === 'unknown' ? rendition.sourceTitle : authority),
    at: [passage, start],
  }
}
