/** How many, how often, at least or at most: words that bound what is said. */
import { facing } from '../facing.ts'
import type { Finding, Pair } from '../finding.ts'
import type { Segment } from '../segments.ts'
import { type Range, type Document, spanOf, type Vocabulary, vocabulary } from '../../language/read.ts'

interface Grade {
  fr: Vocabulary
  en: Vocabulary
  /** Grades of the same scale that a careful translator may still choose for this one. */
  near: readonly string[]
}

const grade = (french: string, english: string, ...near: string[]): Grade => ({
  fr: vocabulary(french),
  en: vocabulary(english),
  near,
})

/** Words of one scale exclude each other, unless they are neighbours that the two languages cut differently. */
const SCALES: Record<string, Record<string, Grade>> = {
  amount: {
    all: grade(
      'tous | toutes | chacun | chacune | chaque | l’ensemble | l’intégralité | la totalité | tout le | toute la | tout le monde | entière | entier | entièrement',
      'all | every | everyone | everybody | each | every one | everything | whole | entire | entirely | wholly',
      'any',
    ),
    most: grade(
      'la plupart | plupart | la majorité | la majeure partie | majoritairement | le plus grand nombre | le gros',
      'most | most of | majority | mostly | the bulk of | the better part of | a large part of | major part',
      'many',
    ),
    many: grade(
      'beaucoup | de nombreux | de nombreuses | nombreux | nombreuses | bien des | quantité de | énormément',
      'many | a lot of | lots of | numerous | plenty of | a great many | scores of | a great deal of',
      'most',
      'several',
    ),
    several: grade(
      'plusieurs | divers | diverses | maints | un certain nombre',
      'several | various | a number of | numerous',
      'many',
      'some',
    ),
    some: grade(
      'certains | certaines | quelques | quelques-uns | quelques-unes | une partie | d’aucuns | une poignée',
      'some | a few | some of | part of | certain | a handful | a couple of | a portion of',
      'several',
      'few',
    ),
    few: grade(
      'peu de | peu d’ | très peu | rares sont | de rares | bien peu | une minorité',
      'few | very few | little | hardly any | a minority | scarcely any',
      'some',
    ),
    any: grade(
      'n’importe quel | n’importe quelle | n’importe lequel | quelconque',
      'any',
      'all',
      'some',
      'several',
      'few',
      'many',
      'most',
    ),
  },
  frequency: {
    always: grade(
      'toujours | constamment | systématiquement | à chaque fois | sans cesse | en permanence',
      'always | constantly | systematically | every time | invariably | all the time | still | ever',
      'never',
    ),
    often: grade(
      'souvent | fréquemment | régulièrement | la plupart du temps',
      'often | frequently | regularly | usually | generally',
      'usually',
    ),
    usually: grade(
      'généralement | d’habitude | habituellement | d’ordinaire | en général',
      'usually | generally | normally | as a rule | often',
      'often',
    ),
    sometimes: grade(
      'parfois | quelquefois | de temps en temps | de temps à autre | il arrive que | il arrive de | il arrive à',
      'sometimes | at times | occasionally | from time to time | now and then',
    ),
    rarely: grade('rarement | peu souvent | guère', 'rarely | seldom | hardly ever | scarcely', 'never'),
    never: grade('jamais | à aucun moment', 'never | at no time | not once', 'rarely', 'always'),
  },
  /** These bound a figure: elsewhere “plus de” and “over” mean other things. */
  bound: {
    least: grade(
      'au moins | au minimum | pas moins de | du moins',
      'at least | no fewer than | no less than | a minimum of',
      'over',
    ),
    most: grade(
      'au plus | au maximum | tout au plus | pas plus de',
      'at most | at the most | no more than | a maximum of | up to',
      'under',
    ),
    over: grade(
      'plus de | plus d’ | au-delà de | dépass*',
      'more than | over | above | exceed* | upwards of',
      'least',
      'many',
    ),
    under: grade(
      'moins de | moins d’ | en dessous de | au-dessous de | inférieur*',
      'less than | fewer than | under | below',
      'most',
    ),
    almost: grade(
      'presque | près de | quasiment | quasi | pratiquement | à peine',
      'almost | nearly | virtually | practically | close to | just under | barely',
      'under',
      'most',
    ),
  },
}

/**
 * `quantifier`: « Certains producteurs » → "All the producers", "at least ten" → « au plus dix ».
 *
 * Languages drop and add such words freely ("all", « bien des »): only a word left over on both sides, of one scale and
 * of grades that no translator would choose for each other, is a fault.
 */
