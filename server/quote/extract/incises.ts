/** Attributions that French sets inside the marks: « Nous irons, a-t-il promis, jusqu’au bout ». */
import type { Grammar } from '../../language/grammar.ts'
import { isIn } from '../../language/classes.ts'
import { foldWord } from '../../language/fold.ts'
import type { WordClass } from '../../language/class-names.ts'
import { namesLanguage } from '../../language/names.ts'
import { type Span, words } from '../../language/split.ts'
import { trimmed } from '../blocks/lines.ts'
import { isMostlyNoun, reportingForm } from './reporting-verbs.ts'
import { isPersonNoun, nounReader } from '../entities/nouns.ts'

/** promet-il, s’étrangle-t-elle, nous dit-il, a-t-il promis: after a comma or a mark that ends a sentence. */
const INVERTED =
  /[,!?…–—]\s*(?:[smt]['’]|se |lui |leur |nous |me )?(\p{Ll}[\p{L}\p{M}]*)-(?:t-)?(?:ils?|elles?)(?![\p{L}-])(?: (?:\p{Ll}+ment|aussi|encore|ensuite|alors|lui-même|elle-même|même))?(?: (\p{Ll}[\p{L}\p{M}]*))?/gu
/** explique Jeanne Morel, a déclaré le maire, a laissé tomber le capitaine, nous a écrit en anglais Ann Ross. */
const NAMED =
  /[,!?…–—]\s*(?:[smt]['’]|se |(nous |me |lui |leur ))?(?:(a|ont|avait|avaient|est) )?(\p{Ll}[\p{L}\p{M}]*) (?:(?:par )?\p{Ll}+(?:er|ir|re) )?(?:(?:en|dans|par|sur) (?:un |une |son |sa |la |le |l['’])?\p{Ll}+ )?(?:M\. |Mme |Mlle |Me |l[ea] |les |l['’]|(une? ))?(?=\p{Lu}[\p{L}]|(?<= l[ea] |les |l['’]| une? )\p{Ll})/gu
const END = /[,.;:!?–—]/gu
const ASKS_ON = /^[!?…]/u

/** « …, explique la maire, Anne Roche, … », « …, raconte Anne Roche, navigatrice, … »: who spoke, told once more. */
const APPOSITION = /^\s(?:l[ea] |l['’])?((?:\p{Lu}[\p{L}'’-]+ \p{Lu}|\p{Ll})[^,.;:!?]*)\s?(?=[,.;:!?])/u
const LONGEST_APPOSITION = 100
/** « …, explique Anne Roche, de l’Agence de l’eau. » */
const OF_BODY =
  /^(?:du |de la |de l['’]|de |des |d['’])\p{Lu}[\p{L}\p{M}'’-]*(?: (?!(?:à|aux?|sans|pour|avec|vers|par|dans|sur|chez|qui|que|où) )[\p{L}\p{M}'’-]+){0,6}$/u
/** It ends the sentence: « Nous irons, dit Anne Roche, de Paris à Lyon, … » goes on. */
const isOfBody = (mark: string, words: string) => mark === '.' && OF_BODY.test(words)
const isPersonal = (words: string, french: Grammar) =>
  /^\p{Lu}/u.test(words) ||
  isPersonNoun({
    classes: nounReader(french.classes)({ key: foldWord(/^[\p{L}-]+/u.exec(words)?.[0] ?? ''), text: '' }),
  })

/** « lance |la maîtresse de maison| », where « lance » alone could be a noun. */
const isDescribed = (words: string, french: Grammar) => /^\p{Ll}/u.test(words) && isPersonal(words, french)

/** A noun for a person, or a name of two words: one in a capital may be a place. */
const isSubject = (words: string, french: Grammar) =>
  /^\p{Lu}/u.test(words) ? /^\p{Lu}[^\s,.]+ \p{Lu}/u.test(words) : isPersonal(words, french)

