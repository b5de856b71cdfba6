/** Tells the name of a file that a server sends. */
import { oneLine } from '../one-line.ts'

/** In characters. File systems take no longer ones. */
const LONGEST_NAME = 255

/**
 * The name in the header Content-Disposition (RFC 6266), or else the last step of the path where it has an extension.
 *
 * @param disposition the header's text
 * @returns a name without a folder, or null
 */
export function remoteName(disposition: string, { pathname }: URL): string | null {
  const last = decoded(pathname.slice(pathname.lastIndexOf('/') + 1))
  return (
    withoutFolder(dispositionName(disposition)) ?? (/[^.]\.\w{1,10}$/.test(last) ? withoutFolder(last) : null)
  )
}

const EXTENDED = /(?:^|;)\s*filename\*\s*=\s*(utf-8|iso-8859-1)'[^']*'([^;\s]+)/i
const QUOTED = /(?:^|;)\s*filename\s*=\s*"((?:\\.|[^"\\])*)"/i
const BARE = /(?:^|;)\s*filename\s*=\s*([^;\s"]+)/i

/** The extended form, which is there for names beyond ASCII, goes before the plain one. */
function dispositionName(disposition: string): string {
  const [, charset, extended] = EXTENDED.exec(disposition) ?? []
  if (extended !== undefined)
    return charset!.toLowerCase() === 'utf-8' ? decoded(extended) : fromLatin1(extended)
  const quoted = QUOTED.exec(disposition)?.[1]
  return quoted?.replace(/\\(.)/g, '$1') ?? BARE.exec(disposition)?.[1] ?? ''
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a per cent sign that escapes nothing
  }
}

const fromLatin1 = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

function withoutFolder(path: string): string | null {
  const name = oneLine(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1))
  return /[^.]/.test(name) ? name.slice(-LONGEST_NAME).toWellFormed() : null
}
