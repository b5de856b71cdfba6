/** Words that somebody reads out for another are their author’s. */
import { expect, test } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const speakers = (text: string, language: 'fr' | 'en') => {
  const [first] = quotationsIn(read(text, grammar(language)))
  return { name: first?.speaker?.name, isSure: (first?.sure ?? 0) >= 0.8 }
}

test.each([
  [
    'fr',
    'Je lis le courriel que m’a adressé Mme Jeanne Montferrier, présidente du club nautique : « Nous nagerons. »',
    'Jeanne Montferrier',
  ],
  [
    'en',
    'I read the e-mail that Joan Mountford, president of the rowing club, has sent me: “We shall swim.”',
    'Joan Mountford',
  ],
  [
    'en',
    'I shall read you a paragraph of the letter that Mr Gregory Dunn, then the chief engineer, wrote to the board. “I signed without opening the valve.”',
    'Gregory Dunn',
  ],
  [
    'fr',
    'Je vous lis un passage de la lettre que M. Grégoire Dunand, alors ingénieur en chef, a écrite au conseil. « J’ai signé sans ouvrir la vanne. »',
    'Grégoire Dunand',
  ],
  [
    'en',
    'The spokesman, Sam Bamber, read out a statement from Omar Trent: “I ask my supporters to go home.”',
    'Omar Trent',
  ],
  [
    'en',
    'Her lawyer, Ann Ross, read the court a letter signed by Paul Vial: “I never saw the money.”',
    'Paul Vial',
  ],
  [
    'fr',
    'Son avocate, Anne Roche, a lu au tribunal une lettre de Paul Vial : « Je n’ai jamais vu l’argent. »',
    'Paul Vial',
  ],
  [
    'fr',
    'Le porte-parole du candidat Omar Traoré, Salif Bamba, lit devant les caméras une déclaration signée du candidat : « Je demande à mes partisans de rentrer chez eux. »',
    'Omar Traoré',
  ],
  [
    'en',
    'Ms Delaney had a letter from the Dockers’ Union, signed by its treasurer, Amos Kettle. It reads: “We have carried this port on our backs.”',
    'Amos Kettle',
  ],
  [
    'fr',
    'La députée avait en main une lettre du syndicat, signée par son trésorier, Amos Chaudron. On y lit : « Nous avons porté ce port sur notre dos. »',
    'Amos Chaudron',
  ],
  [
    'en',
    'The chair, Ann Ross, opened with a letter from a tenant. The hall was cold, and the heating had failed again.\n“I let the lamp go out,” Ann Ross read from the sheet. The letter was signed by Luke Barr.',
    'Luke Barr',
  ],
  [
    'fr',
    'La présidente, Anne Roche, a commencé par une lettre d’un locataire. La salle était froide.\n« J’ai laissé la lampe s’éteindre », a lu Anne Roche, debout. La lettre était signée par Luc Barrat.',
    'Luc Barrat',
  ],
  [
    'en',
    'The chair, Ann Ross, unfolded the letter left by the clerk, Luke Barr.\n“I let the lamp go out,” she read in a flat voice.',
    'Luke Barr',
  ],
  [
    'fr',
    'La présidente, Anne Roche, a lu la lettre laissée par le greffier Luc Barrat.\n« J’ai laissé la lampe s’éteindre, a-t-elle lu d’une voix égale. Que la mer me pardonne. »',
    'Luc Barrat',
  ],
  [
    'en',
    'A letter from the widow, Ada Finch, was read to the court by her solicitor, Ms Nora Beck. “He sang flat,” it said.',
    'Ada Finch',
  ],
  [
    'fr',
    'Une lettre de la veuve, Ada Finel, a été lue à l’audience par Me Nora Becq : « Il chantait faux. »',
    'Ada Finel',
  ],
  [
    'en',
    'She held up a letter from the ferry’s owner, Tam Breck, and read out its last line: “We have no crew.”',
    'Tam Breck',
  ],
  [
    'en',
    'The prosecutor, Rhys Ambler, read to the jury a letter that Colin Tabb had sent to a friend: “She never looks.”',
    'Colin Tabb',
  ],
  [
    'fr',
    'Le procureur, Rémi Ambert, a lu aux jurés une lettre que Colin Tabart avait envoyée à un ami : « Elle ne regarde jamais. »',
    'Colin Tabart',
  ],
  [
    'fr',
    'L’élue a brandi une lettre du directeur, Paul Engel, et en a lu la dernière ligne : « Nous n’avons pas d’équipage. »',
    'Paul Engel',
  ],
  [
    'en',
    'The owner, Guy Tarrant, stayed away. His solicitor, Ann Ross, had brought a statement.\n“I signed without going aboard,” she read.',
    'Guy Tarrant',
  ],
  [
    'fr',
    'Le propriétaire du bac, Guy Tardieu, n’est pas venu. Son avocate, Anne Roche, avait apporté une déclaration.\n« J’ai signé sans monter à bord », a-t-elle lu d’une voix basse.',
    'Guy Tardieu',
  ],
] as const)('what is read out is its author’s (%s: %s)', (language, text, name) => {
  expect(speakers(text, language).name).toBe(name)
})

