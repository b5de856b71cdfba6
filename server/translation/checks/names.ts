/** Names of people and places that do not agree. */
import { facing } from '../facing.ts'
import { type Finding, grave, type Pair } from '../finding.ts'
import type { Half } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import type { Grammar } from '../../language/grammar.ts'
import { isName, translationsOf } from '../../language/lexicon.ts'
import { whenOf } from '../../language/inflection.ts'
import type { Document, Token } from '../../language/read.ts'
import { soundOfEnglish, soundOfFrench } from '../transliteration.ts'

/**
 * `name`: « Mme Kervella » → "Ms Kerbrat", « à Lyon » → "in Lille".
 *
 * A name is printed alike in both languages, or has its exonym in the lexicon, or is written over from another script
 * (Poutine, Putin). A name that the other text replaces by a pronoun or a title is no fault: two must be left over.
 */
export function checkNames({ fr, en }: Pair): Finding[] {
  const left = lost(fr)
  const right = lost(en)
  if (left.length * right.length > MOST ** 2) return []
  // The one name missing on either side of a short quotation needs no other proof.
  const isShort = fr.tokens.length + en.tokens.length <= SHORT
  const only = left.length === 1 && right.length === 1 && isShort
  const found: Finding[] = []
  for (const a of left) {
    const b = right.find((one) => (only || facing(fr, at(a), at(one), BESIDE)) && !related(a, one))
    if (!b) continue
    right.splice(right.indexOf(b), 1)
    found.push(grave('name', fr, a, b))
  }
  return found
}

/** A text that loses more names than this is no translation of the other. */
const MOST = 100
const SHORT = 50
/** How far from a name the word may stand that shows it to be in the same place on both sides. */
const BESIDE = 4

const at = ({ index }: Token) => ({ from: index, to: index + 1 })

const SOUND = { fr: soundOfFrench, en: soundOfEnglish }

/** The names of a text that the other does not have in any spelling. */
function lost(here: Half): Token[] {
  const { document, grammar, language, other } = here
  const words = new Set(other.tokens.map(({ key }) => key))
  const names = namesIn(other.document)
  const sounds = new Set(names.map(({ key }) => SOUND[other.language](key)))
  const isRelated = (token: Token) =>
    names
      .slice(0, MOST)
      .some(
        (one) =>
          isSpelling(token.key, one.key) || (language === 'fr' ? related(token, one) : related(one, token)),
      )
  const known = new Set(namesIn(document))
  return here.tokens.filter((token) => {
    const { key } = token
    const isSurname = isSurnameIn(document, token, words)
    return (
      (known.has(token) || isSurname) &&
      !words.has(key) &&
      !sounds.has(SOUND[language](key)) &&
      !hasExonym(token, grammar, words) &&
      (isUnknown(token) || !here.isLinked(token) || isSurname) &&
      !isRelated(token)
    )
  })
}

/** A letter more or less in a long name is a spelling ("Guernesey", "Guernsey"), not another name. */
function isSpelling(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < LONG_NAME || long.length !== short.length + 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(at) === long.slice(at + 1)
}
const LONG_NAME = 6

/** A country and its people: Syrie, Syrian. Niger and Nigeria are two countries. */
const related = (french: Token, english: Token) =>
  translationsOf(french.key, french.document.grammar).some((one) => {
    const stem = countryStem(one)
    return stem.length > 2 && stem === countryStem(english.key)
  })
/** An English country or people without its ending. */
const countryStem = (name: string) =>
  name.replace(/(?:ians?|ans?|ese|is?|ish|ars?|ers?|ic|ns?|ia|ey|[aeoy])$/u, '')

/** Words with a capital inside a sentence that are no acronym, no word of the language, no title. */
function namesIn(side: Document): Token[] {
  const { tokens, grammar } = side
  const capitals = tokens.filter(({ capital }) => capital).length
  if (capitals * 2 > tokens.length && tokens.length > 6) return [] // a headline, or shouting
  return tokens.filter((token) => {
    const { text, key, capital } = token
    if (!capital || key.length < 3 || /^\p{Lu}{2,}(?:e|th|st|nd|rd)?$/u.test(text)) return false
    if (hasClass(token, 'beside-name', 'grammar')) return false
    const isOfNoList = (isUnknown(token) || isNoVerb(token)) && !isWithArticle(token)
    // With an article an unknown word in capitals is a thing or an office (“le Laquais”, “the Footman”), seldom a person.
    return isOfNoList || isName(key, grammar)
  })
}

/** “The Footman”, and not “the Fitzmaurice estate”, where the article is another’s. */
function isWithArticle({ index, document: { tokens, language } }: Token): boolean {
  const next = tokens[index + 1]
  const isAnothers = language === 'en' && next?.part === 'NOUN' && !next.capital
  return hasClass(tokens[index - 1], 'article') && !isAnothers
}

/** A word that the lexicon does not have in this language is a name where it bears a capital. */
const isUnknown = ({ readings, opens, key, document: { grammar } }: Token) =>
  readings.length === 0 &&
  !(opens && key.length < 4) &&
  !(opens && /(?:ly|ment|ing|ed|er|ons|ez|ent)$/u.test(key)) &&
  translationsOf(key, grammar).length === 0

/** “Mme Marchand”, “Claire Marchand”: behind a title, or a first name that both texts have, a common word is a surname. */
function isSurnameIn({ tokens, text }: Document, token: Token, others: ReadonlySet<string>): boolean {
  const { index, opens, capital, key, start } = token
  const before = tokens[index - 1]
  if (opens || !capital || key.length < 3 || hasClass(token, 'beside-name') || !before?.capital) return false
  if (!/^\.?\s$/u.test(text.slice(before.end, start))) return false
  const isFirstName = !hasClass(before, 'beside-name', 'grammar') && others.has(before.key)
  return hasClass(before, 'title-of-person') || isFirstName
}

/** “Limoges” is no form of *limoger*: verbs bear no capital inside a sentence. */
const isNoVerb = ({ opens, readings }: Token) =>
  !opens &&
  readings.length > 0 &&
  readings.every(({ time }) => time !== null) &&
  readings.some(({ time }) => whenOf(time) !== null)

const hasExonym = ({ key }: Token, grammar: Grammar, others: ReadonlySet<string>) =>
  translationsOf(key, grammar).some((one) => one.split(' ').every((word) => others.has(word)))
