import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../server/read/page/html.ts'
import { webDate } from '../../../server/read/page/web-date.ts'
import '../../support/properties.ts'
import { ENGLISH } from './html-pages.ts'

const read = (head: string, body = '<p>x</p>') => readHtml(`<head>${head}</head><body>${body}`)
const ld = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`
const property = (name: string, content: string) => `<meta property="${name}" content="${content}">`

const NEWS = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Late ferry',
  author: { '@type': 'Person', name: 'Jo March' },
  publisher: { '@type': 'Organization', name: 'The Quay' },
  datePublished: '2026-03-12T08:00:00+01:00',
  mainEntityOfPage: 'https://quay.example/late',
}
const READ = {
  title: 'Late ferry',
  byline: 'Jo March',
  publisher: 'The Quay',
  publishedAt: '2026-03-12T08:00:00+01:00',
  url: 'https://quay.example/late',
}

describe('reading JSON-LD', () => {
  it.each<[string, unknown]>([
    ['an article', NEWS],
    ['an article among others', [{ '@type': 'BreadcrumbList', name: 'Home' }, NEWS]],
    ['a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage', name: 'Page' }, NEWS] }],
    ['a page about an article', { '@type': 'WebPage', name: 'Page', mainEntity: NEWS }],
    ['several types', { ...NEWS, '@type': ['Thing', 'http://schema.org/ReportageNewsArticle'] }],
    ['a page', { ...NEWS, '@type': 'WebPage', headline: undefined, name: 'Late ferry' }],
    ['a name alone', { ...NEWS, author: 'By Jo March', publisher: 'The Quay' }],
    ['names in lists', { ...NEWS, author: [{ name: ['Jo March'] }], publisher: [{ name: 'The Quay' }] }],
    ['a name in parts', { ...NEWS, author: { givenName: 'Jo', familyName: 'March' } }],
    ['a page of its own', { ...NEWS, mainEntityOfPage: { '@id': 'https://quay.example/late' } }],
    [
      'things named elsewhere',
      [
        { ...NEWS, author: { '@id': '#jo' }, publisher: { '@id': '#quay' } },
        { '@id': '#jo', name: 'Jo March' },
        { '@id': '#quay', '@type': 'Organization', name: 'The Quay' },
      ],
    ],
    ['broken lines', JSON.stringify({ ...NEWS, headline: 'Late~ferry' }).replace('~', '\n')],
    ['an XHTML wrapping', `//<![CDATA[\n${JSON.stringify(NEWS)}\n//]]>`],
    ['an escaped script', JSON.stringify(NEWS).replaceAll('"', '&quot;')],
    ['markup in the headline', { ...NEWS, headline: '<em>Late</em> ferry' }],
  ])('takes what it says in %s', (_, value) => {
    expect(read(ld(value))).toMatchObject(READ)
  })

  it('undoes what a content system escaped', () => {
    expect(read(ld({ ...NEWS, headline: 'L&#039;eau &amp; le &laquo;&nbsp;bac&nbsp;&raquo;' })).title).toBe(
      "L'eau & le «\u00A0bac\u00A0»",
    )
  })

  it('takes the article that the page is the address of', () => {
    const other = { ...NEWS, headline: 'Another', mainEntityOfPage: 'https://quay.example/other' }
    const canonical = '<link rel="canonical" href="https://quay.example/late">'
    expect(read(canonical + ld([other, NEWS]))).toMatchObject(READ)
  })

  it.each([
    '{"@type": "NewsArticle", "headline": ',
    'null',
    '[[[]]]',
    '"NewsArticle"',
    '{"@type": 7, "@graph": "x"}',
    '{"@type": "Person", "name": "Jo March", "headline": "No"}',
    '{"@type": "Article", "headline": {}, "author": [null, 7, {}], "publisher": [], "datePublished": 7}',
  ])('passes over what is broken or of no use: %s', (script) => {
    expect(read(ld(script) + property('og:title', 'Late ferry'))).toMatchObject({
      title: 'Late ferry',
      byline: null,
      publisher: null,
      publishedAt: null,
      url: null,
    })
  })

  it('reads any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (author, publisher) => {
        const { title } = read(
          ld(JSON.stringify({ ...NEWS, author, publisher, '@graph': author }).replaceAll('<', ' ')),
        )
        expect(title).toBe('Late ferry')
      }),
    )
  })
})

