import type { Language } from '../../api/language.ts'
import { oneLine } from '../one-line.ts'
import type { ReadFile } from '../read-file.ts'
import { taggedLanguage } from './record.ts'
import { type Attributes, readXml } from '../xml.ts'

interface Words {
  /** The element that holds them. */
  name: string
  /** The element around that. */
  within: string
  language: string | undefined
  text: string
}

/** What is read, by the element it stands in. */
const READ = new Map([
  ['title', 'titleStmt'],
  ['publisher', 'publicationStmt'],
  ['orgName', 'publisher'],
  ['forename', 'persName'],
  ['nameLink', 'persName'],
  ['surname', 'persName'],
  ['persName', 'person'],
])

/** Reads what a TEI document says of itself and of the people in it, before its text. */
export class TeiHeader {
  private root: Attributes = {}
  private readonly path: string[] = []
  private readonly reading: Words[] = []
  private readonly titles: Words[] = []
  private readonly publishers: Words[] = []
  private readonly dates = new Map<string, string>()
  private readonly labels = new Map<string, string>()
  private person: string | undefined
  private nameParts: Words[] = []
  /** Names by the ids of those who bear them. */
  readonly people: Map<string, string>

  /** @param people who are known from a list of their own */
  constructor(people: ReadonlyMap<string, string> = new Map()) {
    this.people = new Map(people)
  }

  open(name: string, attributes: Attributes): void {
    const within = this.path.at(-1) ?? ''
    if (this.path.length === 0) this.root = attributes
    if (name === 'TEI' && attributes['xml:id']) this.root = attributes // inside a corpus
    this.path.push(name)
    if (name === 'person') this.person = attributes['xml:id']
    const date = attributes.when ?? attributes.from
    if (name === 'date' && date && !this.dates.has(within)) this.dates.set(within, date)
    if (READ.get(name) === within)
      this.reading.push({ name, within, language: attributes['xml:lang'], text: '' })
  }

  text(text: string): void {
    for (const words of this.reading) words.text += text // a publisher's name is the publisher's text too
  }

  close(name: string): void {
    this.path.pop()
    const words = this.reading.at(-1)
    if (words?.name !== name || READ.get(name) !== this.path.at(-1)) return
    this.reading.pop()
    words.text = oneLine(words.text)
    if (name === 'title') this.titles.push(words)
    else if (name === 'orgName') this.publishers.push(words)
    else if (name === 'publisher' && this.publishers.length === 0) this.publishers.push(words)
    else if (name === 'persName') this.endName(words.text)
    else if (words.within === 'persName') this.nameParts.push(words)
  }

  /** A surname often comes first; a person's later names are those before a marriage, say. */
  private endName(whole: string): void {
    const called = ['forename', 'nameLink', 'surname']
      .flatMap((part) => this.nameParts.filter(({ name }) => name === part))
      .map(({ text }) => text)
      .join(' ')
    this.nameParts = []
    if (this.person && !this.people.has(this.person)) this.people.set(this.person, called || whole)
  }

  /**
   * The list of people is often in a file of its own. Who speaks is then whoever the label names, there or where the same
   * person spoke before. An id is no name, whatever can be read in it: "#DupontMarie", "#PA1874".
   *
   * @param label as printed before the turn: "01.02 Marie Dupont (PS):"
   */
  personCalled(who = '', label: string): string | undefined {
    const id = who
      .trim()
      .split(/\s/)[0]!
      .replace(/^.*[#:]/, '')
    const known = this.people.get(id)
    if (known) return known
    const printed = label.replace(/^[\d.]+\s+/, '').replace(/[\s.–—-]*:?[\s–—-]*$/, '')
    if (printed !== '' && id !== '') this.labels.set(id, printed)
    return printed || this.labels.get(id)
  }

  /** @param printed the language most of the text is in; a header may be in another */
  facts(
    printed: Language | undefined,
  ): Pick<ReadFile, 'title' | 'publisher' | 'publishedAt' | 'language' | 'sitting'> {
    const language = printed ?? taggedLanguage(this.root['xml:lang'])
    const inLanguage = (all: Words[]) =>
      (all.find((words) => taggedLanguage(words.language) === language) ?? all[0])?.text || null
    const id = this.root['xml:id']
    return {
      title: inLanguage(this.titles),
      publisher: inLanguage(this.publishers),
      publishedAt: this.dates.get('setting') ?? this.dates.get('bibl') ?? null,
      language,
      sitting: id && `tei:${withoutLanguage(id)}`,
    }
  }
}

/**
 * Who stands in lists of people, names by ids.
 *
 * @throws Problem as readXml() does
 */
export function peopleIn(lists: readonly Uint8Array[]): Map<string, string> {
  let known = new Map<string, string>()
  for (const bytes of lists) {
    const header = new TeiHeader(known)
    readXml(bytes, {
      open: (name, attributes) => header.open(name, attributes),
      text: (text) => header.text(text),
      close: (name) => header.close(name),
    })
    known = header.people
  }
  return known
}

/** "ParlaMint-BE-en_2017-04-27.ana" and "ParlaMint-BE_2017-04-27" are of one sitting; countries are in capitals. */
const withoutLanguage = (id: string) => id.replace(/\.ana$/, '').replace(/[-_.](?:fr|en)(?=[-_.]|$)/g, '')