/** What else stands between commas, up to the mark that closes it. */
const MANNER = /^,\s(\p{Ll}[^,.;:!?]*)(?=[,.;:!?])/u
/** « en français », « cette fois dans sa langue », « passant à l’anglais », « des propos traduits de l’anglais ». */
function tellsLanguage(segment: string, french: Grammar): boolean {
  const keys = words(segment).map(({ key }) => key)
  const at = keys.findIndex((key) => namesLanguage(key, french) || isIn(key, 'tongue', french))
  const is = (from: number, to: number, wanted: WordClass) =>
    keys.slice(from, to).some((key) => isIn(key, wanted, french))
  const FIRST = 3
  const isTold = is(0, FIRST, 'language-in') && !is(0, at, 'pronoun')
  const isTranslated = is(0, FIRST, 'all-words') && is(0, at, 'translation')
  return at > 0 && (isTold || isTranslated || (/.ant$/u.test(keys[0]!) && at <= FIRST))
}

/** The spans of what is said, without the attributions that interrupt it. */
export function withoutIncises(text: string, span: Span, grammar: Grammar): Span[] {
  const said: Span[] = []
  let from = span.start
  for (const incise of incises(text, span, grammar.language === 'fr' ? grammar : grammar.other)) {
    if (incise.start < from) continue
    said.push(trimmed(text, { start: from, end: incise.start }))
    from = incise.end
  }
  said.push(trimmed(text, { start: from, end: span.end }))
  const interrupted = said.filter(({ start, end }) => end > start)
  return interrupted.length > 0 ? interrupted : [trimmed(text, span)] // no words are left for it to interrupt
}

function incises(text: string, { start, end }: Span, french: Grammar): Span[] {
  const line = text.slice(start, end)
  const found: Span[] = []
  for (const match of line.matchAll(INVERTED)) {
    const [, verb = '', participle = ''] = match
    const key = foldWord(verb)
    const reports = isIn(key, 'auxiliary', french)
      ? reportingForm(foldWord(participle), [french])
      : reportingForm(key, [french]) === 'finite'
    if (reports) found.push(inciseAt(line, match.index, match.index + match[0].length, french))
  }
  for (const match of line.matchAll(NAMED)) {
    const [, hearer, auxiliary, verb = '', someone] = match
    const form = reportingForm(foldWord(verb), [french])
    const behind = line.slice(match.index + match[0].length)
    // Behind its verb stands who spoke, whatever the verb: « a laissé tomber le capitaine », but « nous a quittés le maire ».
    // « Qui conduisait ? demande la présidente »: behind such a mark a small letter begins no sentence, and no noun.
    const isAfterMark = ASKS_ON.test(match[0])
    const reports = auxiliary
      ? form || (auxiliary !== 'est' && !hearer && isSubject(behind, french))
      : form === 'finite' &&
        (isAfterMark || !isMostlyNoun(foldWord(verb), french) || isDescribed(behind, french))
    // « ajoute un œuf, dit la recette »
    if (
      reports &&
      (!someone || isDescribed(behind, french)) &&
      isEnclosed(line, match.index + match[0].length)
    )
      found.push(inciseAt(line, match.index, match.index + match[0].length, french))
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map((incise) => ({ start: start + incise.start, end: start + incise.end }))
}

/** The comma before an incise is its own; a mark that ends a sentence belongs to what was said. */
function inciseAt(line: string, at: number, verbEnd: number, french: Grammar): Span {
  END.lastIndex = verbEnd
  let stop = END.exec(line)?.index ?? line.length
  const described =
    line.charAt(stop) === ',' && APPOSITION.exec(line.slice(stop + 1, stop + LONGEST_APPOSITION))
  if (
    described &&
    (isPersonal(described[1]!, french) ||
      isOfBody(line.charAt(stop + 1 + described[0].length), described[1]!))
  )
    stop += described[0].length + 1
  // « …, répond-il, toujours en français, … »
  const manner = line.charAt(stop) === ',' && MANNER.exec(line.slice(stop, stop + LONGEST_APPOSITION))
  if (manner && tellsLanguage(manner[1]!, french)) stop += manner[0].length
  return { start: /[!?…]/u.test(line.charAt(at)) ? at + 1 : at, end: Math.min(stop + 1, line.length) }
}

/** A named incise is closed by a comma or a full stop: without it, the words go on as a clause of the speech. */
function isEnclosed(words: string, verbEnd: number): boolean {
  const LONGEST = 80
  return /^[^.;:!?]*(?:,|$|\s?:|\.(?:\s|$))/u.test(words.slice(verbEnd, verbEnd + LONGEST))
}
