/** What can be seen to be wrong with a translation without a neural model: each flag is a suggestion to a person. */
import { checkAbility } from './checks/ability.ts'
import { checkAcronyms } from './checks/acronyms.ts'
import { checkAspect } from './checks/aspect.ts'
import { checkAttribution } from './checks/attribution.ts'
import { checkCertainty } from './checks/certainty.ts'
import { checkChangedPlaces } from './checks/changed-places.ts'
import { checkChanges } from './checks/changes.ts'
import { checkCircumstances } from './checks/circumstances.ts'
import { checkClefts } from './checks/clefts.ts'
import { checkComparisons } from './checks/comparisons.ts'
import { checkConditions } from './checks/conditions.ts'
import { checkCounted } from './checks/counted.ts'
import { checkCoverage } from './checks/coverage.ts'
import { checkDates } from './checks/dates.ts'
import { checkDegrees } from './checks/degrees.ts'
import { checkDemands } from './checks/demands.ts'
import { checkDeniedByPhrase } from './checks/denied-by-phrase.ts'
import { checkDeniedCauses } from './checks/denied-causes.ts'
import { checkDifficulty } from './checks/difficulty.ts'
import { checkDone } from './checks/done.ts'
import { checkDuty } from './checks/duty.ts'
import { checkExceptions, checkKeptExceptions } from './checks/exceptions.ts'
import { checkExchangedCounts } from './checks/exchanged-counts.ts'
import { checkExclusiveConditions } from './checks/exclusive-conditions.ts'
import { checkFalseFriends } from './checks/false-friends.ts'
import { checkFigures } from './checks/figures.ts'
import { checkLength, checkMarks } from './checks/form.ts'
import { checkHedges } from './checks/hedges.ts'
import { checkHowManyPersons } from './checks/how-many-persons.ts'
import { checkHowOften } from './checks/how-often.ts'
import { checkHypothesis } from './checks/hypothesis.ts'
import { checkLasting } from './checks/lasting.ts'
import { checkLevels } from './checks/levels.ts'
import { checkLimits } from './checks/limits.ts'
import { checkLists } from './checks/lists.ts'
import { checkManner } from './checks/manner.ts'
import { checkMatrix } from './checks/matrix.ts'
import { checkMerelyAble } from './checks/merely-able.ts'
import { checkModality } from './checks/modality.ts'
import { checkMultiples } from './checks/multiples.ts'
import { checkNames } from './checks/names.ts'
import { checkNegation } from './checks/negation.ts'
import { checkNobodyNamed } from './checks/nobody-named.ts'
import { checkNorms } from './checks/norms.ts'
import { checkNotAlways } from './checks/not-always.ts'
import { checkOnlyWho } from './checks/only-who.ts'
import { checkOpposites } from './checks/opposites.ts'
import { checkOwners } from './checks/owners.ts'
import { checkPerson } from './checks/person.ts'
import { checkPurposes } from './checks/purposes.ts'
import { checkQuantifiers } from './checks/quantifiers.ts'
import { checkQuestions } from './checks/questions.ts'
import { checkRecentPast } from './checks/recent-past.ts'
import { checkRegister } from './checks/register.ts'
import { checkRelations } from './checks/relations.ts'
import { checkRelatives } from './checks/relatives.ts'
import { checkScope } from './checks/scope.ts'
import { checkShares } from './checks/shares.ts'
import { checkSubjects } from './checks/subjects.ts'
import { checkSupposedRumours } from './checks/supposed-rumours.ts'
import { checkSuspicions } from './checks/suspicions.ts'
import { checkTense } from './checks/tense.ts'
import { checkUntranslated } from './checks/untranslated.ts'
import { checkWhoActs } from './checks/who-acts.ts'
import { isLiteral } from './facing.ts'
import { isAnsweredAround } from './answered-around.ts'
import { faithfulness } from './faithfulness.ts'
import { type Check, type Finding, type FlagCheck, ofEither, ofLiteral, type Pair } from './finding.ts'
import { guessLinks } from './guess-links.ts'
import { Half, type Segment } from './half.ts'
import type { Grammars } from '../language/grammar.ts'
import type { Language } from '../language/lexicon.ts'
import type { Wording } from './link-texts.ts'
import { linkWords } from './link-words.ts'
import { segments } from './segments.ts'
import { type Document, read } from '../language/read.ts'
import type { Span } from '../language/split.ts'

type Languages = Pick<Grammars, 'fr' | 'en'>

export interface Flag {
  check: Exclude<FlagCheck, 'opposite'>
  /** Of a negation: nothing is denied, a word is rendered by its contrary. */
  contrary?: true
  harm: 'minor' | 'meaning'
  /** UTF-16 offsets into the original; absent where the original has nothing to point at. */
  original?: Span
  rendition?: Span
}

export interface Flagged {
  flags: Flag[]
  /** How much of the original the rendition keeps, and how little it adds: 0 to 1, for ranking. */
  faithfulness: number
}

