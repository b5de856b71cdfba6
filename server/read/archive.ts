/** Reads what a zip archive holds: a Word document, a page kept as WACZ, or a sitting in TEI with the list of its people. */
import { Problem } from '../problem.ts'
import { type Archive, openZip } from './document/zip.ts'
import { rootOf } from './format-of.ts'
import type { ReadFile } from './read-file.ts'
import { peopleIn } from './record/tei-header.ts'
import { readTei } from './record/tei.ts'

const NOTHING_SAID = { title: null, byline: null, publisher: null, publishedAt: null, url: null }

/** Every document of an office program has it (ECMA-376, part 2), and nothing else that we read. */
const OFFICE = '_rels/.rels'

/** @throws Problem `unreadable` for what is damaged or built to do harm, `unsupported_type` where it holds none of these */
export async function readArchive(bytes: Uint8Array): Promise<ReadFile> {
  const archive = openZip(bytes)
  if (archive.names.some((name) => WARC.test(name))) return readWacz(archive)
  const sitting = archive.names.includes(OFFICE) ? null : sittingIn(archive)
  if (sitting) return sitting
  const { readDocx } = await import('./document/docx.ts')
  return { ...NOTHING_SAID, ...readDocx(bytes) }
}

/** WACZ 1.1.1, sections 5.1 and 5.2: https://specs.webrecorder.net/wacz/1.1.1/ */
const WARC = /^archive\/[^/]+\.warc(?:\.gz)?$/
const PAGES = 'pages/pages.jsonl'

/** The page that the archive names first is the source, or else the first that it holds. */
async function readWacz(archive: Archive): Promise<ReadFile> {
  const { readWarc } = await import('./web/warc.ts')
  const files = archive.names.filter((name) => WARC.test(name)).map((name) => archive.file(name)!)
  return readWarc(files, firstPage(archive.file(PAGES)))
}

/** After a line about the format, a page a line. */
function firstPage(pages: Uint8Array | null): string | undefined {
  for (const line of pages ? new TextDecoder().decode(pages).split('\n') : []) {
    try {
      const { url } = JSON.parse(line) as { url?: unknown }
      if (typeof url === 'string') return url
    } catch {
      // A line that is no page.
    }
  }
  return undefined
}

/** Of the XML at its top, one file with what was said, and any with those who said it, as ParlaMint publishes them. */
function sittingIn(archive: Archive): ReadFile | null {
  const files = archive.names.filter((name) => name.endsWith('.xml')).map((name) => archive.file(name)!)
  const rootIs = (root: string) => files.filter((bytes) => rootOf(bytes) === root)
  const people = peopleIn([...rootIs('listPerson'), ...rootIs('teiCorpus')])
  const sittings = rootIs('TEI')
  if (sittings.length > 1) throw new Problem('unsupported_type')
  return sittings[0] ? readTei(sittings[0], people) : null
}
