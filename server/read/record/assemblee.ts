/** Reads the XML of sittings of France's Assemblée nationale (“syceron”): a `paragraphe` is a passage. */
import { Problem } from '../../problem.ts'
import type { ReadPassage } from '../../store/captured.ts'
import { ITALICS, spoken } from './directions.ts'
import { type Gathered, readElements } from './elements.ts'
import { oneLine } from '../one-line.ts'
import { raised } from '../raised.ts'
import type { ReadFile } from '../read-file.ts'
import { asRecord, dayAtFront, dayInWords } from './record.ts'
import type { Attributes } from '../xml.ts'

/** What the sitting says of itself, once each. */
const FACTS = new Set(['uid', 'seanceRef', 'dateSeance', 'dateSeanceJour', 'numSeanceJour'])
const INLINE = new Set(['italique', 'gras', 'exposant', 'indice', 'sup', 'sub', 'lienAdt', 'a', 'souligne'])
/** The chair is called by the office, and named above the sitting: « Présidence de Mme Ida Roy ». */
const CHAIR = /^(?:M\.|Mme) l[ea] présidente?$/u
const PRESIDING = /\bde ((?:M\.|Mme) [^,]+)/u
/** What is set high is written so too: « n[[o]] 12 ». */
const SET_HIGH = /\[\[([^[\]]{1,10})\]\]/gu

interface Element extends Gathered {
  name: string
  attributes: Attributes
}

/**
 * Nothing in it marks a language: the floor speaks French. `stime` counts seconds in the recording of the sitting, from which its page plays.
 *
 * @throws Problem `unreadable` where it holds no sitting, or as readXml() does
 */
export function readAssemblee(bytes: Uint8Array): ReadFile {
  const facts = new Map<string, string>()
  const passages: ReadPassage[] = []
  let inParagraph: Attributes | undefined
  let hasContents = false
  let chair: string | undefined
  let speaker: string | undefined

  readElements<Element>(bytes, {
    inline: INLINE,
    open(name, attributes, around) {
      if (name === 'contenu') hasContents = true
      if (name === 'paragraphe') {
        inParagraph = attributes
        speaker = undefined
      }
      if (name === 'italique' && around) around.text += ITALICS.begin
      const isRead = inParagraph ? name === 'nom' || name === 'texte' : FACTS.has(name)
      return isRead || name === 'presidentSeance' ? { name, attributes, text: '' } : undefined
    },
    take({ name, attributes, text }) {
      if (name === 'texte') takeWords(text, attributes)
      else if (name === 'nom') speaker ??= nameOf(oneLine(text))
      else if (name === 'presidentSeance') chair = PRESIDING.exec(oneLine(text))?.[1]?.trim()
      else if (!facts.has(name)) facts.set(name, oneLine(text))
    },
    close(name, around) {
      if (name === 'paragraphe') inParagraph = undefined
      if (name === 'italique' && around) around.text += ITALICS.end
    },
  })
  if (!hasContents) throw new Problem('unreadable')

  /** Where several speak at once, the first is named first. */
  function nameOf(label: string): string | undefined {
    return (CHAIR.test(label) ? chair : undefined) ?? (label || undefined)
  }

  function takeWords(text: string, { stime }: Attributes): void {
    const said = spoken(text.replace(SET_HIGH, (_, high: string) => raised(high, false)))
    const start = Math.round(Number(stime) * 1000)
    passages.push({
      text: said.text,
      ...(!said.isNote && { speaker }),
      paragraph: inParagraph?.id_syceron || undefined,
      ...(start >= 0 && { time: { start, end: start } }),
    })
  }

  const date = dayAtFront(facts.get('dateSeance'))
  const day = facts.get('dateSeanceJour') || (date && dayInWords(date, 'fr'))
  const number = facts.get('numSeanceJour')
  const id = facts.get('uid') || facts.get('seanceRef')
  return asRecord(
    {
      title: [
        'Assemblée nationale',
        day && `séance du ${day}`,
        number && Number(number) > 1 && `nº ${number}`,
      ]
        .filter(Boolean)
        .join(', '),
      publisher: 'Assemblée nationale',
      publishedAt: date,
      language: 'fr',
      floor: 'fr',
      sitting: id && `assemblee:${id}`,
    },
    passages,
  )
}
