/** Two phrases, side by side, for one person: “the director, Ann Ross”, « son neveu, un garçon de quinze ans ». */
import { type Mention, nameEnd, readMention } from '../entities/mentions.ts'
import type { NounPhrases } from '../entities/noun-phrases.ts'
import { isPersonNoun, looksLikePerson } from '../entities/nouns.ts'
import { isA, type SpeechToken } from '../entities/speech-token.ts'

/** The name of whom a phrase describes, where it stands behind it; what else the phrase tells of them may stand between. */
export function nameBehind(
  text: string,
  tokens: readonly SpeechToken[],
  phrases: NounPhrases,
  mention: Mention,
): Mention | null {
  return (
    nameInside(tokens, phrases, mention) ??
    nameAt(text, tokens, phrases, mention.to, mention.office !== '') ??
    nameFurther(text, tokens, phrases, mention)
  )
}

/** « un Polonais du nom de | Marek Wolny », “a Pole called | Marek Wolny”, “a man by the name of | Marek Wolny”. */
function nameInside(
  tokens: readonly SpeechToken[],
  phrases: NounPhrases,
  { at, to }: Mention,
): Mention | null {
  const { sentence } = tokens[at]!
  for (let i = at + 1; i < to + TO_NAMING && tokens[i]?.sentence === sentence; i++) {
    if (tokens[i]!.kind !== 'word') return null
    if (!tokens[i]!.reporting.isNaming || phrases.part(i - 1) === 'AUX') continue
    const next = isA(tokens[i + 1], 'of') ? i + 2 : i + 1
    const name = tokens[next]?.capital && phrases.in(sentence).find((one) => one.at === next)
    return name && name.form === 'name' && name.kind === 'person' ? name : null
  }
  return null
}
/** “by the | name”. */
const TO_NAMING = 3

/** “the festival’s director, | Rufus Amberley”: a name between two commas is who was described. */
function nameAt(
  text: string,
  tokens: readonly SpeechToken[],
  phrases: NounPhrases,
  at: number,
  isOffice: boolean,
): Mention | null {
  const comma = tokens[at]
  if (comma?.key !== ',') return null
  const end = nameEnd(tokens, at + 1)
  const closed = isClosing(tokens, end, at) || isClosing(tokens, homeEnd(tokens, end), at)
  const alone = end === at + 2 && (tokens[at + 1]!.given.anywhere !== undefined || isOffice)
  if ((alone || end > at + 2) && closed) return readMention(text, tokens, at + 1, end)
  // “its host, | Environment Minister Ann Ross”, « son homologue, en Corse, | M. Roy »: a name that bears a title.
  const further = isA(tokens[at + 1], 'preposition') ? commaBehind(tokens, at + 1) : at
  const next = further + 1
  const name = tokens[next]?.sentence === comma.sentence ? phrases.beginningAt(next) : null
  const ends = name?.form === 'name' && tokens[name.to]
  // « notre partenaire, | la société Optival, »
  const isTold = name?.kind === 'person' || isA(tokens[next], 'definite')
  return ends && isTold && (ends.kind !== 'word' || ends.sentence !== comma.sentence) ? name : null
}

/** Whether a phrase that ends before a token ends there for good. */
const isClosing = (tokens: readonly SpeechToken[], end: number, at: number): boolean =>
  tokens[end]?.kind !== 'word' || tokens[end].sentence !== tokens[at]!.sentence

/** “Gerard | in Athlone”: where somebody is from. */
const homeEnd = (tokens: readonly SpeechToken[], end: number): number =>
  isA(tokens[end], 'preposition') ? Math.max(end, nameEnd(tokens, end + 1)) : end

