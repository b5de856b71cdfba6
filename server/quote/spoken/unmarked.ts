/** What a record says of the turns that it does not mark, by those that it does. */
import type { Asides } from './asides.ts'
import type { Frame } from './frame.ts'
import type { Heard, Speaker } from './heard.ts'
import { PLACED, type Told } from './told.ts'

/** Fewer turns, of fewer people, are no record. */
const LEAST_TURNS = 5
const LEAST_SPEAKERS = 3

interface Marked {
  frame: Frame
  heard: readonly Heard[]
  asides: Asides
  speaking: ReadonlySet<Speaker | null>
}

/** A record that marks each turn spoken in the other language, or tells whose are, says of the rest that they were not. */
export function toldOfUnmarked(marked: Marked): Told | null {
  const { frame, heard, asides } = marked
  const { language } = frame.document
  const turns = heard.flatMap(({ turn }, i) => (turn?.label ? [i] : []))
  const speakers = new Set(turns.map((i) => heard[i]!.speaker))
  if (turns.length < LEAST_TURNS || speakers.size < LEAST_SPEAKERS) return null
  const interpreted = interpretedOf(marked)
  const mark =
    turns
      .flatMap((i) => asides.of(i) ?? [])
      .find((one) => one.statement.translated && isForeign(one, frame) && isBracketed(one, frame)) ??
    interpreted[0]
  if (!mark) return null
  const others = new Set(interpreted.map(({ holder }) => holder))
  const marksBoth = turns.some(
    (i) => asides.of(i)?.language === language && !others.has(heard[i]!.speaker) && !isGoingBack(marked, i),
  )
  return marksBoth ? null : { ...mark, language, basis: 'inferred', statement: PLACED, holder: null }
}

/** “Mr Lemaire gave his evidence in French, through an interpreter”, before the turns. */
function interpretedOf({ frame, asides, speaking }: Marked): Told[] {
  return asides.others.filter((one) => {
    const { holder, statement } = one
    if (holder?.kind !== 'person' || !speaking.has(holder) || !isForeign(one, frame)) return false
    if (!frame.isPreamble(statement.at)) return false
    const { from, to } = frame.sentenceOf(statement.at)
    for (let i = from; i < to; i++) if (frame.is(i, 'interpreter')) return true
    return statement.translated
  })
}

/** Whether somebody who spoke another language goes back to the page's: it is marked since it was not expected. */
function isGoingBack({ frame, heard }: Marked, i: number): boolean {
  const paragraph = (k: number) => frame.items[frame.pieces[k]?.[0] ?? -1]?.paragraph
  return heard[i - 1]?.speaker === heard[i]!.speaker && paragraph(i - 1) === paragraph(i)
}

const isForeign = ({ language }: Told, { document }: Frame): boolean =>
  language !== 'unknown' && language !== document.language

const isBracketed = ({ statement: { at } }: Told, { items }: Frame): boolean => items[at]!.bracket > 0
