/** Reads of a record in XML the elements that hold its words, each as the text that stands in it. */
import { type Attributes, readXml, type Strictness } from '../xml.ts'

/** An element whose text is gathered. Where they nest, each has the text that stands in it alone. */
export interface Gathered {
  text: string
}

export interface ElementReader<Element extends Gathered> {
  skips?(name: string, attributes: Attributes): boolean
  /** Elements that stand inside a line; any other sets its text apart, as the lines of a poem. */
  inline: ReadonlySet<string>
  /** @returns where its text is gathered; undefined where that belongs to the element `around` it */
  open(name: string, attributes: Attributes, around: Element | undefined): Element | undefined
  /** An element ends that was gathered. */
  take(element: Element): void
  /** Another ends. */
  close?(name: string, around: Element | undefined): void
}

/** @throws Problem as readXml() does */
export function readElements<Element extends Gathered>(
  bytes: Uint8Array,
  reader: ElementReader<Element>,
  strictness: Strictness = 'xml',
): void {
  const gathering: Element[] = []
  /** Of each open element, whether it is gathered. */
  const isGathered: boolean[] = []

  function setApart(name: string): void {
    const around = gathering.at(-1)
    if (around && !reader.inline.has(name)) around.text += ' '
  }

  readXml(
    bytes,
    {
      skips: (name, attributes) => reader.skips?.(name, attributes) ?? false,
      open(name, attributes) {
        const element = reader.open(name, attributes, gathering.at(-1))
        isGathered.push(element !== undefined)
        if (element) gathering.push(element)
        else setApart(name)
      },
      text(text) {
        const around = gathering.at(-1)
        if (around) around.text += text
      },
      close(name) {
        if (isGathered.pop()) {
          reader.take(gathering.pop()!)
          return
        }
        setApart(name)
        reader.close?.(name, gathering.at(-1))
      },
    },
    strictness,
  )
}
