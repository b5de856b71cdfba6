/** The use case: renditions in the formats of the field, piece by piece. */
import type { Translate } from '../../locales/i18n.ts'
import type { ExportForm, ExportFormat } from '../api/desk.ts'
import type { Rendition } from '../api/renditions.ts'
import type { Learner } from './learn.ts'
import { rated } from './rated.ts'
import { reviewedRenditions, scoreOf } from './reviewed.ts'
import type { Store } from '../store/store.ts'
import { linkTexts, type Wording } from '../translation/link-texts.ts'
import type { Remembered } from '../write/memory-unit.ts'
import { toMqmTsv } from '../write/mqm-tsv.ts'
import { toPairsCsv, toPairsTsv } from '../write/pair-lines.ts'
import { toPharaoh } from '../write/pharaoh.ts'
import { toRenditionsCsv } from '../write/renditions-csv.ts'
import { toTmx } from '../write/tmx.ts'
import { toXliff } from '../write/xliff.ts'
import { weigh } from './settling.ts'
import { unitsOf } from './units.ts'

type Records = Pick<Store, 'renditions' | 'annotations' | 'reviews'>

export const EXPORTED: Readonly<Record<ExportFormat, { mediaType: string; fileName: string }>> = {
  tmx: { mediaType: 'application/xml; charset=utf-8', fileName: 'dixit.tmx' },
  xliff: { mediaType: 'application/xliff+xml; charset=utf-8', fileName: 'dixit.xlf' },
  tsv: { mediaType: 'text/tab-separated-values; charset=utf-8', fileName: 'dixit.tsv' },
  csv: { mediaType: 'text/csv; charset=utf-8', fileName: 'dixit.csv' },
  pharaoh: { mediaType: 'text/tab-separated-values; charset=utf-8', fileName: 'dixit-pharaoh.tsv' },
  renditions: { mediaType: 'text/csv; charset=utf-8', fileName: 'dixit-renditions.csv' },
  mqm: { mediaType: 'text/tab-separated-values; charset=utf-8', fileName: 'dixit-mqm.tsv' },
  json: { mediaType: 'application/json; charset=utf-8', fileName: 'dixit-renditions.json' },
}

interface Means {
  store: Records
  learner: Pick<Learner, 'model' | 'grammars'>
  /** Names the columns of what is made for people. */
  t: Translate
}

/**
 * Memories and alignments have the approved pairs, the MQM table what was evaluated, the table of renditions and JSON
 * everything.
 */
export function exportRenditions(
  { as, fr, en }: ExportForm,
  { store, learner, t }: Means,
): AsyncGenerator<string> {
  const varieties = { ...(fr && { fr }), ...(en && { en }) }
  const all = () => remembered(store, learner)
  switch (as) {
    case 'tmx':
      return toTmx(all(), varieties)
    case 'xliff':
      return toXliff(all, varieties)
    case 'tsv':
      return toPairsTsv(all(), varieties)
    case 'csv':
      return toPairsCsv(all(), varieties)
    case 'pharaoh':
      return toPharaoh(linked(all(), learner))
    case 'renditions':
      return toRenditionsCsv(weighed(store), t)
    case 'mqm':
      return toMqmTsv(rated(store))
    case 'json':
      return toJson(store)
  }
}

async function* weighed(store: Records) {
  for await (const reviewed of reviewedRenditions(store))
    yield { ...reviewed, penalty: weigh(reviewed).penalty }
}

async function* approved(store: Records): AsyncGenerator<Rendition> {
  for await (const { rendition } of reviewedRenditions(store, 'approved'))
    // A back-translation of words not on record is no pair of two languages.
    if (rendition.from !== rendition.to) yield rendition
}

async function* remembered(
  store: Records,
  { grammars }: Pick<Learner, 'grammars'>,
): AsyncGenerator<Remembered> {
  for await (const rendition of approved(store)) {
    const told = (await store.renditions.history(rendition.id)) ?? []
    const own = told.filter(({ of }) => of === 'rendition')
    const units = unitsOf(rendition, grammars)
    yield { rendition, units, made: own[0] ?? null, changed: own.length > 1 ? own.at(-1)! : null }
  }
}

async function* linked(all: AsyncIterable<Remembered>, learner: Means['learner']) {
  const model = await learner.model()
  for await (const { rendition, units } of all)
    for (const unit of units) {
      const original = { language: rendition.from, text: unit.original }
      const rendered = { language: rendition.to, text: unit.rendered }
      if (isRead(original) && isRead(rendered))
        yield { original, rendered, links: linkTexts(model, original, rendered) }
    }
}

const isRead = (wording: { language: string; text: string }): wording is Wording =>
  wording.language === 'fr' || wording.language === 'en'

async function* toJson(store: Records): AsyncGenerator<string> {
  yield `{"score":${JSON.stringify(await scoreOf(store, {}))},"items":[`
  let isFirst = true
  for await (const reviewed of reviewedRenditions(store)) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(reviewed)}`
    isFirst = false
  }
  yield '\n]}\n'
}
