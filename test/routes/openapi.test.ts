import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

describe('the OpenAPI document', () => {
  // Tests read it as any client would.
  // oxlint-disable-next-line typescript/no-explicit-any
  let document: any
  beforeAll(async () => {
    document = (await server.ask('GET', '/openapi.json')).body
  })

  it('is version 3.1 and stands below /api', () => {
    expect(document).toMatchObject({ openapi: expect.stringMatching(/^3\.1\./), servers: [{ url: '/api' }] })
  })

  it('names its operations apart', () => {
    const ids = operations().map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says for each operation what it answers, a problem included', () => {
    for (const { operation } of operations()) {
      const { default: problem, ...others } = operation.responses
      expect(Object.keys(others)).toHaveLength(1)
      expect(problem.content).toHaveProperty(['application/problem+json'])
      expect(operation.summary).not.toBe('')
    }
  })

  it('leads every reference to a schema that is there', () => {
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name!,
    )
    expect(references).toContain('Check')
    for (const name of references) expect(document.components.schemas).toHaveProperty([name])
  })

  it('describes a source as JSON and as an upload', () => {
    const { content } = document.paths['/sources'].post.requestBody
    expect(Object.keys(content)).toEqual(['application/json', 'multipart/form-data'])
    expect(content['multipart/form-data'].schema).toMatchObject({
      properties: { file: { format: 'binary' }, title: {} },
      required: ['file'],
    })
  })

  const operations = () =>
    Object.values(document.paths as Record<string, object>).flatMap((path) =>
      Object.values(path).map((operation) => ({ operation })),
    )
})

describe('the documentation to browse', () => {
  it.each([
    ['/docs', 'text/html'],
    ['/docs/start.js', 'text/javascript'],
    ['/docs/swagger-ui.css', 'text/css'],
    ['/docs/swagger-ui-bundle.js', 'text/javascript'],
  ])('serves %s from this machine', async (path, type) => {
    const { status, headers } = await server.ask('GET', path)
    expect(status).toBe(200)
    expect(headers.get('Content-Type')).toContain(type)
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'self'")
  })

  it('loads nothing from elsewhere and runs nothing inline', async () => {
    const { body } = await server.ask('GET', '/docs')
    const loaded = [...(body as string).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!)
    expect(loaded).toHaveLength(3)
    for (const address of loaded)
      expect((await fetch(new URL(address, `${server.address}/api/docs`))).status).toBe(200)
    expect(body).not.toMatch(/<script>|<style|\son\w+=|https?:/)
  })
})
