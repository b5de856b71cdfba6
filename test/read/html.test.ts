import { describe, expect, it } from 'vitest'
import { declaredCharset, readHtml } from '../../server/read/html.ts'

const paragraph =
  'The ferry was late again on Monday, and nobody on the quay, least of all the harbour master, was surprised by it. '
const page = (
  article: string,
  head = '',
) => `<!doctype html><html lang="en"><head><title>Late ferry</title>${head}</head>
  <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article>${article}</article>
  <footer>All rights reserved</footer></body></html>`

describe('reading a page', () => {
  it('finds the article and leaves out what surrounds it', () => {
    const { title, passages } = readHtml(
      page(`<p>${paragraph}</p><p>“We <em>shall</em> rebuild,” she&nbsp;said.</p>`.repeat(3)),
    )
    expect(title).toBe('Late ferry')
    const texts = passages.map(({ text }) => text)
    expect(texts).toContain(paragraph.trim())
    expect(texts).toContain('“We shall rebuild,” she\u00a0said.')
    expect(texts.join(' ')).not.toMatch(/Sport|All rights/)
  })

  it('takes publisher, date and address from the page', () => {
    const head =
      '<meta property="og:site_name" content="The Quay"><link rel="canonical" href="https://quay.example/late">' +
      '<meta property="article:published_time" content="2026-03-12T08:00:00Z">'
    expect(readHtml(page(`<p>${paragraph.repeat(6)}</p>`, head))).toMatchObject({
      publisher: 'The Quay',
      url: 'https://quay.example/late',
      publishedAt: '2026-03-12T08:00:00Z',
    })
  })

  it('reads the main part where there is no article, and all of it where there is neither', () => {
    const texts = (html: string) => readHtml(html).passages.map(({ text }) => text)
    expect(texts('<body><p>Around</p><main><h1>Main</h1><p>text</p></main></body>')).toEqual(['Main', 'text'])
    expect(texts('<body><nav>Menu</nav><article></article><p>All of it</p></body>')).toEqual(['All of it'])
  })

  it('reads scripts as nothing, and a page without an article whole', () => {
    const { passages } = readHtml('<p>Nous irons.</p><script>alert("non")</script><div>Demain<br>matin</div>')
    expect(passages.map(({ text }) => text)).toEqual(['Nous irons.', 'Demain matin'])
  })

  it.each([
    '',
    '<',
    '<html>',
    '</p></p>',
    '<p>'.repeat(20_000),
    '<div>'.repeat(500) + 'deep',
    'no markup at all',
  ])('reads broken markup as well as it can: %#', (html) => {
    expect(Array.isArray(readHtml(html).passages)).toBe(true)
  })

  it('takes no address but a web address', () => {
    expect(readHtml(page('<p>x</p>', '<link rel="canonical" href="javascript:alert(1)">')).url).toBeNull()
  })
})

it('reads the charset a page declares', () => {
  const declared = (html: string) => declaredCharset(new TextEncoder().encode(html))
  expect(declared('<meta charset="iso-8859-1">')).toBe('iso-8859-1')
  expect(declared('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">')).toBe(
    'windows-1252',
  )
  expect(declared('<p>nothing</p>')).toBeUndefined()
})
