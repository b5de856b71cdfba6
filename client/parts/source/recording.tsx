/** The recording that a transcript is of: chosen on the reader's machine, played beside the words, sent nowhere. */
import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { clock } from '../words/clock.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import './recording.css'

/** What was chosen for each source, for as long as the program is open. */
const chosen = new Map<number, File>()

interface Recording {
  file: File | null
  url: string | null
  player: RefObject<HTMLMediaElement | null>
  choose: (file: File) => void
  /** From a time in milliseconds; null where no recording was chosen. */
  play: ((from: number) => void) | null
}

export function useRecording(source: number): Recording {
  const [file, setFile] = useState<File | null>(chosen.get(source) ?? null)
  const player = useRef<HTMLMediaElement>(null)
  const url = useMemo(() => file && URL.createObjectURL(file), [file])
  useEffect(() => () => URL.revokeObjectURL(url ?? ''), [url])
  const play = (from: number) => {
    if (!player.current) return
    player.current.currentTime = from / 1_000
    // What browsers refuse before anything was clicked waits for its own button.
    player.current.play().catch(() => undefined)
  }
  const choose = (file: File) => {
    chosen.set(source, file)
    setFile(file)
  }
  return { file, url, player, choose, play: url === null ? null : play }
}

/** @param at where the address points into the recording, in milliseconds */
export function RecordingPart({ recording, at }: { recording: Recording; at: number | null }) {
  const { t } = useInterfaceLanguage()
  const { file, url, player, choose, play } = recording
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    if (url !== null && at !== null) play?.(at)
  }, [url, at])
  const Player = file?.type.startsWith('video/') ? 'video' : 'audio'
  return (
    <section class={url === null ? 'recording' : 'recording on'} aria-label={t(($) => $.ui.recording.title)}>
      {url !== null && (
        <Player
          ref={player as RefObject<HTMLVideoElement>}
          src={url}
          controls
          onError={() => setBroken(true)}
          onLoadedMetadata={() => setBroken(false)}
        />
      )}
      <p>
        <label class="choose-file">
          {t(($) => (url === null ? $.ui.recording.choose : $.ui.recording.another))}
          <input
            type="file"
            accept="audio/*,video/*"
            onChange={({ currentTarget: { files } }) => files?.[0] && choose(files[0])}
          />
        </label>
        {file && <span class="hint"> {file.name}</span>}
      </p>
      {isBroken && <p role="alert">{t(($) => $.ui.recording.broken)}</p>}
      {url === null && (
        <p class="hint">
          {at !== null && `${t(($) => $.ui.recording.waits, { time: clock(at) })} `}
          {t(($) => $.ui.recording.hint)}
        </p>
      )}
    </section>
  )
}
