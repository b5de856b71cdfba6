import { afterAll, beforeAll, expect, it } from 'vitest'
import { captured, mark } from '../support/collection.ts'
import { FILES } from '../support/file-requests.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  const { store } = server
  const french = await store.sources.add(captured(['Le marché rouvre lundi.']))
  const english = await store.sources.add(
    captured(['The market reopens on Monday.'], { language: 'en' }),
    [],
    {
      renditionOf: french.id,
    },
  )
  const [original, rendition] = [
    await mark(store, french, ['Le marché rouvre lundi.']),
    await mark(store, english, ['The market reopens on Monday.']),
  ]
  await server.ask('POST', '/renditions', { original: original.id, rendition: rendition.id })
  await server.ask('POST', '/renditions/1/wordings', { text: 'The market opens again on Monday.' })
  await server.ask('POST', '/checks', { text: 'Le marché rouvre lundi' })
  await server.ask('POST', '/drafts', { text: '« Le marché rouvre lundi », a dit Ève Roncier.' })
})
afterAll(() => server.close())

it.each(FILES)('%s answers a file of a type that is documented', async (endpoint, path) => {
  const { paths } = (await server.ask('GET', '/openapi.json')).body
  const documented = paths[endpoint.split(' ')[1]!].get.responses['200'].content
  const { status, headers } = await server.ask('GET', path)
  expect(status).toBe(200)
  expect(Object.keys(documented)).toContain(headers.get('Content-Type'))
  expect(headers.get('Content-Language')).toBe('en')
})
