/** The use case: a text → its quotations; a captured source → the quotes to suggest in it. */
import { countWhile } from '../language/count-before.ts'
import type { Grammar, Grammars } from '../language/grammar.ts'
import type { Extraction } from '../api/extractions.ts'
import type { Language, NewSpoken } from '../api/language.ts'
import { deliveredBy } from '../quote/blocks/address.ts'
import { isPersonal, namesOf, type NameRun } from '../quote/blocks/names.ts'
import { type ExtractedQuote, quotationsAndNames, quotationsIn } from '../quote/quotations.ts'
import { leftIn } from '../language/left-words.ts'
import { basisOf } from '../quote/spoken/spoken-record.ts'
import { printedLanguage } from '../read/printed-language.ts'
import type { CapturedSource, PlacedQuote } from '../store/captured.ts'
import { read } from '../language/read.ts'
import { readAs, type Span, words } from '../language/split.ts'

/** @param language the language printed; detected where it is not given */
export async function extractQuotes(
  text: string,
  grammars: Grammars,
  language?: Language,
): Promise<Extraction> {
  const printed = language ?? (await printedLanguage(text))
  return { language: printed, ...quotationsAndNames(read(text, grammars[readAs(printed)])) }
}

/** What is read of a source, and what is known of it. */
type Suggesting = Pick<CapturedSource, 'passages' | 'language'> &
  Partial<Pick<CapturedSource, 'kind' | 'title' | 'publisher'>> & {
    snapshot?: Pick<CapturedSource['snapshot'], 'fileName'>
  }

/**
 * Quotes to be accepted, corrected or rejected by a person. Words that a record itself gives to a speaker are that
 * speaker's turn and need no suggestion; marks that hold no speech are none.
 */
export function suggestQuotes(source: Suggesting, grammars: Grammars): PlacedQuote[] {
  const { language, kind, title = '', publisher, passages } = source
  const grammar = grammars[readAs(language)]
  const isRest = kind === 'record' && passages.some(({ speaker }) => speaker !== undefined)
  const whole = isRest ? joined(passages) : titled(source, grammar)
  const isVerbatim =
    (kind === 'record' || kind === 'transcript' || kind === 'release') && language === readAs(language)
  const verbatim = isVerbatim ? { kind, about: `${title}\n${publisher ?? ''}` } : undefined
  return quotationsIn(read(whole.text, grammar), verbatim, isRest)
    .filter(({ kind }) => kind !== 'not_speech')
    .flatMap((quote) => {
      const text = quote.spans.map(({ start, end }) => whole.text.slice(start, end)).join(' ')
      const left = language === 'fr' || language === 'en' ? leftIn(wordsOf(text), grammars[language]) : null
      return placed(quote, left, whole.place)
    })
    .map((quote) => ({ ...quote, spoken: markedAround(quote, passages) ?? quote.spoken }))
}

/** The language that a record marks for words that stand between its turns, where they tell none. */
function markedAround(
  { spans, spoken }: PlacedQuote,
  passages: Suggesting['passages'],
): NewSpoken | undefined {
  const [mark, ...others] = spans.map(({ passage }) => passages[passage]!.spoken)
  const isOne = others.every((other) => other?.language === mark?.language && other?.tag === mark?.tag)
  if (spoken?.language !== 'unknown' || !mark || mark.language === 'unknown' || !isOne) return undefined
  const { language, tag, markup } = mark
  return {
    language,
    ...(tag && { tag }),
    basis: basisOf({ language, markup }),
    evidence: markup === null ? null : { markup },
  }
}

const wordsOf = (text: string) => words(text).map(({ key }) => key)

/** The same, below a title that names somebody: whoever is interviewed, or delivers the text. What it quotes has no passage to stand in. */
function titled({ title = '', passages, snapshot }: Suggesting, grammar: Grammar): ReturnType<typeof joined> {
  // What a source is called by where it has no title of its own.
  const isMade =
    title === '' ||
    snapshot?.fileName?.startsWith(title) ||
    passages[0]?.text.startsWith(title.replace(/…$/u, ''))
  const document = read(title, grammar)
  const names = namesOf(document)
  const all = { start: 0, end: title.length }
  const isPresented = names.within(all).some((run) => presents(title, run, grammar))
  if (isMade || !(isPresented || deliveredBy(document, all, names))) return joined(passages)
  // A blank line: what stands right above words may be the label of whoever says them.
  const { text, place } = joined([{ text: `${title}\n` }, ...passages])
  return {
    text,
    place: (span) => {
      const found = place(span)
      return found && found.passage > 0 ? { ...found, passage: found.passage - 1 } : null
    },
  }
}

/** “Ann Ross: ‘…’”, “Interview with Ann Ross”: no inquiry, town or ship. */
const presents = (title: string, run: NameRun, { names }: Grammar): boolean =>
  isPersonal(title, run) && (names.given.has(run.keys[0]!) || /^[\s\p{Z}]*[:«“‘]/u.test(title.slice(run.end)))

/**
 * One text of all passages, a line each, so that a name or a pronoun is understood across them. What a record itself
 * gives to a speaker is left out.
 */
export function joined(passages: readonly { text: string; speaker?: unknown }[]) {
  let text = ''
  const starts = passages.map((passage) => {
    const start = text.length
    text += `${passage.speaker ? '' : passage.text}\n`
    return start
  })
  /** The passage that holds a stretch of the whole, by its ordinal; null where it runs over an edge. */
  const place = ({ start, end }: Span) => {
    const passage = countWhile(starts, (one) => one <= start) - 1
    const from = starts[passage]!
    return end <= from + passages[passage]!.text.length
      ? { passage, start: start - from, end: end - from }
      : null
  }
  return { text, place }
}

/** @param left the language the words were left in, where it is not that of the text around them */
function placed(
  { spans, kind, speaker, cue, sure, spoken }: ExtractedQuote,
  left: Language | null,
  place: ReturnType<typeof joined>['place'],
): PlacedQuote[] {
  const places = spans.map(place).filter((span) => span !== null)
  if (places.length < spans.length) return []
  const evidence = spoken.evidence && place(spoken.evidence)
  // What is told outside the passages cannot be shown.
  const isShown = !spoken.evidence || evidence !== null
  return [
    {
      spans: places,
      kind,
      speaker: speaker && {
        name: speaker.name,
        kind: speaker.kind,
        labels: speaker.labels ?? [],
        aliases: speaker.aliases ?? [],
      },
      spoken: isShown
        ? {
            language: spoken.language,
            ...(spoken.tag && { tag: spoken.tag }),
            basis: spoken.basis,
            ...(evidence && { evidence }),
          }
        : { language: 'unknown', basis: 'unknown' },
      ...(left && { printedLanguage: left }),
      status: 'suggested',
      attribution: {
        cue: cue && place(cue),
        name: speaker?.span ? place(speaker.span) : null,
        ...(sure !== undefined && { sure }),
      },
    },
  ]
}
