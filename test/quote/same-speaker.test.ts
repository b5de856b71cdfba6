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
    ['D. Hartsmere', ['Damien Hartsmere'], 'initial'],
    ['M. L. Hartsmere', ['Lucien Hartsmere'], 'initial'],
    ['Adeline Hartsmere', ['The Chair (Ms. Adeline Hartsmere)'], 'name'],
    ['Mme Hartsmere', ['La présidente (Mme Adeline Hartsmere)'], 'surname'],
    ['Hartsmere, Wrenna', ['Wrenna Hartsmere'], 'name'],
    ['Coach Hartsmere', ['Damien Hartsmere (entraîneur-chef)'], 'surname'],
    ['l’entraîneur Hartsmere', ['Damien Hartsmere'], 'surname'],
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
    ['Bill Amory', ['William Amory'], 'short'],
    ['William Amory', ['Bill Amory'], 'short'],
    ['Kate Amory', ['Catherine Amory'], 'short'],
    ['Cathy Amory', ['Kate Amory'], 'short'],
    ['Jo Vauquelin', ['Joséphine Vauquelin'], 'short'],
    ['Manu Vauquelin', ['Mme Emmanuelle Vauquelin'], 'short'],
    ['Tony Blinken', ['Antony Blinken'], 'short'],
  ])('%s = %s', (claimed, names, reason) => {
    const { answer, evidence } = sameSpeaker(claimed, person(...names), [], grammars.fr)
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
    expect(sameSpeaker(claimed, known('organisation', ...names), [], grammars.fr).answer).toBe('same')
  })
})

describe('a given name in brackets', () => {
  it('tells which of two people of one surname is meant', () => {
    const others = [person('Étienne Monteil')]
    expect(sameSpeaker('Monteil (Jeanne)', person('Jeanne Monteil'), others, grammars.fr).answer).toBe('same')
    expect(sameSpeaker('Monteil', person('Jeanne Monteil'), others, grammars.fr).answer).toBe('unknown')
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
    const { answer, evidence } = sameSpeaker(claimed, person(...names), [], grammars.fr)
    expect([answer, evidence]).toEqual(['different', { reason: 'other_name', name: names[0] }])
  })

  it.each([
    ['Maureen Hartsmere', 'Maureen'],
    ['Maureen', 'Maureen Hartsmere'],
    ['Noémie Roy', 'Noémie'],
  ])('are not told apart by a surname that one lacks: %s, %s', (claimed, recorded) => {
    expect(sameSpeaker(claimed, person(recorded), [], grammars.en).answer).toBe('unknown')
  })

  it('are told apart by an initial', () => {
    const others = [person('Lucie Hartsmere')]
    expect(sameSpeaker('D. Hartsmere', person('Damien Hartsmere'), others, grammars.fr).answer).toBe('same')
    expect(sameSpeaker('D. Hartsmere', person('Lucie Hartsmere'), [], grammars.en).answer).toBe('different')
  })

  it('are told apart by what the store knows', () => {
    expect(
      sameSpeaker(
        'the Iron Widow',
        person('Judith Amory'),
        [person('Ruth Amory', 'The Iron Widow')],
        grammars.fr,
      ),
    ).toMatchObject({ answer: 'different', evidence: { reason: 'other_speaker' } })
    expect(
      sameSpeaker('Bill Amory', person('William Amory'), [person('Bill Amory')], grammars.en),
    ).toMatchObject({ answer: 'different', evidence: { reason: 'other_speaker' } })
  })
})

