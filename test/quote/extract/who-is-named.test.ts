/** What is a name, and whose: what stands before it, what it completes, who tells the story. */
import { expect, test } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { nameRuns } from '../../../server/quote/entities/name-runs.ts'
import { tokens as tokensOf } from '../../../server/quote/entities/tokens.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const speakers = (language: 'fr' | 'en', text: string) =>
  quotationsIn(read(text, grammar(language))).map(({ speaker }) => speaker?.name ?? null)

test('whoever tells the story is no name in it, and a king’s number ends his', () => {
  const text = 'She knocked when I came. There I met Charles I, and I bowed.'
  const tokens = tokensOf(read(text, grammar('en')), [])
  const names = nameRuns(tokens).map(({ from, end }) => text.slice(tokens[from]!.start, tokens[end - 1]!.end))
  expect(names).toEqual(['Charles I'])
})

test.each([
  [
    'en',
    'Tom Hale scored twice. His coach, the South African Craig Veldman, has said little since May. “We ran,” he said.',
    ['Craig Veldman'],
  ],
  [
    'fr',
    'Cyclisme. Vial, le maillot et la pluie\nVainqueur au sommet du col, l’Australien Callum Vial n’a pas pu descendre seul de sa machine. Deux soigneurs, une couverture. Et puis, plus tard, un maillot de leader du Tour des Hautes-Crêtes sur les épaules.\n\n« C’est un mur », a-t-il soufflé au pied du podium en français, langue qu’il pratique chez les amateurs de Brest.',
    ['Callum Vial'],
  ],
  [
    'fr',
    'Romancière de la Margeride et de ses loups, Anne Roche publie un recueil chez un éditeur de Paris.\n\nLa romancière s’arrête, regarde un homme et murmure : « Le voilà. »',
    ['Anne Roche'],
  ],
  [
    'fr',
    'L’Institut Roche s’allie à Northgate\nNorthgate et l’Institut Roche, centre de recherche, signent un accord. « Nous y sommes », a déclaré Anne Roche, directrice de l’Institut Roche.\n\nM. Vial a parlé. Mme Roche lui a rendu la politesse : « Allons-y. »',
    ['Anne Roche', 'Anne Roche'],
  ],
  [
    'fr',
    'Marc Vial a gagné. Son père, Roger Vial, mécanicien, était dans la foule.\n\nMarc Vial a souri. Vial père, ému, a parlé. « Vous avez crié son nom », a lancé Vial père.',
    ['Roger Vial'],
  ],
] as const)('a name is told from what stands beside it (%s: %s)', (language, text, names) => {
  expect(speakers(language, text)).toEqual(names)
})

test.each([
  [
    'en',
    'Paul Vial wrote to the court in May. “Sirs, my boat is sunk,” begins his first letter.',
    'Paul Vial',
  ],
  [
    'fr',
    'Paul Vial a écrit au tribunal en mai. « Messieurs, mon bateau a coulé », commence sa première lettre.',
    'Paul Vial',
  ],
  [
    'en',
    'In a report made public on Tuesday, the Watchers Union describes the lives of teachers. The report speaks of “a generation that whispers”.',
    'Watchers Union',
  ],
  [
    'fr',
    'Le syndicat des guetteurs a publié mardi un rapport de dix pages.\nIl est court. Le document évoque « une génération à voix basse ».',
    'syndicat des guetteurs',
  ],
  [
    'fr',
    'Dans un rapport rendu public mardi, l’ONG Guetteurs décrit la vie des maîtres du Nord. Le document évoque « une génération à voix basse ».',
    'ONG Guetteurs',
  ],
  ['en', 'Ann Ross read a report on Tuesday. The report speaks of “a generation that whispers”.', 'report'],
] as const)('what somebody wrote says what they say (%s)', (language, text, name) => {
  expect(speakers(language, text)).toEqual([name])
})
