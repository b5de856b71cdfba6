import type { ComponentChildren } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import type { Speaker, SpeakerPage } from '../../../server/api/speakers.ts'
import { isAbort, query, refusalOf, request } from '../../data/request.ts'
import { TextField } from '../form/fields.tsx'

interface Props {
  label: string
  hint?: string
  value: string
  onInput: (name: string) => void
  problem?: string | undefined
  stored?: string | undefined
  /** What is asked besides when nobody is known by this name. */
  whenNew?: ComponentChildren
}

/** Long enough not to ask at every key, short enough not to be noticed. */
const PAUSE_MS = 150

/** A name, typed freely or chosen among the speakers known. */
export function SpeakerField({ value, whenNew, ...field }: Props) {
  const list = useId()
  const { known, isNew } = useKnownSpeakers(value)
  return (
    <>
      <TextField {...field} value={value} list={list} />
      <datalist id={list}>
        {known.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {isNew && whenNew}
    </>
  )
}

function useKnownSpeakers(typed: string) {
  const [known, setKnown] = useState<Speaker[]>([])
  // Set as answers come, not as keys are pressed: what is shown for a new name must not come and go under the hand.
  const [isNew, setIsNew] = useState(false)
  useEffect(() => {
    const asking = new AbortController()
    const name = typed.trim()
    const timer = setTimeout(() => {
      request<SpeakerPage>('GET', `/speakers${query({ search: name, limit: 20 })}`, {
        signal: asking.signal,
      }).then(
        ({ items }) => {
          setKnown(items)
          setIsNew(name !== '' && !items.some((speaker) => isKnownAs(speaker, name)))
        },
        // The suggestions are a courtesy; without them the name is typed.
        (thrown: unknown) => void (isAbort(thrown) || refusalOf(thrown)),
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [typed])
  return { known, isNew }
}

/** Capitals and accents make no other name, as on the server, which has the last word. */
const isKnownAs = (speaker: Speaker, typed: string) =>
  [speaker, ...speaker.aliases].some(
    ({ name }) => name.localeCompare(typed, undefined, { sensitivity: 'base' }) === 0,
  )
