/** What kind of edit each step of an alignment is: words one by one, phrases as a whole, verbs by the time they tell. */
import type { Step } from './align.ts'
import {
  classifyLoss,
  classifySubstitution,
  classifyWriting,
  isName,
  isNear,
  type Kind,
  meaning,
  minor,
  none,
  type Surroundings,
} from './classify.ts'
import { type BothTexts, claimedBy, isJoin, runsOf, saidBy, wordAt, wordBy } from './both-texts.ts'
import { hasClass } from '../../language/classes.ts'
import type { Time } from '../../language/inflection.ts'
import { sharedVerb } from '../../language/same-verb.ts'
import { timeOf } from './verb-times.ts'
import { swapKind } from '../../language/equivalents.ts'
import type { Term } from '../../language/value-terms.ts'
import type { ValueKind } from '../../language/value.ts'
import { isAuxiliary } from '../../language/verbs.ts'

/** Words of the clause in which a negation is looked for. */
const CLAUSE_REACH = 5

/** One for each step, null where nothing but case and quotation marks differs; 'join' for letters cut otherwise. */
export function kindsOf(steps: readonly Step[], both: BothTexts): (Kind | null)[] {
  const kinds: (Kind | null)[] = []
  for (const { from, to } of runsOf(steps)) {
    const run = steps.slice(from, to)
    const [said, claimed] = [saidBy(run[0], both), claimedBy(run[0], both)]
    if (run[0]!.type === 'match') kinds.push(classifyWriting(said!, claimed!, both.document.grammar))
    else kinds.push(...judgeRun(run, steps, from, both))
  }
  return kinds
}

const MARKED: Kind = { kind: 'marked', harm: 'none' }

function judgeRun(
  run: readonly Step[],
  steps: readonly Step[],
  from: number,
  both: BothTexts,
): (Kind | null)[] {
  if (isJoin(run, both))
    return run.map(() => (isContraction(run, both) ? minor('spelling') : none('typography')))
  const same = sameSaid(run, both)
  if (same) return run.map((step) => (step.type === 'absorb' ? MARKED : same))
  const kinds: (Kind | null)[] = run.map((step) => (step.type === 'absorb' ? MARKED : null))
  phrases(run, both, kinds)
  stutters(run, both, kinds)
  verbs(run, steps, from, both, kinds)
  return run.map(
    (step, i) => kinds[i] ?? (isOneGuess(step, run[i + 1], both) ? minor('hedge') : alone(step, both)),
  )
}

/** « *environ* cent » is put for « une centaine », which is as round by itself. */
function isOneGuess(step: Step, next: Step | undefined, both: BothTexts): boolean {
  if (!isAlone(step) || next?.type !== 'substitute') return false
  const [said, claimed] = [saidBy(next, both)?.value, claimedBy(next, both)?.value]
  if (!said || !claimed || said.value !== claimed.value) return false
  return hasClass(wordBy(step, both), 'approximate') && isNear(said) && isNear(claimed)
}

/** Whether a step leaves a word out or adds one. */
const isAlone = ({ type }: Step) => type === 'insert' || type === 'delete'

