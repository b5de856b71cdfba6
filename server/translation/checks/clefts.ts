/** Who is set off at the head of a sentence: as the one who acts, or as the one who suffers it. */
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import type { Token } from '../../language/read.ts'
import { personOf } from './persons.ts'
import { isPassive } from './turned.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'

/** `person`: « c’est le propriétaire que la locataire accuse » → "it is the tenant whom the landlord accuses", "who accuses". */
export function checkClefts({ fr, en }: Segment): Finding | null {
  for (const left of cleftsIn(fr))
    for (const right of cleftsIn(en)) {
      const [own, other] = [fr.links[left.first.index], fr.links[left.second.index]]
      const isSame = own === right.first.index && other === right.second.index
      const isTurned = own === right.second.index && other === right.first.index
      if (left.isPatient === right.isPatient ? isTurned : isSame) return grave('person', fr, left, right)
    }
  return turnedWithSpeaker(fr, en) ?? turnedWithSpeaker(en, fr) ?? setOff(fr, en) ?? madeToAct(fr, en)
}

/** “It was the chairman who called me” → « c’est moi qui ai appelé le président »: whose act it was, and who suffered it. */
function turnedWithSpeaker(here: Half, there: Half): Finding | null {
  const [own, other] = [actsIn(here), actsIn(there)]
  if (!own || !other || isNoun(own.first) || !isNoun(other.first)) return null
  const at = there.links[other.first.index]!
  const isPatient = at > own.to && at <= own.to + SECOND
  return isPatient && isNoun(here.document.tokens[at]!) ? grave('person', here, own, other) : null
}

/** « C’est moi que le directeur a insulté » → “I was the one who insulted the director”: the one set off, and one verb of both. */
function setOff(fr: Half, en: Half): Finding | null {
  const [own, other] = [setOffInFrench(fr), theOneIn(en)]
  if (!own || !other || personOf(own.first) !== personOf(other.first)) return null
  const verb = fr.between(own.to, own.to + SECOND).find(isVerbOfContent)
  const there = verb && en.document.tokens[fr.links[verb.index]!]
  const isOne = there !== undefined && there.index >= other.to && there.index < other.to + SECOND
  return isOne && own.isPatient !== other.isPatient
    ? grave('person', fr, { from: own.from, to: verb!.index + 1 }, { from: other.from, to: there.index + 1 })
    : null
}

/** « C’est le club qui m’a lâché » → “I’m the one who dropped the club”: who suffered it, made the one who did it. */
function madeToAct(fr: Half, en: Half): Finding | null {
  const [own, other] = [actsIn(fr), theOneIn(en)]
  const suffers = own && fr.document.tokens[own.to]
  if (!own || !other || other.isPatient || !isNoun(own.first) || !hasClass(suffers, 'clitic')) return null
  const verb = fr.between(own.to, own.to + SECOND).find(isVerbOfContent)
  const there = verb ? fr.links[verb.index]! : -1
  const isOne = there >= other.to && there < other.to + SECOND
  return isOne && personOf(suffers) === personOf(other.first)
    ? grave('person', fr, { from: own.from, to: verb!.index + 1 }, { from: other.from, to: there + 1 })
    : null
}

type SetOff = (Range & { first: Token; isPatient: boolean }) | undefined

/** « C’est moi que », « c’est elle qui ». */
function setOffInFrench(fr: Half): SetOff {
  for (const first of fr.tokens) {
    const [it, be, relative] = [-2, -1, 1].map((at) => fr.document.tokens[first.index + at])
    if (!STRONG.has(first.key) || it?.key !== 'ce' || be?.part !== 'AUX' || !relative) continue
    if (relative.key === 'qui' || relative.key === 'que')
      return { from: it.index, to: relative.index + 1, first, isPatient: relative.key === 'que' }
  }
  return undefined
}

