/** An annotation as it is being made or changed, and what of it is sent. */
import type {
  Annotation,
  DeskFlag,
  MqmCategory,
  NewAnnotation,
  Severity,
} from '../../../server/api/annotations.ts'
import type { Side, Stretch } from './quote-words.ts'

/** What a person says of the words marked. */
export interface Remark {
  category: MqmCategory
  severity: Severity
  comment: string
  suggestion: string
}

export type Marked = Record<Side, Stretch | null>

export type AnnotationFields = Omit<NewAnnotation, 'by'>

export const EMPTY_REMARK: Remark = {
  category: 'accuracy/mistranslation',
  severity: 'minor',
  comment: '',
  suggestion: '',
}

export const remarkOf = ({ category, severity, comment, suggestion }: Annotation): Remark => ({
  category,
  severity,
  comment,
  suggestion,
})

export const newAnnotation = (remark: Remark, marked: Marked): AnnotationFields => ({
  ...remark,
  ...marked,
  flag: null,
  contrary: false,
  status: 'open',
  reason: '',
  reach: 'here',
})

/** Why a flag is none, and how far that silences its check. */
export type Dismissal = Pick<AnnotationFields, 'reason' | 'reach'>

/** The annotation that a flag becomes: an error that stands, or, with a reason, one that is none. */
export const annotationOf = (flag: DeskFlag, dismissed?: Dismissal): AnnotationFields => ({
  ...EMPTY_REMARK,
  category: flag.category,
  severity: flag.severity,
  original: flag.original,
  rendered: flag.rendered,
  flag: flag.check,
  contrary: flag.contrary,
  status: dismissed === undefined ? 'accepted' : 'dismissed',
  reason: dismissed?.reason ?? '',
  reach: dismissed?.reach ?? 'here',
})
