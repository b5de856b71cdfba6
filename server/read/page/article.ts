/** Finds the article of a page. */
import { isBlock, type PageStretch, stretchesIn } from './page-text.ts'
import type { Element } from './page.ts'
import { readableTexts } from './readability.ts'

/**
 * What Readability takes for the article, but for boxes it let through, and what it leaves out of the middle though it
 * reads as a part of it: posts that are quoted, answers in a list. A word too many is seen and passed over, a word too
 * few makes a quotation absent.
 */
export function articleOf(page: Element): PageStretch[] {
  const body = page.childNodes.find((node): node is Element => node.nodeName === 'body')
  const texts = body && readableTexts(body)
  if (!texts) return []
  const stretches = stretchesIn(page)
  const readable = new Set(withinMain(stretches.filter(({ nodes }) => nodes.some((node) => texts.has(node)))))
  if (readable.size === 0) return []
  const container = mostTextBy([...readable], (stretch) => ancestorsOf(stretch).filter(isBlock)[1])
  const furniture = mostTextBy([...readable], (stretch) => stretch.furniture)
  const found = stretches.map((stretch) => readable.has(stretch) && stretch.furniture <= furniture)
  const first = found.indexOf(true)
  const last = found.lastIndexOf(true)
  const headline = stretches.slice(0, first).findLastIndex((stretch) => stretch.headline)
  return stretches.filter((stretch, at) => {
    if (at === headline) return true
    if (found[at]) return !leadsElsewhere(at, stretches)
    const within = container && at > first && at < last && ancestorsOf(stretch).includes(container)
    return within && stretch.furniture <= furniture && isProse(stretch)
  })
}

export const lengthOf = (stretches: PageStretch[]) =>
  stretches.reduce((sum, { text }) => sum + text.length, 0)

/** A label is shorter, and ends as no sentence does. */
const SHORTEST_PROSE = 60

export const isProse = ({ text, linked }: PageStretch) =>
  linked * 2 < text.length && (text.length >= SHORTEST_PROSE || /[.!?…»”"]$/.test(text))

const LABEL =
  /^(?:(?:à )?(?:lire|voir|écouter)(?: aussi)?|sur le même sujet|read (?:more|also|next)|see also|also read|related|more (?:from|on|about))\b/i
const isLink = (stretch?: PageStretch) => stretch !== undefined && stretch.linked >= stretch.text.length

/** Three links that follow each other are a list of other articles, and "Lire aussi" says that one is. */
function leadsElsewhere(at: number, stretches: PageStretch[]): boolean {
  const { text, linked } = stretches[at]!
  if (LABEL.test(text) && linked * 2 > text.length) return true
  return [-2, -1, 0].some((from) => [0, 1, 2].every((step) => isLink(stretches[at + from + step])))
}

/** A page too short to judge is read whole, though it may mark its main part. */
function withinMain(stretches: PageStretch[]): PageStretch[] {
  const within = stretches.filter((stretch) => ancestorsOf(stretch).some(({ tagName }) => tagName === 'main'))
  return lengthOf(within) * 2 > lengthOf(stretches) ? within : stretches
}

/** What is true of the most of the text: what holds the article's paragraphs, and so the lists between them. */
function mostTextBy<Key>(stretches: PageStretch[], keyOf: (stretch: PageStretch) => Key): Key {
  const lengths = new Map<Key, number>()
  for (const stretch of stretches) {
    const key = keyOf(stretch)
    lengths.set(key, (lengths.get(key) ?? 0) + stretch.text.length)
  }
  return [...lengths].reduce((most, next) => (next[1] > most[1] ? next : most))[0]
}

function ancestorsOf({ nodes: [text] }: PageStretch): Element[] {
  const ancestors: Element[] = []
  for (let above = text?.parentNode; above && 'tagName' in above; above = above.parentNode)
    ancestors.push(above)
  return ancestors
}
