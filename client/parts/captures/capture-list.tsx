import type { Snapshot } from '../../../server/api/snapshots.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

interface Props {
  source: number
  captures: readonly Snapshot[]
  /** The id of the one that is shown. */
  shown: number
}

/** The captures of a source, newest first, each with when it was made and when it was seen unchanged. */
export function CaptureList({ source, captures, shown }: Props) {
  const { t, moment, bytes } = useInterfaceLanguage()
  const isBilingual = new Set(captures.map(({ language }) => language)).size > 1
  return (
    <>
      <ol class="capture-list">
        {captures.map((one) => (
          <li key={one.id}>
            <p>
              <a
                href={`/sources/${source}/history?capture=${one.id}`}
                aria-current={one.id === shown ? 'true' : undefined}
              >
                <time dateTime={one.capturedAt}>{moment(one.capturedAt)}</time>
              </a>
              {isBilingual && ` · ${t(($) => $.language[one.language])}`}
              {one.newest && <span class="badge">{t(($) => $.ui.captures.newest)}</span>}
            </p>
            <p class="hint">
              {one.replaces === null
                ? t(($) => $.ui.captures.first)
                : t(($) => $.ui.captures.by, { by: one.capturedBy ?? '' })}
              {one.seenAt && (
                <> · {t(($) => $.ui.captures.seen, { count: one.visits, at: moment(one.seenAt) })}</>
              )}
              {' · '}
              <a href={`/api/sources/${source}/snapshots/${one.id}/original`} download>
                {t(($) => $.ui.source.original, { size: bytes(one.size) })}
              </a>
            </p>
          </li>
        ))}
      </ol>
      <p class="hint">
        <a href={`/api/sources/${source}/timemap`}>{t(($) => $.ui.captures.timeMap)}</a>
      </p>
    </>
  )
}
