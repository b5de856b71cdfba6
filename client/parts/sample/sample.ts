/** What is known of the sample collection; `generation` grows when it is loaded or removed, so that lists ask again. */
import { createContext } from 'preact'
import type { Sample } from '../../../server/api/sample.ts'

export interface SampleState {
  sample: Sample | null
  generation: number
  load: () => Promise<void>
  remove: () => Promise<void>
  /** Asks again, after a source was added or deleted. */
  refresh: () => void
}

const outside = () => {
  throw new RangeError('used outside SampleProvider')
}

export const SampleContext = createContext<SampleState>({
  sample: null,
  generation: 0,
  load: outside,
  remove: outside,
  refresh: outside,
})
