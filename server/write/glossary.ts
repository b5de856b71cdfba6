/** A glossary → the formats that terms are exchanged in: TBX-Basic (ISO 30042:2019) and CSV. */
import type { Entry } from '../api/glossary.ts'
import { csv } from './csv.ts'
import { escapeXml } from './xml-text.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>Dixit</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
`
const FOOT = `</body></text>
</tbx>
`

/** The file in pieces. */
export async function* toTbx(entries: AsyncIterable<Entry>): AsyncGenerator<string> {
  yield HEAD
  for await (const { id, kind, fr, en, note } of entries)
    yield `<conceptEntry id="c${id}">
<descrip type="subjectField">${kind}</descrip>
${note === '' ? '' : `<note>${escapeXml(note)}</note>\n`}${section('fr', fr)}${section('en', en)}</conceptEntry>
`
  yield FOOT
}

const section = (language: 'fr' | 'en', names: readonly string[]) =>
  `<langSec xml:lang="${language}">
${names
  .map(
    (name, i) =>
      `<termSec><term>${escapeXml(name)}</term><termNote type="administrativeStatus">${i === 0 ? 'preferred' : 'admitted'}Term-admn-sts</termNote></termSec>\n`,
  )
  .join('')}</langSec>
`

/** The file in pieces, as readGlossary() takes it. */
export async function* toGlossaryCsv(entries: AsyncIterable<Entry>): AsyncGenerator<string> {
  yield csv([['kind', 'fr', 'en', 'note']])
  for await (const { kind, fr, en, note } of entries)
    yield csv([[kind, fr.join(' | '), en.join(' | '), note]], { isWhole: false })
}
