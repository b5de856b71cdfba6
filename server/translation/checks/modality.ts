/** What may be, should be, must be or is only said to be: made firmer, or softer. */
import { facingVerbs } from '../facing.ts'
import type { Finding, Pair } from '../finding.ts'
import type { Segment } from '../segments.ts'
import { type Document, spanOf, type Vocabulary, vocabulary } from '../../language/read.ts'
import type { Mood, VerbGroup } from '../../language/verb-group.ts'
import { verbGroups } from '../../language/verbs.ts'

/** What a verb says without a mood of its own. */
type Plain = 'past' | 'present'
type Force = Mood | Plain

/** Forces of the English verb that change what a French one said, and what in the English sentence may make up for it. */
const WRONG: Record<
  Force,
  { en: readonly Force[]; unless: 'possible' | 'obliged' | 'expected' | 'conditional' }[]
> = {
  could: [{ en: ['will', 'must', 'present', 'past'], unless: 'possible' }],
  may: [],
  can: [{ en: ['must', 'will'], unless: 'possible' }],
  should: [{ en: ['must', 'will', 'present', 'past'], unless: 'expected' }],
  must: [
    { en: ['may', 'can'], unless: 'obliged' },
    { en: ['present', 'past'], unless: 'obliged' },
  ],
  would: [{ en: ['will', 'past', 'present'], unless: 'conditional' }],
  will: [],
  past: [],
  present: [],
}
/** The same the other way round: what a French verb may not make of an English one. */
const WRONG_IN_FRENCH: Partial<
  Record<Force, { fr: readonly Force[]; unless: 'possible' | 'obliged' | 'conditional' }[]>
> = {
  may: [{ fr: ['will', 'must', 'present', 'past'], unless: 'possible' }],
  could: [{ fr: ['will', 'must', 'present'], unless: 'possible' }],
  must: [{ fr: ['can', 'could', 'should', 'present', 'will'], unless: 'obliged' }],
  should: [{ fr: ['will', 'present', 'past', 'can'], unless: 'obliged' }],
  would: [{ fr: ['will'], unless: 'conditional' }],
}

/** Words that carry a mood, wherever in the sentence they stand. */
const CARRIES = {
  en: {
    possible: vocabulary(`
      may | might | could | can | cannot | would | able | unable | enabl* | allow* | possib* | impossib* | potential* | perhaps |
      maybe | likely | likelihood | probab* | risk* | chance* | capab* | permit* | liable | prone | conceiv* | opportunit* | ability |
      threat* | if | manage* | feasib* | entitled | susceptib* | seem* | appear* | expected`),
    obliged: vocabulary(`
      must | have to | has to | had to | having to | need* | should | ought | shall | requir* | oblig* | forc* | compel* | compuls* |
      mandat* | necess* | supposed | got to | bound | due | call* for | essential* | imperativ* | let | demand* | duty | duties | would |
      expect* | take | takes | took | time to | vital | crucial | committed | incumb* | better | cannot | is to | are to | was to | were to | be to |
      important | urg* | want | wants | please | remain* | set to | long way | yet to | called on | responsib* | job of | incumbent`),
    expected: vocabulary(`
      should | ought | would | could | expect* | due | likely | suppos* | may | might | set to | scheduled | predict* | forecast* |
      anticipat* | hope* | probab* | if | better | recommend* | let | time | need* | call* for | is to | are to`),
    conditional: vocabulary(`
      would | could | should | might | may | were to | if | alleg* | reported* | apparent* | supposed* | purported* | said to | believed to |
      thought to | claim* | rumo* | according | seem* | appear* | like | wish* | love | going to | was to | ought | better | prefer* |
      suspected | rather | long thought | held to | possib* | perhaps | provided | potential* | unless | otherwise | had | presumed | must | can`),
  },
  fr: {
    possible: vocabulary(`
      peux | peut | pouvons | pouvez | peuvent | pouvait | pouvaient | pourr* | pu | puis* | pouvoir | possib* | impossib* | éventuel* |
      sans doute | probab* | vraisembl* | susceptib* | risqu* | chance* | sembl* | paraît | arrive | parfois | permet* | permi* | capab* |
      mesure | apte | sait | saura | saurait | autoris* | droit | espér* | crain* | devrait | devraient | se peut | si | s’il | s’ils | serait | seraient | aurait | auraient`),
    obliged: vocabulary(`
      doi* | dev* | a dû | ont dû | ai dû | avons dû | avez dû | faut | faud* | falloir | fallait | fallu | oblig* | contrain* | nécess* | besoin | impérat* | indispens* | tenu |
      tenus | tenue | exig* | conv* | importe | mieux | souhait* | essentiel* | lieu | temps | forc* | s’agit | veiller | veuill* |
      censé* | reste à | à ce que | que`),
    conditional: vocabulary(
      `si | s’il | s’ils | pourr* | devr* | aurai* | serai* | voudr* | était | étaient`,
    ),
  },
}

