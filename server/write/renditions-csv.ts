/** Renditions for a spreadsheet: a row for each, with what is known of it. */
import { wordsQuoted } from '../../locales/words-quoted.ts'
import type { Translate } from '../../locales/i18n.ts'
import type { ReviewedRendition } from '../api/desk.ts'
import { stands } from '../translation/mqm.ts'
import { csv } from './csv.ts'

/** With what its annotations weigh. */
type Weighed = ReviewedRendition & { penalty: number }

type Row = Record<keyof ReturnType<typeof columns>, string | number>
const columns = (t: Translate) => t(($) => $.renditionColumn, { returnObjects: true })

/** The file in pieces. */
export async function* toRenditionsCsv(all: AsyncIterable<Weighed>, t: Translate): AsyncGenerator<string> {
  const named = columns(t)
  const order = Object.keys(named) as (keyof Row)[]
  yield csv([order.map((column) => named[column])])
  for await (const one of all) {
    const row = rowOf(one, t)
    yield csv([order.map((column) => row[column])], { isWhole: false })
  }
}

function rowOf({ rendition: found, annotations, penalty }: Weighed, t: Translate): Row {
  const { original, rendition, from, to, translator, authority, pivot, declared, state } = found
  const { publisher, publishedAt } = found
  return {
    number: found.id,
    state: t(($) => $.renditionState[state]),
    by: found.decidedBy ?? '',
    reason: found.reason,
    speaker: (original.speaker ?? rendition.speaker)?.name ?? '',
    from: t(($) => $.language[from]),
    original: wordsQuoted(original),
    originalSource: original.sourceTitle,
    to: t(($) => $.language[to]),
    rendition: wordsQuoted(rendition),
    renditionSource: rendition.sourceTitle,
    publisher: publisher ?? '',
    published: publishedAt ?? '',
    translator: translator ?? '',
    authority: t(($) => $.authority[authority]),
    pivot: pivot ? t(($) => $.language[pivot]) : '',
    declared: t(($) => $.draft[declared ? 'yes' : 'no']),
    back: t(($) => $.draft[found.isBackTranslation ? 'yes' : 'no']),
    annotations: annotations.filter(stands).length,
    penalty,
  }
}
