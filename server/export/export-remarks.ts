/** The use case: what editors remarked on a translation, as an annotation each. */
import { visibleTo } from '../desk/desk.ts'
import type { Store } from '../store/store.ts'
import { asCollection, remarkAsAnnotation } from '../write/web-annotation.ts'
import { type Exported, exported, type Wording } from './exported.ts'

type Records = Pick<Store, 'renditions' | 'annotations' | 'reviews' | 'passages'>

/** @param editor who asks: others’ remarks are kept back until all reviews are done */
export async function exportRemarks(
  id: number,
  editor: string,
  store: Records,
  { at, t }: Wording,
): Promise<Exported | null> {
  const rendition = await store.renditions.get(id)
  if (!rendition) return null
  const reviews = (await store.reviews.of([id])).get(id) ?? []
  const all = (await store.annotations.of([id])).get(id) ?? []
  const spans = [...rendition.original.spans, ...rendition.rendition.spans]
  const captures = await store.passages.captures(spans.map(({ passage }) => passage))
  async function* remarks() {
    for (const one of all.filter(visibleTo(editor, reviews)))
      yield remarkAsAnnotation(one, rendition!, { at, captures })
  }
  const label = t(($) => $.exported.remarks, { number: id })
  return exported(
    'jsonld',
    `dixit-rendition-${id}`,
    asCollection(at.exported(`renditions/${id}`, 'jsonld'), label, remarks()),
  )
}
