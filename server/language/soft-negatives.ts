/** Words that take something away without a negation: they answer for a denial of the other text. */
import { isVerb, lemmasOf } from './lexicon.ts'
import { type Range, type Document, type Token, type Vocabulary, vocabulary } from './read.ts'

const SOFT: Record<'fr' | 'en', Vocabulary> = {
  fr: vocabulary(`
    refus* | échou* | échec* | manqu* | évit* | empêch* | ignor* | faute de | sauf | hormis | excepté | sinon | à peine | guère |
    peu | rare | rares | rarement | difficil* | interdi* | défendu | contraire | loin | moins | plutôt | au lieu | trop | hors | absen* | perd* | cess* | arrêt* | fini | finie | ni | non | nie | démenti* |
    nier | mal | impossib* | inutil* | insuffis* | incapab* | inaccept* | inadmiss* | injust* | inexact* | illég* | irr* | imposs* |
    immobil* | imprév* | impens* | inconn* | incert* | indispens* | inévit* | invis* | inacc* | indiff* | indépend* | intoler* |
    désaccord* | désapprouv* | priv* | dépourv* | exempt* | abst* | oubli* | rat* | doute* | dout* | jusque |
    autrement | suffi* | défaut | défauts | cesse | échapp* | démenti* | à quoi bon | détest* | hai* | dégoût* | cach* | dissimul* | prétend* | épargn* | déçu* | exclu* | écart* | rejet* | renonc* | nul | nulle | zéro | faux | fausse | erreur | tort |
    gratuit* | vain | vide | vierge | muet* | inédit* | indemn* | mécont* | méconn* | malheur* | malais* | insens* | inqui* |
    mett* fin | suppr* | abandonn* | dispens* | continu* | certain* | inférieur* | unique* | moqu* | fiche*`),
  en: vocabulary(`
    fail* | refus* | lack* | avoid* | prevent* | deny | denies | denied | ignor* | except | only | just | unless | unable | rather than |
    instead | far from | hardly | barely | scarcely | rarely | seldom | little | few | fewer | less | too | hard | difficult | forbid* |
    forbidden | ban | banned | prohibit* | miss | missed | missing | stop* | ceas* | out of | free of | devoid | without | otherwise |
    contrary | opposed | against | reject* | declin* | loath | reluctan* | doubt* | absen* | abstain* | impossib* | improb* | impract* |
    inadequ* | insuffic* | incapab* | inconceiv* | unaccept* | all but | unlike* | unfair* | unfort* | unknown* | unable* | unaware* | unclear* |
    uncert* | undoubt* | unpreced* | unemploy* | unwilling* | unhapp* | unnecess* | unjust* | unsaf* | unus* | unexpect* | unrel* |
    uninh* | unh* | unm* | unp* | uns* | unt* | unc* | und* | unb* | unn* | inval* | inv* | illeg* | illeg* | irr* | disagree* |
    disappear* | disapprov* | dislik* | disreg* | disl* | dism* | mis* | nonsens* | useless | homeless | meaningless | endless |
    countless | regardless | harmless | until | any | anything | anyone | anybody | anywhere | ever | either | empty |
    wrong | false | exclud* | keep from | kept from | gone | lost | lose | negative* | zero | injust* | scarce* | short of | let alone | no point | pointless | hate | hates | hated | loath* | detest* | best | worst | pretend* | hide | hidden | conceal* | abandon* |
    spare* | spared | forget | forgot | forgotten | beyond | poor* | bad | badly | besides | other than | more than | longer | wait | yet to | have yet | has yet | nor`),
}

/** Prefixes that deny the word they stand before, where that is a word: *inutile*, *unfair*. */
const PREFIX = { fr: /^(?:in|im|il|ir|mal|non)(?=\p{L}{4})/u, en: /^(?:un|non|im|il|ir)(?=\p{L}{4})/u }
const LESS = /less$/u

/** The word that a denying prefix stands before, where that is a word of the lexicon: *possible* of *impossible*. */
export function denied({ key, readings }: Token, language: 'fr' | 'en'): string | null {
  // Verbs in in- (imposer, informer) come from Latin prepositions.
  if (readings.some(({ time, lemma }) => time !== null || isVerb(lemma, language))) return null
  const prefix = PREFIX[language].exec(key)
  const base = prefix && key.slice(prefix[0].length)
  return base && lemmasOf(base, language).length > 0 ? base : null
}

export function softNegatives(side: Document, within: Range): Range[] {
  const found = SOFT[side.language](side, within)
  for (let at = within.from; at < within.to; at++) {
    const token = side.tokens[at]!
    const less = side.language === 'en' && LESS.test(token.key) && token.key.length > 5
    if (less || denied(token, side.language) !== null) found.push({ from: at, to: at + 1 })
  }
  return found
}
