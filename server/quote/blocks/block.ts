/** What a stretch of a text is, told before anybody is asked who said it. All spans are UTF-16 offsets into the text. */
import type { Span } from '../../language/split.ts'
import type { Nickname } from './nicknames.ts'

export type BlockKind =
  | 'headline'
  | 'dateline'
  | 'byline'
  | 'caption'
  | 'note'
  | 'turn'
  | 'question'
  | 'answer'
  | 'dialogue'
  | 'quotation'
  | 'list'
  | 'body'

export type Role = 'asks' | 'answers' | 'presides'

/** Words that a label, a dash or their place sets apart as somebody's, without quotation marks. */
export interface Turn {
  /** The words, without stage directions. */
  spans: Span[]
  outer: Span
  /** The name or office that stands before them, without what brackets or a comma add. */
  label: Span | null
  /** Where the text has the label's bearer under a fuller name: of initials, of a surname, of an office. */
  named: Span | null
  /** What stands in brackets beside the label or first among the words and is no office: “(spoke in French)”, « (EN) ». */
  aside: Span | null
  role: Role | null
  /** Whether it is a paragraph that goes on with the turn before. */
  continues: boolean
}

export interface Block extends Span {
  kind: BlockKind
  /** Of spoken blocks alone. */
  turn: Turn | null
}

/** A stretch that nobody speaks. */
export interface ToldLine extends Span {
  kind: BlockKind
  /** Its tokens. */
  from: number
  to: number
}

/** Those who take part in a conversation, where the text names them; null where it does not. */
export type Participants = Record<Role, Span | null> & {
  /** Whom the text credits with the questions. */
  collected: Span[]
  /** Whom it credits with the translation: they said nothing. */
  translated: Span[]
}

export interface Blocks {
  /** In the order of the text, never overlapping. */
  blocks: Block[]
  participants: Participants
  /** What tells nothing of who speaks and stands where a name would: times, see `timesOf`, and `besideHolders`; in order. */
  leftOut: readonly Span[]
  /** What else the text calls somebody than by their name. */
  nicknames: readonly Nickname[]
}
