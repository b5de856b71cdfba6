/** Values with the ways in which French and English print them, for tests that read them back. */
import fc from 'fast-check'

/** A value as it is printed: all forms of one language say the same, and so do those of the other. */
export interface Printed {
  fr: string[]
  en: string[]
  /** What the forms stand in, at the underscore. */
  frame: { fr: string; en: string }
}

const FRENCH = (
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept ' +
  'dix-huit dix-neuf'
).split(' ')
const FRENCH_TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante']
const ENGLISH = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')
const ENGLISH_TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** *Quatre-vingts* and *cents* keep their s at the end alone. */
function frenchBelowHundred(n: number, swiss: boolean): string {
  if (n < 20) return FRENCH[n]!
  const [tens, rest] = [Math.floor(n / 10), n % 10]
  const own = swiss && tens >= 7 ? ['septante', 'huitante', 'nonante'][tens - 7] : FRENCH_TENS[tens]
  if (own !== undefined) return rest === 0 ? own : rest === 1 ? `${own} et un` : `${own}-${FRENCH[rest]}`
  if (tens === 7) return rest === 1 ? 'soixante et onze' : `soixante-${FRENCH[10 + rest]}`
  return n === 80 ? 'quatre-vingts' : `quatre-vingt-${FRENCH[n - 80]}`
}

function frenchWords(n: number, swiss = false): string {
  if (n < 100) return frenchBelowHundred(n, swiss)
  const [size, word] = n < 1000 ? [100, 'cent'] : [1000, 'mille']
  const [count, rest] = [Math.floor(n / size), n % size]
  const before = count === 1 ? '' : `${frenchWords(count, swiss).replace(/(cent|vingt)s$/, '$1')} `
  const ending = word === 'cent' && count > 1 && rest === 0 ? 's' : ''
  return `${before}${word}${ending}${rest === 0 ? '' : ` ${frenchWords(rest, swiss)}`}`
}

function englishWords(n: number): string {
  if (n < 20) return ENGLISH[n]!
  if (n < 100) return ENGLISH_TENS[Math.floor(n / 10)] + (n % 10 === 0 ? '' : `-${ENGLISH[n % 10]}`)
  const [size, word] = n < 1000 ? [100, 'hundred'] : [1000, 'thousand']
  const rest = n % size
  const link = rest === 0 ? '' : rest < 100 ? ' and ' : ' '
  return `${englishWords(Math.floor(n / size))} ${word}${link}${rest === 0 ? '' : englishWords(rest)}`
}

const grouped = (n: number, separator: string) => String(n).replace(/\B(?=(\d{3})+$)/g, separator)
const decimals = (n: number, point: string) => String(n).replace('.', point)
const pad = (n: number) => String(n).padStart(2, '0')

const LEDGER = {
  fr: 'Le registre indique _ depuis ce matin.',
  en: 'The ledger has shown _ since this morning.',
}

const count = (n: number): Printed => ({
  fr: [grouped(n, '\u202F'), grouped(n, '\u00A0'), grouped(n, '.'), frenchWords(n), frenchWords(n, true)],
  en: [grouped(n, ','), grouped(n, '\u00A0'), englishWords(n)],
  frame: { fr: 'Le registre compte _ lignes en tout.', en: 'The ledger has _ lines in all.' },
})

const SCALES = [
  { by: 1e6, fr: 'million', en: 'million', short: { fr: 'M', en: 'm' } },
  { by: 1e9, fr: 'milliard', en: 'billion', short: { fr: 'Md', en: 'bn' } },
]

/** @param tenths of a million or a thousand millions */
function money(tenths: number, scale: number): Printed {
  const { by, fr, en, short } = SCALES[scale]!
  const [n, whole] = [tenths / 10, Math.floor(tenths / 10)]
  const plural = n < 2 ? '' : 's'
  const full = Math.round(n * by)
  const isHalf = tenths % 10 === 5
  return {
    fr: [
      `${decimals(n, ',')} ${fr}${plural} d’euros`,
      `${decimals(n, ',')} ${short.fr}€`,
      `${decimals(n, ',')}\u00A0${short.fr}€`,
      `${grouped(full, '\u202F')} €`,
      ...(isHalf ? [`${frenchWords(whole)} ${fr}${plural} et demi d’euros`] : []),
    ],
    en: [
      `€${decimals(n, '.')} ${en}`,
      `€${decimals(n, '.')}${short.en}`,
      `${decimals(n, '.')} ${en} euros`,
      `€${grouped(full, ',')}`,
      ...(isHalf ? [`${englishWords(whole)} and a half ${en} euros`] : []),
    ],
    frame: LEDGER,
  }
}