export function checkQuantifiers(pair: Pair): Finding[] {
  const { fr, en, literal } = pair
  const found: Finding[] = []
  for (const segment of literal) {
    found.push(...lostLimits(pair, segment))
    for (const [scale, grades] of Object.entries(SCALES)) {
      const counts = scale === 'bound' ? boundsFigure : () => true
      const left = gradesIn(grades, (one) => one.fr(fr, segment.fr).filter((range) => counts(fr, range)))
      const right = gradesIn(grades, (one) => one.en(en, segment.en).filter((range) => counts(en, range)))
      // Not one and the same phrase: what the other side has of the same or a neighbouring grade answers for it.
      const lostFr = left.filter(([name]) => !right.some(([other]) => agrees(grades, name, other)))
      const lostEn = right.filter(([name]) => !left.some(([other]) => agrees(grades, other, name)))
      for (const [, a] of lostFr) {
        // An adverb of frequency stands before its verb in English, behind it in French; a bound on either side of its figure.
        const reach = scale === 'frequency' || scale === 'bound' ? 3 : 0
        const other = lostEn.find(([, b]) => facing(pair, counted(a), counted(b), reach))
        if (!other) continue
        found.push({
          check: 'quantifier',
          harm: 'meaning',
          fr: spanOf(fr, within(counted(a), segment.fr)),
          en: spanOf(en, within(counted(other[1]), segment.en)),
        })
        break
      }
    }
  }
  return found
}

/** Words that limit what follows: dropped, the rest says more than was said. */
const LIMITS = [
  {
    fr: vocabulary(
      'presque tous | presque toutes | presque tout | quasi tous | quasiment tous | quasiment toutes | presque toute | presque personne | presque rien | presque aucun | presque aucune',
    ),
    en: vocabulary(
      'almost all | nearly all | virtually all | almost every | nearly every | almost everyone | almost nobody | almost nothing | almost no | practically all | almost everything | hardly any',
    ),
    answers: {
      fr: vocabulary(
        'presque | quasi | quasiment | pratiquement | la plupart | grande majorité | quelques | guère | à peu près | plupart | peu | près',
      ),
      en: vocabulary(
        'almost | nearly | virtually | practically | most | mostly | majority | hardly | barely | scarcely | few | close | bulk | nigh',
      ),
    },
  },
  {
    fr: vocabulary('seulement | uniquement | exclusivement'),
    en: vocabulary('only'),
    answers: {
      fr: vocabulary(
        'que | qu’ | seul | seule | seuls | seules | seulement | uniquement | exclusivement | juste | simplement | unique | uniques | à peine | rien | limit* | réserv* | simple | simples | jusque | avant | suffi* | ne | si | unique* | encore | attendre | quand | tant | pas plus',
      ),
      en: vocabulary(
        'only | just | solely | merely | exclusively | alone | but | sole | single | simply | nothing | no more | barely | limited | restricted | until | before | purely | mere | unless | confined | except | if | entirely',
      ),
    },
  },
]

/** A limit on one side alone, in a sentence where the next word has its counterpart. */
function lostLimits({ fr, en, links }: Pair, segment: Segment): Finding[] {
  const found: Finding[] = []
  for (const { fr: french, en: english, answers } of LIMITS) {
    const left = french(fr, segment.fr)[0]
    const right = english(en, segment.en)[0]
    if (left && answers.en(en, segment.en).length === 0 && isKept(fr, left, links.fr))
      found.push({
        check: 'quantifier',
        harm: 'meaning',
        fr: spanOf(fr, within(counted(left), segment.fr)),
        en: spanOf(en, segment.en),
      })
    if (right && answers.fr(fr, segment.fr).length === 0 && isKept(en, right, links.en))
      found.push({
        check: 'quantifier',
        harm: 'meaning',
        en: spanOf(en, within(counted(right), segment.en)),
        fr: spanOf(fr, segment.fr),
      })
  }
  return found
}

const isKept = ({ tokens }: Document, { to }: Range, links: Int32Array) => {
  const next = tokens.slice(to, to + LIMITED).find(({ weight }) => weight > 0)
  return next !== undefined && links[next.index]! >= 0
}
/** How many words on what a limit bears on begins. */
const LIMITED = 6

type Found = [name: string, range: Range]

const gradesIn = (grades: Record<string, Grade>, find: (one: Grade) => Range[]): Found[] =>
  Object.entries(grades).flatMap(([name, one]) => find(one).map((range): Found => [name, range]))

const agrees = (grades: Record<string, Grade>, a: string, b: string) =>
  a === b || grades[a]!.near.includes(b) || grades[b]!.near.includes(a)

/** What is counted stands next to the word, mostly behind it. */
const counted = ({ from, to }: Range): Range => ({ from, to: to + 3 })
const within = ({ from, to }: Range, segment: Range): Range => ({ from, to: Math.min(to, segment.to) })

/** A bound stands before its figure, or behind what is counted: « douze personnes au plus », "ten years at least". */
const boundsFigure = (side: Document, { from, to }: Range) =>
  isFigure(side, to, to + 2) ||
  (BEHIND.test(side.tokens[to - 1]!.key) && isFigure(side, Math.max(0, from - 4), from))
const isFigure = ({ tokens }: Document, from: number, to: number) =>
  tokens.slice(from, to).some(({ key }) => /^\d|^[€$£]/u.test(key) || NUMBER_WORD.test(key))
const BEHIND = /^(?:plus|moins|least|most|maximum|minimum)$/u
const NUMBER_WORD =
  /^(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|mille|two|three|four|five|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|half|million|moitie|tiers|half|an?|la|une?)$/u
