/** Builds the extension for each browser: a folder to load, and the same as a zip to hand on. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { build } from 'vite'
import { LOCALES } from '../../locales/i18n.ts'
import en from '../../locales/en.json' with { type: 'json' }
import fr from '../../locales/fr.json' with { type: 'json' }
import program from '../../package.json' with { type: 'json' }
import client from '../vite.config.ts'
import { type Browser, manifestFor } from './manifest.ts'

const BROWSERS: readonly Browser[] = ['chromium', 'firefox']
const WORDS = { en, fr }
/** What the browser itself shows; everything else is in the pages. */
const OF_BROWSER = ['about', 'button', 'wordsMenu', 'pageMenu'] as const
/** A zip of the same files is the same. */
const WHEN = new Date(2020, 0, 1)

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** @param out the folder that gets one folder and one zip for each browser */
export async function buildExtension(out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true })
  const [first, ...others] = BROWSERS.map((browser) => join(out, browser))
  await build({
    ...client,
    root: here('.'),
    configFile: false,
    base: './',
    logLevel: 'warn',
    build: {
      ...client.build,
      outDir: first!,
      rolldownOptions: {
        input: {
          panel: here('panel.html'),
          settings: here('settings.html'),
          background: here('background.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  for (const locale of LOCALES) {
    const words = WORDS[locale].ui.extension
    const messages = Object.fromEntries(OF_BROWSER.map((key) => [key, { message: words[key] }]))
    write(join(first!, '_locales', locale, 'messages.json'), messages)
  }
  cpSync(here('icons'), join(first!, 'icons'), { recursive: true })
  for (const other of others) cpSync(first!, other, { recursive: true })
  for (const browser of BROWSERS) {
    write(join(out, browser, 'manifest.json'), manifestFor(browser, program.version))
    writeFileSync(join(out, `dixit-${browser}.zip`), zipSync(filesIn(join(out, browser)), { mtime: WHEN }))
  }
}

function write(path: string, json: object): void {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, `${JSON.stringify(json, null, 2)}\n`)
}

const filesIn = (folder: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  )

/** Where the pages offer it: a build of theirs clears the folder away. */
const OFFERED = '../dist/extension'

if (import.meta.main) {
  await buildExtension(here('dist'))
  for (const browser of BROWSERS)
    cpSync(here(`dist/dixit-${browser}.zip`), join(here(OFFERED), `dixit-${browser}.zip`))
}
