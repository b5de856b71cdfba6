/**
 * The closed classes of French and English words in which a change is never a matter of style. Keys are folded words
 * (no accents, lower case). Both languages stand together: a quotation may hold either.
 */

const set = (list: string) => new Set(list.trim().split(/\s+/))

const NEGATION = set(`
  not no never nobody noone nothing none nowhere neither nor without cannot hardly scarcely barely
  pas jamais rien personne aucun aucune nul nulle ni sans non guere nullement aucunement`)

const NUMBER = set(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
  millions billion billions trillion trillions dozen dozens first second third half twice once quarter
  un deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente quarante
  cinquante soixante septante octante nonante cent cents mille millier milliers milliard milliards billions douzaine
  dizaine dizaines vingtaine centaine centaines premier premiere deuxieme troisieme tiers quart moitie double triple`)

const MODALITY = set(`
  can could may might must should ought would need if unless whether
  peux peut pouvons pouvez peuvent pouvait pouvaient pourra pourront pourrai pourrait pourraient pourrions pourriez
  puisse puissent dois doit devons devez doivent devait devaient devra devront devrait devraient devrions faut fallait
  faudra faudrait voudrais voudrait voudrions voudraient si sinon`)

const QUANTIFIER = set(`
  all most some many much few several every each any more less fewer least always often sometimes rarely seldom only both
  almost nearly mainly mostly largely partly half exclusively generally usually merely
  tous toutes tout toute tout-le-monde everyone everybody plupart certains certaines quelques beaucoup peu chaque plusieurs davantage moins toujours
  souvent parfois rarement seulement uniquement presque majorite minorite moitie generalement quasi quasiment`)

const HEDGE = set(`
  perhaps maybe probably possibly apparently allegedly reportedly supposedly presumably conceivably arguably potentially likely
  think believe guess suppose suspect hope seems seem seemed appears roughly approximately
  probablement possiblement apparemment vraisemblablement eventuellement potentiellement supposement pretendument peut-etre sans-doute
  crois pense espere suppose semble semblait semblent parait environ approximativement`)

const DATE = set(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december today tomorrow yesterday tonight spring summer autumn winter
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre
  octobre novembre decembre aujourd hui aujourd'hui demain hier printemps ete automne hiver`)

const UNIT = set(`
  % ‰ € $ £ ¥ ° percent euro euros dollar dollars pound pounds sterling franc francs yen kilometre kilometres kilometer
  kilometers mile miles metre metres meter meters hectare hectares acre acres tonne tonnes ton tons kilo kilos gram
  grams gramme grammes litre litres liter liters gallon gallons degree degrees degre degres livre livres dollars
  celsius fahrenheit second seconds minute minutes hour hours day days week weeks month months year years
  seconde secondes heure heures jour jours semaine semaines mois an ans annee annees`)

/** What a speaker says while looking for words. */
const FILLER = set(`um uh er erm uhm hmm hm mm mhm ah oh eh euh heu hum ben bah hein hem mmh`)

/** What strengthens and adds nothing that could be checked. */
const INTENSIFIER = set(`
  very really quite truly indeed extremely absolutely totally utterly completely highly deeply so too rather pretty simply
  certainly definitely just even entirely obviously clearly frankly honestly actually basically literally
  tres vraiment fort extremement absolument totalement tellement si bien assez plutot completement profondement
  certes surtout entierement evidemment clairement franchement honnetement effectivement carrement simplement justement`)

/** Before a number: more or less so many. */
const APPROXIMATE = set(`about around some roughly approximately circa environ quelque`)
/** Before a number: no more than so many, or more. */
const BOUND = set(`over under above below beyond nearly almost least most more less fewer plus moins pres`)

/** What links a sentence to the one before. */
const CONNECTIVE = set(`
  however therefore moreover furthermore meanwhile thus hence also then besides instead otherwise anyway still though yet so
  well and but
  cependant toutefois neanmoins pourtant donc alors ainsi puis ensuite enfin aussi egalement d'ailleurs ailleurs or
  mais et revanche effet reste`)