const dozens = (n: number): Printed => ({
  fr: [`${frenchWords(n)} douzaines`, String(12 * n), frenchWords(12 * n)],
  en: [`${englishWords(n)} dozen`, String(12 * n), englishWords(12 * n)],
  frame: LEDGER,
})

const percent = (n: number): Printed => ({
  fr: [`${n} %`, `${n}\u202F%`, `${n}%`, `${n} pour cent`, `${frenchWords(n)} pour cent`],
  en: [`${n}%`, `${n} per cent`, `${englishWords(n)} percent`],
  frame: LEDGER,
})

const year = (n: number): Printed => ({
  fr: [String(n), frenchWords(n), frenchWords(n).replace(/^mille /, 'mil ')],
  en: [String(n), `${englishWords(Math.floor(n / 100))} ${englishWords(n % 100)}`],
  frame: { fr: 'Le pont a été construit en _.', en: 'The bridge was built in _.' },
})

const MONTHS = [
  ['janvier', 'January'],
  ['avril', 'April'],
  ['août', 'August'],
  ['novembre', 'November'],
] as const
const NUMBERS = [1, 4, 8, 11]

const date = (day: number, month: number, n: number): Printed => {
  const [french, english] = MONTHS[month]!
  const suffix = ['th', 'st', 'nd', 'rd'][day % 10 < 4 && (day < 11 || day > 13) ? day % 10 : 0]
  return {
    fr: [
      `${day} ${french} ${n}`,
      `${day === 1 ? '1er' : frenchWords(day)} ${french} ${n}`,
      `${pad(day)}/${pad(NUMBERS[month]!)}/${n}`,
    ],
    en: [
      `${day} ${english} ${n}`,
      `${english} ${day}, ${n}`,
      `${day}${suffix} of ${english} ${n}`,
      `${english} the ${day}${suffix}, ${n}`,
      `${n}-${pad(NUMBERS[month]!)}-${pad(day)}`,
    ],
    frame: { fr: 'Le pont a été ouvert le _.', en: 'The bridge was opened on _.' },
  }
}

/** After noon, so that a French hour by itself is a time. */
const time = (hour: number, minute: number): Printed => ({
  fr: [
    `${hour} h ${pad(minute)}`,
    `${hour}h${pad(minute)}`,
    `${hour}:${pad(minute)}`,
    `${frenchWords(hour)} heures ${frenchWords(minute)}`,
  ],
  en: [`${hour - 12}:${pad(minute)} p.m.`, `${hour - 12}:${pad(minute)}pm`, `${hour}:${pad(minute)}`],
  frame: { fr: 'Le dernier bac part à _.', en: 'The last ferry leaves at _.' },
})

const ordinal = (n: number): Printed => {
  const french = frenchWords(n).replace(/vingts$/, 'vingt')
  const ending = french.endsWith('cinq') ? 'uième' : french.endsWith('neuf') ? 'vième' : 'ième'
  const english = englishWords(n)
  const irregular: Record<string, string> = { one: 'first', two: 'second', three: 'third', five: 'fifth' }
  Object.assign(irregular, { eight: 'eighth', nine: 'ninth', twelve: 'twelfth' })
  const last = /[a-z]+$/.exec(english)![0]
  const said = irregular[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)
  const suffix = ['th', 'st', 'nd', 'rd'][n % 10 < 4 && (n < 11 || n > 13) ? n % 10 : 0]
  return {
    fr: [
      `${n}e`,
      ending === 'vième' ? `${french.slice(0, -1)}vième` : `${french.replace(/e$/, '')}${ending}`,
    ],
    en: [`${n}${suffix}`, english.slice(0, -last.length) + said],
    frame: { fr: 'C’est le _ bateau de la saison.', en: 'It is the _ boat of the season.' },
  }
}

