/** One person made several, several made one: by pronouns and possessives that have no counterpart in number. */
import { facing } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { isReported } from './person.ts'
import { hasClass } from '../../language/classes.ts'
import { isOfClass, type Token } from '../../language/read.ts'

/**
 * `person`: « je leur ai parlé » → "I spoke to him", "their lawyers" → « ses avocats », « il nous a dit » → "he told me".
 *
 * One text tells of one and of nobody else in that person, the other of several and of nobody else. Who may be anybody, and a body,
 * is “they” in English.
 */
export function checkHowManyPersons({ fr, en }: Segment): Finding | null {
  if (isReported(fr)) return null
  const [left, right] = [personsIn(fr), personsIn(en)]
  const own = changed(fr, en, left.own, right.own)
  const others = en.tokens.some(({ key }) => ANYBODY.has(key))
    ? null
    : changed(fr, en, ...withoutSubjects(left.others, right.others))
  return own ?? others
}

/** « Il leur a menti » → “he lied to her”: the subjects that both texts have are set aside. */
function withoutSubjects(left: Told, right: Told): [Told, Told] {
  const rest = (told: Told, other: Told): Told => ({
    one: other.one.some(isSubject) ? told.one.filter((token) => !isSubject(token)) : told.one,
    several: other.several.some(isSubject) ? told.several.filter((token) => !isSubject(token)) : told.several,
  })
  return [rest(left, right), rest(right, left)]
}
const isSubject = ({ key }: Token): boolean => SUBJECTS.has(key)
const SUBJECTS: ReadonlySet<string> = new Set('he she they il elle ils elles'.split(' '))

/** Who is told of in one person: one, and several. */
interface Told {
  one: readonly Token[]
  several: readonly Token[]
}

function changed(fr: Half, en: Half, left: Told, right: Told): Finding | null {
  const isMade = left.one.length === 0 && right.several.length === 0
  const isSpread = left.several.length === 0 && right.one.length === 0 && !fr.tokens.some(isMany)
  const [own, other] = isMade ? [left.several, right.one] : isSpread ? [left.one, right.several] : [[], []]
  for (const a of own)
    for (const b of other) {
      const [here, there] = [placeOf(a), placeOf(b)]
      if (![a, b].some(isApart) && facing(fr, here, there, REACH)) return grave('person', fr, here, there)
    }
  return null
}
const placeOf = ({ index }: Token) => ({ from: index, to: index + 1 })
/** How far from the two words may stand that show them to be in one place. */
const REACH = 4

/** A subject, of which checks/person.ts tells; or what may be a thing. */
const isApart = (token: Token): boolean => APART.has(token.key) || isOfNamed(token)
/** « Le personnel … son expérience », “staff … their experience”: a possessive goes with the noun before it, which may be one or many. */
const isOfNamed = ({ index, classes, document: { tokens } }: Token): boolean =>
  classes.has('possessive') &&
  tokens.slice(0, index).some(({ part, key }) => part === 'NOUN' || part === 'PROPN' || key === 'on')
const APART: ReadonlySet<string> = new Set(
  'i we he she they je j il elle ils elles on it its le la l'.split(' '),
)

/** A body, a family, anybody: *lui* before a verb is mostly none of those that the sentence names. */
const isMany = (token: Token): boolean =>
  isOfClass(token, 'body') || MANY.has(token.key) || (ANY.has(token.key) && !isBefore(token, 'lui'))
const isBefore = ({ document: { tokens } }: Token, word: string): boolean =>
  tokens.some(({ key, index }) => key === word && tokens[index + 1]?.part !== 'NOUN')
const MANY: ReadonlySet<string> = new Set(
  'conseil couple equipage equipe famille foule monde peuple public chacun chacune quiconque celui celle'.split(
    ' ',
  ),
)
const ANY: ReadonlySet<string> = new Set(['un', 'une', 'personne', 'police', 'aucun', 'aucune'])
const ANYBODY: ReadonlySet<string> = new Set(
  'anyone anybody everyone everybody each whoever someone somebody nobody one person'.split(' '),
)

/** Whoever speaks, and who else is told of. */
function personsIn(half: Half): { own: Told; others: Told } {
  const { me, us, him, them } = WORDS[half.language]
  const all = (of: Words) =>
    half.tokens.filter(
      (token) => of[token.key] === 'any' || (of[token.key] === 'pronoun' && isPronoun(token)),
    )
  return {
    own: { one: all(me), several: all(us) },
    others: { one: all(him), several: all(them) },
  }
}

/** « Le », « les » and « leur » before a verb. */
const isPronoun = ({ index, document: { tokens }, part }: Token): boolean => {
  const next = tokens[index + 1]
  return part === 'PRON' || (next !== undefined && (next.part === 'AUX' || hasClass(next, 'auxiliary')))
}

/** Words that stand for somebody wherever they stand, or before a verb alone. */
type Words = Readonly<Record<string, 'pronoun' | 'any'>>
const words = (any: string, pronoun = ''): Words =>
  Object.fromEntries([
    ...any.split(' ').map((key) => [key, 'any'] as const),
    ...pronoun.split(' ').map((key) => [key, 'pronoun'] as const),
  ])
const WORDS = {
  fr: {
    me: words('je j me moi mon ma mes', 'm'),
    us: words('nous notre nos on'),
    him: words('il elle lui son sa ses celui celle', 'le la l'),
    them: words('ils elles leur leurs eux ceux celles', 'les'),
  },
  en: {
    me: words('i me my mine myself'),
    us: words('we us our ours ourselves'),
    him: words('he him his himself she her hers herself it its'),
    them: words('they them their theirs themselves'),
  },
} as const
