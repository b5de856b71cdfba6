/** Reads the turns of a page that is a record and calls those who speak by labels, each at the head of its first paragraph. */
import { hasWords } from '../has-words.ts'
import type { Element } from '../page/page.ts'
import type { ReadPassage } from '../../store/captured.ts'
import { spoken } from './directions.ts'
import { type Block, blocksIn, elementAround, isHeading, isWithin, markedLanguage } from './page-blocks.ts'
import { markedAs } from './record.ts'

export interface Label {
  speaker: ReadPassage['speaker']
  /** What is said behind it. */
  words: string
  /** Somebody who only interrupts: the floor stays with whoever has it. */
  interrupts: boolean
}

/**
 * A paragraph without a label is said by whoever has the floor, and what stands in brackets by nobody. Headings are left
 * out, and all that stands before the first label or around what holds them: the page's own furniture. A label that stands
 * alone is that of the paragraphs below; of whoever only interrupts, of the first.
 *
 * @param isLeftOut what is no words, as the hour in the margin
 * @param skips elements that are no part of any paragraph
 * @param isTold what the record tells itself: the floor is nobody's then
 * @returns no passages where there is no label
 */
export function labelledTurns(
  page: Element,
  labelOf: (block: Block) => Label | null,
  isLeftOut: (block: Block) => boolean,
  { skips, isTold }: { skips?: (element: Element) => boolean; isTold?: (block: Block) => boolean } = {},
): ReadPassage[] {
  const blocks = blocksIn(page, skips).map((block) => ({ block, label: labelOf(block) }))
  const labelled = blocks.filter(({ label }) => label !== null).map(({ block }) => block.element)
  const root = holding(labelled)
  const passages: ReadPassage[] = []
  let floor: ReadPassage['speaker']
  let interrupting: Label | null = null
  for (const { block, label } of blocks.slice(blocks.findIndex((one) => one.label !== null))) {
    const { element, anchor, text } = block
    if (!root || !isWithin(element, root)) continue
    if (!label && (isHeading(block) || isLeftOut(block))) continue
    if (label ? !label.interrupts : isTold?.(block)) floor = label?.speaker
    const said = spoken(label ? label.words : text)
    const by: Label | null = label ?? interrupting
    interrupting = label?.interrupts && !hasWords(said.text) ? label : null
    if (!hasWords(said.text)) continue
    const lang = markedLanguage(element, root)
    passages.push({
      text: said.text,
      ...(!said.isNote && {
        speaker: by ? by.speaker : floor,
        ...(lang !== undefined && { spoken: markedAs(lang, `lang="${lang}"`, true) }),
      }),
      ...(anchor && isWithin(anchor.element, root) && { paragraph: `${anchor.id}-${anchor.paragraph}` }),
    })
  }
  return passages
}

/** What holds the turns; where there is but one, the paragraphs that go on with it stand beside it. */
function holding(labelled: readonly Element[]): Element | null {
  const around = elementAround(labelled)
  const above = around?.parentNode
  return around && labelled.includes(around) && above && 'tagName' in above ? above : around
}
