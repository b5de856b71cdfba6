/** Leads the phrase that attributes a quotation to the person it stands for. */
import type { Language } from '../../api/language.ts'
import { type Mention, nameEnd, readMention } from './mentions.ts'
import type { People, Person } from './people.ts'
import { canSpeak, type Phrase } from './phrase.ts'
import type { Span } from '../../language/split.ts'
import { sentenceAround, sentenceSubject } from './sentence-subject.ts'
import { isA, type SpeechToken } from './tokens.ts'

/** The person that a phrase stands for, and the words of the mention, with the name that may follow in apposition. */
export function mentionOf(
  text: string,
  tokens: readonly SpeechToken[],
  { at, to }: Phrase,
  people: People,
  language: Language,
): { person: Person; span: Span } | null {
  const mention = readMention(text, tokens, at, to)
  if (!mention) return null
  const named = mention.form === 'description' ? apposition(text, tokens, to) : null
  const known = people.resolve(named ?? mention) ?? spokenOf(text, tokens, mention, people, language)
  if (!known && isA(tokens[at], 'possessive')) return null // “in his words”: his is no name to go by
  const person = known ?? stranger(mention)
  if (named && mention.office) person.roles.add(mention.office)
  if (named) person.gender ??= mention.gender
  return { person, span: { start: mention.start, end: named?.end ?? mention.end } }
}

/** A pronoun that no name answers stands for what its sentence, or the one before, tells of: “The bank apologised. It said …”. */
function spokenOf(
  text: string,
  tokens: readonly SpeechToken[],
  { at, form, gender }: Mention,
  people: People,
  language: Language,
): Person | null {
  if (form !== 'pronoun') return null
  for (let end = at, i = 0; end > 0 && i < 2; i++) {
    const from = sentenceAround(tokens, end - 1).at
    const subject = sentenceSubject(tokens, from, end, language)
    const mention =
      subject && canSpeak(tokens, subject) ? readMention(text, tokens, subject.at, subject.to) : null
    if (mention && mention.form !== 'pronoun' && !(gender && mention.gender && gender !== mention.gender))
      return people.resolve(mention)
    end = from
  }
  return null
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

/** “the festival’s director, | Rufus Amberley”: a name between two commas is who was described. */
function apposition(text: string, tokens: readonly SpeechToken[], comma: number) {
  if (tokens[comma]?.key !== ',') return null
  const end = nameEnd(tokens, comma + 1)
  const after = tokens[end]
  const closed = !after || after.kind !== 'word' || after.sentence !== tokens[comma].sentence
  const alone = end === comma + 2 && tokens[comma + 1]!.given.anywhere !== undefined
  return (alone || end > comma + 2) && closed ? readMention(text, tokens, comma + 1, end) : null
}
