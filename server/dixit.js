#!/usr/bin/env node
/**
 * The command as it is installed: hands over to a Node that runs the program, which is this one or the one that the
 * package `node` brought. In a checkout it runs the sources, in a package what `npm pack` made of them, since Node reads
 * no TypeScript below node_modules. In JavaScript itself, and for Node 20.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const NEEDED = 24
const here = (path) => new URL(path, import.meta.url)
const program = existsSync(here('cli.ts')) ? here('cli.ts') : here('../dist/server/cli.js')

if (Number.parseInt(process.versions.node, 10) >= NEEDED) await import(program.href)
else runBy(broughtNode())

function broughtNode() {
  const node = fileURLToPath(new URL('bin/node', import.meta.resolve('node/package.json')))
  if (existsSync(node)) return node
  process.stderr.write(
    `Dixit needs Node ${NEEDED}; this is ${process.version}. Allow the package “node” its install script, or install Node ${NEEDED}.\n` +
      `Dixit a besoin de Node ${NEEDED} ; voici ${process.version}. Autorisez le script d’installation du paquet « node », ou installez Node ${NEEDED}.\n`,
  )
  process.exit(2)
}

function runBy(node) {
  const child = spawn(node, [fileURLToPath(program), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal]
  })
}
