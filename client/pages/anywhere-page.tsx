import { Field } from '../parts/form/fields.tsx'
import { useToast } from '../parts/frame/toasts.tsx'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { bookmarklet } from '../parts/check/bookmarklet.ts'
import { GetExtension } from '../parts/check/get-extension.tsx'
import '../parts/check/anywhere.css'

/** How the words of any page are checked: by the extension, or by a bookmark for who may install nothing. */
export function AnywherePage() {
  const { t } = useInterfaceLanguage()
  useTitle(t(($) => $.ui.anywhere.title))
  return (
    <>
      <h1>{t(($) => $.ui.anywhere.title)}</h1>
      <GetExtension />
      <Bookmark />
    </>
  )
}

function Bookmark() {
  const { t } = useInterfaceLanguage()
  const toast = useToast()
  const address = bookmarklet(
    location.origin,
    t(($) => $.ui.anywhere.tooLong),
  )
  return (
    <>
      <h2>{t(($) => $.ui.anywhere.bookmark)}</h2>
      <p>{t(($) => $.ui.anywhere.what)}</p>
      <ol class="anywhere-steps">
        <li>{t(($) => $.ui.anywhere.showBar)}</li>
        <li>
          {t(($) => $.ui.anywhere.drag)}{' '}
          <a
            class="button"
            href={address}
            onClick={(event) => {
              // Here there is nothing to take along, and our Content-Security-Policy runs no such program.
              event.preventDefault()
              toast({ text: t(($) => $.ui.anywhere.pressedHere) })
            }}
          >
            {t(($) => $.ui.anywhere.button)}
          </a>
        </li>
        <li>{t(($) => $.ui.anywhere.use)}</li>
      </ol>
      <h3>{t(($) => $.ui.anywhere.byHand)}</h3>
      <p>{t(($) => $.ui.anywhere.byHandHow)}</p>
      <Field label={t(($) => $.ui.anywhere.address)}>
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            readOnly
            spellcheck={false}
            value={address}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <h3>{t(($) => $.ui.anywhere.limits)}</h3>
      <p>{t(($) => $.ui.anywhere.limitsHow)}</p>
      <p>
        {t(($) => $.ui.anywhere.link)} <code>{location.origin}/?text=…&speaker=…&url=…</code>
      </p>
    </>
  )
}
