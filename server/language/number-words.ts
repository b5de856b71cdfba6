/** Numbers spelled out in words, as French and English say them. Keys are folded words; compounds come apart at the hyphen. */
import type { Word } from './split.ts'

type Scales = Record<string, number>

interface NumberWords {
  /** One to nine, ten to nineteen, twenty to ninety: what each adds. */
  units: Scales
  teens: Scales
  tens: Scales
  hundred: Set<string>
  scales: Scales
  /** What may link two parts: two hundred *and* five, vingt *et* un. */
  link: string
}

const numbered = (list: string, value: (i: number) => number): Scales =>
  Object.fromEntries(list.split(' ').map((word, i) => [word, value(i)]))

const ENGLISH: NumberWords = {
  units: numbered('one two three four five six seven eight nine', (i) => i + 1),
  teens: numbered(
    'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    (i) => i + 10,
  ),
  tens: numbered('twenty thirty forty fifty sixty seventy eighty ninety', (i) => 10 * (i + 2)),
  hundred: new Set(['hundred']),
  scales: {
    thousand: 1e3,
    million: 1e6,
    millions: 1e6,
    billion: 1e9,
    billions: 1e9,
    trillion: 1e12,
    bn: 1e9,
  },
  link: 'and',
}

const FRENCH: NumberWords = {
  units: { ...numbered('un deux trois quatre cinq six sept huit neuf', (i) => i + 1), une: 1 },
  teens: numbered('dix onze douze treize quatorze quinze seize', (i) => i + 10),
  tens: {
    ...numbered('vingt trente quarante cinquante soixante', (i) => 10 * (i + 2)),
    vingts: 20,
    septante: 70,
    octante: 80,
    huitante: 80,
    nonante: 90,
  },
  hundred: new Set(['cent', 'cents']),
  scales: {
    mille: 1e3,
    mil: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    md: 1e9,
    mds: 1e9,
    billion: 1e12,
    billions: 1e12,
  },
  link: 'et',
}

/** What multiplies a number in figures: 2,2 *milliards*, 31 *million*. A billion is a thousand times more in French. */
export const scaleOf = (key: string, language: string): number | undefined =>
  (language === 'fr' ? FRENCH : ENGLISH).scales[key]

const STARTS: Record<'fr' | 'en', Set<string>> = { fr: new Set(), en: new Set(['a']) }
for (const [language, { units, teens, tens, hundred }] of [
  ['fr', FRENCH],
  ['en', ENGLISH],
] as const) {
  for (const key of [...Object.keys({ ...units, ...teens, ...tens }), ...hundred]) STARTS[language].add(key)
}
STARTS.fr.add('mille').add('mil')

/** Whether a number spelled out may begin with a word: most words are told apart by this alone. */
export const mayBeginNumber = (key: string, language: string): boolean =>
  STARTS[language === 'fr' ? 'fr' : 'en'].has(key)

/**
 * The number that words spell from `at` on, or null. The articles *un*, *une* and *a* are no numbers by themselves.
 *
 * @returns its value and how many words it takes
 */
export function spelledNumber(
  words: readonly Word[],
  at: number,
  language: string,
): { value: number; length: number } | null {
  return language === 'fr' ? french(words, at) : english(words, at)
}

const keyAt = (words: readonly Word[], at: number) => words[at]?.key ?? ''

/** A year is said by its halves: nineteen eighty-four, twenty twenty-five. */
const isCentury = (value: number) => value >= 13 && value <= 20

function english(words: readonly Word[], at: number): { value: number; length: number } | null {
  const { units, teens, tens, hundred, scales, link } = ENGLISH
  const bare = (key: string) => units[key] ?? teens[key] ?? tens[key]
  let total = 0
  let group = 0
  let last: 'none' | 'unit' | 'teen' | 'tens' | 'hundred' | 'scale' = 'none'
  let i = at
  const next = keyAt(words, at + 1)
  if (
    keyAt(words, at) === 'a' &&
    (hundred.has(next) || next === 'thousand' || next === 'million' || next === 'billion')
  ) {
    group = 1
    i++
  }
  for (; i < words.length; i++) {
    const key = keyAt(words, i)
    if (key in units && (last === 'none' || last === 'tens' || last === 'hundred' || last === 'scale')) {
      group += units[key]!
      last = 'unit'
    } else if ((key in teens || key in tens) && last !== 'unit') {
      const value = teens[key] ?? tens[key]!
      if (last === 'teen' || last === 'tens') {
        if (total > 0 || !isCentury(group)) break
        group *= 100
      }
      group += value
      last = key in teens ? 'teen' : 'tens'
    } else if (hundred.has(key) && group > 0 && group < 100) {
      group *= 100
      last = 'hundred'
    } else if (key in scales && group > 0 && (key !== 'bn' || last !== 'none')) {
      total += group * scales[key]!
      group = 0
      last = 'scale'
    } else if (
      key === link &&
      (last === 'hundred' || last === 'scale') &&
      bare(keyAt(words, i + 1)) !== undefined
    ) {
      continue
    } else break
  }
  return last === 'none' ? null : { value: total + group, length: i - at }
}

function french(words: readonly Word[], at: number): { value: number; length: number } | null {
  const { units, teens, tens, hundred, scales, link } = FRENCH
  let total = 0
  let group = 0
  let last: 'none' | 'unit' | 'teen' | 'tens' | 'hundred' | 'scale' = 'none'
  let i = at
  for (; i < words.length; i++) {
    const key = keyAt(words, i)
    const next = keyAt(words, i + 1)
    if (key === 'quatre' && (next === 'vingt' || next === 'vingts') && last !== 'unit' && last !== 'tens') {
      group += 80
      last = 'tens'
      i++
    } else if ((key === 'un' || key === 'une') && last === 'none') {
      if (!(next in scales) || next === 'mille') return null
      group = 1
      last = 'unit'
    } else if (
      key in units &&
      (last === 'none' || last === 'hundred' || last === 'scale' || last === 'tens')
    ) {
      group += units[key]!
      last = 'unit'
    } else if (key in units && last === 'teen' && (group % 100) % 20 === 10 && units[key]! >= 7) {
      group += units[key]! // dix-sept, soixante-dix-huit
      last = 'unit'
    } else if (key in teens && last !== 'unit' && last !== 'teen') {
      // soixante-dix and quatre-vingt-dix go on from their twenties; vingt-dix is nothing.
      if (last === 'tens' && group % 100 !== 60 && group % 100 !== 80) break
      group += teens[key]!
      last = 'teen'
    } else if (key in tens && (last === 'none' || last === 'hundred' || last === 'scale')) {
      group += tens[key]!
      last = 'tens'
    } else if (hundred.has(key) && last !== 'tens' && last !== 'teen' && group < 10) {
      group = (group || 1) * 100
      last = 'hundred'
    } else if (key in scales && (group > 0 || key === 'mille' || key === 'mil')) {
      total += (group || 1) * scales[key]!
      group = 0
      last = 'scale'
    } else if (key === link && last === 'tens' && (next === 'un' || next === 'une' || next === 'onze')) {
      continue
    } else break
  }
  return last === 'none' ? null : { value: total + group, length: i - at }
}
