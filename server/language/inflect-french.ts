/**
 * The lemmas that a French form may belong to, by its ending alone. Rules over-generate: whoever asks keeps the
 * candidates that are words. Forms and lemmas are folded, save that é is told from e at the end of a participle.
 */
import { foldWord } from './fold.ts'

export type Tense = 'present' | 'imperfect' | 'past' | 'future' | 'conditional' | 'participle' | 'gerund'

export interface Reading {
  lemma: string
  /** The tense of a verb's form; null for the forms of nouns, adjectives and adverbs. */
  tense: Tense | null
}

interface Rule {
  /** What replaces the ending to make the lemma. */
  lemma: string
  tense: Tense | null
}

/**
 * Families of verbs: the ending of the lemma, then its tenses. `regular` gives the stems of imperfect and future, whose
 * endings never change (- for none); a + marks a participle that agrees. After Grevisse and Goosse, Le bon usage.
 */
const FAMILIES = `
  er | regular - er | present e es ons ez ent | past ai as a ames ates erent | participle é ée és ées
  ger | present geons | past gea geai | imperfect geais geait geaient | gerund geant
  yer | regular i ier | present ie ies ient
  ler | present lle lles llent | regular ll ller
  ter | present tte ttes ttent | regular tt tter
  ir | regular iss ir | present is it issons issez issent isse isses | past it irent | participle i+
  re | regular - r | present s ons ez ent e es | past it irent | participle u+
  dre | present d ds
  tir | regular t tir | present s t tons tez tent te tes
  mir | regular m mir | present s t mons mez ment me mes
  vir | regular v vir | present s t vons vez vent ve ves
  rir | regular r rir | present re res rons rez rent | participle ert+
  courir | regular cour courr | present cours court courons courez courent coure | past courut coururent |
    participle couru+
  mourir | regular mour mourr | present meurs meurt mourons meurent meure | past mourut moururent |
    participle mort+
  querir | regular quer querr | present quiers quiert querons quierent quiere | past quit quirent |
    participle quis+
  enir | regular en iendr | present iens ient enons enez iennent ienne iennes | past ins int inrent |
    participle enu+
  prendre | regular pren prendr | present prends prend prenons prenez prennent prenne prennes |
    past prit prirent | participle pris prise prises
  mettre | present mets met | past mit mirent | participle mis mise mises
  battre | present bats bat
  faire | regular fais fer | present fais fait faisons faites font fasse fasses fassent | past fis fit firent |
    participle fait+
  traire | regular tray trair | present trait traient | participle trait+
  plaire | regular plais plair | present plais plait plaisent plaise | past plut | participle plu
  dire | regular dis dir | present dis dit disons dites disent dise disez | past dit dirent | participle dit+
  uire | regular uis uir | present uis uit uisons uisez uisent uise | past uisit uisirent | participle uit+
  crire | regular criv crir | present cris crit crivons crivez crivent crive | past crivit crivirent |
    participle crit+
  lire | regular lis lir | present lis lit lisons lisez lisent lise | past lut lurent | participle lu+
  rire | regular ri rir | present ris rit rions riez rient rie | past rit rirent | participle ri
  vivre | present vis vit | past vecut vecurent | participle vecu+
  suivre | present suis suit | past suivit suivirent | participle suivi+
  aitre | regular aiss aitr | present ais ait aissons aissez aissent aisse | past ut urent | participle u+
  naitre | past naquit naquirent | participle né née nés nées
  croitre | present crois croit croissent croisse | imperfect croissait croissaient | participle cru+
  aindre | regular aign aindr | present ains aint aignons aignez aignent aigne | past aignit | participle aint+
  eindre | regular eign eindr | present eins eint eignons eignez eignent eigne | past eignit | participle eint+
  oindre | regular oign oindr | present oins oint oignons oignez oignent oigne | past oignit | participle oint+
  cevoir | regular cev cevr | present cois coit cevons cevez coivent coive | past cut curent | participle cu+
  devoir | regular dev devr | present dois doit devons devez doivent doive | past dut durent |
    participle dû due dus dues
  voir | regular voy verr | regular voy voir | present vois voit voyons voyez voient voie |
    past vis vit virent | participle vu+
  savoir | regular sav saur | present sais sait savons savez savent sache saches sachent | past sut surent |
    participle su+
  pouvoir | regular pouv pourr |
    present peux peut pouvons pouvez peuvent puis puisse puissions puissiez puissent | past put purent |
    participle pu
  vouloir | regular voul voudr | present veux veut voulons voulez veulent veuille veuillez |
    past voulut voulurent | participle voulu+
  valoir | regular val vaudr | present vaux vaut valons valent vaille | past valut | participle valu+
  falloir | present faut faille | imperfect fallait | future faudra | conditional faudrait | past fallut |
    participle fallu
  asseoir | present assied asseyons asseyent | imperfect asseyait | past assit | participle assis+
  croire | regular croy croir | present crois croit croyons croyez croient croie | past crut crurent |
    participle cru+
  boire | regular buv boir | present bois boit buvons buvez boivent boive | past but burent | participle bu+
  clure | regular clu clur | present clus clut cluons cluent clue | past clut clurent |
    participle clu clue clus clues clos
  soudre | regular solv soudr | present sous sout solvons solvent solve | past solut | participle solu+
  envoyer | regular envoy enverr
  aller | regular all ir | present vais vas va allons allez vont aille ailles aillent | past alla allerent
  avoir | regular av aur | present ai as a avons avez ont aie aies ait ayons ayez aient | past eut eurent |
    participle eu+ | gerund ayant
  etre | regular et ser | present suis es est sommes êtes etes sont sois soit soyons soyez soient |
    past fus fut furent | participle été | gerund étant`

