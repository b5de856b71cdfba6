/**
 * The forms in which a lemma of the lexicon may stand in a text, the likeliest first: what an index that holds forms is
 * asked for. Rules over-generate, which costs a look-up and finds nothing.
 */
import { irregularForms } from '../../language/inflect-english.ts'
import { frenchVerbForms } from '../../language/inflect-french.ts'
import { isVerb, type Language } from '../../language/lexicon.ts'

/** @param lemma folded, a single word, American spelling in English, as the lexicon has it */
export const formsOf = (lemma: string, language: Language): string[] => [
  ...new Set(language === 'fr' ? frenchForms(lemma) : englishForms(lemma)),
]

const frenchForms = (lemma: string): string[] => [
  lemma,
  ...(isVerb(lemma, 'fr') ? frenchVerbForms(lemma) : nominalForms(lemma)),
]

/** The feminine by the masculine's ending, where it does more than take an e (Grevisse and Goosse, Le bon usage). */
const FEMININES: [masculine: RegExp, feminine: string][] = [
  [/teur$/u, 'trice'],
  [/eu[rx]$/u, 'euse'],
  [/if$/u, 'ive'],
  [/er$/u, 'ere'],
  [/el$/u, 'elle'],
  [/en$/u, 'enne'],
  [/([^i])on$/u, '$1onne'],
  [/c$/u, 'que'],
]

function nominalForms(lemma: string): string[] {
  const feminine = FEMININES.flatMap(([ending, other]) =>
    ending.test(lemma) ? lemma.replace(ending, other) : [],
  )
  const all = lemma.endsWith('e') ? [] : [...feminine, `${lemma}e`]
  const stem = lemma.endsWith('e') ? lemma : all[0]!
  return [
    /(?:a|ai)l$/u.test(lemma) ? lemma.replace(/i?l$/u, 'ux') : '',
    /[sxz]$/u.test(lemma) ? '' : /(?:au|eu)$/u.test(lemma) ? `${lemma}x` : `${lemma}s`,
    ...all,
    ...all.map((one) => `${one}s`),
    /[ae]nt$/u.test(lemma) ? lemma.replace(/nt$/u, 'mment') : `${stem}ment`,
  ].filter((form) => form !== '')
}

function englishForms(lemma: string): string[] {
  const spellings = [lemma, ...britishSpellings(lemma)]
  return [
    ...spellings,
    ...irregularForms(lemma),
    ...spellings.flatMap((one) => [...withS(one), ...(isVerb(lemma, 'en') ? verbForms(one) : [adverb(one)])]),
  ]
}

function withS(lemma: string): string[] {
  if (/[^aeiou]y$/u.test(lemma)) return [lemma.replace(/y$/u, 'ies')]
  if (/[^aeiou]o$/u.test(lemma)) return [`${lemma}es`, `${lemma}s`] // goes, photos
  return [/(?:s|x|z|ch|sh)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`]
}

function verbForms(lemma: string): string[] {
  if (/[^aeiou]y$/u.test(lemma)) return [lemma.replace(/y$/u, 'ied'), `${lemma}ing`]
  if (/[^eoy]e$/u.test(lemma)) return pastAndGerund(lemma.slice(0, -1))
  if (/[^aeiou][aeiou][bdgklmnprt]$/u.test(lemma))
    return [...pastAndGerund(lemma), ...pastAndGerund(lemma + lemma.at(-1)!)]
  return pastAndGerund(lemma)
}

const pastAndGerund = (stem: string) => [`${stem}ed`, `${stem}ing`]

const adverb = (lemma: string): string => {
  if (lemma.endsWith('le')) return lemma.replace(/e$/u, 'y')
  if (lemma.endsWith('ic')) return `${lemma}ally`
  return lemma.endsWith('y') ? lemma.replace(/y$/u, 'ily') : `${lemma}ly`
}

/** The lexicon’s spelling is American: see americanSpelling, of which this is the way back. */
const BRITISH: [american: RegExp, british: string][] = [
  [/iz(?=e$|ation$|ational$)/u, 'is'],
  [/yze$/u, 'yse'],
  [/([b-df-hj-np-tv-z])or(?=$|able$|al$|ful$|ite$)/u, '$1our'],
  [/([bt])er$/u, '$1re'],
  [/(def|off|lic|pret)ense$/u, '$1ence'],
  [/log$/u, 'logue'],
  [/gram$/u, 'gramme'],
]

const britishSpellings = (lemma: string): string[] =>
  lemma.length < 5
    ? []
    : BRITISH.flatMap(([american, british]) => (american.test(lemma) ? lemma.replace(american, british) : []))
