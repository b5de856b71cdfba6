/** What rules make of what a text tells: of each utterance the nearest evidence of its language. */
import { floorsOf } from './floors.ts'
import type { Frame } from './frame.ts'
import { type Heard, NOBODY, wordsOf } from './heard.ts'
import { isTag } from './language-words.ts'
import { isSurelyLeft, type Left, leftIn } from '../../language/left-words.ts'
import type { Ledger } from './ledger.ts'
import { selfTold, type Within } from './self-told.ts'
import type { Statement } from './statement.ts'
import type { Surroundings } from './surroundings.ts'
import { agreed, asLanguage, isSaidBy, LEFT, leftTold, placed, PLACED, type Told } from './told.ts'
import type { LanguagePlace } from './venues.ts'

/** By which of the rules it was come to, the nearest evidence first. */
export const STAGES = [
  'mark',
  'aside',
  'sentence',
  'itself',
  'lead-up',
  'left',
  'gloss',
  'trail',
  'carried',
  'place',
  'issued',
] as const
type Stage = (typeof STAGES)[number]

export interface Opinion {
  told: Told
  stage: Stage
}

/** So many words left are more than a greeting. */
const SAID = 5

/** What a text tells of languages, and what was heard in it. */
export interface Reading {
  frame: Frame
  heard: readonly Heard[]
  around: Surroundings
  ledger: Ledger
  places: readonly LanguagePlace[]
  /** What is stated in the words of utterances. */
  within: ReadonlyMap<number, readonly Within[]>
  /** Of each utterance what of it may be left in the other language. */
  left: readonly (Left | null)[]
}

