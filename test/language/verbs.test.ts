import { describe, expect, it } from 'vitest'
import { read } from '../../server/language/read.ts'
import { isAuxiliary, verbGroups } from '../../server/language/verbs.ts'
import { grammar } from '../support/grammars.ts'

/** Each group as it stands, with its time and its mood. */
function groups(text: string, language: 'fr' | 'en'): string[] {
  const document = read(text, grammar(language))
  const { tokens } = document
  return verbGroups(document, { from: 0, to: tokens.length }).map(({ from, at, time, mood }) =>
    [text.slice(tokens[from]!.start, tokens[at]!.end), time, mood ?? ''].join(' ').trim(),
  )
}

describe('the verbs of a text', () => {
  it.each<['fr' | 'en', text: string, verbs: string[]]>([
    ['fr', 'Le maire a signé l’accord.', ['a signé past']],
    ['fr', 'Le port était fermé.', ['était fermé past']],
    ['fr', 'La route est fermée.', ['est fermée present']],
    ['fr', 'Elle est partie hier.', ['est partie past']],
    ['fr', 'Ils se sont réunis.', ['sont réunis past']],
    ['fr', 'Le musée va fermer.', ['va fermer future will']],
    ['fr', 'La ville vient de fermer le musée.', ['vient de fermer past']],
    ['fr', 'Le navire aurait coulé.', ['aurait coulé conditional would']],
    ['fr', 'Nous devrons partir.', ['devrons partir future must']],
    ['fr', 'Il pourrait intervenir.', ['pourrait intervenir conditional could']],
    ['fr', 'Le texte devrait être publié.', ['devrait être publié conditional should']],
    ['en', 'The mayor signed the agreement.', ['signed past']],
    ['en', 'They overthrew the king.', ['overthrew past']],
    ['en', 'They overthrow the king.', ['overthrow present']],
    ['en', 'She has worked here.', ['has worked past']],
    ['en', 'The plant will close.', ['will close future will']],
    ['en', 'We are going to win.', ['are going to win future will']],
    ['en', 'They have to leave.', ['have to leave present must']],
    ['en', 'He might resign.', ['might resign conditional may']],
    ['en', 'It should have been closed.', ['should have been closed conditional should']],
    ['en', 'I should like to speak.', ['should like conditional would']],
    ['en', 'He is said to have left.', ['is said to have left present']],
  ])('%s “%s”: %j', (language, text, verbs) => {
    expect(groups(text, language)).toEqual(verbs)
  })

  it.each([
    ['fr', 'Nous avons signé.', [4]],
    ['fr', 'Ils fermeront.', [6]],
    ['en', 'I am leaving.', [1]],
  ] as const)(
    'tell whom they may be said of where their form does: %s “%s” %j',
    (language, text, persons) => {
      const document = read(text, grammar(language))
      expect(verbGroups(document, { from: 0, to: document.tokens.length })[0]?.persons).toEqual(persons)
    },
  )
})

it.each([
  ['fr', 'a est avait sera va ont', 'à avoir être parle étant'],
  ['en', 'will would did has had was been', 'do does can must walk be'],
] as const)('an auxiliary (%s) makes another time of the verb beside it: %s; not %s', (language, yes, no) => {
  const makes = (text: string) =>
    isAuxiliary({ key: text.normalize('NFD').replace(/\p{M}/gu, ''), text }, grammar(language))
  expect(yes.split(' ').filter((word) => !makes(word))).toEqual([])
  expect(no.split(' ').filter(makes)).toEqual([])
})
