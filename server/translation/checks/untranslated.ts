/** Words left standing in the language of the original. */
import type { Finding, Pair } from '../finding.ts'
import { type Language, lemmasOf } from '../lexicon.ts'
import { isFunctionWord } from '../small-words.ts'
import { keySet, type Range, type Side, spanOf } from '../side.ts'

/** French words and phrases at home in English, and English ones at home in French. */
const BORROWED = keySet(`
  detente entente cordiale rendez vous vis coup etat grace par excellence laissez faire passer deja vu fait accompli joie de vivre
  bourgeois bourgeoisie elite cliche debacle denouement entrepreneur genre melee milieu naive protege raison etre regime resume
  sabotage saboteur souvenir suite soiree tour force de facto chic chef cuisine cafe restaurant baguette croissant gendarme
  gendarmerie sans culottes papiers banlieue lycee prefecture commune gilets jaunes jaune metro tgv bistro champagne cognac
  week end weekend football marketing leader leaders start up startup startups business manager managers burn out email mail
  smartphone fake news cluster clusters black out blackout brexit lobby lobbying parking camping shopping show star stars rock jazz
  rap blues job jobs cool stress test tests match club clubs sprint score record record sponsor sponsors coach sandwich whisky
  barbecue bar bars film interview interviews budget budgets meeting meetings sketch slogan standard stock stocks design designer
  hacker hackers hashtag tweet tweets blog web internet online streaming podcast gang gangs holding dumping low cost no man land
  hooligan hooligans outsider outsiders supporter supporters fair play best seller scoop scoops squat squatteurs crash krach cash
  bluff boom boycott challenge charter deal dealer dealers fast food feedback flashback flop forum gap gospel handicap happy hour
  hit indoor input jackpot jean jeans jet kit label leadership lifting linkage live look loser made magazine marathon master mobil
  home one shot open pacemaker panel patchwork performance planning play off pop pressing prime time punk puzzle rallye
  remake rush self service acquis ante post facto vitro vivo juris corpus hoc rata quorum mutatis mutandis status quo alma mater modus vivendi operandi persona grata habeas sine qua communautaire selfie sexy shorts skateboard ski skis skieur snowboard spot staff steak surf surfer tag tennis thriller
  timing toast tramway transit trust tsunami turnover underground vintage volley basket rugby golf polo t shirt short`)

/** A single common word may be a loan that no list has: it takes one that the other language certainly lacks. */
const LEAST_LETTERS = 4

/**
 * `untranslated`: « apportez le permis de construire » → "bring the permis de construire".
 *
 * Both texts hold the same words, in small letters and outside quotation marks, and the lexicon has them in the
 * original’s language alone; two in a row are telling even where it lacks them.
 */
export function checkUntranslated({ fr, en, from }: Pair): Finding[] {
  const [original, rendition] = from === 'fr' ? [fr, en] : [en, fr]
  const there = Map.groupBy(original.tokens.keys(), (at) => original.tokens[at]!.key)
  const found: Finding[] = []
  for (let at = 0; at < rendition.tokens.length; at++) {
    const place = there.get(rendition.tokens[at]!.key)?.[0]
    if (place === undefined || !isKept(rendition, at)) continue
    const length = keptInRow(rendition, at, original, place)
    const range = { from: at, to: at + length }
    if ((length > 1 || isTelling(rendition, at, original.language)) && !isMarked(rendition, range))
      found.push({
        check: 'untranslated',
        harm: 'meaning',
        [original.language]: spanOf(original, { from: place, to: place + length }),
        [rendition.language]: spanOf(rendition, range),
      })
    at += length - 1
  }
  return found
}

/** A common word that the rendition’s language does not have. */
function isKept({ tokens, language }: Side, at: number): boolean {
  const { key, capital, text } = tokens[at]!
  if (capital || key.length < LEAST_LETTERS || BORROWED.has(key) || /\d/.test(key)) return false
  return !isFunctionWord(key, language) && lemmasOf(text, language).length === 0
}

/** How many words in a row both texts share from here on: small words between kept ones go with them. */
function keptInRow(rendition: Side, at: number, original: Side, place: number): number {
  let length = 1
  for (let next = 1; ; next++) {
    const [a, b] = [rendition.tokens[at + next], original.tokens[place + next]]
    if (!a || !b || a.key !== b.key || a.capital || a.clause !== rendition.tokens[at]!.clause) return length
    if (isKept(rendition, at + next)) length = next + 1
    // “permis de construire”: an ending that English has too still belongs to the French phrase.
    else if (!isFunctionWord(a.key, original.language) && !isFunctionWord(a.key, rendition.language))
      length = next + 1
  }
}

/** Endings that the two languages share: a word with one may be at home in both though no list has it. */
const SHARED =
  /(?:ance|ence|[st]ion|able|ible|al|els?|ent|ant|age|ment|ure|ice|ude|ile|ine|ive|iste?|isme?|ique|eur|ine|ette|esse|on|in|et|ier|ard|une|ogue|ate|ide|ole|ote|[ao])s?$/u
const ENGLISH_LOOK = /[kw]|sh|th|ee|oo|ing$|ness$|[yghbmp]$|[nlr]d$|[^aeiou]s$/u

/** A single word tells by itself when the lexicon has it, and it bears an accent or ends as no word of the other language does. */
function isTelling({ tokens, language }: Side, at: number, from: Language): boolean {
  const { key, text } = tokens[at]!
  if (lemmasOf(text, from).length === 0) return false
  return language === 'en' ? /[éèêàçùîôûœë]/iu.test(text) || !SHARED.test(key) : ENGLISH_LOOK.test(key)
}

/** Words set between marks are quoted in their language on purpose, and a gloss in brackets explains them. */
function isMarked({ text, tokens }: Side, { from, to }: Range): boolean {
  // A name goes on in small letters: “Marée noire”.
  if (tokens[from - 1]?.capital && !tokens[from - 1]!.opens) return true
  const before = text.slice(Math.max(0, tokens[from]!.start - 2), tokens[from]!.start)
  const after = text.slice(tokens[to - 1]!.end, tokens[to - 1]!.end + 3)
  return /[«“"‘'(]/u.test(before) || /^\s?[(»”]/u.test(after)
}