const MODAL: ReadonlySet<Force> = new Set(['can', 'could', 'may', 'must', 'should'])
const isDenied = ({ tokens }: Document, { from }: VerbGroup) =>
  tokens.slice(Math.max(0, from - 3), from).some(({ key }) => key === 'ne')
const OPINION =
  /^(?:important|necessaire|utile|souhaitable|bon|preferable|judicieux|temps|bien|interessant|essentiel|indispensable|opportun|possible)/u
const SAYING =
  /^(?:say|quote|cite|mention|add|ask|argue|suggest|point|note|remind|call|like|refer|stress|underline|emphasi[sz]e|tell|inform|admit|confess|draw|thank|congratulate|remark|observe|repeat|urge|insist)$/u

const REPORTED = vocabulary(`
  said | told | suggested | announced | promised | claimed | warned | insisted | added | indicated | stated | declared | assured | knew |
  thought | believed | hoped | expected | predicted | argued | explained | wrote | reported | estimated | agreed | decided | pledged |
  vowed | confirmed | asked | wondered | was | were | had`)
const FIRM = vocabulary(
  'obligatoirement | impérativement | absolument | est obligé | sont obligés | forcément | est tenu | sont tenus',
)
const IF = vocabulary('si | s’il | s’ils | même si | au cas où | à condition | sans')
const ALLEGED = vocabulary(`
  allegedly | reportedly | supposedly | purportedly | said to have | said to be | believed to have | believed to be |
  thought to have | thought to be | reported to have | alleged to have | is understood to have | rumoured to | rumored to`)
/** Impersonal ways to say “may”. */
const MAY_BE = vocabulary('il se peut | il se pourrait | il n’est pas exclu | il n’est pas impossible')
/** Words that leave a statement to somebody else. */
const ATTRIBUTED = vocabulary(
  'say | says | said | told | tells | source | sources | report | reports | suspicion* | thought',
)
const RUMOUR = vocabulary(`
  apparem* | selon | d’après | présum* | sembl* | paraît | prétend* | soupçonn* | on dit | dit-on | disent | accus* | rumeur* |
  supposé* | soi-disant | censé* | tenu pour | tenue pour | passait pour | passe pour | tenus pour | considér* | aur* | ser* | pourr* | devr*`)

/**
 * `modality`: « pourrait intervenir » → "will close", "should drink" → « doivent obligatoirement boire », « se serait
 * endormi » → "fell asleep" (a rumour’s conditional made a fact).
 *
 * Two verbs that translate each other are compared, unless a word elsewhere in the sentence ("able", "likely", « il se
 * peut ») carries the mood.
 */
export function checkModality(pair: Pair): Finding[] {
  const { fr, en, literal } = pair
  const found: Finding[] = []
  for (const segment of literal) {
    const left = verbGroups(fr, segment.fr)
    const right = verbGroups(en, segment.en)
    const changed = facingVerbs(pair, left, right).filter(([a, b]) => changes(pair, segment, a, b))
    const loose = changed.length === 0 ? unlinkedChange(pair, segment, left, right) : null
    const stated = changed.length === 0 && !loose ? statedRumour(pair, segment, left, right) : null
    for (const [a, b] of loose ? [loose] : stated ? [stated] : changed.slice(0, 1))
      found.push({
        check: 'modality',
        harm: 'meaning',
        fr: spanOf(fr, { from: a.from, to: a.at + 1 }),
        en: spanOf(en, { from: b.from, to: b.at + 1 }),
      })
    const alleged = ALLEGED(en, segment.en)[0]
    const rumoured = left.some(({ mood }) => mood === 'would') || RUMOUR(fr, segment.fr).length > 0
    if (alleged && changed.length === 0 && !loose && !stated && !rumoured)
      found.push({ check: 'modality', harm: 'meaning', en: spanOf(en, alleged), fr: spanOf(fr, segment.fr) })
    const may = MAY_BE(fr, segment.fr)[0]
    if (may && changed.length === 0 && !loose && !stated && CARRIES.en.possible(en, segment.en).length === 0)
      found.push({ check: 'modality', harm: 'meaning', fr: spanOf(fr, may), en: spanOf(en, segment.en) })
  }
  return found
}

