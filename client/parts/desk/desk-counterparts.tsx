import type { Annotation } from '../../../server/api/annotations.ts'
import type { Rendition } from '../../../server/api/renditions.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { otherSide, overlaps, type Side, type Stretch } from './quote-words.ts'

interface Props {
  rendition: Rendition
  /** The side in use; null before there is one. */
  side: Side | null
  /** The words in question on it. */
  at: Stretch | null
  counterparts: Stretch[]
  /** Those that stand, in the order of their numbers. */
  annotations: Annotation[]
}

/** The words under the cursor, what says the same on the other side, and what was remarked on them: for ears as for eyes. */
export function DeskCounterparts({ rendition, side, at, counterparts, annotations }: Props) {
  const { t } = useInterfaceLanguage()
  const texts = { original: rendition.original.text, rendered: rendition.rendition.text }
  const langs = { original: langOf(rendition.from), rendered: langOf(rendition.to) }
  const over = annotations.flatMap((annotation, index) => {
    const stretch = side && annotation[side]
    return at && stretch && overlaps(stretch, at) ? [{ annotation, number: index + 1 }] : []
  })
  return (
    <p class="counterparts" aria-live="polite" aria-atomic="true">
      {side && at ? (
        <>
          <q lang={langs[side]}>{texts[side].slice(at.start, at.end)}</q>{' '}
          <span aria-hidden="true">{side === 'original' ? '→' : '←'}</span>{' '}
          {counterparts.length ? (
            <q lang={langs[otherSide(side)]}>
              {counterparts.map(({ start, end }) => texts[otherSide(side)].slice(start, end)).join(' … ')}
            </q>
          ) : (
            <span class="nothing">{t(($) => $.ui.desk.noCounterpart)}</span>
          )}
          {over.map(({ annotation, number }) => (
            <span key={annotation.id} class="hint">
              {' '}
              · {number} {t(($) => $.mqm[annotation.category])}, {t(($) => $.severity[annotation.severity])}
            </span>
          ))}
        </>
      ) : (
        <span class="hint">{t(($) => $.ui.desk.selectHint)}</span>
      )}
    </p>
  )
}
