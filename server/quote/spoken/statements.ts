/** What a text states of the languages spoken: read from the parts around each word for a language. */
import type { WordClass } from '../../language/class-names.ts'
import { isAbility, isAtTimes, isDenied, isOfSome, isWanting } from './denials.ts'
import type { Frame } from './frame.ts'
import { governorOf, kindAt, lookBack, NOUNS, REACH, speaks, standsForWords } from './governor.ts'
import { interpretedIn } from './interpreted.ts'
import { type LanguageWord, languageWords, otherOf, peopleWords } from './language-words.ts'
import { type Relation, relationOf } from './relation.ts'
import { type Kind, type Statement, statementOf } from './statement.ts'

/** How far what qualifies a statement stands from what it qualifies, in words. */
const NEAR = 6
const PEOPLE: readonly WordClass[] = ['role', 'role-f', 'role-m', 'speaks-language']

type Make = (kind: Kind, governor: number | null, more?: Partial<Statement>) => Statement

/** The statements of a text, in its order. Linear in it, but for the sentences that name a language. */
export function statements(frame: Frame, words: readonly LanguageWord[] = languageWords(frame)): Statement[] {
  const stated = words.flatMap((word) => statedBy(frame, word))
  return [
    ...stated,
    ...peopleWords(frame).flatMap((word) => stationOf(frame, word)),
    ...interpretedIn(frame, words, stated),
  ].sort((a, b) => a.at - b.at)
}

/** What one word for a language states, and what it lets guess. */
function statedBy(frame: Frame, word: LanguageWord): Statement[] {
  const relation = relationOf(frame, word)
  const { way, lead } = relation
  if (isTarget(frame, word, lead) || isOfSome(frame, word, lead) || isWanting(frame, lead)) return []
  // “Never learned English”: what relates it to nothing leads back to where its phrase begins.
  const place = way === 'none' ? word.from : lead
  const make: Make = (kind, governor, more = {}) => {
    const made = statementOf(frame, word, lead, kind, governor, { way, ...more })
    if (made.doubt !== null && made.doubt !== 'unrelated') return made
    if (isStudied(frame, place) && !isDeniedNear(frame, word, place)) return { ...made, doubt: 'studied' }
    if (made.doubt !== null) return made
    if (governor !== null && isDenied(frame, governor, word)) return { ...made, doubt: 'denied' }
    return isAtTimes(frame, word) && !made.ofRest ? { ...made, doubt: 'sometimes' } : made
  }
  const stated = stating(frame, word, relation, make) ?? describing(frame, word, relation, make)
  const denied = stated ? stated.doubt === 'denied' : isDeniedNear(frame, word, place)
  // Who spoke no English there spoke the other of the two.
  const instead = denied ? otherOf(word.means) : null
  const found = instead ? [make('said', null, { means: instead, doubt: 'instead' })] : []
  if (stated) return [stated, ...found]
  // “has no English”: whatever else is told there, it is not that it was spoken
  if (instead) return found
  // “French with subtitles”, « le français impeccable »: what nothing relates to speaking may tell of it all the same
  const isUnlearned = denied && isStudied(frame, place)
  return way === 'adjective' || isUnlearned || isPeople(frame, word)
    ? found
    : [...found, make('said', null, { doubt: 'unrelated' })]
}

/** “the French agreed”: those, and not what they speak. */
const isPeople = (frame: Frame, { from, tongue }: LanguageWord): boolean =>
  frame.document.language === 'en' &&
  !tongue &&
  frame.is(from - 1, 'definite') &&
  !frame.is(from - 2, 'language-from')

