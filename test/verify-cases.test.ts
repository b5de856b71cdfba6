/** Claims against small collections of their own: each answer by DESIGN section 2. */
import { describe, expect, it } from 'vitest'
import { answersTo, article, type Case, type Given, turns } from './support/claims.ts'

const marsh = turns(
  'en',
  ['Interviewer', 'Did you lose the keys to the observatory, professor?'],
  [
    'Winifred Oakes',
    'I lost nothing. The keys hang where they have always hung. Our telescope is eighty years old and it still finds comets.',
  ],
  ['Interviewer', 'And the roof?'],
  [
    'Winifred Oakes',
    'The roof is another story. If it rains in May, we shall close the dome. My predecessor liked to say, “A dry lens is a happy lens.” I have never met a happy lens.',
  ],
  ['Interviewer', 'You promised the visitors a new roof.'],
  ['Winifred Oakes', 'I promised them a bucket. Visitors bring sandwiches, questions and very muddy boots.'],
)
const digue = turns(
  'fr',
  ['La présidente', 'Avez-vous perdu les relevés du marégraphe ?'],
  [
    'Gaspard Trémel',
    'Je n’ai rien perdu. Les relevés sont au greffe depuis le 3 avril. La digue tiendra, si les vannes sont réparées avant l’hiver.',
  ],
  ['La présidente', 'Qui paiera les travaux ?'],
  [
    'Gaspard Trémel',
    'Les pêcheurs ne paieront pas un centime. Le syndicat a voté 1,2 million d’euros. Mon adjoint répète que les vannes sont neuves.',
  ],
)
const harbour = article(
  'en',
  'Phyllida Crane, who chairs the harbour trust, said that the old crane would be sold before Christmas.',
  '“We have run out of paint and out of patience,” she said. “The cranes are older than my grandmother.”',
  'The trust has lost four members since the spring, and its accounts are late.',
  'Barnaby Skelton, the county lighthouse inspector, disagreed. “Paint is cheap,” he said. “Divers are not.”',
  'Crane called the wreck “a nuisance for every fisherman between here and the lighthouse”.',
)
const marche = article(
  'fr',
  'Ludivine Pastourel, qui dirige le marché couvert, a annoncé que les étals fermeraient le lundi.',
  '« Nous avons trop de courants d’air et pas assez de clients », a-t-elle regretté. « Les halles méritent mieux qu’un cadenas. »',
  'Le marché a perdu douze marchands en deux ans et sa toiture fuit.',
  '« Les cadenas ne coûtent rien », a répondu l’adjoint aux halles, Fulgence Abgrall. Il assure n’avoir vendu aucun étal.',
)

const record: Given[] = [
  {
    title: 'Débats',
    kind: 'record',
    language: 'fr',
    passages: [
      {
        speaker: 'Aurore Kerbrat',
        spoken: 'fr',
        text: 'Nos phares sont vides et nos côtes n’ont plus de gardiens. Je n’en dors plus.',
      },
      {
        speaker: 'Howell Griffin',
        spoken: 'en',
        text: 'Les gardiens ont été remplacés par des lampes en 1987, et les lampes ne se plaignent pas.',
      },
    ],
  },
  {
    title: 'Debates',
    kind: 'record',
    language: 'en',
    renditionOf: 0,
    passages: [
      {
        speaker: 'Aurore Kerbrat',
        spoken: 'fr',
        text: 'Our lighthouses stand empty and nobody watches our shores any longer. It keeps me awake at night.',
      },
      {
        speaker: 'Howell Griffin',
        spoken: 'en',
        text: 'The keepers were replaced by lamps in 1987, and lamps do not complain.',
      },
    ],
  },
]
const third: Given = {
  title: 'Sous-titres',
  kind: 'subtitles',
  language: 'fr',
  renditionOf: 1,
  passages: [
    {
      speaker: 'Aurore Kerbrat',
      text: 'Nos phares se dressent vides et personne ne surveille plus nos rivages. Cela me tient éveillée la nuit.',
    },
    {
      speaker: 'Howell Griffin',
      text: 'On a mis des lampes à la place des gardiens en 1987, et une lampe ne se plaint pas.',
    },
  ],
}

