/** What the address of the form brings along from another page: `/?text=…&speaker=…&url=…`. It fills in, and does nothing. */
import { EMPTY_CLAIM, type DraftClaim } from './claim-form.tsx'

type Query = Record<string, string>

/** As they would have been typed: the server says at its field what it cannot take of them. */
export function claimBrought({ text = '', speaker = '' }: Query): DraftClaim | null {
  return text || speaker ? { ...EMPTY_CLAIM, text: text.trim(), speaker: speaker.trim() } : null
}

/** In characters: as long as the address of a source may be. */
const LONGEST_ADDRESS = 2_000

/** The page that the words stand on; null where it is none that could be fetched. */
export function pageBrought({ url = '' }: Query): string | null {
  if (url.length > LONGEST_ADDRESS || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
