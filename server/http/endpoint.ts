/** An endpoint declares its shapes once; from them requests are validated and the OpenAPI document is generated. */
import { createHash } from 'node:crypto'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import multer from 'multer'
import { z } from 'zod'
import { Id } from '../api/fields.ts'
import type { Asker, Role } from '../access/asker.ts'
import type { Begun, From } from '../access/access.ts'
import type { ToDocument } from './answer-problems.ts'
import { askerAs, signature } from './asker.ts'
import { cookieOf, fromWhere } from './credentials.ts'
import { originOf } from './foreign.ts'
import { inTurns } from '../in-turns.ts'
import { invalidInput, Problem } from '../problem.ts'
import type { Original } from '../store/captured.ts'
import { jsonPieces } from './json-pieces.ts'
import { inLines, LINES } from './lines.ts'

/** The id of a thing in a path. */
export const ById = z.object({ id: z.coerce.number().pipe(Id) })

export interface Declaration<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Fields extends z.ZodType,
> {
  method: 'get' | 'post' | 'patch' | 'put' | 'delete'
  /** Below /api, with parameters as {id}. */
  path: string
  summary: string
  /** Who may ask it at least, null for anybody; where nothing is said a reader may look and an editor change. */
  needs?: Role | null
  /** Whether it is for who signed in and not for a program with a token: how one signs in, and who may. */
  inPerson?: boolean
  /** Whether it is for who signed in a short while ago: what lets somebody in, later or as somebody else. */
  recently?: boolean
  params?: Params
  query?: Query
  body?: Body
  /** The fields beside `file`, where the endpoint takes an upload too. */
  fields?: Fields
  /** The status when all is well, and the shape of the answer; null for none. */
  answers: { status: 200 | 201 | 204; shape: z.ZodType | null; description: string }
  /** Where the work may be long: what is told of it meanwhile, a line each, to callers who accept lines of JSON. */
  meanwhile?: z.ZodType
}

/** An answer with a status of its own, such as what was asked to be made and is there already. */
export class Answered {
  readonly status: 200
  readonly answer: unknown

  constructor(status: 200, answer: unknown) {
    this.status = status
    this.answer = answer
  }
}

/** An answer with which a session begins; null, with which it ends. */
export class WithSession {
  readonly session: Begun | null
  readonly answer: unknown

  constructor(session: Begun | null, answer: unknown) {
    this.session = session
    this.answer = answer
  }
}

/** What a handler is given, validated. */
export interface Asked<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Fields extends z.ZodType,
> {
  params: z.output<Params>
  query: z.output<Query>
  /** Null where a file was uploaded. */
  body: z.output<Body> | null
  upload: { original: Original; fields: z.output<Fields> } | null
  /** The name of who asks, which what they do is signed with; empty where anybody may and nobody said. */
  by: string
  /** Null where anybody may ask and nobody said who they are. */
  asker: Asker | null
  from: From
  /** Under which we are asked, as a browser names a site: https://dixit.example.org */
  origin: string
  /** The version a change is made from, where the caller says so. */
  expected: number | undefined
  /** Tells the caller what happens meanwhile; without effect where they did not ask for it. */
  tell: (meanwhile: unknown) => void
  /** Aborted when the caller is gone. */
  signal: AbortSignal
}

export interface Endpoint extends Declaration<z.ZodType, z.ZodType, z.ZodType, z.ZodType> {
  /** Answers null where there is no such thing. */
  handle(asked: AskedFor): Promise<unknown>
}

export function endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Fields extends z.ZodType = z.ZodType,
>(
  declaration: Declaration<Params, Query, Body, Fields>,
  handle: (asked: Asked<Params, Query, Body, Fields>) => Promise<unknown>,
): Endpoint {
  return { ...declaration, handle }
}

/** Who may ask an endpoint at least; null for anybody. */
export const neededFor = ({ needs, method }: Pick<Endpoint, 'needs' | 'method'>): Role | null =>
  needs === undefined ? (method === 'get' ? 'reader' : 'editor') : needs