/** What the rules come to for each utterance, in their order; null where nothing tells. */
export function opinionsOn({
  frame,
  heard,
  around,
  ledger,
  places,
  within,
  left: leftOver,
}: Reading): (Opinion | null)[] {
  const { document, items, pieces } = frame
  const floors = floorsOf(frame, heard, around, places)
  const stations = Map.groupBy(
    [
      ...places.flatMap((one) => (one.kind === 'station' ? [{ at: one.at, told: placed(one) }] : [])),
      ...ledger.broadcasts.map((told) => ({ at: told.statement.at, told })),
    ].sort((a, b) => a.at - b.at),
    ({ at }) => items[at]!.paragraph,
  )
  const placesBySentence = Map.groupBy(places, ({ at }) => items[at]!.sentence)
  const host = agreed(ledger.broadcasts)
  /** The station whose broadcast a record of turns is: it is told of before them. */
  const home = homeOf()
  const verbatim = verbatimOf()
  const BESIDE: [Stage, (i: number) => Told | null][] = [
    ['mark', (i) => ledger.marks.of(i)],
    ['aside', (i) => ledger.asides.of(i)],
    ['sentence', own],
    ['itself', ofItself],
    ['lead-up', (i) => leadsUp(i) ?? introduced(i)],
    ['left', left],
  ]
  const BEYOND: [Stage, (i: number) => Told | null][] = [
    ['trail', trails],
    ['carried', (i) => ledger.carried(i)],
    ['issued', issued],
    ['place', ofPlace],
  ]
  const first = (ways: typeof BESIDE, i: number): Opinion | null => {
    for (const [stage, way] of ways) {
      const told = way(i)
      if (told) return { told, stage }
    }
    return null
  }
  const beside = heard.map(({ speech }, i) => (speech ? first(BESIDE, i) : null))
  beside.forEach((one, i) => one && ledger.learn(i, one.told))
  const all: (Opinion | null)[] = []
  heard.forEach(({ speech }, i) => {
    const near = beside[i]!
    const gloss = speech && (!near || near.told.statement.governor === null) ? glossed(i) : null
    all.push(gloss ? { told: gloss, stage: 'gloss' } : (near ?? (speech ? first(BEYOND, i) : null)))
  })
  return all

  /** Null where it speaks another language than the page, or one is told of there: what is printed may be a translation. */
  function homeOf(): Told | null {
    const own = [...stations.values()].flat().filter(({ at }) => frame.isPreamble(at))
    const others = ledger.all.filter(({ statement }) => frame.isPreamble(statement.at))
    const told = own.length > 0 ? agreed([...own.map(({ told }) => told), ...others]) : null
    return told?.language === document.language ? told : null
  }

  /** Who is left in the other language in some turns and is not in others is printed as they spoke; so are all. */
  function verbatimOf(): Told | null {
    const plain = new Set(
      heard.flatMap(({ turn, speaker }, i) => (turn && speaker && !leftOver[i] ? [speaker] : [])),
    )
    const both = heard.findIndex(
      ({ turn, speaker }, i) =>
        turn && speaker && plain.has(speaker) && (leftOver[i]?.count ?? 0) >= SAID && left(i),
    )
    if (both < 0) return null
    return { ...leftTold(leftOver[both]!, heard[both]!), language: document.language }
  }

  function ofItself(i: number): Told | null {
    const statement = selfTold(within.get(i))
    if (!statement || !isTag(statement.means)) return null
    const language = asLanguage(statement.means)
    return { language, basis: 'stated', evidence: statement.span, statement: PLACED, holder: null }
  }

  /** What the sentence of the words, or of their cue, states of them rather than of others in it. */
  function own(i: number): Told | null {
    const told = around.own[i]!.flatMap((sentence) => ledger.statedIn(sentence)).filter(
      (one) => one.holder !== NOBODY && !ledger.isDescribedBy(one, i),
    )
    if (told.length === 0) return null
    const first = pieces[i]![0]!
    const last = pieces[i]!.at(-1)!
    const others = (from: number, to: number) => {
      for (let k = from; k < to; k++) if (items[k]!.heard >= 0 && items[k]!.heard !== i) return true
      return false
    }
    const before = told.findLast(({ statement: { at } }) => at < first && !others(at, first))
    const after = told.find(
      ({ statement }) =>
        statement.at > first &&
        (!statement.onward || statement.meanwhile) &&
        !others(first, statement.at) &&
        !isOfNext(i, last, statement),
    )
    const [one, other] = before && isOfLast(i, before.statement) ? [after, before] : [before, after]
    return one ?? other ?? told.findLast(({ statement: { at } }) => at < first) ?? null
  }

  /** Whether what stands between two utterances tells of the later: its verb is not that of the first. */
  function isOfNext(i: number, last: number, { at, governor }: Statement): boolean {
    const { cue } = heard[i]!
    let next = Math.max(at, last)
    while (items[next + 1]?.sentence === items[at]!.sentence && items[next]!.heard < 0) next++
    if (items[next]!.heard < 0 || items[next]!.heard === i || governor === null) return false
    return cue ? items[governor]!.start > cue.end : next - at < at - last
  }

  function isOfLast(i: number, { governor }: Statement): boolean {
    let before = pieces[i]![0]! - 1
    while (before >= 0 && items[before]!.heard < 0) before--
    const cue = before >= 0 && items[before]!.heard !== i ? heard[items[before]!.heard]!.cue : null
    if (!cue || governor === null) return false
    return items[governor]!.start >= cue.start && items[governor]!.end <= cue.end
  }

  /** “He answered in French. ‘No.’”: a sentence before, in the same paragraph, since when nobody else spoke. */
  function leadsUp(i: number): Told | null {
    const { sentence, paragraph } = items[pieces[i]![0]!]!
    for (const k of around.before[i]!) {
      if (items[frame.sentences[k]!.from]!.paragraph !== paragraph && !opens(i)) break
      const told = ledger.statedIn(k).at(-1)
      // “The French edition sold out.”
      if (told?.statement.kind === 'document' && !told.holder && !around.isWritten(i)) return null
      if (told) return ledger.isOfAnother(told, i) || ledger.isOfSpeech(told, i) ? null : told
    }
    const last = sentence - 1 - around.before[i]!.length
    const switched =
      last >= 0 ? ledger.statedIn(last).findLast(({ statement }) => statement.onward) : undefined
    const near = switched && items[switched.statement.at]!.paragraph === paragraph
    return near && !ledger.isOfAnother(switched, i) ? switched : null
  }

  /** “She will answer in French, and we translate.”, in the turn before. */
  function introduced(i: number): Told | null {
    const [before, own] = [heard[i - 1], heard[i]!]
    if (!own.turn || !before?.turn || before.speaker === own.speaker) return null
    const told = within.get(i - 1)?.findLast(({ isOfThird, isPast }) => isOfThird && !isPast)?.statement
    if (!told || !isTag(told.means)) return null
    return {
      language: asLanguage(told.means),
      basis: 'stated',
      evidence: told.span,
      statement: PLACED,
      holder: null,
    }
  }

  /** Whether a paragraph opens with words that the one before leads up to; a turn has its own, unless a colon does. */
  function opens(i: number): boolean {
    const at = pieces[i]![0]!
    if (at === 0 || items[at - 1]!.paragraph === items[at]!.paragraph) return false
    return heard[i]!.turn === null || /:\s*\n/u.test(frame.gapAfter(at - 1))
  }

  /** “‘No.’ She said so in French.” */
  function trails(i: number): Told | null {
    const last = items[pieces[i]!.at(-1)!]!
    const { speaker } = heard[i]!
    const next = frame.sentences[last.sentence + 1]
    if (!next || !speaker || around.speaking.has(last.sentence + 1)) return null
    if (items[next.from]!.paragraph !== last.paragraph) return null
    return (
      ledger.statedIn(last.sentence + 1).find((told) => told.holder === speaker && !told.statement.onward) ??
      null
    )
  }

  function left(i: number): Told | null {
    const one = leftOver[i]
    if (!one) return null
    const keys = wordsOf(document.text, heard[i]!).map(({ key }) => key)
    return isSurelyLeft(one) || leftIn(keys, document.grammar) ? leftTold(one, heard[i]!) : null
  }

  /** A gloss follows the foreign words it renders, with who says them between. */
  function glossed(i: number): Told | null {
    const last = all[i - 1]?.told
    if (last?.statement !== LEFT || heard[i]!.speaker !== heard[i - 1]!.speaker) return null
    const [a, b] = [pieces[i - 1]!.at(-1)!, pieces[i]![0]!]
    const CLOSE = 12
    return items[a]!.paragraph === items[b]!.paragraph && b - a <= CLOSE ? last : null
  }

  /** What a body of one language says in a statement of its own. */
  function issued(i: number): Told | null {
    if (!around.isWritten(i)) return null
    const body = placesBeside(i).find(({ kind, span }) => kind === 'body' && isSaidBy(span, heard[i]!))
    return body ? placed(body) : null
  }

  function placesBeside(i: number): LanguagePlace[] {
    return around.own[i]!.flatMap((k) => placesBySentence.get(k) ?? []).sort((a, b) => a.at - b.at)
  }

  /** A station or a floor of one language that the words were said on. */
  function ofPlace(i: number): Told | null {
    const station = lastStation(i)
    if (station) return station
    // who presents on a station goes on to do so
    if (host && ledger.partyOf(i) === 'asks') return host
    if (around.isWritten(i)) return null
    const floor =
      placesBeside(i).find(({ kind, at }) => kind === 'floor' && !around.isAway(i, at)) ?? floors[i]
    if (!floor) return heard[i]!.turn && (home ?? verbatim)
    const open = ledger.unheardBut(asLanguage(floor.language))
    if (open.length === 0) return placed(floor)
    // Somebody spoke another language of whom the text has not told who it is: who is asked may be it.
    const party = ledger.partyOf(i)
    if (party === 'answers') return agreed(open)
    return party === 'asks' || around.own[i]!.some(isOnFloor) ? placed(floor) : null
  }

  function isOnFloor(sentence: number): boolean {
    const { from, to } = frame.sentences[sentence]!
    for (let k = from; k < to; k++) if (frame.begins(k, 'on-floor') || frame.begins(k, 'floor')) return true
    return false
  }

  /** “She was on France 2 that night.”, where the paragraph above leads up to the words. */
  function stationAbove(i: number): { at: number; told: Told } | undefined {
    if (!opens(i)) return undefined
    const above = around.before[i]!
    return above
      .flatMap((k) => stations.get(items[frame.sentences[k]!.from]!.paragraph) ?? [])
      .findLast(({ at }) => above.includes(items[at]!.sentence))
  }

  /** The station that the sentence tells of, or one before it in the paragraph since when nobody else was heard. */
  function lastStation(i: number): Told | null {
    const first = pieces[i]![0]!
    const { paragraph } = items[first]!
    const near = stations.get(paragraph) ?? []
    const here = near.filter(({ at }) => around.own[i]!.includes(items[at]!.sentence))
    if (here.length > 0) return agreed(here.map(({ told }) => told))
    const last = near.findLast(({ at }) => at < first) ?? stationAbove(i)
    if (!last || around.isAway(i, last.at)) return null
    for (let k = last.at; k < first; k++)
      if (items[k]!.heard >= 0 && heard[items[k]!.heard]!.speaker !== heard[i]!.speaker) return null
    return last.told
  }
}
