#!/usr/bin/env node
/** The dixit command: the use cases of the server without a browser. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { Command, CommanderError, Option } from 'commander'
import { createI18n, type Locale, localeFor, LOCALES, type Translate } from '../locales/i18n.ts'
import { type Draft } from './api/drafts.ts'
import { Claim } from './api/findings.ts'
import { Language } from './api/language.ts'
import { NewSourceFile, type Source, SourceKind } from './api/sources.ts'
import { batchAlign, batchCheck, batchExtract, batchFlag, batchLocate, learnLines } from './terminal/batch.ts'
import { ExportFormat } from './api/desk.ts'
import { describeError } from './terminal/describe-error.ts'
import { checkDraft, readManuscript } from './draft.ts'
import { exportRenditions } from './desk/export-renditions.ts'
import { extractQuotes } from './import/extraction.ts'
import { importFile, importPage } from './import/import.ts'
import { learner } from './desk/learn.ts'
import { environmentLocale, fromEnvironment, serve } from './main.ts'
import { invalidInput, Problem } from './problem.ts'
import { prepareInThread } from './import/prepare-in-thread.ts'
import { progressLine } from './terminal/progress-line.ts'
import { isPrintable } from './quote/printable.ts'
import { formatOf } from './read/format-of.ts'
import { addedReport, checkReport, draftReport, extractionReport } from './terminal/report.ts'
import { openStore } from './store/open.ts'
import type { Original, Store } from './store/store.ts'
import { verify } from './verify.ts'
import { draftAsCsv } from './write/draft-csv.ts'
import { draftAsHtml } from './write/draft-html.ts'

/** What a script can tell apart: all is well, a person should look, it could not be done. */
const EXIT = { fine: 0, needsPerson: 1, failed: 2 } as const

/** Far above any record of a parliament, and well below what would fill the machine. */
const LONGEST_FILE = 100 * 1024 * 1024

interface Common {
  db: string
  json?: boolean
}

const locale = localeOf(process.argv)
const t = createI18n(locale).getFixedT(locale)
const environment = fromEnvironment()
const say = (text: string) => void process.stdout.write(`${text}\n`)

type Form = 'text' | 'html' | 'csv' | 'json'
/** The forms a draft's report is printed in. */
const FORMS: Record<Form, (draft: Draft) => string> = {
  text: (draft) => `${draftReport(draft, t)}\n`,
  html: (draft) => `${draftAsHtml(draft, t, locale)}\n`,
  csv: (draft) => draftAsCsv(draft, t),
  json: (draft) => `${JSON.stringify(draft)}\n`,
}

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

  verb(`draft <${words.file}>`, words.draft)
    .addOption(new Option('--as <form>', words.as).choices(Object.keys(FORMS)).default('text'))
    .addOption(new Option('--language <language>', words.printed).choices(Language.options))
    .option('--json', words.json)
    .action((file: string, given: DraftOptions) => withStore(given, (store) => draft(file, given, store)))

  verb('export', words.export)
    .addOption(new Option('--as <form>', words.exportAs).choices(ExportFormat.options).makeOptionMandatory())
    .action((given: Common & { as: ExportFormat }) =>
      withStore(given, async (store) => {
        for await (const piece of exportRenditions(given.as, store)) process.stdout.write(piece)
      }),
    )

  verb('learn', words.learnWords)
    .option('--json', words.json)
    .action((given: Common) => withStore(given, (store) => learnWords(given, store)))

  verb('batch', words.batch)
    .argument('<verb>', words.batchVerb)
    .option('--learn <file>', words.learn)
    .action((name: string, given: Common & { learn?: string }) =>
      withStore(given, (store) => batch(name, given.learn, store)),
    )

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

/** Each file or page is stored on its own: one that cannot be read stops none of the others. */
async function add(given: string[], options: Common, store: Store): Promise<void> {
  const { db: _, json, ...rest } = options as Common & Record<string, unknown>
  const parsed = NewSourceFile.safeParse(rest)
  if (!parsed.success) throw invalidInput(parsed.error)
  const facts = parsed.data
  for (const file of given) {
    const progress = progressLine(process.stderr, file, t)
    try {
      const { source, known } = await (/^https?:\/\//i.test(file)
        ? importPage(file, facts, store, { ...progress, allowedHosts: environment.allowedHosts })
        : importFile({ original: await readOriginal(file), facts }, store, progress))
      progress.clear()
      say(json ? JSON.stringify({ file, known, ...summary(source) }) : addedReport(source, known, t))
    } catch (error) {
      progress.clear()
      process.exitCode = EXIT.failed
      process.stderr.write(`${file}: ${describeError(error, t)}\n`)
    }
  }
}

