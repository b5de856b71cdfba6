/** Reads a page of hansard.parliament.uk: the debates of the House of Commons and the House of Lords. */
import { hasWords } from '../has-words.ts'
import { oneLine } from '../one-line.ts'
import { attribute, type Element, elementsIn, textIn } from '../page/page.ts'
import { webDate } from '../page/web-date.ts'
import type { ReadFile } from '../read-file.ts'
import type { ReadPassage } from '../../store/captured.ts'
import { spoken } from './directions.ts'
import { blocksIn, classesOf, isHeading, type Told } from './page-blocks.ts'
import { asRecord, dayInWords, toldPerson } from './record.ts'

const ITEM = 'debate-item'
const CONTRIBUTION = 'debate-item-contributiondebateitem'
/** Votes, and the numbers of the printed columns. */
const SKIPPED = /^debate-item-(?:division|columnnumber)/
/** Beside what is said: who says it, buttons, columns and the hour, which is that of the day and of no recording. */
const ASIDE =
  /^(?:header|actions|column-number\S*|hs_(?:ColumnNumber|Timeline)|time-?(?:stamp|line|code)\S*)$/i
const HOUR = /^\d{1,2}(?:[.:]\d\d)?\s*(?:am|pm|noon|midnight)$/i
/** "3. What steps she is taking … (901234)": the number of a question on the paper. */
const QUESTION_NUMBERS = /^T?\d{1,2}\. | ?[([]\d{5,7}[)\]]$/gu
/** "Volume 790: debated on Tuesday 4 May 2031" */
const DEBATED = /\bdebated on (?:\p{L}+ )?(\d{1,2} \p{L}+ \d{4})/iu
const ADDRESS = /^https?:\/\/hansard\.parliament\.uk\/(commons|lords)\/(\d{4}-\d\d-\d\d)\/debates\//i
/** Whoever holds an office is named behind it in brackets. */
const OFFICE = /^(?:the |(?:mr|madam|lord) (?:deputy |principal deputy )?speaker\b)/i
/** Of a party: "Lab", "LD", "Lab/Co-op", "CB"; of a House: "Maiden Speech", "Urgent Question". */
const NO_PERSON = /^(?:\S+|Maiden Speech|Valedictory Speech|Urgent Question|in the Chair)$/i
/** Longer than any name with its office. */
const LONGEST_NAME = 300

export const isUkHansard = (page: Element, { url }: Told): boolean => {
  if (ADDRESS.test(url ?? '')) return true
  for (const element of elementsIn(page)) if (classesOf(element).includes(CONTRIBUTION)) return true
  return false
}

/**
 * Nothing in it marks a language: at Westminster the floor speaks English.
 *
 * @returns without passages where nobody speaks in it
 */
export function readUkHansard(page: Element, { title, url, publishedAt, lines }: Told): ReadFile {
  const [, house, day] = ADDRESS.exec(url ?? '') ?? []
  const debated = lines.map((line) => DEBATED.exec(line)?.[1]).find((found) => found !== undefined)
  const date = day ?? (debated ? webDate(debated) : null) ?? publishedAt
  const publisher = house && (house.toLowerCase() === 'lords' ? 'House of Lords' : 'House of Commons')
  const names = new Names()
  const passages = itemsIn(page).flatMap((item) => passagesOf(item, names))
  return {
    ...asRecord(
      {
        title: [title, publisher, date && dayInWords(date, 'en')].filter(Boolean).join(', ') || null,
        publisher: publisher ?? 'UK Parliament',
        publishedAt: date,
        language: 'en',
        floor: 'en',
      },
      passages.some(({ speaker }) => speaker !== undefined) ? passages : [],
    ),
    url,
  }
}

function itemsIn(page: Element): Element[] {
  const items: Element[] = []
  for (const element of elementsIn(page)) {
    const classes = classesOf(element)
    if (classes.includes(ITEM) && !classes.some((one) => SKIPPED.test(one))) items.push(element)
  }
  return items
}

function passagesOf(item: Element, names: Names): ReadPassage[] {
  const isContribution = classesOf(item).includes(CONTRIBUTION)
  const speaker = isContribution ? names.named(item) : undefined
  const id = isContribution ? contributionOf(item) : undefined
  const passages: ReadPassage[] = []
  for (const block of blocksIn(item, isAside)) {
    const text = oneLine(block.text)
    if (isHeading(block) || HOUR.test(text)) continue
    const said = spoken(
      isQuestion(block.element) ? oneLine(block.text).replace(QUESTION_NUMBERS, '') : block.text,
    )
    if (!hasWords(said.text)) continue
    passages.push({
      text: said.text,
      ...(!said.isNote && speaker !== undefined && { speaker }),
      ...(id && { paragraph: `${id}-${passages.length + 1}` }),
    })
  }
  return passages
}

const isAside = (element: Element) =>
  element.tagName === 'time' || classesOf(element).some((one) => ASIDE.test(one))

const isQuestion = (element: Element) => classesOf(element).some((one) => /^hs_Question/i.test(one))

/** By which its address is made: `…#contribution-5A1C…`. */
function contributionOf(item: Element): string | undefined {
  for (const element of [item, ...elementsIn(item)]) {
    const id =
      attribute(element, 'data-contribution-id') ??
      /^contribution-(.+)$/i.exec(attribute(element, 'id') ?? '')?.[1]
    if (id) return id
  }
  return undefined
}

/** Who holds which office is told once, "The Minister for Ports" above "(Ida Roy)", and meant from then on. */
class Names {
  private readonly holders = new Map<string, string>()

  named(item: Element): ReadPassage['speaker'] {
    const [primary, secondary] = ['primary-text', 'secondary-text'].map((name) => textOfClass(item, name))
    if (!primary) return undefined
    const [called = '', ...inside] = `${primary} ${secondary}`
      .split(/[()]/u)
      .map((part) => part.trim())
      .filter(Boolean)
    // "Ida Roy" above "The Minister for Ports", without brackets.
    if (secondary && !secondary.startsWith('(') && !primary.includes('('))
      return OFFICE.test(primary) ? this.held(primary, secondary) : this.held(secondary, primary)
    if (!OFFICE.test(called)) return called
    const holder = inside.find((part) => !NO_PERSON.test(part)) ?? this.holders.get(called.toLowerCase())
    return holder === undefined ? called : this.held(called, holder)
  }

  private held(office: string, holder: string): ReadPassage['speaker'] {
    this.holders.set(office.toLowerCase(), holder)
    return toldPerson(holder, `${holder} (${office})`)
  }
}

function textOfClass(item: Element, name: string): string {
  for (const element of elementsIn(item))
    if (classesOf(element).includes(name)) return oneLine(textIn(element, LONGEST_NAME))
  return ''
}
