import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { extract } from '../../../server/quote/extract/extract.ts'
import { Frame } from '../../../server/quote/spoken/frame.ts'
import { Holders } from '../../../server/quote/spoken/holders.ts'
import { languageWords } from '../../../server/quote/spoken/language-words.ts'
import { Referents } from '../../../server/quote/spoken/referents.ts'
import { statements } from '../../../server/quote/spoken/statements.ts'
import { grammar } from '../../support/grammars.ts'

/** Whom each statement of a text is about, those named together with `+`; '' for somebody unheard, – for nobody. */
function holders(text: string, language: 'fr' | 'en'): string[] {
  const document = read(text, grammar(language))
  const found = extract(document)
  const frame = new Frame(document, found.heard)
  const words = languageWords(frame)
  const own = new Holders(frame, found.heard, new Referents(frame, found.heard, found, words), words)
  return statements(frame, words).map((statement) => {
    const all = own.withOthers(statement, own.of(statement))
    return all.map((one) => (one ? one.name : '–')).join(' + ')
  })
}

describe('whom a statement of a language is about', () => {
  it.each<[string, 'fr' | 'en', string, string[]]>([
    [
      'a name, past what it is called in apposition',
      'en',
      '“No,” said Ann Ross, the head of the river inquiry, who spoke French throughout.',
      ['Ann Ross'],
    ],
    [
      'a name, past what it is called in apposition, in French',
      'fr',
      '« Non », a dit Anne Roche, la présidente de la commission, qui parlait anglais ce jour-là.',
      ['Anne Roche'],
    ],
    [
      'a relative, who is not heard',
      'en',
      'Ann Ross, whose father spoke only French, runs the mill. “No,” she said.',
      [''],
    ],
    [
      'a relative, in French',
      'fr',
      'Anne Roche, dont le père ne parlait qu’anglais, tient le moulin. « Non », dit-elle.',
      [''],
    ],
    [
      'a name, called something right behind it',
      'fr',
      'Anne Roche, une Bruxelloise qui m’a répondu en français, en rit. « Non », dit-elle.',
      ['Anne Roche'],
    ],
    [
      'whoever each was talked with',
      'en',
      '“No,” says Ann Ross. “Yes,” says Joan Pike.\n\nOur reporter talked with Ms. Ross in French and with Ms. Pike in English.',
      ['Ann Ross', 'Joan Pike'],
    ],
    [
      'whoever each was talked with, in French',
      'fr',
      '« Non », dit Anne Roche. « Oui », dit Jean Pic.\n\nNotre reporter s’est entretenu avec Mme Roche en français et avec M. Pic en anglais.',
      ['Anne Roche', 'Jean Pic'],
    ],
    [
      'whoever owns the words',
      'en',
      '“No,” said Mayor Ann Ross.\n\n(The mayor’s comments have been translated from French.)\n\nAll of Ms. Ross’s messages to this paper were in French.',
      ['Ann Ross', 'Ann Ross'],
    ],
    [
      'whoever own the words, in French',
      'fr',
      '« Non », a dit la maire Anne Roche. « Oui », a dit Jean Pic.\n\nLes propos de Mme Roche et de M. Jean Pic ont été traduits de l’anglais.',
      ['Jean Pic + Anne Roche'],
    ],
    [
      'who is interviewed, and no paper',
      'en',
      'In an interview with The Lantern, conducted in French, Ann Ross said: “We shall see.”',
      ['Ann Ross'],
    ],
    [
      'who stands between two languages',
      'fr',
      '« Non », a dit M. Hale. « Oui », a dit Mme Roche.\n\nDoug Hale s’est exprimé en anglais, Anne Roche en français.',
      ['Doug Hale', 'Anne Roche'],
    ],
    ['nobody, where a question opens the text', 'en', 'Who spoke French? “No,” said Ann Ross.', ['–']],
    [
      'nobody, where a question opens the text, in French',
      'fr',
      'Qui parle anglais ? « Moi », dit Anne Roche.',
      ['–'],
    ],
    [
      'nobody, where an event was in the language',
      'fr',
      'La conférence des directeurs s’est tenue en anglais. « Non », a dit Anne Roche.',
      ['–'],
    ],
    [
      'whoever is described between two languages',
      'fr',
      'Jeanne Pic préside. Le médiateur, Adam Lund, est venu de loin. « Non », dit Jeanne Pic. « Oui », dit Adam Lund.\n\nMme Pic a parlé en français, le médiateur en anglais.',
      ['Jeanne Pic', 'Adam Lund'],
    ],
    [
      'whoever is described between two languages, in English',
      'en',
      'Joan Pike presides. The mediator, Adam Lund, came from afar. “No,” says Joan Pike. “Yes,” says Adam Lund.\n\nMs. Pike spoke in English, the mediator in French.',
      ['Joan Pike', 'Adam Lund'],
    ],
    [
      'those whom an exception names',
      'fr',
      '« Non », dit Adam Lund. « Oui », dit Joan Pike. « Si », dit Anne Roche.\n\nLes propos ont été recueillis en français, sauf ceux de M. Lund et de Mme Pike, traduits de l’anglais.',
      ['–', 'Adam Lund + Joan Pike'],
    ],
    [
      'those whom an exception names, in English',
      'en',
      '“No,” says Anne Roche. “Yes,” says Paul Ost. “Well,” says Joan Pike.\n\nAll interviews were conducted in English, except those with Ms. Roche and Mr. Ost, translated from French.',
      ['–', 'Anne Roche + Paul Ost'],
    ],
    [
      'each of a list behind a verb',
      'en',
      'Each guest kept to one language: Joan Pike to English, Anne Roche to French.\n\nJOAN PIKE: It rained.\n\nANNE ROCHE: All night.',
      ['Joan Pike', 'Anne Roche'],
    ],
    [
      'nobody of a later clause',
      'fr',
      'L’affaire a été plaidée en anglais, bien que les témoins viennent de Mons. « Non », ont dit les témoins.',
      ['–'],
    ],
    [
      'not whoever stands in another clause',
      'en',
      'Joan Pike came early; the questions were put in French. “No,” she said.',
      ['–'],
    ],
    [
      'those whose words they are, though the noun stands before them all',
      'fr',
      '« Non », dit Joan Pike. « Si », dit Adam Lund.\n\nLes propos de Joan Pike et d’Adam Lund, recueillis en anglais, ont été traduits.',
      ['Joan Pike + Adam Lund'],
    ],
    [
      'whoever stands in apposition to an office',
      'en',
      'Outside, the line’s head of repairs, Joan Pike, read a short statement in English. “No,” she said.',
      ['Joan Pike'],
    ],
    [
      'whoever stands before « dont nous »',
      'fr',
      '« Non », dit Joan Pike, présidente du club, dont nous avons traduit les propos de l’anglais.',
      ['Joan Pike'],
    ],
  ])('%s', (_, language, text, expected) => {
    expect(holders(text, language)).toEqual(expected)
  })
})
