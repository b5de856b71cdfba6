import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Sample } from '../../../server/api/sample.ts'
import { refusalOf, request } from '../../data/request.ts'
import { SampleContext } from './sample.ts'

export function SampleProvider({ children }: { children: ComponentChildren }) {
  const [sample, setSample] = useState<Sample | null>(null)
  const [generation, setGeneration] = useState(0)

  // Whether there is a sample is a courtesy: a page whose own request fails says so itself.
  const refresh = () => void request<Sample>('GET', '/sample').then(setSample, refusalOf)
  useEffect(refresh, [generation])

  const change = async (method: 'POST' | 'DELETE') => {
    await request(method, '/sample')
    setGeneration((count) => count + 1)
  }
  const value = { sample, generation, load: () => change('POST'), remove: () => change('DELETE'), refresh }
  return <SampleContext.Provider value={value}>{children}</SampleContext.Provider>
}
