import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../server/read/page/html.ts'
import type { ReadPassage } from '../../../server/store/captured.ts'

/** A sitting as the site shows it, of our own invention. */
const page = (
  body: string,
) => `<html lang="fr"><head><title>Séance du 4 mai 2031 (compte rendu intégral des débats) - Sénat</title></head>
  <body><div id="nav"><p>Travaux parlementaires</p></div><main><h1 class="title-11">Séance du 4 mai 2031 (compte rendu intégral des débats)</h1>
  <div id="wysiwyg">${body}</div></main><div class="footer"><p>© Sénat</p></div></body></html>`
const turn = (attributes: string, paragraphs: string) =>
  `<div class="intervenant"><!-- cri:intervenant ${attributes} -->${paragraphs}<!-- /cri:intervenant --></div>`
const label = (name: string, role = '') =>
  `<span class="orateur_nom"><a href="/senateur/x.html">${name}</a></span>${role && `<span class="orateur_qualite">${role}</span>`}`
const pairs = (passages: readonly ReadPassage[]) =>
  passages.map(({ text, speaker }) => [text, typeof speaker === 'object' ? speaker.name : speaker])

const BODY = `<p class="titre_S1">PRÉSIDENCE DE M. ABEL LEE</p><p class="titre_S2">vice-président</p>
  ${turn('mat="1" nom="Abel LEE" qua="président de séance"', `<p id="par_1">${label('M. le président.')} La séance est ouverte.</p>`)}
  <p id="par_2"><span class="info_entre_parentheses">(La séance est ouverte à quatorze heures trente.)</span></p>
  <p class="mention_article">Article 1er</p>
  ${turn('mat="2" nom="Zoé ORT" qua="rapporteure"', `<p id="par_3">${label('Mme Zoé Ort,', ' <i>rapporteure de la commission</i>.')} – Le port ferme.</p><p id="par_4">Il le doit, été comme <i>hiver</i>.</p>`)}
  ${turn('nom=""', `<p id="par_5">${label('Plusieurs sénateurs du groupe Quai.')} Bravo !</p>`)}
  <p id="par_6">La parole n’est plus demandée.</p>`

describe('a sitting on the pages of the Sénat', () => {
  const file = readHtml(page(BODY))

  it('is a record of its day', () => {
    expect(file).toMatchObject({
      kind: 'record',
      title: 'Sénat, séance du 4 mai 2031',
      publisher: 'Sénat',
      publishedAt: '2031-05-04',
      language: 'fr',
      floor: 'fr',
      sitting: 'senat:2031-05-04',
    })
  })

  it('gives each paragraph to who speaks, by the names that it keeps, and what stands between turns to nobody', () => {
    expect(pairs(file.passages)).toEqual([
      ['La séance est ouverte.', 'M. Abel LEE'],
      ['(La séance est ouverte à quatorze heures trente.)', undefined],
      ['Le port ferme.', 'Mme Zoé ORT'],
      ['Il le doit, été comme hiver.', 'Mme Zoé ORT'],
      ['Bravo !', 'Plusieurs sénateurs du groupe Quai'],
      ['La parole n’est plus demandée.', undefined],
    ])
    expect(file.passages[2]).toMatchObject({
      speaker: { labels: ['Mme Zoé Ort, rapporteure de la commission'] },
      paragraph: 'par_3-1',
    })
  })

  it('is read without what it keeps of its file, and with labels in bold as it had them', () => {
    expect(pairs(readHtml(page(BODY.replace(/<!--[^]*?-->/gu, ''))).passages).slice(0, 4)).toEqual([
      ['La séance est ouverte.', 'M. ABEL LEE'],
      ['(La séance est ouverte à quatorze heures trente.)', undefined],
      ['Le port ferme.', 'Mme Zoé Ort'],
      ['Il le doit, été comme hiver.', 'Mme Zoé Ort'],
    ])
    const bold = `<p>Présidence de Mme Lou Petit</p><p><b>Mme la présidente.</b> La parole est à M. Lee.</p><p><b>M. Abel Lee,</b> <i>ministre</i>. Non.</p><p>Et non.</p>`
    expect(pairs(readHtml(page(bold)).passages)).toEqual([
      ['La parole est à M. Lee.', 'Mme Lou Petit'],
      ['Non.', 'M. Abel Lee'],
      ['Et non.', 'M. Abel Lee'],
    ])
  })
})

it('is read of a page made to be slow', () => {
  const turns = `<p>${label('M. Lee.')} Oui.</p>`
  const body = `${turns}${'a<div>b</div>'.repeat(5_000)}<p><b>M. ${'\u00A0'.repeat(50_000)}Lee.</b></p><p>${'\u00A0'.repeat(50_000)}x</p>`
  expect(pairs(readHtml(page(body)).passages)[0]).toEqual(['Oui.', 'M. Lee'])
})

it.each([
  '<title>Le Sénat vote la pêche</title><h1>Séance du 4 mai 2031</h1><p><b>M. Lee.</b> Non.</p>',
  '<title>The French Senate sits</title><h1>What the Sénat said on 4 May 2031</h1><p><b>Mme Ort.</b> No.</p>',
])('is no matter of a page that only speaks of one: %#', (html) => {
  const prose = 'Le port ferme dimanche, dit-on au marché de la ville. '.repeat(9)
  expect(readHtml(`<html><body>${html}<p>${prose}</p></body></html>`).kind).toBeUndefined()
})