describe('reading what else a page says of itself', () => {
  it.each<[string, string, string, object]>([
    [
      'Open Graph',
      property('og:title', 'Late ferry') + property('og:site_name', 'The Quay'),
      '',
      { title: 'Late ferry', publisher: 'The Quay' },
    ],
    [
      'Open Graph’s date',
      property('article:published_time', '2026-03-12T08:00:00Z'),
      '',
      { publishedAt: '2026-03-12T08:00:00Z' },
    ],
    [
      'Open Graph’s address',
      property('og:url', 'https://quay.example/late'),
      '',
      { url: 'https://quay.example/late' },
    ],
    [
      'an account for an author',
      property('article:author', 'https://social.example/jo') + meta('author', 'Jo March'),
      '',
      { byline: 'Jo March' },
    ],
    [
      'Dublin Core',
      meta('DC.title', 'Le bac') +
        meta('DC.creator', 'Jo March') +
        meta('DC.publisher', 'Le Quai') +
        meta('DC.date.issued', '2026-03-12'),
      '',
      { title: 'Le bac', byline: 'Jo March', publisher: 'Le Quai', publishedAt: '2026-03-12' },
    ],
    [
      'Parse.ly',
      meta('parsely-title', 'Late ferry') +
        meta('parsely-author', 'Jo March') +
        meta('parsely-pub-date', '2026-03-12T08:00:00Z'),
      '',
      { title: 'Late ferry', byline: 'Jo March', publishedAt: '2026-03-12T08:00:00Z' },
    ],
    [
      'two names for one thing',
      '<meta property="dc:title og:title" content="Late ferry">',
      '',
      { title: 'Late ferry' },
    ],
    [
      'what is escaped twice',
      property('og:title', 'The &amp;quot;ferry&amp;quot;'),
      '',
      { title: 'The "ferry"' },
    ],
    [
      'microdata',
      '',
      '<h1 itemprop="headline">Late ferry</h1><div itemprop="author" itemscope><a href="/jo" itemprop="url"></a><b itemprop="name">Jo March</b></div><time itemprop="datePublished" datetime="2026-03-12">Thursday</time><div itemprop="publisher"><meta itemprop="name" content="The Quay"></div>',
      { title: 'Late ferry', byline: 'Jo March', publisher: 'The Quay', publishedAt: '2026-03-12' },
    ],
    [
      'what it shows',
      '<title>Late ferry</title>',
      '<p class="byline">By Jo March | Updated 9 a.m.</p><time datetime="2026-03-12">Thursday</time>',
      { title: 'Late ferry', byline: 'Jo March', publishedAt: '2026-03-12' },
    ],
    [
      'a French signature',
      '',
      '<span class="auteur">Par Marine Le Goff, publié le 3 mars</span>',
      { byline: 'Marine Le Goff' },
    ],
    [
      'an interview’s signature',
      '',
      '<span class="signature">Propos recueillis par Jo March</span>',
      { byline: 'Jo March' },
    ],
    ['no signature', '', '<p class="author">About the author: she lives by the sea.</p>', { byline: null }],
    [
      'nobody for an author',
      meta('author', 'admin') + property('og:site_name', 'The Quay') + meta('dc.creator', 'The Quay'),
      '',
      { byline: null },
    ],
    ['a relative address', '<link rel="canonical" href="/late">', '', { url: null }],
    ['an address that runs', '<link rel="canonical" href="javascript:alert(1)">', '', { url: null }],
    [
      'the site in the title',
      '<title>Late ferry | The Quay</title>' + property('og:site_name', 'The Quay'),
      '',
      { title: 'Late ferry' },
    ],
    [
      'the site before the title',
      '<title>LE QUAI – Le bac</title>' + property('og:site_name', 'Le Quai'),
      '',
      { title: 'Le bac' },
    ],
    [
      'a title that ends in the site’s name',
      '<title>At The Quay</title>' + property('og:site_name', 'The Quay'),
      '',
      { title: 'At The Quay' },
    ],
    [
      'no title but the site’s',
      '<title>The Quay</title>' + property('og:site_name', 'The Quay'),
      '',
      { title: 'The Quay' },
    ],
    ['a title with markup in it', '<title>The <em> element</title>', '', { title: 'The <em> element' }],
  ])('takes %s', (_, head, body, expected) => {
    expect(read(head, `<p>x</p>${body}`)).toMatchObject(expected)
  })

  it('takes no comment’s author and no other article’s date', () => {
    const comment =
      '<div itemprop="comment"><b itemprop="author">Al Brook</b><i itemprop="datePublished">2026-03-13</i></div>'
    const teaser = (day: string) =>
      `<div class="teaser"><time datetime="2026-02-${day}">last month</time></div>`
    const article = '<article><time datetime="2026-03-12">Thursday</time></article>'
    expect(read('', comment)).toMatchObject({ byline: null, publishedAt: null })
    expect(read('', teaser('01') + teaser('02')).publishedAt).toBeNull()
    expect(read('', teaser('01') + article).publishedAt).toBe('2026-03-12')
  })

  it('believes JSON-LD before Open Graph, and Open Graph before what the page shows', () => {
    const shown = '<title>Shown</title>' + meta('author', 'Al Brook')
    const social =
      property('og:title', 'You will not believe this ferry') + property('og:site_name', 'Quay Media')
    expect(read(shown + social + ld(NEWS))).toMatchObject(READ)
    expect(read(shown + social)).toMatchObject({
      title: 'You will not believe this ferry',
      byline: 'Al Brook',
    })
  })

  it('believes the next where the first makes no sense', () => {
    const dated =
      ld({ ...NEWS, datePublished: 'yesterday' }) + property('article:published_time', '2026-03-12')
    expect(read(dated).publishedAt).toBe('2026-03-12')
  })

  it.each([
    ['<p class="byline">By Jo March and Al Brook</p>', 'Jo March and Al Brook'],
    ['<p class="auteurs">Par Jo March et Al Brook</p>', 'Jo March et Al Brook'],
    ['<p class="byline">By Jo March, who lives by the sea with Al Brook</p>', 'Jo March, Al Brook'],
    ['', 'Jo March, Al Brook'],
  ])('joins several names as the page prints them: %s', (body, byline) => {
    expect(
      read(ld({ ...NEWS, author: [{ name: 'Jo March' }, 'By Al Brook', 'Jo March'] }), body).byline,
    ).toBe(byline)
    expect(read(meta('author', 'Jo March') + meta('author', 'Al Brook'), body).byline).toBe(byline)
  })

  it('reads the byline of a newspaper’s article, which is no passage of it', () => {
    expect(readHtml(ENGLISH.html).byline).toBe('Jo March and Al Brook')
  })
})

