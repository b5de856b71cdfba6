/** Renditions → a translation memory, TMX 1.4b (LISA/ETSI GS LIS 002). */
import type { Unit } from '../desk/units.ts'
import { factsOf, languageTag, type Remembered, type Varieties } from './memory-unit.ts'
import { escapeXml } from './xml-text.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="Dixit" creationtoolversion="1" segtype="sentence" o-tmf="Dixit" adminlang="en" srclang="*all*" datatype="plaintext"/>
<body>
`
const FOOT = `</body>
</tmx>
`

/** The file in pieces. */
export async function* toTmx(
  renditions: AsyncIterable<Remembered>,
  varieties: Varieties = {},
): AsyncGenerator<string> {
  yield HEAD
  for await (const one of renditions) {
    const props = propsOf(one)
    for (const unit of one.units)
      yield `<tu ${attributes(unit, one, varieties)}>\n${props}${texts(unit, one, varieties)}</tu>\n`
  }
  yield FOOT
}

function attributes(
  { id, of }: Unit,
  { rendition, made, changed }: Remembered,
  varieties: Varieties,
): string {
  const all: [name: string, value: string | undefined][] = [
    ['tuid', id],
    ['srclang', languageTag(rendition.from, varieties)],
    ['segtype', of],
    ['creationdate', made?.at && moment(made.at)],
    ['creationid', made?.by],
    ['changedate', changed?.at && moment(changed.at)],
    ['changeid', changed?.by],
  ]
  return all.flatMap(([name, value]) => (value ? [`${name}="${escapeXml(value)}"`] : [])).join(' ')
}

/** ISO 8601 in its basic format and universal time, as TMX asks: 20260304T101500Z. */
const moment = (at: string) => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const propsOf = (one: Remembered) =>
  factsOf(one)
    .map(([name, value]) => `<prop type="x-${name}">${escapeXml(value)}</prop>\n`)
    .join('')

const texts = ({ original, rendered }: Unit, { rendition: { from, to } }: Remembered, varieties: Varieties) =>
  variant(languageTag(from, varieties), original) + variant(languageTag(to, varieties), rendered)

const variant = (tag: string, text: string) => `<tuv xml:lang="${tag}"><seg>${escapeXml(text)}</seg></tuv>\n`
