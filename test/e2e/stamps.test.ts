import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'vitest'
import { startServer } from '../support/server.ts'
import { hasOpenssl, startAuthority } from '../support/timestamp-authority.ts'
import { it } from './browser-test.ts'

const WORDS = {
  fr: {
    stamp: 'Sceller par un horodatage',
    verify: 'Vérifier l’horodatage',
    valid: 'Ce sont bien les octets que Horodateur du Quai a vus',
  },
  en: {
    stamp: 'Seal with a timestamp',
    verify: 'Verify the timestamp',
    valid: 'These are the bytes that Horodateur du Quai saw',
  },
} as const

it.skipIf(!hasOpenssl())('a capture is sealed with a timestamp, which is verified', async ({ open }) => {
  const authority = await startAuthority()
  const { address, root: trusted } = authority
  const server = await startServer({ authority: { address, trusted } })
  try {
    for (const locale of ['fr', 'en'] as const) {
      const words = WORDS[locale]
      const given = { title: 'Le bac', text: `Le bac passe (${locale}).` }
      const { body } = await server.ask('POST', '/sources', given)
      const page = await open('/', { locale, viewport: { width: 390, height: 800 } })
      await page.goto(`${server.address}/sources/${body.id}/history`)
      await page.getByRole('button', { name: words.stamp }).click()
      await page.getByText(words.valid).waitFor()
      await page.reload()
      await page.getByRole('button', { name: words.verify }).click()
      await page.getByText(words.valid).waitFor()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    }
  } finally {
    await server.close()
    authority.close()
  }
})
