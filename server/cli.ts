#!/usr/bin/env node
/** The dixit command: the use cases of the server without a browser. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { Command, CommanderError, Option } from 'commander'
import { createI18n, type Locale, localeFor, LOCALES, type Translate } from '../locales/i18n.ts'
import { Claim, Language, NewSourceFile, SourceKind, type Verdict } from './api.ts'
import { batchCheck, batchExtract, batchLocate } from './batch.ts'
import { describeError } from './describe-error.ts'
import { extractQuotes, suggestQuotes } from './extraction.ts'
import { captureFile } from './capture.ts'
import { environmentLocale, fromEnvironment, serve } from './main.ts'
import { invalidInput, Problem } from './problem.ts'
import { checkReport, extractionReport } from './report.ts'
import { openStore } from './store/open.ts'
import type { Original, Store } from './store/store.ts'
import { verify } from './verify.ts'

/** What a script can tell apart: all is well, a person should look, it could not be done. */
const EXIT = { fine: 0, needsPerson: 1, failed: 2 } as const

/** Verdicts with which a quotation can be printed as it stands. */
const FINE: ReadonlySet<Verdict> = new Set<Verdict>(['exact', 'edited_marked', 'translation'])

interface Common {
  db: string
  json?: boolean
}

const locale = localeOf(process.argv)
const t = createI18n(locale).getFixedT(locale)
const environment = fromEnvironment()
const say = (text: string) => void process.stdout.write(`${text}\n`)

await program(t).parseAsync().catch(fail)

function program(t: Translate): Command {
  const words = t(($) => $.cli, { returnObjects: true })
  const dixit = new Command('dixit')
    .description(words.description)
    .usage(`[options] [${words.verb}]`)
    .helpOption('-h, --help', words.help)
    .helpCommand(`help [${words.verb}]`, words.help)
    .configureHelp({
      styleTitle: (title) =>
        title
          .replace('Usage:', words.usage)
          .replace('Options:', words.options)
          .replace('Arguments:', words.arguments)
          .replace('Commands:', words.commands),
      optionDescription: ({ description, argChoices, defaultValue }) =>
        [description, argChoices?.join(' | '), defaultValue && String(defaultValue)]
          .filter(Boolean)
          .join(' · '),
    })
    .configureOutput({ writeErr: (text) => void (text.startsWith('error:') || process.stderr.write(text)) }) // see usageError
    .exitOverride()

  const verb = (name: string, description: string) =>
    dixit
      .command(name)
      .description(description)
      .helpOption('-h, --help', words.help)
      .option('--db <file>', words.db, environment.database)
      .addOption(new Option('--lang <language>', words.lang).choices(LOCALES))

  verb('serve', words.serve)
    .option('--port <number>', words.port, Number, environment.port)
    .option('--host <name>', words.host, environment.host)
    .action(async ({ db, port, host }: Common & { port: number; host: string }) => {
      say(t(($) => $.cli.serving, { address: await serve({ ...environment, database: db, port, host }) }))
    })

  verb(`add <${words.files}...>`, words.add)
    .option('--title <text>', words.title)
    .addOption(new Option('--kind <kind>', words.kind).choices(SourceKind.options))
    .addOption(new Option('--language <language>', words.printed).choices(Language.options))
    .option('--publisher <name>', words.publisher)
    .option('--url <address>', words.url)
    .option('--published-at <date>', words.publishedAt)
    .option('--json', words.json)
    .action((files: string[], given: Common) => withStore(given, (store) => add(files, given, store)))

  verb(`check <${words.words}>`, words.check)
    .option('--speaker <name>', words.speaker)
    .addOption(new Option('--language <language>', words.claimLanguage).choices(Language.options))
    .option('--declared-translation', words.declared)
    .option('--json', words.json)
    .action((text: string, given: Common & Partial<Claim>) =>
      withStore(given, (store) => check(text, given, store)),
    )

  verb(`extract <${words.file}>`, words.extract).option('--json', words.json).action(extract)

  verb('batch', words.batch)
    .argument('<verb>', words.batchVerb)
    .action((name: string, given: Common) => withStore(given, (store) => batch(name, store)))

  return dixit
}

