/** Who quotes their own words and stands by them has said them; who tells how others use them has not. */
import { describe, expect, it } from 'vitest'
import { answersTo, turns } from '../support/claims.ts'

describe('what somebody quotes of themselves', () => {
  it.each<['fr' | 'en', verdict: string, said: string, quoted: string]>([
    ['fr', 'exact', 'Voici ma phrase de mai, je la relis et je la répète :', 'Le bac partira à midi.'],
    [
      'en',
      'exact',
      'I stand by my own words of May and I read them to you again:',
      'The ferry leaves at noon.',
    ],
    ['fr', 'unattributed', 'Ils déforment ma phrase et la font circuler :', 'Le bac partira à midi.'],
    ['en', 'unattributed', 'They twist my words and read this out:', 'The ferry leaves at noon.'],
    ['en', 'unattributed', 'I read it on the wall of your shed:', 'The ferry leaves at noon.'],
    ['fr', 'unattributed', 'Je l’ai lu sur le mur de votre hangar :', 'Le bac partira à midi.'],
    ['en', 'unattributed', 'I shall read to you again:', 'The ferry leaves at noon.'],
  ])('%s → %s: %s', async (language, verdict, said, text) => {
    const marked = language === 'fr' ? `« ${text} »` : `“${text}”`
    const speaker = 'Ned Orchard'
    const sources = [turns(language, [speaker, `${said} ${marked}`])]
    expect(await answersTo({ sources, claim: { text, speaker } })).toMatchObject({ verdict })
  })
})
