/** What a text says of the languages spoken in it: statements, and the places and stations that let one infer them. */
import type { Language } from '../api.ts'
import { foldText } from '../text/fold.ts'
import type { Span } from './quotation-marks.ts'

export interface Clue extends Span {
  language: Language
  basis: 'stated' | 'inferred'
  /** Whose words it holds for. */
  scope: 'words' | 'speaker' | 'interview' | 'floor' | 'broadcast' | 'own language'
}

const FRENCH = /^(?:french|francais|moliere|voltaire)/
const ENGLISH = /^(?:english|anglais|shakespeare|byron)/
const LANGUAGE = [
  'French|English|Spanish|German|Italian|Arabic|Portuguese|Russian|Ukrainian|Chinese|Mandarin|Cantonese|Japanese|Korean',
  'Dutch|Flemish|Catalan|Basque|Breton|Corsican|Welsh|Gaelic|Irish|Inuktitut|Cree|Mohawk|Hebrew|Turkish|Greek|Polish',
  'Hindi|Urdu|Swedish|Norwegian|Danish|Finnish|Romanian|Hungarian|Czech|Serbian|Creole|Wolof|Farsi|Persian|Swahili',
  'français|anglais|espagnol|allemand|italien|arabe|portugais|russe|ukrainien|chinois|mandarin|japonais|coréen',
  'néerlandais|flamand|catalan|basque|breton|corse|gallois|gaélique|irlandais|hébreu|turc|grec|polonais|suédois',
  'norvégien|danois|finnois|roumain|hongrois|tchèque|serbe|créole|persan|kabyle|occitan|alsacien|galicien',
].join('|')
const AUTHOR = 'Molière|Voltaire|Shakespeare|Byron|Goethe|Cervantes|Dante'
const MANNER = String.raw`(?:[\p{Ll}-]+ )?`

/** In English the same word is an adjective: “in French hospitals” says nothing of a language. */
const ALONE = String.raw`(?=$|[\s\p{Z}]*[.,;:!?)\]–—"“‘’”\n]|[\s\p{Z}]+(?:--|(?:this|that|throughout|as|during|before|after|and|but|on|at|with|for|by|to|when|while|from|in|through|via|because|so|then|first|only|again|last|when|how|why|who|which|she|he|they|over|about|of|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today)\b))`

interface Pattern {
  find: RegExp
  scope: Clue['scope']
}

const THROUGHOUT = String.raw`(?:throughout|(?:during|for) the (?:whole |entire )?(?:interview|conversation|speech)|tout au long|pendant (?:tout(?:e)? )?l['’]entretien|durant (?:tout )?l['’]entretien)`

const STATED: Pattern[] = [
  {
    find: new RegExp(
      String.raw`(?:propos recueillis|entretien (?:réalisé|mené|conduit)|interview (?:réalisée|menée|conduite))(?: et traduits?)?[^.\n]{0,60}? en (${LANGUAGE})(?:[^.\n]{0,60})`,
      'giu',
    ),
    scope: 'interview',
  },
  {
    find: new RegExp(
      String.raw`(?:interview|conversation) (?:was |has been )?(?:conducted|held|recorded) in (${LANGUAGE})${ALONE}`,
      'giu',
    ),
    scope: 'interview',
  },
  {
    find: new RegExp(
      String.raw`(?:propos|entretien|interview|interviews)[^.\n«“"]{0,40} (?:traduite?s? (?:de l['’]|du )|translated from (?:the )?)(${LANGUAGE})`,
      'giu',
    ),
    scope: 'interview',
  },
  {
    find: new RegExp(
      String.raw`(?:spoke|speaking|qui (?:parlait|a parlé)|s['’]est exprimée?|s['’]exprimant) (?:in |en )?(${LANGUAGE}) ${THROUGHOUT}[^.,;\n«“"]{0,40}`,
      'giu',
    ),
    scope: 'speaker',
  },
  {
    find: new RegExp(
      String.raw`(?:translated|translation|interpreted)(?: \p{Ll}+)? from (?:the )?(?:original )?(${LANGUAGE})|traduite?s? (?:de l['’]|du )(${LANGUAGE})|traduction (?:de l['’]|du )(${LANGUAGE})`,
      'giu',
    ),
    scope: 'words',
  },
  {
    find: new RegExp(
      String.raw`(?:spoke|speaking) (${LANGUAGE})${ALONE}|(?:switch(?:es|ing|ed)|turn(?:s|ing|ed)|lapsing|slipping|reverting) (?:in)?to (${LANGUAGE})${ALONE}`,
      'giu',
    ),
    scope: 'words',
  },
  {
    find: new RegExp(
      String.raw`(?<!translated |published |available |traduite?s? |publiée?s? )\bin ${MANNER}${MANNER}(${LANGUAGE})${ALONE}|in the language of (${AUTHOR})`,
      'giu',
    ),
    scope: 'words',
  },
  {
    find: new RegExp(
      String.raw`(?<!traduite?s? |publiée?s? |disponible |sous-titrée? )(?<!\p{L})(?:en|dans un) ${MANNER}(${LANGUAGE})(?![\p{L}])(?: parfait| impeccable| hésitant| approximatif| soigné)?|passant (?:à l['’]|au )(${LANGUAGE})|dans la langue de (${AUTHOR})`,
      'giu',
    ),
    scope: 'words',
  },
  {
    find: /in (?:his|her|their) (?:own |native )?(?:language|native tongue|mother tongue)|dans sa (?:propre )?langue(?: maternelle| natale)?(?! de)/giu,
    scope: 'own language',
  },
]

