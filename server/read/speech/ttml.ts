/** Reads subtitles in TTML (W3C; DFXP, IMSC, EBU-TT-D): each `p` has its times, and may say who speaks. */
import { Problem } from '../../problem.ts'
import { hasWords } from '../has-words.ts'
import { oneLine } from '../one-line.ts'
import type { ReadFile } from '../read-file.ts'
import { type Gathered, readElements } from '../record/elements.ts'
import { markedAs, taggedLanguage } from '../record/record.ts'
import type { Attributes } from '../xml.ts'
import { type Cue, passagesOf } from './cues.ts'
import { type Clock, clockOf, millisecondsOf } from './ttml-time.ts'

const CONTAINERS = new Set(['body', 'div'])
/** What stands in the body and is not shown. */
const UNSHOWN = new Set(['metadata', 'title', 'desc', 'copyright', 'set', 'audio', 'image'])
const INLINE = new Set(['span', 'br', 'ruby', 'rb'])
/** Stands for `<br/>` until the cue is whole: the lines of the file itself are white space. */
const LINE_BREAK = '\0'

interface Element extends Gathered {
  name: string
  attributes: Attributes
  /** The times and the speaker of its first span that has them: some programs tell them there. */
  inner: Attributes
}

/**
 * What a body or a `div` is marked with is the language the subtitles are printed in, which may be a translation; a `p`
 * that is marked otherwise is in the language that was spoken.
 *
 * @throws Problem as readXml() does, `unreadable` where words have no times
 */
export function readTtml(bytes: Uint8Array): Pick<ReadFile, 'title' | 'language' | 'passages'> {
  const agents = new Map<string, string>()
  const printed = new Set<string>()
  const cues: Cue[] = []
  /** The body and the divisions that are open; what each says holds for what stands in it. */
  const around: Attributes[] = []
  let clock: Clock = clockOf({})
  let agent: string | undefined
  let title: string | null = null
  let inBody = false

  function take({ name, attributes, inner, text }: Element): void {
    if (name === 'title') title = oneLine(text) || null
    else if (name === 'name') {
      if (agent && oneLine(text)) agents.set(agent, oneLine(text))
    } else if (hasWords(text)) cues.push(cueOf(attributes, inner, text))
  }

  function cueOf(attributes: Attributes, inner: Attributes, text: string): Cue {
    const own = attributes.begin || attributes.end ? attributes : { ...attributes, ...inner }
    const offset = around.reduce((sum, { begin }) => sum + (millisecondsOf(begin, clock) ?? 0), 0)
    const begin = millisecondsOf(own.begin, clock)
    if (begin === undefined && !around.some((one) => one.begin)) throw new Problem('unreadable')
    const start = offset + (begin ?? 0)
    const end = millisecondsOf(own.end, clock)
    const whose = [attributes, inner, ...around.toReversed()].find((one) => one['ttm:agent'])?.['ttm:agent']
    const tag = attributes['xml:lang']
    const languages = [...printed].map(taggedLanguage)
    const differs = languages.length > 0 && !languages.includes(taggedLanguage(tag))
    const spoken = differs ? markedAs(tag, `<p xml:lang="${tag}">`, true) : undefined
    return {
      start,
      end: end === undefined ? start + (millisecondsOf(own.dur, clock) ?? 0) : offset + end,
      lines: text.split(LINE_BREAK).map(oneLine),
      speaker: whose ?? '',
      spoken,
    }
  }

  readElements<Element>(bytes, {
    skips: (name) => inBody && UNSHOWN.has(name),
    inline: INLINE,
    open(name, attributes, element) {
      if (name === 'tt') clock = clockOf(attributes)
      if (name === 'body') inBody = true
      if (name === 'agent') agent = attributes['xml:id']
      if (name === 'tt' || CONTAINERS.has(name))
        if (attributes['xml:lang']) printed.add(attributes['xml:lang'])
      if (CONTAINERS.has(name)) around.push(attributes)
      if (name === 'br' && element) element.text += LINE_BREAK
      if (name === 'span' && element) element.inner = { ...attributes, ...element.inner }
      const isGathered = inBody ? name === 'p' : name === 'title' || name === 'name'
      return isGathered ? { name, attributes, inner: {}, text: '' } : undefined
    },
    take,
    close(name) {
      if (CONTAINERS.has(name)) around.pop()
    },
  })

  if (!inBody) throw new Problem('unreadable')
  const named = cues.some(({ speaker }) => agents.has(speaker ?? ''))
  const languages = new Set([...printed].map(taggedLanguage))
  const [language] = languages
  return {
    title,
    ...(languages.size === 1 && language && { language }),
    passages: passagesOf(
      cues
        .toSorted((a, b) => a.start - b.start)
        .map((cue) => ({ ...cue, speaker: named ? (agents.get(cue.speaker ?? '') ?? '') : undefined })),
    ),
  }
}
