/** What a browser is told of the extension: the same for both but for the names of their panels. */

export type Browser = 'chromium' | 'firefox'

/** The fewest that do: the page on which the button is pressed, and leave, asked for later, for the one server. */
const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage']
/** Of what may be asked for later; a server is asked for alone. */
const SERVERS = ['http://*/*', 'https://*/*']

/**
 * Scripts of ours alone. Firefox would turn http into https, which the server on one’s own machine does not speak; where
 * that server is, is a setting.
 */
const POLICY = "default-src 'self'; script-src 'self'; object-src 'none'; connect-src http: https:"

const SIZES = [16, 32, 48, 128]
const ICONS = Object.fromEntries(SIZES.map((size) => [size, `icons/${size}.png`]))

const OWN = {
  chromium: {
    minimum_chrome_version: '116',
    background: { service_worker: 'background.js', type: 'module' },
    side_panel: { default_path: 'panel.html' },
  },
  firefox: {
    background: { scripts: ['background.js'], type: 'module' },
    sidebar_action: { default_panel: 'panel.html', default_title: 'Dixit', open_at_install: false },
    browser_specific_settings: {
      gecko: {
        id: 'dixit@dixit.invalid',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
} as const satisfies Record<Browser, object>

export const manifestFor = (browser: Browser, version: string) => ({
  manifest_version: 3,
  name: 'Dixit',
  description: '__MSG_about__',
  version,
  default_locale: 'en',
  icons: ICONS,
  permissions: [...PERMISSIONS, ...(browser === 'chromium' ? ['sidePanel'] : [])],
  optional_host_permissions: SERVERS,
  content_security_policy: { extension_pages: POLICY },
  action: { default_title: '__MSG_button__', default_icon: ICONS },
  commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+D' } } },
  options_ui: { page: 'settings.html', open_in_tab: true },
  ...OWN[browser],
})
