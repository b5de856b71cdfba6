/** Two phrases, side by side, for one person: “the director, Ann Ross”, « son neveu, un garçon de quinze ans ». */
import { type Mention, nameEnd, readMention } from '../entities/mentions.ts'
import type { NounPhrases } from '../entities/noun-phrases.ts'
import { isA, type SpeechToken } from '../entities/speech-token.ts'

/** “the festival’s director, | Rufus Amberley”: a name between two commas is who was described. */
export function nameBehind(
  text: string,
  tokens: readonly SpeechToken[],
  phrases: NounPhrases,
  { to, office }: Mention,
): Mention | null {
  const comma = tokens[to]
  if (comma?.key !== ',') return null
  const end = nameEnd(tokens, to + 1)
  const after = tokens[end]
  const closed = !after || after.kind !== 'word' || after.sentence !== comma.sentence
  const alone = end === to + 2 && (tokens[to + 1]!.given.anywhere !== undefined || office !== '')
  if ((alone || end > to + 2) && closed) return readMention(text, tokens, to + 1, end)
  // “its host, | Environment Minister Ann Ross”, « son homologue, en Corse, | M. Roy »: a name that bears a title.
  const further = isA(tokens[to + 1], 'preposition') ? commaBehind(tokens, to + 1) : to
  const next = further + 1
  const name = tokens[next]?.sentence === comma.sentence ? phrases.beginningAt(next) : null
  const ends = name?.form === 'name' && tokens[name.to]
  // « notre partenaire, | la société Optival, »
  const isTold = name?.kind === 'person' || isA(tokens[next], 'definite')
  return ends && isTold && (ends.kind !== 'word' || ends.sentence !== comma.sentence) ? name : null
}

/** Index of the next comma of a sentence, as far as an adjunct goes; -2 where none stands. */
function commaBehind(tokens: readonly SpeechToken[], at: number): number {
  const LONGEST_ADJUNCT = 8
  for (let i = at; i < at + LONGEST_ADJUNCT && tokens[i]?.sentence === tokens[at]!.sentence; i++) {
    if (tokens[i]!.key === ',') return i
    if (tokens[i]!.kind !== 'word') return -2
  }
  return -2
}

/** « Son neveu, | un garçon de quinze ans, »: whoever is told of right before the comma; not of “the mayor, a nurse and …”. */
export function describedBefore(
  tokens: readonly SpeechToken[],
  phrases: NounPhrases,
  { form, at, to, plural, gender }: Mention,
): Mention | null {
  const comma = tokens[at - 1]
  const isHere = comma?.key === ',' && comma.sentence === tokens[at]!.sentence
  if (form !== 'description' || !isHere || at < 2 || isA(tokens[to], 'coordinator')) return null
  const before = phrases.endingBefore(at - 1)
  if (before && isFronted(tokens, before) && !isClosed(tokens, before, to)) return null
  const isOne = before && (before.office !== '' || (before.form === 'name' && before.kind === 'person'))
  const fits = isOne && before.plural === plural && (!gender || !before.gender || gender === before.gender)
  return fits && (before.definite || before.owned || before.form === 'name') ? before : null
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
