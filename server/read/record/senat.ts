/** Reads the sittings of France's Sénat (compte rendu intégral, `cri:`): a `p` within a `cri:intervenant` is a passage. */
import type { ReadPassage } from '../../store/captured.ts'
import { ITALICS, spoken } from './directions.ts'
import { type Gathered, readElements } from './elements.ts'
import type { ReadFile } from '../read-file.ts'
import { asRecord, dayAtFront, dayInWords } from './record.ts'
import type { Attributes } from '../xml.ts'

const PARAGRAPH = new Set(['p', 'li', 'blockquote'])
const SKIPPED = new Set(['head', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'sommaire', 'table', 'script', 'style'])
/** Spans that hold the label of a turn, which its attributes say too. */
const LABEL = new Set(['orateur_nom', 'orateur_qualite'])
/** What is left of a label whose words are gone: « M. Abel Lee, ministre. – Nous… » */
const REST_OF_LABEL = /^[\s,.:]*(?:[–—-]\s+)?/u
const INLINE = new Set(['a', 'b', 'i', 'em', 'strong', 'span', 'sub', 'sup', 'u', 'abbr', 'acronym'])
/** Directions stand in a class of their own, or in italics. */
const isDirection = (name: string, attributes: Attributes) =>
  name === 'i' || name === 'em' || attributes.class === 'info_entre_parentheses'
const FILE_NAME = /(?:^|[^\p{L}\p{N}])d(\d{8})(?!\d)/iu

interface Element extends Gathered {
  attributes: Attributes
  hasLabel: boolean
}

/**
 * Nothing in it marks a language: the floor speaks French. Its paragraphs are HTML put into XML as it stood, with tags that
 * cross and breaks that never end, so that what is said is read as a browser reads it.
 *
 * @param fileName tells the day (`d20310504.xml`); nothing inside does
 * @throws Problem as readXml() does
 */
export function readSenat(bytes: Uint8Array, fileName: string | null): ReadFile {
  const passages: ReadPassage[] = []
  /** Who speaks, and whoever they interrupt. */
  const speaking: Attributes[] = []
  const paragraphsOf = new Map<string, number>()
  /** Of the inline elements that are open, whether each holds a direction. */
  const directions: boolean[] = []
  let element: Element | undefined

  readElements<Element>(
    bytes,
    {
      skips(name, attributes) {
        const isLabel = LABEL.has(attributes.class ?? '')
        if (isLabel && element) element.hasLabel = true
        return (
          isLabel || SKIPPED.has(name) || (name === 'p' && attributes.class?.startsWith('titre') === true)
        )
      },
      inline: INLINE,
      open(name, attributes, around) {
        if (name === 'intervenant') speaking.push(attributes)
        if (PARAGRAPH.has(name)) return (element = { attributes, text: '', hasLabel: false })
        directions.push(isDirection(name, attributes))
        if (around && directions.at(-1)) around.text += ITALICS.begin
        return undefined
      },
      take({ attributes, text, hasLabel }) {
        element = undefined
        const said = spoken(hasLabel ? text.replace(REST_OF_LABEL, '') : text)
        passages.push({
          text: said.text,
          ...(!said.isNote && { speaker: nameOf(speaking.at(-1)) }),
          paragraph: attributes.id || numbered(speaking.at(-1)),
        })
      },
      close(name, around) {
        if (name === 'intervenant') speaking.pop()
        if (directions.pop() && around) around.text += ITALICS.end
      },
    },
    'html',
  )

  /** One who is interrupted goes on under the same id. */
  function numbered({ id }: Attributes = {}): string | undefined {
    if (!id) return undefined
    const number = (paragraphsOf.get(id) ?? 0) + 1
    paragraphsOf.set(id, number)
    return `${id}-${number}`
  }

  const date = dayAtFront(FILE_NAME.exec(fileName ?? '')?.[1])
  return asRecord(
    {
      title: date ? `Sénat, séance du ${dayInWords(date, 'fr')}` : 'Sénat',
      publisher: 'Sénat',
      publishedAt: date,
      language: 'fr',
      floor: 'fr',
      sitting: date ? `senat:${date}` : undefined,
    },
    passages,
  )
}

const nameOf = ({ civ, nom }: Attributes = {}): string | undefined =>
  nom?.trim()
    ? [civ, nom]
        .map((part) => part?.trim())
        .filter(Boolean)
        .join(' ')
    : undefined
