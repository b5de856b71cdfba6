import type { Done, Entry, Noun } from '../../../server/api/history.ts'
import { query } from '../../data/request.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { toldFields } from './told-fields.ts'
import './history.css'

/** `source.added` → `source_added` */
type DoneKey<D extends Done = Done> = D extends `${infer Noun}.${infer Deed}` ? `${Noun}_${Deed}` : never

const PAGES: Partial<Record<Noun, string>> = {
  source: '/sources',
  check: '/checks',
  draft: '/drafts',
  rendition: '/renditions',
}

/** Where a thing is shown; its history, where it has no page of its own. */
const pageOf = (noun: Noun, thing: number) =>
  noun in PAGES ? `${PAGES[noun]}/${thing}` : `/history${query({ noun, thing })}`

/** Who did what and when, with what stood there before. @param hidesThing whether all are of one thing, which is known */
export function HistoryEntries({ entries, hidesThing = false }: { entries: Entry[]; hidesThing?: boolean }) {
  const { t, moment } = useInterfaceLanguage()
  return (
    <ol class="history-entries">
      {entries.map((entry) => {
        const { id, at, by, done, noun, thing, undoes } = entry
        return (
          <li key={id}>
            <p>
              <strong>{t(($) => $.ui.history.done[done.replace('.', '_') as DoneKey])}</strong>
              {!hidesThing && thing !== null && (
                <>
                  {' '}
                  <a href={pageOf(noun, thing)}>{t(($) => $.ui.history.number, { number: thing })}</a>
                </>
              )}
              {undoes !== null && <> · {t(($) => $.ui.history.undoes, { number: undoes })}</>}
            </p>
            <p class="hint">
              <time dateTime={at}>{moment(at)}</time> · <a href={`/history${query({ by })}`}>{by}</a> ·{' '}
              {t(($) => $.ui.history.entry, { number: id })}
            </p>
            <ToldFields entry={entry} />
          </li>
        )
      })}
    </ol>
  )
}

function ToldFields({ entry }: { entry: Entry }) {
  const { t } = useInterfaceLanguage()
  const fields = toldFields(entry, t)
  if (fields.length === 0) return null
  return (
    <dl>
      {fields.map(({ name, before, after }) => (
        <div key={name}>
          <dt>{t(($) => $.ui.history.field[name])}</dt>
          <dd>
            {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
