/** Which server the extension asks, and the browser’s leave to ask it. */

export interface Server {
  /** Its origin: http://127.0.0.1:4747 */
  address: string
  /** Where it has accounts; empty otherwise. */
  token: string
}

export const USUAL_ADDRESS = 'http://127.0.0.1:4747'
const KEY = 'server'

/** The one connected; null before the first time. */
export async function keptServer(): Promise<Server | null> {
  const { [KEY]: server } = await chrome.storage.local.get<{ [KEY]?: Server }>(KEY)
  return server ?? null
}

/** @returns how to hear no more */
export function hearServer(heard: (server: Server | null) => void): () => void {
  const listener = ({ [KEY]: change }: Record<string, chrome.storage.StorageChange>) => {
    if (change) heard((change.newValue as Server | undefined) ?? null)
  }
  chrome.storage.local.onChanged.addListener(listener)
  return () => chrome.storage.local.onChanged.removeListener(listener)
}

const THIS_MACHINE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** The origin of what was typed; null where that is none, or one to which a token would go in the open. */
export function originTyped(typed: string): string | null {
  const text = typed.trim()
  const address = text.includes('://') ? text : `https://${text}`
  if (!URL.canParse(address)) return null
  const { protocol, hostname, origin } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.test(hostname)) ? origin : null
}

/** Asks the person; to be called in answer to a press, before anything is waited for. */
export const askLeave = (origin: string): Promise<boolean> => chrome.permissions.request(leaveFor(origin))

/** Keeps the server, and gives back the leave for the one before. */
export async function keepServer(server: Server): Promise<void> {
  const before = await keptServer()
  await chrome.storage.local.set({ [KEY]: server })
  const [given, held] = [leaveFor(server.address), before && leaveFor(before.address)]
  if (held && held.origins[0] !== given.origins[0]) await chrome.permissions.remove(held).catch(() => false)
}

/** Firefox knows no ports in patterns. */
function leaveFor(origin: string) {
  const { protocol, hostname } = new URL(origin)
  return { origins: [`${protocol}//${hostname}/*`] }
}
