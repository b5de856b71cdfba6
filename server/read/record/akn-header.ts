/** What a debate in Akoma Ntoso says of itself, and whom it names, before its body. */
import type { ReadFile } from '../read-file.ts'
import { dayAtFront, dayInWords, taggedLanguage } from './record.ts'
import type { Attributes } from '../xml.ts'

/** Read as text, from the preface. */
const READ = new Set(['docTitle', 'docProponent', 'legislature', 'docNumber'])
/** Works of the United Nations. */
const UNITED_NATIONS = /^\/akn\/un(?:\/|$)/u
const CALLED = { fr: 'Nations Unies', en: 'United Nations' }
/** The blocks of a preface in two languages are called by them: `title_ga`, `title_en`. */
const BLOCK_LANGUAGE = /[_-]([a-z]{2,3})$/

interface Words {
  name: string
  language: string | undefined
  text: string
}

export class AknHeader {
  private readonly people = new Map<string, string>()
  private readonly words: Words[] = []
  private within = ''
  private block: string | undefined
  private work: string | undefined
  private date: string | null = null
  private language: string | undefined

  /** Takes what the attributes of an element tell. @returns whether its text is to be taken too */
  reads(name: string, attributes: Attributes): boolean {
    const { value, date, language, showAs } = attributes
    if (name.startsWith('FRBR') && value === undefined && date === undefined && !language) this.within = name
    if (name === 'block' || name === 'container') this.block = BLOCK_LANGUAGE.exec(attributes.name ?? '')?.[1]
    if (name === 'TLCPerson' && showAs) this.people.set(attributes.eId ?? attributes.id ?? '', showAs)
    if (name === 'FRBRthis' && this.within === 'FRBRWork') this.work ??= value
    if (name === 'FRBRlanguage') this.language ??= language
    if (name === 'docDate' || (name === 'FRBRdate' && this.within === 'FRBRWork'))
      this.date ??= dayAtFront(date)
    return READ.has(name)
  }

  take(name: string, attributes: Attributes, text: string): void {
    this.words.push({ name, language: attributes['xml:lang'] ?? this.block, text })
  }

  /** @param by the reference to a person: `#MicheálMartin` */
  personCalled(by = ''): string | undefined {
    return this.people.get(by.replace(/^#/, ''))
  }

  /** Both languages of a sitting are expressions of one work. */
  facts(): Pick<ReadFile, 'title' | 'publisher' | 'publishedAt' | 'language' | 'sitting' | 'floor'> {
    const language = taggedLanguage(this.language)
    const edition = language === 'fr' || language === 'en' ? language : undefined
    const isUn = UNITED_NATIONS.test(this.work ?? '')
    const body = this.called('docProponent') ?? this.called('legislature')
    const day = this.date && dayInWords(this.date, language)
    return {
      title:
        [body, this.called('docTitle') ?? this.called('docNumber'), day].filter(Boolean).join(', ') || null,
      publisher: isUn ? CALLED[edition ?? 'en'] : body,
      publishedAt: this.date,
      language,
      // An edition marks what was spoken in any other language.
      ...(isUn && { floor: edition }),
      sitting: this.work && `akn:${this.work}`,
    }
  }

  /** In the language of the text where the preface has both. */
  private called(name: string): string | null {
    const all = this.words.filter((words) => words.name === name)
    const printed = taggedLanguage(this.language)
    return (all.find(({ language }) => taggedLanguage(language) === printed) ?? all[0])?.text || null
  }
}