const SHARES: Record<string, [fr: string[], en: string[]]> = {
  '1/3': [
    ['un tiers', '1/3'],
    ['a third', 'one third', '1/3'],
  ],
  '2/3': [
    ['deux tiers', '2/3'],
    ['two thirds', 'two-thirds', '2/3'],
  ],
  '3/4': [
    ['trois quarts', '¾', '3/4'],
    ['three quarters', 'three-quarters', '¾'],
  ],
  '9/10': [
    ['neuf sur dix', 'neuf dixièmes', '9 sur 10'],
    ['nine out of ten', 'nine in ten', 'nine tenths'],
  ],
}
const share = (name: string): Printed => ({ fr: SHARES[name]![0], en: SHARES[name]![1], frame: LEDGER })

const decade = (n: number): Printed => ({
  fr: [String(n), String(1900 + n), frenchWords(n)],
  en: [ENGLISH_TENS[n / 10]!.replace(/y$/, 'ies'), `19${n}s`, `’${n}s`],
  frame: { fr: 'Le pont date des années _, je crois.', en: 'The bridge dates from the _, I think.' },
})

const range = (low: number, high: number): Printed => ({
  fr: [
    `de ${low} à ${high} %`,
    `entre ${low} et ${high} %`,
    `${low}–${high} %`,
    `de ${frenchWords(low)} à ${frenchWords(high)} pour cent`,
  ],
  en: [
    `between ${low} and ${high}%`,
    `${low} to ${high} per cent`,
    `${low}–${high}%`,
    `between ${englishWords(low)} and ${englishWords(high)} percent`,
  ],
  frame: LEDGER,
})

const UNITS: Record<string, [fr: string[], en: string[]]> = {
  km: [
    ['km', 'kilomètres'],
    ['km', 'kilometres', 'kilometers'],
  ],
  kg: [
    ['kg', 'kilos', 'kilogrammes'],
    ['kg', 'kilos', 'kilograms'],
  ],
  ha: [
    ['ha', 'hectares'],
    ['ha', 'hectares'],
  ],
  min: [
    ['min', 'minutes'],
    ['min', 'minutes'],
  ],
  celsius: [
    ['°C', 'degrés Celsius'],
    ['°C', 'degrees Celsius'],
  ],
}
const measure = (n: number, unit: string): Printed => ({
  fr: UNITS[unit]![0].flatMap((one) => [`${n} ${one}`, `${frenchWords(n)} ${one}`]),
  en: UNITS[unit]![1].flatMap((one) => [`${n} ${one}`, `${englishWords(n)} ${one}`]),
  frame: LEDGER,
})

const two = <Input extends unknown[]>(one: fc.Arbitrary<Input>, print: (...input: Input) => Printed) =>
  fc
    .tuple(one, one)
    .filter(([a, b]) => JSON.stringify(a) !== JSON.stringify(b))
    .map(([a, b]) => [print(...a), print(...b)] as const)
const within = (min: number, max: number) => fc.integer({ min, max })

/** Two different values of a kind. */
export const TWO_VALUES: Record<string, fc.Arbitrary<readonly [Printed, Printed]>> = {
  count: two(fc.tuple(fc.oneof(within(111, 999), within(2200, 999_999))), count),
  money: two(fc.tuple(within(21, 99), within(0, 1)), money),
  dozens: two(fc.tuple(within(2, 9)), dozens),
  percent: two(fc.tuple(within(2, 99)), percent),
  year: two(
    fc.tuple(within(14, 19).chain((century) => within(100 * century + 11, 100 * century + 99))),
    year,
  ),
  date: two(fc.tuple(within(1, 28), within(0, 3), within(1900, 2050)), date),
  time: two(fc.tuple(within(13, 23), within(10, 59)), time),
  ordinal: two(fc.tuple(within(3, 99)), ordinal),
  share: two(fc.tuple(fc.constantFrom(...Object.keys(SHARES))), share),
  decade: two(fc.tuple(within(3, 9).map((tens) => 10 * tens)), decade),
  range: two(fc.tuple(within(2, 40), within(41, 99)), range),
  measure: fc
    .constantFrom(...Object.keys(UNITS))
    .chain((unit) => two(fc.tuple(within(2, 99)), (n) => measure(n, unit))),
}
