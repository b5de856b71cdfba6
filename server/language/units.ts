/** Currencies and measures: the words for each, and what they convert to. */
import type { Language } from './lexicon.ts'

export interface Unit {
  name: string
  /** Units of one kind convert into each other; a currency converts into nothing. */
  kind: string
  /** In the base of its kind: metres, grams, litres, square metres, days. */
  factor: number
}

// name kind factor : words of French : words of English
const UNITS = `
  eur money 0 : euro euros eur € : euro euros eur €
  usd money 0 : dollar dollars $ usd us$ : dollar dollars buck bucks $ usd
  pound pound 453.6 : livre livres £ sterling : pound pounds £ lb lbs quid
  franc money 0 : franc francs chf : franc francs chf
  yen money 0 : yen yens ¥ : yen ¥
  rouble money 0 : rouble roubles : ruble rubles rouble roubles
  rupee money 0 : roupie roupies : rupee rupees
  yuan money 0 : yuan yuans : yuan renminbi
  cent money 0 : centime centimes cent : cent cents penny pence pennies
  percent share 0.01 : % pourcent : % percent
  point points 0 : point points : point points
  permille share 0.001 : ‰ : ‰
  km length 1000 : km kilometre kilometres : km kms kilometre kilometres kilometer kilometers
  mile length 1609 : mile miles milles : mile miles mi
  m length 1 : metre metres : metre metres meter meters
  cm length 0.01 : cm centimetre centimetres : cm centimetre centimetres centimeter centimeters
  mm length 0.001 : mm millimetre millimetres : mm millimetre millimetres millimeter millimeters
  foot length 0.3048 : pied pieds : foot feet ft
  yard length 0.9144 : yard yards : yard yards
  inch length 0.0254 : pouce pouces : inch inches
  league length 4000 : lieue lieues : league leagues
  ha area 10000 : ha hectare hectares : ha hectare hectares
  acre area 4047 : acre acres : acre acres
  kg weight 1000 : kg kilo kilos kilogramme kilogrammes : kg kilo kilos kilogram kilograms
  g weight 1 : gramme grammes : gram grams gramme grammes
  tonne weight 1000000 : tonne tonnes : tonne tonnes ton tons
  oz weight 28.35 : once onces : ounce ounces oz
  stone weight 6350 : : stone
  l volume 1 : litre litres : litre litres liter liters
  gallon volume 4.2 : gallon gallons : gallon gallons
  pint volume 0.52 : pinte pintes : pint pints
  barrel volume 159 : baril barils : barrel barrels
  times times 1 : fois : times
  celsius heat 1 : degre degres ° °c celsius : °c celsius
  fahrenheit heat 1 : °f fahrenheit : °f fahrenheit
  degree heat 1 : : degree degrees °
  watt power 1 : watt watts w : watt watts w
  kw power 1e3 : kw kilowatt kilowatts : kw kilowatt kilowatts
  mw power 1e6 : mw megawatt megawatts : mw megawatt megawatts
  gw power 1e9 : gw gigawatt gigawatts : gw gigawatt gigawatts
  second time 0.0000115741 : seconde secondes : second seconds
  minute time 0.000694444 : minute minutes min : minute minutes min mins
  hour time 0.0416667 : heure heures : hour hours hr hrs
  day time 1 : jour jours journee journees nuit nuits : day days night nights
  week time 7 : semaine semaines : week weeks
  month time 30.4375 : mois : month months
  year time 365.25 : an ans annee annees : year years
  decade time 3652.5 : decennie decennies : decade decades
  century time 36525 : siecle siecles : century centuries`

const BY_WORD: Record<Language, Map<string, Unit>> = { fr: new Map(), en: new Map() }
for (const line of UNITS.trim().split('\n')) {
  const [head = '', french = '', english = ''] = line.split(' :')
  const [name = '', kind = '', factor] = head.trim().split(' ')
  const unit = { name, kind, factor: Number(factor) }
  for (const word of french.trim().split(/\s+/)) if (word) BY_WORD.fr.set(word, unit)
  for (const word of english.trim().split(/\s+/)) if (word) BY_WORD.en.set(word, unit)
}

export const unitOf = (key: string, language: Language): Unit | undefined => BY_WORD[language].get(key)

/** Within this share of each other two amounts are the same, converted and rounded (DESIGN: “right within 5%”). */
const ROUNDING = 0.05
/** “quinze jours” is two weeks and “huit jours” one: French counts both ends. */
const DAYS_COUNTED: Record<number, number> = { 8: 7, 15: 14 }

/** Whether two amounts are one, told in two units. A currency converts only into itself. */
export function converts(a: number, unitA: Unit, b: number, unitB: Unit): boolean {
  if (unitA.name === unitB.name) return a === b
  if (unitA.kind === 'heat' || unitA.kind !== unitB.kind) return isWeightInPounds(a, unitA, b, unitB)
  const [inA, inB] = [counted(a, unitA) * unitA.factor, counted(b, unitB) * unitB.factor]
  return inA > 0 && Math.abs(inA - inB) <= ROUNDING * Math.max(inA, inB)
}

const counted = (value: number, { name }: Unit) => (name === 'day' ? (DAYS_COUNTED[value] ?? value) : value)

/** A pound is money or weight: only weight converts. */
function isWeightInPounds(a: number, unitA: Unit, b: number, unitB: Unit): boolean {
  const kinds = [unitA.kind, unitB.kind]
  if (!kinds.includes('pound') || !kinds.includes('weight')) return false
  return (
    Math.abs(a * unitA.factor - b * unitB.factor) <= ROUNDING * Math.max(a * unitA.factor, b * unitB.factor)
  )
}

/**
 * Whether two temperatures are one. Celsius and Fahrenheit have no common zero; degrees that a French text names no scale
 * for are Celsius, in English they may be either.
 */
export function sameHeat(a: number, unitA: Unit, b: number, unitB: Unit): boolean {
  if (unitA.name === unitB.name) return a === b
  if (unitA.name === 'degree') return sameHeat(b, unitB, a, unitA)
  if (unitB.name === 'degree') return a === b || (unitA.name === 'celsius' ? turned(a, b) : turned(b, a))
  return unitA.name === 'celsius' ? turned(a, b) : turned(b, a)
}
const turned = (celsius: number, fahrenheit: number) =>
  Math.abs(celsius * 1.8 + 32 - fahrenheit) <= ROUNDED_DEGREES
/** A thermometer is read in whole degrees. */
const ROUNDED_DEGREES = 1.5

/** A fever is told without its unit: « 39,5 », "103". */
export const sameFever = (celsius: number, fahrenheit: number) =>
  celsius >= 35 && celsius <= 43 && Math.abs(celsius * 1.8 + 32 - fahrenheit) <= 1
