import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const spoken = (text: string, language: 'fr' | 'en') =>
  quotationsIn(read(text, grammar(language))).map(({ spoken }) => `${spoken.language} ${spoken.basis}`)

describe('turns without a mark, where a record marks those spoken in the other language', () => {
  const lines = (...all: [string, string][]) => all.map(([who, words]) => `${who}: ${words}`).join('\n')

  it('were spoken in its own, in English', () => {
    const record = lines(
      ['Hon. Ann Ross (Minister of Ports)', 'The quay is safe.'],
      ['Mr. Paul Roche (Baie-Verte)', '[Translation] The quay is closed, Mr. Speaker.'],
      ['Mrs. Joan Tate (Tansy North)', 'I walked on it this morning.'],
      ['Mr. Paul Roche', '[Translation] Then I withdraw the word.'],
      ['Hon. Ann Ross', 'I thank the member.'],
    )
    const [fr, en] = ['fr stated', 'en inferred']
    expect(spoken(record, 'en')).toEqual([en, fr, en, fr, en])
  })

  it('were spoken in its own, in French', () => {
    const record = lines(
      ['L’hon. Anne Roche (ministre des Ports)', 'Le quai est sûr.'],
      ['M. Paul Ross (Tansy-Nord)', '[Traduction] Le quai est fermé, monsieur le Président.'],
      ['Mme Jeanne Tate (Baie-Verte)', 'J’y ai marché ce matin.'],
      ['M. Paul Ross', '[Traduction] Alors je retire le mot.'],
      ['L’hon. Anne Roche', 'Je remercie le député.'],
    )
    const [fr, en] = ['fr inferred', 'en stated']
    expect(spoken(record, 'fr')).toEqual([fr, en, fr, en, fr])
  })
})