/** Serves the endpoints. @param limit bytes of an uploaded file */
export function serve(endpoints: readonly Endpoint[], limit: number, toDocument: ToDocument): Router {
  const router = Router()
  const readUpload = multer({
    limits: { fileSize: limit, files: 1, fields: 20, fieldSize: 100_000 },
    defParamCharset: 'utf8',
  })
  for (const one of endpoints) {
    const before: RequestHandler[] = one.fields ? [reading(readUpload.single('file'))] : []
    router[one.method](one.path.replace(/\{(\w+)\}/g, ':$1'), ...before, async (request, response) => {
      const asker = askerAs(response, neededFor(one), one)
      const signal = untilGone(response)
      const by = asker ? signature(asker, request) : ''
      const asked = {
        ...read(one, request),
        by,
        asker,
        from: fromWhere(request),
        origin: originOf(request),
        signal,
      }
      if (one.meanwhile && request.accepts(['json', LINES]) === LINES)
        await inLines(response, signal, (tell) => answerTo(one, { ...asked, tell }), toDocument)
      else {
        const { status, answer } = await answerTo(one, { ...asked, tell: () => undefined })
        await send(response, status, answer)
      }
    })
  }
  return router
}

/** @returns a signal that is aborted when the caller is gone, or has the answer */
export function untilGone(response: Response): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  return gone.signal
}

type AskedFor = Asked<z.ZodType, z.ZodType, z.ZodType, z.ZodType>

async function answerTo(one: Endpoint, asked: AskedFor): Promise<{ status: number; answer: unknown }> {
  const answer = await one.handle(asked)
  if (answer === null || answer === false) throw new Problem('not_found')
  return answer instanceof Answered ? answer : { status: one.answers.status, answer }
}

/** What the reader of uploads finds wrong with a form is the caller's to know; only a file too large has its own code. */
function reading(readUpload: RequestHandler): RequestHandler {
  return (request, response, next) => {
    void readUpload(request, response, (error: unknown) => {
      const tooLarge = error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE'
      next(error && !tooLarge ? new Problem('malformed') : error)
    })
  }
}

function read(
  one: Endpoint,
  request: Request,
): Omit<AskedFor, 'tell' | 'signal' | 'by' | 'asker' | 'from' | 'origin'> {
  const params = one.params?.safeParse(request.params)
  if (params && !params.success) throw new Problem('not_found')
  const { file } = request
  const uploads = one.fields !== undefined && request.is('multipart/form-data') !== false
  if (uploads && !file) throw Problem.invalid('file', 'invalid_type')
  if (one.body && !uploads && request.is('application/json') === false) throw new Problem('unsupported_type')
  return {
    params: params?.data,
    query: one.query && parse(one.query, request.query),
    body: one.body && !uploads ? parse(one.body, request.body) : null,
    upload: file
      ? {
          original: { bytes: file.buffer, mediaType: file.mimetype, fileName: file.originalname },
          fields: parse(one.fields!, request.body),
        }
      : null,
    expected: expectedVersion(request.get('If-Match')),
  }
}

function parse<Shape extends z.ZodType>(shape: Shape, given: unknown): z.output<Shape> {
  const parsed = shape.safeParse(given)
  if (!parsed.success) throw invalidInput(parsed.error)
  return parsed.data
}

/** No version is numbered 0: what cannot be read matches nothing. */
const NO_VERSION = 0

function expectedVersion(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined
  return Number(/^(?:W\/)?"(\d+)/.exec(header)?.[1] ?? NO_VERSION)
}

/** The ETag begins with the version, which If-Match goes by, and tells apart what else the answer holds. */
async function send(response: Response, status: number, given: unknown): Promise<void> {
  const answer = given instanceof WithSession ? given.answer : given
  if (given instanceof WithSession) response.append('Set-Cookie', cookieOf(response.req, given.session))
  response.status(status)
  if (status === 204) {
    response.end()
    return
  }
  const { body, hash } = await inTurns(written(answer as object))
  const { version, id } = answer as { version?: number; id?: number }
  if (version !== undefined) response.set('ETag', `"${version}.${hash.slice(0, 12)}"`)
  if (status === 201 && id !== undefined)
    response.location(`${response.req.baseUrl}${response.req.path}/${id}`)
  response.type('json').send(body)
}

/** The answer as JSON, and what its bytes hash to. */
function* written(answer: object): Generator<void, { body: Buffer; hash: string }> {
  const pieces: Buffer[] = []
  const hash = createHash('sha256')
  for (const piece of jsonPieces(answer)) {
    const bytes = Buffer.from(piece)
    pieces.push(bytes)
    hash.update(bytes)
    yield
  }
  return { body: Buffer.concat(pieces), hash: hash.digest('base64url') }
}
