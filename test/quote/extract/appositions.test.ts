/** Two phrases side by side for one person: the name is who speaks, whatever else tells of them before it. */
import { expect, test } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

test.each([
  ['en', 'The town’s deputy mayor for roads, Ivy Marsh, blamed “a drain the size of a teacup”.', 'Ivy Marsh'],
  ['en', 'A spokesman for the port, Lee Marsh, said: “We are closed.”', 'Lee Marsh'],
  [
    'en',
    'A baker who had walked from the harbour, Noah Pell, said it was “worth every blister”.',
    'Noah Pell',
  ],
  [
    'en',
    'Quebec’s Economy Minister, Francine Lavergne, called it “a fine day for our pantry”.',
    'Francine Lavergne',
  ],
  ['en', 'A reader, Gerard in Athlone, writes: “This is the third time.”', 'Gerard'],
  ['en', 'One of them, a driver called Marek Wolny, shrugged. “I sleep here,” he said.', 'Marek Wolny'],
  [
    'fr',
    'L’adjointe aux routes, Yvette Marchal, accuse « un égout gros comme une tasse ».',
    'Yvette Marchal',
  ],
  ['fr', 'Un porte-parole du port, Luc Marsan, a répondu : « Nous sommes fermés. »', 'Luc Marsan'],
  [
    'fr',
    'Un boulanger qui venait du port à pied, Noé Pellan, jugeait le détour « bien payé ».',
    'Noé Pellan',
  ],
  ['fr', 'Une lectrice, Odile, à Vannes, nous écrit : « C’est la troisième fois. »', 'Odile'],
  [
    'fr',
    'L’un d’eux, un chauffeur du nom de Marek Wolny, a haussé les épaules. « Je dors ici », dit-il.',
    'Marek Wolny',
  ],
] as const)('%s: %s', (language, text, name) => {
  expect(quotationsIn(read(text, grammar(language))).map(({ speaker }) => speaker?.name)).toEqual([name])
})

test.each([
  [
    'en',
    'A spokesman for the mayor, Ann Ross, was ill. “It can wait,” said the baker, Tom Hart.',
    'Tom Hart',
  ],
  [
    'fr',
    'Un porte-parole du maire, Paul Roche, et deux élus attendaient. « Ça suffit », a dit Luc Marsan.',
    'Luc Marsan',
  ],
] as const)('who stands between is not passed over (%s)', (language, text, name) => {
  expect(quotationsIn(read(text, grammar(language))).map(({ speaker }) => speaker?.name)).toEqual([name])
})
