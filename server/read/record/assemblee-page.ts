/** Reads a page of France’s Assemblée nationale that has the record of a sitting (compte rendu intégral). */
import { oneLine } from '../one-line.ts'
import type { Element } from '../page/page.ts'
import type { ReadFile } from '../read-file.ts'
import { calledSo, type Chair, frenchLabel, takesChair } from './french-labels.ts'
import { type Label, labelledTurns } from './labelled-turns.ts'
import { type Block, classesOf, type Told } from './page-blocks.ts'
import { asRecord } from './record.ts'
import { sittingIn } from './sitting-line.ts'

const HOUSE = /\bassemblée nationale\b(?! du québec)/iu
/** Of the pages since 2017, in which the label of a turn is a paragraph of its own. */
const SPEAKER = 'orateur'
const NAMED = /^(?<called>[^(,]+?)\s*(?<beside>[(,].*)?$/u

export const isAssembleePage = (_: Element, { lines, publisher }: Told): boolean =>
  [...lines, publisher ?? ''].some((line) => HOUSE.test(line)) &&
  lines.some((line) => sittingIn(line) !== null) &&
  lines.some((line) => takesChair(line, { name: undefined }))

/**
 * Nothing in it marks a language: the floor speaks French.
 *
 * @returns without passages where nobody speaks in it
 */
export function readAssembleePage(page: Element, { url, publishedAt, lines }: Told): ReadFile {
  const chair: Chair = { name: undefined }
  const sitting = lines.map((line) => sittingIn(line)).find((one) => one !== null)
  const passages = labelledTurns(
    page,
    (block) => labelIn(block, chair),
    ({ text }) => takesChair(text, { name: undefined }),
  )
  return {
    ...asRecord(
      {
        title: ['Assemblée nationale', sitting?.called].filter(Boolean).join(', '),
        publisher: 'Assemblée nationale',
        publishedAt: sitting?.date ?? publishedAt,
        language: 'fr',
        floor: 'fr',
      },
      passages,
    ),
    url,
  }
}

function labelIn(block: Block, chair: Chair): Label | null {
  if (takesChair(block.text, chair)) return null
  if (!classesOf(block.element).includes(SPEAKER)) return frenchLabel(block.text, block.bold, chair)
  const label = oneLine(block.text.replace(/[\uFFFE\uFFFF]/gu, '')).replace(/[\s.–—:]+$/u, '')
  const called = NAMED.exec(label)?.groups?.called
  return called === undefined
    ? null
    : {
        speaker: calledSo(called, label, chair),
        words: '',
        interrupts: !/^M(?:M?\.|mes?|lle)\s/u.test(called),
      }
}
