import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pdfFile } from '../read/document/pdf-file.ts'
import { startServer, type TestServer } from '../support/server.ts'

const FRENCH =
  'La mairie a rouvert la passerelle des Forges ce matin, après trois semaines de fermeture. « Personne ne l’a vue bouger », assure le gardien, à l’écart des caméras.'
const ENGLISH =
  'The footbridge reopened this morning after three weeks. “Nobody saw it move,” the caretaker said, well away from the cameras.'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.close())

function formWith(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
  type = '',
): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', new File([content], name, { type }))
  return form
}

/** Windows-1252 puts its curly apostrophe and guillemets where no other encoding has them. */
const windows1252 = (text: string) => new Uint8Array(Buffer.from(text.replaceAll('’', '\u0092'), 'latin1'))
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const utf16Swapped = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())
const page = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`

describe('a file is read whatever its encoding, and its bytes come back as they were', () => {
  it.each<
    [what: string, name: string, content: string | Uint8Array<ArrayBuffer>, text: string, language: string]
  >([
    ['UTF-8 in French', 'passerelle.txt', FRENCH, FRENCH, 'fr'],
    ['UTF-8 in English', 'footbridge.txt', ENGLISH, ENGLISH, 'en'],
    ['UTF-8 with a byte order mark', 'passerelle.txt', `\uFEFF${FRENCH}`, FRENCH, 'fr'],
    ['Windows-1252', 'passerelle.txt', windows1252(FRENCH), FRENCH, 'fr'],
    ['UTF-16, little end first', 'passerelle.txt', utf16(FRENCH), FRENCH, 'fr'],
    ['UTF-16, big end first', 'footbridge.txt', utf16Swapped(ENGLISH), ENGLISH, 'en'],
    ['HTML in UTF-8', 'passerelle.html', page(`<p>${FRENCH}</p>`), FRENCH, 'fr'],
    [
      'HTML that declares Windows-1252',
      'passerelle.htm',
      windows1252(page(`<p>${FRENCH}</p>`, '<meta charset="windows-1252">')),
      FRENCH,
      'fr',
    ],
    ['a name in capitals', 'PASSERELLE.TXT', FRENCH, FRENCH, 'fr'],
  ])('%s', async (_, name, content, text, language) => {
    const { status, body } = await server.ask('POST', '/sources', formWith(name, content))
    expect(status).toBe(201)
    expect(body.passages.map((passage: { text: string }) => passage.text)).toEqual([text])
    expect(body).toMatchObject({ language, languageBasis: 'detected', kind: 'article' })

    const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
    const original = await fetch(`${server.address}/api/sources/${body.id}/original`)
    expect(Buffer.from(await original.arrayBuffer()).equals(bytes)).toBe(true)
    expect(body.snapshots[0]).toMatchObject({
      fileName: name,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
  })
})

it('the original is something to save under its own name, never a page of ours', async () => {
  const name = 'Été à l’île d’Œssant.html'
  const script = page(`<script>alert(1)</script><p>${FRENCH}</p>`)
  const { body } = await server.ask('POST', '/sources', formWith(name, script, {}, 'text/html'))
  expect(body.snapshots[0]).toMatchObject({ fileName: name, mediaType: 'text/html' })
  const { headers } = await fetch(`${server.address}/api/sources/${body.id}/original`)
  expect(headers.get('Content-Type')).toBe('application/octet-stream')
  expect(headers.get('Content-Disposition')).toMatch(/^attachment; /)
  const [, encoded] = /filename\*=UTF-8''(\S+)/.exec(headers.get('Content-Disposition')!)!
  expect(decodeURIComponent(encoded!)).toBe(name)
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
})

it('pasted text can be saved too', async () => {
  const { body } = await server.ask('POST', '/sources', { title: 'Passerelle', text: FRENCH })
  const original = await fetch(`${server.address}/api/sources/${body.id}/original`)
  expect(await original.text()).toBe(FRENCH)
  expect(original.headers.get('Content-Disposition')).toMatch(/^attachment; filename="?dixit-1\.txt"?$/)
  expect(body.snapshots[0].sha256).toBe(createHash('sha256').update(FRENCH).digest('hex'))
})

describe('what is known of a file', () => {
  const HEAD =
    '<title>La passerelle rouvre</title><meta property="og:site_name" content="Le Quai">' +
    '<meta property="article:published_time" content="2026-04-02T07:30:00+02:00">' +
    '<link rel="canonical" href="https://quai.example/passerelle">'
  const BODY = page(`<article><h1>La passerelle rouvre</h1><p>${FRENCH}</p><p>${FRENCH}</p></article>`, HEAD)

  it.each<[string, string, string, Record<string, string>, Record<string, unknown>]>([
    [
      'its name is its title where nothing else is',
      'l’été.txt',
      FRENCH,
      {},
      { title: 'l’été', publisher: null, url: null, publishedAt: null },
    ],
    [
      'is read from a page',
      'a.html',
      BODY,
      {},
      {
        title: 'La passerelle rouvre',
        publisher: 'Le Quai',
        url: 'https://quai.example/passerelle',
        publishedAt: '2026-04-02T07:30:00+02:00',
      },
    ],
    [
      'is as the person gives it, whatever the page says',
      'a.html',
      BODY,
      {
        title: 'Autre',
        publisher: 'L’Autre',
        url: 'https://autre.example/',
        publishedAt: '2026-01-01',
        kind: 'transcript',
        language: 'en',
      },
      {
        title: 'Autre',
        publisher: 'L’Autre',
        url: 'https://autre.example/',
        publishedAt: '2026-01-01',
        kind: 'transcript',
        language: 'en',
        languageBasis: 'confirmed',
      },
    ],
    [
      'a field left empty is one not filled in',
      'a.html',
      BODY,
      { title: '', publisher: '', url: '', publishedAt: '', kind: '', language: '' },
      { title: 'La passerelle rouvre', kind: 'article', languageBasis: 'detected' },
    ],
    [
      'a page that says nonsense of itself is not believed',
      'a.html',
      page(
        `<p>${FRENCH}</p>`,
        `<title>${'Très long. '.repeat(500)}</title><meta property="article:published_time" content="mardi dernier"><link rel="canonical" href="javascript:alert(1)">`,
      ),
      {},
      { url: null, publishedAt: null, title: expect.stringMatching(/^.{1,500}$/) },
    ],
    [
      'a name is cut to a line and splits no character',
      `a${'😀'.repeat(300)}.txt`,
      FRENCH,
      {},
      { title: expect.stringMatching(/^a(?:😀){249}\uFFFD?$/u) },
    ],
  ])('%s', async (_, name, content, fields, expected) => {
    const { status, body } = await server.ask('POST', '/sources', formWith(name, content, fields))
    expect(status).toBe(201)
    expect(body).toMatchObject(expected)
  })
})

describe('a file that cannot be read is refused, and nothing is stored', () => {
  const png = new Uint8Array([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
  ])
  const scan = pdfFile([[]])
  const noise = Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) & 0xff || 1)

  it.each<
    [
      what: string,
      name: string,
      content: string | Uint8Array<ArrayBuffer>,
      type: string,
      status: number,
      codes: string[],
    ]
  >([
    ['a picture called text', 'photo.txt', png, 'text/plain', 422, ['not_text']],
    ['a picture called a page', 'photo.html', png, 'text/html', 422, ['not_text']],
    ['noise', 'bruit.txt', noise, 'text/plain', 422, ['not_text', 'unknown_encoding']],
    ['text with a NUL in it', 'nul.txt', 'Le pont\0 tient.', 'text/plain', 422, ['not_text']],
    [
      'UTF-16 with half a character',
      'demi.txt',
      new Uint8Array(Buffer.from('\uFEFFLe pont \uD83D tient.', 'utf16le')),
      'text/plain',
      422,
      ['unknown_encoding'],
    ],
    ['nothing', 'vide.txt', '', 'text/plain', 422, ['empty_text']],
    ['only a byte order mark', 'vide.txt', '\uFEFF', 'text/plain', 422, ['empty_text']],
    ['only spaces', 'vide.txt', '   \n\t\r\n ', 'text/plain', 422, ['empty_text']],
    ['only marks', 'vide.txt', '« … » !', 'text/plain', 422, ['empty_text']],
    [
      'a page without a word',
      'vide.html',
      page('<img src="a.png"><script>const word = "word"</script>'),
      'text/html',
      422,
      ['empty_text'],
    ],
    [
      'a page of a sitting in which nobody speaks',
      'séance.html',
      page('<h1>Journal des débats</h1><h2>43e législature, 1re session</h2><p>Le texte suivra.</p>'),
      'text/html',
      422,
      ['no_turns'],
    ],
    ['a damaged PDF', 'rapport.pdf', '%PDF-1.7 rapport', 'application/pdf', 422, ['unreadable']],
    ['a scan', 'rapport.pdf', scan, 'application/pdf', 422, ['no_text_layer']],
    ['a damaged Word document', 'rapport.docx', 'PK', 'application/octet-stream', 422, ['unreadable']],
    ['a spreadsheet', 'rapport.xlsx', 'PK', 'application/vnd.ms-excel', 415, ['unsupported_type']],
    ['a file without a kind', 'rapport', FRENCH, 'application/octet-stream', 415, ['unsupported_type']],
  ])('%s', async (_, name, content, type, status, codes) => {
    const answer = await server.ask('POST', '/sources', formWith(name, content, {}, type))
    expect(answer.status).toBe(status)
    expect(codes).toContain(answer.body.code)
    expect((await server.ask('GET', '/sources')).body.items).toEqual([])
  })

  it.each([
    ['pasted text that is empty', { title: 'Vide', text: '' }, 'empty_text'],
    ['pasted text without a word', { title: 'Vide', text: ' … ' }, 'empty_text'],
  ])('%s', async (_, source, code) => {
    const answer = await server.ask('POST', '/sources', source)
    expect(answer).toMatchObject({ status: 422, body: { code } })
    expect((await server.ask('GET', '/sources')).body.items).toEqual([])
  })

  it.each<[string, () => FormData, number, Record<string, unknown>]>([
    [
      'a form without a file',
      () => formWithout('file'),
      422,
      { errors: [{ path: 'file', code: 'invalid_type' }] },
    ],
    [
      'a form with a bad field',
      () => formWith('a.txt', FRENCH, { url: 'ftp://quai.example/' }),
      422,
      { errors: [{ path: 'url', code: 'invalid_format' }] },
    ],
    [
      'a form with one field twice',
      () => twice(formWith('a.txt', FRENCH), 'title'),
      422,
      { errors: [{ path: 'title', code: 'invalid_type' }] },
    ],
    ['two files', () => twice(formWith('a.txt', FRENCH), 'file'), 400, { code: 'malformed' }],
    [
      'a hundred fields',
      () =>
        formWith('a.txt', FRENCH, Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`f${i}`, 'x']))),
      400,
      { code: 'malformed' },
    ],
  ])('%s', async (_, form, status, problem) => {
    const answer = await server.ask('POST', '/sources', form())
    expect(answer).toMatchObject({ status, body: problem })
    expect((await server.ask('GET', '/sources')).body.items).toEqual([])
  })

  function formWithout(field: string): FormData {
    const form = formWith('a.txt', FRENCH, { title: 'Sans fichier' })
    form.delete(field)
    return form
  }

  function twice(form: FormData, field: string): FormData {
    for (const value of ['Un', 'Deux']) {
      if (field === 'file') form.append(field, new File([value], `${value}.txt`))
      else form.append(field, value)
    }
    return form
  }
})

describe('a page is text and nothing else', () => {
  it('scripts and styles are not read, and nothing in it is run', async () => {
    const hostile = page(
      `<p onclick="alert(1)">${FRENCH}</p><script>document.title = 'pwned'; throw 1</script><style>p { color: red }</style><p>&lt;script&gt;alert(2)&lt;/script&gt; ${ENGLISH}</p>`,
      '<title>Sage</title>',
    )
    const { body } = await server.ask('POST', '/sources', formWith('a.html', hostile))
    expect(body.title).toBe('Sage')
    expect(body.passages.map(({ text }: { text: string }) => text)).toEqual([
      FRENCH,
      `<script>alert(2)</script> ${ENGLISH}`,
    ])
  })

  it.each([
    ['elements nested as deeply as browsers show', `${'<div>'.repeat(500)}<p>${FRENCH}</p>`],
    ['tags that never end', `<p>${FRENCH}</p>${'<a href="'.repeat(10_000)}`],
    ['characters that are none', `<p>${FRENCH} &#xD800; &#0; &#x110000;</p>`],
    ['another page inside', `<p>${FRENCH}</p>${page('<frameset>'.repeat(1_000))}`],
  ])('%s do no harm', async (_, body) => {
    const answer = await server.ask('POST', '/sources', formWith('a.html', page(body)))
    expect(answer.status).toBe(201)
    expect(answer.body.passages.map(({ text }: { text: string }) => text).join(' ')).toContain(FRENCH)
    expect((await server.ask('GET', `/sources/${answer.body.id}`)).body).toEqual(answer.body)
  })

  it.each(['<div>', '<b>', '<blockquote><p>'])(
    'a page of %s a hundred thousand deep is refused',
    async (tag) => {
      const answer = await server.ask(
        'POST',
        '/sources',
        formWith('a.html', page(`${tag.repeat(100_000)}${FRENCH}`)),
      )
      expect([answer.status, answer.body.code]).toEqual([422, 'unreadable'])
    },
  )
})

