import { describe, expect, it } from 'vitest'
import { claimBrought, pageBrought } from '../../../../client/parts/check/brought-along.ts'

const queryOf = (address: string) => Object.fromEntries(new URLSearchParams(address))

describe('what the address of the form brings along', () => {
  it.each([
    ['text=The+ferry+sails&speaker=Ada+Pell', 'The ferry sails', 'Ada Pell'],
    ['text=Le%20bac%20partira%C2%A0%21&speaker=%C3%88ve+Roncier', 'Le bac partira\u00a0!', 'Ève Roncier'],
    ['text=+%0A%C2%AB%C2%A0Oui%C2%A0%C2%BB+', '«\u00a0Oui\u00a0»', ''],
    ['speaker=Ada+Pell', '', 'Ada Pell'],
  ])('fills in the words and the speaker of %s, and nothing else', (address, text, speaker) => {
    expect(claimBrought(queryOf(address))).toEqual({
      text,
      speaker,
      language: '',
      declaredTranslation: false,
    })
  })

  it.each(['', 'text=', 'check=3', 'url=https://example.org/'])('is no claim in “%s”', (address) => {
    expect(claimBrought(queryOf(address))).toBe(null)
  })

  it('is the page of the words, with its address as it is', () => {
    expect(pageBrought({ url: 'https://example.org/été?a=1&b=%22#là' })).toBe(
      'https://example.org/%C3%A9t%C3%A9?a=1&b=%22#l%C3%A0',
    )
  })

  it.each([
    '',
    'example.org/story',
    'javascript:alert(1)',
    'data:text/html,<p>no',
    'file:///etc/passwd',
    'chrome-extension://abc/page.html',
    `https://example.org/${'a'.repeat(2_000)}`,
  ])('is no page to be fetched at “%s”', (url) => {
    expect(pageBrought({ url })).toBe(null)
  })
})
