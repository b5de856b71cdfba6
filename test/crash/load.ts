/** What clients do meanwhile: checks, decisions, edits, imports, deletions, and having back what was deleted. */
import {
  checkState,
  type CheckState,
  type Remembered,
  sourceState,
  type SourceState,
  wholeSource,
} from './remembered.ts'
import type { Thing } from './remembered.ts'
import { GoneError, type Server } from './server.ts'

/** What all clients of a file share. */
export interface Desk {
  server: Server
  memory: Remembered
  /** From 0 to 1. */
  next: () => number
  /** Words that nothing else has. */
  unique: (beginning: string) => string
}

type Act = (desk: Desk) => Promise<void>

const SHORT = 5
/** One line in so many is a quotation. */
const QUOTED = 5
/** How many quotes are found in a text of so many lines, as acknowledged. */
const found = new Map<number, number>()

/** One after the other until the server is gone. */
export async function client(desk: Desk): Promise<void> {
  const acts = Object.values(ACTS).flatMap(({ act, share }) => Array<Act>(share).fill(act))
  try {
    for (;;) await acts[Math.floor(desk.next() * acts.length)]!(desk)
  } catch (error) {
    if (!(error instanceof GoneError)) throw error
  }
}

/** @param send stores a source, as the API answers it */
export async function importing({ memory, unique, server }: Desk, lines: number, send = post(server)) {
  const title = unique('Quai')
  const text = Array.from({ length: lines }, (_, i) =>
    i % QUOTED === 0
      ? `« Le bac ${i} du ${title} passera », a dit Anne Hale.`
      : `Le bac ${i} du ${title} part à l’aube.`,
  ).join('\n')
  return memory.create(title, { text, quotes: found.get(lines) }, async () => {
    const source = await wholeSource(server.ask, await send({ title, text, language: 'fr' }))
    found.set(lines, source.quotes.length)
    return { path: `/sources/${source.id}`, state: sourceState(source) }
  })
}

const post = (server: Server) => async (source: object) =>
  (await answered(server.ask('POST', '/sources', source))).body

/** @throws where it is neither well nor busy */
async function answered<Answer extends { status: number }>(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked
  if (answer.status >= 300) throw new Error(`answered ${JSON.stringify(answer)}`)
  return answer
}

async function checking({ memory, server, unique }: Desk): Promise<void> {
  const text = `Le bac du ${unique('matin')} passera.`
  await memory.create(text, { text }, async () => {
    const { body } = await answered(server.ask('POST', '/checks', { text }))
    return { path: `/checks/${body.id}`, state: checkState(body, { items: [] }) }
  })
}

/** Something that nobody changes at the moment. */
function free<State>({ memory, next }: Desk, kind: 'sources' | 'checks', is: (state: State) => boolean) {
  const some = memory.all(kind).filter(({ isTaken, states }) => !isTaken && is(states[0] as unknown as State))
  const thing = some[Math.floor(next() * some.length)]
  return thing && { thing, state: thing.states[0] as unknown as NonNullable<State> }
}

async function deciding(desk: Desk): Promise<void> {
  const check = free<CheckState | null>(desk, 'checks', (state) => state !== null)
  if (!check) return checking(desk)
  const { thing, state } = check
  const note = desk.unique('Vu')
  const after = { ...state, decided: `exact: ${note}`, notes: [note, ...state.notes] }
  await desk.memory.change(thing, after, () =>
    answered(desk.server.ask('PUT', `${thing.path}/decision`, { verdict: 'exact', note })),
  )
}

const isThere = (state: SourceState | null) => state !== null

async function correcting(desk: Desk): Promise<void> {
  const source = free<SourceState | null>(desk, 'sources', isThere)
  if (!source) return
  const { thing, state } = source
  const change = { title: desk.unique('Pont'), publisher: desk.unique('Le Courrier') }
  await desk.memory.change(thing, { ...state, ...change }, () =>
    answered(desk.server.ask('PATCH', thing.path, change)),
  )
}

async function accepting(desk: Desk): Promise<void> {
  const isSuggested = ({ status }: SourceState['quotes'][number]) => status === 'suggested'
  const source = free<SourceState | null>(
    desk,
    'sources',
    (state) => state?.quotes.some(isSuggested) ?? false,
  )
  if (!source) return
  const { thing, state } = source
  const { id } = state.quotes.find(isSuggested)!
  const quotes = state.quotes.map((quote) =>
    quote.id === id ? { ...quote, status: 'accepted', spoken: 'fr confirmed' } : quote,
  )
  await desk.memory.change(thing, { ...state, quotes }, () =>
    answered(desk.server.ask('PATCH', `/quotes/${id}`, { status: 'accepted', spoken: { language: 'fr' } })),
  )
}

/** What was deleted last of a source, to be had back. */
const deleted = new WeakMap<Thing, SourceState>()

async function deleting(desk: Desk): Promise<void> {
  const source = free<SourceState | null>(desk, 'sources', isThere)
  if (!source) return
  deleted.set(source.thing, source.state)
  await desk.memory.change(source.thing, null, () => answered(desk.server.ask('DELETE', source.thing.path)))
}

async function restoring(desk: Desk): Promise<void> {
  const source = free<SourceState | null>(desk, 'sources', (state) => state === null)
  const before = source && deleted.get(source.thing)
  if (!before) return
  const { thing } = source
  await desk.memory.change(thing, before, () => answered(desk.server.ask('POST', `${thing.path}/restore`)))
}

const reading: Act = async ({ server }) =>
  void (await answered(server.ask('GET', '/sources?search=quai&limit=5')))

export const ACTS = {
  checking: { act: checking, share: 6 },
  deciding: { act: deciding, share: 4 },
  correcting: { act: correcting, share: 4 },
  accepting: { act: accepting, share: 3 },
  importing: { act: async (desk: Desk) => void (await importing(desk, SHORT)), share: 2 },
  deleting: { act: deleting, share: 1 },
  restoring: { act: restoring, share: 1 },
  reading: { act: reading, share: 2 },
}

/** What was deleted is too old to be had back. */
export function nothingBack(memory: Remembered): void {
  for (const thing of memory.all('sources')) if (thing.states.includes(null)) deleted.delete(thing)
}
