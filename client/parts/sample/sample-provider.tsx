import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Sample } from '../../../server/api/sample.ts'
import { useKept } from '../../data/asking.ts'
import { useClient } from '../../data/client.ts'
import { request } from '../../data/request.ts'
import { SampleContext } from './sample.ts'

export function SampleProvider({ children }: { children: ComponentChildren }) {
  const client = useClient()
  // Whether there is a sample is a courtesy: a page whose own request fails says so itself.
  const { data: sample = null } = useKept('/sample', (signal) =>
    request<Sample>('GET', '/sample', { signal }),
  )
  const [generation, setGeneration] = useState(0)

  const refresh = () => void client.invalidateQueries({ queryKey: ['/sample'] })
  const change = async (method: 'POST' | 'DELETE') => {
    await request(method, '/sample')
    setGeneration((count) => count + 1)
    await client.invalidateQueries()
  }
  const value = { sample, generation, load: () => change('POST'), remove: () => change('DELETE'), refresh }
  return <SampleContext.Provider value={value}>{children}</SampleContext.Provider>
}
