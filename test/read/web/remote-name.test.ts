import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remoteName } from '../../../server/read/web/remote-name.ts'

const PAGE = new URL('https://quai.example/passerelle')

describe('the name in Content-Disposition', () => {
  it.each([
    ['in quotation marks', 'attachment; filename="rapport 2026.pdf"', 'rapport 2026.pdf'],
    ['bare', 'attachment;filename=report.pdf; size=12', 'report.pdf'],
    ['without a type', 'filename=report.pdf', 'report.pdf'],
    ['in capitals', 'INLINE; FILENAME="report.pdf"', 'report.pdf'],
    ['with marks in it', String.raw`attachment; filename="the \"final\" one.docx"`, 'the "final" one.docx'],
    ['encoded', "attachment; filename*=UTF-8''%C3%A9t%C3%A9.pdf", 'été.pdf'],
    ['encoded, with a language', "attachment; filename*=utf-8'fr'%C3%A9t%C3%A9.pdf", 'été.pdf'],
    ['encoded as Latin-1', "attachment; filename*=ISO-8859-1''%e9t%e9.pdf", 'été.pdf'],
    [
      'encoded beside a plain one',
      `attachment; filename="ete.pdf"; filename*=UTF-8''%C3%A9t%C3%A9.pdf`,
      'été.pdf',
    ],
    ['encoded badly', "attachment; filename*=UTF-8''100%.pdf", '100%.pdf'],
    ['beyond ASCII as it is', 'attachment; filename="été.pdf"', 'été.pdf'],
    ['behind a path', 'attachment; filename="../../etc/passwd"', 'passwd'],
    ['behind a path of Windows', String.raw`attachment; filename=C:\files\report.pdf`, 'report.pdf'],
    ['behind an encoded path', "attachment; filename*=UTF-8''..%2F..%2Freport.pdf", 'report.pdf'],
    ['without the control characters', "attachment; filename*=UTF-8''a%00b%07.pdf", 'ab.pdf'],
    ['none where it is a folder', 'attachment; filename=".."', null],
    ['none where it is empty', 'attachment; filename=""', null],
    ['none where there is none', 'inline', null],
  ])('%s', (_, header, name) => {
    expect(remoteName(header, PAGE)).toBe(name)
  })
})

describe('the last step of the path', () => {
  it.each([
    ['https://quai.example/files/report.pdf?page=2', 'report.pdf'],
    ['https://quai.example/%C3%A9t%C3%A9.html', 'été.html'],
    ['https://quai.example/100%.txt', '100%.txt'],
    ['https://quai.example/a%2Fb.txt', 'b.txt'],
    ['https://quai.example/passerelle', null],
    ['https://quai.example/report.pdf/', null],
    ['https://quai.example/.html', null],
    ['https://quai.example/fin...', null],
    ['https://quai.example/', null],
  ])('%s', (address, name) => {
    expect(remoteName('', new URL(address))).toBe(name)
  })
})

it('a name comes back as it was encoded', () => {
  const name = fc.stringMatching(/^[\p{L}\p{N}'!()*]{1,40}\.[a-z]{3}$/u)
  fc.assert(
    fc.property(name, (given) => {
      const encoded = encodeURIComponent(given)
      expect(remoteName(`attachment; filename*=UTF-8''${encoded}`, PAGE)).toBe(given)
      expect(remoteName('', new URL(`https://quai.example/${encoded}`))).toBe(given)
    }),
  )
})

it('whatever a server sends, a name is one step of a path', () => {
  const header = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary', maxLength: 600 }).map((text) => `attachment; filename="${text}"`),
    fc.string({ maxLength: 600 }).map((text) => `attachment; filename*=UTF-8''${encodeURIComponent(text)}`),
  )
  fc.assert(
    fc.property(header, fc.webUrl({ validSchemes: ['http'] }), (header, address) => {
      const name = remoteName(header, new URL(address)) ?? 'none'
      expect(name).not.toMatch(/[/\\\p{Cc}]|^\.*$/u)
      expect(name.length).toBeLessThanOrEqual(255)
      expect(name.isWellFormed()).toBe(true)
    }),
  )
})
