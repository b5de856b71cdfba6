import { describe, expect, it } from 'vitest'
import { readTheyWorkForYou } from '../../../server/read/record/theyworkforyou.ts'
import { codeOf } from '../code-of.ts'

const sitting = (body: string) =>
  readTheyWorkForYou(
    new TextEncoder().encode(
      `<?xml version="1.0" encoding="UTF-8"?>\n<publicwhip scraperversion="a" latest="yes">${body}</publicwhip>`,
    ),
  )
const id = (place: string, kind = 'debate') => `id="uk.org.publicwhip/${kind}/2031-05-04a.${place}"`
const ROY = 'speakername="Ida Roy" person_id="uk.org.publicwhip/person/99999" colnum="12" time="14:35:00"'
const speech = (paragraphs: string, attributes = `${id('12.3')} ${ROY}`) =>
  `<speech ${attributes}>${paragraphs}</speech>`

describe('a sitting from TheyWorkForYou', () => {
  it.each([
    ['debate', 'House of Commons'],
    ['lords', 'House of Lords'],
    ['ni', 'Northern Ireland Assembly'],
  ])('says by its ids what it is: %s', (kind, body) => {
    expect(sitting(speech('<p>Yes.</p>', id('1.0', kind)))).toMatchObject({
      kind: 'record',
      title: `${body}, 4 May 2031`,
      publisher: body,
      publishedAt: '2031-05-04',
      sitting: `publicwhip:${kind}/2031-05-04a`,
    })
  })

  it('says nothing of itself where they tell nothing', () => {
    expect(sitting(speech('<p>Yes.</p>', 'id="1"'))).toMatchObject({
      title: null,
      publishedAt: null,
      sitting: undefined,
    })
  })

  it('gives each paragraph to who speaks, with its id', () => {
    const body = `<major-heading ${id('12.1')} nospeaker="true">Ports</major-heading><minor-heading><p>Nets</p></minor-heading>
      ${speech('<p pid="a12.3/1">The <i>Ida</i> sails, <phrase class="x">my hon. Friend</phrase> says.</p><p>At dawn.</p>')}
      ${speech('<p>Question put and agreed to.</p>', `${id('12.4')} nospeaker="true"`)}
      <division><mplist><mpname>Roy</mpname></mplist></division>`
    expect(sitting(body).passages).toEqual([
      { text: 'The Ida sails, my hon. Friend says.', speaker: 'Ida Roy', paragraph: 'a12.3/1' },
      { text: 'At dawn.', speaker: 'Ida Roy', paragraph: 'uk.org.publicwhip/debate/2031-05-04a.12.3' },
      { text: 'Question put and agreed to.', paragraph: 'uk.org.publicwhip/debate/2031-05-04a.12.4' },
    ])
  })

  it('reads written questions and their answers, and speeches without paragraphs', () => {
    const body = `<ques ${ROY}><p>When?</p></ques><reply speakername="Abel Lee"><p>At dawn.</p></reply>${speech('We sail.')}`
    expect(sitting(body).passages.map(({ text, speaker }) => [text, speaker])).toEqual([
      ['When?', 'Ida Roy'],
      ['At dawn.', 'Abel Lee'],
      ['We sail.', 'Ida Roy'],
    ])
  })

  it('gives to nobody what happens meanwhile', () => {
    const body = speech(
      '<p>We sail. <i>(Laughter.)</i> At dawn.</p><p><i>Interruption.</i></p><p>[Interruption.]</p>',
    )
    expect(sitting(body).passages.map(({ text, speaker }) => [text, speaker])).toEqual([
      ['We sail. At dawn.', 'Ida Roy'],
      ['Interruption.', undefined],
      ['[Interruption.]', undefined],
    ])
  })

  it.each(['<speech>', '</speech>', '<p>'.repeat(300)])(
    'is refused where it is not well-formed: %#',
    async (body) => {
      expect(await codeOf(() => sitting(body))).toBe('unreadable')
    },
  )
})
