import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'

export function NotFoundPage() {
  const { t } = useInterfaceLanguage()
  useTitle(t(($) => $.problem.not_found.title))
  return (
    <>
      <h1>{t(($) => $.problem.not_found.title)}</h1>
      <p>{t(($) => $.problem.not_found.detail)}</p>
      <p>
        <a href="/">{t(($) => $.ui.backToCheck)}</a>
      </p>
    </>
  )
}