/** The reporter’s words end a sentence between two of the speaker’s, of which the first denies. */
const shed = article(
  'en',
  '“We are moving six boats, not selling them,” Winifred Oakes wrote to us. “The shed stays open until 8 May.”',
)
const remise = article(
  'fr',
  '« Nous ne vendons pas les barques », nous a écrit Gaspard Trémel. « La remise restera ouverte jusqu’au 8 mai. »',
)

/** Quotations that their articles credit to nobody. */
const shouts = article(
  'en',
  'The hall was full. “Nobody asked the eels about the weir,” somebody wrote on a board.',
)
const cris = article(
  'fr',
  'La salle était pleine. « Personne n’a demandé leur avis aux anguilles », lisait-on sur un panneau.',
)
/** Transcripts whose labels were not read. */
const unlabelled = (language: 'fr' | 'en', kind: Given['kind'], text: string): Given => ({
  title: 'Recording',
  kind,
  language,
  passages: [{ text }],
})
/** A report in English of what was said in French, and the other way about. */
const abroad: Given = {
  title: 'Report',
  kind: 'transcript',
  language: 'en',
  passages: [
    { speaker: 'Maëlle Ruz', spoken: 'fr', text: 'The fishermen will not pay a penny for the lighthouse.' },
  ],
}
const dehors: Given = {
  title: 'Compte rendu',
  kind: 'transcript',
  language: 'fr',
  passages: [
    {
      speaker: 'Winifred Oakes',
      spoken: 'en',
      text: 'Les pêcheurs ne paieront pas un centime pour le phare.',
    },
  ],
}

/** A sitting printed in both languages, with the labels that its record gives. */
const hansard: Given[] = [
  {
    title: 'Debates',
    kind: 'record',
    language: 'en',
    passages: [
      {
        speaker: 'Hon. Curtis Hallam (Minister of Services, PCL)',
        spoken: 'en',
        text: 'Our lock keepers have not been paid since the ice came in.',
      },
      {
        speaker: 'Mr. Rémi Massé',
        spoken: 'fr',
        text: 'The lock on the north branch has been shut since May.',
      },
      { speaker: 'The Speaker', spoken: 'en', text: 'The honourable member’s kettle is whistling.' },
    ],
  },
  {
    title: 'Débats',
    kind: 'record',
    language: 'fr',
    renditionOf: 0,
    passages: [
      {
        speaker: 'L’hon. Curtis Hallam (ministre des Services, PCL)',
        spoken: 'en',
        text: 'Nos éclusiers n’ont pas été payés depuis que la glace a pris.',
      },
      { speaker: 'M. Rémi Massé', spoken: 'fr', text: 'L’écluse de la branche nord est fermée depuis mai.' },
      { speaker: 'Le Président', spoken: 'en', text: 'La bouilloire du député siffle.' },
    ],
  },
]

