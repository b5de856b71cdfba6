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
import { claimedKey, claimedTerm, type BothTexts, isJoin, runsOf } from './both-texts.ts'
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
    kinds.push(...(run[0]!.type === 'match' ? [matched(run[0]!, both)] : judgeRun(run, steps, from, both)))
  }
  return kinds
}

const MARKED: Kind = { kind: 'marked', harm: 'none' }

function matched(step: Step, both: BothTexts): Kind | null {
  return step.type === 'match'
    ? classifyWriting(both.said[step.said]!, claimedTerm(both, step.claimed), both.document.grammar)
    : null
}

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
  if ((step.type !== 'insert' && step.type !== 'delete') || next?.type !== 'substitute') return false
  const word = step.type === 'insert' ? claimedTerm(both, step.claimed) : both.said[step.said]!
  const [said, claimed] = [both.said[next.said]!.value, claimedTerm(both, next.claimed).value]
  return (
    word.classes.has('approximate') &&
    said !== undefined &&
    claimed !== undefined &&
    said.value === claimed.value &&
    isNear(said) &&
    isNear(claimed)
  )
}

/** "cannot", "can’t": the letters of their keys are the same, and one is a short form. */
const isContraction = (run: readonly Step[], both: BothTexts) =>
  run.some((step) => 'claimed' in step && /['’]/u.test(claimedTerm(both, step.claimed).text)) !==
  run.some((step) => 'said' in step && /['’]/u.test(both.said[step.said]!.text))

/** The run as a whole says the same in another way: "a lot of", "many". */
function sameSaid(run: readonly Step[], both: BothTexts): Kind | null {
  const said = run.flatMap((step) => ('said' in step ? [both.said[step.said]!.key] : []))
  const claimed = run.flatMap((step) => ('claimed' in step ? [claimedKey(both, step.claimed)] : []))
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
  for (let i = at; run[i]?.type === type; i++) words.push(wordOf(run[i]!, both))
  const [word] = words
  if (!word) return null
  const { tokens } = (type === 'delete' ? both : both.claim).document
  const begun = tokens[word.index]!.phrases.map(({ keys, classes }) => {
    const { end } = tokens[word.index + keys.length - 1]!
    return { length: words.findIndex((one) => one.end === end) + 1, classes }
  })
  for (const { length, classes } of [...begun, { length: 1, classes: word.classes }]) {
    if (length === 0) continue
    // A single word that hedges is one for its class.
    if (length > 1 && classes.has('hedge')) return { length, kind: meaning('hedge') }
    if (classes.has('vocative')) return { length, kind: minor('content_word') }
    if (classes.has('filler') && isSetOff(run[at]!, run[at + length - 1]!, both))
      return { length, kind: none('filler') }
  }
  return null
}

/** The word that a step leaves out or adds. */
function wordOf(step: Step, both: BothTexts): Term {
  if (step.type === 'delete') return both.said[step.said]!
  if (step.type === 'insert') return claimedTerm(both, step.claimed)
  throw new RangeError('Neither left out nor added')
}

/** Whether commas or dashes stand on both sides, or the edge of a sentence. */
function isSetOff(first: Step, last: Step, both: BothTexts): boolean {
  const [text, start, end] =
    first.type === 'delete' && last.type === 'delete'
      ? [both.document.text, both.said[first.said]!.start, both.said[last.said]!.end]
      : first.type === 'insert' && last.type === 'insert'
        ? [
            both.claim.document.text,
            claimedTerm(both, first.claimed).start,
            claimedTerm(both, last.claimed).end,
          ]
        : ['', 0, 0]
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
  if (step.type === 'delete') return isAuxiliary(both.said[step.said]!, grammar)
  if (step.type === 'insert') return isAuxiliary(claimedTerm(both, step.claimed), grammar)
  if (step.type !== 'substitute') return false
  const [said, claimed] = [both.said[step.said]!, claimedTerm(both, step.claimed)]
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
  if (step.type === 'substitute')
    return classifySubstitution(both.said[step.said]!, claimedTerm(both, step.claimed), both.document.grammar)
  if (step.type === 'insert') {
    const wordAt = (i: number) => (both.claim.tokens[i]?.type === 'word' ? claimedTerm(both, i) : undefined)
    return classifyLoss(claimedTerm(both, step.claimed), around(step.claimed, wordAt))
  }
  return step.type === 'delete'
    ? classifyLoss(
        both.said[step.said]!,
        around(step.said, (i) => both.said[i]),
      )
    : null
}

/** Values that *about* and *over* may stand before. */
const COUNTED = new Set<ValueKind>(['amount', 'vague', 'share', 'range', 'year'])

function around(index: number, wordAt: (i: number) => Term | undefined): Surroundings {
  const before = Array.from({ length: CLAUSE_REACH }, (_, i) => wordAt(index - 1 - i))
  const ne = before.findIndex((one) => one?.key === 'ne')
  const next = wordAt(index + 1)
  // "près de deux cents": a preposition may stand between.
  const counted = next?.classes.has('before-count') ? wordAt(index + 2) : next
  return {
    afterNe: ne >= 0,
    isDenied: before.slice(0, Math.max(0, ne)).some((one) => one?.classes.has('negation')),
    beforeValue: counted?.value !== undefined && COUNTED.has(counted.value.kind),
    besideName: [wordAt(index - 1), next].some((one) => one && isName(one)),
  }
}
