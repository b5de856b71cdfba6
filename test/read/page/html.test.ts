import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { declaredCharset, readHtml } from '../../../server/read/page/html.ts'
import '../../support/properties.ts'
import { ENGLISH, FRENCH } from './html-pages.ts'

const texts = (html: string) => readHtml(html).passages.map(({ text }) => text)
const sentence = 'The ferry was late again on Monday, and nobody on the quay was surprised by it. '
const article = (inner: string, lang = 'en') =>
  `<html lang="${lang}"><body><nav>Menu</nav><article><p>${sentence.repeat(3)}</p>${inner}<p>${sentence.repeat(3)}</p></article>`

describe('reading the article of a page', () => {
  it.each([
    ['English', ENGLISH],
    ['French', FRENCH],
  ])(
    'takes a newspaper’s %s article, in order, and nothing that stands around it',
    (_, { html, passages }) => {
      expect(texts(html)).toEqual(passages)
    },
  )

  it.each([
    ['a line broken twice', 'Nous irons.<br><br>Demain.', ['Nous irons.', 'Demain.']],
    ['a line broken twice with a space', 'Nous irons.<br>\n&nbsp;<br/>Demain.', ['Nous irons.', 'Demain.']],
    ['a line broken once', 'Nous irons<br>demain.', ['Nous irons demain.']],
    [
      'a dialogue of dashes, a line each',
      '<p>– Vous partez ?<br>—\u00A0Non, je reste,<br>dit-elle.<br>- Why?</p>',
      ['– Vous partez ?', '—\u00A0Non, je reste, dit-elle.', '- Why?'],
    ],
    ['a single dash', '<p>The ferry<br>– the old one –<br>sank.</p>', ['The ferry – the old one – sank.']],
    [
      'questions in bold, a line each',
      '<p><b>Why is it late?</b><br>The wind.<br><strong>« Et demain ? »</strong><br>Nobody<br>knows.</p>',
      ['Why is it late?', 'The wind.', '« Et demain ? »', 'Nobody knows.'],
    ],
    [
      'a line in bold that asks nothing, and a question that is not all bold',
      '<p><b>The ferry</b><br>is late.<br>Was it <b>the wind?</b><br>Yes.</p>',
      ['The ferry is late. Was it the wind? Yes.'],
    ],
    [
      'what a template would fill in',
      '<h2>{{ title }}</h2><p>{% block body %}{{article.body}}{% endblock %}</p><p>Bonjour {{ name }}, we go.</p>',
      ['Bonjour {{ name }}, we go.'],
    ],
    ['markup inside a word', '<p>re<b>build</b>ing, said&nbsp;she</p>', ['rebuilding, said\u00A0she']],
    ['narrow spaces', '<p>«\u202Fnon\u202F»</p>', ['«\u202Fnon\u202F»']],
    ['white space in the markup', '<p>one\n\t two</p>', ['one two']],
    ['a definition list', '<dl><dt>Q. Why?</dt><dd>Because.</dd></dl>', ['Q. Why?', 'Because.']],
    ['a table', '<table><tr><td>Ann Pell:</td><td>No, sir.</td></tr></table>', ['Ann Pell:', 'No, sir.']],
    ['what is hidden', '<p hidden>a</p><p style="color:red; display: none">b</p><p>c</p>', ['c']],
    [
      'a twin for other readers',
      '<p><span aria-hidden="true">W</span><span>We</span> came.</p>',
      ['We came.'],
    ],
    ['what a search may find', '<p hidden="until-found">Folded away.</p>', ['Folded away.']],
    [
      'what a script would write',
      '<script>alert("non")</script><noscript>no</noscript><p>Yes.</p>',
      ['Yes.'],
    ],
    ['words struck out', '<p>Il <del>ne </del>part <s>pas </s><ins>demain</ins>.</p>', ['Il part demain.']],
    ['a deleted block', '<del><p>She never left.</p></del><p>She left.</p>', ['She left.']],
    [
      'a number set high',
      '<p>Pas<sup>1</sup> plus de 10<sup>6</sup> euros, ni 10<sup>−3</sup> m<sup>2</sup>.</p>',
      ['Pas¹ plus de 10⁶ euros, ni 10⁻³ m².'],
    ],
    [
      'letters set high',
      '<p>M<sup>me</sup> Hale, le 1<sup>er</sup> mai; the 3<sup>rd</sup> of May.</p>',
      ['Mme Hale, le 1er mai; the 3rd of May.'],
    ],
    [
      'what leads to a note',
      '<p>Not<sup><a href="#n1">1</a></sup> now<sup class="reference">[2]</sup>, never<a href="#n3"><sup>3</sup></a>' +
        ' again<sup>*</sup>.</p>',
      ['Not now, never again.'],
    ],
    ['a drawing', '<svg><title>Logo</title><text>drawn</text></svg><p>Yes.</p>', ['Yes.']],
    ['a form', '<form><p>Your address?</p><input></form><p>Yes.</p>', ['Yes.']],
  ])('reads %s', (_, inner, expected) => {
    expect(texts(inner)).toEqual(expected)
    expect(texts(article(`<div>${inner}</div>`)).slice(1, -1)).toEqual(expected)
  })

  it.each([
    ['en', '<p><q>No <q>never</q></q> it is.</p>', '“No ‘never’” it is.'],
    ['fr', '<p><q>Non <q>jamais</q></q> dit-il.</p>', '«\u00A0Non “jamais”\u00A0» dit-il.'],
    ['en', '<p lang="fr-CA"><q>Non</q></p>', '«\u00A0Non\u00A0»'],
    ['en', '<p><q>“No”</q></p>', '“No”'],
  ])('prints the marks that a browser prints around a quotation, in %s: %s', (lang, inner, expected) => {
    expect(texts(article(inner, lang))).toContain(expected)
  })

  it('keeps what Readability leaves out of the middle, when it reads as a part of it', () => {
    const post =
      '<div class="social-media-embed"><blockquote class="twitter-tweet"><p>We are on our way, whatever the weather may say about it.</p></blockquote></div>'
    expect(texts(article(post + `<p>${sentence.repeat(3)}</p>`))).toContain(
      'We are on our way, whatever the weather may say about it.',
    )
  })
})

