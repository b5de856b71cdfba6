/**
 * Reads Web Annotations (https://www.w3.org/TR/annotation-model/): what of them says which words are meant and whose
 * they are. In JSON-LD each value may stand alone or in a list; what is not understood is passed over.
 */

export interface ReadTarget {
  /** What it points into. */
  source: string | null
  quote: { exact: string; prefix: string; suffix: string } | null
  /** In code points of the source. */
  position: { start: number; end: number } | null
}

export interface ReadAnnotation {
  id: string | null
  /** Whom a body identifies. */
  speaker: string | null
  targets: ReadTarget[]
}

type Node = Record<string, unknown>

/** @param document an annotation, a page or a collection with its first page in it @returns null where it is none */
export function readAnnotations(document: unknown): ReadAnnotation[] | null {
  if (!isNode(document)) return null
  const { type, items, first, target } = document
  const types = listed(type)
  const page = types.includes('AnnotationCollection') && isNode(first) ? first['items'] : items
  if (types.some((one) => one === 'AnnotationCollection' || one === 'AnnotationPage'))
    return listed(page).filter(isNode).map(annotation)
  return types.includes('Annotation') && target !== undefined ? [annotation(document)] : null
}

const annotation = ({ id, body, target }: Node): ReadAnnotation => ({
  id: typeof id === 'string' ? id : null,
  speaker: listed(body).filter(isNode).flatMap(identified)[0] ?? null,
  targets: listed(target).flatMap(targetsIn),
})

const identified = ({ purpose, value }: Node): string[] =>
  listed(purpose).includes('identifying') && typeof value === 'string' && value.trim() !== '' ? [value] : []

/** A set of targets has them as its items. */
function targetsIn(target: unknown): ReadTarget[] {
  if (!isNode(target)) return []
  if (target['items'] !== undefined)
    return listed(target['items'])
      .filter((one) => isNode(one) && !one['items'])
      .flatMap(targetsIn)
  const source = target['source']
  const address = isNode(source) ? source['id'] : source
  const selectors = listed(target['selector']).filter(isNode)
  const read = {
    quote: selectors.flatMap(refined).flatMap(quoted)[0] ?? null,
    position: selectors.flatMap(placed)[0] ?? null,
  }
  return [{ source: typeof address === 'string' ? address : null, ...read }]
}

/** Words may narrow down what another selector chose; positions count in that and not in the source. */
const refined = (selector: Node): Node[] =>
  isNode(selector['refinedBy']) ? [selector['refinedBy'], selector] : [selector]

const quoted = ({ type, exact, prefix, suffix }: Node): NonNullable<ReadTarget['quote']>[] =>
  type === 'TextQuoteSelector' && typeof exact === 'string' && exact !== ''
    ? [{ exact, prefix: textOf(prefix), suffix: textOf(suffix) }]
    : []

const placed = ({ type, start, end }: Node): NonNullable<ReadTarget['position']>[] =>
  type === 'TextPositionSelector' && isOffset(start) && isOffset(end) && start < end ? [{ start, end }] : []

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listed = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]
