import { useEffect, useState } from 'preact/hooks'
import type { SourcePage } from '../../../server/api/sources.ts'
import { useThing } from '../../data/asking.ts'
import { query } from '../../data/request.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import './captures.css'

/** While somebody types, nothing is asked. */
const PAUSE_MS = 400

/** Of a page that is stored already, the way to capture it again rather than twice. */
export function KnownPage({ url }: { url: string }) {
  const { t } = useInterfaceLanguage()
  const [asked, setAsked] = useState<string | null>(null)
  useEffect(() => {
    const address = /^https?:$/.test(URL.parse(url.trim())?.protocol ?? '') ? url.trim() : null
    const timer = setTimeout(() => setAsked(address), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [url])
  const { thing } = useThing<SourcePage>(asked && `/sources${query({ url: asked, limit: 1 })}`)
  const known = thing?.items[0]
  return (
    <div role="status">
      {known && (
        <p class="earlier-capture">
          {t(($) => $.ui.captures.known)}{' '}
          <a href={`/sources/${known.id}/history`} lang={langOf(known.language)}>
            {known.title}
          </a>
        </p>
      )}
    </div>
  )
}
