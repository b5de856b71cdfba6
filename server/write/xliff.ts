/**
 * Renditions → XLIFF 1.2 (OASIS), which every program of the trade reads. A file of it has one direction: there is one
 * for each.
 */
import type { Unit } from '../desk/units.ts'
import { factsOf, languageTag, type Remembered, type Varieties } from './memory-unit.ts'
import { escapeXml } from './xml-text.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
`

type Direction = { from: 'fr' | 'en'; to: 'fr' | 'en' }
const DIRECTIONS: readonly Direction[] = [
  { from: 'fr', to: 'en' },
  { from: 'en', to: 'fr' },
]

/** The file in pieces. @param renditions all of them, as often as they are asked for */
export async function* toXliff(
  renditions: () => AsyncIterable<Remembered>,
  varieties: Varieties = {},
): AsyncGenerator<string> {
  yield HEAD
  for (const { from, to } of DIRECTIONS) {
    yield `<file original="dixit-${from}-${to}" source-language="${languageTag(from, varieties)}" target-language="${languageTag(to, varieties)}" datatype="plaintext" tool-id="Dixit">
<header><tool tool-id="Dixit" tool-name="Dixit"/></header>
<body>
`
    for await (const one of renditions())
      if (one.rendition.from === from && one.rendition.to === to)
        for (const unit of one.units) yield transUnit(unit, one)
    yield `</body>\n</file>\n`
  }
  yield `</xliff>\n`
}

function transUnit({ id, original, rendered }: Unit, one: Remembered): string {
  const notes = factsOf(one).map(([name, value]) => `<note from="${name}">${escapeXml(value)}</note>\n`)
  return `<trans-unit id="${id}" approved="yes" xml:space="preserve">
<source>${escapeXml(original)}</source>
<target state="signed-off">${escapeXml(rendered)}</target>
${notes.join('')}</trans-unit>
`
}
