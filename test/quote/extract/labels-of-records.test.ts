/** Who speaks and in which language, where a record or subtitles set more than a name before the words. */
import { expect, test } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const heard = (text: string, language: 'fr' | 'en') =>
  quotationsIn(read(text, grammar(language))).map(
    ({ speaker, spoken }) => `${speaker?.name} ${spoken.language}`,
  )

test.each([
  [
    'en',
    '[Translation] Ms. Odile Charron (Rivière-aux-Ormes, PUN): Madam Speaker, the lighthouse has been dark since March. Who put it out?\n\n[English] Hon. Gordon Tweed (Minister of Coasts, PLM): Madam Speaker, it will be lit again if council approves.\n\n[Translation] The Speaker: Order.\n\n[English] Ms. Odile Charron: Thank you, and see you soon.',
    ['Odile Charron fr', 'Gordon Tweed en', 'The Speaker fr', 'Odile Charron en'],
  ],
  [
    'fr',
    '[Français] Mme Odile Charron (Rivière-aux-Ormes, PUN) : Madame la Présidente, le phare est éteint depuis mars. Qui l’a éteint ?\n\n[Traduction] L’hon. Gordon Tweed (ministre des Côtes, PLM) : Madame la Présidente, il sera rallumé si le conseil l’approuve.\n\n[Traduction] Mme Odile Charron : Merci, et à bientôt.',
    ['Odile Charron fr', 'Gordon Tweed en', 'Odile Charron en'],
  ],
] as const)('a language in brackets before a label is that of the words (%s)', (language, text, expected) => {
  expect(heard(text, language)).toEqual(expected)
})

test.each([
  [
    'en',
    '[NARRATOR, in French] The mill of Lantagne has two stones left.\n\nIt used to have nine.\n\n[JEANNE AUBIN, in French] My mother used to say that flour never sleeps.\n\n- And do you bake? - I bake on Mondays.\n\n[OSCAR PLUM, baker, in English] I’d buy all of this flour, and gladly.\n\n[JEANNE, in French, laughing] He says that every week.\n\n[on-screen text] Jeanne Aubin sold the mill in 2021.',
    ['NARRATOR fr', 'NARRATOR fr', 'JEANNE AUBIN fr', 'OSCAR PLUM en', 'JEANNE AUBIN fr'],
  ],
  [
    'fr',
    '[NARRATEUR, en anglais] Le moulin de Lantagne a encore deux meules.\n\n[JEANNE AUBIN, en français] Ma mère disait que la farine ne dort jamais.\n\n[OSCAR PLUM, boulanger, en anglais] Je prendrais toute cette farine, et avec joie.\n\n[JEANNE, en français, riant] Il dit ça chaque semaine.\n\n[texte à l’écran] Jeanne Aubin a vendu le moulin en 2021.',
    ['NARRATEUR en', 'JEANNE AUBIN fr', 'OSCAR PLUM en', 'JEANNE AUBIN fr'],
  ],
] as const)(
  'a label may stand whole in brackets, with trade and language (%s)',
  (language, text, expected) => {
    expect(heard(text, language)).toEqual(expected)
  },
)

test.each([
  ['en', '[Laughter] I told you so, he said.\n\n[Applause] The band left at nine.\n\n[Music] We went home.'],
  [
    'fr',
    '[Rires] Je vous l’avais dit.\n\n[Applaudissements] L’orchestre est parti.\n\n[Musique] On est rentrés.',
  ],
] as const)('what is heard is nobody’s label (%s)', (language, text) => {
  expect(heard(text, language)).toEqual([])
})

test.each([
  [
    'en',
    'The Minister for Rivers and Bridges (Alan Peake): I shall make a statement on the toll. The engineers have found no cracks.\n\nDame Ruth Ogden (Stanway) (Con): I thank the Minister. What does he say to the drivers?\n\nAlan Peake: I say that they were warned.\n\nMadam Deputy Speaker (Nora Flint): Order.\n\nMadam Deputy Speaker: I call the Minister.',
    ['Alan Peake', 'Ruth Ogden', 'Alan Peake', 'Nora Flint', 'Nora Flint'],
  ],
  [
    'en',
    'Minister for Ports and Ferries (Alan Peake): I shall make a statement on the toll.\n\nRuth Ogden (Stanway): What does he say to the drivers?\n\nAlan Peake: I say that they were warned.',
    ['Alan Peake', 'Ruth Ogden', 'Alan Peake'],
  ],
  [
    'fr',
    'La ministre des Rivières et des Ponts (Mme Alice Perrin) : Les ingénieurs n’ont trouvé aucune fissure.\n\nMme Ruth Odin (Vaulx) : Je remercie la ministre. Que dit-elle aux routiers ?\n\nAlice Perrin : Je dis qu’ils étaient prévenus.',
    ['Alice Perrin', 'Ruth Odin', 'Alice Perrin'],
  ],
] as const)('an office over something is held by whom its bracket names (%s)', (language, text, names) => {
  expect(heard(text, language)).toEqual(names.map((name) => `${name} unknown`))
})

test.each([
  [
    'en',
    'The Minister for Tides and Harbours (Eben Quill): We have found no cracks.\n\nRuth Ogden (Stanway): Will he swear to it?',
    'Eben Quill, The Minister for Tides and Harbours',
  ],
  [
    'fr',
    'La ministre des Marées et des Ports (Mme Ysaline Corm) : Nous n’avons trouvé aucune fissure.\n\nMme Ruth Odin (Vaulx) : Le jurez-vous ?',
    'Ysaline Corm, La ministre des Marées et des Ports',
  ],
] as const)('and that office is told of the bearer (%s)', (language, text, label) => {
  const [first] = quotationsIn(read(text, grammar(language)))
  expect(first?.speaker?.labels).toEqual([label])
})
