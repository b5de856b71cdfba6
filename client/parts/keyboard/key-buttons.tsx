/** Buttons that answer to single keys as well, while the focus is where they are (WCAG 2.1.4). */
import { pressedKey } from './pressed-key.ts'

export interface KeyCommand {
  name: string
  /** As `pressedKey` names them. */
  keys: [string, ...string[]]
  act: () => void
  /** The one that most people will want. */
  isMain?: boolean
  /** Of one among several that exclude each other: whether it is the one that holds. */
  isPressed?: boolean
}

const SHOWN: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' }
const shown = (key: string) => SHOWN[key] ?? key.replace('Shift+', '⇧ ')

/** As they are printed on a keyboard. */
export const keyNames = (keys: readonly string[]) =>
  keys.flatMap((key, index) => [index > 0 && ' ', <kbd key={key}>{shown(key)}</kbd>])

export function KeyButtons({ commands, busy }: { commands: KeyCommand[]; busy: boolean }) {
  return (
    <>
      {commands.map(({ name, keys, act, isMain, isPressed }) => (
        <button
          key={keys[0]}
          type="button"
          class={isMain ? 'primary' : undefined}
          aria-keyshortcuts={keys.join(' ')}
          aria-pressed={isPressed}
          // Not disabled: a button that is loses the focus, and with it the keys.
          onClick={() => {
            if (!busy) act()
          }}
        >
          {name} <kbd aria-hidden="true">{keys.map(shown).join(' ')}</kbd>
        </button>
      ))}
    </>
  )
}

/** What a key pressed inside does. A key held down decides once. */
export const onKeyOf =
  (commands: KeyCommand[], busy: boolean) =>
  (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const pressed = pressedKey(event).toLowerCase()
    const command = commands.find(({ keys }) => keys.some((key) => key.toLowerCase() === pressed))
    if (!command) return
    event.preventDefault()
    if (!busy && !event.repeat) command.act()
  }
