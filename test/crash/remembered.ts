/** What clients were told is stored, and what they had asked for when nobody answered any more. */
import { isDeepStrictEqual } from 'node:util'
import type { Check, Decisions } from '../../server/api/checks.ts'
import type { Source } from '../../server/api/sources.ts'
import type { Ask } from './server.ts'

/** A source or a check as it is compared: what a person gave, and what was found with it. */
export interface Thing {
  path: string
  /** As it was acknowledged last and, behind it, as it was to be when the server was killed; null: not there. */
  states: State[]
  /** Somebody is changing it. */
  isTaken: boolean
}
export type State = SourceState | CheckState | null

export interface SourceState {
  title: string
  publisher: string | null
  text: string
  quotes: { id: number; text: string; speaker: string | null; status: string; spoken: string }[]
}
export interface CheckState {
  text: string
  verdict: string
  decided: string | null
  notes: string[]
}

/** What was sent and may have been stored, by the words that nothing else has. */
export interface Sent {
  text: string
  /** How many quotes are found in it, where that is known. */
  quotes?: number | undefined
}

export type Remembered = ReturnType<typeof remembered>

/** @param known what is there from the beginning, by its path */
export function remembered(known: ReadonlyMap<string, State>) {
  const things = new Map<string, Thing>()
  for (const [path, state] of known) things.set(path, { path, states: [state], isTaken: false })
  const touched = new Set<Thing>()
  const sent = new Map<string, Sent>()
  const figures = { acknowledged: 0, unanswered: 0, ofThemStored: 0 }

  const isAbout = (kind: 'sources' | 'checks') => (thing: Thing) => thing.path.startsWith(`/${kind}/`)

  return {
    figures,
    all: (kind: 'sources' | 'checks') => [...things.values()].filter(isAbout(kind)),

    /** Whether something was sent that nobody has answered. */
    isUnanswered: () => sent.size > 0 || things.values().some(({ states }) => states.length > 1),

    /** @returns the thing, once it is acknowledged */
    async create(words: string, asked: Sent, create: () => Promise<{ path: string; state: State }>) {
      sent.set(words, asked)
      const { path, state } = await create()
      sent.delete(words)
      figures.acknowledged++
      const thing: Thing = { path, states: [state], isTaken: false }
      things.set(path, thing)
      touched.add(thing)
      return thing
    },

    async change(thing: Thing, after: State, change: () => Promise<unknown>): Promise<void> {
      thing.isTaken = true
      touched.add(thing)
      thing.states = [thing.states[0]!, after]
      await change()
      figures.acknowledged++
      thing.states = [after]
      thing.isTaken = false
    },

    /** Looks at what was touched since it was looked at last, or at everything. @returns what is not as it was acknowledged */
    async faults(ask: Ask, everything: boolean): Promise<string[]> {
      const faults: string[] = []
      for (const thing of everything ? things.values() : touched) {
        const state = await look(ask, thing.path)
        if (!thing.states.some((one) => isDeepStrictEqual(one, state)))
          faults.push(`${thing.path}: ${shown(state)}, not ${shown(thing.states)}`)
        if (thing.states.length > 1) {
          figures.unanswered++
          if (isDeepStrictEqual(thing.states[1], state)) figures.ofThemStored++
        }
        thing.states = [state]
        thing.isTaken = false
      }
      touched.clear()
      for (const path of await unknown(ask, things)) {
        const state = (await look(ask, path))!
        const words = 'title' in state ? state.title : state.text
        const asked = sent.get(words)
        if (!asked) faults.push(`${path}: nobody stored “${words}”`)
        else if (state.text !== asked.text || !hasQuotes(state, asked))
          faults.push(`${path}: half of “${words}”`)
        else figures.ofThemStored++
        things.set(path, { path, states: [state], isTaken: false })
      }
      figures.unanswered += sent.size
      sent.clear()
      return faults
    },
  }
}

/** Long texts in short. */
const shown = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' && part.length > SHOWN ? `${part.slice(0, SHOWN)}…` : part,
  )
const SHOWN = 60

const hasQuotes = (state: NonNullable<State>, { quotes }: Sent) =>
  quotes === undefined || ('quotes' in state && state.quotes.length === quotes)

/** What is there that nobody was told of, newest first: all that is older than what is known was looked at before. */
async function unknown(ask: Ask, things: ReadonlyMap<string, Thing>): Promise<string[]> {
  const found: string[] = []
  for (const kind of ['sources', 'checks']) {
    const { body } = await ask('GET', `/${kind}?limit=30`)
    for (const { id } of body.items as { id: number }[])
      if (!things.has(`/${kind}/${id}`)) found.push(`/${kind}/${id}`)
  }
  return found
}

/** Never there, or deleted. */
const NOT_THERE = new Set([404, 410])

async function look(ask: Ask, path: string): Promise<State> {
  const { status, body } = await ask('GET', path)
  if (NOT_THERE.has(status)) return null
  if (status !== 200) throw new Error(`${path} answered ${status}`)
  if (path.startsWith('/sources/')) return sourceState(await wholeSource(ask, body as Source))
  const decisions = await ask('GET', `${path}/decisions`)
  return checkState(body as Check, decisions.body as Decisions)
}

/** A source with all of its parts: a long one is answered by and by. @param first as it was answered */
export async function wholeSource(ask: Ask, first: Source): Promise<Source> {
  const whole = {
    ...first,
    passages: [...first.passages],
    quotes: new Map(first.quotes.map((one) => [one.id, one])),
  }
  for (let { next } = first; next !== null;) {
    const { status, body } = await ask('GET', `/sources/${first.id}?from=${next}`)
    if (status !== 200) throw new Error(`/sources/${first.id} from ${next} answered ${status}`)
    const part = body as Source
    whole.passages.push(...part.passages)
    for (const one of part.quotes) whole.quotes.set(one.id, one)
    next = part.next
  }
  return { ...whole, quotes: [...whole.quotes.values()] }
}

export const sourceState = ({ title, publisher, passages, quotes }: Source): SourceState => ({
  title,
  publisher,
  text: passages.map(({ text }) => text).join('\n'),
  quotes: quotes.map(({ id, text, speaker, status, spoken }) => ({
    id,
    text,
    speaker: speaker?.name ?? null,
    status,
    spoken: `${spoken.language} ${spoken.basis}`,
  })),
})

export const checkState = ({ claim, verdict, decision }: Check, { items }: Decisions): CheckState => ({
  text: claim.text,
  verdict,
  decided: decision && `${decision.verdict}: ${decision.note}`,
  notes: items.map(({ note }) => note),
})
