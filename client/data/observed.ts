import { useEffect, useReducer } from 'preact/hooks'

interface Observer {
  subscribe: (listener: () => void) => () => void
}

/** Draws the component again whenever what it observes changes. */
export function useObserved(observer: Observer): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => observer.subscribe(() => redraw(undefined)), [observer])
}