const FUNCTION = set(`
  a an the this that these those of to in on at by for from with as into onto upon over under about and or but if then so
  than because while when where which who whom whose what how there here it its he him his she her hers they them their
  theirs i me my mine we us our ours you your yours is am are was were be been being has have had having do does did doing
  done will shall would 's too also very just now yet still such own same both up down out off again further before after ever upon
  le la les l un une des du de au aux ce cet cette ces ca cela ceci et ou mais donc or car si que qui quoi dont ou ne y en
  a dans par pour sur sous avec vers chez entre depuis pendant avant apres je me moi tu te toi il elle on nous vous ils
  elles lui leur leurs eux se soi mon ma mes ton ta tes son sa ses notre nos votre vos est es sont etes suis sommes etait
  etaient ete etre sera seront ai as avons avez ont avait avaient aura auront avoir fait tres aussi alors puis bien deja
  encore meme comme quand plus jusque lorsque puisque quoique`)

/** The grammatical person of a pronoun or possessive. */
const PERSON: Record<string, string> = {}
for (const [person, list] of Object.entries({
  'first singular': 'i me my mine myself je moi mon ma mes mien mienne',
  'first plural': 'we us our ours ourselves nous notre nos',
  second: 'you your yours yourself yourselves tu te toi ton ta tes vous votre vos',
  'third singular': 'he him his himself she her hers herself il elle lui',
  'third plural': 'they them their theirs themselves ils elles eux leur leurs',
})) {
  for (const word of set(list)) PERSON[word] = person
}

/** The time an auxiliary puts a sentence in. */
const TENSE: Record<string, string> = {}
for (const [tense, list] of Object.entries({
  past: 'was were had did etait etaient etions etiez avait avaient avions aviez fut furent eut eurent',
  present: 'is are am has have does do est sont suis sommes etes ai as a avons avez ont',
  future: 'will shall sera seront serai serons aura auront aurai aurons va vont vais allons',
})) {
  for (const word of set(list)) TENSE[word] = tense
}

/** Words that can stand for each other, a line each, though each belongs to a class in which a change counts. */
const ALIKE_LINES = `
  shall will 'll
  must ought
  nobody noone
  pas point
  aucun aucune nul nulle
  every each all
  everyone everybody
  perhaps maybe possibly
  peut-etre possiblement
  probably likely
  think believe
  guess suppose
  seems appears
  reportedly apparently allegedly
  crois pense
  roughly approximately
  environ approximativement
  nearly almost
  hardly scarcely barely
  many several
  mainly mostly largely
  only merely
  presque quasi quasiment
  quelques certains certaines
  tout toute tous toutes chaque
  plus davantage
  seulement uniquement
  often frequently
  day days
  jour jours journee journees
  an ans annee annees
  rarely seldom
  autumn fall
  if whether`
const ALIKE = new Map(
  ALIKE_LINES.trim()
    .split('\n')
    .flatMap((line, i) =>
      line
        .trim()
        .split(/\s+/)
        .map((word) => [word, i] as const),
    ),
)

export const areAlike = (a: string, b: string): boolean => ALIKE.has(a) && ALIKE.get(a) === ALIKE.get(b)

export const personOf = (key: string): string | undefined => PERSON[key]
export const tenseOf = (key: string): string | undefined => TENSE[key]

export const isNegation = (key: string) => NEGATION.has(key)
export const isNumber = (key: string) => NUMBER.has(key) || /^\d/.test(key)
export const isModality = (key: string) => MODALITY.has(key)
export const isQuantifier = (key: string) => QUANTIFIER.has(key)
export const isHedge = (key: string) => HEDGE.has(key)
export const isDate = (key: string) => DATE.has(key)
export const isUnit = (key: string) => UNIT.has(key)
export const isFiller = (key: string) => FILLER.has(key)
export const isIntensifier = (key: string) => INTENSIFIER.has(key)
export const isApproximate = (key: string) => APPROXIMATE.has(key)
export const isBound = (key: string) => BOUND.has(key)
export const isConnective = (key: string) => CONNECTIVE.has(key)
/** Words that carry grammar rather than content. */
export const isFunctionWord = (key: string) => FUNCTION.has(key)
