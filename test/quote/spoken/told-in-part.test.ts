import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

/** Of each quotation its language, or “not fr”; null where it does not matter. */
type Case = [what: string, language: 'fr' | 'en', text: string, spoken: (string | null)[]]

function tells(_: string, language: 'fr' | 'en', text: string, wanted: (string | null)[]): void {
  const found = quotationsIn(read(text, grammar(language))).filter(({ kind }) => kind !== 'not_speech')
  const told = found.map(({ spoken }, i) => {
    const one = wanted[i]
    if (one === null) return null
    return one?.startsWith('not ') && one !== `not ${spoken.language}` ? one : spoken.language
  })
  expect(told).toEqual(wanted)
}

const TURNS = {
  en: (q: string, a: string) =>
    `${q}: Why did you come back?\n\n${a}: Because the boat was here.\n\n${q}: And your brother, what did he say?\n\n${a}: Nothing. He handed me the oars.\n\n${q}: Will you sell it one day?\n\n${a}: Ask me after the winter.\n\n${q}: Is there anything you regret?\n\n${a}: The colour of the door.`,
  fr: (q: string, a: string) =>
    `${q} : Pourquoi être revenue ?\n\n${a} : Parce que le bateau était là.\n\n${q} : Et votre frère, qu’a-t-il dit ?\n\n${a} : Rien. Il m’a tendu les rames.\n\n${q} : Le vendrez-vous un jour ?\n\n${a} : Demandez-le-moi après l’hiver.\n\n${q} : Un regret ?\n\n${a} : La couleur de la porte.`,
}

describe('an interview that goes on in another language', () => {
  it.each<Case>([
    [
      'from a question on',
      'fr',
      `Nora Keane tient le chantier naval depuis mars. La conversation a débuté en français et a continué, à partir de la troisième question, en anglais. La rédaction a traduit.\n\n${TURNS.fr('Le Phare', 'Nora Keane')}`,
      ['fr', 'fr', 'fr', 'fr', 'en', 'en', 'en', 'en'],
    ],
    [
      'from a question on, in English copy',
      'en',
      `Nora Keane has run the boatyard since March. Our interview began in English and went on, from the second question, in French.\n\n${TURNS.en('The Beacon', 'Nora Keane')}`,
      ['en', 'en', 'fr', 'fr', 'fr', 'fr', 'fr', 'fr'],
    ],
    [
      'from an answer on',
      'en',
      `The interview started in French; from the third answer onwards it was in English.\n\n${TURNS.en('The Beacon', 'Odile Marchal')}`,
      ['fr', 'fr', 'fr', 'fr', 'fr', 'en', 'en', 'en'],
    ],
    [
      'after an answer',
      'fr',
      `L’entretien a commencé en anglais avant de se poursuivre en français après la deuxième réponse.\n\n${TURNS.fr('Le Phare', 'Nora Keane')}`,
      ['en', 'en', 'en', 'en', 'fr', 'fr', 'fr', 'fr'],
    ],
    [
      'until a question, of which it is not told',
      'en',
      `The conversation opened in English and stayed so until the third question, then continued in French.\n\n${TURNS.en('The Beacon', 'Nora Keane')}`,
      ['en', 'en', 'en', 'en', null, 'fr', 'fr', 'fr'],
    ],
    [
      'where it is not told from when on',
      'fr',
      `L’entretien, commencé en français, s’est terminé en anglais.\n\n${TURNS.fr('Le Phare', 'Nora Keane')}`,
      ['fr', null, 'unknown', 'unknown', 'unknown', 'unknown', null, 'en'],
    ],
  ])('%s', tells)
})

describe('minutes that are written in a language', () => {
  it.each<Case>([
    [
      'tell nothing of what was spoken',
      'fr',
      'Le présent procès-verbal est rédigé en français.\n\nLE MAIRE : Le point 4 est la piscine.\n\nMME ROSS : Elle fuit depuis deux ans.\n\nM. ARNAL (en anglais) : Combien coûterait une bâche ?',
      ['unknown', 'unknown', 'en'],
    ],
    [
      'tell nothing of what was spoken, in English',
      'en',
      'These minutes are written in English.\n\nTHE MAYOR: Item 4 is the pool.\n\nMS. ROSS: It has leaked for two years.\n\nMR. ARNAL (in French): What would a cover cost?',
      ['unknown', 'unknown', 'fr'],
    ],
  ])('%s', tells)
})

