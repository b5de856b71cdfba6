import { describe, expect, test } from 'vitest'
import { ofTurns, shown } from './cut.ts'

type Case = ['en' | 'fr', string]

const quotations = ([language, text]: Case) =>
  shown(text, language).filter((block) => /^quotation [-+]: /u.test(block))

describe('written words set apart as paragraphs', () => {
  test.each<Case>([
    ['en', '> We close the quay.\n\n> It is a matter of safety.\n\n> Ann Ross, harbour master\n\nIt rained.'],
    ['fr', '> Nous fermons la gare.\n\n> Question de sûreté.\n\n> Jeanne Morel, rectrice\n\nIl pleuvait.'],
  ])('are a block quotation’s, by whoever signs it (%s)', (...some) => {
    expect(quotations(some)).toHaveLength(2)
    const signed = some[0] === 'en' ? 'Ann Ross' : 'Jeanne Morel'
    expect(ofTurns(some[1], some[0], 'named')).toEqual([signed, signed])
  })

  test.each<Case>([
    [
      'en',
      'It came by post. Excerpts:\n\nI lost my bag in May.\n\nI want it back.\n\n— Ann Ross, Leeds\n\nIt rained.',
    ],
    [
      'fr',
      'Elle est venue par la poste. Extraits :\n\nJ’ai perdu mon sac.\n\nJe le veux.\n\n— Jeanne Morel, Lyon\n\nIl pleuvait.',
    ],
  ])('follow an introduction while their writer says I (%s)', (...some) => {
    expect(quotations(some)).toHaveLength(2)
    const signed = some[0] === 'en' ? 'Ann Ross' : 'Jeanne Morel'
    expect(ofTurns(some[1], some[0], 'named')).toEqual([signed, signed])
  })

  test.each<Case>([
    ['en', 'Here is the reply of Mrs Ann Ross:\n\nI never saw the boat.\n\nThe boat sank.'],
    ['fr', 'Voici la réponse de Mme Jeanne Morel :\n\nJe n’ai jamais vu le bateau.\n\nLe bateau a coulé.'],
  ])('are of the person of whom their introduction says so (%s)', (...some) => {
    expect(ofTurns(some[1], some[0], 'named')).toEqual([some[0] === 'en' ? 'Ann Ross' : 'Jeanne Morel'])
  })

  test.each<Case>([
    ['en', 'The letter, which Ann Ross has framed, begins:\n\nI never saw the boat.'],
    ['fr', 'La lettre, que Jeanne Morel a encadrée, commence ainsi :\n\nJe n’ai jamais vu le bateau.'],
    ['en', 'The message of the Usher of the Harbour Bell:\n\nI never saw the boat.'],
    ['fr', 'Le message de l’huissier de la Cloche Noire :\n\nJe n’ai jamais vu le bateau.'],
  ])('are nobody’s where the introduction names another (%s)', (...some) => {
    expect(ofTurns(some[1], some[0], 'named')).toEqual([''])
  })

  test.each<Case>([
    ['en', 'Watch the interview:\n\nClick here and you will see it.'],
    ['fr', 'Notre entretien en vidéo :\n\nCliquez ici pour votre vidéo.'],
    ['en', 'The quay will close.\n\n> Watch the video.\n\nIt rained.'],
    ['fr', 'La gare fermera.\n\n> Regardez la vidéo.\n\nIl pleuvait.'],
    ['en', 'She said:\n\n“I never saw the boat.”'],
    ['fr', 'Elle a dit :\n\n« Je n’ai jamais vu le bateau. »'],
  ])('are neither what a paper tells its readers, nor a button, nor words in marks: %s %s', (...some) => {
    expect(quotations(some)).toEqual([])
  })
})
