/** The language of the floor: what a record that marks none tells of each turn. */
import type { Grammar, Grammars } from '../language/grammar.ts'
import type { ReadFile } from '../read/read-file.ts'
import type { ReadPassage } from '../store/captured.ts'
import { seemsOther, tagOf } from './words-language.ts'

/** Each turn that nothing marks in the language it was held in, inferred. */
export async function withFloor(
  passages: readonly ReadPassage[],
  floor: ReadFile['floor'],
  grammars: Grammars,
): Promise<ReadPassage[]> {
  if (floor === undefined) return [...passages]
  return typeof floor === 'string' ? inOneLanguage(passages, grammars[floor]) : inItsOwn(passages, floor)
}

/**
 * Where the floor has one language, it is that of each turn, but for one whose words seem to be in another, of which it is
 * not known whether they were translated.
 */
const inOneLanguage = (passages: readonly ReadPassage[], grammar: Grammar): ReadPassage[] =>
  passages.map((passage) =>
    isUnmarked(passage) && !seemsOther(passage.text, grammar)
      ? { ...passage, spoken: { language: grammar.language, markup: null } }
      : passage,
  )

const isUnmarked = ({ speaker, spoken }: ReadPassage) => speaker !== undefined && spoken === undefined

/**
 * Where words are printed as they were said, they show their language; what is too short to show it is in that of the
 * turn, if this has but one.
 */
async function inItsOwn(passages: readonly ReadPassage[], floor: readonly string[]): Promise<ReadPassage[]> {
  const told: ReadPassage[] = []
  for (const turn of turnsIn(passages)) {
    const tags = await Promise.all(turn.map(async (passage) => (isUnmarked(passage) ? tagOf(passage) : null)))
    const [only, another] = new Set(tags.filter((tag) => tag !== null))
    for (const [i, passage] of turn.entries()) {
      const tag = tags[i] ?? (another === undefined ? only : undefined)
      told.push(tag && isUnmarked(passage) && floor.includes(tag) ? inLanguage(passage, tag) : passage)
    }
  }
  return told
}

function inLanguage(passage: ReadPassage, tag: string): ReadPassage {
  const language = tag === 'fr' || tag === 'en' ? tag : 'other'
  const spoken = { language, ...(language === 'other' && { tag }), markup: null } as const
  return { ...passage, words: language, spoken }
}

/** What one person says until another does. */
function turnsIn(passages: readonly ReadPassage[]): ReadPassage[][] {
  const turns: ReadPassage[][] = []
  for (const passage of passages) {
    const turn = turns.at(-1)
    if (turn && nameOf(turn[0]!) === nameOf(passage)) turn.push(passage)
    else turns.push([passage])
  }
  return turns
}

const nameOf = ({ speaker }: ReadPassage) => (typeof speaker === 'object' ? speaker.name : speaker)