/** « rendu en français », “put into English”: what words were translated to was not spoken. */
function isTarget(frame: Frame, word: LanguageWord, lead: number): boolean {
  const { from } = frame.sentenceOf(lead)
  if (!TO.some((one) => frame.is(lead, one))) return false
  for (let i = lead - 1; i >= Math.max(from, lead - 3); i--) {
    if (frame.gapAfter(i) !== ' ') return false
    const isWho = frame.is(i, 'interpreter')
    const renders = frame.is(i, 'translates') && !isWho && !frame.is(i, 'asks') && !frame.is(i, 'switches')
    if (renders || (frame.is(i, 'asks') && frame.is(i, 'translates') && frame.is(lead, 'language-to')))
      return !isDenied(frame, i, word)
    if (frame.isVerb(i) || frame.isNoun(i)) return false
  }
  return false
}
const TO: readonly WordClass[] = ['language-in', 'language-to']

/** “taught English”, « professeure d’anglais », “a degree in French”: a subject, not what is spoken. */
function isStudied(frame: Frame, lead: number): boolean {
  const { from } = frame.sentenceOf(lead)
  // “said the teacher in French”
  const isSpoken = frame.is(lead, 'language-in')
  for (let i = lead - 1; i >= Math.max(from, lead - 3) && frame.gapAfter(i) === ' '; i--) {
    if (frame.is(i, 'studies')) return !(isSpoken && PEOPLE.some((one) => frame.is(i, one)))
    if (frame.isVerb(i) || frame.isNoun(i)) return false
  }
  return frame.is(lead, 'studies')
}

/** What is stated by how the word is related to speaking; null where nothing is. */
function stating(frame: Frame, word: LanguageWord, { way, lead }: Relation, make: Make): Statement | null {
  const { items } = frame
  const clause = relativeGovernor(frame, word)
  if (clause !== null) return make(kindAt(frame, clause), clause)
  switch (way) {
    case 'bare':
      return make('said', null)
    case 'in': {
      // « une interprète en langue anglaise », but not “She spoke to the interpreter in English”
      const isTheirs = frame.is(lead - 1, 'interpreter') && !frame.gapAfter(lead - 1).includes(',')
      if (isTheirs && !isSpokenTo(frame, lead - 1))
        return word.means === frame.document.language ? null : make('said', lead - 1, { translated: true })
      // “Back in English for reporters, he …”
      if (frame.is(lead - 1, 'resumes') && lead - frame.sentenceOf(lead).from <= 2)
        return make('said', null, { onward: true })
      const governor = isPartOfAside(frame, word, lead) ? null : governorOf(frame, word, lead)
      // “in French” may tell of speaking though no verb of speaking is known there
      if (governor === undefined || (governor === null && isOfNoun(frame, lead)))
        return make('said', null, { doubt: 'unrelated' })
      return make(governor === null ? 'said' : kindAt(frame, governor), governor)
    }
    case 'from': {
      const by = lookBack(frame, lead, ['translates', 'interpreter'])
      return by === null ? null : make(kindOfTranslated(frame, by), by, { translated: true })
    }
    case 'to': {
      const each = isOneOfSeveral(frame, lead) ? lookBack(frame, lead, ['keeps-language'], REACH) : null
      if (each !== null) return make('said', each)
      const by = lookBack(frame, lead, ['translates', 'switches', 'keeps-language', 'chooses-language'])
      if (by === null || frame.is(by, 'translates')) return null
      // « avec des retours vers l’anglais » tells of no words in particular
      if (frame.isNoun(by) && items[by]!.bracket === 0 && !frame.hasSpeech(frame.sentenceOf(by))) return null
      return frame.is(by, 'switches') || lead - by < NEAR / 2 ? make('said', by) : null
    }
    case 'object':
      if (frame.is(lead, 'translates')) return make('said', lead, { translated: true })
      if (frame.is(lead, 'leaves-language'))
        return isDenied(frame, lead, word) ? make('said', null, { throughout: true }) : null
      // “He speaks no French”
      if (isDenied(frame, lead, word)) return make('said', lead, { doubt: 'denied' })
      return make('said', lead, { doubt: isAbility(frame, lead, word) ? 'ability' : null })
    case 'whose': {
      const by = lookBack(frame, lead, ['translates'])
      return by !== null && lead - by < NEAR
        ? make('said', by, { translated: true })
        : make('said', lead, { manner: true })
    }
    case 'adjective':
    case 'none':
      return null
  }
}