function summary({ id, title, language, passages, quotes }: Source) {
  return { id, title, language, passages: passages.length, quotes: quotes.length }
}

/** Prints the quotations of a file; nothing is stored. */
async function extract(file: string, { json }: Common): Promise<void> {
  const original = await readOriginal(file)
  const { source } = await prepareInThread({ original, facts: {}, format: formatOf(original) })
  const text = source.passages.map((passage) => passage.text).join('\n')
  const extraction = await extractQuotes(text, source.language)
  say(json ? JSON.stringify({ text, ...extraction }) : extractionReport(text, extraction, t))
}

async function readOriginal(file: string): Promise<Original> {
  if ((await stat(file)).size > LONGEST_FILE) throw new Problem('too_large', { values: { limit: '100 MB' } })
  return { bytes: await readFile(file), mediaType: 'application/octet-stream', fileName: basename(file) }
}

async function learnWords({ json }: Common, store: Store): Promise<void> {
  const { isTTY } = process.stderr
  const line = (words: string) => void (isTTY && process.stderr.write(`\r\u001B[2K${words}`))
  const learning = learner(store).learn({
    onProgress: (share) => line(`${t(($) => $.cli.learning)} ${Math.floor(share * 100)} %`),
  })
  const learned = await learning.finally(() => line(''))
  say(json ? JSON.stringify(learned) : t(($) => $.cli.learned, { count: learned.pairs }))
}

async function check(text: string, given: Common & Partial<Claim>, store: Store): Promise<void> {
  const { speaker, language, declaredTranslation } = given
  const parsed = Claim.safeParse({ text, speaker, language, declaredTranslation })
  if (!parsed.success) throw invalidInput(parsed.error)
  const checked = await store.checks.add(await verify(parsed.data, store, learner(store)))
  say(given.json ? JSON.stringify(checked) : checkReport(checked, t, locale))
  process.exitCode = isPrintable(checked.verdict) ? EXIT.fine : EXIT.needsPerson
}

interface DraftOptions extends Common {
  as: Form
  language?: Language
}

/** Checks the quotations of a manuscript; nothing is stored. */
async function draft(file: string, { as, json, language }: DraftOptions, store: Store): Promise<void> {
  const progress = progressLine(process.stderr, file, t)
  let number = 0
  let total = 0
  const tell = (words: string) => {
    if (!process.stderr.isTTY) return
    progress.clear()
    process.stderr.write(`${file} · ${words}`.slice(0, process.stderr.columns))
  }
  try {
    progress.onProgress({ stage: 'reading', share: null })
    const manuscript = await readManuscript({ original: await readOriginal(file), facts: { language } })
    const checked = await checkDraft(manuscript, store, learner(store), {
      onProgress(told) {
        if ('read' in told) total = told.read.quotes
        else number++
        if (number < total) tell(t(($) => $.ui.draft.checking, { number: number + 1, total }))
      },
    })
    progress.clear()
    process.stdout.write(FORMS[json ? 'json' : as](checked))
    const { needPerson, beyond } = checked.summary
    process.exitCode = needPerson + beyond > 0 ? EXIT.needsPerson : EXIT.fine
  } finally {
    progress.clear()
  }
}

/** One JSON object a line in, one a line out, in order. A line that cannot be done answers with its problem. */
async function batch(name: string, learnFrom: string | undefined, store: Store): Promise<void> {
  const words = learner(store)
  const verbs: Record<string, (line: unknown) => Promise<unknown>> = {
    locate: batchLocate,
    check: (line) => batchCheck(line, store, words),
    extract: batchExtract,
    flag: batchFlag,
  }
  if (name === 'align') {
    const model = learnLines(learnFrom === undefined ? '' : await readFile(learnFrom, 'utf8'))
    verbs.align = async (line) => batchAlign(line, model)
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
