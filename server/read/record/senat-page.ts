/** Reads a page of France’s Sénat that has the record of a sitting (compte rendu intégral). */
import { addTo } from '../../language/add-to.ts'
import { oneLine } from '../one-line.ts'
import { isBlock } from '../page/page-text.ts'
import { type Element, elementsIn, isElement, nodesIn, textIn } from '../page/page.ts'
import type { ReadFile } from '../read-file.ts'
import { calledSo, type Chair, frenchLabel, takesChair } from './french-labels.ts'
import { type Label, labelledTurns } from './labelled-turns.ts'
import { type Block, classesOf, type Told } from './page-blocks.ts'
import { asRecord, dayInWords, toldPerson } from './record.ts'
import { sittingIn } from './sitting-line.ts'

const [NAME, ROLE] = ['orateur_nom', 'orateur_qualite']
const LONGEST_LABEL = 400
const REST_OF_LABEL = /^[\s,.:\uFFFE\uFFFF]*(?:[–—-]\s+)?/u
/** What the page keeps of the record's XML, in comments: <!-- cri:intervenant mat="…" nom="Zoé ORT" qua="…" --> */
const BEGINS = /^\s*cri:intervenant\b(?<attributes>[^]*)$/u
const ENDS = /^\s*\/cri:intervenant\b/u
const NAMED = /\snom="(?<name>[^"]+)"/u
const TITLE = /^(?:M\.|Mme)\s/u

export const isSenatPage = (page: Element, { lines }: Told): boolean =>
  lines.some((line) => sittingIn(line) !== null) &&
  (lines.some((line) => /\bsénat\b/iu.test(line)) || hasSpeakers(page)) &&
  (hasSpeakers(page) || lines.some((line) => takesChair(line, { name: undefined })))

const isLabel = (element: Element) => classesOf(element).some((one) => one === NAME || one === ROLE)

function hasSpeakers(page: Element): boolean {
  for (const element of elementsIn(page)) if (classesOf(element).includes(NAME)) return true
  return false
}

/**
 * Nothing in it marks a language: the floor speaks French.
 *
 * @returns without passages where nobody speaks in it
 */
export function readSenatPage(page: Element, { url, publishedAt, lines }: Told): ReadFile {
  const chair: Chair = { name: undefined }
  const turns = turnsOf(page)
  const labels = labelsIn(page)
  const date = lines.map((line) => sittingIn(line)?.date).find(Boolean) ?? publishedAt
  const passages = labelledTurns(
    page,
    (block) => labelIn(block, labels, turns, chair),
    ({ element, text }) => isTitle(element) || takesChair(text, { name: undefined }),
    { skips: isLabel, isTold: ({ element }) => turns.size > 0 && !turns.has(element) },
  )
  return {
    ...asRecord(
      {
        title: date ? `Sénat, séance du ${dayInWords(date, 'fr')}` : 'Sénat',
        publisher: 'Sénat',
        publishedAt: date,
        language: 'fr',
        floor: 'fr',
        sitting: date ? `senat:${date}` : undefined,
      },
      passages,
    ),
    url,
  }
}

const isTitle = (element: Element) => classesOf(element).some((one) => /^(?:titre|mention)_/u.test(one))

function labelIn(
  block: Block,
  labels: ReadonlyMap<Element, string[]>,
  turns: Turns,
  chair: Chair,
): Label | null {
  if (takesChair(block.text, chair)) return null
  const [name, ...roles] = labels.get(block.element) ?? []
  if (name === undefined) return frenchLabel(block.text, block.bold, chair)
  const label = [name, ...roles].join(', ')
  const whole = turns.get(block.element)
  const title = TITLE.exec(name)?.[0] ?? ''
  return {
    speaker: whole && title ? toldPerson(`${title}${whole}`, label) : calledSo(name, label, chair),
    words: block.text.replace(REST_OF_LABEL, ''),
    interrupts: title === '',
  }
}

/** By the paragraph, what stands in the spans of its label: the name, then offices. */
function labelsIn(page: Element): ReadonlyMap<Element, string[]> {
  const labels = new Map<Element, string[]>()
  for (const element of elementsIn(page)) {
    if (!isLabel(element)) continue
    let above = element.parentNode
    while (above && 'tagName' in above && !isBlock(above)) above = above.parentNode
    const text = oneLine(textIn(element, LONGEST_LABEL)).replace(/^[\s,]+|[\s,.–—]+$/gu, '')
    if (above && 'tagName' in above && text !== '') addTo(labels, above, text)
  }
  return labels
}

/** The name of whoever speaks in each element that stands within a turn; '' where it has none. */
type Turns = ReadonlyMap<Element, string>

function turnsOf(page: Element): Turns {
  const turns = new Map<Element, string>()
  const speaking: string[] = []
  for (const node of nodesIn(page)) {
    if (isElement(node)) {
      const name = speaking.at(-1)
      if (name !== undefined) turns.set(node, name)
    } else if (node.nodeName === '#comment' && 'data' in node) {
      const begins = BEGINS.exec(node.data)?.groups?.attributes
      if (begins !== undefined) speaking.push(oneLine(NAMED.exec(begins)?.groups?.name ?? ''))
      else if (ENDS.test(node.data)) speaking.pop()
    }
  }
  return turns
}
