/**
 * The closed classes of French and English words in which a change is never a matter of style. Keys are folded words
 * (no accents, lower case). Both languages stand together: a quotation may hold either.
 */

const set = (list: string) => new Set(list.trim().split(/\s+/))

const NEGATION = set(`
  not no never nobody nothing none nowhere neither nor without cannot hardly scarcely
  pas jamais rien personne aucun aucune nul nulle ni sans non guere nullement`)

const NUMBER = set(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
  millions billion billions trillion trillions dozen dozens first second third half twice once quarter
  un deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente quarante
  cinquante soixante septante octante nonante cent cents mille millier milliers milliard milliards billions douzaine
  dizaine dizaines vingtaine centaine centaines premier premiere deuxieme troisieme tiers quart moitie double triple`)

const MODALITY = set(`
  can could may might must should ought would need
  peux peut pouvons pouvez peuvent pouvait pouvaient pourra pourront pourrai pourrait pourraient pourrions pourriez
  puisse puissent dois doit devons devez doivent devait devaient devra devront devrait devraient devrions faut fallait
  faudra faudrait veux veut voulons voulez veulent voulait voudrais voudrait voudrions voudraient`)

const QUANTIFIER = set(`
  all most some many much few several every each any more less fewer least always often sometimes rarely only
  tous toutes tout toute plupart certains certaines quelques beaucoup peu chaque plusieurs davantage moins toujours
  souvent parfois rarement seulement`)

const HEDGE = set(`
  perhaps maybe probably possibly apparently allegedly reportedly likely think believe guess suppose hope seems
  probablement possiblement apparemment vraisemblablement crois pense espere suppose semble`)

const DATE = set(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december today tomorrow yesterday tonight spring summer autumn winter
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre
  octobre novembre decembre aujourd hui demain hier printemps ete automne hiver`)

const UNIT = set(`
  % ‰ € $ £ ¥ ° percent euro euros dollar dollars pound pounds sterling franc francs yen kilometre kilometres kilometer
  kilometers mile miles metre metres meter meters hectare hectares acre acres tonne tonnes ton tons kilo kilos gram
  grams gramme grammes litre litres liter liters gallon gallons degree degrees degre degres livre livres dollars`)

const FILLER = set(`um uh er erm hmm mm ah oh euh heu hum ben bah hein`)

const FUNCTION = set(`
  a an the this that these those of to in on at by for from with as into onto upon over under about and or but if then so
  than because while when where which who whom whose what how there here it its he him his she her hers they them their
  theirs i me my mine we us our ours you your yours is am are was were be been being has have had having do does did doing
  done will shall would 's too also very just now yet still such own same both up down out off again further
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
/** Words that carry grammar rather than content. */
export const isFunctionWord = (key: string) => FUNCTION.has(key)
