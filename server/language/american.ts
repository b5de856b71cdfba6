/** American and British spellings of one word: lemmas of the lexicon are American. */

const BRITISH_FIRST: [british: RegExp, american: string][] = [
  [/(?<=..)is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/u, 'iz'],
  [/(?<=[a-z]{2})ys(?=e[ds]?$|ing$)/u, 'yz'],
  [/(?<=..[b-df-hj-np-tv-z])our(?=$|s$|ed$|ing$|able$|al$|er$|ers$|ful$|ite$|ites$|hood$)/u, 'or'],
  [/(?<=..[bt])re(?=$|s$)/u, 'er'],
  [/(?<=def|off|lic|pret)ence$/u, 'ense'],
  [/ll(?=(?:ed|ing|er|ers)$)/u, 'l'],
  [/ogue(?=s?$)/u, 'og'],
  [/mme$/u, 'm'],
]
/** What one of the rules above needs, without looking behind: nearly all words have none of it. */
const MAY_BE_BRITISH = /is|ys|our|[bt]re|ence$|ll|ogue|mme$/u
const AMERICAN_FIRST: [american: RegExp, british: string][] = [
  [/iz(?=e$|ation$|ational$)/u, 'is'],
  [/yze$/u, 'yse'],
  [/(?<=[b-df-hj-np-tv-z])or(?=$|able$|al$|ful$|ite$)/u, 'our'],
  [/(?<=[bt])er$/u, 're'],
  [/(?<=def|off|lic|pret)ense$/u, 'ence'],
  [/log$/u, 'logue'],
  [/gram$/u, 'gramme'],
]
/** Shorter words are spelled alike. */
const SHORTEST = 5

/** @param word folded */
export const americanSpelling = (word: string): string =>
  word.length < SHORTEST || !MAY_BE_BRITISH.test(word)
    ? word
    : BRITISH_FIRST.reduce((spelled, [british, american]) => spelled.replace(british, american), word)

/** The way back from a lemma; several where several rules hold. */
export const britishSpellings = (lemma: string): string[] =>
  lemma.length < SHORTEST
    ? []
    : AMERICAN_FIRST.flatMap(([american, british]) =>
        american.test(lemma) ? lemma.replace(american, british) : [],
      )