describe('what is told of languages around the words', () => {
  /** Whether the station's language is the guest's as well may be disputed. */
  const ANY: unknown = expect.any(String)
  const TURNS = 'ANN ROSS: Did it rain?\nPAUL ROCHE: All night.\nANN ROSS: And now?\nPAUL ROCHE: It froze.'
  const TOURS =
    'ANNE ROCHE : Il a plu ?\nPAUL ROSS : Toute la nuit.\nANNE ROCHE : Et là ?\nPAUL ROSS : Il a gelé.'
  it.each<[string, 'fr' | 'en', string, unknown[]]>([
    [
      'in the present, before the turns of an interview',
      'en',
      `Paul Roche speaks French at work.\n${TURNS}`,
      ['unknown unknown', 'fr stated', 'unknown unknown', 'fr stated'],
    ],
    [
      'in the present, before the turns, in French',
      'fr',
      `Paul Ross parle anglais au travail.\n${TOURS}`,
      ['unknown unknown', 'en stated', 'unknown unknown', 'en stated'],
    ],
    [
      'of both who speak',
      'en',
      `Both women are speaking French.\n${TURNS}`,
      ['fr stated', 'fr stated', 'fr stated', 'fr stated'],
    ],
    [
      'of both who speak, in French',
      'fr',
      `Les deux femmes parlent anglais entre elles.\n${TOURS}`,
      ['en stated', 'en stated', 'en stated', 'en stated'],
    ],
    [
      'of each their own, the second time without a verb',
      'en',
      `Ann Ross spoke in English and Paul Roche in French.\n${TURNS}`,
      ['en stated', 'fr stated', 'en stated', 'fr stated'],
    ],
    [
      'of each their own, in French, the second in a clause without a verb',
      'fr',
      `Paul Ross a répondu en anglais ; Anne Roche, en français.\n${TOURS}`,
      ['fr stated', 'en stated', 'fr stated', 'en stated'],
    ],
    [
      'who sticks to a language',
      'en',
      `Paul Roche sticks to French.\n${TURNS}`,
      ['unknown unknown', 'fr stated', 'unknown unknown', 'fr stated'],
    ],
    [
      'who sticks to a language, in French',
      'fr',
      `Paul Ross s’en tient à l’anglais.\n${TOURS}`,
      ['unknown unknown', 'en stated', 'unknown unknown', 'en stated'],
    ],
    [
      'of her own language, named after a comma',
      'fr',
      `Paul Ross préfère pour l’instant sa langue, l’anglais.\n${TOURS}`,
      ['unknown unknown', 'en stated', 'unknown unknown', 'en stated'],
    ],
    [
      'with the language put first',
      'fr',
      'C’est en anglais qu’Anne Roche nous parle.\n« Il pleut », dit Anne Roche.',
      ['en stated'],
    ],
    [
      'of the only language somebody speaks',
      'fr',
      'Anne Roche ne parle qu’anglais.\n« Il pleut », dit Anne Roche.',
      ['en stated'],
    ],
    [
      'returns to a language are of no words in particular',
      'en',
      `Paul Roche spoke to us in French, with many switches to English.\n${TURNS}`,
      ['unknown unknown', 'fr stated', 'unknown unknown', 'fr stated'],
    ],
    [
      'returns to a language are of no words in particular, in French',
      'fr',
      `Paul Ross nous a parlé en anglais, avec des retours vers le breton.\n${TOURS}`,
      ['unknown unknown', 'en stated', 'unknown unknown', 'en stated'],
    ],
    [
      'of a people, or of what somebody teaches, are of no words',
      'en',
      'The French have proposed “a long list of repairs”, said Paul Kane, whose sister teaches French.',
      ['unknown unknown'],
    ],
    [
      'of a press, or of what somebody teaches, are of no words, in French',
      'fr',
      'La presse anglaise s’en est émue. « Le puits est à sec », a répondu Paul Cane, dont la sœur enseigne l’anglais.',
      ['unknown unknown'],
    ],
    [
      'that somebody does not speak a language',
      'en',
      'Paul Kane does not speak French. “The well is dry,” he said.',
      ['unknown unknown'],
    ],
    [
      'that somebody does not speak a language, in French',
      'fr',
      'Paul Cane ne parle pas anglais. « Le puits est à sec », a-t-il dit.',
      ['unknown unknown'],
    ],
    [
      'of two, at the foot',
      'fr',
      '« Le puits est à sec », a dit Paul Cane. « Nous l’avons creusé deux fois », a dit Marie Dune.\nPaul Cane et Marie Dune ont été interrogés en anglais.',
      ['en stated', 'en stated'],
    ],
    [
      'with the time at which it was said',
      'en',
      'Ann Ross does fire.\n“It rained,” she said in French last week.\n“It froze,” Ross told the crew in French late Tuesday night.',
      ['fr stated', 'fr stated'],
    ],
    [
      'with the time at which it was said, in French',
      'fr',
      'Anne Roche est là.\n« Il pleut », a-t-elle dit en anglais la semaine dernière.\n« Il gèle », a dit Roche en anglais mardi soir.',
      ['en stated', 'en stated'],
    ],
    [
      'of several named together',
      'en',
      'Ann Ross and Joan Pike spoke French throughout the visit.\n“It rained,” said Joan Pike.\n“It froze,” said Ann Ross.\n“No,” said Mary Hill.',
      ['fr stated', 'fr stated', 'unknown unknown'],
    ],
    [
      'of several named together, in French',
      'fr',
      'Anne Roche et Jean Pic ont parlé anglais pendant toute la visite.\n« Il pleut », a dit Jean Pic.\n« Il gèle », a dit Anne Roche.\n« Non », a dit Marie Colin.',
      ['en stated', 'en stated', 'unknown unknown'],
    ],
    [
      'of the station, where it is its host who asks',
      'en',
      `The bulletin went out on a French-language radio station.\n${TURNS.split('\n').slice(0, 3).join('\n')}`,
      ['fr inferred', ANY, 'fr inferred'],
    ],
    [
      'of the station, in French',
      'fr',
      `Extrait de l’émission d’une radio anglophone.\n${TOURS.split('\n').slice(0, 3).join('\n')}`,
      ['en inferred', ANY, 'en inferred'],
    ],
    [
      'between two turns, of those that follow',
      'en',
      'ANN ROSS: Did it rain?\nPAUL ROCHE: All night.\nANN ROSS: And now?\n(Paul Roche wipes his glasses and answers in French, every word of it.)\nPAUL ROCHE: It froze.',
      ['unknown unknown', 'unknown unknown', 'unknown unknown', 'fr stated'],
    ],
    [
      'between two turns, in French',
      'fr',
      'ANNE ROCHE : Il a plu ?\nPAUL ROSS : Toute la nuit.\nANNE ROCHE : Et là ?\n(Paul Ross répond en anglais.)\nPAUL ROSS : Il a gelé.',
      ['unknown unknown', 'unknown unknown', 'unknown unknown', 'en stated'],
    ],
    [
      'of an occasion as a whole',
      'en',
      'The council met on Tuesday. The whole meeting was held in French.\n\n“It rained,” said Ann Ross.\n\n“It froze,” Paul Roche replied.',
      ['fr stated', 'fr stated'],
    ],
    [
      'of an occasion as a whole, in French',
      'fr',
      'Le conseil s’est réuni mardi. Les débats se sont tenus en anglais.\n\n« Il pleut », a dit Anne Roche.\n\n« Il gèle », a répliqué Paul Ross.',
      ['en stated', 'en stated'],
    ],
    [
      'of a third language, in which both spoke',
      'en',
      '“It rained,” said Amina Diallo in Fulani.\n\n“It froze,” said Ibrahim Sow in Mooré.',
      ['other stated', 'other stated'],
    ],
    [
      'all three of us are not all the time',
      'en',
      'Ann Ross, to the surprise of all three of us, said in English: “No.”\nNobody came.\nNobody.\n“It froze,” Ross said.',
      ['en stated', 'unknown unknown'],
    ],
  ])('%s', (_, language, text, expected) => {
    expect(spoken(text, language)).toEqual(expected)
  })
})
