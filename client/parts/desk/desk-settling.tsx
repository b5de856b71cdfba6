import type { Annotation, Ruling } from '../../../server/api/annotations.ts'
import type { Desk, Settling } from '../../../server/api/desk.ts'
import type { Marked } from './desk-draft.ts'
import type { DeskWork } from './desk-work.ts'
import { useMay } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { AnnotationWords } from './annotation-words.tsx'
import { DeskItem, DeskItems } from './desk-items.tsx'
import type { KeyCommand } from '../keyboard/key-buttons.tsx'
import { DeskRaters } from './desk-raters.tsx'
import './desk-settling.css'

interface Props {
  desk: Desk
  work: DeskWork
  onPoint: (marked: Marked | null) => void
}

/** What several editors marked apart, place by place, for a third person to make one final set of. */
export function DeskSettling({ desk, work, onPoint }: Props) {
  const { t } = useInterfaceLanguage()
  const mayRule = useMay('editor')
  const { settling, reviews } = desk
  if (!settling) return null
  const isReviewer = reviews.some(({ by }) => by === desk.editor)
  const places = placesOf(settling, desk.annotations)
  const alike = places.flatMap(({ annotations, isAlike }) =>
    isAlike && annotations.every(({ ruling }) => ruling === null) ? [annotations] : [],
  )
  return (
    <DeskItems
      id="settling-title"
      title={t(($) => $.ui.settling.title)}
      items={desk.annotations}
      list={places.flatMap(({ annotations }) =>
        annotations.map((annotation, index) => (
          <Rival
            key={annotation.id}
            desk={desk}
            work={work}
            annotation={annotation}
            rivals={annotations.filter((other) => other !== annotation)}
            isFirst={index === 0}
            isReviewer={isReviewer}
            onPoint={onPoint}
          />
        )),
      )}
    >
      <p class="hint">{t(($) => $.ui.settling[isReviewer ? 'notYou' : 'hint'])}</p>
      <DeskRaters desk={desk} settling={settling} />
      {mayRule && !isReviewer && alike.length > 0 && (
        <button
          type="button"
          onClick={() => {
            if (!work.busy) void work.rule(alike.flatMap(([first, ...others]) => alone(first!, others)))
          }}
        >
          {t(($) => $.ui.settling.keepAlike, { count: alike.length })}
        </button>
      )}
    </DeskItems>
  )
}

interface RivalProps extends Props {
  annotation: Annotation
  /** What others marked of the same words. */
  rivals: Annotation[]
  isFirst: boolean
  isReviewer: boolean
}

function Rival({ desk, work, annotation, rivals, isFirst, isReviewer, onPoint }: RivalProps) {
  const { t } = useInterfaceLanguage()
  const { ruling, ruledBy } = annotation
  const rule = (ruling: Ruling | null) => void work.rule([{ annotation: annotation.id, ruling }])
  const settle: KeyCommand[] = [
    { name: t(($) => $.ui.settling.keep), keys: ['K'], act: () => rule('kept'), isMain: rivals.length === 0 },
    { name: t(($) => $.ui.settling.drop), keys: ['D'], act: () => rule('dropped') },
  ]
  if (rivals.length > 0)
    settle.unshift({
      name: t(($) => $.ui.settling.keepAlone),
      keys: ['O'],
      act: () => void work.rule(alone(annotation, rivals)),
      isMain: true,
    })
  const takeBack: KeyCommand = { name: t(($) => $.ui.settling.takeBack), keys: ['R'], act: () => rule(null) }
  return (
    <DeskItem
      class={`${isFirst ? 'new-place' : ''} ${ruling === 'dropped' ? 'dismissed' : ''}`}
      marked={annotation}
      onPoint={onPoint}
      busy={work.busy}
      commands={isReviewer ? [] : ruling === null ? settle : [takeBack]}
    >
      <p>
        <strong>{annotation.by}</strong> · {t(($) => $.mqm[annotation.category])}{' '}
        <span class={`severity ${annotation.severity}`}>{t(($) => $.severity[annotation.severity])}</span>
      </p>
      <AnnotationWords annotation={annotation} rendition={desk.rendition} />
      {ruling && (
        <p class={`ruling ${ruling}`}>
          {t(($) => $.ui.settling.ruling[ruling])} · {ruledBy}
        </p>
      )}
    </DeskItem>
  )
}

const alone = (kept: Annotation, others: Annotation[]) => [
  { annotation: kept.id, ruling: 'kept' as const },
  ...others.map(({ id }) => ({ annotation: id, ruling: 'dropped' as const })),
]

/** The annotations of each place. */
const placesOf = ({ places }: Settling, annotations: Annotation[]) => {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  return places.map(({ annotations: ids, isAlike }) => ({
    annotations: ids.flatMap((id) => byId.get(id) ?? []),
    isAlike,
  }))
}
