import { describe, expect, it } from 'vitest'
import { readSenat } from '../../../server/read/record/senat.ts'
import { codeOf } from '../code-of.ts'

const sitting = (body: string, fileName: string | null = 'd20310504.xml') =>
  readSenat(
    Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?>\n<cri:cri xmlns="http://www.w3.org/1999/xhtml" xmlns:cri="http://senat.fr/schemas/thb/cri">
      <cri:sommaire><p>Pêche</p></cri:sommaire><h2>Pêche</h2><p class="titre_S2">Article 1er</p>${body}</cri:cri>`,
      'latin1',
    ),
    fileName,
  )
const turn = (paragraphs: string, attributes = 'civ="Mme" nom="Zoé Ort"') =>
  `<cri:intervenant id="i7" mat="99999Z" qua="rapporteure" analyse="" ${attributes}>${paragraphs}</cri:intervenant>`
const NAME = '<span class="orateur_nom">Mme Zoé Ort</span>'
const passages = (body: string) => sitting(body).passages

describe('a sitting of the Sénat', () => {
  it('is told by its file’s name', () => {
    expect(sitting(turn('<p>Oui.</p>'))).toMatchObject({
      kind: 'record',
      title: 'Sénat, séance du 4 mai 2031',
      publisher: 'Sénat',
      publishedAt: '2031-05-04',
      language: 'fr',
      sitting: 'senat:2031-05-04',
    })
    expect(sitting(turn('<p>Oui.</p>'), 'word20310504.xml')).toMatchObject({
      title: 'Sénat',
      publishedAt: null,
      sitting: undefined,
    })
  })

  it('gives each paragraph to who speaks, with an id, and reads no heading', () => {
    const body = `${turn(`<p>${NAME}. Le port ferme.</p><p id="p2">Il le doit, été comme <i>hiver</i>.</p>`)}<p>La séance est levée à 20 h.</p>${turn('<p>Merci.</p>')}`
    expect(passages(body)).toEqual([
      { text: 'Le port ferme.', speaker: 'Mme Zoé Ort', paragraph: 'i7-1' },
      { text: 'Il le doit, été comme hiver.', speaker: 'Mme Zoé Ort', paragraph: 'p2' },
      { text: 'La séance est levée à 20 h.' },
      { text: 'Merci.', speaker: 'Mme Zoé Ort', paragraph: 'i7-2' },
    ])
  })

  it.each([
    [`${NAME}, <span class="orateur_qualite">rapporteure</span>. – Le port ferme.`, 'Le port ferme.'],
    ['<span class="orateur_nom">M. le président.</span> Le port ferme.', 'Le port ferme.'],
    [`${NAME}. &#8230;ferme.`, '…ferme.'],
    ['Oui. <span class="info_entre_parentheses">(Sourires.)</span> Et non.', 'Oui. Et non.'],
    ['Oui. <i>(Sourires.)</i> Et <b>non</b> (demain).', 'Oui. Et non (demain).'],
  ])('reads the words without their label and what happens meanwhile: %s', (text, expected) => {
    expect(passages(turn(`<p>${text}</p>`))).toEqual([
      { text: expected, speaker: 'Mme Zoé Ort', paragraph: 'i7-1' },
    ])
  })

  it('returns to whoever was interrupted', () => {
    const body = turn(`<p>Un.</p>${turn('<p>Non !</p>', 'civ="M." nom="Abel Lee"')}<p>Deux.</p>`)
    expect(passages(body).map(({ text, speaker }) => [text, speaker])).toEqual([
      ['Un.', 'Mme Zoé Ort'],
      ['Non !', 'M. Abel Lee'],
      ['Deux.', 'Mme Zoé Ort'],
    ])
  })

  it('gives notes to nobody, and words to nobody whom it does not name', () => {
    const body =
      turn(
        '<p><span class="info_entre_parentheses">(L’amendement est adopté.)</span></p>'.replace('’', "'"),
      ) + turn('<p>Oui.</p>', 'nom=""')
    expect(passages(body).map(({ speaker }) => speaker)).toEqual([undefined, undefined])
  })

  it.each([
    ['crosses', `<p>${NAME}. Le <i><b>port</i></b> ferme.</p><p>Bien.</p>`],
    ['breaks', `<p>${NAME}. Le port<br>ferme.</p><p>Bien.<br></p>`],
    ['leaves open', `<p>${NAME}. Le <b>port ferme.</p><p>Bien.`],
    ['ends twice', `<p>${NAME}. Le port</i> ferme.</p></p><p>Bien.</p>`],
    ['writes in capitals', `<P>${NAME}. Le <B>port</B> ferme.</P><P>Bien.</P>`],
    ['calls by their names in HTML', `<p>${NAME}. Le port&nbsp;ferme.</p><p>Bien.</p>`],
  ])('is read where its file %s tags', (_, paragraphs) => {
    const body = `${turn(paragraphs)}${turn('<p>Oui.</p>', 'civ="M." nom="Abel Lee"')}<p>La séance est levée.</p>`
    expect(passages(body).map(({ text, speaker }) => [text.replace('\u00A0', ' '), speaker])).toEqual([
      ['Le port ferme.', 'Mme Zoé Ort'],
      ['Bien.', 'Mme Zoé Ort'],
      ['Oui.', 'M. Abel Lee'],
      ['La séance est levée.', undefined],
    ])
  })

  it.each([
    ['nested past belief', turn('<div>'.repeat(300))],
    ['two', '<p>Oui.</p></cri:cri><cri:cri><p>Non.</p>'],
  ])('is refused where it is %s', async (_, body) => {
    expect(await codeOf(() => sitting(body))).toBe('unreadable')
  })

  it('is refused where its file was cut short', async () => {
    const whole = `<cri:cri xmlns:cri="http://senat.fr/schemas/thb/cri">${turn(`<p>${NAME}. Le <i>port<br>ferme.</p>`)}</cri:cri>`
    for (let length = 1; length < whole.length; length += 7)
      expect(await codeOf(() => readSenat(Buffer.from(whole.slice(0, length)), null))).toBe('unreadable')
    expect(readSenat(Buffer.from(whole), null).passages).toHaveLength(1)
  })
})
