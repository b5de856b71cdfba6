import { describe, expect, it } from 'vitest'
import { type HeldOffice, heldOffice, isSameOffice, officesIn } from '../../server/quote/office.ts'
import { sameSpeaker } from '../../server/quote/same-speaker.ts'
import { grammars } from '../support/grammars.ts'

describe('offices that a label tells', () => {
  it.each([
    ['Hon. Curtis Hallam (Minister of Services, PCL)', ['Minister of Services']],
    ['L’hon. Curtis Hallam (ministre des Services, PCL)', ['ministre des Services']],
    ['Antony Blinken, US Secretary of State', ['US Secretary of State']],
    ['Claire Vasseur, maire de Brélogne', ['maire de Brélogne']],
    ['Foreign Secretary Adeline Hartsmere', ['Foreign Secretary']],
    ['M. Rémi Massé (Avignon, Lib.)', []],
    ['Mr. Amory', []],
    ['Massé, Rémi', []],
  ])('%s: %j', (label, titles) => {
    expect(officesIn(label, grammars.fr)).toEqual(titles)
    expect(officesIn(label, grammars.en)).toEqual(titles)
  })
})

describe('names of one office', () => {
  it.each([
    ['the Minister of Services', 'Minister of Services'],
    ['le ministre des Services', 'Minister of Services'],
    ['Orvanne’s chief executive', 'Chair and Chief Executive Officer of Orvanne Énergie'],
    ['la PDG d’Orvanne', 'présidente-directrice générale d’Orvanne Énergie'],
    ['Lowmoor’s mayor', 'mayor of Lowmoor'],
    ['la ministre de la Santé', 'Minister of Health'],
    ['the US Secretary of State', 'US Secretary of State'],
    ['the Prime Minister', 'Prime Minister of Lorrain'],
    ['the Transport Minister', 'Minister of Transport and Ports'],
    ['the transport minister', 'ministre des Transports'],
    ['le ministre des Transports', 'Transport Minister'],
    ['le premier ministre', 'Prime Minister'],
  ])('%s = %s', (claimed, held) => {
    for (const grammar of [grammars.fr, grammars.en]) expect(isSameOffice(claimed, held, grammar)).toBe(true)
  })

  it.each([
    ['the Prime Minister', 'Deputy Prime Minister'],
    ['the Transport Minister', 'Deputy Minister of Transport'],
    ['the deputy transport minister', 'Minister of Transport'],
    ['the Transport Minister', 'Minister of Ports'],
    ['la ministre des Transports', 'vice-ministre des Transports'],
    ['the Prime Minister', 'former Prime Minister'],
    ['le premier ministre', 'vice-premier ministre'],
    ['the Prime Minister', 'Parliamentary Secretary to the Prime Minister'],
    ['le ministre des Finances', 'ministre des Services'],
    ['the minister', 'Minister of Services'],
    ['la ministre', 'ministre des Services'],
    ['the president', 'President of the Harbour Board'],
  ])('%s ? %s', (claimed, held) => {
    for (const grammar of [grammars.fr, grammars.en]) expect(isSameOffice(claimed, held, grammar)).toBe(false)
  })
})

describe('who held an office then', () => {
  const office = (since: string | null, until: string | null, source: number | null = null): HeldOffice => ({
    title: 'Minister of Services',
    since,
    until,
    source,
  })
  it.each([
    ['within its years', office('2019', '2021'), '2021-12-30T10:00:00Z', true],
    ['before', office('2019', '2021'), '2018-12-30', false],
    ['after', office('2019', '2021-06'), '2021-07-01', false],
    ['since a day', office('2019-05-04', null), '2019-05-04', true],
    ['on a day that nobody knows', office('2019', null), null, false],
    ['whenever, as a person says', office(null, null), null, true],
    ['where the record without a date says so', office(null, null, 7), null, true],
    ['where another record says so', office(null, null, 8), null, false],
  ])('%s', (_, held, date, expected) => {
    const found = heldOffice([held], 'the Minister of Services', { source: 7, date }, grammars.en)
    expect(found !== undefined).toBe(expected)
  })

  const hallam = (since: string, until: string) => ({
    kind: 'person' as const,
    names: ['Curtis Hallam'],
    offices: [office(since, until)],
  })
  it.each([
    ['the Minister of Services', 'same', 'office_held'],
    ['le ministre des Services', 'same', 'office_held'],
    ['the Minister of Finance', 'unknown', 'office'],
    ['le ministre des Finances', 'unknown', 'office'],
  ])('tells whether %s is the one recorded', (claimed, answer, reason) => {
    const on = { source: 1, date: '2020-01-01' }
    expect(sameSpeaker(claimed, hallam('2019', '2021'), [], grammars.fr, on)).toMatchObject({
      answer,
      evidence: { reason },
    })
    expect(sameSpeaker(claimed, hallam('2011', '2012'), [], grammars.fr, on).answer).toBe('unknown')
  })

  it('takes “the minister” for who is called one by what is printed then, and for nobody else', () => {
    const told = (source: number | null, day: string | null) => office(day, day, source)
    const on = { source: 7, date: '2020-01-01' }
    for (const claimed of ['the minister', 'la ministre']) {
      expect(heldOffice([told(7, null)], claimed, on, grammars.en)).toBeDefined()
      expect(heldOffice([told(null, '2020-01-01')], claimed, on, grammars.en)).toBeDefined()
      expect(heldOffice([told(8, null)], claimed, on, grammars.en)).toBeUndefined()
      expect(heldOffice([office('2019', '2021')], claimed, on, grammars.en)).toBeUndefined()
    }
  })

  it('tells whether who is named is the one recorded by an office', () => {
    const on = { source: 1, date: '2020-01-01' }
    const recorded = { kind: 'person' as const, names: ['Le ministre des Services'] }
    const answer = (since: string, until: string) =>
      sameSpeaker('M. Curtis Hallam', recorded, [hallam(since, until)], grammars.fr, on).answer
    expect(answer('2019', '2021')).toBe('same')
    expect(answer('2011', '2012')).toBe('unknown')
  })
})
