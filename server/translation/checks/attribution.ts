/** Who is said to say it: left out, somebody’s word becomes a fact. */
import { isOfNameless } from './rumours.ts'
import { saidToBe } from './suspicions.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import { hasLemma, isOfClass, type Token } from '../../language/read.ts'
import { cutBy, type Range, withinOne } from '../../language/token-ranges.ts'

/**
 * `hedge`: « d’après la police, il roulait trop vite » → "he was driving too fast", "the bridge, police say, was closed".
 *
 * Words for whose account it is, of which nothing stands in the other text, where nobody says, thinks or reports
 * anything: « selon la saison » is "with the season".
 */
export function checkAttribution(here: Half): Finding | null {
  const isRendered = ({ from, to }: Range) => {
    const named = here.between(from, Math.min(to, from + NAMED))
    // “The labour inspector” is not in “the work”: whose account it is, and not what they are of.
    const isAccount = here.language === 'fr' && here.find('account').some((one) => one.from === from)
    const head = isAccount ? named.find(isNominal) : undefined
    return (head ? [head] : named).some((token) => isNamed(here, token))
  }
  const lost = [...accounts(here), ...incises(here), ...opening(here)].find((range) => !isRendered(range))
  return lost && !isTold(here.other, lost) ? grave('hedge', here, lost) : null
}

/** Whether a word has its counterpart: of a noun, no verb: « la partie civile » is not in “going”. */
function isNamed({ links, other }: Half, { index, weight, part }: Token): boolean {
  const there = other.document.tokens[links[index]!]
  if (weight === 0 || !there) return false
  return part !== 'NOUN' || (there.weight > 0 && there.part !== 'VERB')
}

const isNominal = ({ part, weight }: Token): boolean => (part === 'NOUN' || part === 'PROPN') && weight > 0

/** How many words of such a phrase name whose account it is. */
const NAMED = 7

/** “According to the union”, « à l’en croire »: the phrase with what it names, as far as its clause goes. */
const accounts = (half: Half): Range[] =>
  half.find('account').flatMap(({ from, to }) => {
    const clause = withinOne(half.document, from, 'clause')
    // « Selon moi » is a reserve of whoever speaks.
    const isOwnAccount = half
      .between(from, to + 1)
      .some((token) => hasClass(token, 'first-singular', 'first-plural') && !hasClass(token, 'possessive'))
    return isOwnAccount ? [] : [{ from, to: Math.max(to, Math.min(clause.to, half.to)) }]
  })

/** The longest of “police say”, « estime-t-elle ». */
const LONGEST_INCISE = 5

/** A short clause between others that tells who says it. */
const incises = (half: Half): Range[] =>
  cutBy(half.document, 'clause', half).filter(({ from, to }) => {
    const words = half.between(from, to)
    const isShort = words.length <= LONGEST_INCISE && from > half.from
    // « Monsieur le juge » is spoken to.
    return (
      isShort &&
      words.some((token) => isSaying(token) && !hasClass(token, 'role') && !isNounHere(token)) &&
      words.some(isOther) &&
      !words.some(isOwn) &&
      !words.some(isOfHere) &&
      !hasClass(words[0], 'clause')
    )
  })

/** “The report”, “a learned miser” */
const isNounHere = ({ part, index, document: { tokens } }: Token): boolean =>
  part === 'ADJ' || tokens[index - 1]?.part === 'DET'

/** « Pensons donc à eux »: a form of *nous* or *vous*. */
const isOfHere = ({ readings }: Token): boolean =>
  readings.length > 0 &&
  readings.every(({ persons }) => persons.length > 0 && persons.every((one) => HERE.has(one)))
const HERE: ReadonlySet<number> = new Set([4, 5])

/** “Police say the driver …”: a sentence that opens with who says it, and goes on with a verb of its own. */
const opening = (half: Half): Range[] =>
  cutBy(half.document, 'sentence', half).flatMap(({ from, to }) => {
    const words = half.between(from, Math.min(to, from + LONGEST_OPENING))
    const saying = words.findIndex(
      (token) => isOfClass(token, 'says-it', 'holds-it') && (token.part === 'VERB' || opensClause(token)),
    )
    const before = words.slice(0, Math.max(0, saying))
    const isTold = half.verbs.some((verb) => verb.from > from + saying + 1 && verb.from < to)
    // « Il faut souligner que » is said by who speaks.
    const isOthers =
      before.some(isOther) && !before.some(isOwn) && !before.some(({ part }) => part === 'VERB')
    // “She was told” tells what she heard.
    const isPassive = before.some((token) => PASSIVE.has(token.key))
    // “He never said a word” says nothing of what is so.
    const isWord = words.slice(saying + 1, saying + 1 + OBJECT).some(({ key }) => WORD.has(key))
    return isTold && isOthers && !isPassive && !isWord ? [{ from, to: from + saying + 1 }] : []
  })