const CHECKS: Check[] = [
  checkFigures,
  checkChanges,
  ofLiteral(checkLevels),
  ofLiteral(checkExchangedCounts),
  ofLiteral(checkMultiples),
  checkCounted,
  checkDates,
  checkNames,
  checkAcronyms,
  ofLiteral(checkNegation),
  ofLiteral(checkScope),
  ofLiteral(checkMatrix),
  ofEither(checkDeniedCauses),
  ofEither(checkDeniedByPhrase),
  ofEither(checkDifficulty),
  ofEither(checkCircumstances),
  ofEither(checkRelations),
  ofLiteral(checkOpposites),
  ofLiteral(checkComparisons),
  ofLiteral(checkModality),
  ofEither(checkDuty),
  ofEither(checkNorms),
  ofEither(checkDemands),
  ofEither(checkAbility),
  ofEither(checkMerelyAble),
  ofLiteral(checkDone),
  ofLiteral(checkHypothesis),
  checkSupposedRumours,
  ofLiteral(checkQuantifiers),
  ofLiteral(checkHowOften),
  ofEither(checkNotAlways),
  ofLiteral(checkLimits),
  ofEither(checkOnlyWho),
  ofEither(checkExclusiveConditions),
  ofEither(checkExceptions),
  checkKeptExceptions,
  ofEither(checkShares),
  ofEither(checkDegrees),
  ofEither(checkHedges),
  ofEither(checkSuspicions),
  ofEither(checkCertainty),
  ofEither(checkAttribution),
  ofLiteral(checkPerson),
  ofLiteral(checkHowManyPersons),
  ofLiteral(checkOwners),
  ofLiteral(checkSubjects),
  ofLiteral(checkNobodyNamed),
  ofLiteral(checkWhoActs),
  ofLiteral(checkChangedPlaces),
  ofLiteral(checkClefts),
  ofLiteral(checkRelatives),
  ofLiteral(checkTense),
  ofLiteral(checkAspect),
  ofEither(checkRecentPast),
  ofEither(checkLasting),
  checkQuestions,
  checkCoverage,
  checkConditions,
  checkManner,
  checkPurposes,
  checkLists,
  checkUntranslated,
  checkFalseFriends,
  checkRegister,
  checkLength,
  checkMarks,
]

/**
 * Flags a translation between French and English, either way.
 *
 * @throws RangeError when both wordings are in one language: then nothing was translated
 */
export function flags(original: Wording, rendition: Wording, grammars: Languages): Flagged {
  if (original.language === rendition.language)
    throw new RangeError(`both wordings are in ${original.language}`)
  const texts = [original, rendition].map(({ text, language }) => read(text, grammars[language]))
  return flagsBetween(faced(texts[0]!, texts[1]!), original.language)
}

/** The same of texts that were read. @param from the language of the original */
export function flagsBetween(whole: Segment, from: Language): Flagged {
  const all = segments(whole)
  const pair: Pair = { ...whole, segments: all, literal: all.filter(isLiteral), from }
  const found = CHECKS.flatMap((check) => check(pair)).filter((one) => isAnsweredAround(whole, one))
  const findings = withoutEchoes(found)
  return {
    flags: findings.map((finding) => toFlag(finding, from, whole[from].other.language)),
    faithfulness: faithfulness(pair, findings),
  }
}

/** Two texts of a translation, linked word by word. */
export function faced(one: Document, other: Document): Segment {
  const [fr, en] = one.language === 'fr' ? [one, other] : [other, one]
  const links = linkWords(fr, en)
  const guesses = guessLinks(fr, en, links)
  const all = (document: Document) => ({
    document,
    links: links[document.language],
    guesses: guesses[document.language],
    from: 0,
    to: document.tokens.length,
  })
  const french = new Half(all(fr), all(en))
  return { fr: french, en: french.other }
}

/** What stands in words left out or put in, or in a false friend, is said once: by the flag that says why. */
function withoutEchoes(findings: Finding[]): Finding[] {
  const hedges = findings.filter(({ check }) => check === 'hedge')
  const whole = findings.filter((one) => isWhole(one) && !hedges.some((hedge) => covers(hedge, one)))
  const friends = findings.filter(({ check }) => check === 'false_friend')
  const amounts = findings.filter(({ check }) => check === 'quantifier')
  return findings.filter((one) => {
    if (isWhole(one) && !whole.includes(one)) return false
    if ((one.check === 'hedge' || one.check === 'untranslated') && inside(one, friends)) return false
    if (one.check === 'opposite' && inside(one, amounts)) return false
    return !ECHOES.has(one.check) || !inside(one, whole)
  })
}

const SIDES = ['fr', 'en'] as const

const inside = (one: Finding, all: Finding[]) =>
  all.some((other) =>
    SIDES.some(
      (side) =>
        one[side] && other[side] && one[side].start < other[side].end && other[side].start < one[side].end,
    ),
  )

const isWhole = ({ check }: Finding) => check === 'omission' || check === 'addition'

/** Whether a finding reaches at least as far as another, on the one side where that stands. */
const covers = (one: Finding, other: Finding) =>
  SIDES.some(
    (side) =>
      one[side] && other[side] && one[side].start <= other[side].start && one[side].end >= other[side].end,
  )

const ECHOES: ReadonlySet<FlagCheck> = new Set([
  'negation',
  'opposite',
  'modality',
  'quantifier',
  'hedge',
  'person',
  'tense',
  'question',
])

function toFlag(finding: Finding, from: Language, to: Language): Flag {
  const { check, harm, [from]: original, [to]: rendition } = finding
  const told = check === 'opposite' ? ({ check: 'negation', contrary: true } as const) : { check }
  return { ...told, harm, ...(original && { original }), ...(rendition && { rendition }) }
}
