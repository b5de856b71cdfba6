import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { pressedKey } from '../keyboard/pressed-key.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { MaySpeak } from './named-in-source.ts'

interface Props {
  choices: MaySpeak[]
  /** The name of the speaker suggested. */
  now: string | null
  /** The language of the names. */
  lang: string
  /** Null says that nobody is named. */
  onChoose: (chosen: MaySpeak | null) => void
  onClose: () => void
  /** The focus has gone elsewhere. */
  onLeave: () => void
}

/** Keys 1 to 9 name the first nine. */
const NUMBERED = 9

/** A small list of those who may have said a quote: by arrow keys, by number or by touch. */
export function SpeakerChoice({ choices, now, lang, onChoose, onClose, onLeave }: Props) {
  const { t } = useInterfaceLanguage()
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const options: (MaySpeak | null)[] = [...choices, null]
  // The one suggested is the one in doubt.
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      choices.findIndex(({ name }) => name !== now),
    ),
  )
  // At once: the next key is for the list, and not for what stands behind it.
  useLayoutEffect(() => list.current?.focus(), [])
  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [active])

  const steps: Record<string, number> = {
    ArrowDown: Math.min(options.length - 1, active + 1),
    ArrowUp: Math.max(0, active - 1),
    Home: 0,
    End: options.length - 1,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const key = pressedKey(event)
    const step = steps[key]
    const numbered = key === '0' ? null : choices.slice(0, NUMBERED)[Number(key) - 1]
    if (step !== undefined) setActive(step)
    else if (key === 'Escape') onClose()
    else if (key === 'Enter' || key === ' ') onChoose(options[active] ?? null)
    else if (numbered !== undefined) onChoose(numbered)
    else if (key.length > 1) return // Tab leaves, and closes.
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class="speaker-choice">
      <p class="label" id={`${id}-label`}>
        {t(($) => $.ui.review.whoSaid)}
      </p>
      <ul
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-labelledby={`${id}-label`}
        aria-activedescendant={`${id}-${active}`}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      >
        {options.map((option, index) => (
          <li
            key={option?.name ?? ''}
            id={`${id}-${index}`}
            role="option"
            aria-selected={(option?.name ?? null) === now}
            class={index === active ? 'active' : undefined}
            // Else the list would lose the focus, and close before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
          >
            <kbd aria-hidden="true">{option === null ? 0 : index < NUMBERED ? index + 1 : ''}</kbd>{' '}
            {option === null ? t(($) => $.ui.review.nobody) : <span lang={lang}>{option.name}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
