/** Whom a heading names above words that stand alone. */
import { expect, test } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const speakers = (language: 'fr' | 'en', lines: readonly string[]) =>
  quotationsIn(read(lines.join('\n'), grammar(language))).map(({ speaker }) => speaker?.name ?? null)

test.each([
  [
    'en',
    ['Joan Pike runs the ward.', '', 'THE MIDWIFE', 'Twenty years here', '', '“We had two lamps.”'],
    'MIDWIFE',
  ],
  ['en', ['Joan Pike runs the ward.', '', 'Ann Ross, 41', '', '“We had two lamps.”'], 'Ann Ross'],
  ['en', ['Three neighbours speak.', '', 'Ann Ross', '', '“We had two lamps.”'], 'Ann Ross'],
  [
    'fr',
    ['Jeanne Pic dirige le service.', '', 'LA SAGE-FEMME', 'Vingt ans ici', '', '« On avait deux lampes. »'],
    'SAGE-FEMME',
  ],
  ['fr', ['Trois voisines parlent.', '', 'Anne Roche', '', '« On avait deux lampes. »'], 'Anne Roche'],
  // a heading that tells of something else
  ['en', ['“It rained,” said Joan Pike.', '', 'Two lamps', '', '“We had two lamps.”'], 'Joan Pike'],
  // and words that somebody is said to say
  ['en', ['Three neighbours speak.', '', 'Ann Ross', '', '“We had two lamps,” said Joan Pike.'], 'Joan Pike'],
] as const)('%s: %j', (language, lines, expected) => {
  expect(speakers(language, lines).at(-1)).toBe(expected)
})

test.each([
  ['fr', 'Son neveu, un garçon de quinze ans qui a grandi ici, ajoute : « Je serai mécanicien. »', 'neveu'],
  ['en', 'Her nephew, a boy of fifteen who grew up here, added: “I shall be a mechanic.”', 'nephew'],
  ['fr', 'La trésorière, une ancienne comptable, a résumé : « Il reste dix euros. »', 'trésorière'],
  ['fr', 'Notre partenaire, la société Optival, a fait part de sa fierté : « Nous voyons loin. »', 'Optival'],
] as const)(
  'who is told of twice between two commas is called by the first, or by name (%s: %s)',
  (language, text, expected) => {
    expect(speakers(language, [text])).toEqual([expected])
  },
)

test.each([
  [
    'fr',
    'Bâtir Demain : Votre pont bouge ?\n\nAnne Roche : Bien sûr.\n\nBâtir Demain : Beaucoup ?\n\nAnne Roche : De onze millimètres.\n\nBâtir Demain : C’est voulu ?\n\nAnne Roche : Oui.',
    ['Bâtir Demain', 'Anne Roche', 'Bâtir Demain', 'Anne Roche', 'Bâtir Demain', 'Anne Roche'],
  ],
  [
    'fr',
    'Anne Roche vit sur une île.\n\n• Vous y avez tué les rats ?\n\nTous, je crois.\n\n• Comment le savez-vous ?\n\nJe ne le sais pas.\n\n(Un garde annonce : « Une pirogue. » Elle se lève.)\n\n• Vous restez ?\n\nJe reste.\n\nEntretien réalisé en anglais par Paul Vial',
    ['Paul Vial', 'Anne Roche', 'Paul Vial', 'Anne Roche', 'garde', 'Paul Vial', 'Anne Roche'],
  ],
] as const)(
  '%s: who asks goes on asking, whatever a label’s words and what interrupts',
  (language, text, expected) => {
    expect(speakers(language, [text])).toEqual(expected)
  },
)
