/** Words by which a speaker keeps a distance: dropped, a guess becomes a fact. */
import type { Finding, Pair } from '../finding.ts'
import { type Range, type Side, spanOf, type Vocabulary, vocabulary } from '../side.ts'

/** What makes a statement a guess, an opinion or a hope. */
const HEDGE: Record<'fr' | 'en', Vocabulary> = {
  fr: vocabulary(`
    peut-être | sans doute | probablement | vraisemblablement | apparemment | éventuellement | possiblement | je crois | je crois que |
    je pense | je pense que | je trouve que | je suppose | j’imagine | j’espère | j’ai l’impression | il me semble | me semble-t-il |
    à mon avis | selon moi | d’après moi | à mon sens | on dirait | nous pensons | nous croyons | nous espérons | à ma connaissance |
    si je ne me trompe | semble-t-il | paraît-il | il semble | il paraît | j’estime | je dirais | j’ai le sentiment | on espère |
    il est possible que | il est probable que | on pense | on croit | en principe`),
  en: vocabulary(`
    perhaps | maybe | probably | possibly | apparently | presumably | supposedly | seemingly | likely | i think | i believe | i guess |
    i suppose | i imagine | i hope | i reckon | i feel | i'd say | i would say | i assume | i expect | i gather |
    it seems | it appears | in my view | in my opinion | to my mind | to my knowledge | as far as i know | as far as i can tell |
    we think | we believe | we hope | if i'm not mistaken | if i am not mistaken | hopefully | arguably | my guess is | i consider |
    my impression is | i have the impression | i have a feeling | i get the impression | it may be that | it could be that | in principle`),
}

/** What can carry the same distance in another form. */
const ANSWERS: Record<'fr' | 'en', Vocabulary> = {
  fr: vocabulary(`
    pourr* | peut-être | possib* | probab* | sembl* | paraît | paraissent | risqu* | devrait | devraient | devrions | devrais | croi* | cru | pens* |
    espér* | espoir | estime | estimons | estiment | estimait | avis | impression | sentiment | imagin* | suppos* | doute | sûrement | certainement | se peut | trouv* | crain* | compt* | crois*
    | peut | peuvent | chance* | éventuel* | selon | d’après | apparem* | serait | seraient | aurait | auraient | considèr* | dirai* | consid* | yeux | convain* | convic* | env* | souhait* | hypoth* | normalement | conviens | voi* | sens | sent | tien* | aim* | par* | toutefois | environ | vraisembl* | doit | doivent`),
  en: vocabulary(`
    may | might | could | would | should | seem* | appear* | perhaps | maybe | possib* | probab* | likely | likelihood | think | thought | believe* | believing |
    guess* | suppos* | hope* | hoping | feel* | felt | reckon* | imagin* | assum* | expect* | opinion | view | impression | doubt* | doubtless | apparent* | alleg* | can | chance* | seeming* |
    presum* | certain* | surely | sure | suspect* | afraid | fear* | consider* | must | understand | say | mind | find | convinced | wish* | want* | like | trust | concerned | tend | bet | no doubt | potential*`),
}

/**
 * `hedge`: "I think we probably lost it" → « On l’a perdu », « peut-être » that no word answers.
 *
 * A mood or a verb of opinion elsewhere in the sentence can carry the same reserve, so a hedge is missed only where
 * nothing of the kind is left over on the other side.
 */
export function checkHedges({ fr, en, literal }: Pair): Finding[] {
  const found: Finding[] = []
  for (const segment of literal) {
    const left = HEDGE.fr(fr, segment.fr).filter((range) => !isAbleToBe(fr, range))
    const right = HEDGE.en(en, segment.en)
    const lostFr = left.length > 0 && answers(en, segment.en, right) === 0 && !opens(fr, left[0]!)
    const lostEn = right.length > 0 && answers(fr, segment.fr, left) === 0 && !opens(en, right[0]!)
    if (lostFr)
      found.push({
        check: 'hedge',
        harm: 'meaning',
        fr: spanOf(fr, around(left)),
        en: spanOf(en, segment.en),
      })
    if (lostEn)
      found.push({
        check: 'hedge',
        harm: 'meaning',
        en: spanOf(en, around(right)),
        fr: spanOf(fr, segment.fr),
      })
  }
  return found
}

/** « peut être » in two words is “can be”. */
const isAbleToBe = ({ tokens, text }: Side, { from, to }: Range) =>
  tokens[from]!.key === 'peut' &&
  tokens[to - 1]!.key === 'etre' &&
  !/\p{Pd}/u.test(text.slice(tokens[from]!.end, tokens[from + 1]!.start))

/** How many expressions of reserve a stretch of text holds, in whatever form. */
const answers = (side: Side, within: Range, hedges: Range[]) =>
  hedges.length + ANSWERS[side.language](side, within).length

/** "I believe in", « je pense d’abord à », "cannot possibly": no reserve. */
function opens({ tokens, language }: Side, { from, to }: Range): boolean {
  const next = tokens[to]?.key ?? ''
  if (language === 'en')
    return /^(?:cannot|can|could|not)$/u.test(tokens[from - 1]?.key ?? '') || /^(?:in|of|about)$/u.test(next)
  return next === 'en' || tokens.slice(to, to + 3).some(({ text }) => /^(?:à|aux|au)$/iu.test(text))
}

const around = (ranges: Range[]): Range => ({ from: ranges[0]!.from, to: ranges.at(-1)!.to })
