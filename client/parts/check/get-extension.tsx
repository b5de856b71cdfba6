import { useInterfaceLanguage } from '../words/interface-language.tsx'
import './anywhere.css'

/** How the extension is installed, browser by browser, from this server. */
export function GetExtension() {
  const { t } = useInterfaceLanguage()
  const ways = [
    {
      browser: 'chromium',
      name: t(($) => $.ui.anywhere.chromium),
      get: t(($) => $.ui.anywhere.getChromium),
      unpack: t(($) => $.ui.anywhere.unpack),
      load: t(($) => $.ui.anywhere.loadChromium),
      address: 'chrome://extensions',
    },
    {
      browser: 'firefox',
      name: t(($) => $.ui.anywhere.firefox),
      get: t(($) => $.ui.anywhere.getFirefox),
      unpack: null,
      load: t(($) => $.ui.anywhere.loadFirefox),
      address: 'about:debugging#/runtime/this-firefox',
    },
  ]
  return (
    <>
      <h2>{t(($) => $.ui.anywhere.withExtension)}</h2>
      <p class="lead">{t(($) => $.ui.anywhere.withExtensionWhat)}</p>
      <div class="anywhere-ways">
        {ways.map(({ browser, name, get, unpack, load, address }) => (
          <section key={browser}>
            <h3>{name}</h3>
            <ol class="anywhere-steps">
              <li>
                <a href={`/extension/dixit-${browser}.zip`} download={`dixit-${browser}.zip`}>
                  {get}
                </a>
              </li>
              {unpack && <li>{unpack}</li>}
              <li>
                {load} <code>{address}</code>
              </li>
              <li>
                {t(($) => $.ui.anywhere.connect)} <code>{location.origin}</code>
              </li>
            </ol>
          </section>
        ))}
      </div>
    </>
  )
}
