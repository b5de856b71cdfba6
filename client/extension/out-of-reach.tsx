import { useInterfaceLanguage } from '../parts/words/interface-language.tsx'

/** Of a page into which the browser does not let us. */
export function OutOfReach() {
  const { t } = useInterfaceLanguage()
  return (
    <p class="problem" role="alert">
      {t(($) => $.ui.extension.outOfReach)}
    </p>
  )
}
