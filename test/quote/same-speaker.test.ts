import { describe, expect, it } from 'vitest'
import type { SpeakerKind } from '../../server/api/speakers.ts'
import { sameSpeaker } from '../../server/quote/same-speaker.ts'
import { grammars } from '../support/grammars.ts'

const known = (kind: SpeakerKind, ...names: string[]) => ({ kind, names })
const person = (...names: string[]) => known('person', ...names)

describe('one and the same speaker', () => {
  it.each([
    ['Adeline Hartsmere', ['Adeline Hartsmere'], 'name'],
    ['adeline HARTSMERE', ['Adeline Hartsmere'], 'name'],
    ['Helene Marechal', ['Hélène Maréchal'], 'name'],
    ['Hartsmere', ['Adeline Hartsmere'], 'surname'],
    ['Mme Hartsmere', ['Adeline Hartsmere'], 'surname'],
    ['Ms. Hartsmere', ['Adeline Hartsmere'], 'surname'],
    ['le ministre Ravelby', ['Conrad Ravelby'], 'surname'],
    ['Foreign Secretary Adeline Hartsmere', ['Adeline Hartsmere'], 'name'],
    ['Adeline Hartsmere, foreign minister', ['Adeline Hartsmere'], 'name'],
    ['Ruth Penrose', ['Harbourmaster Ruth Penrose'], 'name'],
    ['A. Hartsmere', ['Adeline Hartsmere'], 'initial'],
    ['Hartsmere', ['Mme Hartsmere'], 'name'],
    ['Jean Pierre Lestrade', ['Jean-Pierre Lestrade'], 'name'],
    ['Jean-Pierre Lestrade', ['Jean Lestrade'], 'name'],
    ['Villepreux', ['Étienne de Villepreux'], 'surname'],
    ['de Villepreux', ['Étienne de Villepreux'], 'surname'],
    ['Étienne Villepreux', ['Étienne de Villepreux'], 'name'],
    ['M. d’Aubrac', ['Yves d’Aubrac'], 'surname'],
    ['Van der Meulen', ['Sanne van der Meulen'], 'surname'],
    ['Arsenault-Roy', ['Mathilde Arsenault-Roy'], 'surname'],
    ['Mme Roy', ['Mathilde Arsenault-Roy'], 'surname'],
    ['Yourii Stepanenko', ['Yuriy Stepanenko', 'Yourii Stepanenko'], 'alias'],
    ['Vladimir Karpoutine', ['Vladimir Karputin'], 'name'],
    ['Zelenovskyy', ['Taras Zelenovsky'], 'surname'],
    ['le pape François', ['Pope Francis'], 'name'],
    ['King John III', ['Jean III'], 'name'],
    ['the Iron Widow', ['Adeline Hartsmere', 'The Iron Widow'], 'alias'],
  ])('%s = %s', (claimed, names, reason) => {
    const { answer, evidence } = sameSpeaker(claimed, person(...names), false, grammars.fr)
    expect([answer, evidence?.reason]).toEqual(['same', reason])
  })

  it.each([
    ['the Harbour Ministry', ['Wexmoor Harbour Ministry']],
    ['Ministère du Port', ['Harbour Ministry', 'Ministère du Port']],
    ['wexmoor harbour ministry', ['Wexmoor Harbour Ministry']],
    ['la Commission européenne', ['European Commission']],
    ['l’ONU', ['United Nations']],
    ['the WHO', ['Organisation mondiale de la santé']],
    ['FPL', ['Fédération des producteurs de lin']],
  ])('organisation %s = %s', (claimed, names) => {
    expect(sameSpeaker(claimed, known('organisation', ...names), false, grammars.fr).answer).toBe('same')
  })
})

describe('two speakers', () => {
  it.each([
    ['Conrad Ravelby', ['Adeline Hartsmere']],
    ['Peter Amory', ['Judith Amory']],
    ['P. Amory', ['Judith Amory']],
    ['King John II', ['Jean III']],
    ['François Hartel', ['Francis Dumoulin']],
    ['OTAN', ['European Commission']],
    ['Adeline', ['Conrad Ravelby']],
    ['Martin', ['Adeline Saint-Martin-Vega']],
  ])('%s ≠ %s', (claimed, names) => {
    const { answer, evidence } = sameSpeaker(claimed, person(...names), false, grammars.fr)
    expect([answer, evidence]).toEqual(['different', { reason: 'other_name', name: names[0] }])
  })

  it('are told apart by what the store knows, though they share a surname', () => {
    expect(sameSpeaker('Amory', person('Judith Amory'), true, grammars.fr)).toMatchObject({
      answer: 'different',
      evidence: { reason: 'other_speaker' },
    })
  })
})

describe('what cannot be known', () => {
  it('is unknown where the claim or the record names nobody', () => {
    expect(sameSpeaker(null, person('Adeline Hartsmere'), false, grammars.fr).answer).toBe('unknown')
    expect(sameSpeaker('Adeline Hartsmere', null, false, grammars.fr).answer).toBe('unknown')
  })

  it.each(['the minister', 'la ministre', 'a source close to the talks'])(
    'is unknown for “%s”, who could be anyone',
    (claimed) => {
      expect(sameSpeaker(claimed, person('Adeline Hartsmere'), false, grammars.fr)).toMatchObject({
        answer: 'unknown',
        namesSomeone: false,
      })
    },
  )

  const official = known('unnamed', 'senior Wexmoor official', 'un haut responsable')
  it.each([
    ['Adeline Hartsmere', true],
    ['a senior Wexmoor official', false],
    ['un haut responsable', false],
    ['an official', false],
  ])('is unnamed where the record names nobody: %s', (claimed, namesSomeone) => {
    expect(sameSpeaker(claimed, official, false, grammars.fr)).toMatchObject({
      answer: 'unnamed',
      namesSomeone,
    })
  })
})
