import type { Attributes } from '../xml.ts'

const TOKEN = new Set(['w', 'pc'])
const BREAK = new Set(['lb', 'pb', 's', 'l', 'item', 'cell'])

/**
 * Puts the text of a paragraph together. In annotated corpora each word is an element of its own, on a line of its own,
 * and `join` says where no space goes; what a word is analysed into (*du* as *de le*) stands inside it.
 */
export class TeiLine {
  text = ''
  /** How many tokens are open. */
  private tokens = 0
  private glued = false

  open(name: string, { join = '' }: Attributes): void {
    if (BREAK.has(name)) this.add(' ')
    if (!TOKEN.has(name) || this.tokens++ > 0) return
    if (!this.glued && join !== 'left' && join !== 'both') this.text += ' '
    this.glued = join === 'right' || join === 'both'
  }

  add(text: string): void {
    const between = this.tokens === 0 && text.trim() === ''
    if (!between || !this.glued) this.text += text
  }

  close(name: string): void {
    if (TOKEN.has(name)) this.tokens--
  }
}
