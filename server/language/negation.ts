/** A denial, or what looks like one. */
import type { Range } from './token-ranges.ts'

export interface Negation extends Range {
  /** `none`: two that cancel. `only`: *ne … que*, which English may render with *not* and a limit. `until`: "not … until", French *ne … qu’à partir de*. */
  kind: 'denial' | 'only' | 'until' | 'none'
}
