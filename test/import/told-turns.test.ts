import { expect, it } from 'vitest'
import { withTold } from '../../server/import/told-turns.ts'
import { grammars } from '../support/grammars.ts'

const turns = (...said: [speaker: string | undefined, text: string][]) =>
  said.map(([speaker, text]) => ({ text, ...(speaker && { speaker }) }))

it.each([
  [
    'en',
    turns(
      ['Hon. Ada Garth', '[English] Honourable senators, the lamp has been dark since May.'],
      ['Hon. Anatole Berger', '[Translation] It was not the budget that put it out, it was a gull.'],
      ['Hon. Ada Garth', '[English] Is the leader blaming a gull?'],
      ['Hon. Anatole Berger', '[Translation] I did not interview the gull.'],
    ),
    [
      ['en', 'English'],
      ['fr', 'Translation'],
      ['en', 'English'],
      ['fr', 'Translation'],
    ],
  ],
  [
    'fr',
    turns(
      ['L’hon. Ada Garth', '[Traduction] Honorables sénateurs, la lampe est éteinte depuis mai.'],
      ['L’hon. Anatole Berger', '[Français] Ce n’est pas le budget qui l’a éteinte, c’est un goéland.'],
      ['L’hon. Ada Garth', '[Traduction] Le leader accuse-t-il un goéland ?'],
      ['L’hon. Anatole Berger', '[Français] Je n’ai pas interrogé le goéland.'],
    ),
    [
      ['en', 'Traduction'],
      ['fr', 'Français'],
      ['en', 'Traduction'],
      ['fr', 'Français'],
    ],
  ],
] as const)('the tag before a turn tells its language (%s)', (language, passages, told) => {
  const found = withTold(passages, language, grammars)
  expect(found.map(({ spoken }) => [spoken?.language, spoken?.markup])).toEqual(told)
})

it('leaves alone what is marked, what nothing tells and what nobody is given for', () => {
  const passages = [
    { text: 'The sitting opened at two.' },
    { text: 'It rained.', speaker: 'Ada Garth', spoken: { language: 'fr', markup: 'FR' } as const },
    { text: 'So it did.', speaker: 'Anatole Berger' },
  ]
  expect(withTold(passages, 'en', grammars)).toEqual(passages)
})
