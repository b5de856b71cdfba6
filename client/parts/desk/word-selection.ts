import { useEffect, useRef } from 'preact/hooks'
import { pickWords, type Picked, type Stretch } from './quote-words.ts'

/**
 * Follows what is selected by mouse or by touch inside `box`, as whole words. Words of the text are elements that hold
 * nothing else and name their offset in `data-at`.
 */
export function useWordSelection(
  box: { current: HTMLElement | null },
  words: Stretch[],
  onPicked: (picked: Picked) => void,
) {
  const told = useRef(onPicked)
  told.current = onPicked
  useEffect(() => {
    const follow = () => {
      const selection = document.getSelection()
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return
      const range = selection.getRangeAt(0)
      if (!box.current?.contains(range.commonAncestorContainer)) return
      const stretch = stretchIn(range, box.current)
      const picked = stretch && pickWords(words, stretch)
      if (picked) told.current(picked)
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [words])
}

function stretchIn(range: Range, box: HTMLElement): Stretch | null {
  const inside = [...box.querySelectorAll<HTMLElement>('[data-at]')].filter((one) =>
    range.intersectsNode(one),
  )
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return null
  return {
    start: offset(first, range.startContainer, range.startOffset, 0),
    end: offset(last, range.endContainer, range.endOffset, last.textContent?.length ?? 0),
  }
}

const offset = (element: HTMLElement, node: Node, within: number, otherwise: number) =>
  Number(element.dataset.at) + (element.contains(node) ? within : otherwise)

/** The word on the next line, or on the one before, that stands nearest below or above; null on the last or the first. */
export function wordAcross(box: HTMLElement, words: Stretch[], from: number, way: 1 | -1): number | null {
  const boxOf = (word: Stretch) =>
    box.querySelector(`[data-word="${words.indexOf(word)}"]`)?.getBoundingClientRect()
  const here = words[from] && boxOf(words[from])
  if (!here) return null
  const rest = way === 1 ? words.slice(from + 1) : words.slice(0, from).reverse()
  let line: number | null = null
  let best: { word: number; distance: number } | null = null
  for (const word of rest) {
    const there = boxOf(word)
    if (!there || Math.abs(there.top - here.top) < here.height / 2) continue
    if (line !== null && Math.abs(there.top - line) > here.height / 2) break
    line = there.top
    const distance = Math.abs(there.left - here.left)
    if (!best || distance < best.distance) best = { word: words.indexOf(word), distance }
  }
  return best?.word ?? null
}