describe('turns whose speakers the file gives beside them are in the language that the brackets before them tell', () => {
  const cue = (i: number, words: string) => `${i}\n00:00:0${i},000 --> 00:00:0${i},900\n${words}\n`
  it.each([
    [
      'en',
      [
        'MS GARTH: [English] The lamp has been dark since May, and nobody has told us why.',
        'MR BERGER: [Translation] It was not the budget that put it out, it was a gull.',
        'MS GARTH: (in French) So the minister blames a gull for all that has happened.',
        'MR OAKUM: I did not interview the gull, and I do not intend to do so now.',
      ],
      ['en', 'fr', 'fr', 'unknown'],
    ],
    [
      'fr',
      [
        'MME GARTH : [Traduction] La lampe est éteinte depuis mai, et personne ne nous a dit pourquoi.',
        'M. BERGER : [Français] Ce n’est pas le budget qui l’a éteinte, c’est un goéland.',
        'MME GARTH : (en anglais) Le ministre accuse donc un goéland de tout ce qui est arrivé.',
        'M. LOISEL : Je n’ai pas interrogé le goéland, et je ne compte pas le faire maintenant.',
      ],
      ['en', 'fr', 'en', 'unknown'],
    ],
  ])('in subtitles (%s)', async (language, turns, spoken) => {
    const content = turns.map((words, i) => cue(i + 1, words)).join('\n')
    const { body } = await server.ask('POST', '/sources', formWith('lampe.srt', content))
    expect(body).toMatchObject({ language, kind: 'subtitles' })
    expect(body.passages.map((one: { spoken: { language: string } }) => one.spoken.language)).toEqual(spoken)
    expect(body.passages[1].spoken.basis).toBe('marked')
  })

  it.each([
    [
      'lords',
      'en',
      'My Lords, the lamp has been dark since May, and I thank the noble Lord for his patience.',
    ],
    [
      'debate',
      'en',
      'The lamp has been dark since May, and the Minister has not told the House why it was so.',
    ],
  ])('before the language of the floor (%s)', async (body, floor, words) => {
    const speech = (i: number, text: string) =>
      `<speech id="uk.org.publicwhip/${body}/2031-05-04a.1.${i}" speakername="${i % 2 === 0 ? 'Zoé Ort' : 'Ada Garth'}"><p>${text}</p></speech>`
    const turns = [words, `[Translation from French] ${words}`, words, words]
    const xml = `<publicwhip>${turns.map((text, i) => speech(i + 1, text)).join('')}</publicwhip>`
    const { passages } = (await server.ask('POST', '/sources', formWith('a.xml', xml))).body
    expect(
      passages.map(({ spoken }: { spoken: { language: string; basis: string } }) => [
        spoken.language,
        spoken.basis,
      ]),
    ).toEqual([
      [floor, 'inferred'],
      ['fr', 'marked'],
      [floor, 'inferred'],
      [floor, 'inferred'],
    ])
  })
})
