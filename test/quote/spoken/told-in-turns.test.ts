import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const spokenIn = (text: string, language: 'fr' | 'en') =>
  quotationsIn(read(text, grammar(language))).map(({ spoken }) => spoken)

describe('the language of turns, told by another turn', () => {
  it.each<[string, 'fr' | 'en', string, (string | null)[]]>([
    [
      'a chair opens the sitting',
      'en',
      'THE CHAIR: Good afternoon. Today’s hearing will be held in English.\n\nMR. WEBB: Thank you. We lost the bridge on the Friday.\n\nTHE CHAIR: At what hour?',
      [null, 'en', null],
    ],
    [
      'a chair opens the sitting, in French',
      'fr',
      'LA PRÉSIDENTE : Bonjour à tous. La réunion se tient en français.\n\nM. DARCY : Merci. Nous avons perdu le pont le vendredi.\n\nLA PRÉSIDENTE : À quelle heure ?',
      [null, 'fr', null],
    ],
    [
      'a programme that is broadcast in a language',
      'en',
      'The Late Desk, broadcast in English. Unedited transcript.\n\nANN OBER: How many of them were yours?\n\nDOUGAL WEBB: Two. The others we are looking for.\n\nANN OBER: Was anyone in danger?',
      ['en', 'en', 'en'],
    ],
    [
      'une émission diffusée dans une langue',
      'fr',
      'Le Dernier Carré, émission diffusée en français. Transcription brute.\n\nANNE OBERSON : Combien étaient à vous ?\n\nPAUL JORAT : Deux. Les autres, nous les cherchons.\n\nANNE OBERSON : Quelqu’un était-il en danger ?',
      ['fr', 'fr', 'fr'],
    ],
    [
      'a host says how the guest will answer',
      'en',
      'HOST: Good evening. Our guest will answer in French, and we translate.\n\nCLAIRE DUBREUIL: Good evening.\n\nHOST: When did the water rise?\n\nCLAIRE DUBREUIL: On the second night.',
      [null, 'fr', null, 'fr'],
    ],
    [
      'a host tells how a guest will answer, of those that follow and not of the host',
      'en',
      'Radio Kent, the English-language public broadcaster. Transcript of the morning programme.\n\nANN OBER: The doctor is with us. Shall we close the schools?\n\nTOM WEBB: No, we should air them.\n\nANN OBER: We reached a colleague in Lyon, Claire Stroud. She answers in French; the translation is ours.\n\nCLAIRE STROUD: We closed too late.\n\nANN OBER: Do you agree, doctor?',
      ['en', 'en', null, 'fr', 'not fr'],
    ],
    [
      'une présentatrice dit comment répond une invitée',
      'fr',
      'Radio Lavaux, la radio publique de langue française. Transcription de l’émission du matin.\n\nANNE OBERSON : Le docteur est avec nous. Faut-il fermer les écoles ?\n\nPAUL JORAT : Non, il faut les aérer.\n\nANNE OBERSON : Nous avons joint une consœur à Leeds, Claire Stroud. Elle répond en anglais ; la traduction est de la rédaction.\n\nCLAIRE STROUD : Nous avons fermé trop tard.\n\nANNE OBERSON : Vous êtes d’accord, docteur ?',
      ['fr', 'fr', null, 'en', 'not en'],
    ],
    [
      'where somebody studied',
      'fr',
      'M. DARCY : J’ai fait mon droit en anglais, à Bristol.\n\nMME LOISEL : Vous avez donc lu le traité.\n\nM. DARCY : Deux fois.',
      ['unknown', 'unknown', 'unknown'],
    ],
    [
      'what somebody spoke that night',
      'en',
      'ANN WEBB: We talked in French to the pilot that night.\n\nTOM ORD: And what did he say?\n\nANN WEBB: That the engine had failed.',
      ['unknown', 'unknown', 'unknown'],
    ],
    [
      'what follows in another language',
      'en',
      'Joan Pike keeps sheep. The interview began in French.\n\nQ. – How many sheep have you?\n\nA. – Forty, and a goat.\n\nA dog barks. The rest was conducted in English.\n\nQ. – Do they mind the rain?\n\nA. – The goat does.',
      ['fr', 'fr', 'en', 'en'],
    ],
    [
      'ce qui suit dans une autre langue',
      'fr',
      'Anne Roche élève des moutons. L’entretien a commencé en anglais.\n\nQ. – Combien de moutons avez-vous ?\n\nR. – Quarante, et une chèvre.\n\nUn chien aboie. La suite s’est déroulée en français.\n\nQ. – La pluie les gêne-t-elle ?\n\nR. – Elle gêne la chèvre.',
      ['en', 'en', 'fr', 'fr'],
    ],
    [
      'a language that was planned and another that was preferred',
      'fr',
      'L’entretien devait se faire en anglais ; Anne Roche a préféré le français.\n\n**Combien de moutons avez-vous ?**\n\nQuarante, et une chèvre.\n\n**La pluie les gêne-t-elle ?**\n\nElle gêne la chèvre.',
      ['fr', 'fr', 'fr', 'fr'],
    ],
    [
      'of answers, which tells nothing of the questions',
      'fr',
      'Joan Pike élève des moutons. Elle a répondu en anglais à nos questions.\n\n**Combien de moutons avez-vous ?**\n\nQuarante, et une chèvre.\n\n**La pluie les gêne-t-elle ?**\n\nElle gêne la chèvre.',
      ['not en', 'en', 'not en', 'en'],
    ],
  ])('%s', (_, language, text, expected) => {
    const found = spokenIn(text, language)
    expect(found).toHaveLength(expected.length)
    expected.forEach((one, i) => {
      const said = expect(found[i]!.language, `turn ${i + 1}`)
      if (one?.startsWith('not ')) said.not.toBe(one.slice('not '.length))
      else if (one !== null) said.toBe(one)
    })
  })

  it('points at the words of the other turn as stated', () => {
    const text =
      'THE CHAIR: Good afternoon. Today’s hearing will be held in English.\n\nMR. WEBB: Thank you. We lost the bridge on the Friday.'
    const told = spokenIn(text, 'en')[1]!
    expect(told.basis).toBe('stated')
    const { start, end } = told.evidence!
    expect(text.slice(start, end)).toBe('in English')
  })
})

describe('a bracket beside a name that tells what was spoken and what the text is', () => {
  const english = (bracket: string) =>
    `Mr. Ruiz (Chile) (${bracket}): We thank the Council.\n\nMs. Hale (Canada): We agree.`
  const french = (bracket: string) =>
    `M. Ruiz (Chili) (${bracket}) : Nous remercions le Conseil.\n\nMme Hale (Canada) : Nous sommes d’accord.`
  it.each<[string, 'fr' | 'en', string]>([
    [english('spoke in Spanish; English text provided by the delegation'), 'en', 'other'],
    [english('spoke in French; English version provided by the delegation'), 'en', 'fr'],
    [english('English text provided by the delegation; spoke in French'), 'en', 'fr'],
    [english('spoke in French; the text is in English'), 'en', 'fr'],
    [french('parle en espagnol ; texte français fourni par la délégation'), 'fr', 'other'],
    [french('parle en anglais ; version française fournie par la délégation'), 'fr', 'en'],
    [french('version française fournie par la délégation ; parle en anglais'), 'fr', 'en'],
    [french('parle en anglais ; le texte en français est fourni par la délégation'), 'fr', 'en'],
  ])('%s', (text, language, expected) => {
    expect(spokenIn(text, language)[0]).toMatchObject({ language: expected, basis: 'stated' })
  })
})
