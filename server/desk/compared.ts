/** The two wordings of a rendition, compared: what the machine sees to be wrong, and which words say the same. */
import type { DeskFlag } from '../api/annotations.ts'
import type { Rendition } from '../api/renditions.ts'
import type { Grammars } from '../language/grammar.ts'
import type { WordModel } from '../translation/align/align-model.ts'
import { flags } from '../translation/flags.ts'
import { linkTexts, type TextLink, tokensOf, type Wording } from '../translation/link-texts.ts'
import { remarkOf } from '../translation/mqm.ts'
import { isSurelyLinked } from '../translation/surely-linked.ts'

type Words = Pick<Rendition['original'], 'printedLanguage' | 'text'>

export interface Compared {
  flags: DeskFlag[]
  /** Null where they cannot be compared: the machine reads French and English, and no books. */
  faithfulness: number | null
  links: TextLink[]
}

/** @param model what the store’s own pairs taught: what it links surely is neither left out nor put in */
export function compared(original: Words, rendered: Words, grammars: Grammars, model: WordModel): Compared {
  const wordings = wordingsOf(original, rendered)
  if (!wordings) return { flags: [], faithfulness: null, links: [] }
  const links = linkTexts(model, ...wordings)
  const found = flags(...wordings, grammars)
  const whole = { start: 0, end: rendered.text.length }
  const seen = found.flags.map((flag) => ({
    check: flag.check,
    harm: flag.harm,
    original: flag.original ?? null,
    // What has no place of its own is about the whole.
    rendered: flag.rendition ?? (flag.original ? null : whole),
    ...remarkOf(flag),
  }))
  return {
    flags: seen.filter((flag) => !isRendered(flag, original, rendered, links)),
    faithfulness: found.faithfulness,
    links,
  }
}

/** Whether what a flag says to be left out or put in is aligned surely. */
function isRendered(flag: DeskFlag, original: Words, rendered: Words, links: readonly TextLink[]): boolean {
  if (flag.check === 'omission' && flag.original)
    return isSurelyLinked(original.text, flag.original, 'original', links)
  if (flag.check === 'addition' && flag.rendered)
    return isSurelyLinked(rendered.text, flag.rendered, 'rendered', links)
  return false
}

function wordingsOf(original: Words, rendered: Words): [Wording, Wording] | null {
  const [a, b] = [wordingOf(original), wordingOf(rendered)]
  if (!a || !b || a.language === b.language) return null
  return tokensOf(a.text, a.language) && tokensOf(b.text, b.language) ? [a, b] : null
}

export const wordingOf = ({ printedLanguage: language, text }: Words): Wording | null =>
  language === 'fr' || language === 'en' ? { language, text } : null
