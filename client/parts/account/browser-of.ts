/** Browsers by what they call themselves, the more telling name first: most of them bear those of others as well. */
const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['CriOS/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const

/** Which browser and which system, as far as it can be told: Firefox, Windows. Empty where nothing can. */
export function browserOf(agent: string): string {
  const named = ([sign]: readonly [string, string]) => agent.includes(sign)
  return [BROWSERS.find(named)?.[1], SYSTEMS.find(named)?.[1]].filter(Boolean).join(', ')
}
