/** The dixit command: the use cases of the server without a browser. */
import { Argument, Command, CommanderError, Option } from 'commander'
import { createI18n, type Locale, localeFor, LOCALES } from '../../locales/i18n.ts'
import { ROLES } from '../access/asker.ts'
import { ExportFormat } from '../api/desk.ts'
import { CheckForm, QuoteForm } from '../api/exports.ts'
import { Language } from '../api/language.ts'
import { SourceKind } from '../api/sources.ts'
import { environmentLocale, fromEnvironment } from '../environment.ts'
import { describeError } from './describe-error.ts'
import {
  DRAFT_FORMS,
  EXIT,
  type Exit,
  EXPORTED_NOUNS,
  HISTORY_ASKED,
  type Run,
  type Terminal,
} from './terminal.ts'

/**
 * Runs the command to its end; `serve` ends once the server answers, and the server keeps the process.
 *
 * @param words what stands after the command's name
 * @returns the exit code; what went wrong is said on `stderr`
 */
export async function dixit(words: string[], { env, stdin, stdout, stderr }: Terminal): Promise<Exit> {
  const locale = localeOf(words) ?? environmentLocale(env)
  const t = createI18n(locale).getFixedT(locale)
  const settings = fromEnvironment(env)
  const say = (text: string) => void stdout.write(`${text}\n`)
  let exit: Exit = EXIT.fine
  const command = program({ env, stdin, stdout, stderr, locale, t, settings, say }, (code) => (exit = code))
  try {
    await command.parseAsync(words, { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.fine // help was asked for and shown
      if (error.code === 'commander.help') return EXIT.failed // no verb: the help was shown
    }
    stderr.write(`${describeError(error, t)}\n`)
    return EXIT.failed
  }
}

/** Which of them each thing goes out in, its verb says. */
const EXPORT_FORMS = [...new Set([...ExportFormat.options, ...QuoteForm.options, ...CheckForm.options])]

/** A verb's modules are loaded when it runs: to show the help, or to check, takes none of what reads a PDF. */
function program(run: Run, end: (exit: Exit) => void): Command {
  const { t, settings, stdout, stderr } = run
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
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void (text.startsWith('error:') || stderr.write(text)), // see usageError
    })
    .exitOverride()

  const verb = (name: string, description: string, under = dixit) =>
    under
      .command(name)
      .description(description)
      .helpOption('-h, --help', words.help)
      .option('--db <file>', words.db, settings.database)
      .addOption(new Option('--lang <language>', words.lang).choices(LOCALES))
  const ending =
    <Given extends unknown[]>(act: (...given: Given) => Promise<Exit>) =>
    async (...given: Given) =>
      end(await act(...given))

  verb('serve', words.serve)
    .option('--port <number>', words.port, Number, settings.port)
    .option('--host <name>', words.host, settings.host)
    .option('--first-run', words.firstRun)
    .action(ending(async (given) => (await import('./verbs/serve.ts')).serve(given, run)))

  verb(`add <${words.files}...>`, words.add)
    .option('--title <text>', words.title)
    .addOption(new Option('--kind <kind>', words.kind).choices(SourceKind.options))
    .addOption(new Option('--language <language>', words.printed).choices(Language.options))
    .option('--publisher <name>', words.publisher)
    .option('--url <address>', words.url)
    .option('--published-at <date>', words.publishedAt)
    .option('--json', words.json)
    .action(ending(async (files, given) => (await import('./verbs/add.ts')).add(files, given, run)))

  verb('recapture', words.recapture)
    .argument('[id...]', words.recaptureIds)
    .option('--older-than <date>', words.olderThan)
    .option('--json', words.json)
    .action(ending(async (ids, given) => (await import('./verbs/recapture.ts')).recapture(ids, given, run)))

  verb(`check <${words.words}>`, words.check)
    .option('--speaker <name>', words.speaker)
    .addOption(new Option('--language <language>', words.claimLanguage).choices(Language.options))
    .option('--declared-translation', words.declared)
    .option('--json', words.json)
    .action(ending(async (text, given) => (await import('./verbs/check.ts')).check(text, given, run)))

  verb(`extract <${words.file}>`, words.extract)
    .option('--json', words.json)
    .action(ending(async (file, given) => (await import('./verbs/extract.ts')).extract(file, given, run)))

  verb(`draft <${words.file}>`, words.draft)
    .addOption(new Option('--as <form>', words.as).choices(DRAFT_FORMS).default('text'))
    .addOption(new Option('--language <language>', words.printed).choices(Language.options))
    .option('--json', words.json)
    .action(ending(async (file, given) => (await import('./verbs/draft.ts')).draft(file, given, run)))

  verb('export', words.export)
    .addArgument(new Argument('[what]', words.exportWhat).choices(EXPORTED_NOUNS).default('renditions'))
    .argument('[number]', words.exportNumber)
    .addOption(new Option('--as <form>', words.exportAs).choices(EXPORT_FORMS).makeOptionMandatory())
    .option('--where <conditions>', words.exportWhere)
    .option('--address <address>', words.exportAddress, `http://${settings.host}:${settings.port}`)
    .option('--fr <tag>', words.varietyFr)
    .option('--en <tag>', words.varietyEn)
    .action(
      ending(async (what, number, given) =>
        (await import('./verbs/export.ts')).exportAs(what, number, given, run),
      ),
    )

  verb('learn', words.learnWords)
    .option('--json', words.json)
    .action(ending(async (given) => (await import('./verbs/learn.ts')).learn(given, run)))

  verb('mcp', words.mcp)
    .option('--http <number>', words.mcpHttp, Number)
    .option('--write', words.mcpWrite)
    .option('--address <address>', words.exportAddress, `http://${settings.host}:${settings.port}`)
    .action(ending(async (given) => (await import('./verbs/mcp.ts')).mcp(given, run)))

  verb(`backup <${words.file}>`, words.backup).action(
    ending(async (file, given) => (await import('./verbs/backup.ts')).backup(file, given, run)),
  )

  verb(`restore <${words.file}>`, words.restore).action(
    ending(async (file, given) => (await import('./verbs/backup.ts')).restore(file, given, run)),
  )

  verb(`verify [${words.file}]`, words.verify).action(
    ending(async (file, given) => (await import('./verbs/backup.ts')).verify(file, given, run)),
  )

  dixit
    .command('move')
    .description(words.move)
    .helpOption('-h, --help', words.help)
    .argument(`<${words.moveFrom}>`, words.movePlace)
    .argument(`<${words.moveTo}>`, words.movePlace)
    .addOption(new Option('--lang <language>', words.lang).choices(LOCALES))
    .action(ending(async (from, to) => (await import('./verbs/move.ts')).move(from, to, run)))

  const user = dixit
    .command('user')
    .description(words.user)
    .helpOption('-h, --help', words.help)
    .helpCommand(`help [${words.verb}]`, words.help)
  verb(`add <${words.name}>`, words.userAdd, user)
    .addOption(new Option('--role <role>', words.role).choices(ROLES).makeOptionMandatory())
    .option('--password', words.userPassword)
    .option('--json', words.json)
    .action(ending(async (name, given) => (await users()).add(name, given, run)))
  verb('list', words.userList, user)
    .option('--json', words.json)
    .action(ending(async (given) => (await users()).list(given, run)))
  verb('role', words.userRole, user)
    .argument(`<${words.name}>`)
    .addArgument(new Argument(`<${words.role}>`).choices(ROLES))
    .option('--json', words.json)
    .action(ending(async (name, role, given) => (await users()).change(name, { role }, given, run)))
  for (const [name, description, disabled] of [
    ['disable', words.userDisable, true],
    ['enable', words.userEnable, false],
  ] as const)
    verb(`${name} <${words.name}>`, description, user)
      .option('--json', words.json)
      .action(ending(async (who, given) => (await users()).change(who, { disabled }, given, run)))
  verb(`reset <${words.name}>`, words.userReset, user)
    .option('--json', words.json)
    .action(ending(async (name, given) => (await users()).reset(name, given, run)))

  verb('history', words.history)
    .addArgument(new Argument('<what>', words.historyWhat).choices(HISTORY_ASKED))
    .argument('[file]', words.file)
    .option('--sealed <hash>', words.sealed)
    .action(
      ending(async (what, file, given) =>
        (await import('./verbs/history.ts')).history(what, file, given, run),
      ),
    )

  verb('batch', words.batch)
    .argument('<verb>', words.batchVerb)
    .option('--learn <file>', words.learn)
    .action(ending(async (name, given) => (await import('./verbs/batch.ts')).batch(name, given, run)))

  return dixit
}

const users = () => import('./verbs/user.ts')

/** What --lang asks for. Read before the options are, since their help is in that language. */
function localeOf(words: string[]): Locale | null {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const asked = at < 0 ? undefined : (words[at]!.split('=')[1] ?? words[at + 1])
  return asked === undefined ? null : localeFor(asked)
}
