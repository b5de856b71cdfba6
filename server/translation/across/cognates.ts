/** Words that the two languages have from Latin and Greek, each in its own spelling: what else a word may look like. */
import type { Language } from '../../language/lexicon.ts'

/**
 * Endings that stand for each other, French and English, folded; after the correspondences that grammars of either
 * language list for learners of the other.
 */
const ENDINGS = `
  ique:ic ique:ical iques:ics te:ty tes:ties ie:y ies:ies ie:ia eur:or eurs:ors eur:er eur:our eux:ous euse:ous if:ive
  ifs:ive ives:ive aire:ary aires:ary aires:aries oire:ory oires:ories isme:ism iste:ist istes:ists el:al elle:al els:al
  elles:al ale:al aux:al ales:al er: er:e er:ate iser:ize iser:ise isation:ization e: e:ed e:ated ee:ed ees:ed es:ed es:s
  ent: re:er ement:ly iquement:ically ellement:ally alement:ally ant:ing s: ien:ian iens:ians ienne:ian een:ean eens:eans eenne:ean que:ck
  ogue:ogist ance:ence ent:ant`

/** Latin st- took a vowel before it in French: “état” and “state”, “espace” and “space”, “école” and “school”. */
const BEGINNINGS = 'et:st esp:sp ec:sc'

const pairs = (list: string) =>
  list
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [fr = '', en = ''] = pair.split(':')
      return { fr, en }
    })
const ENDING_PAIRS = pairs(ENDINGS)
const BEGINNING_PAIRS = pairs(BEGINNINGS)

/** Shorter words are alike by chance. */
const SHORTEST = 5
const SHORTEST_STEM = 3

/**
 * @param word folded
 * @returns what the word may look like in the other language, itself left out; most are no words
 */
export function cognateForms(word: string, from: Language): string[] {
  if (word.length < SHORTEST || /\d/.test(word)) return []
  const to = from === 'fr' ? 'en' : 'fr'
  const ended = ENDING_PAIRS.flatMap((pair) => {
    const stem = word.slice(0, word.length - pair[from].length)
    return word.endsWith(pair[from]) && stem.length >= SHORTEST_STEM ? stem + pair[to] : []
  })
  const begun = BEGINNING_PAIRS.flatMap((pair) =>
    word.startsWith(pair[from])
      ? [word, ...ended].map((form) => pair[to] + form.slice(pair[from].length))
      : [],
  )
  return [...new Set([...ended, ...begun])].filter((form) => form !== word)
}