/** “ANN ROSS (without an interpreter, in French):”: one of the things that a bracket tells, each for itself. */
function isPartOfAside(frame: Frame, { from, to }: LanguageWord, lead: number): boolean {
  const aside = frame.asideAround(from)
  if (!aside || aside.to - aside.from > LONGEST_LIST) return false
  for (let i = aside.from; i < aside.to; i++) if (frame.isVerb(i) && speaks(frame, i)) return false
  const isOpen = lead === aside.from || frame.gapAfter(lead - 1).includes(',')
  return isOpen && (to === aside.to || frame.gapAfter(to - 1).includes(','))
}
/** In words. */
const LONGEST_LIST = 10

/** “to the interpreter”, « avec l’interprète » */
function isSpokenTo(frame: Frame, noun: number): boolean {
  const { from } = frame.sentenceOf(noun)
  for (let i = noun - 1; i >= Math.max(from, noun - 3); i--)
    if (frame.is(i, 'interview-with') || frame.is(i, 'language-to'))
      return lookBack(frame, i, ['speaks'], NEAR) !== null
  return false
}

/** “Each kept to one language: Ann Ross to English, Joan Pike to French”: a name alone, behind a colon or a comma. */
function isOneOfSeveral(frame: Frame, lead: number): boolean {
  if (frame.part(lead - 1) !== 'PROPN') return false
  let at = lead - 1
  while (frame.part(at - 1) === 'PROPN' && frame.gapAfter(at - 1) === ' ') at--
  return at > frame.sentenceOf(lead).from && /[:,;]/u.test(frame.gapAfter(at - 1))
}

/** “her English, in which this conversation is held”, « un français dans lequel elle nous a parlé »: what was in it. */
function relativeGovernor(frame: Frame, { to }: LanguageWord): number | null {
  if (!frame.is(to, 'language-in') || !frame.is(to + 1, 'relative')) return null
  const last = Math.min(frame.sentenceOf(to).to, to + NEAR + 2)
  for (let i = to + 2; i < last && frame.items[i]!.token; i++) if (speaks(frame, i)) return i
  return null
}

function kindOfTranslated(frame: Frame, by: number): Kind {
  const { from } = frame.sentenceOf(by)
  if (frame.isNoun(by) && frame.is(by, 'translation') && by - from <= 1) return 'all'
  for (let i = by - 1; i >= Math.max(from, by - 2 * NEAR); i--) {
    if (frame.is(i, 'interview')) return 'interview'
    if (frame.is(i, 'all-words') || standsForWords(frame, i)) return 'all'
    if (frame.is(i, 'document')) return 'document'
  }
  return 'said'
}

