/** What went wrong, in words for a terminal. */
import { CommanderError } from 'commander'
import type { Translate } from '../../locales/i18n.ts'
import { Problem } from '../problem.ts'
import { AccountsNeededError, BadSettingError, TwoPersonsNeededError } from '../environment.ts'
import { DatabaseInUseError } from '../store/copies-of-file.ts'
import { NoFileError } from '../store/look-into.ts'
import { MovedOtherwiseError } from '../store/move/move.ts'
import { NotEmptyError } from '../store/move/side.ts'
import { UnfinishedMoveError } from '../store/postgres/bring-up-to-date.ts'
import { ForeignDatabaseError, NewerDatabaseError } from '../store/migrate.ts'

/** An error in words, with each bad field on a line of its own. */
export function describeError(error: unknown, t: Translate): string {
  if (error instanceof Problem) {
    const { code, fields, values } = error
    const words = `${t(($) => $.problem[code].title)}. ${t(($) => $.problem[code].detail, values)}`
    const told = fields.map(({ path, code: problem }) =>
      t(($) => $.cli.told, { what: path, words: t(($) => $.fieldProblem[problem]) }),
    )
    return [words, ...told.map((line) => `  ${line}`)].join('\n')
  }
  if (error instanceof NewerDatabaseError) {
    return t(($) => $.cli.newerDatabase, { found: error.found, known: error.known })
  }
  if (error instanceof ForeignDatabaseError) return t(($) => $.cli.foreignDatabase, { file: error.file })
  if (error instanceof NoFileError) return t(($) => $.cli.noFileButServer, { place: error.place })
  if (error instanceof NotEmptyError) return t(($) => $.cli.moveNotEmpty, { place: error.place })
  if (error instanceof UnfinishedMoveError) return t(($) => $.cli.moveUnfinished, { place: error.place })
  if (error instanceof MovedOtherwiseError) return t(($) => $.cli.movedOtherwise, { table: error.table })
  if (error instanceof DatabaseInUseError) return t(($) => $.cli.inUse, { file: error.file })
  if (error instanceof AccountsNeededError) return t(($) => $.cli.accountsNeeded, { host: error.host })
  if (error instanceof TwoPersonsNeededError) return t(($) => $.cli.twoPersonsNeeded)
  if (error instanceof BadSettingError) return t(($) => $.cli.badSetting, { setting: error.setting })
  if (error instanceof CommanderError) return usageError(error, t)
  const { code, message, ...of } = error as NodeJS.ErrnoException & { hostname?: string; address?: string }
  if (code === 'ENOENT') return t(($) => $.cli.noFile)
  if (code === 'EADDRINUSE') return t(($) => $.cli.portTaken)
  if (code && NO_SUCH_HOST.has(code)) {
    return t(($) => $.cli.badHost, { host: of.hostname ?? of.address ?? '' })
  }
  if (code === 'ERR_SOCKET_BAD_PORT') return t(($) => $.cli.badPort)
  if (code?.startsWith('SQLITE_') || message.startsWith('Cannot open database')) {
    return t(($) => $.cli.badDatabase, { reason: message })
  }
  if (code?.startsWith('POSTGRES_')) return t(($) => $.cli.badServer, { reason: message })
  return message
}

/** What Node says of a name or an address that is none of this machine’s. */
const NO_SUCH_HOST: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL', 'EINVAL'])

/** Commander's errors name the option or the argument between single quotes. */
function usageError({ code, message }: CommanderError, t: Translate): string {
  const name = /'(.+?)'/.exec(message)?.[1] ?? ''
  const help = t(($) => $.cli.seeHelp)
  switch (code) {
    case 'commander.unknownCommand':
      return `${t(($) => $.cli.unknownVerb, { name })} ${help}`
    case 'commander.unknownOption':
      return `${t(($) => $.cli.unknownOption, { name })} ${help}`
    case 'commander.invalidArgument':
      return `${t(($) => $.cli.badValue, { name })} ${help}`
    case 'commander.excessArguments':
      return `${t(($) => $.cli.tooMany)} ${help}`
    default:
      return `${t(($) => $.cli.missing, { name })} ${help}`
  }
}
