import type { Annotation } from '../../../server/api/annotations.ts'
import type { Rendition } from '../../../server/api/renditions.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { BothWords } from './desk-both-words.tsx'

/** What an annotation marks, on both sides, what it says of it, and what it would have instead. */
export function AnnotationWords({ annotation, rendition }: { annotation: Annotation; rendition: Rendition }) {
  const { t } = useInterfaceLanguage()
  return (
    <>
      <BothWords rendition={rendition} marked={annotation} />
      {annotation.comment && <p class="note">{annotation.comment}</p>}
      {annotation.suggestion && (
        <p>
          {t(($) => $.ui.desk.better)} <q lang={langOf(rendition.to)}>{annotation.suggestion}</q>
        </p>
      )}
    </>
  )
}
