/** The use case: renditions in the formats of the field, piece by piece. */
import type { ExportFormat } from '../api/desk.ts'
import type { Rendition } from '../api/renditions.ts'
import { ratersOf, reviewedRenditions, scoreOf } from './reviewed.ts'
import type { Store } from '../store/store.ts'
import { toMqmTsv } from '../write/mqm-tsv.ts'
import { toTmx } from '../write/tmx.ts'

type Records = Pick<Store, 'renditions' | 'annotations' | 'reviews'>

export const EXPORTED: Readonly<Record<ExportFormat, { mediaType: string; fileName: string }>> = {
  tmx: { mediaType: 'application/xml; charset=utf-8', fileName: 'dixit.tmx' },
  mqm: { mediaType: 'text/tab-separated-values; charset=utf-8', fileName: 'dixit-mqm.tsv' },
  json: { mediaType: 'application/json; charset=utf-8', fileName: 'dixit-renditions.json' },
}

/** TMX has the approved pairs, the MQM table what was evaluated, JSON everything with the score. */
export function exportRenditions(format: ExportFormat, store: Records): AsyncGenerator<string> {
  if (format === 'tmx') return toTmx(approved(store))
  return format === 'mqm' ? toMqmTsv(rated(store)) : toJson(store)
}

async function* approved(store: Records): AsyncGenerator<Rendition> {
  for await (const { rendition } of reviewedRenditions(store, 'approved'))
    // A back-translation of words not on record is no pair of two languages.
    if (rendition.from !== rendition.to) yield rendition
}

async function* rated(store: Records) {
  for await (const reviewed of reviewedRenditions(store)) yield { reviewed, raters: ratersOf(reviewed) }
}

async function* toJson(store: Records): AsyncGenerator<string> {
  yield `{"score":${JSON.stringify(await scoreOf(store, {}))},"items":[`
  let isFirst = true
  for await (const reviewed of reviewedRenditions(store)) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(reviewed)}`
    isFirst = false
  }
  yield '\n]}\n'
}
