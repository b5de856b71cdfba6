import type { Page } from 'playwright-core'

/** Selects words of a passage as a hand does: pressing at their first letter, dragging, letting go after their last. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const passage = page.locator('[data-passage]').filter({ hasText: words })
  await passage.scrollIntoViewIfNeeded()
  const { from, to } = await passage.evaluate(placeOfWords, words)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
}

/** Runs in the page. Where the words begin and end on the screen, whatever elements they are spread over. */
function placeOfWords(element: Element, words: string) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const letters: { node: Node; offset: number }[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (let offset = 0; offset < (node.textContent ?? '').length; offset++) letters.push({ node, offset })
  const first = (element.textContent ?? '').indexOf(words)
  const boxAt = (index: number) => {
    const { node, offset } = letters[index]!
    const range = document.createRange()
    range.setStart(node, offset)
    range.setEnd(node, offset + 1)
    return range.getBoundingClientRect()
  }
  const start = boxAt(first)
  const end = boxAt(first + words.length - 1)
  return {
    from: { x: start.left, y: start.top + start.height / 2 },
    to: { x: end.right, y: end.top + end.height / 2 },
  }
}
