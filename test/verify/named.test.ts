/** What a claim that names somebody finds in what that one says: in the other language, or in other words. */
import { describe, expect, it } from 'vitest'
import { answersTo, article, type Case, turns } from '../support/claims.ts'

const court = article(
  'en',
  'A roofer accused of charging a parish twice for the same steeple was cleared on Thursday.',
  'Ambrose Fell, 58, wept as the foreman read the verdict. His barrister, Petra Lorne, told the court: “My client kept every invoice. The council kept none.”',
)
const tribunal = article(
  'fr',
  'Un couvreur accusé d’avoir facturé deux fois le même clocher a été relaxé jeudi.',
  'Ambroise Faure, 58 ans, a pleuré à la lecture du jugement. Son avocate, Pétra Lorrain, avait dit au tribunal : « Mon client a gardé chaque facture. La mairie n’en a gardé aucune. »',
)
const water = turns(
  'en',
  ['Interviewer', 'Do you regret signing the contract?'],
  ['Anselm Dacre', 'The town needs water. We have to repair forty kilometres of pipes.'],
  ['Anselm Dacre', 'The repairs will begin on Monday.'],
)
const eau = turns(
  'fr',
  ['Journaliste', 'Regrettez-vous d’avoir signé le contrat ?'],
  ['Anselme Ducros', 'La ville a besoin d’eau. Il faut réparer quarante kilomètres de conduites.'],
  ['Anselme Ducros', 'Les réparations commenceront lundi.'],
)

