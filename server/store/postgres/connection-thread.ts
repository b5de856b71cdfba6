/** A thread that holds one connection, asks what it is told to ask, and says when the answer is there. */
import { workerData } from 'node:worker_threads'
import pg from 'pg'
import { type Answer, type Asked, type Query, type Rows, type Started, UNREACHABLE } from './asked.ts'

const { address, opening, answers, port } = workerData as Started
const CONNECT_MS = 5_000
const KEEP_ALIVE_MS = 10_000

/** By the numbers that PostgreSQL has for types. What is not here comes as text. */
const BYTES = 17
const PARSERS: Record<number, (text: string) => unknown> = {
  16: (text) => (text === 't' ? 1 : 0), // boolean
  [BYTES]: (text) => Buffer.from(text.slice(2), 'hex'), // behind \x
  20: Number, // bigint, and the other numbers
  21: Number,
  23: Number,
  700: Number,
  701: Number,
  1700: Number,
}
const types: pg.CustomTypesConfig = { getTypeParser: (type: number) => PARSERS[type] ?? String }

let session: pg.Client | null = null

/** The session that is open, or a new one: what was lost while nobody asked is nobody's loss. */
async function connected(): Promise<pg.Client> {
  if (session) return session
  const client = new pg.Client({
    connectionString: address,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    application_name: 'dixit',
    types,
  })
  const lost = () => {
    if (session === client) session = null
  }
  client.on('error', lost).on('end', lost)
  await client.connect()
  await client.query(opening)
  return (session = client)
}

async function answerTo({ text, name, values, within }: Query): Promise<Rows> {
  if (within && !session) throw Object.assign(new Error('The connection was lost.'), { code: UNREACHABLE })
  const client = await connected()
  const asked = {
    text,
    rowMode: 'array',
    ...(name !== undefined && { name }),
    ...(values && { values }),
  } as const
  const answer = await client.query<unknown[]>(asked)
  if (Array.isArray(answer)) return { columns: [], bytes: [], rows: [], changes: 0 } // several statements
  const types = answer.fields.map(({ dataTypeID }) => dataTypeID)
  return {
    columns: answer.fields.map((field) => field.name),
    bytes: [...types.keys()].filter((i) => types[i] === BYTES),
    rows: answer.rows,
    changes: answer.rowCount ?? 0,
  }
}

/** What PostgreSQL refuses has a code of five letters; what has none of these is the connection's fault. */
function refusalOf(error: unknown): Answer {
  const { code, message } = error as { code?: string; message: string }
  const isRefused = code !== undefined && /^[0-9A-Z]{5}$/.test(code)
  if (!isRefused) giveUp()
  return { refused: { code: isRefused ? code : UNREACHABLE, message } }
}

function giveUp(): void {
  session?.end().catch(() => undefined)
  session = null
}

port.on('message', (asked: Asked) => {
  const answering = asked
    ? answerTo(asked)
    : Promise.resolve(session?.end()).then(() => ({ columns: [], bytes: [], rows: [], changes: 0 }))
  void answering.catch(refusalOf).then((answer) => {
    port.postMessage(answer)
    Atomics.add(answers, 0, 1)
    Atomics.notify(answers, 0)
    if (!asked) port.close()
  })
})