const ENDINGS: [tense: Tense, stem: 'imperfect' | 'future', endings: string][] = [
  ['imperfect', 'imperfect', 'ais ait ions iez aient'],
  ['gerund', 'imperfect', 'ant'],
  ['future', 'future', 'ai as a ons ez ont'],
  ['conditional', 'future', 'ais ait ions iez aient'],
]

/** Plurals and feminines of nouns and adjectives, and adverbs in -ment. */
const NOMINAL = `
  s: x: aux:al aux:ail e: es: ee:e ees:e elle:el elles:el eille:eil eilles:eil enne:en ennes:en onne:on onnes:on
  ette:et ettes:et ere:er eres:er euse:eur euses:eur euse:eux euses:eux rice:eur rices:eur trice:teur trices:teur
  ive:if ives:if che:c ches:c iche:is que:c ques:c gue:g gues:g sse:s sses:s ulle:ul ce:x ces:x eve:ef oute:ou
  olle:ou elle:eau elles:eau
  ement: ement:e ment: emment:ent amment:ant eusement:eux ivement:if ellement:el ierement:ier ement:er chement:c
  quement:c guement:g ennement:en`

/** Folded, but for the é of a participle, which tells “mangé” from “mange”: accents elsewhere carry no tense. */
function shapeOf(word: string): string {
  const composed = word.normalize('NFC')
  const participle = /é(?:e?s?)$/u.exec(composed)
  const folded = foldWord(composed)
  return participle ? folded.slice(0, folded.length - participle[0].length) + participle[0] : folded
}

const agreeing = (form: string) =>
  form.endsWith('+') ? ['', 'e', 's', 'es'].map((ending) => form.slice(0, -1) + ending) : [form]

/** No ending of a rule is longer. */
const LONGEST = 10
const RULES = new Map<string, Rule[]>()

function add(form: string, rule: Rule) {
  const ending = shapeOf(form)
  const known = RULES.get(ending)
  if (!known) RULES.set(ending, [rule])
  else if (!known.some(({ lemma, tense }) => lemma === rule.lemma && tense === rule.tense)) known.push(rule)
}

/** Every ending of every family, with the ending of its lemma. */
const VERB_ENDINGS: { lemma: string; tense: Tense; ending: string }[] = []
for (const line of FAMILIES.trim().split(/\n(?! {4})/u)) {
  const [lemma = '', ...tenses] = line.split('|').map((part) => part.trim())
  for (const part of tenses) {
    const [name = '', ...forms] = part.split(' ')
    if (name === 'regular') {
      const [imperfect = '', future = ''] = forms.map((stem) => stem.replace('-', ''))
      for (const [tense, stem, endings] of ENDINGS)
        for (const ending of endings.split(' '))
          VERB_ENDINGS.push({ lemma, tense, ending: (stem === 'future' ? future : imperfect) + ending })
    } else
      for (const ending of forms.flatMap(agreeing)) VERB_ENDINGS.push({ lemma, tense: name as Tense, ending })
  }
}
for (const { lemma, tense, ending } of VERB_ENDINGS) add(ending, { lemma, tense })
for (const rule of NOMINAL.trim().split(/\s+/)) {
  const [ending = '', lemma = ''] = rule.split(':')
  add(ending, { lemma, tense: null })
}

/**
 * @param word as it stands in the text, accents and all
 * @returns every lemma its ending allows, itself first, folded; most are no words
 */
export function frenchReadings(word: string): Reading[] {
  const shape = shapeOf(word.toLowerCase())
  const readings: Reading[] = [{ lemma: foldWord(shape), tense: null }]
  for (let length = 0; length <= Math.min(LONGEST, shape.length); length++) {
    const stem = foldWord(shape.slice(0, shape.length - length))
    for (const { lemma, tense } of RULES.get(shape.slice(shape.length - length)) ?? []) {
      if (stem.length + lemma.length < 2 || (tense === null && stem.length < 2)) continue
      readings.push({ lemma: stem + lemma, tense })
    }
  }
  return readings
}

/** Those of the longest lemma endings first: “prendre” before “-dre” before “-re”. */
const LIKELIEST_FIRST = VERB_ENDINGS.toSorted((a, b) => b.lemma.length - a.lemma.length)

/**
 * @param verb its lemma, folded
 * @returns its forms in every tense, folded, the likeliest first; some belong to other verbs of the same ending
 */
export function frenchVerbForms(verb: string): string[] {
  const forms = LIKELIEST_FIRST.filter(({ lemma }) => verb.endsWith(lemma)).map(
    ({ lemma, ending }) => verb.slice(0, verb.length - lemma.length) + foldWord(ending),
  )
  return [...new Set(forms)]
}
