/** Phrases that say whose words or view something is without a verb: selon X, de l’avis de X, according to X, in X’s words. */
import type { Language } from '../../api/language.ts'
import { canSpeak, phraseAt, type Range } from './phrase.ts'
import { isA, type Token } from './tokens.ts'

interface Source {
  subject: Range
  cue: Range
}

const OF = '(?:de|du|des|d)'
const WORDING = `(?:les (?:propres )?(?:mots|termes|propos|dires|declarations)|la (?:formule|expression)|l expression) ${OF}`
/** What stands before the source, as folded words; the longest first. */
const BEFORE = [
  `selon ${WORDING}|selon`,
  `d apres ${WORDING}|d apres`,
  `aux (?:yeux|dires) ${OF}`,
  `de l (?:avis|aveu)(?: meme)? ${OF}`,
  'à (?:en croire|ecouter|entendre)',
  `pour (?:reprendre|citer|paraphraser) ${WORDING}|pour (?:citer|paraphraser)`,
  `dans les (?:mots|termes) ${OF}|sous la plume ${OF}|dans la bouche ${OF}`,
  'dixit',
  'according to',
  'in the (?:words|view|opinion|eyes|estimation|telling) of|in the eyes of',
  'to (?:quote|paraphrase)',
].map((words) => new RegExp(`^(?:${words})(?= |$)`))
/** A possessive stands for the source: “in her words”, « selon ses propres termes ». */
const POSSESSED =
  /^(?:in (?=(?:his|her|their) )|(?:selon|dans) (?=ses )|de (?=son )|à (?=ses ))(?:his|her|their|ses|son) (?:own |propres? )?(?:words|view|opinion|telling|estimation|mots|termes|dires|aveu|yeux)(?= |$)/
const LONGEST_CUE = 6
const LONGEST_OWNER = 8

/** The source that a phrase at token `at` names. */
export function sourceAt(tokens: readonly Token[], at: number, language: Language): Source | null {
  const first = tokens[at]
  // The other words of a text cost nothing.
  if (first?.kind !== 'word' || !isA(first, 'begins-source')) return null
  const words = wordsFrom(tokens, at)
  for (const before of BEFORE) {
    const found = before.exec(words)
    if (!found) continue
    const to = at + found[0].split(' ').length
    const subject = phraseAt(tokens, to, language)
    if (subject && canSpeak(tokens, subject)) return { subject, cue: { at, to } }
  }
  const possessed = POSSESSED.exec(words)
  if (possessed) {
    return { subject: { at: at + 1, to: at + 2 }, cue: { at, to: at + possessed[0].split(' ').length } }
  }
  return first.key === 'in' ? ownedBy(tokens, at) : viewpoint(tokens, at, language)
}

/** « Pour le maire, … », “For Ann Ross, …”, “To her, …”: where it opens a clause. */
function viewpoint(tokens: readonly Token[], at: number, language: Language): Source | null {
  const { key, sentence } = tokens[at]!
  if (!isA(tokens[at], 'viewpoint')) return null
  const before = tokens[at - 1]
  const opens =
    before?.sentence !== sentence || before.key === ';' || (key !== 'pour' && isA(before, 'clause'))
  const subject = opens ? phraseAt(tokens, at + 1, language) : null
  if (!subject || !canSpeak(tokens, subject)) return null
  return key === 'pour' || tokens[subject.to]?.key === ',' ? { subject, cue: { at, to: at + 1 } } : null
}

function ownedBy(tokens: readonly Token[], at: number): Source | null {
  for (let i = at + 2; i < Math.min(tokens.length, at + LONGEST_OWNER); i++) {
    if (tokens[i]!.kind !== 'word') return null
    if (tokens[i]!.key !== "'s") continue
    const noun = tokens[i + 1]?.key === 'own' ? i + 2 : i + 1
    const subject = { at: at + 1, to: i }
    // “in Ann Ross’s words”
    return isA(tokens[noun], 'wording') && canSpeak(tokens, subject)
      ? { subject, cue: { at, to: noun + 1 } }
      : null
  }
  return null
}

function wordsFrom(tokens: readonly Token[], at: number): string {
  let words = ''
  for (let i = at; i < Math.min(tokens.length, at + LONGEST_CUE) && tokens[i]!.kind === 'word'; i++) {
    words += i > at ? ` ${tokens[i]!.key}` : tokens[i]!.key
  }
  return words
}
