/** The forms of a word: which verb a form belongs to and the time it tells, and the stem that its forms share. */
import { IRREGULAR as ENGLISH, PRESENT } from './lexicon/english-verbs.ts'
import { ENDINGS, IRREGULAR as FRENCH } from './lexicon/french-verbs.ts'

/** `bare` is an infinitive, a gerund or a participle: the time is its auxiliary's. */
export type Time = 'past' | 'present' | 'future' | 'conditional' | 'participle' | 'bare'

export interface Reading {
  lemma: string
  time: Time
}

type Readings = Map<string, Reading[]>

function add(to: Readings, form: string, lemma: string, time: Time): void {
  const known = to.get(form) ?? []
  if (!known.some((one) => one.lemma === lemma && one.time === time))
    to.set(form, [...known, { lemma, time }])
}

const split = (list: string) => list.trim().split(/\s+/).filter(Boolean)

const IMPERFECT = split('ais ait ions iez aient')
const FUTURE = split('ai as a ons ez ont')

function frenchForms(): Readings {
  const forms: Readings = new Map()
  for (const line of FRENCH.trim().split('\n')) {
    const [lemma = '', parts = ''] = line.trim().split(': ')
    const [present = '', imperfect = '', future = '', participle = '', others = ''] = parts.split('; ')
    for (const form of split(present)) add(forms, form, lemma, 'present')
    for (const ending of IMPERFECT) add(forms, imperfect + ending, lemma, 'past')
    for (const ending of FUTURE) add(forms, future + ending, lemma, 'future')
    for (const ending of IMPERFECT) add(forms, future + ending, lemma, 'conditional')
    for (const ending of ['', 'e', 's', 'es']) add(forms, participle + ending, lemma, 'participle')
    // Subjunctives tell the time of the clause above them; the past historic ends in -t, -rent or -s.
    for (const form of split(others))
      add(
        forms,
        form,
        lemma,
        /(?:[iuan]t|rent|[iu]s|mes|a)$/.test(form) && !/ai[en]?t$|aient$/.test(form) ? 'past' : 'present',
      )
    add(forms, lemma, lemma, 'bare')
    add(forms, `${imperfect}ant`, lemma, 'bare')
  }
  for (const form of ['etant', 'ayant', 'sachant'])
    add(forms, form, form === 'etant' ? 'etre' : form === 'ayant' ? 'avoir' : 'savoir', 'bare')
  return forms
}

function englishForms(): Readings {
  const forms: Readings = new Map()
  for (const verb of ENGLISH.split(/[\n|]/)) {
    const [base = '', past = '', participle = ''] = split(verb)
    if (base === '') continue
    for (const form of past.split('/')) add(forms, form, base, 'past')
    for (const form of participle.split('/')) add(forms, form, base, 'participle')
    if (base !== 'be') add(forms, base, base, 'present')
    add(
      forms,
      /(?:s|x|ch|sh|z|o)$/.test(base)
        ? `${base}es`
        : /[^aeiou]y$/.test(base)
          ? base.replace(/y$/, 'ies')
          : `${base}s`,
      base,
      'present',
    )
    add(forms, `${base.replace(/(?<!e)e$/, '')}ing`, base, 'bare')
    if (/[^aeiou][aeiou][bdgmnprt]$/.test(base)) add(forms, `${base}${base.at(-1)!}ing`, base, 'bare')
  }
  for (const form of split(PRESENT)) {
    const lemma = { am: 'be', is: 'be', are: 'be', has: 'have', does: 'do', goes: 'go' }[form]!
    add(forms, form, lemma, 'present')
  }
  add(forms, 'be', 'be', 'bare')
  return forms
}

const IRREGULARS = { fr: frenchForms(), en: englishForms() }

const FRENCH_ENDINGS = new Map<string, Time[]>()
for (const [time, endings] of Object.entries(ENDINGS)) {
  const told = time === 'infinitive' || time === 'gerund' ? 'bare' : (time as Time)
  for (const ending of split(endings))
    FRENCH_ENDINGS.set(ending, [...(FRENCH_ENDINGS.get(ending) ?? []), told])
}

/** The shortest stem on which a pattern of endings means anything. */
const SHORTEST_STEM = 3

