import type { PassageSpan } from './passage-selection.ts'

/** What can be done with selected words. */
export interface SpanAction {
  name: string
  act: (spans: PassageSpan[]) => void
}

interface Props {
  actions: SpanAction[]
  spans: PassageSpan[]
  onDone: () => void
}

export function SpanActions({ actions, spans, onDone }: Props) {
  return actions.map(({ name, act }, index) => (
    <button
      key={name}
      type="button"
      class={index === 0 ? 'primary' : undefined}
      disabled={spans.length === 0}
      // Pressing a button would take the selection away before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        act(spans)
        onDone()
      }}
    >
      {name}
    </button>
  ))
}
