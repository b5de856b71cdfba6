/** Leads the phrase that attributes a quotation to the person it stands for. */
import type { Range } from './clause.ts'
import { type Mention, nameEnd, readMention } from './mentions.ts'
import type { People, Person } from './people.ts'
import type { Span } from './quotation-marks.ts'
import type { Token } from './tokens.ts'

/** The person that a phrase stands for, and the words of the mention, with the name that may follow in apposition. */
export function mentionOf(
  text: string,
  tokens: readonly Token[],
  { at, to }: Range,
  people: People,
): { person: Person; span: Span } | null {
  const mention = readMention(text, tokens, at, to)
  if (!mention) return null
  const named = mention.form === 'description' ? apposition(text, tokens, to) : null
  const person = people.resolve(named ?? mention) ?? stranger(mention)
  if (named && mention.head) person.roles.add(mention.head)
  if (named) person.gender ??= mention.gender
  return { person, span: { start: mention.start, end: named?.end ?? mention.end } }
}

/** A pronoun whose antecedent the text does not give. */
const stranger = ({ name, gender, plural }: Mention): Person => ({
  name,
  kind: 'unnamed',
  gender,
  plural,
  roles: new Set(),
  mentions: 1,
})

/** “the festival’s director, | Rufus Amberley”: a full name between two commas is who was described. */
function apposition(text: string, tokens: readonly Token[], comma: number) {
  if (tokens[comma]?.key !== ',') return null
  const end = nameEnd(tokens, comma + 1)
  const after = tokens[end]
  const closed = !after || after.kind !== 'word' || after.sentence !== tokens[comma].sentence
  return end > comma + 2 && closed ? readMention(text, tokens, comma + 1, end) : null
}
