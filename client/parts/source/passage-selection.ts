/** The words selected in the passages of a source, as spans. */
import { useEffect, useState } from 'preact/hooks'
import type { Passage } from '../../../server/api/sources.ts'
import { trimSpan } from '../words/trim-span.ts'

export interface PassageSpan {
  passage: number
  start: number
  end: number
}

/** Follows the selection inside `container`, where each passage is an element with `data-passage` and holds its text alone. */
export function usePassageSelection(container: { current: HTMLElement | null }, passages: Passage[]) {
  const [selected, setSelected] = useState<PassageSpan[]>([])
  useEffect(() => {
    const follow = () => {
      const selection = document.getSelection()
      const range =
        selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
      const inside = range && container.current?.contains(range.commonAncestorContainer)
      setSelected((before) => {
        const now = inside ? spansIn(range, container.current!, passages) : []
        return now.length === 0 && before.length === 0 ? before : now
      })
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [passages])
  const forget = () => {
    document.getSelection()?.removeAllRanges()
    setSelected([])
  }
  return { selected, forget }
}

function spansIn(range: Range, container: HTMLElement, passages: Passage[]): PassageSpan[] {
  return [...container.querySelectorAll<HTMLElement>('[data-passage]')].flatMap((element) => {
    if (!range.intersectsNode(element)) return []
    const passage = passages.find(({ id }) => id === Number(element.dataset.passage))
    if (!passage) return []
    const startsHere = element.contains(range.startContainer)
    const endsHere = element.contains(range.endContainer)
    const start = startsHere ? offsetIn(element, range.startContainer, range.startOffset) : 0
    const end = endsHere ? offsetIn(element, range.endContainer, range.endOffset) : passage.text.length
    const span = trimSpan(passage.text, start, end)
    return span.start < span.end ? [{ passage: passage.id, ...span }] : []
  })
}

function offsetIn(element: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(node, offset)
  return before.toString().length
}
