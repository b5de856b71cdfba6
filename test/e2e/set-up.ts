/** Before the browser tests: builds the client, and finds a Chromium or installs one. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { launchChromium } from './launch-chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where Chromium is, which alone loads an extension. */
    chromium: string
    /** Where its headless shell is, which has no window to draw: a page costs it a fifth. Chromium where there is none. */
    shell: string
  }
}

export default async function setUp({ provide }: TestProject): Promise<void> {
  await buildClient()
  const found = (await findChromium()) ?? (await installChromium())
  provide('chromium', found)
  provide('shell', (!process.env.CHROMIUM_PATH && (await firstThatStarts(onPath([SHELL])))) || found)
}

/** As it is shipped: under vitest's own NODE_ENV, Vite would build for development. */
async function buildClient(): Promise<void> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await build({ root: fileURLToPath(new URL('../../client/', import.meta.url)), logLevel: 'warn' })
  } finally {
    process.env.NODE_ENV = before
  }
}

async function findChromium(): Promise<string | null> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    const reason = await reasonNotToStart(named)
    if (reason) throw new Error(`CHROMIUM_PATH names ${named}, which does not start: ${reason}`)
    return named
  }
  return firstThatStarts(usualPlaces())
}

async function firstThatStarts(places: string[]): Promise<string | null> {
  for (const place of places) {
    // Only a start tells: on some systems the command is a stub that asks to install something else.
    if (existsSync(place) && !(await reasonNotToStart(place))) return place
  }
  return null
}

async function reasonNotToStart(place: string): Promise<string | null> {
  try {
    await (await launchChromium(place)).close()
    return null
  } catch (error) {
    return (error as Error).message
  }
}

function usualPlaces(): string[] {
  const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
  return [...placesOfPlatform(), ...onPath(commands), chromium.executablePath()]
}

/** As Debian names its package and the command. */
const SHELL = 'chromium-headless-shell'

const onPath = (commands: string[]) =>
  foldersOnPath().flatMap((folder) => commands.map((command) => join(folder, command)))

const foldersOnPath = () => (process.env.PATH ?? '').split(delimiter).filter(Boolean)

function placesOfPlatform(): string[] {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA, 'PROGRAMFILES(X86)': programsX86 } = process.env
    const folders = [PROGRAMFILES, programsX86, LOCALAPPDATA].filter((folder) => folder !== undefined)
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return folders.flatMap((folder) => programs.map((program) => join(folder, program)))
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ]
}

/** One way to install Chromium: its commands, one after the other. */
type Way = [program: string, ...options: string[]][]

async function installChromium(): Promise<string> {
  const failures: string[] = []
  for (const way of waysToInstall()) {
    const names = way.map((command) => command.join(' ')).join(' && ')
    process.stderr.write(`No Chromium found for the browser tests. Installing it: ${names}\n`)
    const failure = way.map(runCommand).find((reason) => reason !== null)
    const found = failure ? null : await findChromium()
    if (found) return found
    failures.push(`${names}\n  ${failure ?? 'No Chromium that starts was there afterwards.'}`)
  }
  throw new Error(
    [
      'The browser tests need Chromium, Chrome or Edge. None was found here, and none could be installed:',
      ...failures,
      'Install one, or name one in CHROMIUM_PATH, and run the tests again.',
      'The other tests run without: npm test -- --project program',
    ].join('\n'),
  )
}

function waysToInstall(): Way[] {
  // Not import.meta.resolve, which vitest does not offer to a set-up.
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json')
  const playwright = join(dirname(manifest), 'cli.js')
  const hasApt = foldersOnPath().some((folder) => existsSync(join(folder, 'apt-get')))
  return [
    ...(hasApt && process.getuid?.() === 0
      ? [
          [
            ['apt-get', 'update'],
            ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', SHELL],
          ] satisfies Way,
        ]
      : []),
    [[process.execPath, playwright, 'install', 'chromium']],
  ]
}

/** The reason why it failed; null where it did not. */
function runCommand([program, ...options]: Way[number]): string | null {
  const { status, error, stderr } = spawnSync(program, options, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status === 0) return null
  return (
    error?.message ?? (stderr.trim().split('\n').slice(-3).join('\n  ') || `It ended with code ${status}.`)
  )
}
