import { expect, it } from 'vitest'
import type { Annotation } from '../../../../server/api/annotations.ts'
import type { Rendition } from '../../../../server/api/renditions.ts'
import { suggestedWording } from '../../../../client/parts/desk/suggested-wording.ts'

const PRINTED = 'La maire ferme la piscine lundi.'

const remark = (words: string | null, suggestion: string, facts: Partial<Annotation> = {}) => {
  const start = words === null ? 0 : PRINTED.indexOf(words)
  return {
    status: 'open',
    ruling: null,
    original: null,
    rendered: words === null ? null : { start, end: start + words.length },
    suggestion,
    ...facts,
  } as Annotation
}
const made = (annotations: Annotation[], corrected: string | null = null) =>
  suggestedWording(
    { rendition: { text: PRINTED }, corrected: corrected === null ? null : { text: corrected } } as Rendition,
    annotations,
  )

it.each<[string, Annotation[], string | null, string, number, number]>([
  ['nothing', [], null, PRINTED, 0, 0],
  [
    'two, whatever their order',
    [remark('lundi', 'mardi'), remark('ferme', 'rouvre')],
    null,
    'La maire rouvre la piscine mardi.',
    2,
    0,
  ],
  [
    'one of another length',
    [remark('ferme', 'ne ferme pas')],
    null,
    'La maire ne ferme pas la piscine lundi.',
    1,
    0,
  ],
  [
    'the first of two that overlap',
    [remark('la piscine', 'le bassin'), remark('piscine', 'mare')],
    null,
    'La maire ferme le bassin lundi.',
    1,
    1,
  ],
  ['no place for an omission', [remark(null, 'hélas')], null, PRINTED, 0, 1],
  ['nothing that was dismissed', [remark('ferme', 'rouvre', { status: 'dismissed' })], null, PRINTED, 0, 0],
  [
    'nothing left out of the final set',
    [remark('ferme', 'rouvre', { ruling: 'dropped' })],
    null,
    PRINTED,
    0,
    0,
  ],
  [
    'a later one in what was corrected',
    [remark('ferme', 'rouvre'), remark('lundi', 'mardi')],
    'La maire rouvre la piscine lundi.',
    'La maire rouvre la piscine mardi.',
    1,
    0,
  ],
  [
    'none whose words are gone',
    [remark('lundi', 'mardi')],
    'La maire ferme la piscine.',
    'La maire ferme la piscine.',
    0,
    1,
  ],
])('suggestions make %s of a wording', (_, annotations, corrected, text, applied, left) => {
  expect(made(annotations, corrected)).toEqual({ text, applied, left })
})
