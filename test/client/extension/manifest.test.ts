import { describe, expect, it } from 'vitest'
import { type Browser, manifestFor } from '../../../client/extension/manifest.ts'

describe.each<[Browser, string[]]>([
  ['chromium', ['sidePanel']],
  ['firefox', []],
])('in %s the extension', (browser, own) => {
  const manifest: object = manifestFor(browser, '1.2.3')

  it('may do what it is pressed for, and asks for one server later', () => {
    expect(manifest).toMatchObject({
      permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', ...own],
      optional_host_permissions: ['http://*/*', 'https://*/*'],
    })
  })

  it('waits in no page, and opens itself to none', () => {
    const keys = Object.keys(manifest)
    for (const key of [
      'host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ])
      expect(keys).not.toContain(key)
  })

  it('runs its own scripts alone, and asks a server on one’s own machine in plain HTTP', () => {
    const { extension_pages: policy } = (manifest as ReturnType<typeof manifestFor>).content_security_policy
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests/)
  })
})