const CASES: Case[] = [
  {
    about: 'a quotation among what others do',
    sources: [tribunal],
    claim: {
      text: 'My client kept every invoice. The council did not keep any.',
      speaker: 'Pétra Lorrain',
      language: 'en',
    },
    expect: { words: 'rendered', speaker: 'same' },
  },
  {
    about: 'une citation parmi ce que font d’autres',
    sources: [court],
    claim: {
      text: 'Mon client a gardé toutes ses factures. La mairie n’en a gardé aucune.',
      speaker: 'Petra Lorne',
      language: 'fr',
    },
    expect: { words: 'rendered', speaker: 'same' },
  },
  {
    about: 'a wrong figure',
    sources: [eau],
    claim: {
      text: 'We have to repair fourteen kilometres of pipes.',
      speaker: 'Anselme Ducros',
      language: 'en',
    },
    expect: { verdict: 'mistranslated', words: 'rendered' },
  },
  {
    about: 'un chiffre faux',
    sources: [water],
    claim: {
      text: 'Il faut réparer quatorze kilomètres de conduites.',
      speaker: 'Anselm Dacre',
      language: 'fr',
    },
    expect: { verdict: 'mistranslated', words: 'rendered' },
  },
  {
    about: 'an opposite',
    sources: [eau],
    claim: { text: 'The repairs will end on Monday.', speaker: 'Anselme Ducros', language: 'en' },
    expect: { verdict: 'mistranslated', words: 'rendered' },
  },
  {
    about: 'un contraire',
    sources: [water],
    claim: { text: 'Les réparations finiront lundi.', speaker: 'Anselm Dacre', language: 'fr' },
    expect: { verdict: 'mistranslated', words: 'rendered' },
  },
  {
    about: 'a doubt that is left out of a rendering of all of it',
    sources: [
      turns('fr', ['Odile Vence', 'Non, la grève n’est pas finie. Elle s’arrêtera peut-être demain.']),
    ],
    claim: {
      text: 'No, the strike is not over. It will end tomorrow.',
      speaker: 'Odile Vence',
      language: 'en',
    },
    expect: { verdict: 'mistranslated', words: 'rendered' },
  },
  {
    about: 'un doute que perd une traduction du tout',
    sources: [turns('en', ['Odile Vence', 'No, the strike is not over. Perhaps it will end tomorrow.'])],
    claim: {
      text: 'Non, la grève n’est pas finie. Elle s’arrêtera demain.',
      speaker: 'Odile Vence',
      language: 'fr',
    },
    expect: { verdict: 'mistranslated', words: 'rendered' },
  },
  {
    about: 'what is denied in the sentence that it is cut out of',
    sources: [turns('fr', ['Rhéa Colvin', 'Le port va bien. Personne n’a dit que la banque va fermer.'])],
    claim: { text: 'The bank will close.', speaker: 'Rhéa Colvin', language: 'en' },
    expect: { verdict: 'out_of_context', words: 'rendered' },
  },
  {
    about: 'ce qui est nié dans la phrase dont on l’extrait',
    sources: [turns('en', ['Rhea Colvin', 'The harbour is well. Nobody has said that the bank will close.'])],
    claim: { text: 'La banque va fermer.', speaker: 'Rhea Colvin', language: 'fr' },
    expect: { verdict: 'out_of_context', words: 'rendered' },
  },
  {
    about: 'a wrong figure, given to another',
    sources: [eau],
    claim: {
      text: 'We have to repair fourteen kilometres of pipes.',
      speaker: 'Odile Vence',
      language: 'en',
    },
    expect: { verdict: 'unresolved' },
  },
  {
    about: 'the gist, with its figure',
    sources: [
      turns('en', [
        'Thierry Valcott',
        'The referee saw what he saw. I will not say more, because the last time I said more it cost me two thousand pounds.',
      ]),
    ],
    claim: {
      text: 'I won’t comment on the referee any further, since talking too much last time set me back two thousand pounds.',
      speaker: 'Thierry Valcott',
    },
    expect: { verdict: 'paraphrase', speaker: 'same' },
  },
  {
    about: 'l’essentiel, avec son chiffre',
    sources: [
      turns('fr', [
        'Thierry Valcourt',
        'L’arbitre a vu ce qu’il a vu. Je n’en dirai pas plus, parce que la dernière fois mes propos m’ont coûté deux mille euros d’amende.',
      ]),
    ],
    claim: {
      text: 'Je ne parlerai pas de l’arbitre, puisque la dernière fois cela m’a valu une amende de deux mille euros.',
      speaker: 'Thierry Valcourt',
    },
    expect: { verdict: 'paraphrase', speaker: 'same' },
  },
  {
    about: 'words of the same matter in three sentences, which say nothing of the kind',
    sources: [
      turns('en', [
        'Helen Moorish',
        'Every family that left home last night is safe. I want to thank the firemen. They held that dyke with sandbags.',
      ]),
    ],
    claim: {
      text: 'The firemen told me on Monday night that the dyke would have to come down.',
      speaker: 'Helen Moorish',
    },
    expect: { verdict: 'unresolved' },
  },
  {
    about: 'a translation put back into the language of words that another text has',
    sources: [
      article(
        'fr',
        '« On ne lâchera pas le morceau, et l’usine tournera encore à Noël », a lancé en français Honorine Castel devant le personnel.',
      ),
      article(
        'en',
        '“We are not giving up, and the plant will still be running at Christmas,” Honorine Castel told staff in French.',
      ),
    ],
    claim: {
      text: 'Nous n’abandonnons pas, et la centrale fonctionnera toujours à Noël.',
      speaker: 'Honorine Castel',
      language: 'fr',
    },
    expect: { verdict: 'back_translation', words: 'rendered', language: 'back_translation' },
  },
  {
    about: 'une traduction remise dans la langue de mots qu’un autre texte a',
    sources: [
      article(
        'en',
        '“We are not letting go, and the plant will still be turning at Christmas,” Honor Castle told staff in English.',
      ),
      article(
        'fr',
        '« Nous n’abandonnons pas, et l’usine fonctionnera toujours à Noël », a lancé en anglais Honor Castle devant le personnel.',
      ),
    ],
    claim: {
      text: 'We are not giving up, and the factory will always work at Christmas.',
      speaker: 'Honor Castle',
      language: 'en',
    },
    expect: { words: 'rendered', language: 'back_translation' },
  },
  {
    about: 'a gloss in brackets put back into the language of the words beside it',
    sources: [
      article(
        'en',
        'The mayor, Sylvain Gaudry, drew a laugh in French: “On est cassés comme des clous, mais on ne mettra pas la clé dans la porte.” (“We’re flat broke, but we’re not shutting up shop.”)',
      ),
    ],
    claim: {
      text: 'Nous sommes complètement fauchés, mais nous ne fermerons pas boutique.',
      speaker: 'Sylvain Gaudry',
      language: 'fr',
    },
    expect: { verdict: 'back_translation', words: 'rendered', language: 'back_translation' },
  },
  {
    about: 'une glose entre crochets remise dans la langue des mots à côté',
    sources: [
      article(
        'fr',
        'Le maire, Sylvan Goodry, a fait rire en anglais : « We are skint to the bone, but nobody is locking the door. » (« Nous n’avons plus un sou, mais nous ne mettrons pas la clé sous la porte. »)',
      ),
    ],
    claim: {
      text: 'We do not have a penny left, but we will not put the key under the door.',
      speaker: 'Sylvan Goodry',
      language: 'en',
    },
    expect: { verdict: 'back_translation', words: 'rendered', language: 'back_translation' },
  },
  {
    about: 'what a witness reads out of another’s reply',
    sources: [
      article(
        'fr',
        'LA PRÉSIDENTE (Mme Odile Varenne) : À qui l’avez-vous dit ?',
        'M. BASILE CORVIN : À l’armateur, M. Édouard Quinson. J’ai sa réponse ici, je vous la lis : « Ces rivets sont anciens et ne présentent aucun danger. » C’est signé de sa main.',
        'LA PRÉSIDENTE : L’avez-vous cru ?',
      ),
    ],
    claim: {
      text: 'Ces rivets sont anciens et ne présentent aucun danger.',
      speaker: 'Basile Corvin',
      language: 'fr',
    },
    expect: { verdict: 'misattributed', words: 'exact', speaker: 'different' },
  },
  {
    about: 'what a witness reads out of another’s reply, in English',
    sources: [
      article(
        'en',
        'THE CHAIR (Ms. Odile Warren): Whom did you tell?',
        'MR. BASIL CORVIN: The owner, Mr. Edward Quinn. I have his reply here, and I will read it to you: “These rivets are old and pose no danger.” It is signed by his hand.',
        'THE CHAIR: Did you believe him?',
      ),
    ],
    claim: { text: 'These rivets are old and pose no danger.', speaker: 'Basil Corvin', language: 'en' },
    expect: { words: 'exact', speaker: expect.stringMatching(/different|unknown/) },
  },
  {
    about: 'a free gloss behind a dash',
    sources: [
      article(
        'en',
        '“Tant que je porterai l’écharpe, pas un arbre ne quittera la vallée,” the mayor, Ottilie Pascaud, told the packed hall — “As long as I am mayor, no tree will leave this valley.”',
      ),
    ],
    claim: {
      text: 'Tant que je serai maire, aucun arbre ne quittera cette vallée.',
      speaker: 'Ottilie Pascaud',
      language: 'fr',
    },
    expect: { verdict: 'back_translation', words: 'rendered', language: 'back_translation' },
  },
  {
    about: 'une glose libre derrière un tiret',
    sources: [
      article(
        'fr',
        '« While this chain hangs on me, I shall keep every trunk at home », a lancé le maire, Oliver Pascoe, à la salle comble — « Tant que je serai maire, pas un arbre ne quittera la vallée. »',
      ),
    ],
    claim: {
      text: 'As long as I am mayor, not one tree will leave the valley.',
      speaker: 'Oliver Pascoe',
      language: 'en',
    },
    expect: { verdict: 'back_translation', words: 'rendered', language: 'back_translation' },
  },
]

describe('what the one named says', () => {
  it.each(CASES)('$about → $expect.verdict $expect.words', async ({ expect: expected, ...given }) => {
    expect(await answersTo(given)).toMatchObject(expected)
  })
})