async function withStore(given: Common, use: (store: Store) => Promise<void>): Promise<void> {
  const store = openStore(given.db)
  try {
    await use(store)
  } finally {
    await store.close()
  }
}

/** Each file is stored on its own: one that cannot be read stops none of the others. */
async function add(files: string[], given: Common, store: Store): Promise<void> {
  const { db: _, json, ...facts } = given as Common & Record<string, unknown>
  const parsed = NewSourceFile.safeParse(facts)
  if (!parsed.success) throw invalidInput(parsed.error)
  for (const file of files) {
    try {
      const captured = await captureFile(await readOriginal(file), parsed.data)
      const stored = await store.sources.add(captured, suggestQuotes(captured))
      const { id, title, language, passages, quotes } = stored
      if (json)
        say(JSON.stringify({ file, id, title, language, passages: passages.length, quotes: quotes.length }))
      else
        say(
          t(($) => $.cli.added, {
            count: passages.length,
            id,
            title,
            language: t(($) => $.language[language]),
          }),
        )
    } catch (error) {
      process.exitCode = EXIT.failed
      process.stderr.write(`${file}: ${describeError(error, t)}\n`)
    }
  }
}

/** Prints the quotations of a file; nothing is stored. */
async function extract(file: string, { json }: Common): Promise<void> {
  const { passages, language } = await captureFile(await readOriginal(file), {})
  const text = passages.map((passage) => passage.text).join('\n')
  const extraction = await extractQuotes(text, language)
  say(json ? JSON.stringify({ text, ...extraction }) : extractionReport(text, extraction, t))
}

async function readOriginal(file: string): Promise<Original> {
  return { bytes: await readFile(file), mediaType: 'application/octet-stream', fileName: basename(file) }
}

async function check(text: string, given: Common & Partial<Claim>, store: Store): Promise<void> {
  const { speaker, language, declaredTranslation } = given
  const parsed = Claim.safeParse({ text, speaker, language, declaredTranslation })
  if (!parsed.success) throw invalidInput(parsed.error)
  const checked = await store.checks.add(await verify(parsed.data, store))
  say(given.json ? JSON.stringify(checked) : checkReport(checked, t, locale))
  process.exitCode = FINE.has(checked.verdict) ? EXIT.fine : EXIT.needsPerson
}

/** One JSON object a line in, one a line out, in order. A line that cannot be done answers with its problem. */
async function batch(name: string, store: Store): Promise<void> {
  const verbs: Record<string, (line: unknown) => Promise<unknown>> = {
    locate: batchLocate,
    check: (line) => batchCheck(line, store),
    extract: batchExtract,
  }
  const run = verbs[name]
  if (!run) throw Problem.invalid('verb', 'invalid_value')
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    let id: unknown = null
    try {
      const given: unknown = JSON.parse(line)
      id = (given as { id?: unknown } | null)?.id ?? null
      say(JSON.stringify(await run(given)))
    } catch (error) {
      process.exitCode = EXIT.failed
      const { code, fields } =
        error instanceof Problem
          ? error
          : new Problem(error instanceof SyntaxError ? 'malformed' : 'internal')
      say(JSON.stringify({ id, problem: { code, detail: describeError(error, t), errors: fields } }))
    }
  }
}

function fail(error: unknown): void {
  if (error instanceof CommanderError && error.exitCode === 0) return // help was asked for and shown
  process.exitCode = EXIT.failed
  if (error instanceof CommanderError && error.code === 'commander.help') return // no verb: the help was shown
  process.stderr.write(`${describeError(error, t)}\n`)
}

/** --lang, else what the environment asks for. Read before the options are, since their help is in that language. */
function localeOf(argv: string[]): Locale {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const asked = at < 0 ? undefined : (argv[at]!.split('=')[1] ?? argv[at + 1])
  return asked === undefined ? environmentLocale() : localeFor(asked)
}
