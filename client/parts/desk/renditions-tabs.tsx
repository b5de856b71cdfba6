import { useLocation } from 'preact-iso'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import './rendition-table.css'

/** The list of translations, what the house calls what, and what goes in and out and is learned. */
export function RenditionsTabs() {
  const { t } = useInterfaceLanguage()
  const { path } = useLocation()
  const tabs = [
    ['/renditions', t(($) => $.ui.renditions.tabs.list)],
    ['/glossary', t(($) => $.ui.glossary.title)],
    ['/renditions/exchange', t(($) => $.ui.renditions.tabs.exchange)],
  ] as const
  return (
    <nav class="tabs" aria-label={t(($) => $.ui.renditions.tabs.label)}>
      {tabs.map(([address, name]) => (
        <a key={address} href={address} aria-current={path === address ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}