/** “A spokesman for the port, | Lee Marsh”, « le lycéen qui avait marché, | Noé Pellan »: the name of nobody told of between. */
function nameFurther(
  text: string,
  tokens: readonly SpeechToken[],
  phrases: NounPhrases,
  { to, office, head, plural }: Mention,
): Mention | null {
  const next = tokens[to]
  const isSomebody = !plural && (office !== '' || looksLikePerson(head))
  const opens = isA(next, 'preposition') || isA(next, 'contracted-article') || isA(next, 'relative')
  const comma = isSomebody && opens ? commaBehind(tokens, to) : -2
  if (comma < 0) return null
  const isOther = ({ form, office, kind, at }: Mention) =>
    at >= to && at < comma && kind !== 'organisation' && (office !== '' || form === 'name')
  if (phrases.in(next!.sentence).some(isOther)) return null
  const name = nameAt(text, tokens, phrases, comma, true)
  const isListed = name && tokens[name.to]?.key === ',' && isA(tokens[name.to + 1], 'coordinator')
  return name?.kind === 'person' && !isListed ? name : null
}

/** Index of the next comma of a sentence, as far as an adjunct goes; -2 where none stands. */
function commaBehind(tokens: readonly SpeechToken[], at: number): number {
  const LONGEST_ADJUNCT = 12
  for (let i = at; i < at + LONGEST_ADJUNCT && tokens[i]?.sentence === tokens[at]!.sentence; i++) {
    if (tokens[i]!.key === ',') return i
    if (tokens[i]!.kind !== 'word') return -2
  }
  return -2
}

/**
 * « Son neveu, | un garçon de quinze ans, », “Ann Ross, 74, | head of the choir,”: whoever is told of right before the comma, or
 * before an age; not of “the mayor, a nurse and …”.
 */
export function describedBefore(
  tokens: readonly SpeechToken[],
  phrases: NounPhrases,
  { form, at, to, plural, gender }: Mention,
): Mention | null {
  const comma = tokens[at - 1]
  const isHere = comma?.key === ',' && comma.sentence === tokens[at]!.sentence
  if (form !== 'description' || !isHere || at < 2 || isA(tokens[to], 'coordinator')) return null
  const before = phrases.endingBefore(ageBefore(tokens, at - 1))
  if (before && isFronted(tokens, before) && !isClosed(tokens, before, to)) return null
  const isOne = before && (before.office !== '' || (before.form === 'name' && before.kind === 'person'))
  const fits = isOne && before.plural === plural && (!gender || !before.gender || gender === before.gender)
  return fits && (before.definite || before.owned || before.form === 'name') ? before : null
}

/** Index of the comma before an age that ends at a comma: “Ann Ross|,| 74,”; of that comma itself where there is none. */
function ageBefore(tokens: readonly SpeechToken[], comma: number): number {
  const LONGEST_AGE = 3
  let hasNumber = false
  for (let i = comma - 1; i >= comma - LONGEST_AGE - 1 && tokens[i]; i--) {
    if (tokens[i]!.key === ',') return hasNumber ? i : comma
    if (tokens[i]!.kind !== 'word') return comma
    hasNumber ||= /^\d+$/.test(tokens[i]!.key)
  }
  return comma
}

/** “At Lowmoor, | a nurse said”, « Sur X, | une voisine remercie … »: what a preposition sets before the clause is not its subject. */
function isFronted(tokens: readonly SpeechToken[], { at }: Mention): boolean {
  const [opening, before] = [tokens[at - 2], tokens[at - 1]]
  if (!isA(before, 'preposition') && !isA(before, 'contracted-article')) return false
  return opening?.sentence !== before!.sentence || opening.kind !== 'word'
}

/** « Avec Anne Roche, | une infirmière, il … »: somebody by their name, and a comma behind what is told of them. */
function isClosed(tokens: readonly SpeechToken[], { at, to: end }: Mention, to: number): boolean {
  const isPerson = tokens[at]!.given.anywhere !== undefined || end - at > 1
  return isPerson && tokens[to]?.kind !== 'word'
}

/** “Quebec’s Economy Minister, …”, « un Polonais du nom de … »: what is in a capital and is no name of its own. */
export function isTitle(tokens: readonly SpeechToken[], { form, by }: Mention): boolean {
  const last = tokens[by]!
  return form === 'name' && last.given.anywhere === undefined && (isPersonNoun(last) || isA(last, 'people'))
}