describe('reading a page without an article', () => {
  it('reads the main part, or all of it', () => {
    expect(texts('<body><p>Around</p><main><h1>Main</h1><p>text</p></main></body>')).toEqual(['Main', 'text'])
    expect(texts('<body><nav>Menu</nav><article></article><p>All of it</p></body>')).toEqual(['All of it'])
    expect(texts('<p>Nous irons.</p><div>Demain<br>matin</div>')).toEqual(['Nous irons.', 'Demain matin'])
    expect(texts('no markup at all')).toEqual(['no markup at all'])
  })

  it('loses no turn of a transcript', () => {
    const turns = Array.from({ length: 60 }, (_, turn) =>
      turn % 2
        ? `The minister: No ${turn}.`
        : `Question ${turn}: why, and for how long, has the ferry been late?`,
    )
    const within = (open: string, close: string) => turns.map((turn) => open + turn + close).join('\n')
    expect(texts(`<body><h1>Transcript</h1>${within('<p>', '</p>')}`)).toEqual(['Transcript', ...turns])
    expect(texts(`<body>${within('<div class="turn">', '</div>')}`)).toEqual(turns)
    expect(texts(`<main><dl>${within('<dd>', '</dd>')}</dl></main>`)).toEqual(turns)
    expect(texts(`<table>${within('<tr><td>', '</td></tr>')}</table>`)).toEqual(turns)
    expect(texts(`<div>${within('', '<br><br>')}</div>`)).toEqual(turns)
    expect(texts(`<pre>${turns.join('\n\n')}</pre>`)).toEqual(turns)
  })

  it('loses nothing of a release laid out in tables', () => {
    const lines = [
      'Ministry of the Sea',
      sentence.repeat(2).trim(),
      '“We shall rebuild,” the minister said.',
      'Press office',
    ]
    const cells = lines.map((line) => `<tr><td width="10"></td><td>${line}</td></tr>`).join('')
    expect(texts(`<body><table><tr><td><table>${cells}</table></td></tr></table>`)).toEqual(lines)
  })

  it('reads a page that a server wraps in a form, and one kept while a window stood open on it', () => {
    expect(texts(`<form><h1>Ferry</h1><p>${sentence}</p></form>`)).toEqual(['Ferry', sentence.trim()])
    expect(texts(`<body aria-hidden="true"><div aria-hidden="true"><p>${sentence}</p></div>`)).toEqual([
      sentence.trim(),
    ])
  })
})

