/** Months, days of the week, seasons and words like *demain*: another one, or none where the sentence kept the rest. */
import type { Finding, Pair } from '../finding.ts'
import { type Range, type Document, spanOf, vocabulary } from '../../language/read.ts'

/** Each group of words names one moment in both languages; two groups of one kind exclude each other. */
const MOMENTS: [kind: string, french: string, english: string][] = [
  ...'lundi:monday mardi:tuesday mercredi:wednesday jeudi:thursday vendredi:friday samedi:saturday dimanche:sunday'
    .split(' ')
    .map((pair) => plural('weekday', pair)),
  ...'janvier:january|jan février:february|feb mars:march avril:april mai:may juin:june juillet:july août:august septembre:september|sept octobre:october|oct novembre:november|nov décembre:december|dec'
    .split(' ')
    .map((pair) => ['month', ...pair.split(':')] as [string, string, string]),
  ['season', 'printemps', 'spring'],
  ['season', 'hiver | hivers | hivernal*', 'winter | winters | wintry'],
  ['season', 'automne | automnes', 'autumn | autumns | fall'],
  [
    'season',
    'l’été | cet été | en été | d’été | été prochain | été dernier | un été | chaque été',
    'summer | summers',
  ],
  ['day', 'demain', 'tomorrow'],
  ['day', 'hier | hier soir', 'yesterday | last night'],
  [
    'day',
    'aujourd’hui | ce matin | ce soir | cette nuit | cet après-midi',
    'today | this morning | tonight | this evening | this afternoon',
  ],
  ['day', 'avant-hier', 'day before yesterday'],
  ['day', 'après-demain', 'day after tomorrow'],
  ...turns('mois', 'month'),
  ...turns('an | l’année | année', 'year'),
  ...turns('semaine', 'week'),
  ['noon', 'midi', 'noon | midday | lunchtime'],
  ['noon', 'minuit', 'midnight'],
  ['part of day', 'matin | matinée | matins', 'morning | mornings'],
  ['part of day', 'après-midi', 'afternoon | afternoons'],
  ['part of day', 'soir | soirée | soirs', 'evening | evenings | night | nights'],
]

function plural(kind: string, pair: string): [string, string, string] {
  const [french = '', english = ''] = pair.split(':')
  return [kind, `${french} | ${french}s`, `${english} | ${english}s`]
}

/** "le mois dernier" and "last month", "la semaine prochaine" and "next week". */
function turns(french: string, english: string): [string, string, string][] {
  const each = (endings: string) =>
    french
      .split('|')
      .flatMap((noun) => endings.split(' ').map((ending) => `${noun.trim()} ${ending}`))
      .join(' | ')
  return [
    [english, each('dernier dernière passé passée'), `last ${english} | past ${english}`],
    [english, each('prochain prochaine'), `next ${english} | coming ${english}`],
  ]
}

/** Each kind with all its words together too: *hier* within *avant-hier* is no moment of its own. */
const SEARCH = [...Map.groupBy(MOMENTS, ([kind]) => kind)].map(([kind, groups]) => ({
  kind,
  fr: vocabulary(groups.map(([, french]) => french).join(' | ')),
  en: vocabulary(groups.map(([, , english]) => english).join(' | ')),
  moments: groups.map(([, french, english]) => ({ fr: vocabulary(french), en: vocabulary(english) })),
}))
const isIn = (whole: Range[]) => (one: Range) =>
  whole.some(({ from, to }) => from === one.from && to === one.to)

/** `date`: « lundi matin » → "on Tuesday morning", « demain » → "yesterday". */
export function checkDates({ fr, en, segments }: Pair): Finding[] {
  const found: Finding[] = []
  for (const segment of segments) {
    const kinds = new Map<string, { fr: Range[]; en: Range[] }>()
    for (const { kind, moments, fr: allFrench, en: allEnglish } of SEARCH) {
      const whole = { fr: allFrench(fr, segment.fr), en: allEnglish(en, segment.en) }
      const known = { fr: [] as Range[], en: [] as Range[] }
      kinds.set(kind, known)
      for (const { fr: french, en: english } of moments) {
        const left = french(fr, segment.fr).filter(isIn(whole.fr))
        const right = english(en, segment.en).filter((one) => isIn(whole.en)(one) && isMoment(en, one))
        // What agrees is out of the way, in whatever order it stands.
        const agreed = Math.min(left.length, right.length)
        if (left.length > 0 && right.length > 0 && kind !== 'weekday' && kind !== 'month') continue
        known.fr.push(...left.slice(agreed))
        known.en.push(...right.slice(agreed))
      }
    }
    for (const { fr: left, en: right } of kinds.values())
      for (let i = 0; i < Math.min(left.length, right.length); i++)
        found.push({ check: 'date', harm: 'meaning', fr: spanOf(fr, left[i]!), en: spanOf(en, right[i]!) })
  }
  return found
}

function isMoment({ tokens }: Document, { from, to }: Range): boolean {
  const token = tokens[from]!
  return (
    to - from > 1 ||
    !token.classes.has('no-date-alone') ||
    token.capital ||
    tokens[from - 1]?.key === 'the' ||
    tokens[from - 1]?.key === 'this'
  )
}
