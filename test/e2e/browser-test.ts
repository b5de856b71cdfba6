/**
 * `it` of the browser tests. A file has one browser and one server on a fresh store; a test opens pages on them, each in
 * a context of its own, and fails if a page raised an error or broke its Content-Security-Policy.
 */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import type { Locale } from '../../locales/i18n.ts'
import { startServer } from '../support/server.ts'
import { launchChromium } from './launch-chromium.ts'

interface Visitor extends Pick<BrowserContextOptions, 'colorScheme' | 'viewport'> {
  /** The language the browser asks for. */
  locale?: Locale
}

/** For a busy machine: a wait ends as soon as what it waits for is there. */
const LONGEST_WAIT_MS = 30_000

/** The browser says this of every refusal of the server, expected or not. */
const REFUSAL = /^Failed to load resource: the server responded with a status of 4/

// vitest reads from its pattern what a fixture needs, and wants one where it needs nothing.
/* oxlint-disable no-empty-pattern */
export const it = test
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await launchChromium(inject('shell'))
    onCleanup(() => browser.close())
    return browser
  })
  .extend('server', { scope: 'file' }, async ({}, { onCleanup }) => {
    const server = await startServer()
    onCleanup(() => server.close())
    return server
  })
  .extend('open', async ({ browser, server }, { onCleanup }) => {
    const complaints: string[] = []
    const pages: Page[] = []
    onCleanup(async () => {
      await Promise.all(pages.map((page) => page.context().close()))
      expect(complaints).toEqual([])
    })
    return async (path: string, { locale = 'en', ...options }: Visitor = {}): Promise<Page> => {
      const context = await browser.newContext({
        baseURL: server.address,
        locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
        timezoneId: 'Europe/Paris',
        reducedMotion: 'reduce',
        ...options,
      })
      context.setDefaultTimeout(LONGEST_WAIT_MS)
      const page = await context.newPage()
      pages.push(page)
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error' && !REFUSAL.test(message.text())) complaints.push(message.text())
      })
      await page.goto(path)
      return page
    }
  })
