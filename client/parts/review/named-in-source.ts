import { useEffect, useState } from 'preact/hooks'
import type { NamedInSource } from '../../../server/api/named.ts'
import type { Quote } from '../../../server/api/quotes.ts'
import type { Source } from '../../../server/api/sources.ts'
import type { NamesSpeaker } from '../../../server/api/speakers.ts'
import { isAbort, refusalOf, request } from '../../data/request.ts'

/** Somebody who may have said a quote. */
export interface MaySpeak {
  name: string
  /** As a change of the quote names them. */
  speaker: NamesSpeaker
}

/** Whom a source names, read from its text once somebody asks. */
export function useNamed(source: number, isAsked: boolean): NamedInSource['items'] {
  const [named, setNamed] = useState<NamedInSource['items'] | null>(null)
  useEffect(() => {
    if (!isAsked || named) return
    const asking = new AbortController()
    request<NamedInSource>('GET', `/sources/${source}/named`, { signal: asking.signal }).then(
      ({ items }) => setNamed(items),
      // Without them, those who speak elsewhere in the source are offered.
      (thrown: unknown) => void (isAbort(thrown) || refusalOf(thrown)),
    )
    return () => asking.abort()
  }, [source, isAsked, named])
  return named ?? []
}

/** Everybody whom a source names, quotes or gives a turn, those nearest to the quote first. */
export function maySpeak(
  { passages, quotes }: Source,
  named: NamedInSource['items'],
  quote: Quote,
): MaySpeak[] {
  let length = 0
  const starts = new Map(
    passages.map(({ id, text }) => {
      const start = length
      length += text.length + 1
      return [id, start]
    }),
  )
  const placeOf = (at: { passage: number; start: number }) => (starts.get(at.passage) ?? 0) + at.start
  const here = placeOf(quote.spans[0]!)
  const distance = (places: { passage: number; start: number }[]) =>
    Math.min(...places.map((place) => Math.abs(placeOf(place) - here)))

  const found = new Map<string, MaySpeak & { away: number }>()
  const offer = (name: string, speaker: NamesSpeaker, away: number) => {
    const known = found.get(name)
    found.set(name, {
      name,
      // The id of somebody stored tells better who is meant than a name does.
      speaker: typeof known?.speaker === 'number' ? known.speaker : speaker,
      away: Math.min(away, known?.away ?? Infinity),
    })
  }
  for (const { speaker, spans } of quotes) if (speaker) offer(speaker.name, speaker.id, distance([spans[0]!]))
  for (const { id, speaker } of passages)
    if (speaker) offer(speaker.name, speaker.id, distance([{ passage: id, start: 0 }]))
  for (const { name, kind, places } of named) offer(name, { name, kind }, distance(places))
  return [...found.values()].sort((a, b) => a.away - b.away)
}
