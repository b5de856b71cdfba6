import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryDatabase } from '../support/database.ts'
import { dixit } from '../support/program.ts'

const pages = new Map<string, string>()
const web = createServer((request, response) => {
  const page = pages.get(request.url!)
  if (page === undefined) response.writeHead(404).end()
  else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
})
let host: string
beforeAll(async () => {
  web.listen(0, '127.0.0.1')
  await once(web, 'listening')
  host = `127.0.0.1:${(web.address() as AddressInfo).port}`
})
afterAll(() => void web.close())

it.each([
  [
    'fr',
    '<p>« Le bac passe encore », a dit Ada Pell, la maire.</p><p>La rive était calme et le fleuve était haut.</p>',
    ['passe encore', 'ne passe plus'],
    /^1 · Le quai · nouvelle capture · 1 modifiée\n {2}Modifiée · Le bac passe encore\n2 · La rive · dit la même chose\n$/,
  ],
  [
    'en',
    '<p>“The ferry still runs,” said Ada Pell, the mayor.</p><p>The bank was quiet and the river was high.</p>',
    ['still runs', 'no longer runs'],
    /^1 · Le quai · new capture · 1 changed\n {2}Changed · The ferry still runs,?\n2 · La rive · says the same\n$/,
  ],
] as const)(
  'pages are fetched again, each with what became of its quotes, in %s',
  async (lang, text, [was, is], told) => {
    const env = { DIXIT_DB: temporaryDatabase(), LANG: lang, DIXIT_FETCH_HOSTS: host, DIXIT_USER: 'Maud' }
    const page = (title: string, body: string) =>
      `<!doctype html><title>${title}</title><article>${body}</article>`
    const [quay, bank] = [`/${lang}/quai`, `/${lang}/rive`]
    pages.set(quay, page('Le quai', text))
    pages.set(bank, page('La rive', '<p>Personne ne dit rien ce soir sur la rive du fleuve.</p>'))
    const added = await dixit(['add', `http://${host}${quay}`, `http://${host}${bank}`], env)
    expect([added.code, added.err]).toEqual([0, ''])

    // Nobody has to be looked at again that was looked at today.
    expect(await dixit(['recapture', '--older-than', '2020-01-01'], env)).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    pages.set(quay, page('Le quai', text.replace(was, is)))
    const again = await dixit(['recapture'], env)
    expect([again.code, again.err]).toEqual([0, ''])
    expect(again.out).toMatch(told)

    pages.delete(bank)
    const failed = await dixit(['recapture', '2', '1', '--json'], env)
    expect(failed.code).toBe(2)
    expect(failed.err).toContain('2 · La rive')
    expect(JSON.parse(failed.out)).toMatchObject({ source: 1, isNew: false })
  },
)
