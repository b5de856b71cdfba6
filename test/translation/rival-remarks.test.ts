import { expect, it } from 'vitest'
import { placesOf, type RivalRemark } from '../../server/translation/rival-remarks.ts'

const remark = (by: string, start: number, end: number, facts: Partial<RivalRemark> = {}): RivalRemark => ({
  by,
  original: null,
  rendered: { start, end },
  category: 'accuracy/mistranslation',
  severity: 'minor',
  ...facts,
})
const EDITORS = ['Basile', 'Odile']

it.each<[string, RivalRemark[], [string[], boolean][]]>([
  [
    'apart where they share no words',
    [remark('Basile', 0, 3), remark('Odile', 3, 6)],
    [
      [['Basile'], false],
      [['Odile'], false],
    ],
  ],
  ['together where they do', [remark('Basile', 0, 4), remark('Odile', 3, 6)], [[['Basile', 'Odile'], true]]],
  [
    'on either side',
    [
      remark('Basile', 0, 3, { original: { start: 0, end: 9 } }),
      remark('Odile', 0, 0, { rendered: null, original: { start: 8, end: 9 } }),
    ],
    [[['Basile', 'Odile'], true]],
  ],
  [
    'together where another leads from one to the other',
    [remark('Basile', 0, 3), remark('Basile', 5, 8), remark('Odile', 2, 6)],
    [[['Basile', 'Basile', 'Odile'], false]],
  ],
  [
    'and not alike by another severity',
    [remark('Basile', 0, 3), remark('Odile', 0, 3, { severity: 'major' })],
    [[['Basile', 'Odile'], false]],
  ],
  ['nor where one of them said nothing', [remark('Basile', 0, 3)], [[['Basile'], false]]],
])('remarks stand %s', (_, remarks, expected) => {
  const places = placesOf(remarks, EDITORS).map(({ remarks, isAlike }) => [
    remarks.map(({ by }) => by),
    isAlike,
  ])
  expect(places).toEqual(expected)
})