const INTERPRETER =
  /through (?:an?|his|her|their) (?:interpreter|translator)|par (?:l['’]intermédiaire|le truchement|le biais) d['’]une? (?:interprète|traducteur|traductrice)|via une? (?:interprète|traducteur|traductrice)/giu

/** Stations that broadcast in one language; those of several (France 24, Euronews, Arte, the CBC's parent) tell nothing. */
const STATIONS: [RegExp, Language][] = [
  [
    /\b(?:France (?:[2-5](?!\d)|Inter|Culture|Info|Bleu|Musique|Télévisions)|franceinfo|TF1|BFM(?:TV| Business)?|CNews|LCI|RTL|RMC|Europe 1|Sud Radio|Mediapart|Radio-Canada|TVA|LCP|Public Sénat)\b/gu,
    'fr',
  ],
  [
    /\b(?:BBC(?! (?:Afrique|Arabic|Persian|Mundo|World Service))|ITV|Sky News|Channel 4|LBC|CNN(?! en Español)|MSNBC|NBC|ABC News|CBS|Fox News|NPR|PBS|C-SPAN|CTV|CBC|Bloomberg TV|Times Radio)\b/gu,
    'en',
  ],
]

/** Floors on which one language is spoken. Canada's, Belgium's, Switzerland's and Europe's are of several. */
const FLOORS: [RegExp, Language][] = [
  [
    /Assemblée nationale|Palais[- ]Bourbon|French (?:National Assembly|parliament|Senate)|National Assembly|questions au gouvernement|questions to the government|(?:tribunal|cour) (?:correctionnel|judiciaire|administratif|d['’]assises|d['’]appel)|à la barre|commission d['’]enquête/giu,
    'fr',
  ],
  [
    /House of (?:Commons|Lords)|Chambre des (?:communes|lords)|Prime Minister['’]s Questions|Senate floor|House floor|(?:Senate|House|congressional) hearing|Holyrood|Old Bailey|(?:Crown|High|Magistrates['’]?|Supreme) Court|public inquiry/gu,
    'en',
  ],
  [/Bundestag|Knesset|Duma|Verkhovna Rada|Riksdag|Sejm/gu, 'other'],
]
/** Names for a floor that the text has told of before. */
const SAME_FLOOR = /hémicycle|in the chamber|(?:weekly|stormy|heated) session|dans la salle d['’]audience/giu
const SEVERAL_LANGUAGES =
  /\b(?:canad\p{L}*|ottawa|belg\p{L}*|suisse|swiss|switzerland|parlement européen|european parliament|luxembourg)\b/iu
/** A National Assembly stands in many countries. */
const FRANCE = /\b(?:france|french|paris|français|française|québec|quebec)\b/iu

/** Every clue of the text, in no order. Those inside quotations are for the caller to leave out. */
export function spokenClues(text: string): Clue[] {
  const found: Clue[] = []
  for (const { find, scope } of STATED) {
    for (const match of text.matchAll(find)) {
      const name = match.slice(1).find(Boolean)
      const language = name ? languageNamed(name) : 'unknown'
      found.push({ start: match.index, end: match.index + match[0].length, language, basis: 'stated', scope })
    }
  }
  const infer = (find: RegExp, language: Language, scope: Clue['scope']) => {
    for (const { index, 0: words } of text.matchAll(find)) {
      found.push({ start: index, end: index + words.length, language, basis: 'inferred', scope })
    }
  }
  infer(INTERPRETER, 'other', 'words')
  for (const [station, language] of STATIONS) infer(station, language, 'broadcast')
  if (!SEVERAL_LANGUAGES.test(text)) {
    for (const [floor, language] of FLOORS)
      if (language !== 'fr' || FRANCE.test(text)) infer(floor, language, 'floor')
    const known = found.find(({ scope }) => scope === 'floor')?.language
    if (known) infer(SAME_FLOOR, known, 'floor')
    else if (/hémicycle/iu.test(text)) infer(/hémicycle/giu, 'fr', 'floor')
  }
  return found
}

function languageNamed(name: string): Language {
  const folded = foldText(name)
  return FRENCH.test(folded) ? 'fr' : ENGLISH.test(folded) ? 'en' : 'other'
}

/** Bodies of one state, whose own statements stand in its language. */
const BODIES: [RegExp, Language][] = [
  [
    /^(?:state department|white house|pentagon|justice department|treasury department|home office|foreign office|downing street|maison[- ]blanche|fbi|cia|department of (?:state|justice|defense|health)|ministry of defence)/,
    'en',
  ],
  [
    /^(?:prefecture|elysee|matignon|gendarmerie|quai d'orsay|(?:french )(?:foreign|interior|defen[cs]e|finance|justice|health)? ?ministry|ministere (?:francais )?(?:de|des|du) )/,
    'fr',
  ],
]
export function languageOfBody(name: string): Language | null {
  const folded = foldText(name)
  return BODIES.find(([body]) => body.test(folded))?.[1] ?? null
}

const TELLTALE: Record<'fr' | 'en', Set<string>> = {
  fr: new Set(
    'le la les des est une et que qui pas nous vous je il elle dans pour sur ce mais avec au du'.split(' '),
  ),
  en: new Set(
    'the is are and that of to not we you he she it in for with this but have was they my your'.split(' '),
  ),
}

/** The language that words left in the other language than the page's are in; null where they are in the page's, or too few. */
export function leftIn(words: string[], printed: Language): Language | null {
  if (printed !== 'fr' && printed !== 'en') return null
  const other = printed === 'fr' ? 'en' : 'fr'
  const count = (set: Set<string>) => words.filter((word) => set.has(word)).length
  const FEWEST = 2
  return count(TELLTALE[other]) >= FEWEST && count(TELLTALE[printed]) === 0 ? other : null
}