/** “I was the one who insulted”, “she was the one chosen”, “he was the one the jury chose”. */
function theOneIn(en: Half): SetOff {
  for (const first of en.tokens.filter((token) => hasClass(token, 'subject') && personOf(token))) {
    const [be, the, one, next, after] = [1, 2, 3, 4, 5].map((at) => en.document.tokens[first.index + at])
    if (be?.part !== 'AUX' || the?.key !== 'the' || !one || !ONE.has(one.key) || !next) continue
    const isWho = (next.key === 'who' || next.key === 'that') && VERBAL.has(after?.part ?? '')
    // “The one who was told”
    const isPassiveVerb = en.verbs.some((verb) => verb.from === after?.index && isPassive(en.document, verb))
    const isActing = isWho && !isPassiveVerb
    return { from: first.index, to: one.index + 1, first, isPatient: !isActing }
  }
  return undefined
}
const ONE: ReadonlySet<string> = new Set(['one', 'ones'])
const VERBAL: ReadonlySet<string> = new Set(['VERB', 'AUX'])

const isVerbOfContent = ({ part, weight }: Token): boolean => part === 'VERB' && weight > 0

/** The first that is set off as who does something: « c’est moi qui ai », “it was the chairman who called”. */
function actsIn(half: Half): (Range & { first: Token }) | undefined {
  for (const { index, key, part } of half.tokens) {
    if (!IT.has(half.document.tokens[index - 1]?.key ?? '')) continue
    if (part !== 'AUX' && part !== 'VERB' && key !== "'s") continue
    const behind = half.between(index + 1, Math.min(half.to, index + 1 + FIRST))
    const first = behind.find((token) => isNoun(token) || STRONG.has(token.key))
    const relative = first && half.document.tokens[first.index + 1]
    const next = relative && half.document.tokens[relative.index + 1]
    const isActing =
      relative?.key === 'qui' ||
      ((relative?.key === 'who' || relative?.key === 'that') &&
        (next?.part === 'VERB' || next?.part === 'AUX'))
    if (first && relative && isActing) return { from: index - 1, to: relative.index + 1, first }
  }
  return undefined
}
const STRONG: ReadonlySet<string> = new Set(
  'moi toi lui elle nous vous eux elles me i us we you him he her she them they'.split(' '),
)

interface Cleft extends Range {
  /** Who is set off, and the other of the two. */
  first: Token
  second: Token
  /** Whether the first suffers what the second does. */
  isPatient: boolean
}

const cleftsIn = (half: Half): Cleft[] =>
  half.tokens.flatMap(({ index, part, key }): Cleft[] => {
    const before = half.document.tokens[index - 1]?.key ?? ''
    if (!IT.has(before) || !(part === 'AUX' || part === 'VERB' || key === "'s")) return []
    const { to } = withinOne(half.document, index, 'clause')
    const behind = half.between(index + 1, Math.min(to, half.to))
    const first = behind.slice(0, FIRST).find(isNoun)
    const relative = first && behind.find((token) => token.index > first.index && RELATIVE.has(token.key))
    const second = relative && behind.find((token) => token.index > relative.index && isNoun(token))
    if (!first || !relative || !second || relative.index - first.index > APART) return []
    if (second.index - relative.index > SECOND || behind.some((token) => hasClass(token, 'agent'))) return []
    const end = endBehind(half, second)
    return [{ from: index - 1, to: end, first, second, isPatient: opensPatient(half, relative) }]
  })

/** Behind “the town hall”, « la mairie accuse »: what is marked ends with no half of a name, and with its verb. */
function endBehind({ document: { tokens } }: Half, { index }: Token): number {
  let end = index + 1
  while (tokens[end] && isNoun(tokens[end]!)) end++
  return tokens[end]?.part === 'VERB' ? end + 1 : end
}

const IT: ReadonlySet<string> = new Set(['ce', 'it'])
const RELATIVE: ReadonlySet<string> = new Set(['qui', 'que', 'who', 'whom', 'that'])
/** How far each stands from what it stands behind: « c’est bien le propriétaire », “the landlord himself whom the old tenant”. */
const FIRST = 4
const APART = 3
const SECOND = 6

/** « Que », “whom”, and “that” before somebody. */
function opensPatient({ document: { tokens } }: Half, { key, index }: Token): boolean {
  if (key === 'que' || key === 'whom') return true
  const next = tokens[index + 1]
  return (
    key !== 'qui' &&
    next !== undefined &&
    (next.part === 'DET' || isNoun(next) || hasClass(next, 'possessive'))
  )
}

const isNoun = ({ part, weight }: Token): boolean => (part === 'NOUN' || part === 'PROPN') && weight > 0