test.each([
  [
    'en',
    'The owner, Guy Tarrant, stayed away. His mother, Ann Ross, had brought a statement.\n“I signed without going aboard,” she read.',
  ],
  ['en', 'The spokesman, Sam Bamber, read out a statement on the steps: “I ask you all to go home.”'],
  [
    'fr',
    'Le porte-parole, Salif Bamba, lit une déclaration sur le perron : « Je vous demande de rentrer chez vous. »',
  ],
] as const)(
  'whoever reads out what the text does not say whose it is, is not sure to have said it (%s)',
  (language, text) => {
    expect(speakers(text, language).isSure).toBe(false)
  },
)

test.each([
  [
    'en',
    'Ann Ross, who had read the letter from Paul Vial, laughed. He had left. “I saw nothing,” said Ann Ross.',
    'Ann Ross',
  ],
  [
    'fr',
    'Anne Roche, qui avait lu la lettre de Paul Vial, a ri. Il était parti. « Je n’ai rien vu », a dit Anne Roche.',
    'Anne Roche',
  ],
] as const)('who has read something speaks for themselves later (%s)', (language, text, name) => {
  expect(speakers(text, language)).toEqual({ name, isSure: true })
})

test.each([
  [
    'en',
    'Ann Ross ran the port. She met her staff. “We will not sell,” the retired pilot told her crew.',
    'Ann Ross',
  ],
  [
    'en',
    'The board had a report by Paul Vial.\n“It is alarming,” said Ann Ross, who has read it twice.',
    'Ann Ross',
  ],
  [
    'fr',
    'Le conseil a un rapport de Paul Vial.\n« C’est alarmant », a dit Anne Roche, qui l’a lu deux fois.',
    'Anne Roche',
  ],
  [
    'en',
    'Mayor Olive Pike, having read out the letter from Tom Reeve, sat down. “It is a disgrace,” she said.',
    'Olive Pike',
  ],
  [
    'fr',
    'Après avoir lu la lettre de Tom Rives, la maire, Olive Piquet, s’est assise. « C’est une honte », a-t-elle dit.',
    'Olive Piquet',
  ],
] as const)('who only has read something speaks for themselves (%s: %s)', (language, text, name) => {
  expect(speakers(text, language).name).toBe(name)
})

test.each([
  [
    'en',
    'Clara Ousby plans to drill in May. Asked by a local what she would do, she slipped back into French, and her press officer rendered the answer for the rest of us: “I will taste it.”',
    'Clara Ousby',
  ],
  [
    'fr',
    'Claire Ousset compte forer en mai. Interrogée par un habitant, elle est passée à l’anglais, et son attaché de presse a traduit la réponse pour nous : « J’y goûterai. »',
    'Claire Ousset',
  ],
] as const)('what somebody translates was said by whoever was told of (%s)', (language, text, name) => {
  expect(speakers(text, language).name).toBe(name)
})
