import { expect, it } from 'vitest'
import { plainlyIn } from '../../server/language/plainly-in.ts'
import { grammars } from '../support/grammars.ts'

it.each([
  ['Nous avons tout essayé, et je le regrette.', 'fr'],
  ['« Le bac ne passera plus la nuit dans le port de Saint-Aubin »', 'fr'],
  ['Ce sont les élus qui l’ont voulu.', 'fr'],
  ['We have tried everything, and I regret it.', 'en'],
  ['“The ferry will not run at night from Saint-Aubin.”', 'en'],
  ['That is what the members asked for.', 'en'],
] as const)('%s is plainly in one language', (text, language) => {
  expect(plainlyIn(text, grammars)).toBe(language)
})

it.each([
  ['words that either language may have', 'Silence, patience, obstination.'],
  ['few words', 'Tout est perdu'],
  ['a sentence of both', 'The minister said « nous sommes en guerre avec vous ».'],
  ['Spanish', 'Que la vida es un sueño, y los sueños, sueños son.'],
  ['Italian', 'La città è in mano a chi non la ama.'],
  ['Portuguese', 'A situação é muito grave para as famílias que não têm nada.'],
  ['German', 'Was will er in dieser Sache tun? Wir waren alle da.'],
  ['Dutch', 'We waren in de stad en het was te laat.'],
  ['Catalan', 'Les hem dit que no, i que no volem pas aquest tracte.'],
  ['Latin', 'Qui est ille homo? Non est in urbe, sed mecum est.'],
  ['no word at all', '31 %, 2026 !'],
])('%s is left to the detector', (_, text) => {
  expect(plainlyIn(text, grammars)).toBeNull()
})
