/**
 * The lemmas that an English form may belong to: irregular forms by a table, the rest by their endings. Rules
 * over-generate: whoever asks keeps the candidates that are words.
 */
import type { Reading } from './inflect-french.ts'

/** Lemma, past and participle (one where they agree), as every grammar lists them. */
const STRONG = `
  arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become; begin began begun;
  bend bent; bet bet; bid bid; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred;
  bring brought; broadcast broadcast; build built; burn burnt; burst burst; buy bought; cast cast; catch caught;
  choose chose chosen; cling clung; come came come; cost cost; creep crept; cut cut; deal dealt; dig dug; do did done;
  draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed;
  feel felt; fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden;
  forecast forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen;
  get got gotten; give gave given; go went gone; grind ground; grow grew grown; hang hung; have had; hear heard;
  hide hid hidden; hit hit; hold held; hurt hurt; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant;
  leap leapt; learn learnt; leave left; lend lent; let let; lie lay lain; light lit; lose lost; make made; mean meant;
  meet met; mislead misled; mistake mistook mistaken; mow mowed mown; overcome overcame overcome;
  overthrow overthrew overthrown; pay paid; prove proved proven; put put; quit quit; read read; rebuild rebuilt;
  ride rode ridden; ring rang rung; rise rose risen; run ran run; saw sawed sawn; say said; see saw seen; seek sought;
  sell sold; send sent; set set; sew sewed sewn; shake shook shaken; shed shed; shine shone; shoot shot; show showed shown;
  shrink shrank shrunk; shut shut; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; sow sowed sown;
  speak spoke spoken; speed sped; spell spelt; spend spent; spill spilt; spin spun; split split; spoil spoilt;
  spread spread; spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; strike struck;
  strive strove striven; swear swore sworn; sweep swept; swell swelled swollen; swim swam swum; swing swung;
  take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; thrust thrust;
  undergo underwent undergone; understand understood; undertake undertook undertaken; undo undid undone; uphold upheld;
  upset upset; wake woke woken; wear wore worn; weave wove woven; weep wept; win won; withdraw withdrew withdrawn;
  withhold withheld; withstand withstood; wring wrung; write wrote written`

const OTHER = `
  is be present; are be present; am be present; was be past; were be past; been be participle; being be gerund;
  has have present; does do present; men man; women woman; children child; people person; feet foot; teeth tooth;
  mice mouse; geese goose; lives life; wives wife; knives knife; leaves leaf; thieves thief; halves half; loaves loaf;
  shelves shelf; wolves wolf; selves self; crises crisis; analyses analysis; bases basis; theses thesis; media medium;
  data datum; criteria criterion; phenomena phenomenon; better good; best good; worse bad; worst bad; further far;
  farther far; elder old; eldest old; firemen fireman; policemen policeman; spokesmen spokesman; fishermen fisherman;
  dice die; lying lie gerund; dying die gerund; tying tie gerund`

const IRREGULAR = new Map<string, Reading[]>()
const IRREGULAR_FORMS = new Map<string, Set<string>>()
function add(form: string, reading: Reading) {
  IRREGULAR_FORMS.set(reading.lemma, (IRREGULAR_FORMS.get(reading.lemma) ?? new Set()).add(form))
  const known = IRREGULAR.get(form)
  if (known) known.push(reading)
  else IRREGULAR.set(form, [reading])
}
for (const verb of STRONG.trim().split(/;\s*/)) {
  const [lemma = '', past = '', participle = past] = verb.trim().split(/\s+/)
  add(past, { lemma, tense: 'past' })
  add(participle, { lemma, tense: 'participle' })
}
for (const entry of OTHER.trim().split(/;\s*/)) {
  const [form = '', lemma = '', tense] = entry.trim().split(/\s+/)
  add(form, { lemma, tense: (tense ?? null) as Reading['tense'] })
}

const RULES: [ending: string, lemmas: string[], tense: Reading['tense']][] = [
  ['ies', ['y', 'ie'], 'present'],
  ['ves', ['f', 'fe'], null],
  ['es', [''], 'present'],
  ['s', [''], 'present'],
  ['ied', ['y', 'ie'], 'past'],
  ['ed', ['', 'e'], 'past'],
  ['ying', ['ie'], 'gerund'],
  ['ing', ['', 'e'], 'gerund'],
  ['ier', ['y'], null],
  ['iest', ['y'], null],
  ['er', ['', 'e'], null],
  ['est', ['', 'e'], null],
  ['ily', ['y'], null],
  ['ally', ['', 'al'], null],
  ['bly', ['ble'], null],
  ['ly', ['', 'le'], null],
]

/** American and British spellings of one word lead to the American one. */
export function americanSpelling(word: string): string {
  if (word.length < 5) return word
  return word
    .replace(/(?<=..)is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/u, 'iz')
    .replace(/(?<=[a-z]{2})yse(?=d?$|s$)/u, 'yze')
    .replace(/(?<=..[b-df-hj-np-tv-z])our(?=$|s$|ed$|ing$|able$|al$|er$|ers$|ful$|ite$|ites$)/u, 'or')
    .replace(/(?<=..[bt])re(?=$|s$)/u, 'er')
    .replace(/ence$/u, (ending) => (/(?:def|off|lic|pret)ence$/u.test(word) ? 'ense' : ending))
    .replace(/ll(?=(?:ed|ing|er|ers)$)/u, 'l')
    .replace(/ogue$/u, 'og')
    .replace(/mme$/u, 'm')
}

/**
 * @param word folded
 * @returns every lemma its form allows, itself first; most are no words
 */
export function englishReadings(word: string): Reading[] {
  const readings: Reading[] = [{ lemma: word, tense: null }, ...(IRREGULAR.get(word) ?? [])]
  for (const [ending, lemmas, tense] of RULES) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue
    const stem = word.slice(0, word.length - ending.length)
    for (const lemma of lemmas) readings.push({ lemma: stem + lemma, tense })
    const double = stem.at(-1) === stem.at(-2) && /^(?:ed|ing|er|est)$/.test(ending)
    if (double) readings.push({ lemma: stem.slice(0, -1), tense })
  }
  return readings
}

/** The forms of a folded lemma that no rule makes: “went” and “gone” of “go”. */
export const irregularForms = (lemma: string): readonly string[] => [...(IRREGULAR_FORMS.get(lemma) ?? [])]