const CASES: Case[] = [
  // Speaker
  {
    about: 'the interviewer’s question given to the interviewee',
    sources: [marsh],
    claim: { text: 'You promised the visitors a new roof.', speaker: 'Winifred Oakes' },
    expect: {
      verdict: 'misattributed',
      speaker: 'different',
      words: 'exact',
    },
  },
  {
    about: 'la question de la présidente prêtée au témoin',
    sources: [digue],
    claim: { text: 'Qui paiera les travaux ?', speaker: 'M. Trémel' },
    expect: {
      verdict: 'unattributed',
      speaker: 'unknown',
      words: 'exact',
    },
  },
  {
    about: 'a title and a surname',
    sources: [marsh],
    claim: { text: 'I lost nothing.', speaker: 'Professor Oakes' },
    expect: {
      verdict: 'exact',
      speaker: 'same',
    },
  },
  {
    about: 'a French title for an English name',
    sources: [marsh],
    claim: { text: 'I lost nothing.', speaker: 'Mme Winifred Oakes' },
    expect: {
      verdict: 'exact',
      speaker: 'same',
    },
  },
  {
    about: 'an English title for a French name',
    sources: [digue],
    claim: { text: 'Les pêcheurs ne paieront pas un centime.', speaker: 'Mr. Tremel' },
    expect: {
      verdict: 'exact',
      speaker: 'same',
    },
  },
  {
    about: 'the reporter’s own sentence',
    sources: [harbour],
    claim: {
      text: 'The trust has lost four members since the spring, and its accounts are late.',
      speaker: 'Phyllida Crane',
    },
    expect: {
      verdict: 'narration',
      speaker: 'narrated',
      words: 'paraphrase',
    },
  },
  {
    about: 'la phrase du journaliste',
    sources: [marche],
    claim: {
      text: 'Le marché a perdu douze marchands en deux ans et sa toiture fuit.',
      speaker: 'Ludivine Pastourel',
    },
    expect: {
      verdict: 'narration',
      speaker: 'narrated',
      words: 'paraphrase',
    },
  },
  {
    about: 'indirect speech in quotation marks',
    sources: [harbour],
    claim: { text: 'The old crane would be sold before Christmas.', speaker: 'Phyllida Crane' },
    expect: {
      verdict: 'paraphrase',
      speaker: 'same',
      words: 'paraphrase',
    },
  },
  {
    about: 'discours indirect entre guillemets',
    sources: [marche],
    claim: { text: 'Les étals fermeraient le lundi.', speaker: 'Ludivine Pastourel' },
    expect: {
      verdict: 'paraphrase',
      speaker: 'same',
      words: 'paraphrase',
    },
  },
  {
    about: 'an office that the article tells, claimed without the name',
    sources: [harbour],
    claim: { text: 'Paint is cheap.', speaker: 'the county lighthouse inspector' },
    expect: {
      verdict: 'exact',
      speaker: 'same',
      words: 'exact',
    },
  },
  {
    about: 'une fonction que l’article donne, sans le nom',
    sources: [marche],
    claim: { text: 'Les cadenas ne coûtent rien.', speaker: 'l’adjoint aux halles' },
    expect: {
      verdict: 'exact',
      speaker: 'same',
      words: 'exact',
    },
  },
  {
    about: 'indirect speech in an infinitive, put back into the first person',
    sources: [marche],
    claim: { text: 'Je n’ai vendu aucun étal.', speaker: 'Fulgence Abgrall' },
    expect: {
      verdict: 'paraphrase',
      speaker: 'same',
      words: 'paraphrase',
    },
  },
  {
    about: 'indirect speech given to another',
    sources: [harbour],
    claim: { text: 'The old crane would be sold before Christmas.', speaker: 'Barnaby Skelton' },
    expect: {
      verdict: 'misattributed',
      speaker: 'different',
    },
  },
  {
    about: 'another person quoted in the article',
    sources: [harbour],
    claim: { text: 'Paint is cheap.', speaker: 'Phyllida Crane' },
    expect: {
      verdict: 'misattributed',
      speaker: 'different',
      words: 'exact',
    },
  },
  {
    about: 'what the speaker quotes of another',
    sources: [marsh],
    claim: { text: 'A dry lens is a happy lens.', speaker: 'Winifred Oakes' },
    expect: {
      verdict: 'out_of_context',
      speaker: 'unnamed',
      words: 'exact',
    },
  },
  {
    about: 'no speaker claimed',
    sources: [marsh],
    claim: { text: 'I promised them a bucket.' },
    expect: {
      verdict: 'exact',
      speaker: 'unknown',
    },
  },
  // Words
  {
    about: 'a lost negation',
    sources: [digue],
    claim: { text: 'Les pêcheurs paieront un centime.', speaker: 'Gaspard Trémel' },
    expect: {
      verdict: 'altered',
      words: 'altered',
    },
  },
  {
    about: 'another scale',
    sources: [digue],
    claim: { text: 'Le syndicat a voté 1,2 milliard d’euros.', speaker: 'Gaspard Trémel' },
    expect: {
      verdict: 'altered',
      words: 'altered',
    },
  },
  {
    about: 'the same value in words',
    sources: [digue],
    claim: { text: 'Le syndicat a voté 1 200 000 €.', speaker: 'Gaspard Trémel' },
    expect: {
      verdict: 'exact',
      words: 'exact',
    },
  },
  {
    about: 'a bracket',
    sources: [marsh],
    claim: { text: 'I promised them [the visitors] a bucket.', speaker: 'Winifred Oakes' },
    expect: {
      verdict: 'edited_marked',
      words: 'edited_marked',
      context: 'whole',
    },
  },
  // Context
  {
    about: 'a condition before the cut',
    sources: [marsh],
    claim: { text: 'We shall close the dome.', speaker: 'Winifred Oakes' },
    expect: {
      verdict: 'out_of_context',
      words: 'exact',
      context: 'cut_changes_meaning',
    },
  },
  {
    about: 'une condition après la coupe',
    sources: [digue],
    claim: { text: 'La digue tiendra.', speaker: 'Gaspard Trémel' },
    expect: {
      verdict: 'out_of_context',
      words: 'exact',
      context: 'cut_changes_meaning',
    },
  },
  {
    about: 'ce que dit un autre',
    sources: [digue],
    claim: { text: 'Les vannes sont neuves.', speaker: 'Gaspard Trémel' },
    expect: {
      verdict: 'out_of_context',
      words: 'exact',
      context: 'cut_changes_meaning',
    },
  },
  {
    about: 'sentences of separate turns joined',
    sources: [marsh],
    claim: { text: 'I lost nothing. I promised them a bucket.', speaker: 'Winifred Oakes' },
    expect: {
      verdict: 'out_of_context',
      words: 'exact',
      context: 'spliced',
    },
  },
  {
    about: 'the same in the other order',
    sources: [marsh],
    claim: { text: 'I promised them a bucket. I lost nothing.', speaker: 'Winifred Oakes' },
    expect: {
      verdict: 'out_of_context',
      words: 'exact',
      context: 'spliced',
    },
  },
  {
    about: 'phrases de réponses séparées',
    sources: [digue],
    claim: {
      text: 'Je n’ai rien perdu. Les pêcheurs ne paieront pas un centime.',
      speaker: 'Gaspard Trémel',
    },
    expect: {
      verdict: 'out_of_context',
      words: 'exact',
      context: 'spliced',
    },
  },
  {
    about: 'a condition with what depends on it, and the sentence that follows them',
    sources: [
      turns(
        'en',
        ['Q.', 'Will the roof hold?'],
        [
          'Ansel Brock',
          'If the beam is dry, it holds. If not, we shore it up. I’m a mason, I don’t do miracles.',
        ],
      ),
    ],
    claim: { text: 'If not, we shore it up. I am a mason, I do not do miracles.', speaker: 'Ansel Brock' },
    expect: { verdict: 'altered', words: 'altered', context: 'whole' },
  },
  {
    about: 'une condition avec ce qui en dépend, et la phrase qui les suit',
    sources: [
      turns(
        'fr',
        ['Q.', 'Le toit tiendra-t-il ?'],
        [
          'Anselme Brocard',
          'Si la poutre est sèche, il tient. Sinon, nous l’étayons. Je suis maçon, je fais pas de miracles.',
        ],
      ),
    ],
    claim: {
      text: 'Sinon, nous l’étayons. Je suis maçon, je ne fais pas de miracles.',
      speaker: 'Anselme Brocard',
    },
    expect: { verdict: 'altered', words: 'altered', context: 'whole' },
  },
  {
    about: 'an attribution splits the quotation',
    sources: [harbour],
    claim: {
      text: 'We have run out of paint and out of patience. The cranes are older than my grandmother.',
      speaker: 'Phyllida Crane',
      language: 'en',
    },
    expect: {
      verdict: 'exact',
      words: 'exact',
      context: 'whole',
    },
  },
  {
    about: 'a fragment',
    sources: [harbour],
    claim: { text: 'out of paint and out of patience', speaker: 'Phyllida Crane' },
    expect: {
      verdict: 'exact',
      words: 'exact',
      context: 'partial',
    },
  },
  ...['Phyllida Crane', 'Zebulon Marwick'].map((speaker) => ({
    about: `a quotation that the article credits to nobody, given to ${speaker}`,
    sources: [shouts],
    claim: { text: 'Nobody asked the eels about the weir.', speaker },
    expect: { verdict: 'unattributed', speaker: 'unknown', words: 'exact' },
  })),
  ...['Ludivine Pastourel', 'Zéphirin Marouze'].map((speaker) => ({
    about: `une citation que l’article ne prête à personne, prêtée à ${speaker}`,
    sources: [cris],
    claim: { text: 'Personne n’a demandé leur avis aux anguilles.', speaker },
    expect: { verdict: 'unattributed', speaker: 'unknown', words: 'exact' },
  })),
  ...(['transcript', 'subtitles', 'record', 'release'] as const).flatMap((kind) => [
    {
      about: `a ${kind} whose labels were not read`,
      sources: [unlabelled('en', kind, 'The weir has lost nine planks since March.')],
      claim: { text: 'The weir has lost nine planks since March.', speaker: 'Phyllida Crane' },
      expect: { verdict: 'unattributed', speaker: 'unknown', words: 'exact' },
    },
    {
      about: `${kind} : des étiquettes qui n’ont pas été lues`,
      sources: [unlabelled('fr', kind, 'Le barrage a perdu neuf planches depuis mars.')],
      claim: { text: 'Le barrage a perdu neuf planches depuis mars.', speaker: 'Ludivine Pastourel' },
      expect: { verdict: 'unattributed', speaker: 'unknown', words: 'exact' },
    },
  ]),
  {
    about: 'the reporter’s own sentence, in the other language',
    sources: [harbour],
    claim: {
      text: 'Le trust a perdu quatre membres depuis le printemps, et ses comptes sont en retard.',
      speaker: 'Phyllida Crane',
      language: 'fr',
    },
    expect: { verdict: 'narration', speaker: 'narrated', words: 'paraphrase' },
  },
  {
    about: 'la phrase du journaliste, dans l’autre langue',
    sources: [marche],
    claim: {
      text: 'The market has lost twelve merchants in two years and its roof leaks.',
      speaker: 'Ludivine Pastourel',
      language: 'en',
    },
    expect: { verdict: 'narration', speaker: 'narrated', words: 'paraphrase' },
  },
  {
    about: 'the paper’s own sentence, credited to the paper',
    sources: [{ ...harbour, publisher: 'The Quay Mercury' }],
    claim: {
      text: 'The trust has lost four members since the spring, and its accounts are late.',
      speaker: 'The Quay Mercury',
    },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'la phrase du journal, prêtée au journal',
    sources: [{ ...marche, publisher: 'L’Écho des halles' }],
    claim: {
      text: 'Le marché a perdu douze marchands en deux ans et sa toiture fuit.',
      speaker: 'L’Écho des halles',
    },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  ...['Curtis Hallam', 'Hallam', 'HALLAM Curtis', 'L’hon. Curtis Hallam (ministre des Services, PCL)'].map(
    (speaker) => ({
      about: `a label with an office, claimed as ${speaker}`,
      sources: hansard,
      claim: { text: 'Our lock keepers have not been paid since the ice came in.', speaker },
      expect: { verdict: 'exact', speaker: 'same' },
    }),
  ),
  ...['Rémi Massé', 'M. Massé', 'Mr. Rémi Massé', '— Rémi Massé'].map((speaker) => ({
    about: `une étiquette avec un titre, citée comme ${speaker}`,
    sources: hansard,
    claim: { text: 'L’écluse de la branche nord est fermée depuis mai.', speaker },
    expect: { verdict: 'exact', speaker: 'same' },
  })),
  {
    about: 'a name with one wrong letter',
    sources: hansard,
    claim: { text: 'Our lock keepers have not been paid since the ice came in.', speaker: 'Curtis Hallem' },
    expect: { verdict: 'unattributed', speaker: 'unknown' },
  },
  {
    about: 'un nom à une lettre près',
    sources: hansard,
    claim: { text: 'L’écluse de la branche nord est fermée depuis mai.', speaker: 'Rémi Massée' },
    expect: { verdict: 'unattributed', speaker: 'unknown' },
  },
  {
    about: 'another given name',
    sources: hansard,
    claim: { text: 'Our lock keepers have not been paid since the ice came in.', speaker: 'Winifred Hallam' },
    expect: { verdict: 'misattributed', speaker: 'different' },
  },
  {
    about: 'un autre prénom',
    sources: hansard,
    claim: { text: 'L’écluse de la branche nord est fermée depuis mai.', speaker: 'Julie Massé' },
    expect: { verdict: 'misattributed', speaker: 'different' },
  },
  {
    about: 'an office that the record tells, given to a name',
    sources: hansard,
    claim: { text: 'The honourable member’s kettle is whistling.', speaker: 'Winifred Oakes' },
    expect: { verdict: 'unattributed', speaker: 'unknown' },
  },
  {
    about: 'un nom pour la fonction que donne le compte rendu',
    sources: hansard,
    claim: {
      text: 'Our lock keepers have not been paid since the ice came in.',
      speaker: 'The Minister of Services',
    },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'la même fonction dans l’autre langue',
    sources: hansard,
    claim: {
      text: 'Our lock keepers have not been paid since the ice came in.',
      speaker: 'le ministre des Services',
    },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'another office than that which the record tells',
    sources: hansard,
    claim: {
      text: 'Our lock keepers have not been paid since the ice came in.',
      speaker: 'the US Secretary of State',
    },
    expect: { verdict: 'exact', speaker: 'unknown' },
  },
  // Language
  {
    about: 'words in the language spoken, of which only a translation is on record',
    sources: [abroad],
    claim: {
      text: 'Les pêcheurs ne paieront pas un centime pour le phare.',
      speaker: 'Maëlle Ruz',
      language: 'fr',
    },
    expect: { verdict: 'original_not_held', language: 'original_not_held', words: 'rendered' },
  },
  {
    about: 'des mots dans la langue parlée, dont seule une traduction figure au fonds',
    sources: [dehors],
    claim: {
      text: 'The fishermen will not pay a penny for the lighthouse.',
      speaker: 'Winifred Oakes',
      language: 'en',
    },
    expect: { verdict: 'original_not_held', language: 'original_not_held', words: 'rendered' },
  },
  {
    about: 'the words spoken',
    sources: record,
    claim: { text: 'Je n’en dors plus.', speaker: 'Aurore Kerbrat', language: 'fr' },
    expect: {
      verdict: 'exact',
      language: 'original',
      words: 'exact',
    },
  },
  {
    about: 'the rendition as the words themselves',
    sources: record,
    claim: { text: 'It keeps me awake at night.', speaker: 'Aurore Kerbrat', language: 'en' },
    expect: {
      verdict: 'translation_unmarked',
      language: 'translation_undeclared',
      words: 'exact',
    },
  },
  {
    about: 'the rendition declared',
    sources: record,
    claim: {
      text: 'It keeps me awake at night. [translated from French]',
      speaker: 'Aurore Kerbrat',
      language: 'en',
    },
    expect: {
      verdict: 'translation',
      language: 'translation_declared',
      words: 'exact',
    },
  },
  {
    about: 'the English spoken',
    sources: record,
    claim: { text: 'Lamps do not complain.', speaker: 'Howell Griffin', language: 'en' },
    expect: {
      verdict: 'exact',
      language: 'original',
    },
  },
  {
    about: 'the French rendition of English words',
    sources: record,
    claim: { text: 'Les lampes ne se plaignent pas.', speaker: 'Howell Griffin', language: 'fr' },
    expect: {
      verdict: 'translation_unmarked',
      language: 'translation_undeclared',
    },
  },
  {
    about: 'a retranslation on record',
    sources: [...record, third],
    claim: { text: 'Cela me tient éveillée la nuit.', speaker: 'Aurore Kerbrat', language: 'fr' },
    expect: {
      verdict: 'back_translation',
      language: 'back_translation',
      words: 'exact',
    },
  },
  {
    about: 'a retranslation that is nowhere on record',
    sources: record,
    claim: {
      text: 'Nos phares restent vides et personne ne regarde plus nos rivages.',
      speaker: 'Aurore Kerbrat',
      language: 'fr',
    },
    expect: {
      verdict: 'back_translation',
      language: 'back_translation',
    },
  },
  {
    about: 'words on record in the other language alone',
    sources: [digue],
    claim: { text: 'The fishermen will not pay a penny.', speaker: 'Gaspard Trémel', language: 'en' },
    expect: {
      verdict: 'translation_unmarked',
      language: 'translation_undeclared',
      words: 'rendered',
    },
  },
  {
    about: 'the same, declared',
    sources: [digue],
    claim: {
      text: 'The fishermen will not pay a penny.',
      speaker: 'Gaspard Trémel',
      language: 'en',
      declaredTranslation: true,
    },
    expect: {
      verdict: 'translation',
      language: 'translation_declared',
      words: 'rendered',
    },
  },
  {
    about: 'des mots qui ne sont au dossier qu’en anglais',
    sources: [marsh],
    claim: {
      text: 'Les visiteurs apportent des sandwichs, des questions et des bottes très boueuses.',
      speaker: 'Winifred Oakes',
      language: 'fr',
    },
    expect: {
      verdict: 'translation_unmarked',
      language: 'translation_undeclared',
      words: 'rendered',
    },
  },
  // Paraphrase and absence
  {
    about: 'the sense in other words',
    sources: [marsh],
    claim: {
      text: 'Visitors come with questions, sandwiches and mud on their boots.',
      speaker: 'Winifred Oakes',
      language: 'en',
    },
    expect: {
      verdict: 'paraphrase',
      speaker: 'same',
      language: 'original',
      words: 'paraphrase',
    },
  },
  {
    about: 'le sens en d’autres mots',
    sources: [digue],
    claim: {
      text: 'Si on répare les vannes d’ici l’hiver, notre digue résistera.',
      speaker: 'Gaspard Trémel',
      language: 'fr',
    },
    expect: {
      verdict: 'paraphrase',
      speaker: 'same',
      language: 'original',
      words: 'paraphrase',
    },
  },
  {
    about: 'the same things, another statement',
    sources: [marsh],
    claim: {
      text: 'Comets frighten the visitors more than our bill for candles does.',
      speaker: 'Winifred Oakes',
      language: 'en',
    },
    expect: {
      verdict: 'unresolved',
      words: 'absent',
    },
  },
  {
    about: 'les mêmes choses, un autre propos',
    sources: [digue],
    claim: {
      text: 'Les députés devraient visiter le greffe à marée basse et sans cravate.',
      speaker: 'Gaspard Trémel',
      language: 'fr',
    },
    expect: {
      verdict: 'unresolved',
      words: 'absent',
    },
  },
  {
    about: 'nothing of it',
    sources: record,
    claim: {
      text: 'Every gull on this island has a pension and a lawyer.',
      speaker: 'Howell Griffin',
      language: 'en',
    },
    expect: {
      verdict: 'unresolved',
      words: 'absent',
      speaker: 'unknown',
      language: 'unknown',
      context: 'unknown',
    },
  },
  ...(
    [
      ['Winifred Oakes', '[They] hang where they have always hung.', 'en', 'whole'],
      ['Winifred Oakes', '[T]he keys hang where they have always hung.', 'en', 'whole'],
      ['Winifred Oakes', 'I promised them [two buckets].', 'en', 'whole'],
      ['Winifred Oakes', '[We] shall close the dome.', 'en', 'cut_changes_meaning'],
      ['Winifred Oakes', '[It] finds comets.', 'en', 'partial'],
      ['Gaspard Trémel', '[Les documents] sont au greffe depuis le 3 avril.', 'fr', 'whole'],
      ['Gaspard Trémel', 'Les pêcheurs ne paieront pas [un sou].', 'fr', 'whole'],
    ] as const
  ).map(([speaker, text, language, context]) => ({
    about: `${language}: what a bracket at the edge replaces, in “${text}”`,
    sources: [language === 'en' ? marsh : digue],
    claim: { text, speaker, language },
    expect: {
      verdict: context === 'cut_changes_meaning' ? 'out_of_context' : 'edited_marked',
      words: 'edited_marked',
      context,
    },
  })),
  ...(
    [
      ['Winifred Oakes', 'The shed stays open until 9 June.', 'en', 'altered'],
      ['Winifred Oakes', 'The shed stays open until [the feast].', 'en', 'edited_marked'],
      ['Gaspard Trémel', 'La remise restera ouverte jusqu’au 9 juin.', 'fr', 'altered'],
      ['Gaspard Trémel', 'La remise restera ouverte jusqu’au [8 mai prochain].', 'fr', 'edited_marked'],
    ] as const
  ).map(([speaker, text, language, words]) => ({
    about: `${language}: a sentence of its own behind what the reporter says, ${words}`,
    sources: [language === 'en' ? shed : remise],
    claim: { text, speaker, language },
    expect: { verdict: words, words, context: 'whole' },
  })),
  {
    about: 'indirect speech of one whose surname alone stands there, whose words are in a stated language',
    sources: [
      article(
        'en',
        'Warden Ruth Pengelly, addressing the crews in English, said the channel was silting up.',
        '“If the dredger is late,” said Ruth Pengelly, “half the fleet will have to move.”',
        'Pengelly said the harbour board had been warned twice before the storm. “I wrote to them in October,” she said.',
      ),
    ],
    claim: {
      text: 'The harbour board had been warned twice before the storm',
      speaker: 'Ruth Pengelly',
      language: 'en',
    },
    expect: { verdict: 'paraphrase', words: 'paraphrase', speaker: 'same', language: 'original' },
  },
  {
    about: 'discours indirect d’une personne nommée par son seul nom, dont la langue est dite',
    sources: [
      article(
        'fr',
        'La directrice Solène Kermadec, qui s’adressait aux équipages en français, a parlé du chenal.',
        '« Si la drague tarde, la moitié de la flotte devra partir », a dit Solène Kermadec.',
        'Kermadec a dit que le comité du port avait été prévenu deux fois avant la tempête. « Je leur ai écrit en octobre », a-t-elle dit.',
      ),
    ],
    claim: {
      text: 'Le comité du port avait été prévenu deux fois avant la tempête',
      speaker: 'Solène Kermadec',
      language: 'fr',
    },
    expect: { verdict: 'paraphrase', words: 'paraphrase', speaker: 'same', language: 'original' },
  },
  {
    about: 'words that an unconfirmed report puts into somebody’s mouth',
    sources: [
      article(
        'en',
        'Mayor Edith Lorne opened the count. “It will be close,” said Lorne in English.',
        'There are unconfirmed reports that Lorne has told her driver: “I am going home for good.” Her office denies it.',
      ),
    ],
    claim: { text: 'I am going home for good', speaker: 'Edith Lorne', language: 'en' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'des mots que prête à quelqu’un une rumeur',
    sources: [
      article(
        'fr',
        'La maire Édith Lorne a ouvert le dépouillement. « Ce sera serré », a dit Mme Lorne en français.',
        'Une rumeur non confirmée veut que Mme Lorne ait dit à son chauffeur : « Je rentre chez moi pour de bon. » Son cabinet dément.',
      ),
    ],
    claim: { text: 'Je rentre chez moi pour de bon', speaker: 'Édith Lorne', language: 'fr' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'words said by one who was asked about a rumour',
    sources: [
      article(
        'en',
        'Asked about the rumours that she would leave, Mayor Edith Lorne said in English: “I am staying in my own house.”',
      ),
    ],
    claim: { text: 'I am staying in my own house', speaker: 'Edith Lorne', language: 'en' },
    expect: { verdict: 'exact', context: 'whole' },
  },
  {
    about: 'un fragment que l’auteur nie avoir écrit, une incise entre la négation et lui',
    sources: [
      article(
        'fr',
        'Solène Kermadec s’est expliquée. « Je n’ai jamais écrit, ni en prose ni en vers, que “les pêcheurs n’ont qu’à vendre leurs bateaux” », a répondu Solène Kermadec.',
      ),
    ],
    claim: {
      text: 'Les pêcheurs n’ont qu’à vendre leurs bateaux',
      speaker: 'Solène Kermadec',
      language: 'fr',
    },
    expect: { context: 'cut_changes_meaning' },
  },
]

describe('a claim against its sources', () => {
  it.each(CASES)('$about → $expect.verdict', async ({ expect: expected, ...given }) => {
    expect(await answersTo(given)).toMatchObject(expected)
  })
})