describe('reading a date', () => {
  it.each([
    ['2026-03-12', '2026-03-12'],
    ['2026-03-12T08:00:00Z', '2026-03-12T08:00:00Z'],
    ['2026-03-12T08:00:00.123+01:00', '2026-03-12T08:00:00+01:00'],
    ['2026-03-12T08:00+0100', '2026-03-12T08:00+01:00'],
    ['2026-03-12 08:00:00 -05', '2026-03-12T08:00:00-05:00'],
    ['2026-03-12 08:00:00 UTC', '2026-03-12T08:00:00Z'],
    ['2026-03-12T08:00:00', '2026-03-12'],
    ['2026-03-12T25:00:00Z', '2026-03-12'],
    ['2026-03-12T08:00:00+19:00', '2026-03-12'],
    ['2026/03/12', '2026-03-12'],
    ['20260312', '2026-03-12'],
    ['Thu, 12 Mar 2026 08:00:00 GMT', '2026-03-12T08:00:00Z'],
    ['Thu, 12 Mar 2026 08:00:00 +0100', '2026-03-12T08:00:00+01:00'],
    ['Thu, 12 Mar 2026 08:00:00 EST', null],
    ['March 12, 2026', '2026-03-12'],
    ['Sept. 1, 2026', '2026-09-01'],
    ['12 March 2026', '2026-03-12'],
    ['jeudi 12 mars 2026', '2026-03-12'],
    ['1er août 2026', '2026-08-01'],
    ['3 févr. 2026', '2026-02-03'],
    ['14 juillet 2026', '2026-07-14'],
    ['29 juin 2026', '2026-06-29'],
    ['2026-02-30', null],
    ['2026-13-01', null],
    ['0001-01-01T00:00:00Z', null],
    ['1970-01-01T00:00:00Z', null],
    ['12/03/2026', null],
    ['2026', null],
    ['2026-03', null],
    ['1773302400', null],
    ['12 Brumaire 2026', null],
    ['yesterday', null],
    ['', null],
  ])('%s is %s', (given, expected) => {
    expect(webDate(given)).toBe(expected)
  })

  it('gives back every date and moment that is given in ISO 8601, and no other day', () => {
    const date = fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(date, (moment) => {
        const iso = moment.toISOString()
        expect(webDate(iso)).toBe(`${iso.slice(0, 19)}Z`)
        expect(webDate(iso.slice(0, 10))).toBe(iso.slice(0, 10))
      }),
    )
    fc.assert(
      fc.property(fc.string(), (junk) => {
        expect(webDate(junk) ?? '2026-03-12').toMatch(/^\d{4}-\d\d-\d\d/)
      }),
    )
  })
})
