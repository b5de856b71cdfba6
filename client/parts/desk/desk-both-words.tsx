import type { Rendition } from '../../../server/api/renditions.ts'
import type { Marked } from './desk-draft.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'

/** The words of the original and those that render them, each where there are some. */
export function BothWords({ rendition, marked }: { rendition: Rendition; marked: Marked }) {
  const { t } = useInterfaceLanguage()
  const { original, rendered } = marked
  const nothing = <span class="nothing">{t(($) => $.ui.desk.nothing)}</span>
  if (!original && !rendered) return null
  return (
    <p class="both-words">
      {original ? (
        <q lang={langOf(rendition.from)}>{rendition.original.text.slice(original.start, original.end)}</q>
      ) : (
        nothing
      )}{' '}
      <span aria-hidden="true">→</span>{' '}
      {rendered ? (
        <q lang={langOf(rendition.to)}>{rendition.rendition.text.slice(rendered.start, rendered.end)}</q>
      ) : (
        nothing
      )}
    </p>
  )
}