describe('what is told of those words that were in a language, and not of all', () => {
  it.each<Case>([
    [
      'minutes that give them in translation',
      'fr',
      'Compte rendu du conseil du 3 mai. Les interventions faites en anglais sont reproduites en traduction.\n\nLE MAIRE : Le point 4 est la piscine.\n\nMME ROSS : Elle fuit depuis deux ans.\n\nM. ARNAL : Combien coûterait une bâche ?\n\nMME ROSS : Moins que l’eau.',
      ['unknown', 'unknown', 'unknown', 'unknown'],
    ],
    [
      'minutes in English',
      'en',
      'Minutes of the council, 3 May. Remarks made in French appear here in translation.\n\nTHE MAYOR: Item 4 is the pool.\n\nMS. ROSS: It has leaked for two years.\n\nMR. ARNAL: What would a cover cost?\n\nMS. ROSS: Less than the water.',
      ['unknown', 'unknown', 'unknown', 'unknown'],
    ],
    [
      'a note at the foot',
      'en',
      '“The pool leaks,” said Joan Ross, who sits on the council. “A cover would cost less than the water,” said Paul Arnal, the town’s engineer.\n\nComments given in French were translated by the newsroom.',
      ['unknown', 'unknown'],
    ],
    [
      'une note au pied',
      'fr',
      '« La piscine fuit », a dit Jeanne Ross, conseillère. « Une bâche coûterait moins que l’eau », a répondu Paul Arnal, ingénieur de la ville.\n\nLes propos qui ont été tenus en anglais ont été traduits par la rédaction.',
      ['unknown', 'unknown'],
    ],
    [
      'but the remarks of somebody, made in it',
      'en',
      '“The pool leaks,” said Joan Ross. “A cover would cost less,” said Paul Arnal.\n\nMr. Arnal’s remarks, made in French, were translated by the newsroom.',
      ['unknown', 'fr'],
    ],
    [
      'mais les propos recueillis en anglais et traduits',
      'fr',
      `Propos recueillis en anglais et traduits par nos soins.\n\n${TURNS.fr('Le Phare', 'Nora Keane')}`,
      ['en', 'en', 'en', 'en', 'en', 'en', 'en', 'en'],
    ],
    [
      'mais l’entretien réalisé en anglais',
      'fr',
      `L’entretien réalisé en anglais a été relu par l’intéressée.\n\n${TURNS.fr('Le Phare', 'Nora Keane')}`,
      ['en', 'en', 'en', 'en', 'en', 'en', 'en', 'en'],
    ],
  ])('%s', tells)
})

describe('words that tell of a language what it is like were not said in it', () => {
  it.each<Case>([
    [
      'behind an article',
      'en',
      'Ann Ross told reporters in English that the talks had been held in a French “full of thorns and roses”.',
      ['not fr'],
    ],
    [
      'behind an article, alone',
      'en',
      'The sailors answered her, she said later, in an English “with the vowels left at home”.',
      ['not en'],
    ],
    [
      'of another',
      'fr',
      'Selon Anne Roche, le capitaine lui a parlé dans un anglais « plein de trous et de politesse ».',
      ['not en'],
    ],
    [
      'in French, alone',
      'fr',
      'Le témoin s’est exprimé, note la greffière, dans un français « de dictionnaire ».',
      ['not fr'],
    ],
    [
      'but what follows a colon was',
      'en',
      'The captain answered in a French without verbs: “No boat, no bread.”',
      ['fr'],
    ],
    [
      'mais ce qui suit un deux-points l’était',
      'fr',
      'Le capitaine a répondu dans un anglais sans verbes : « Pas de bateau, pas de pain. »',
      ['en'],
    ],
  ])('%s', tells)
})

describe('questions are of whoever asks and answers of whoever answers, by whatever name', () => {
  it.each<Case>([
    [
      'the host, behind somebody named',
      'en',
      `Ms. Charmont spoke in French; her answers are given in the words of our translator, Paul Renard. The presenter put her questions in English.\n\n${TURNS.en('ANN OBER, HOST', 'CHARMONT')}\n\nRENARD: She is laughing.`,
      ['en', 'fr', 'en', 'fr', 'en', 'fr', 'en', 'fr', null],
    ],
    [
      'la présentatrice, derrière quelqu’un',
      'fr',
      `Mme Charlton a parlé en anglais ; ses réponses sont données dans les mots de notre traducteur, Paul Renard. L’animatrice a posé ses questions en français.\n\n${TURNS.fr('ANNE OBERT', 'CHARLTON')}\n\nRENARD : Elle rit.`,
      ['fr', 'en', 'fr', 'en', 'fr', 'en', 'fr', 'en', null],
    ],
    [
      'the reporter',
      'en',
      `Odile Marchal was reached in Brest with the help of Tom Webb. The reporter’s questions were in English, the answers in French.\n\n${TURNS.en('The Beacon', 'Odile Marchal')}`,
      ['en', 'fr', 'en', 'fr', 'en', 'fr', 'en', 'fr'],
    ],
    [
      'le journaliste',
      'fr',
      `Nora Keane a été jointe à Cork avec l’aide de Paul Renard. Les questions du journaliste étaient en français, les réponses en anglais.\n\n${TURNS.fr('Le Phare', 'Nora Keane')}`,
      ['fr', 'en', 'fr', 'en', 'fr', 'en', 'fr', 'en'],
    ],
  ])('%s', tells)
})

