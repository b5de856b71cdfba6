/** Reads a page of the Official Bulletin of Switzerland’s Federal Assembly (Bulletin officiel, Amtliches Bulletin). */
import { hasWords } from '../has-words.ts'
import { oneLine } from '../one-line.ts'
import type { Element } from '../page/page.ts'
import type { ReadFile } from '../read-file.ts'
import type { ReadPassage } from '../../store/captured.ts'
import { type Label, labelledTurns } from './labelled-turns.ts'
import type { Block, Told } from './page-blocks.ts'
import { asRecord, dayAtFront, toldPerson } from './record.ts'

/** The councils in the languages of the page, with the council in French, by which a source is called. */
const COUNCILS: [name: RegExp, french: string][] = [
  [/^(?:Nationalrat|Conseil national|Consiglio nazionale)\b/u, 'Conseil national'],
  [/^(?:Ständerat|Conseil des [EÉ]tats|Consiglio degli Stati)\b/u, 'Conseil des États'],
  [
    /^(?:Vereinigte Bundesversammlung|Assemblée fédérale|Assemblea federale)\b/u,
    'Assemblée fédérale (Chambres réunies)',
  ],
]
/** « Conseil national • Session d’hiver 2031 • Dixième séance • 14.12.31 • 08h00 » */
const SITTING =
  /^(?<council>[^•–-]+?)\s*[•–-]\s*[^•–-]*(?:session|sessione)[^•–-]*\d{4}[^•–-]*[•–-].*?(?<day>\d\d)\.(?<month>\d\d)\.(?<year>\d\d(?:\d\d)?)\b/iu
/** « Roy Ida (S, VD), pour la commission: », „Präsidentin (Roy Ida, Präsidentin):“, « Roy Ida, conseillère fédérale: » */
const LABEL =
  /^(?<called>\p{L}[^():,\d]{1,60}?)\s*(?:\((?<inside>[^()]{1,60})\)\s*)?(?:,\s*(?<role>[^():]{2,80}?))?\s*:/u
/** The parliamentary group and the canton. */
const GROUP_CANTON = /^(?:[\p{Lu}\p{Ll}/-]{1,6}|[–-])\s*,\s*[A-Z]{2}$/u
/** Who is named without a group speaks by an office, and writes its name small: « conseiller fédéral ». */
const OFFICE = /^\p{L}/u

/** The hour of the day in a line of its own, the number of a page, what stands in square brackets of the council alone. */
const LEFT_OUT = /^(?:\d\d[.:h]\d\d|\[?(?:Seite|Page|Pagina)\s+\d+\]?)$/iu

export const isBulletinOfficiel = (_: Element, { lines }: Told): boolean => sittingIn(lines) !== null

interface Sitting {
  council: string
  date: string | null
}

function sittingIn(lines: readonly string[]): Sitting | null {
  for (const line of lines) {
    const { council = '', day, month, year } = SITTING.exec(line)?.groups ?? {}
    const known = COUNCILS.find(([name]) => name.test(council))
    if (known)
      return {
        council: known[1],
        date: dayAtFront(`${year!.length === 2 ? '20' : ''}${year}-${month}-${day}`),
      }
  }
  return null
}

/**
 * Each speech is printed in the language in which it was held, and nowhere else; where nothing marks which, its words tell.
 *
 * @returns without passages where nobody speaks in it
 */
export function readBulletinOfficiel(page: Element, { url, publishedAt, lines }: Told): ReadFile {
  const { council, date = null } = sittingIn(lines) ?? { council: 'Assemblée fédérale' }
  const named = new Set<string>()
  const passages = labelledTurns(
    page,
    (block) => labelIn(block, named),
    ({ text }) => LEFT_OUT.test(text.trim()),
  )
  const day = date ?? publishedAt
  return {
    ...asRecord(
      {
        title: `Bulletin officiel, ${council}${day ? `, ${dayInFigures(day)}` : ''}`,
        publisher: 'Assemblée fédérale',
        publishedAt: day,
        floor: ['de', 'fr', 'it'],
      },
      passages,
    ),
    url,
  }
}

/** As the bulletin itself gives it, in all its languages. */
const dayInFigures = (date: string) => date.slice(0, 10).split('-').reverse().join('.')

function labelIn({ text, bold }: Block, named: Set<string>): Label | null {
  const line = oneLine(text)
  const found = LABEL.exec(line)
  const { called = '', inside, role } = found?.groups ?? {}
  // The name is in bold, and with it what stands behind it or nothing.
  if (!found || bold < called.length || !hasWords(line.slice(found[0].length))) return null
  const isMember = inside !== undefined && GROUP_CANTON.test(inside)
  if (inside === undefined && (role === undefined || !OFFICE.test(role))) return null
  const holder = inside !== undefined && !isMember ? inside.split(',')[0]!.trim() : called
  const office = isMember ? role : (role ?? (inside === undefined ? undefined : called))
  return { speaker: personOf(holder, office, named), words: line.slice(found[0].length), interrupts: false }
}

/**
 * Names are printed with the surname first: « de Roy Ida ». Of three words or more nothing tells how many are given names:
 * it is taken for one, and the other reading is another name of hers.
 */
function personOf(printed: string, office: string | undefined, named: Set<string>): ReadPassage['speaker'] {
  const words = printed.split(/\s+/u)
  const turned = (givenNames: number) =>
    [...words.slice(-givenNames), ...words.slice(0, -givenNames)].join(' ')
  const name = words.length > 1 ? turned(1) : printed
  const isNew = !named.has(name)
  named.add(name)
  const others = isNew && words.length > 2 ? [turned(2)] : []
  if (!office && others.length === 0) return name
  return toldPerson(name, office ? `${name}, ${office}` : name, others)
}
