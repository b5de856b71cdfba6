/** Courts, chambers, stations and authorities, by where they are. */
import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const languages = (language: 'fr' | 'en', text: string) =>
  quotationsIn(read(text, grammar(language))).map(({ spoken }) => spoken.language)

describe('where words were said', () => {
  it.each<['fr' | 'en', string, string]>([
    [
      'fr',
      '« La porte reste ouverte », a dit la ministre Eilidh Strachan devant le Parlement écossais.',
      'en',
    ],
    ['fr', 'Devant les députés britanniques, la ministre Ann Strachan a promis « un examen complet ».', 'en'],
    ['fr', '« La coque est intacte », a précisé la police britannique dans un communiqué.', 'en'],
    ['fr', '« C’était prévu », disait Anne Roche vendredi sur Radio Finistère.', 'fr'],
    ['fr', '« La piste est écartée à ce stade », selon un communiqué du préfet.', 'fr'],
    ['en', 'Luc Marsan, the minister, told a court in Lyon that it was “a misunderstanding”.', 'fr'],
    ['en', '“The line is closed,” the French coastguard said in a statement.', 'fr'],
    ['fr', '« La coque est intacte », ont précisé les garde-côtes britanniques dans un communiqué.', 'en'],
    ['en', 'Tom Hart, a driver, told the inquest on Tuesday that it was “an intolerable wait”.', 'en'],
    ['en', 'Tom Hart told MPs in London it was “an intolerable wait”.', 'en'],
    ['en', 'Speaking on radio in Dublin, Eoin Hart said it was “an intolerable wait”.', 'en'],
  ])('%s: %s', (language, text, spoken) => {
    expect(languages(language, text)).toEqual([spoken])
  })

  it.each<['fr' | 'en', string]>([
    ['fr', 'Les députés britanniques ont voté lundi. « C’est une folie », a dit Paul Ross à la gare.'],
    ['fr', 'Un tribunal de Bruxelles a tranché. « C’est une folie », a dit Paul Ross.'],
    ['en', 'The French coastguard had warned of fog. “It was cold,” said Paul Ross, a fisherman.'],
    ['en', 'Paul Ross moved from a court in Lyon to a school. “It was quieter,” he said.'],
  ])('and where they were not (%s): %s', (language, text) => {
    expect(languages(language, text)).toEqual(['unknown'])
  })
})
