import { describe, expect, it } from 'vitest'
import { capture } from '../../../server/import/capture.ts'
import { withWordsLanguage } from '../../../server/import/words-language.ts'
import { readHtml } from '../../../server/read/page/html.ts'
import { grammars } from '../../support/grammars.ts'
import { codeOf } from '../code-of.ts'

const page = (body: string, lang = 'fr') =>
  `<!doctype html><html lang="${lang}"><head><title>La digue</title></head><body><article>${body}</article></body></html>`
const PROSE = {
  fr: '<p>La commune a réuni les riverains mardi soir dans la salle des fêtes, comme chaque année.</p>',
  en: '<p>The council gathered the neighbours on Tuesday evening in the village hall, as it does each year.</p>',
}
const languages = (html: string) => readHtml(html).passages.map(({ words }) => words)

describe.each([
  ['fr', 'en', 'We shall not let the dyke go.'],
  ['en', 'fr', 'Nous ne lâcherons pas la digue.'],
] as const)('in a page in %s', (printed, other, said) => {
  it.each([
    ['a quotation', `<blockquote lang="${other}"><p>${said}</p></blockquote>`],
    ['a paragraph', `<p lang="${other}-CA">${said}</p>`],
    ['all the words of a paragraph', `<p><em lang="${other}">${said}</em></p>`],
  ])('%s is printed in the language it is marked with', (_, marked) => {
    const html = page(PROSE[printed] + marked + PROSE[printed], printed)
    expect(languages(html)).toEqual([undefined, other, undefined])
  })

  it('a word of it tells nothing of its paragraph', () => {
    const html = page(`${PROSE[printed]}<p>${said} <i lang="${other}">${said}</i></p>`, printed)
    expect(languages(html)).toEqual([undefined, undefined])
  })

  it('nor does a template that marks all of it', () => {
    const html = page(`<div lang="${other}">${PROSE[printed].repeat(3)}</div>`, printed)
    expect(languages(html)).toEqual([undefined, undefined, undefined])
  })

  it('a mark that the words contradict is not believed', async () => {
    const html = page(PROSE[printed] + PROSE[printed].replace('<p>', `<p lang="${other}">`), printed)
    const passages = await withWordsLanguage(readHtml(html).passages, grammars)
    expect(passages.map(({ words }) => words)).toEqual([undefined, printed])
  })
})

describe('a page that shows its text to scripts alone', () => {
  it.each([
    ['en', '<h1>Example Times</h1><p>Please enable JavaScript to view this page.</p>'],
    ['en', '<div id="root">You need to enable JavaScript to run this app.</div>'],
    ['fr', '<p>Veuillez activer JavaScript dans votre navigateur pour continuer.</p>'],
  ])('is refused: %s', async (lang, body) => {
    const bytes = new TextEncoder().encode(page(body, lang))
    expect(await codeOf(() => capture({ bytes, mediaType: 'text/html', fileName: null }, {}))).toBe(
      'empty_text',
    )
  })

  it.each(['fr', 'en'] as const)('an article that has such a line is read: %s', (lang) => {
    const html = page(`<p>JavaScript is off.</p>${PROSE[lang].repeat(8)}`, lang)
    expect(readHtml(html).passages.length).toBeGreaterThanOrEqual(8)
  })
})
