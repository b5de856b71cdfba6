import { describe, expect, it } from 'vitest'
import {
  type Reporting,
  reporting,
  reportingForm,
  type VerbForm,
} from '../../../server/quote/extract/reporting-verbs.ts'
import { grammar, grammars } from '../../support/grammars.ts'

describe('a reporting verb', () => {
  it.each<['fr' | 'en', VerbForm | undefined, string]>([
    [
      'fr',
      'finite',
      'dit disait dira affirme affirment affirmera affirma annoncait rappellerait soutint maintiendra reconnut',
    ],
    ['fr', 'participle', 'affirmee promis soutenu repondu rappele lu'],
    ['fr', 'bare', 'dire disant affirmer repondant'],
    ['fr', undefined, 'dis affirmons affirmasse rappelera maison vu verra mettre'],
    ['fr', 'finite', 'voit voyait veut fait'],
    ['en', 'finite', 'say says said argued argues insists denied denies admitted found swore shot'],
    ['en', 'participle', 'written spoken sworn quoted'],
    ['en', 'bare', 'saying arguing quipping denying'],
    ['en', undefined, 'finding hearing shoot shooting admiting house'],
  ])('(%s) has as %s forms: %s', (language, form, words) => {
    for (const word of words.split(' '))
      expect([word, reportingForm(word, [grammar(language)])]).toEqual([word, form])
  })

  it('is looked for in both languages where none is told', () => {
    expect(reporting('affirme', grammars.en).inEither).toBe('finite')
    expect(reporting('says', grammars.fr).inEither).toBe('finite')
  })
})

it.each<[name: string, is: keyof Reporting, yes: string, no: string]>([
  [
    'may be a noun',
    'isMostlyNoun',
    'note juge demandes report claims charge',
    'noted reported demandait affirme',
  ],
  ['gives way to a verb of saying', 'isThought', 'felt believes pense craignait souhaiter', 'said affirme'],
  ['has a work for its object', 'isPerforming', 'chante entonnaient publie sang', 'chanter dit said'],
  [
    'gives a name',
    'isNaming',
    'baptisee surnomme appelle called nicknamed known means titre slogan',
    'knows dubs said dit',
  ],
  [
    'gives a name that may be thrown at somebody',
    'isJudging',
    'called dubbed qualifie traiter',
    'named label nomme',
  ],
])('a word that %s is known in its forms', (_, is, yes, no) => {
  const has = (word: string) => reporting(word, grammars.fr)[is]
  expect(yes.split(' ').filter((word) => !has(word))).toEqual([])
  expect(no.split(' ').filter(has)).toEqual([])
})
