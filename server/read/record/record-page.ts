/** Tells the pages that are records of parliaments from all others, and has each read as what it is. */
import { Problem } from '../../problem.ts'
import { pageMetadata } from '../page/page-metadata.ts'
import type { Element } from '../page/page.ts'
import type { ReadFile } from '../read-file.ts'
import { isAssembleePage, readAssembleePage } from './assemblee-page.ts'
import { isBulletinOfficiel, readBulletinOfficiel } from './bulletin-officiel.ts'
import { isJournalDesDebats, readJournalDesDebats } from './journal-des-debats.ts'
import { headLines, type Told } from './page-blocks.ts'
import { isSenatPage, readSenatPage } from './senat-page.ts'
import { isUkHansard, readUkHansard } from './uk-hansard.ts'

interface RecordPage {
  is: (page: Element, told: Told) => boolean
  read: (page: Element, told: Told) => ReadFile
}

const RECORDS: readonly RecordPage[] = [
  { is: isUkHansard, read: readUkHansard },
  { is: isJournalDesDebats, read: readJournalDesDebats },
  { is: isBulletinOfficiel, read: readBulletinOfficiel },
  { is: isSenatPage, read: readSenatPage },
  { is: isAssembleePage, read: readAssembleePage },
]

/**
 * @returns null where it is no record
 * @throws Problem `no_turns` where it says that it is one, and nobody speaks in it
 */
export function readRecordPage(page: Element): ReadFile | null {
  const told = { ...pageMetadata(page), lines: headLines(page) }
  const file = RECORDS.find((record) => record.is(page, told))?.read(page, told)
  if (file?.passages.length === 0) throw new Problem('no_turns')
  return file ?? null
}
