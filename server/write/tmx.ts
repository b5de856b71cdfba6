/** Renditions → a translation memory, TMX 1.4b (LISA/ETSI GS LIS 002). */
import type { Language } from '../api/language.ts'
import type { Rendition } from '../api/renditions.ts'
import { escapeXml } from './xml-text.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="Dixit" creationtoolversion="1" segtype="block" o-tmf="Dixit" adminlang="en" srclang="*all*" datatype="plaintext"/>
<body>
`
const FOOT = `</body>
</tmx>
`

/** The file in pieces. */
export async function* toTmx(renditions: AsyncIterable<Rendition>): AsyncGenerator<string> {
  yield HEAD
  for await (const rendition of renditions) yield unit(rendition)
  yield FOOT
}

function unit({
  id,
  original,
  rendition,
  from,
  to,
  translator,
  authority,
  pivot,
  declared,
  corrected,
  ...rest
}: Rendition): string {
  const speaker = original.speaker ?? rendition.speaker
  const facts: [name: string, value: string | null][] = [
    ['authority', authority],
    ['translator', translator],
    ['pivot', pivot && languageTag(pivot)],
    ['declared', declared ? 'yes' : 'no'],
    ['back-translation', rest.isBackTranslation ? 'yes' : 'no'],
    ['approved-by', rest.decidedBy],
    ['speaker', speaker && speaker.name],
    ['original-source', original.sourceTitle],
    ['rendition-source', rendition.sourceTitle],
  ]
  const props = facts.map(([name, value]) =>
    value === null ? '' : `<prop type="x-${name}">${escapeXml(value)}</prop>\n`,
  )
  return `<tu tuid="${id}" srclang="${languageTag(from)}">
${props.join('')}${variant(from, original.text)}${variant(to, corrected?.text ?? rendition.text)}</tu>
`
}

const variant = (language: Language, text: string) =>
  `<tuv xml:lang="${languageTag(language)}"><seg>${escapeXml(text)}</seg></tuv>\n`

/** BCP 47 has a code for a language that is not determined. */
const languageTag = (language: Language) => (language === 'fr' || language === 'en' ? language : 'und')
