import { describe, expect, test } from 'vitest'
import { shown } from './cut.ts'

type Case = ['en' | 'fr', string]

const turns = ([language, text]: Case) => shown(text, language).filter((block) => block.startsWith('turn '))

describe('a text that one person delivers', () => {
  test.each<[...Case, string]>([
    [
      'en',
      'Opening remarks by Hon. Nora Delaney, Minister of Ports. Check against delivery.\n\nFriends, we have waited ten years for this quay.\n\nIt is yours. Keep it dry.\n\nI thank you.',
      'Nora Delaney',
    ],
    [
      'en',
      'The Wren Medal: speech by Amos Kettle\n\n[As delivered.]\n\nI owe this medal to a leaking roof.\n\nYou may laugh. My landlord did not.',
      'Amos Kettle',
    ],
    [
      'fr',
      'Allocution de Mme Jeanne Morel, rectrice, à la rentrée de l’université\n\nChers étudiants, vous êtes ici chez vous.\n\nNous avons repeint les murs. Le reste, c’est vous qui le ferez.',
      'Jeanne Morel',
    ],
    [
      'fr',
      'Lettre ouverte de Luc Petit\n\nMonsieur le maire, je vous écris debout, faute de banc.\n\nVous en aviez promis douze.',
      'Luc Petit',
    ],
    [
      'en',
      'Harbour dinner: remarks by Nora Delaney, Minister of Ports. Delivered in English.\n\nNORA DELANEY: Friends, I was told to be brief.\n\nThe quay cost us ten years. We are pleased, but we are not finished.\n\nKeep it dry.',
      'NORA DELANEY',
    ],
    [
      'fr',
      'Dîner du port : discours de Mme Jeanne Morel, rectrice\n\nJEANNE MOREL : Chers amis, on m’a demandé d’être brève.\n\nLe quai nous a pris dix ans. Nous sommes contents, mais nous n’avons pas fini.\n\nGardez-le au sec.',
      'JEANNE MOREL',
    ],
  ])('is theirs from its heading on (%s: %s)', (language, text, name) => {
    const found = turns([language, text])
    expect(found[0]).toContain(`turn ${name}: `)
    expect(found.length).toBeGreaterThan(1)
    expect(found.slice(1).every((turn) => turn.startsWith('turn +: '))).toBe(true)
  })

  test.each<Case>([
    [
      'en',
      'Remarks by minister Nora Delaney anger dockers\n\n“We have waited ten years,” she said on Monday.\n\nDockers were not amused. “We built it,” said Amos Kettle.\n\nThe quay opened in May.',
    ],
    [
      'fr',
      'Le discours de Jeanne Morel fâche les étudiants\n\nLa rectrice a promis des murs repeints.\n\nLes étudiants attendent toujours.\n\nLa rentrée a eu lieu lundi.',
    ],
  ])('is not one that tells of it (%s)', (...some) => {
    expect(turns(some)).toEqual([])
  })
})