describe('what cannot be known', () => {
  it.each([
    ['the Boilermakers’ Union', 'secretary of the Boilermakers’ Union'],
    ['le Syndicat des chaudronniers', 'secrétaire du Syndicat des chaudronniers'],
  ])('is whether %s spoke through its %s', (claimed, title) => {
    const secretary = {
      ...person('Malachi Broom'),
      offices: [{ title, since: null, until: null, source: 1 }],
    }
    expect(sameSpeaker(claimed, secretary, [], grammars.en)).toMatchObject({
      answer: 'unknown',
      evidence: { reason: 'speaks_for' },
    })
    expect(sameSpeaker('Ann Ross', secretary, [], grammars.en).answer).toBe('different')
    const body = known('organisation', claimed)
    expect(sameSpeaker('Malachi Broom', body, [secretary], grammars.en).answer).toBe('unknown')
    expect(sameSpeaker('Ann Ross', body, [secretary], grammars.en).answer).toBe('different')
  })

  it('is whether a house is that of who bears its name', () => {
    expect(sameSpeaker('Cormac Develin', person('Develin Dairies'), [], grammars.en).answer).toBe('unknown')
    expect(sameSpeaker('Paul Martin', person('Martin Hale'), [], grammars.en).answer).toBe('different')
  })

  it('is unknown where the claim or the record names nobody', () => {
    expect(sameSpeaker(null, person('Adeline Hartsmere'), [], grammars.fr).answer).toBe('unknown')
    expect(sameSpeaker('Adeline Hartsmere', null, [], grammars.fr).answer).toBe('unknown')
  })

  it.each(['the minister', 'la ministre', 'a source close to the talks'])(
    'is unknown for “%s”, who could be anyone',
    (claimed) => {
      expect(sameSpeaker(claimed, person('Adeline Hartsmere'), [], grammars.fr)).toMatchObject({
        answer: 'unknown',
        namesSomeone: false,
      })
    },
  )

  it.each(['the wife of Adeline Hartsmere', 'l’avocat d’Adeline Hartsmere', 'the member for Hartsmere'])(
    'is unknown for “%s”, who is told by another’s name',
    (claimed) => {
      expect(sameSpeaker(claimed, person('Adeline Hartsmere'), [], grammars.fr)).toMatchObject({
        answer: 'unknown',
        namesSomeone: true,
      })
    },
  )

  it('is unknown where a letter inside a name is another, though an alphabet may be brought over so', () => {
    expect(sameSpeaker('Ingrid Lysleton', person('Ingrid Lisleton'), [], grammars.fr).answer).toBe('unknown')
    expect(sameSpeaker('Iryna Zelensky', person('Iryna Zelenski'), [], grammars.fr).answer).toBe('same')
  })

  it('is not surely one person where two given names stand the other way round', () => {
    expect(sameSpeaker('Martin Paul', person('Paul Martin'), [], grammars.fr).answer).not.toBe('same')
  })

  const official = known('unnamed', 'senior Wexmoor official', 'un haut responsable')
  it.each([
    ['Adeline Hartsmere', true],
    ['a senior Wexmoor official', false],
    ['un haut responsable', false],
    ['an official', false],
    ['Mayor Adeline Hartsmere', true],
  ])('is unnamed where the record names nobody: %s', (claimed, namesSomeone) => {
    expect(sameSpeaker(claimed, official, [], grammars.fr)).toMatchObject({ answer: 'unnamed', namesSomeone })
  })
})

describe('a label and the name in it', () => {
  const LABELS = [
    [
      'Rémi Massé',
      'M. Rémi Massé',
      'Mr. Rémi Massé',
      '— Rémi Massé',
      'MASSÉ Rémi',
      'Massé, Rémi',
      'REMI MASSE',
    ],
    [
      'Curtis Hallam',
      'Hon. Curtis Hallam (Minister of Services, PCL)',
      'L’hon. Curtis Hallam (ministre des Services, PCL)',
      'The Right Hon. Curtis Hallam (Lakeside—North, PCL)',
      'HALLAM Curtis',
    ],
    ['Reto Zumwald', 'Zumwald Reto', 'Zumwald Reto (UDC/SVP, RI)'],
    ['Claire Vasseur', 'VASSEUR Claire', 'Mme Claire Vasseur (députée de Brélogne)', 'C. Vasseur'],
    ['Dominique de Villepreux', 'Dominique Villepreux', 'DE VILLEPREUX Dominique', 'Mme de Villepreux'],
    ['Mathilde Arsenault-Roy', 'Mme Roy', 'Mathilde Arsenault Roy'],
    ['Mathilde Arsenault', 'Mathilde Arsenault-Roy', 'Mathilde Arsenault Roy'],
  ]
  it.each(LABELS.flatMap((labels) => labels.flatMap((a) => labels.map((b) => [a, b] as const))))(
    '%s = %s',
    (claimed, recorded) => {
      expect(sameSpeaker(claimed, person(recorded), [], grammars.fr).answer).toBe('same')
    },
  )
})

