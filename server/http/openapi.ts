/** The OpenAPI document, generated from the shapes that validate the requests. */
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { ProblemDocument } from '../api/problem-document.ts'
import type { Role } from '../access/asker.ts'
import { COOKIE_OVER_TLS } from './credentials.ts'
import { type Endpoint, neededFor } from './endpoint.ts'
import type { z } from 'zod'

export function openApiDocument(endpoints: readonly Endpoint[]) {
  const paths: ZodOpenApiPathsObject = {}
  for (const one of endpoints) {
    const path = (paths[one.path] ??= {})
    path[one.method] = operation(one)
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Dixit',
      version: '1',
      description:
        'Quotations checked across French and English. Offsets count UTF-16 code units. Errors are problem documents ' +
        '(RFC 9457) in the language that Accept-Language asks for. Single things carry an ETag; send it back as ' +
        'If-Match with a change, and nobody overwrites anybody unawares. Where people have accounts, an operation ' +
        'is for the role that its x-role names and for those above it, signed in or with a token.',
    },
    servers: [{ url: '/api' }],
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: COOKIE_OVER_TLS,
          description: 'As signing in sets it.',
        },
        token: { type: 'http', scheme: 'bearer', description: 'For a program, made on the account page.' },
      },
    },
  })
}

function operation(one: Endpoint): ZodOpenApiOperationObject {
  const { answers } = one
  return {
    operationId: operationId(one),
    tags: [one.path.split('/')[1]!],
    summary: one.summary,
    ...allowed(one),
    requestParams: {
      ...(one.params && { path: one.params as z.ZodObject }),
      ...(one.query && { query: one.query as z.ZodObject }),
    },
    ...(one.body && {
      requestBody: {
        required: true,
        content: {
          ...json(one.body),
          ...(one.fields && { 'multipart/form-data': { schema: upload(one.fields as z.ZodObject) } }),
        },
      },
    }),
    responses: {
      [answers.status]: {
        description: answers.description,
        ...(answers.shape && { content: json(answers.shape) }),
      },
      default: {
        description: 'A problem.',
        content: { 'application/problem+json': { schema: ProblemDocument } },
      },
    },
  }
}

/** Who may: nothing is needed where anybody may. */
function allowed(one: Endpoint): Pick<ZodOpenApiOperationObject, 'security'> & { 'x-role'?: Role } {
  const role = neededFor(one)
  if (role === null) return { security: [] }
  return { 'x-role': role, security: [{ session: [] }, ...(one.inPerson ? [] : [{ token: [] }])] }
}

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })

/** listSources, getSource, mergeSpeakers … */
function operationId({ method, path }: Endpoint): string {
  const parts = path.split('/').filter((part) => part !== '' && !part.startsWith('{'))
  const verb = method === 'get' && !path.includes('{') ? 'list' : method
  // One of the things of a thing, beside all of them.
  const which = method === 'get' && !path.endsWith('{id}') && path.endsWith('}') ? 'One' : ''
  return verb + which + parts.map((part) => part[0]!.toUpperCase() + part.slice(1)).join('')
}

const upload = (fields: z.ZodObject) =>
  fields.extend({}).meta({
    override: ({
      jsonSchema,
    }: {
      jsonSchema: { properties?: Record<string, unknown>; required?: string[] }
    }) => {
      jsonSchema.properties = { file: { type: 'string', format: 'binary' }, ...jsonSchema.properties }
      jsonSchema.required = ['file', ...(jsonSchema.required ?? [])]
    },
  })
