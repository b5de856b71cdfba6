/** The names by which the House of Commons of Canada calls those who speak, in its labels. */
import { hasWords } from '../has-words.ts'
import { oneLine } from '../one-line.ts'

/** What a person's name begins with when it stands in brackets after an office. */
const PERSON =
  /^(?:(?:the |le |la )?(?:right |très )?hon(?:ou?rable)?\b|l['’]hon(?:orable)?\b|(?:mr|mrs|ms|miss|mx|dr|prof|m|mme|mlle|me|sir|senator|sénat(?:eur|rice)|deputy|députée?)\b\.?)\s*\S/iu
/** Several, or one whom nobody names. They interrupt: the floor is not theirs. */
const CROWD = /^(?:(?:some|several|an|a|other) |(?:des|une?|plusieurs|quelques|certains) |d['’]autres )/i

/**
 * A label at the head of a paragraph, in bold: "Some hon. members:".
 *
 * @param bold where the bold print ends that `text` begins with
 */
export function labelOf(text: string, bold: number): { label: string; words: string; crowd: boolean } | null {
  const label = text.slice(0, bold).trim()
  const after = text.slice(bold)
  const colon = /^\s*:/.exec(after)
  if (label === '' || !(label.endsWith(':') || colon)) return null
  const words = colon ? after.slice(colon[0].length) : after
  return hasWords(words) ? { label, words, crowd: CROWD.test(label) } : null
}

/**
 * A record names the holder of an office once, "The Chair (Mr. Pat Kelly (Calgary Rocky Ridge, CPC)):", and says
 * "The Chair:" from then on.
 */
export class Speakers {
  private readonly byId = new Map<string, string>()
  private readonly byOffice = new Map<string, string>()

  /**
   * The name without the riding, party or office in brackets, and with its title: "Hon. Rona Ambrose". An office whose
   * holder the record has not named yet is given as it stands.
   *
   * @param id the record's own id of the person in that office
   */
  named(label: string, id?: string): string | undefined {
    const [whole = ''] = oneLine(label.replace(/\s/gu, ' ')).split(':')
    const [called = '', inside = ''] = whole.split(/\((.*)/s).map((part) => part.trim())
    const named = PERSON.test(called)
      ? called
      : PERSON.test(inside)
        ? inside.split(/[(),]/)[0]!.trim()
        : undefined
    const holder = named ?? (id === undefined ? undefined : this.byId.get(id)) ?? this.byOffice.get(called)
    if (holder === undefined) return called || undefined
    if (id !== undefined) this.byId.set(id, holder)
    if (called !== '' && called !== holder) this.byOffice.set(called, holder)
    return holder
  }
}