describe('a name that may be another’s', () => {
  it.each([
    ['Antony Blinkin', 'Antony Blinken', 'near'],
    ['Anthony Blinken', 'Antony Blinken', 'near'],
    ['Seba Blinken', 'Sebastian Blinken', 'near'],
    ['Hélène Vauqelin', 'Hélène Vauquelin', 'near'],
    ['Mme Julie Massé', 'M. Massé', 'near'],
    ['Mr. Amory', 'Judith Amory', 'near'],
    ['the US Secretary of State', 'Antony Blinken', 'office'],
    ['Le ministre de la Défense', 'Sébastien Ollivaux', 'office'],
    ['Premier ministre canadien', 'Curtis Hallam', 'office'],
    ['Hélène Vauquelin', 'La présidente', 'no_name'],
    ['Curtis Hallam', 'Mr. Speaker', 'no_name'],
    ['Curtis Hallam', 'The Speaker', 'no_name'],
  ])('%s ? %s', (claimed, recorded, reason) => {
    const { answer, evidence } = sameSpeaker(claimed, person(recorded), [], grammars.fr)
    expect([answer, evidence?.reason]).toEqual(['unknown', reason])
  })

  it.each([
    ['Alan Blinken', 'Antony Blinken'],
    ['Hélène Vauquelin', 'Madeleine Vauquelin'],
    ['Hon. Alan Hallam (PCL)', 'Hon. Curtis Hallam (PCL)'],
    ['You, Winifred Oakes', 'Interviewer'],
    ['Bill Amory', 'Catherine Amory'],
    ['Manu Vauquelin', 'Joséphine Vauquelin'],
  ])('%s ≠ %s', (claimed, recorded) => {
    expect(sameSpeaker(claimed, person(recorded), [], grammars.fr).answer).toBe('different')
  })

  it.each([
    ['Hannah Osgood', 'HO'],
    ['Odile Farge', 'DOC'],
    ['Hannah Osgood', 'Secretary'],
    ['Odile Farge', 'LA PRÉSIDENTE'],
  ])('of %s and a label as vague as “%s” nothing is said, though the text has both', (claimed, recorded) => {
    const others = [person(claimed)]
    expect(sameSpeaker(claimed, person(recorded), others, grammars.fr).answer).toBe('unknown')
  })

  it.each([
    ['Hannah Osgood', 'MINISTER'],
    ['Hannah Osgood', 'Osgood Ferries'],
    ['Odile Farge', 'Transports Farge'],
  ])('%s may be who speaks as “%s”', (claimed, recorded) => {
    expect(sameSpeaker(claimed, known('organisation', recorded), [], grammars.fr).answer).toBe('unknown')
  })

  it.each([
    ['Amory', 'Judith Amory', 'Peter Amory'],
    ['Mme Vauquelin', 'Hélène Vauquelin', 'Mme Madeleine Vauquelin'],
    ['Alan Blinken', 'Blinken', 'Antony Blinken'],
    ['J. Amory', 'Judith Amory', 'James Amory'],
    ['Jo Amory', 'Joseph Amory', 'Joséphine Amory'],
  ])('%s ? %s, where %s bears it too', (claimed, recorded, other) => {
    const found = sameSpeaker(claimed, person(recorded), [person(other)], grammars.fr)
    expect([found.answer, found.evidence?.reason]).toEqual(['unknown', 'shared_name'])
    expect(found.namesSomeone).toBe(true)
  })

  it.each([
    ['Antony Blinken', 'Blinken', 'Antony Blinken'],
    ['Blinken', 'Antony Blinken', 'Blinken'],
    ['Rémi Massé', 'M. Rémi Massé', 'Rémi Massé'],
    ['Massé', 'Rémi Massé', 'M. Rémi Massé'],
    ['Julie Massé', 'Mme Massé', 'M. Rémi Massé'],
  ])('%s = %s, though %s is stored apart', (claimed, recorded, other) => {
    expect(sameSpeaker(claimed, person(recorded), [person(other)], grammars.fr).answer).toBe('same')
  })

  it.each([
    ['Lise Caron', 'spokesman for Lise Caron'],
    ['Lise Caron', 'un proche de Lise Caron'],
  ])('%s is named, where %s spoke', (claimed, name) => {
    expect(sameSpeaker(claimed, known('unnamed', name), [], grammars.fr)).toMatchObject({
      answer: 'unnamed',
      namesSomeone: true,
    })
  })

  it.each(['Officials', 'Opponents', 'Responsables', 'Manifestants', 'Opposants'])(
    '%s is nobody named',
    (group) => {
      expect(sameSpeaker('Adeline Hartsmere', person(group), [], grammars.fr)).toMatchObject({
        answer: 'unnamed',
      })
    },
  )

  it.each([
    'A senior official',
    'Un responsable',
    'Une habitante',
    'Several voices',
    'Speaker 2',
    'Intervenant 1',
    'Unidentified man',
    'Homme non identifié',
  ])('%s is somebody whom nobody names', (label) => {
    expect(sameSpeaker('Adeline Hartsmere', person(label), [], grammars.fr).answer).toBe('unnamed')
  })

  it.each(['Interpreter', 'L’interprète', 'The Translator'])('%s says what another said', (label) => {
    expect(sameSpeaker('Adeline Hartsmere', person(label), [], grammars.fr).answer).toBe('unknown')
  })

  it.each([
    ['Orvanne’s chief executive', 'Chair and Chief Executive Officer of Orvanne Énergie'],
    ['the member for Hartsmere', 'Member for Hartsmere'],
  ])('%s is who holds that office, though it names another or a place', (claimed, title) => {
    const recorded = { ...person('Delphine Roux'), offices: [{ title, since: null, until: null, source: 1 }] }
    const on = { source: 1, date: null }
    expect(sameSpeaker(claimed, recorded, [], grammars.en, on).answer).toBe('same')
    expect(sameSpeaker('the wife of Ann Hale', recorded, [], grammars.en, on).answer).toBe('unknown')
  })

  it.each(['English', 'Anglais'])('%s, taken for a name, is nobody else than who is claimed', (label) => {
    const known = [person('Adeline Hartsmere')]
    for (const grammar of [grammars.fr, grammars.en])
      expect(sameSpeaker('Adeline Hartsmere', person(label), known, grammar).answer).toBe('unknown')
  })

  it.each([
    ['J.-P. Le Goff', 'Jean-Pierre Le Goff', 'same'],
    ['J.-M. Le Goff', 'Jean-Pierre Le Goff', 'different'],
    ['Jean-Marie Le Goff', 'Jean-Pierre Le Goff', 'different'],
    ['Jean Le Goff', 'Jean-Pierre Le Goff', 'same'],
    ['A. Hale', 'Ann Hale', 'same'],
  ])('%s and %s: %s, as both halves of a given name tell', (claimed, recorded, answer) => {
    expect(sameSpeaker(claimed, person(recorded), [], grammars.fr).answer).toBe(answer)
  })
})