/** “a French interpreter”, “an English-language commentary”, « notre rédaction anglophone », “a francophone captain”. */
function describing(
  frame: Frame,
  word: LanguageWord,
  { noun, way, lead }: Relation,
  make: Make,
): Statement | null {
  const { from, to, means } = word
  const is = (wanted: WordClass) => noun !== undefined && frame.is(noun, wanted)
  if (is('interpreter'))
    return means === frame.document.language ? null : make('said', noun!, { translated: true })
  // « la radio publique de langue française »
  const carrier = ofTongue(frame, noun)
  if (carrier !== null && frame.is(carrier, 'station')) return make('broadcast', carrier)
  if (is('station')) return make('broadcast', noun!)
  if (is('newspaper')) return make('broadcast', noun!, { doubt: 'likely' })
  if (is('floor')) return make('occasion', noun!, { basis: 'inferred', doubt: 'likely' })
  const { key } = frame.items[from]!.token!
  const ofLanguage =
    frame.gapAfter(to - 1).startsWith('-') || key.endsWith('phone') || is('original-words') || is('version')
  if (is('part-of-event') && isPartThere(frame, lead, noun!))
    return make('said', noun!, { basis: 'inferred' })
  if (!ofLanguage && !is('speaks-language') && !word.tongue) return null
  if (is('original-words')) return make('document', noun!)
  // « suivie d’un lien vers la version anglaise »
  for (let i = from - 1; i >= from - 3; i--) if (frame.is(i, 'language-to')) return null
  const kind = NOUNS.find(([wanted]) => is(wanted))?.[1] ?? (is('speaks') && ofLanguage ? 'said' : undefined)
  // “the French side of the river”
  const part = is('version') && frame.is(noun! + 1, 'of')
  if (kind) return make(kind, noun!, part || isAnother(frame, lead, noun!) ? { doubt: 'unrelated' } : {})
  // « un anglophone unilingue », « limnologue de langue française »
  const ofWhom = noun ?? (way === 'from' ? lead - 1 : from)
  const ofPerson = PEOPLE.some((one) => frame.is(ofWhom, one)) || (noun === undefined && way !== 'from')
  return ofPerson && ofLanguage ? make('said', ofWhom, { basis: 'inferred', doubt: 'likely' }) : null
}

/** “A French-language event follows on Sunday”: none that the text has told of. */
function isAnother(frame: Frame, lead: number, noun: number): boolean {
  const { from } = frame.sentenceOf(lead)
  return (
    frame.is(from, 'indefinite') &&
    Math.min(lead, noun) - from <= 2 &&
    !frame.hasSpeech(frame.sentenceOf(lead))
  )
}

/** “In the English session”, « dans la partie anglaise de son discours »: one of the parts that an event has, each in a language. */
function isPartThere(frame: Frame, lead: number, noun: number): boolean {
  const { from } = frame.sentenceOf(lead)
  const first = Math.min(lead, noun)
  for (let i = first - 1; i >= Math.max(from, first - 2); i--)
    if (frame.is(i, 'definite') || frame.is(i, 'contracted-article') || frame.is(i, 'possessive')) return true
  return false
}

/** What is « de langue française »: the noun before that, and before what else describes it. */
function ofTongue(frame: Frame, tongue: number | undefined): number | null {
  if (tongue === undefined || !frame.is(tongue, 'tongue') || !frame.is(tongue - 1, 'of')) return null
  let at = tongue - 2
  while (frame.part(at) === 'ADJ') at--
  return frame.isNoun(at) && frame.sentenceOf(tongue).from <= at ? at : null
}

/** « un programme d’immersion en anglais », “a graduate in French”: the language is what the noun is of. */
function isOfNoun(frame: Frame, lead: number): boolean {
  const before = lead - 1
  if (frame.part(before) !== 'NOUN' || frame.gapAfter(before) !== ' ') return false
  return !PEOPLE.some((one) => frame.is(before, one)) && !frame.is(before, 'date')
}

/** “the British press”: what a people has, which speaks its language more likely than not. */
function stationOf(frame: Frame, word: LanguageWord): Statement[] {
  const { way, lead, noun } = relationOf(frame, word)
  if (noun === undefined || !CARRIERS.some((one) => frame.is(noun, one))) return []
  return [statementOf(frame, word, lead, 'broadcast', noun, { way, doubt: 'likely' })]
}
const CARRIERS: readonly WordClass[] = ['station', 'newspaper']

/** « n’a pas un mot d’anglais », “without a word of French”. */
function isDeniedNear(frame: Frame, word: LanguageWord, lead: number): boolean {
  const { from } = frame.sentenceOf(lead)
  for (let i = lead - 1; i >= Math.max(from, lead - NEAR); i--)
    if (frame.isVerb(i)) return isDenied(frame, i, word)
  return false
}
