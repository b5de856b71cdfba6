/** With it or for want of it, because of it or in spite of it: what stands before a noun that both texts have. */
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import { findNotion, type Notion } from '../../language/notions.ts'
import type { Range } from '../../language/token-ranges.ts'

/**
 * `negation`: « faute de soutien » → "with support", "despite the rain" → « en raison de la pluie ».
 *
 * The noun behind the one is rendered by the noun behind the other, and neither text says both.
 */
export function checkCircumstances(here: Half): Finding | null {
  const there = here.other
  for (const [notion, contrary] of CONTRARY) {
    const others = findNotion(there, contrary)
    if (others.length === 0 || findNotion(there, notion).length > 0 || findNotion(here, contrary).length > 0)
      continue
    for (const own of findNotion(here, notion)) {
      // “Not without some pride”
      if (hasClass(here.document.tokens[own.from - 1], 'denial', 'negator')) continue
      const noun = governedBy(here, own)
      if (noun < 0 || here.links[noun]! < 0) continue
      const other = others.find((one) => governedBy(there, one) === here.links[noun])
      if (other && denials(here, own) === denials(there, other))
        return grave(
          'negation',
          here,
          { from: own.from, to: noun + 1 },
          { from: other.from, to: here.links[noun]! + 1 },
        )
    }
  }
  return null
}

const CONTRARY: readonly (readonly [Notion, Notion])[] = [
  ['for-want-of', 'having'],
  ['in-spite-of', 'owing-to'],
]

/** The first noun or verb behind; −1 where it stands too far off, and where there is none of it. */
function governedBy(half: Half, { to }: Range): number {
  const behind = half.between(to, Math.min(half.to, to + REACH))
  const at = behind.findIndex(({ weight, part }) => weight === 1 && part !== 'ADJ')
  return behind.slice(0, at).some(({ key }) => LITTLE.has(key)) ? -1 : (behind[at]?.index ?? -1)
}
/** “With no snow”, “with so few nurses”: not to have it. */
const LITTLE: ReadonlySet<string> = new Set([
  'no',
  'neither',
  'nor',
  'few',
  'little',
  'so',
  'less',
  'fewer',
  'peu',
  'si',
  'moins',
  'any',
])

/** “With the latest help”. */
const REACH = 4

const denials = (half: Half, { from, to }: Range): number =>
  half.denials.filter((one) => one.to > from - DENIED && one.from < from && one.to <= to).length
/** How many words behind its denial what is denied stands. */
const DENIED = 3