/** What an English form can be by rule: every base it may come from. */
function regularEnglish(key: string): Reading[] {
  const found: Reading[] = []
  const from = (stem: string, time: Time) => {
    if (stem.length < SHORTEST_STEM - 1) return
    for (const lemma of [stem, `${stem}e`]) found.push({ lemma, time })
    if (/([bdgklmnprt])\1$/.test(stem)) found.push({ lemma: stem.slice(0, -1), time })
  }
  if (key.endsWith('ied')) found.push(...both(`${key.slice(0, -3)}y`))
  else if (key.endsWith('ed'))
    for (const time of ['past', 'participle'] as const) from(key.slice(0, -2), time)
  if (key.endsWith('ing')) from(key.slice(0, -3), 'bare')
  if (key.endsWith('ies')) found.push({ lemma: `${key.slice(0, -3)}y`, time: 'present' })
  else if (key.endsWith('s') && !/(?:ss|us|is)$/.test(key)) {
    found.push({ lemma: key.slice(0, -1), time: 'present' })
    if (key.endsWith('es')) found.push({ lemma: key.slice(0, -2), time: 'present' })
  }
  found.push({ lemma: key, time: 'present' })
  return found
}

const both = (lemma: string): Reading[] => [
  { lemma, time: 'past' },
  { lemma, time: 'participle' },
]

/** A written é tells a participle from a present: "ferme", "fermé". */
const saysParticiple = (written: string) => /é(?:e?s?)$/u.test(written.normalize('NFC').toLowerCase())
const saysFinite = (written: string) => /(?:e|es)$/u.test(written.normalize('NFC').toLowerCase())

function regularFrench(key: string, written: string): Reading[] {
  const found: Reading[] = []
  for (let at = SHORTEST_STEM - 1; at < key.length; at++) {
    for (const time of FRENCH_ENDINGS.get(key.slice(at)) ?? []) {
      if (
        saysParticiple(written)
          ? time !== 'participle'
          : time === 'participle' && saysFinite(written) && /(?:[^eiu]e|[^eiu]es)$/.test(key)
      )
        continue
      found.push({ lemma: key.slice(0, at), time })
    }
  }
  return found
}

/**
 * Every verb that a word can be a form of.
 *
 * @param key the word folded; `written` as it stands, since accents tell French forms apart
 */
export function readingsOf(key: string, written: string, language: string): Reading[] {
  const irregular = IRREGULARS[language === 'fr' ? 'fr' : 'en'].get(key)
  if (irregular && !(language === 'fr' && key === 'a' && /à/iu.test(written))) return irregular
  if (language === 'fr' && key === 'a') return []
  return language === 'fr' ? regularFrench(key, written) : regularEnglish(key)
}

/** The times that two forms of one verb tell; null where they can be no forms of one verb. */
export function sharedVerb(
  a: { key: string; text: string },
  b: { key: string; text: string },
  language: string,
): { a: Set<Time>; b: Set<Time> } | null {
  const [left, right] = [readingsOf(a.key, a.text, language), readingsOf(b.key, b.text, language)]
  // The shortest stem that both share leaves the longest endings, which tell most.
  const shared = left
    .filter(({ lemma, time }) =>
      right.some((other) => other.lemma === lemma && (other.time !== time || a.key !== b.key)),
    )
    .map(({ lemma }) => lemma)
    .sort((x, y) => x.length - y.length)[0]
  if (shared === undefined) return null
  const times = (readings: Reading[]) =>
    new Set(readings.filter(({ lemma }) => lemma === shared).map(({ time }) => time))
  return { a: times(left), b: times(right) }
}

const ENGLISH_SUFFIX = /(?:ies|ied|ing|ed|es|s|ly|e|y)$/
const FRENCH_SUFFIX =
  /(?:issaient|eraient|iraient|ission|issait|issai|issant|isson|issent|erion|eront|erait|erai|irait|eron|aient|irent|erent|ement|ante|eau|era|erez|iront|ion|iez|ira|ait|ai|ant|on|ent|au|ee|er|ez|ir|it|ie|ue|e|u|i|a)$/

/** A stem that most forms of a word share: enough to see that two texts speak of the same things, not to parse. */
export function stemOf(key: string, language: string): string {
  const irregular = IRREGULARS[language === 'fr' ? 'fr' : 'en'].get(key)
  const base = irregular?.[0]?.lemma ?? key
  if (base.length <= 3) return base
  // The French plural goes first: "fatigues" and "fatigue" end alike without it.
  const singular = language === 'fr' ? base.replace(/[sx]$/, '') : base
  const ending = (language === 'fr' ? FRENCH_SUFFIX : ENGLISH_SUFFIX).exec(singular)?.[0] ?? ''
  const cut = singular.length - ending.length
  const stem = cut >= SHORTEST_STEM ? singular.slice(0, cut) : singular
  return language === 'fr' ? stem : stem.replace(/([bdglmnprt])\1$/, '$1')
}
