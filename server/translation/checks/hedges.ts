/** Words by which a speaker keeps a distance: dropped, a guess becomes a fact. */
import type { Finding, Pair } from '../finding.ts'
import type { Language } from '../../language/lexicon.ts'
import { type Range, type Document, spanOf, type Vocabulary, vocabulary } from '../../language/read.ts'

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

/** What says the same distance in another form, wherever it stands. */
const ANSWERS: Record<Language, Vocabulary> = {
  fr: vocabulary(`
    peut-être | doute | sans doute | probab* | vraisembl* | possib* | éventuel* | sembl* | paraît | paraissent | apparem* | pens* | croi* | croy* |
    crois* | espér* | espoir | estim* | avis | impression | sentiment | imagin* | suppos* | sûrement | certainement | se peut |
    trouv* | crain* | chance* | selon | d’après | considèr* | consid* | mes yeux | nos yeux | convain* | convic* | hypoth* | normalement | l’air |
    aurai* | serai* | dirai* | pourrai* | en principe | dans son principe | sur le principe | je juge | nous jugeons | attends à | croire | prétend* | présum* |
    soupçonn* | envisag* | compte | comptons | environ | toutefois | devine | risqu* | tout porte à | a priori | je dis | on dit | parie | persuadé* | envie`),
  en: vocabulary(`
    seem* | appear* | perhaps | maybe | possib* | probab* | likely | likelihood | think | thinking | thought | believe* | believing | guess* | suppos* |
    hope* | hoping | feel* | felt | reckon* | imagin* | assum* | expect* | opinion | view | impression | doubt* | apparent* | alleg* | chance* |
    seeming* | presum* | certain* | surely | sure | suspect* | afraid | fear* | consider* | convinced | bet | potential* | may | might | could | would |
    as i see it | find | say | confidence | trust | risk* | reported* | said to | look to | looks | eyes | tend | if necessary | likewise | concerned | sounds`),
}
/** Moods, wishes and verbs of the senses, which carry a distance only where they render nothing else. */
const MAY_ANSWER: Record<Language, Vocabulary> = {
  fr: vocabulary(
    `peut | peuvent | devr* | doit | doivent | souhait* | voi* | voy* | sens | sent | tiens | conviens | veut | veux | voudr*`,
  ),
  en: vocabulary(`should | can | must | understand | mind | wish* | want* | like | see`),
}

/**
 * `hedge`: "I think we probably lost it" → « On l’a perdu », « peut-être » that no word answers.
 *
 * A mood or a verb of opinion elsewhere in the sentence can carry the same reserve, so a hedge is missed only where
 * nothing of the kind stands, or is left over, on the other side.
 */
export function checkHedges(pair: Pair): Finding[] {
  const { fr, en, literal } = pair
  const found: Finding[] = []
  for (const segment of literal) {
    const hedges = {
      fr: HEDGE.fr(fr, segment.fr).filter((one) => !isAbleToBe(fr, one)),
      en: HEDGE.en(en, segment.en),
    }
    if (hedges.fr.length > 0 === hedges.en.length > 0) continue
    const [here, there] = hedges.fr.length > 0 ? (['fr', 'en'] as const) : (['en', 'fr'] as const)
    if (opens(pair[here], hedges[here][0]!) || ANSWERS[there](pair[there], segment[there]).length > 0)
      continue
    // A mood that both sides have answers for nothing else.
    if (leftOver(pair, there, segment[there], []) > leftOver(pair, here, segment[here], hedges[here]))
      continue
    found.push({
      check: 'hedge',
      harm: 'meaning',
      [here]: spanOf(pair[here], around(hedges[here])),
      [there]: spanOf(pair[there], segment[there]),
    })
  }
  return found
}

/** « peut être » in two words is “can be”. */
const isAbleToBe = ({ tokens, text }: Document, { from, to }: Range) =>
  tokens[from]!.key === 'peut' &&
  tokens[to - 1]!.key === 'etre' &&
  !/\p{Pd}/u.test(text.slice(tokens[from]!.end, tokens[from + 1]!.start))

/** How many words that may carry a distance render no word of the other text. */
function leftOver({ fr, en, links }: Pair, language: Language, within: Range, hedges: Range[]): number {
  const side = language === 'fr' ? fr : en
  return MAY_ANSWER[language](side, within).filter(
    ({ from }) =>
      !hedges.some((hedge) => hedge.from <= from && from < hedge.to) &&
      (links[language][from]! < 0 || side.tokens[from]!.weight === 0),
  ).length
}

/** "I believe in", « je pense d’abord à », "cannot possibly": no reserve. */
function opens({ tokens, language }: Document, { from, to }: Range): boolean {
  const next = tokens[to]?.key ?? ''
  if (language === 'en')
    return /^(?:cannot|can|could|not)$/u.test(tokens[from - 1]?.key ?? '') || /^(?:in|of|about)$/u.test(next)
  return next === 'en' || tokens.slice(to, to + 3).some(({ text }) => /^(?:à|aux|au)$/iu.test(text))
}

const around = (ranges: Range[]): Range => ({ from: ranges[0]!.from, to: ranges.at(-1)!.to })
