import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../server/read/page/html.ts'
import { codeOf } from '../code-of.ts'

const HEADS = {
  fr: 'Conseil national • Session d’hiver 2031 • Dixième séance • 14.12.31 • 08h00 • 31.041',
  de: 'Nationalrat - Wintersession 2031 - Zehnte Sitzung - 14.12.31-08h00',
  it: 'Consiglio nazionale • Sessione invernale 2031 • Decima seduta • 14.12.2031 • 08h00',
  states: 'Ständerat • Wintersession 2031 • Dritte Sitzung • 14.12.31 • 08h15',
}
/** A debate as the bulletin prints it, of our own invention. */
const debate = (
  body: string,
  head = HEADS.fr,
) => `<!doctype html><html lang="fr"><head><title>Bulletin officiel</title></head>
  <body><nav>Services</nav><main><p>${head}</p><h1>31.041 Loi sur les lacs</h1><p>Antrag der Mehrheit Eintreten</p>
  <div class="texte">${body}</div></main><footer><p>© Parlament</p></footer></body></html>`
const passages = (body: string) => readHtml(debate(body)).passages
const speakers = (body: string) => passages(body).map(({ speaker }) => speaker)
const told = (name: string, label: string, aliases: string[] = []) => ({
  name,
  kind: 'person',
  labels: [label],
  aliases,
})

describe('a page of the Official Bulletin of Switzerland', () => {
  it.each([
    ['Conseil national', HEADS.fr],
    ['Conseil national', HEADS.de],
    ['Conseil national', HEADS.it],
    ['Conseil des États', HEADS.states],
  ])('is a record of the %s: %s', (council, head) => {
    expect(readHtml(debate('<p><b>Roy Ida</b> (S, VD): Oui.</p>', head))).toMatchObject({
      kind: 'record',
      title: `Bulletin officiel, ${council}, 14.12.2031`,
      publisher: 'Assemblée fédérale',
      publishedAt: '2031-12-14',
      floor: ['de', 'fr', 'it'],
    })
  })

  it.each([
    ['<b>Roy Ida</b> (S, VD): Oui.', 'Ida Roy'],
    ['<strong>Roy Ida (M-E, VS):</strong> Oui.', 'Ida Roy'],
    ['<b>Roy Ida</b> (-, TI): Sì.', 'Ida Roy'],
    ['<b>Roy Ida</b> (S, VD), pour la commission: Oui.', told('Ida Roy', 'Ida Roy, pour la commission')],
    ['<b>Roy Ida</b> (S, ZH), für die Kommission: Ja.', told('Ida Roy', 'Ida Roy, für die Kommission')],
    ['<b>Roy Ida</b>, conseillère fédérale: Oui.', told('Ida Roy', 'Ida Roy, conseillère fédérale')],
    ['<b>Präsidentin</b> (Roy Ida, Präsidentin): Ja.', told('Ida Roy', 'Ida Roy, Präsidentin')],
    [
      '<b>Le président</b> (Lee Abel, premier vice-président): Oui.',
      told('Abel Lee', 'Abel Lee, Le président'),
    ],
    ['<b>de Calder Ida</b> (V, GE): Oui.', told('Ida de Calder', 'Ida de Calder', ['Calder Ida de'])],
  ])('tells who speaks, given name first, with the office: %s', (body, expected) => {
    expect(speakers(`<p>${body}</p>`)).toEqual([expected])
  })

  it('gives each paragraph to who has the floor, and motions and votes to nobody', () => {
    const body = `<div id="votum3" lang="de"><p><b>Roy Ida</b> (S, ZH), für die Kommission: Der See ist tief.</p><p><span>[PAGE 7]</span></p><p>Er ist kalt.</p></div>
      <div id="votum4" lang="fr"><p><b>Lee Abel</b> (V, VD): Le lac est bas.</p><p><i>(Hilarité)</i></p></div><h3>Abstimmung – Vote</h3>`
    expect(
      passages(body).map(({ text, paragraph, spoken }) => [text, paragraph, spoken?.tag ?? spoken?.language]),
    ).toEqual([
      ['Der See ist tief.', 'votum3-1', 'de'],
      ['Er ist kalt.', 'votum3-3', 'de'],
      ['Le lac est bas.', 'votum4-1', 'fr'],
      ['(Hilarité)', 'votum4-2', undefined],
    ])
    expect(passages(body)[0]!.spoken).toEqual({
      language: 'other',
      tag: 'de',
      markup: 'lang="de"',
      ofWords: true,
    })
    expect(speakers(body).at(-1)).toBeUndefined()
  })

  it.each([
    ['has no turns', '<p>Les débats ne sont pas encore publiés.</p>'],
    ['names nobody in bold', '<p>Roy Ida (S, VD): Oui.</p>'],
    ['has labels without words', '<p><b>Roy Ida</b> (S, VD):</p>'],
  ])('is refused where it %s', async (_, body) => {
    expect(await codeOf(() => readHtml(debate(body)))).toBe('no_turns')
  })

  it('takes no words for a label', () => {
    const body = `<p><b>Roy Ida</b> (S, VD): Oui.</p><p><b>Trois choses</b>: le lac, la rive, le vent.</p><p>Un mot (le dernier, VD): merci.</p>`
    expect(speakers(body)).toEqual(['Ida Roy', 'Ida Roy', 'Ida Roy'])
  })

  it('is no page that only names the council', () => {
    const html = `<html><body><h1>Conseil national : la session d’hiver</h1><p>${'Le Conseil national a parlé des lacs. '.repeat(12)}</p></body></html>`
    expect(readHtml(html).kind).toBeUndefined()
  })

  it('is read though it is made to be slow', () => {
    const body = `<p><b>Roy Ida</b> (S, VD): ${'(a, '.repeat(20_000)}</p>${'<p><b>x'.repeat(300)}`
    expect(speakers(body)[0]).toBe('Ida Roy')
  })
})
