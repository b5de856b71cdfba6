import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../server/read/page/html.ts'
import type { ReadPassage } from '../../../server/store/captured.ts'

const ADDRESS = 'https://www.assemblee-nationale.fr/dyn/18/comptes-rendus/seance/CRSANR5L18S2031O1N187'
/** A page of the site as it was until 2017 and as it is since, both of our own invention. */
const PAGES = {
  old: (
    turns: string,
  ) => `<html><head><title>Assemblée nationale ~ Première séance du dimanche 4 mai 2031</title></head><body>
    <div id="menu"><p><b>Recherche.</b> Trouver un député</p></div><h1>Assemblée nationale<br>XVIIIe législature<br>Session ordinaire de 2030-2031</h1>
    <p>Compte rendu<br>intégral</p><h1 class="seance">Première séance du dimanche 4 mai 2031</h1>
    <div class="texte"><h5 class="presidence">Présidence de M. Abel Lee</h5><p><b>M. le président.</b> La séance est ouverte.</p>
    <p><i>(La séance est ouverte à neuf heures trente.)</i></p><h2 class="titre1">Pêche</h2>${turns}</div><div id="pied"><p>© Assemblée nationale</p></div></body></html>`,
  new: (
    turns: string,
  ) => `<html lang="fr"><head><title>Compte rendu de séance - 18e législature - Assemblée nationale</title><link rel="canonical" href="${ADDRESS}"></head>
    <body><nav><a href="/">Accueil</a></nav><main><h1>Première séance du dimanche 04 mai 2031</h1>
    <div class="crs-inter-groupe"><h2 class="presidence">Présidence de M. Abel Lee</h2>
    <div class="intervention" id="41"><p class="orateur"><a href="#">M. le président</a></p><p>La séance est ouverte.</p></div>
    <div class="intervention"><p><i>(La séance est ouverte à neuf heures trente.)</i></p></div><h3 class="_title">Pêche</h3>${turns}</div></main>
    <footer><p>© Assemblée nationale</p></footer></body></html>`,
}
const TURNS = {
  old: `<p><b><a href="/deputes/7">Mme Zoé Ort</a>.</b> Madame la ministre, le port ferme.</p><p>Il le doit, été comme <i>hiver</i>.</p>
    <p><b>Plusieurs députés du groupe Quai.</b> Bravo !</p><p>Et c’est dommage. <i>(Sourires.)</i></p>
    <p><b>Mme Ida Roy,</b> <i>ministre des ports</i>. C’est faux.</p><h5 class="presidence">Présidence de Mme Lou Petit, vice-présidente</h5>
    <p><b>Mme la présidente.</b> Merci.</p>`,
  new: `<div class="intervention" id="42"><p class="orateur"><a href="/deputes/7">Mme Zoé Ort</a> <span>(Quai)</span></p>
      <p>Madame la ministre, le port ferme.</p><p>Il le doit, été comme <i>hiver</i>.</p></div>
    <div class="intervention"><p class="orateur">Plusieurs députés du groupe Quai</p><p>Bravo !</p><p>Et c’est dommage. <i>(Sourires.)</i></p></div>
    <div class="intervention"><p class="orateur">Mme Ida Roy, <i>ministre des ports</i></p><p>C’est faux.</p></div>
    <h2 class="presidence">Présidence de Mme Lou Petit, vice-présidente</h2>
    <div class="intervention"><p class="orateur">Mme la présidente</p><p>Merci.</p></div>`,
}
const nameOf = ({ speaker }: ReadPassage) => (typeof speaker === 'object' ? speaker.name : speaker)

describe.each(['old', 'new'] as const)('a sitting on the %s pages of the Assemblée nationale', (layout) => {
  const file = readHtml(PAGES[layout](TURNS[layout]))

  it('is a record of its day', () => {
    expect(file).toMatchObject({
      kind: 'record',
      title: `Assemblée nationale, première séance du dimanche ${layout === 'old' ? '4' : '04'} mai 2031`,
      publisher: 'Assemblée nationale',
      publishedAt: '2031-05-04',
      language: 'fr',
      floor: 'fr',
      url: layout === 'new' ? ADDRESS : null,
    })
  })

  it('gives each paragraph to who speaks, the chair by name, and directions to nobody', () => {
    expect(file.passages.map((passage) => [passage.text, nameOf(passage)])).toEqual([
      ['La séance est ouverte.', 'M. Abel Lee'],
      ['(La séance est ouverte à neuf heures trente.)', undefined],
      ['Madame la ministre, le port ferme.', 'Mme Zoé Ort'],
      ['Il le doit, été comme hiver.', 'Mme Zoé Ort'],
      ['Bravo !', 'Plusieurs députés du groupe Quai'],
      ['Et c’est dommage.', 'Mme Zoé Ort'],
      ['C’est faux.', 'Mme Ida Roy'],
      ['Merci.', 'Mme Lou Petit'],
    ])
  })

  it('keeps what stands beside a name, and the place of each paragraph', () => {
    const [first, , second] = file.passages
    expect(file.passages.find(({ text }) => text === 'C’est faux.')!.speaker).toMatchObject({
      labels: ['Mme Ida Roy, ministre des ports'],
    })
    expect(first!.speaker).toMatchObject({ labels: ['M. le président'] })
    if (layout === 'new') expect(second!.paragraph).toBe('42-2')
  })
})

it.each([
  `<title>Compte rendu - Assemblée nationale</title><h1>Séance du dimanche 4 mai 2031</h1><p>Présidence de M. Abel Lee ? Personne n’en veut.</p>`,
  `<title>Assemblée nationale</title><h1>Le port se ferme</h1><p>Le compte rendu de la séance du 4 mai 2031 le dit : <b>M. Abel Lee.</b> Non.</p>`,
  `<title>National Assembly of France: what was said</title><h1>The sitting of 4 May 2031</h1><p><b>M. Lee.</b> We will close the harbour.</p>`,
])('is no matter of a page that only speaks of one: %#', (html) => {
  expect(
    readHtml(
      `<html><body>${html}<p>${'Le port ferme dimanche, dit-on au marché. '.repeat(9)}</p></body></html>`,
    ).kind,
  ).toBeUndefined()
})
