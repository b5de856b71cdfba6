/** What a reporter's sentence leaves outside the marks of a fragment woven into it. */
import { describe, expect, it } from 'vitest'
import { answersTo, article, type Case } from '../support/claims.ts'

const barns = {
  en: article(
    'en',
    'The reeve, Maud Sellick, said that the barn would be “dry, warm and free” if the county sent its cheque.',
    'She added that the yard would be “swept by noon” on Friday. If it rained, she would see.',
    'The clerk, Tom Reeve, is careful not to claim that “the barn was stolen”.',
    'Asked if it would rain, the miller, Ned Orchard, said that the mill was “safe and dry”.',
  ),
  fr: article(
    'fr',
    'La régisseuse, Maud Sénéchal, a promis que la grange serait « sèche, chaude et gratuite » si le département payait.',
    'Elle a ajouté que la cour serait « balayée à midi » vendredi. S’il pleut, elle verra.',
    'Le greffier, Luc Verger, évite de soutenir que « la grange a été volée ».',
    'Interrogé pour savoir s’il pleuvrait, le meunier, Guy Tardieu, a dit le moulin « sûr et sec ».',
  ),
}
const out = { verdict: 'out_of_context', speaker: 'same', context: 'cut_changes_meaning' }
const green = { verdict: 'exact', speaker: 'same', context: 'partial' }

const CASES: [keyof typeof barns, text: string, speaker: string, expect: Case['expect']][] = [
  ['en', 'dry, warm and free', 'Maud Sellick', out],
  ['en', 'dry, warm', 'Maud Sellick', out],
  ['en', 'sèche, chaude et gratuite', 'Maud Sellick', out],
  ['fr', 'sèche, chaude et gratuite', 'Maud Sénéchal', out],
  ['fr', 'dry, warm and free', 'Maud Sénéchal', out],
  ['en', 'the barn was stolen', 'Tom Reeve', out],
  ['fr', 'la grange a été volée', 'Luc Verger', out],
  ['en', 'swept by noon', 'Maud Sellick', green],
  ['fr', 'balayée à midi', 'Maud Sénéchal', green],
  ['en', 'safe and dry', 'Ned Orchard', green],
  ['fr', 'sûr et sec', 'Guy Tardieu', green],
]

describe('what the next sentence takes back', () => {
  const speech = {
    en: article(
      'en',
      '“The warden should leave tonight,” Maud Sellick told the village. “No, scrub that, I have her letter here. It is kind.”',
      '“The miller should leave tonight,” she added. “No one will miss him. He is unkind.”',
    ),
    fr: article(
      'fr',
      '« La gardienne devrait partir ce soir », a dit Maud Sellick au village. « Non, gommez ça, j’ai ici sa lettre. »',
      '« Le meunier devrait partir ce soir », a-t-elle ajouté. « Personne ne le regrettera. »',
    ),
  }
  it.each([
    ['en', 'The warden should leave tonight.', 'cut_changes_meaning'],
    ['en', 'La gardienne devrait partir ce soir.', 'cut_changes_meaning'],
    ['fr', 'The warden should leave tonight.', 'cut_changes_meaning'],
    ['en', 'Le meunier devrait partir ce soir.', 'whole'],
    ['fr', 'The miller should leave tonight.', 'whole'],
  ] as const)('%s: “%s”, %s', async (language, text, context) => {
    const claim = { text, speaker: 'Maud Sellick' }
    expect(await answersTo({ sources: [speech[language]], claim })).toMatchObject({ context })
  })
})

describe('a fragment woven into a reporter’s sentence', () => {
  it.each(CASES)('%s: “%s”, %s', async (language, text, speaker, expected) => {
    expect(await answersTo({ sources: [barns[language]], claim: { text, speaker } })).toMatchObject(expected)
  })
})
