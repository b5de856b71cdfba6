/** What was under way when something else happened, and what was done by then. */
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { classFormsOf } from '../../language/inflect.ts'
import { hasLemma, isImperfect, type Token } from '../../language/read.ts'
import type { VerbGroup } from '../../language/verb-group.ts'

/**
 * `tense`: « nous évacuions les habitants quand la digue a cédé » → "we had evacuated the residents when the dyke gave way", "were
 * loading the trucks when" → « avions chargé les camions quand ».
 *
 * Of two verbs that render each other, beside a clause of time that both texts have.
 */
export function checkAspect({ fr, en }: Segment): Finding | null {
  if (!hasMoment(fr) || !hasMoment(en) || [fr, en].some(lasts)) return null
  for (const verb of fr.tokens.filter(({ part }) => part === 'VERB')) {
    const other = en.verbs.find(({ at }) => at === fr.guesses[verb.index])
    const own = aspectInFrench(fr, verb)
    const theirs = other && aspectInEnglish(en, other)
    if (own && theirs && own !== theirs)
      return grave('tense', fr, verb, { from: other.from, to: other.at + 1 })
  }
  return null
}

type Aspect = 'under way' | 'done'

/** « Évacuait », « avait évacué ». */
function aspectInFrench(fr: Half, verb: Token): Aspect | null {
  const { index, weight } = verb
  const group = fr.verbs.find(({ at }) => at === index)
  if (group && group.from < index)
    return isPastForm(fr, group, 'avoir') || isPastForm(fr, group, 'être') ? 'done' : null
  return weight === 1 && isImperfect(verb) ? 'under way' : null
}

/** “Was leaving”, “had left”. */
function aspectInEnglish(en: Half, group: VerbGroup): Aspect | null {
  if (group.from === group.at) return null
  const isDoing = en.document.tokens[group.at]!.key.endsWith('ing')
  if (isDoing) return isPastForm(en, group, 'be') ? 'under way' : null
  return isPastForm(en, group, 'have') ? 'done' : null
}

const isPastForm = ({ document: { tokens, grammar } }: Half, { from, mood }: VerbGroup, verb: string) =>
  mood === null &&
  classFormsOf(tokens[from]!.key, 'auxiliary', grammar).some(
    (form) => form.verb === verb && (form.time === 'past' || form.time === 'imperfect'),
  )

/** A clause that tells when. */
const hasMoment = (half: Half): boolean => half.tokens.some(({ key }) => MOMENT.has(key))
const MOMENT: ReadonlySet<string> = new Set([
  'quand',
  'lorsque',
  'lorsqu',
  'moment',
  'when',
  'time',
  'as',
  'while',
])

/** “Had worked there for ten years”, « venait de partir »: the two languages tell these in other tenses. */
const lasts = (half: Half): boolean =>
  half.tokens.some((token) => LASTS[half.language].has(token.key)) ||
  (half.language === 'fr' && half.tokens.some((token) => hasLemma(token, COMES)))
const LASTS: Readonly<Record<Half['language'], ReadonlySet<string>>> = {
  fr: new Set(['depuis', 'toujours', 'souvent', 'chaque', 'encore']),
  en: new Set(['for', 'since', 'been', 'just', 'always', 'ever', 'every', 'still']),
}
const COMES: ReadonlySet<string> = new Set(['venir'])