/** “My neighbour claims the company”, “the report that”: a word that may be a noun, between a noun and what opens a clause. */
function opensClause({ index, document: { tokens } }: Token): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]]
  return next?.key === 'that' || (before?.part === 'NOUN' && (next?.part === 'DET' || next?.part === 'PRON'))
}

/** How many words behind a verb of saying its object stands: “said a single word”. */
const OBJECT = 3
const WORD: ReadonlySet<string> = new Set('word words nothing anything mot rien'.split(' '))

/** The longest of “police say”, « les pompiers de la ville indiquent ». */
const LONGEST_OPENING = 7

/** “She was told” tells what she heard, “he can say” what he may. */
const PASSIVE: ReadonlySet<string> = new Set([
  'can',
  'could',
  'may',
  'might',
  'beau',
  'is',
  'are',
  'was',
  'were',
  'been',
  "'s",
  "'re",
  'est',
  'sont',
  'etait',
  'etaient',
])

/** Somebody else than who speaks: “needless to say” and “I have to say” attribute nothing. */
const isOther = (token: Token): boolean =>
  token.part === 'NOUN' ||
  token.part === 'PROPN' ||
  hasClass(token, 'third-masculine', 'third-feminine', 'third-plural')
/** Whoever speaks or is spoken to; “my sister” is somebody else. */
const isOwn = (token: Token): boolean =>
  hasClass(token, 'first-singular', 'first-plural', 'second', 'people') && !hasClass(token, 'possessive')

const isSaying = (token: Token): boolean => isOfClass(token, 'says-it')

/** Whether somebody says or holds anything. What renders another verb of the other text says nothing of what was left out. */
const isTold = (half: Half, lost: Range): boolean =>
  half.tokens.some(
    (token) =>
      isOfClass(token, 'says-it', 'holds-it') &&
      !isDone(half, token) &&
      !isOfItself(half, token) &&
      !rendersOther(half, token, lost),
  ) ||
  half.holdsOneOf(TOLD) ||
  isHeard(half) ||
  saidToBe(half).length > 0 ||
  (half.verbs.some(({ mood }) => mood === 'would') && isOfNameless(half.other.between(lost.from, lost.to)))

const rendersOther = (half: Half, { index }: Token, { from, to }: Range): boolean => {
  const at = half.links[index]!
  return at >= 0 && (at < from || at >= to)
}

/** « À les entendre », « à en croire le maire », “to hear them tell it” */
const isHeard = (half: Half): boolean =>
  half.tokens.some(
    (token) =>
      hasLemma(token, HEARD) &&
      half.between(token.index - CLITICS, token.index).some(({ key }) => key === 'a' || key === 'to'),
  )
const HEARD: ReadonlySet<string> = new Set(['entendre', 'croire', 'écouter', 'hear'])
/** How many words stand between « à » and its infinitive: « à les en croire ». */
const CLITICS = 3

/** « Qui s’y rapportent »: a reflexive verb reports nothing. */
const isOfItself = (half: Half, { index, part }: Token): boolean =>
  half.language === 'fr' && part === 'VERB' && half.between(index - 2, index).some(({ key }) => key === 'se')

/** « Rien n’a été relevé », “nothing was noted”: done by nobody, and with no clause behind it. */
const isDone = (half: Half, { index, part, clause }: Token): boolean => {
  const { tokens } = half.document
  const isPassive =
    part === 'VERB' && (tokens[index - 1]?.key === 'ete' || hasClass(tokens[index - 1], 'passive'))
  return isPassive && !(tokens[index + 1]?.clause === clause && hasClass(tokens[index + 1], 'that', 'agent'))
}
const TOLD = ['account', 'by-another', 'reserve', 'alleged', 'attributed'] as const