describe('quotations of somebody that were translated', () => {
  const [en, fr] = [
    '“The gate is shut,” said Ann Ross, who chairs the trust. “We hold the key,” said Luc Arnal, the mill’s owner.',
    '« La grille est fermée », a dit Anne Roche, qui préside l’association. « Nous avons la clé », a dit Luke Orr, patron du moulin.',
  ]
  it.each<Case>([
    ['a quote', 'en', `${en}\n\nMr. Arnal’s quote was translated from French.`, ['unknown', 'fr']],
    ['a quotation', 'en', `${en}\n\nLuc Arnal’s quotation was translated from French.`, ['unknown', 'fr']],
    [
      'une citation',
      'fr',
      `${fr}\n\nLa citation de M. Orr a été traduite de l’anglais par le moulin.`,
      ['unknown', 'en'],
    ],
    [
      'des citations',
      'fr',
      `${fr}\n\nLes citations de Luke Orr sont traduites de l’anglais.`,
      ['unknown', 'en'],
    ],
    ['une phrase', 'fr', `${fr}\n\nLa phrase de M. Orr a été traduite de l’anglais.`, ['unknown', 'en']],
    ['words', 'en', `${en}\n\nThe words of Mr. Arnal were translated from French.`, ['unknown', 'fr']],
  ])('%s', tells)
})

describe('a bracket beside a name that tells several things', () => {
  it.each<Case>([
    [
      'without an interpreter',
      'en',
      'The witness spoke through an interpreter, in French.\n\nMR. ORR: Where were you?\n\nMS. ROCHE: At the mill.\n\nMR. ORR: With whom?\n\nMS. ROCHE (without the interpreter, in English): Alone!',
      [null, 'fr', null, 'en'],
    ],
    [
      'sans interprète',
      'fr',
      'Le témoin a parlé par la voix d’un interprète, en anglais.\n\nM. ARNAL : Où étiez-vous ?\n\nMME ROSS : Au moulin.\n\nM. ARNAL : Avec qui ?\n\nMME ROSS (sans l’interprète, en français) : Seule !',
      [null, 'en', null, 'fr'],
    ],
    [
      'with a smile',
      'en',
      'MR. ORR: Where were you?\n\nMS. ROCHE (smiling, in French): At the mill.\n\nMR. ORR: With whom?\n\nMS. ROCHE: Nobody.',
      [null, 'fr', null, null],
    ],
    [
      'à voix basse',
      'fr',
      'M. ARNAL : Où étiez-vous ?\n\nMME ROSS (à voix basse, en anglais) : Au moulin.\n\nM. ARNAL : Avec qui ?\n\nMME ROSS : Personne.',
      [null, 'en', null, null],
    ],
  ])('%s', tells)
})