const force = ({ mood, time }: VerbGroup): Force => mood ?? (time === 'past' ? 'past' : 'present')

function changes({ fr, en }: Pair, segment: Segment, a: VerbGroup, b: VerbGroup): boolean {
  const [left, right] = [force(a), force(b)]
  const carried = (search: Vocabulary) => search(en, segment.en).length > 0
  const carriedInFrench = (search: Vocabulary) => search(fr, segment.fr).length > 0
  if (left === 'must' && right === 'should' && FIRM(fr, segment.fr).length > 0) return true
  if (left === 'would' && (IF(fr, segment.fr).length > 0 || OPINION.test(fr.tokens[a.at + 1]?.key ?? '')))
    return false
  // “ne peut” and “must not” are one.
  if (MODAL.has(left) && MODAL.has(right) && isDenied(fr, a)) return false
  // “couldn’t care less” is “se moque de”: who denies on one side alone says it in another verb.
  const refused = right === 'could' && en.tokens.slice(b.from, b.at).some(({ key }) => key === 'not')
  if (refused && !isDenied(fr, a)) return false
  // “I would say”, “I must add”, “may I point out” are politenesses.
  const speaker = [en.tokens[b.from - 1]?.key, en.tokens[b.from + 1]?.key].includes('i')
  if (speaker && SAYING.test(en.tokens[b.at]!.key)) return false
  // “They said it would close”: a future told in the past.
  if (left === 'will' && right === 'would' && REPORTED(en, { from: segment.en.from, to: b.from }).length > 0)
    return false
  // “devait devenir” looks ahead from the past.
  if (left === 'must' && a.time === 'past') return false
  if (WRONG[left].some(({ en: wrong, unless }) => wrong.includes(right) && !carried(CARRIES.en[unless])))
    return true
  // “could have been prevented” was not.
  const missed =
    right === 'could' && en.tokens.slice(b.from, b.at).some(({ key }) => key === 'have') && left === 'past'
  if (missed && !carriedInFrench(CARRIES.fr.possible)) return true
  return (WRONG_IN_FRENCH[right] ?? []).some(
    ({ fr: wrong, unless }) => wrong.includes(left) && !carriedInFrench(CARRIES.fr[unless]),
  )
}

/**
 * Verbs that no link joins ("pourrait intervenir", "will close"): the only mood of its kind on one side, against a
 * certainty that the other side alone has.
 */
function unlinkedChange(
  { fr, en }: Pair,
  segment: Segment,
  left: VerbGroup[],
  right: VerbGroup[],
): [VerbGroup, VerbGroup] | null {
  const could = left.find(({ mood }) => mood === 'could')
  const will = right.filter(({ mood }) => mood === 'will')
  if (
    could &&
    will.length === 1 &&
    !left.some(({ mood }) => mood === 'will') &&
    CARRIES.en.possible(en, segment.en).every(({ from }) => en.tokens[from]!.key === 'if')
  )
    return [could, will[0]!]
  const may = right.find(({ mood }) => mood === 'may' || mood === 'could')
  const future = left.filter(({ mood }) => mood === 'will')
  if (
    may &&
    future.length === 1 &&
    !right.some(({ mood }) => mood === 'will') &&
    CARRIES.fr.possible(fr, segment.fr).every(({ from }) => fr.tokens[from]!.key === 'si')
  )
    return [future[0]!, may]
  return null
}

/**
 * « Le trésorier aurait détourné », told by a verb that no link joins: the sentence has one conditional of rumour, and the
 * English nothing but plain statements.
 */
function statedRumour(
  { fr, en }: Pair,
  segment: Segment,
  left: VerbGroup[],
  right: VerbGroup[],
): [VerbGroup, VerbGroup] | null {
  const rumoured = left.filter(
    ({ mood, from, at }) =>
      mood === 'would' &&
      // A participle that no list has is one all the same.
      (at > from || fr.tokens[from + 1]?.readings.length === 0) &&
      /^(?:au|se)rai(?:t|ent)$/u.test(fr.tokens[from]!.key),
  )
  const certain = right.filter(({ mood, time }) => mood === null && time === 'past')
  if (rumoured.length !== 1 || certain.length === 0 || certain.length !== right.length) return null
  if (IF(fr, segment.fr).length > 0 || CARRIES.en.conditional(en, segment.en).length > 0) return null
  return ATTRIBUTED(en, segment.en).length > 0 ? null : [rumoured[0]!, certain[0]!]
}
