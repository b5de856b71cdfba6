/** What kind of edit each step of an alignment is: words one by one, phrases as a whole, verbs by the time they tell. */
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
import { type BothTexts, type Change, isAlone, isJoin, runsOf, wordAt, wordOf } from './both-texts.ts'
import { hasClass } from '../../language/classes.ts'
import type { Grammar } from '../../language/grammar.ts'
import type { Time } from '../../language/inflection.ts'
import { sharedVerb } from '../../language/same-verb.ts'
import { timeOf } from './verb-times.ts'
import { swapKind } from '../../language/equivalents.ts'
import type { Term } from '../../language/value-terms.ts'
import type { ValueKind } from '../../language/value.ts'
import { isAuxiliary } from '../../language/verbs.ts'

/** Words of the clause in which a negation is looked for. */
const CLAUSE_REACH = 5

/** Tells of each change what kind of edit it is. */
export function tellKinds(changes: readonly Change[], both: BothTexts): void {
  for (const run of runsOf(changes)) {
    const [first] = run
    if (first!.type === 'match')
      first!.kind = classifyWriting(first!.said!, first!.claimed!, both.document.grammar)
    else judgeRun(run, changes, both)
  }
}

const MARKED: Kind = { kind: 'marked', harm: 'none' }

function judgeRun(run: readonly Change[], changes: readonly Change[], both: BothTexts): void {
  const joined = isContraction(run) ? minor('spelling') : none('typography')
  const whole = isJoin(run) ? joined : sameSaid(run, both)
  for (const change of run) change.kind = change.type === 'absorb' ? MARKED : whole
  if (whole) return
  phrases(run, both)
  stutters(run, both)
  verbs(run, changes, both)
  run.forEach((change, i) => {
    change.kind ??= isOneGuess(change, run[i + 1]) ? minor('hedge') : alone(change, both)
  })
}

/** « *environ* cent » is put for « une centaine », which is as round by itself. */
function isOneGuess(change: Change, next: Change | undefined): boolean {
  if (!isAlone(change) || next?.type !== 'substitute') return false
  const [said, claimed] = [next.said?.value, next.claimed?.value]
  if (!said || !claimed || said.value !== claimed.value) return false
  return hasClass(wordOf(change), 'approximate') && isNear(said) && isNear(claimed)
}

/** "cannot", "can’t": the letters of their keys are the same, and one is a short form. */
const isContraction = (run: readonly Change[]) =>
  run.some(({ claimed }) => isShort(claimed)) !== run.some(({ said }) => isShort(said))
const isShort = (word: Term | undefined) => /['’]/u.test(word?.text ?? '')

/** The run as a whole says the same in another way: "a lot of", "many". */
function sameSaid(run: readonly Change[], both: BothTexts): Kind | null {
  const said = run.flatMap((change) => change.said?.key ?? [])
  const claimed = run.flatMap((change) => (change.claimedAt === undefined ? [] : (change.claimed?.key ?? '')))
  const kind =
    said.length > 0 &&
    claimed.length > 0 &&
    swapKind(said.join(' '), claimed.join(' '), both.document.grammar)
  return kind ? minor(kind) : null
}

/** Words left out, or added, that make a phrase together: "I think", "you know", "Mr. Speaker". */
function phrases(run: readonly Change[], both: BothTexts): void {
  for (const type of ['delete', 'insert'] as const) {
    for (let at = 0; at < run.length;) {
      const found = phraseAt(run, at, type, both)
      const to = at + (found?.length ?? 1)
      if (found) for (const change of run.slice(at, to)) change.kind ??= found.kind
      at = to
    }
  }
}

function phraseAt(
  run: readonly Change[],
  at: number,
  type: 'delete' | 'insert',
  both: BothTexts,
): { length: number; kind: Kind } | null {
  const words: Term[] = []
  for (let i = at; run[i]?.type === type; i++) words.push(wordOf(run[i]!))
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
function stutters(run: readonly Change[], { said, document }: BothTexts): void {
  for (let at = 0; at < run.length;) {
    let to = at
    while (run[to]?.type === 'delete') to++
    const left = run.slice(at, to)
    const [first] = left
    at = Math.max(to, at + 1)
    if (!first) continue
    const from = first.saidAt!
    const repeats = (shift: number) =>
      left.every((_, i) => said[from + i]?.key === said[from + i + shift]?.key)
    const { start, end, classes } = first.said!
    const slight =
      left.length > 1 ||
      classes.has('function') ||
      /[,—–…-]/u.test(document.text.slice(end, said[from + 1]?.start ?? start))
    if (slight && (repeats(left.length) || repeats(-left.length)))
      for (const change of left) change.kind ??= none('filler')
  }
}

/** Auxiliaries that come or go, and verbs whose ending changes, are judged by the time that each side tells. */
function verbs(run: readonly Change[], changes: readonly Change[], both: BothTexts): void {
  const touched = run.filter((change) => change.kind === null && isVerbal(change, both.document.grammar))
  if (touched.length === 0) return
  const before = timeOf(both.document, ...offsets(both.said, stretchOf(run, changes, 'saidAt')))
  const words = both.claim.tokens.map((token) => (token.type === 'word' ? token.word : token))
  const after = timeOf(both.claim.document, ...offsets(words, stretchOf(run, changes, 'claimedAt')))
  if (!before || !after) return
  const differ = before !== after
  const kind = differ
    ? meaning(before === 'conditional' || after === 'conditional' ? 'modality' : 'tense')
    : minor('tense')
  for (const change of touched) if (differ || change.type !== 'substitute') change.kind = kind
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
  run: readonly Change[],
  changes: readonly Change[],
  side: 'saidAt' | 'claimedAt',
): { from: number; to: number } {
  const own = run.flatMap((change) => change[side] ?? [])
  if (own.length > 0) return { from: own[0]!, to: own.at(-1)! + 1 }
  let before = run[0]!.at - 1
  while (before >= 0 && changes[before]![side] === undefined) before--
  const from = (changes[before]?.[side] ?? -1) + 1
  return { from, to: from }
}

function isVerbal(change: Change, grammar: Grammar): boolean {
  if (isAlone(change)) return isAuxiliary(wordOf(change), grammar)
  if (change.type !== 'substitute') return false
  const [said, claimed] = [change.said!, change.claimed!]
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

function alone({ said, saidAt, claimed, claimedAt }: Change, both: BothTexts): Kind | null {
  if (said && claimed) return classifySubstitution(said, claimed, both.document.grammar)
  if (said)
    return classifyLoss(
      said,
      around(saidAt!, (at) => both.said[at]),
    )
  return claimed
    ? classifyLoss(
        claimed,
        around(claimedAt!, (at) => wordAt(both, at)),
      )
    : null
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
    beforeLittle: hasClass(next, 'limits-little') && hasClass(next, 'quantifier'),
    besideName: [at(index - 1), next].some((one) => one && isName(one)),
  }
}
