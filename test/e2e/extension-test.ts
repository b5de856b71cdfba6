/** `it` of the tests of the extension: a Chromium that has it loaded, a Dixit, and a paper on another site of this machine. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { buildExtension } from '../../client/extension/build.ts'
import type { Locale } from '../../locales/i18n.ts'
import { startServer } from '../support/server.ts'

const LONGEST_WAIT_MS = 30_000
/** The browser says this of every refusal of the server, expected or not. */
const REFUSAL = /^Failed to load resource: the server responded with a status of 4/

export interface WithExtension {
  /** Its page of this name, in a tab of its own. */
  open(name: 'panel' | 'settings'): Promise<Page>
  /** The page that it opened when it was installed. */
  first(): Promise<Page>
  visit(address: string): Promise<Page>
  /** Presses its button on a page, as a hand does on the toolbar. */
  press(page: Page): Promise<void>
  /** The addresses of everything that is open, side panels too. */
  opened(): Promise<string[]>
}

// vitest reads from its pattern what a fixture needs, and wants one where it needs nothing.
/* oxlint-disable no-empty-pattern */
export const it = test
  .extend('folder', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = mkdtempSync(join(tmpdir(), 'dixit-extension-'))
    onCleanup(() => rmSync(folder, { recursive: true, force: true }))
    await asShipped(() => buildExtension(folder))
    allow(join(folder, 'chromium'), 'http://127.0.0.1/*')
    return join(folder, 'chromium')
  })
  .extend('server', { scope: 'file' }, async ({}, { onCleanup }) => {
    const server = await startServer()
    onCleanup(() => server.close())
    return server
  })
  .extend('paper', { scope: 'file' }, async ({}, { onCleanup }) => {
    const pages = new Map<string, string>()
    const paper = createServer(({ url }, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(pages.get(url ?? '') ?? '')
    })
    await new Promise<void>((done) => void paper.listen(0, 'localhost', done))
    onCleanup(() => void paper.close())
    const address = `http://localhost:${(paper.address() as AddressInfo).port}`
    return {
      /** @returns its address */
      print(path: string, page: string) {
        pages.set(path, page)
        return address + path
      },
    }
  })
  .extend('launch', async ({ folder }, { onCleanup }) => {
    const contexts: BrowserContext[] = []
    const complaints: string[] = []
    onCleanup(async () => {
      await Promise.all(contexts.map((context) => context.close()))
      expect(complaints).toEqual([])
    })
    return async (locale: Locale): Promise<WithExtension> => {
      const context = await launchWith(folder, locale)
      contexts.push(context)
      context.setDefaultTimeout(LONGEST_WAIT_MS)
      context.on('weberror', (error) => complaints.push(error.error().message))
      context.on('console', (message) => {
        if (message.type() === 'error' && !REFUSAL.test(message.text())) complaints.push(message.text())
      })
      return withExtension(context)
    }
  })

/** Under vitest's own NODE_ENV, Vite would build for development. */
async function asShipped(work: () => Promise<void>): Promise<void> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  await work().finally(() => (process.env.NODE_ENV = before))
}

/** No test can press a button of the browser itself: leave for the server, which a person gives there, is given before. */
function allow(folder: string, pattern: string): void {
  const path = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as object
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: [pattern] }))
}

const launchWith = (folder: string, locale: Locale): Promise<BrowserContext> =>
  chromium.launchPersistentContext('', {
    executablePath: inject('chromium'),
    chromiumSandbox: false,
    headless: false, // the headless mode of Playwright’s own loads no extension; that of Chromium does
    args: [
      '--headless=new',
      '--disable-gpu',
      '--disable-quic',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--enable-unsafe-extension-debugging',
    ],
    locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
    env: { ...process.env, LANGUAGE: locale },
    reducedMotion: 'reduce',
    viewport: { width: 400, height: 900 },
  })

async function withExtension(context: BrowserContext): Promise<WithExtension> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const id = new URL(worker.url()).host
  const browser = await context.browser()!.newBrowserCDPSession()
  const visit = async (address: string) => {
    const page = await context.newPage()
    await page.goto(address)
    return page
  }
  return {
    visit,
    open: (name) => visit(`chrome-extension://${id}/${name}.html`),
    async first() {
      // It takes the place of an empty tab, where there is one.
      const ours = () => context.pages().find((page) => page.url().includes(id))
      await expect.poll(ours, { timeout: LONGEST_WAIT_MS }).toBeDefined()
      return ours()!
    },
    async press(page) {
      await page.bringToFront()
      const targetId = await tabOf(browser, page.url())
      await send(browser, 'Extensions.triggerAction', { id, targetId })
    },
    async opened() {
      const { targetInfos } = await browser.send('Target.getTargets')
      return targetInfos.map(({ url }) => url)
    },
  }
}

async function tabOf(browser: CDPSession, url: string): Promise<string> {
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] })
  return targetInfos.find((target) => target.url === url)!.targetId
}

/** What Playwright does not know the types of yet. */
const send = (browser: CDPSession, method: string, params: object): Promise<unknown> =>
  (browser.send as (method: string, params: object) => Promise<unknown>).call(browser, method, params)
