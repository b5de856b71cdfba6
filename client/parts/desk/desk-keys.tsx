import { keyNames } from '../keyboard/key-buttons.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { CATEGORY_KEYS } from './desk-category-keys.ts'

interface Props {
  id: string
  /** Null where there is nothing to take back. */
  undo: (() => void) | null
}

/** The keys that work among the words. */
export function DeskKeys({ id, undo }: Props) {
  const { t } = useInterfaceLanguage()
  const keys = [
    ['← → ↑ ↓', t(($) => $.ui.desk.keyList.move)],
    ['⇧ ← →', t(($) => $.ui.desk.keyList.select)],
    ['B', t(($) => $.ui.desk.keyList.both)],
    ['M', t(($) => $.ui.desk.keyList.mark)],
    ['1 – 4', t(($) => $.ui.desk.keyList.severity)],
    ...Object.entries(CATEGORY_KEYS).map(([key, category]) => [key, t(($) => $.mqm[category])] as const),
    ['Esc', t(($) => $.ui.desk.keyList.unselect)],
    ['Tab', t(($) => $.ui.desk.keyList.next)],
  ] as const
  return (
    <div class="desk-keys">
      <dl id={id} aria-label={t(($) => $.ui.desk.keyList.title)}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>{keyNames([key])}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        aria-keyshortcuts="U"
        aria-disabled={undo === null}
        // Not disabled: a button that is loses the focus.
        onClick={() => undo?.()}
      >
        {t(($) => $.ui.desk.undo)} <kbd aria-hidden="true">U</kbd>
      </button>
    </div>
  )
}