describe('reading a page made to do harm', () => {
  it.each([
    ['', 0],
    ['<', 1],
    ['<html>', 0],
    ['</p></p>', 0],
    ['<p>'.repeat(20_000), 0],
    ['<div>'.repeat(480) + 'deep', 1],
    ['<frameset><frame></frameset>', 0],
  ])('reads broken markup as well as it can: %#', (html, passages) => {
    expect(readHtml(html).passages.length).toBeLessThanOrEqual(passages)
  })

  it('refuses a page nested more deeply than any browser shows', () => {
    expect(() => readHtml('<div>'.repeat(2_000))).toThrow(expect.objectContaining({ code: 'unreadable' }))
  })

  it.each<[string, string, number]>([
    ['many paragraphs', '<p>x'.repeat(100_000), 100_000],
    ['many paragraphs in deep elements', `${'<div>'.repeat(40)}x${'</div>'.repeat(40)}`.repeat(2_000), 2_000],
    [
      'an element of many attributes',
      `<p ${Array.from({ length: 50_000 }, (_, n) => `a${n}`).join(' ')}>x`,
      1,
    ],
    ['many bylines', '<p class="byline">By X'.repeat(20_000), 20_000],
    ['many breaks', `<p>x${'<br> '.repeat(50_000)}y`, 2],
    ['many lines with dashes', `<p>x${'<br>- y'.repeat(50_000)}`, 50_001],
    ['many questions in bold', '<b>x?</b><br>'.repeat(50_000), 50_000],
    ['many braces', `<p>x${'{{'.repeat(500_000)}`, 1],
    ['many quotations', `${'<q>'.repeat(400)}${'<q>x</q>'.repeat(1_000)}`, 1],
    ['deep JSON-LD', `<script type="application/ld+json">${'{"@graph":['.repeat(50_000)}</script><p>x`, 1],
  ])('reads %s', (_, html, passages) => {
    expect(readHtml(html).passages).toHaveLength(passages)
  })

  const tag = fc.constantFrom(
    ...'p div article main b a q br table tr td form ul li pre h1 svg title script template'.split(' '),
  )
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom(
      '<p hidden>',
      '<div class="newsletter">',
      'Oui, dit-il. ',
      '“No.” ',
      '&nbsp;',
      '<!--',
      '-->',
      '\0',
    ),
  )

  it('reads any page, each passage a line of its text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const text of texts(pieces.join(''))) {
          expect(text).toMatch(/[\p{L}\p{N}]/u)
          expect(text).not.toMatch(/[\0\n\r]|^\s|\s$/)
        }
      }),
    )
  })

  it('never loses a paragraph of an article, nor adds one, whatever stands between', () => {
    const paragraph = fc.integer({ min: 0, max: 99 }).map((n) => `${sentence.repeat(2)}That was number ${n}.`)
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 3, maxLength: 12 }), fc.nat(11), (paragraphs, at) => {
        const html = paragraphs.map(
          (text, n) => `<p>${text}</p>${n === at ? '<div class="share"><a>Share</a></div>' : ''}`,
        )
        expect(
          texts(`<body><nav><a>Home</a></nav><article>${html.join('')}</article><footer>©</footer>`),
        ).toEqual(paragraphs)
      }),
    )
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