describe('who speaks to the station whose page it is speaks its language', () => {
  it.each<Case>([
    [
      'our programme',
      'en',
      'By Ann Ober\nValley FM News\n\nThe bridge was shut at dawn. “I heard it before I saw it,” Joan Pike told our breakfast programme.\n\nA spokesman for the county called it “a precaution”.',
      ['en', 'unknown'],
    ],
    [
      'notre matinale',
      'fr',
      'Par Anne Obert – Radio Vallée\n\nLe pont a été fermé à l’aube. « Je l’ai entendu avant de le voir », a raconté Jeanne Pic au micro de notre matinale.\n\nUn porte-parole du département parle d’« une précaution ».',
      ['fr', 'unknown'],
    ],
    [
      'the station named in the byline',
      'en',
      'By Ann Ober, Radio Valley\n\nThe bridge was shut at dawn. Joan Pike told Radio Valley: “I heard it before I saw it.”\n\nThe county called it “a precaution”.',
      ['en', 'unknown'],
    ],
    [
      'l’invitée de la station',
      'fr',
      'Par la rédaction de Radio Vallée – Publié hier\n\nLe pont a été fermé à l’aube. Invitée de la matinale de Radio Vallée, Jeanne Pic n’a pas caché sa colère : « Je l’ai entendu avant de le voir. »\n\nLe département parle d’« une précaution ».',
      ['fr', 'unknown'],
    ],
    [
      'but not whoever is heard in an episode of ours',
      'en',
      `This is an edited transcript of the latest episode of our podcast. Ann Ober meets Luc Arnal.\n\n${TURNS.en('ANN OBER', 'LUC ARNAL')}`,
      ['unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
    ],
    [
      'mais pas qui l’on entend dans un épisode du nôtre',
      'fr',
      `Voici la transcription du dernier épisode de notre émission. Anne Obert rencontre Luke Orr.\n\n${TURNS.fr('ANNE OBERT', 'LUKE ORR')}`,
      ['unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
    ],
    [
      'but who spoke another language to it',
      'en',
      'By Ann Ober\nValley FM News\n\nThe bridge was shut at dawn. Speaking to Valley FM in French, Luc Arnal said: “I heard it before I saw it.”',
      ['fr'],
    ],
    [
      'mais à une autre station',
      'fr',
      'Par la rédaction de Radio Vallée\n\nLe pont a été fermé à l’aube. « Je l’ai entendu avant de le voir », a dit Luke Orr à une radio de Bristol.',
      ['en'],
    ],
  ])('%s', tells)
})

describe('a language for which the words were wanting was not spoken', () => {
  it.each<Case>([
    [
      'faute de',
      'fr',
      'Patricia Hume a fait sa présentation en anglais, faute de vocabulaire technique en français. « La charpente penche », a-t-elle dit.',
      ['en'],
    ],
    [
      'for lack of',
      'en',
      'Patricia Huot answered the council in French, for lack of technical terms in English. “The frame leans,” she said.',
      ['fr'],
    ],
  ])('%s', tells)
})

describe('what somebody’s report says is written, whatever they speak', () => {
  it.each<Case>([
    [
      'son rapport',
      'fr',
      'Patricia Hume a fait sa présentation en anglais. « La charpente penche », a-t-elle dit. Son rapport parle d’un bâtiment « à surveiller chaque hiver ».',
      ['en', 'unknown'],
    ],
    [
      'her report',
      'en',
      'Patricia Huot gave her talk in French. “The frame leans,” she said. Her report speaks of a building “to be watched every winter”.',
      ['fr', 'unknown'],
    ],
  ])('%s', tells)
})

describe('who does without an interpreter speaks the language of those there', () => {
  it.each<Case>([
    [
      'waved away',
      'en',
      'Luc Arnal, the skipper, waved away the interpreter. “I saw nothing,” he told the court.',
      ['en'],
    ],
    [
      'écarté',
      'fr',
      'Luke Orr, le patron, a écarté l’interprète. « Je n’ai rien vu », a-t-il dit au tribunal.',
      ['fr'],
    ],
    [
      'n’a pas eu besoin',
      'fr',
      'Le jeune matelot n’a pas eu besoin d’interprète pour répondre à notre reporter. « Oui, mais sans moteur », a-t-il dit.',
      ['fr'],
    ],
    [
      'but not where there was none',
      'en',
      'There was no interpreter in the room. “I saw nothing,” Luc Arnal said.',
      ['unknown'],
    ],
    [
      'mais pas là où il n’y en avait pas',
      'fr',
      'Il n’y avait pas d’interprète dans la salle. « Je n’ai rien vu », a dit Luke Orr.',
      ['unknown'],
    ],
    [
      'and one who declined one but spoke the other language',
      'en',
      'Luc Arnal declined the interpreter and spoke French. “I saw nothing,” he said.',
      ['fr'],
    ],
  ])('%s', tells)
})

describe('a language told by what describes it', () => {
  it.each<Case>([
    [
      'a station with more than one adjective',
      'fr',
      '« Attentif, ça ne paye pas un toit », a répliqué Jeanne Pic au micro de CKPG, la radio communautaire francophone.',
      ['fr'],
    ],
    [
      'une radio étudiante anglophone',
      'fr',
      'Luke Orr l’a dit lundi à CJLX, la radio étudiante anglophone : « Le toit fuit. »',
      ['en'],
    ],
    [
      'a word of it at the end',
      'fr',
      'Josie Marr a remercié la foule. Elle a terminé par un mot de français : « Au dodo ! »',
      ['fr'],
    ],
    [
      'a few words of it',
      'en',
      'Luc Arnal thanked the crowd. He finished with a few words of French: “Until the spring!”',
      ['fr'],
    ],
  ])('%s', tells)
})
