import { Field } from '../parts/form/fields.tsx'
import { useToast } from '../parts/frame/toasts.tsx'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { bookmarklet } from '../parts/check/bookmarklet.ts'
import '../parts/check/anywhere.css'

/** How the words of any page come into the form, for who may install nothing. */
export function AnywherePage() {
  const { t } = useInterfaceLanguage()
  const toast = useToast()
  useTitle(t(($) => $.ui.anywhere.title))
  const address = bookmarklet(
    location.origin,
    t(($) => $.ui.anywhere.tooLong),
  )
  return (
    <>
      <h1>{t(($) => $.ui.anywhere.title)}</h1>
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
      <h2>{t(($) => $.ui.anywhere.byHand)}</h2>
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
      <h2>{t(($) => $.ui.anywhere.limits)}</h2>
      <p>{t(($) => $.ui.anywhere.limitsHow)}</p>
      <p>
        {t(($) => $.ui.anywhere.link)} <code>{location.origin}/?text=…&speaker=…&url=…</code>
      </p>
    </>
  )
}
