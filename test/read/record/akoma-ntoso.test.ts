import { describe, expect, it } from 'vitest'
import { readAkomaNtoso } from '../../../server/read/record/akoma-ntoso.ts'
import { codeOf } from '../code-of.ts'

const META = `<meta><identification source="#roy"><FRBRWork><FRBRthis value="/akn/xx/debateRecord/port/2031-05-04/main"/>
<FRBRuri value="/akn/xx/debateRecord/port"/><FRBRdate date="2031-05-04" name="#generation"/><FRBRauthor href="#port"/></FRBRWork>
<FRBRExpression><FRBRthis value="/akn/xx/debateRecord/port/2031-05-04/eng@/main"/><FRBRdate date="2033-01-01" name="#x"/><FRBRlanguage language="LANG"/></FRBRExpression></identification>
<references source="#roy"><TLCPerson eId="IdaRoy" href="/ie/person/IdaRoy" showAs="Ida Roy"/><TLCPerson id="p7" href="/ontology/person/7" showAs="Abel Lee"/>
<TLCRole eId="Chair" href="/ie/role/chair" showAs="Chair"/></references></meta>`
const PREFACE = `<preface><block name="title_ga"><docTitle>DÍOSPÓIREACHTAÍ</docTitle></block><block name="title_en"><docTitle>Debates</docTitle></block>
<block name="proponent_ga"><docProponent>An Calafort</docProponent></block><block name="proponent_en"><docProponent>Port <i>Assembly</i></docProponent></block><p>Unread.</p></preface>`

const file = (body: string, { lang = 'eng', kind = 'debate', meta = META, preface = PREFACE } = {}) =>
  new TextEncoder().encode(
    `<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><${kind} name="record">${meta.replace('LANG', lang)}${preface}<debateBody><debateSection name="debate" eId="dbsect_1"><heading>Ports <recordedTime time="2031-05-04T10:00:00+01:00"/></heading>${body}</debateSection></debateBody></${kind}></akomaNtoso>`,
  )
const debate = (...args: Parameters<typeof file>) => readAkomaNtoso(file(...args))
const passages = (body: string) => debate(body).passages
const speech = (attributes: string, from: string, text: string) =>
  `<speech ${attributes}><from>${from}</from>${text}</speech>`

describe('a debate in Akoma Ntoso', () => {
  it('says what it is, in the language it is printed in, and shares its sitting with the other', () => {
    expect(debate('<p>Yes.</p>')).toMatchObject({
      kind: 'record',
      title: 'Port Assembly, Debates, 4 May 2031',
      publisher: 'Port Assembly',
      publishedAt: '2031-05-04',
      language: 'en',
      sitting: 'akn:/akn/xx/debateRecord/port/2031-05-04/main',
    })
    const preface =
      '<preface><p><docTitle xml:lang="fr">Débats</docTitle> <docTitle xml:lang="en">Debates</docTitle></p></preface>'
    expect(debate('<p>Oui.</p>', { lang: 'fra', preface })).toMatchObject({
      title: 'Débats, 4 mai 2031',
      language: 'fr',
      sitting: 'akn:/akn/xx/debateRecord/port/2031-05-04/main',
    })
    expect(debate('<p>Yes.</p>', { meta: '', preface: '' })).toMatchObject({
      title: null,
      publishedAt: null,
      language: undefined,
      sitting: undefined,
    })
  })

  it('gives each paragraph to the person its speech points to, whatever the office says', () => {
    const body =
      speech(
        'by="#IdaRoy" as="#Chair" eId="spk_1"',
        'The Chair<recordedTime time="x">9 a.m.</recordedTime>',
        '<p eId="para_1">Order.</p><p>Please.</p>',
      ) +
      speech(
        'by="#p7"',
        'Deputy Abel Lee',
        '<p>We sail <i>(Interruptions)</i> at dawn, on the <i>Ida</i>.</p>',
      )
    expect(passages(body)).toEqual([
      { text: 'Order.', speaker: 'Ida Roy', paragraph: 'para_1' },
      { text: 'Please.', speaker: 'Ida Roy', paragraph: 'spk_1-1' },
      { text: 'We sail at dawn, on the Ida.', speaker: 'Abel Lee' },
    ])
  })

  it.each([
    ['by="#unlisted"', 'Mr. Abel Lee', 'Mr. Abel Lee'],
    ['by=""', 'Minister of Ports (Mr. Abel Lee)', 'Mr. Abel Lee'],
    ['', 'Minister of Ports (Deputy Abel Lee)', 'Deputy Abel Lee'],
    ['', 'The Clerk', 'The Clerk'],
    ['by="#unlisted"', '', undefined],
  ])('names who speaks by the label where it lists nobody: %s %s', (by, from, name) => {
    expect(passages(speech(by, from, '<p>Yes.</p>'))[0]!.speaker).toBe(name)
  })

  it('knows again by the reference whom a label has named', () => {
    const body =
      speech('by="#x"', 'The Chair (Mr. Abel Lee)', '<p>Yes.</p>') +
      speech('by="#x"', 'The Chair', '<p>No.</p>')
    expect(passages(body).map(({ speaker }) => speaker)).toEqual(['Mr. Abel Lee', 'Mr. Abel Lee'])
  })

  it('reads speeches without paragraphs, questions and answers', () => {
    const body = `<speech by="#p7">We sail.</speech><question by="#IdaRoy" to="#p7" eId="pq_1"><from>1. Deputy Ida Roy</from><p>When?</p></question><answer by="#p7"><p>At dawn.</p></answer>`
    expect(passages(body)).toEqual([
      { text: 'We sail.', speaker: 'Abel Lee' },
      { text: 'When?', speaker: 'Ida Roy', paragraph: 'pq_1-1' },
      { text: 'At dawn.', speaker: 'Abel Lee' },
    ])
  })

  it('gives to nobody what the record tells, and leaves out headings, notes and votes', () => {
    const body = `<summary eId="sum_1">The motion is carried.</summary><narrative><p>The bell rings.</p></narrative>
      ${speech('by="#p7"', '', '<num>1</num><p>Yes<authorialNote><p>sic</p></authorialNote>.<remark> [Applause]</remark></p><p>(Interruptions).</p>')}
      <rollCall><p>Roy</p></rollCall>`
    expect(passages(body)).toEqual([
      { text: 'The motion is carried.', paragraph: 'sum_1' },
      { text: 'The bell rings.' },
      { text: 'Yes.', speaker: 'Abel Lee' },
      { text: '(Interruptions).' },
    ])
  })

  it('marks a language by the nearest tag, and none by that of the whole', () => {
    const body = `<speech by="#p7" xml:lang="ga"><p>Tá.</p><p xml:lang="fr">Oui.</p><p xml:lang="mul">Oui, yes.</p></speech><p>No.</p>`
    expect(passages(body).map(({ spoken }) => spoken)).toEqual([
      { language: 'other', tag: 'ga', markup: 'speech xml:lang="ga"', ofWords: true },
      { language: 'fr', markup: 'p xml:lang="fr"', ofWords: true },
      undefined,
      undefined,
    ])
  })

  it.each(['bill', 'act', 'judgement'])('is refused where it is no debate: %s', async (kind) => {
    expect(await codeOf(() => debate('<p>Yes.</p>', { kind }))).toBe('unsupported_type')
  })

  it.each(['<p>'.repeat(300), '<speech by="#p7">', '<!DOCTYPE x [<!ENTITY a "a">]>', '</p>'])(
    'is refused where it is not well-formed: %#',
    async (body) => {
      expect(await codeOf(() => debate(body))).toBe('unreadable')
    },
  )
})