/** "cannot", "can’t": the letters of their keys are the same, and one is a short form. */
const isContraction = (run: readonly Step[], both: BothTexts) =>
  run.some((step) => /['’]/u.test(claimedBy(step, both)?.text ?? '')) !==
  run.some((step) => /['’]/u.test(saidBy(step, both)?.text ?? ''))

/** The run as a whole says the same in another way: "a lot of", "many". */
function sameSaid(run: readonly Step[], both: BothTexts): Kind | null {
  const said = run.flatMap((step) => saidBy(step, both)?.key ?? [])
  const claimed = run.flatMap((step) => ('claimed' in step ? (claimedBy(step, both)?.key ?? '') : []))
  const kind =
    said.length > 0 &&
    claimed.length > 0 &&
    swapKind(said.join(' '), claimed.join(' '), both.document.grammar)
  return kind ? minor(kind) : null
}

/** Words left out, or added, that make a phrase together: "I think", "you know", "Mr. Speaker". */
function phrases(run: readonly Step[], both: BothTexts, kinds: (Kind | null)[]): void {
  for (const type of ['delete', 'insert'] as const) {
    for (let at = 0; at < run.length;) {
      const found = phraseAt(run, at, type, both)
      if (found) for (let i = at; i < at + found.length; i++) kinds[i] ??= found.kind
      at += found?.length ?? 1
    }
  }
}

function phraseAt(
  run: readonly Step[],
  at: number,
  type: 'delete' | 'insert',
  both: BothTexts,
): { length: number; kind: Kind } | null {
  const words: Term[] = []
  for (let i = at; run[i]?.type === type; i++) words.push(wordBy(run[i], both)!)
  const [word] = words
  if (!word) return null
  const { document } = type === 'delete' ? both : both.claim
  const { tokens } = document
  const begun = tokens[word.index]!.phrases.map(({ keys, classes }) => {
    const { end } = tokens[word.index + keys.length - 1]!
    return { length: words.findIndex((one) => one.end === end) + 1, classes }
  })
  for (const { length, classes } of [...begun, { length: 1, classes: word.classes }]) {
    if (length === 0) continue
    // A single word that hedges is one for its class.
    if (length > 1 && classes.has('hedge')) return { length, kind: meaning('hedge') }
    if (classes.has('vocative')) return { length, kind: minor('content_word') }
    if (classes.has('filler') && isSetOff(document.text, word.start, words[length - 1]!.end))
      return { length, kind: none('filler') }
  }
  return null
}

/** Whether commas or dashes stand on both sides, or the edge of a sentence. */
function isSetOff(text: string, start: number, end: number): boolean {
  const EDGE = 3
  return (
    /(?:^|[,;:.!?…—–«“"(-])[\s\p{Z}'’]*$/u.test(text.slice(Math.max(0, start - EDGE), start)) &&
    /^[\s\p{Z}]*(?:$|[,;:.!?…—–»”")-])/u.test(text.slice(end, end + EDGE))
  )
}

/** "We, we shall": what is said again at once was said once. */
function stutters(run: readonly Step[], both: BothTexts, kinds: (Kind | null)[]): void {
  const keyAt = (index: number) => both.said[index]?.key
  for (let at = 0; at < run.length;) {
    let to = at
    while (run[to]?.type === 'delete') to++
    const length = to - at
    const first = run[at]
    if (length > 0 && first?.type === 'delete') {
      const repeats = (shift: number) => {
        for (let i = 0; i < length; i++)
          if (keyAt(first.said + i) !== keyAt(first.said + i + shift)) return false
        return true
      }
      const slight =
        length > 1 ||
        both.said[first.said]!.classes.has('function') ||
        /[,—–…-]/u.test(
          both.document.text.slice(
            both.said[first.said]!.end,
            (both.said[first.said + 1] ?? both.said[first.said]!).start,
          ),
        )
      if (slight && (repeats(length) || repeats(-length)))
        for (let i = at; i < to; i++) kinds[i] ??= none('filler')
    }
    at = Math.max(to, at + 1)
  }
}

/** Auxiliaries that come or go, and verbs whose ending changes, are judged by the time that each side tells. */
function verbs(
  run: readonly Step[],
  steps: readonly Step[],
  from: number,
  both: BothTexts,
  kinds: (Kind | null)[],
): void {
  const touched = run.map((step, i) => kinds[i] === null && isVerbal(step, both))
  if (!touched.includes(true)) return
  const before = timeOf(both.document, ...offsets(both.said, stretchOf(run, steps, from, 'said')))
  const words = both.claim.tokens.map((token) => (token.type === 'word' ? token.word : token))
  const after = timeOf(both.claim.document, ...offsets(words, stretchOf(run, steps, from, 'claimed')))
  if (!before || !after) return
  const differ = before !== after
  const kind = differ
    ? meaning(before === 'conditional' || after === 'conditional' ? 'modality' : 'tense')
    : minor('tense')
  run.forEach((step, i) => {
    if (touched[i] && (differ || step.type !== 'substitute')) kinds[i] = kind
  })
}

/** Where words stand; an empty stretch, at its end, in front of the next word. */
function offsets(
  words: readonly { start: number; end: number }[],
  { from, to }: { from: number; to: number },
): [start: number, end: number] {
  const start = words[from]?.start ?? words.at(-1)?.end ?? 0
  return [start, to > from ? words[to - 1]!.end : start]
}

/** The words of the run on one side: indices from and to, empty between its neighbours where it has none there. */
function stretchOf(
  run: readonly Step[],
  steps: readonly Step[],
  from: number,
  side: 'said' | 'claimed',
): { from: number; to: number } {
  const index = (step: Step | undefined) =>
    step && side in step ? (step as Record<'said' | 'claimed', number>)[side] : undefined
  const own = run.flatMap((step) => index(step) ?? [])
  if (own.length > 0) return { from: own[0]!, to: own.at(-1)! + 1 }
  for (let at = from - 1; at >= 0; at--) {
    const before = index(steps[at])
    if (before !== undefined) return { from: before + 1, to: before + 1 }
  }
  return { from: 0, to: 0 }
}

function isVerbal(step: Step, both: BothTexts): boolean {
  const { grammar } = both.document
  if (isAlone(step)) return isAuxiliary(wordBy(step, both)!, grammar)
  if (step.type !== 'substitute') return false
  const [said, claimed] = [saidBy(step, both)!, claimedBy(step, both)!]
  if (isAuxiliary(said, grammar) && isAuxiliary(claimed, grammar)) return true
  const forms = sharedVerb(said, claimed, grammar)
  return (
    forms !== null &&
    said.key !== `${claimed.key}s` &&
    claimed.key !== `${said.key}s` &&
    forms.a.isDisjointFrom(BARE) &&
    forms.b.isDisjointFrom(BARE)
  )
}

/** The time is their auxiliary’s. */
const BARE: ReadonlySet<Time> = new Set<Time>(['infinitive', 'gerund'])

function alone(step: Step, both: BothTexts): Kind | null {
  const [said, claimed] = [saidBy(step, both), claimedBy(step, both)]
  if (said && claimed) return classifySubstitution(said, claimed, both.document.grammar)
  if (step.type === 'insert')
    return classifyLoss(
      claimed!,
      around(step.claimed, (i) => wordAt(both, i)),
    )
  if (step.type !== 'delete') return null
  return classifyLoss(
    said!,
    around(step.said, (i) => both.said[i]),
  )
}

/** Values that *about* and *over* may stand before. */
const COUNTED = new Set<ValueKind>(['amount', 'vague', 'share', 'range', 'year'])

function around(index: number, at: (i: number) => Term | undefined): Surroundings {
  const before = Array.from({ length: CLAUSE_REACH }, (_, i) => at(index - 1 - i))
  const ne = before.findIndex((one) => one?.key === 'ne')
  const next = at(index + 1)
  // "près de deux cents": a preposition may stand between.
  const counted = hasClass(next, 'before-count') ? at(index + 2) : next
  return {
    afterNe: ne >= 0,
    isDenied: before.slice(0, Math.max(0, ne)).some((one) => hasClass(one, 'negation')),
    beforeValue: counted?.value !== undefined && COUNTED.has(counted.value.kind),
    besideName: [at(index - 1), next].some((one) => one && isName(one)),
  }
}
