import { useEffect, useState } from 'preact/hooks'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { type Asked, hearAsked, lastAsked } from './asked.ts'
import { ClaimPart } from './claim-part.tsx'
import { StorePart } from './store-part.tsx'
import { UnderlinePart } from './underline-part.tsx'

/** What was asked last in this window: words to check, and the page on which the button was pressed. */
export function AskedPart() {
  const { t } = useInterfaceLanguage()
  const asked = useAsked()
  useTitle(asked?.title ?? t(($) => $.ui.extension.nothingAsked))
  if (asked === undefined) return null
  if (asked === null)
    return (
      <>
        <h1>{t(($) => $.ui.extension.nothingAsked)}</h1>
        <p>{t(($) => $.ui.extension.nothingAskedHow)}</p>
      </>
    )
  return (
    <>
      <h1 class="page-asked">{asked.title || asked.url}</h1>
      <ClaimPart key={asked.id} asked={asked} />
      <StorePart key={`${asked.id} store`} asked={asked} />
      <UnderlinePart key={`${asked.tab} ${asked.url}`} asked={asked} />
    </>
  )
}

/** Undefined until it is read, null where nothing was asked. */
function useAsked(): Asked | null | undefined {
  const [asked, setAsked] = useState<Asked | null>()
  useEffect(() => {
    const ours = chrome.windows.getCurrent()
    const heard = async (asked: Asked | null) => {
      const { id } = await ours
      if (asked?.window === id) setAsked(asked)
      else setAsked((before) => before ?? null)
    }
    void lastAsked().then(heard)
    return hearAsked((asked) => void heard(asked))
  }, [])
  return asked
}
