/** Tells the plain texts that are records of parliaments and assemblies from all others, and has each read as what it is. */
import type { ReadFile } from '../read-file.ts'
import { readCompteRendu } from './compte-rendu.ts'
import { type Lines, linesOf } from './record-lines.ts'
import { readUnVerbatim } from './un-verbatim.ts'

const RECORDS: readonly ((lines: Lines) => ReadFile | null)[] = [readUnVerbatim, readCompteRendu]

/** @returns null where it is no record */
export const readRecordText = (text: string): ReadFile | null => readRecordLines(linesOf(text))

/** @param paragraphs of a document that was set in pages */
export const readRecordParagraphs = (paragraphs: readonly string[]): ReadFile | null =>
  readRecordLines(paragraphs.map((text) => [text]))

function readRecordLines(lines: Lines): ReadFile | null {
  for (const read of RECORDS) {
    const file = read(lines)
    if (file) return file
  }
  return null
}
