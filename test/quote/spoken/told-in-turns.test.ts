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
      'a host says how the guest will answer',
      'en',
      'HOST: Good evening. Our guest will answer in French, and we translate.\n\nCLAIRE DUBREUIL: Good evening.\n\nHOST: When did the water rise?\n\nCLAIRE DUBREUIL: On the second night.',
      [null, 'fr', null, 'fr'],
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
  ])('%s', (_, language, text, expected) => {
    const found = spokenIn(text, language)
    expect(found).toHaveLength(expected.length)
    expected.forEach((one, i) => one !== null && expect(found[i]!.language, `turn ${i + 1}`).toBe(one))
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
