import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../server/read/page/html.ts'
import { codeOf } from '../code-of.ts'

const ADDRESS = 'https://hansard.parliament.uk/Commons/2031-05-04/debates/7C1E/HarbourDues'
/** A debate as the site shows it, of our own invention. */
const debate = (items: string, address = ADDRESS) => `<!doctype html><html lang="en-GB"><head>
  <title>Harbour Dues - Hansard - UK Parliament</title><link rel="canonical" href="${address}">
  <meta property="og:title" content="Harbour Dues"></head>
  <body><nav><a href="/">Home</a></nav><div class="hero-banner"><h1>Harbour Dues</h1><h2>Volume 790: debated on Sunday 4 May 2031</h2></div>
  <div class="primary-content"><div class="debate-list">${items}</div></div><footer>© UK Parliament</footer></body></html>`
const item = (primary: string, secondary: string, content: string, id = '5A1C') =>
  `<div class="debate-item debate-item-contributiondebateitem"><div class="contribution" id="contribution-${id}">
    <div class="header"><div class="item"><a class="attributed-to-details with-link" href="/search/MemberContributions?memberId=12">
      <div class="details"><div class="primary-text">${primary}</div>${secondary && `<div class="secondary-text">${secondary}</div>`}</div></a></div>
      <div class="actions"><button>Share</button> Copy link</div></div>
    <div class="content">${content}</div></div></div>`
const para = (text: string) => `<p class="hs_Para">${text}</p>`
const passages = (items: string) => readHtml(debate(items)).passages

describe('a page of hansard.parliament.uk', () => {
  it('is a record, told by its address and its head', () => {
    expect(readHtml(debate(item('Ida Roy', '(Calder Bay) (Lab)', para('I beg to move.'))))).toMatchObject({
      kind: 'record',
      title: 'Harbour Dues, House of Commons, 4 May 2031',
      publisher: 'House of Commons',
      publishedAt: '2031-05-04',
      url: ADDRESS,
      language: 'en',
      floor: 'en',
    })
  })

  it('is one when it was saved without its address', () => {
    const html = debate(item('Lord Pell', '(CB)', para('My Lords, no.')), '')
    expect(readHtml(html)).toMatchObject({ publisher: 'UK Parliament', publishedAt: '2031-05-04', url: null })
  })

  it('gives each paragraph to its member, with the id of the contribution', () => {
    const content = `${para('The dues rise.')}<p class="hs_Timeline">12.34 pm</p><div class="column-number" data-column-number="7">Column 7</div>
      ${para('They <em>must</em> fall.<span class="column-number-inline">Column 8</span>')}<p class="hs_brev">“Dues shall be fair.”</p>`
    expect(passages(item('Ida Roy', '(Calder Bay) (Lab)', content))).toEqual([
      { text: 'The dues rise.', speaker: 'Ida Roy', paragraph: '5A1C-1' },
      { text: 'They must fall.', speaker: 'Ida Roy', paragraph: '5A1C-2' },
      { text: '“Dues shall be fair.”', speaker: 'Ida Roy', paragraph: '5A1C-3' },
    ])
  })

  it.each([
    ['The Minister for Ports', '(Ida Roy)', 'Ida Roy', 'Ida Roy (The Minister for Ports)'],
    ['The Minister for Ports (Ida Roy)', '(Lab)', 'Ida Roy', 'Ida Roy (The Minister for Ports)'],
    ['Ida Roy', 'The Minister for Ports', 'Ida Roy', 'Ida Roy (The Minister for Ports)'],
    ['Madam Deputy Speaker', '(Ida Roy)', 'Ida Roy', 'Ida Roy (Madam Deputy Speaker)'],
    [
      'The Parliamentary Under-Secretary of State, Home Office',
      '(Lord Pell of Calder) (Lab)',
      'Lord Pell of Calder',
      'Lord Pell of Calder (The Parliamentary Under-Secretary of State, Home Office)',
    ],
  ])('tells the member and the office of %s %s', (primary, secondary, name, label) => {
    expect(passages(item(primary, secondary, para('No.')))[0]!.speaker).toMatchObject({
      name,
      kind: 'person',
      labels: [label],
    })
  })

  it.each([
    ['Mr Speaker', '', 'Mr Speaker'],
    ['Baroness Roy of Calder', '(LD)', 'Baroness Roy of Calder'],
    ['Mr Abel Roy', '(Calder Bay) (Con)', 'Mr Abel Roy'],
    ['Several hon. Members', '', 'Several hon. Members'],
  ])('names %s %s as the record does', (primary, secondary, name) => {
    expect(passages(item(primary, secondary, para('Order!')))[0]!.speaker).toBe(name)
  })

  it('knows who holds an office from the first time that it tells', () => {
    const items =
      item('The Minister for Ports', '(Ida Roy)', para('No.')) +
      item('Abel Lee', '(Wick) (SNP)', para('Why?')) +
      item('The Minister for Ports', '', para('Because.'))
    expect(
      passages(items).map(({ speaker }) => (typeof speaker === 'object' ? speaker.name : speaker)),
    ).toEqual(['Ida Roy', 'Abel Lee', 'Ida Roy'])
  })

  it('gives what the record tells, and what happens, to nobody', () => {
    const items =
      `<div class="debate-item debate-item-otherdebateitem"><p class="hs_Para">Motion made, and Question proposed.</p></div>` +
      item(
        'Abel Lee',
        '(Wick) (SNP)',
        `${para('<em>rose—</em>')}${para('[<em>Interruption.</em>]')}${para('Enough.')}`,
      ) +
      `<div class="debate-item debate-item-divisiondebateitem"><p>Division 12: Ayes 3, Noes 4</p></div>`
    expect(passages(items).map(({ text, speaker }) => [text, speaker])).toEqual([
      ['Motion made, and Question proposed.', undefined],
      ['rose—', undefined],
      ['[Interruption.]', undefined],
      ['Enough.', 'Abel Lee'],
    ])
  })

  it('reads a question without its numbers on the paper', () => {
    const question = '<p class="hs_Question">3. What steps she is taking on dues in 2031. (901234)</p>'
    expect(passages(item('Abel Lee', '(Wick) (SNP)', question))[0]!.text).toBe(
      'What steps she is taking on dues in 2031.',
    )
  })

  it('reads no words that the page hides or runs', () => {
    const content = `${para('Seen.')}<p class="hs_Para" hidden>Hidden.</p><script>document.write('<p>Run.</p>')</script><p style="display:none">Gone.</p>`
    expect(passages(item('Ida Roy', '(Calder Bay) (Lab)', content)).map(({ text }) => text)).toEqual([
      'Seen.',
    ])
  })

  it.each([
    ['has nobody speak', debate('<p>Loading…</p>')],
    ['has items of nobody', debate(item('', '', para('No.')))],
    ['has empty turns', debate(item('Ida Roy', '(Lab)', para(' ')))],
  ])('is refused where it %s', async (_, html) => {
    expect(await codeOf(() => readHtml(html))).toBe('no_turns')
  })

  it('is refused where it nests deeper than any page', async () => {
    const deep = item('Ida Roy', '(Lab)', `${'<div>'.repeat(600)}No.`)
    expect(await codeOf(() => readHtml(debate(deep)))).toBe('unreadable')
  })

  it('leaves other pages of the site to be read as what they are', () => {
    const html = debate(
      `<main><p>${'Search the reports of the House by member, by day and by word. '.repeat(5)}</p></main>`,
      'https://hansard.parliament.uk/search',
    )
    expect(readHtml(html).kind).toBeUndefined()
  })
})
