/** What a text says of the languages spoken in it: statements, and the places and stations that let one infer them. */
import type { Language } from '../../api/language.ts'
import { foldText } from '../../language/fold.ts'
import { type Grammar, madeOnce } from '../../language/grammar.ts'
import { languageAuthors, languageNamed, languageNames } from './language-names.ts'
import type { Span } from '../../language/split.ts'

export interface Clue extends Span {
  language: Language
  basis: 'stated' | 'inferred'
  /** Whose words it holds for. */
  scope: 'words' | 'speaker' | 'occasion' | 'interview' | 'floor' | 'broadcast' | 'own language' | 'onward'
}

const MANNER = String.raw`(?:[\p{Ll}-]+ )?`

/** In English the same word is an adjective: “in French hospitals” says nothing of a language. */
const ALONE = String.raw`(?=$|[\s\p{Z}]*[.,;:!?)\]–—"“‘’”\n]|[\s\p{Z}]+(?:--|(?:this|that|throughout|as|during|before|after|and|but|on|at|with|for|by|to|when|while|from|in|through|via|because|so|then|first|only|again|last|when|how|why|who|which|she|he|they|over|about|of|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today)\b))`

interface Pattern {
  find: RegExp
  scope: Clue['scope']
}

const THROUGHOUT = String.raw`(?:throughout|(?:during|for) the (?:whole |entire )?(?:interview|conversation|speech)|tout au long|pendant (?:tout(?:e)? )?l['’]entretien|durant (?:tout )?l['’]entretien)`

interface Patterns {
  stated: Pattern[]
  switches: RegExp
  andAnother: RegExp
  anotherAnd: RegExp
}

/** @param LANGUAGE @param AUTHOR names, as alternatives */
function patternsOf(LANGUAGE: string, AUTHOR: string): Patterns {
  // “… before switching to French”: what comes next is in another language than what came before.
  const SWITCH = String.raw`(?:before|then) (?:switch|turn|revert)(?:ing|ed|s|es)?(?: back)? (?:in)?to (${LANGUAGE})|(?:avant de|puis (?:est |a )?|pour ensuite) ?(?:re)?(?:pass(?:er|é|ée|e)|bascul(?:er|é|e)|reven(?:ir|u|ue))(?: ensuite)? (?:à l['’]|au |en |vers l['’])(${LANGUAGE})`
  const stated: Pattern[] = [
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
        String.raw`\b(?:spoke|speaking|addressed|addressing|testified|testifying|answered questions|answering questions|took questions|gave (?:a|an|the) (?:interview|speech|news conference|press conference)|in an interview)\b[^.;\n«“”"]{0,80}? in (${LANGUAGE})${ALONE}`,
        'giu',
      ),
      scope: 'occasion',
    },
    {
      find: new RegExp(
        String.raw`(?:s['’](?:est|était|étant) (?:exprimée?s?|adressée?s?)|s['’](?:exprim|adress)(?:ant|ait|e)|(?:entretien|interview|conférence de presse|discours|allocution)s? (?:accordée?s?|donnée?s?|tenue?s?|prononcée?s?|menée?s?)|(?:a|avait|ayant) (?:témoigné|pris la parole|répondu aux questions))[^.;\n«»“”"]{0,80}? en (${LANGUAGE})(?!\p{L})`,
        'giu',
      ),
      scope: 'occasion',
    },
    {
      find: new RegExp(
        String.raw`(?:translated|translation|interpreted)(?: \p{Ll}+)? from (?:the )?(?:original )?(${LANGUAGE})|traduite?s? (?:de l['’]|du )(${LANGUAGE})|traduction (?:de l['’]|du )(${LANGUAGE})`,
        'giu',
      ),
      scope: 'words',
    },
    { find: new RegExp(SWITCH, 'giu'), scope: 'onward' },
    {
      find: new RegExp(
        String.raw`(?:spoke|speaking) (${LANGUAGE})${ALONE}|(?<!before |then )(?:switch(?:es|ing|ed)|turn(?:s|ing|ed)|lapsing|slipping|reverting) (?:in)?to (${LANGUAGE})${ALONE}`,
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
        String.raw`(?<!traduite?s? |publiée?s? |disponible |sous-titrée? )(?<!\p{L})(?:en|dans un) ${MANNER}(${LANGUAGE})(?![\p{L}])(?: parfait| impeccable| hésitant| approximatif| soigné)?|(?<!avant |puis )passant (?:à l['’]|au )(${LANGUAGE})|dans la langue de (${AUTHOR})`,
        'giu',
      ),
      scope: 'words',
    },
    {
      find: /in (?:his|her|their) (?:own |native )?(?:language|native tongue|mother tongue)|dans sa (?:propre )?langue(?: maternelle| natale)?(?! de)/giu,
      scope: 'own language',
    },
  ]
  return {
    stated,
    switches: new RegExp(SWITCH, 'iu'),
    andAnother: new RegExp(
      String.raw`^,? (?:and|et|or|ou|then|puis)(?: then| puis)?(?: in| en)? (?:${LANGUAGE})`,
      'iu',
    ),
    anotherAnd: new RegExp(String.raw`(?:${LANGUAGE}),? (?:and|et|or|ou) (?:\S+ )?$`, 'iu'),
  }
}

const patternsIn = ({ names }: Grammar) => patternsOf(languageNames(names), languageAuthors(names))

/** Whether words between two pieces of speech say that the second is in another language: they are no single quotation then. */
export const switchesLanguage = (words: string, grammar: Grammar): boolean =>
  madeOnce(grammar, patternsIn).switches.test(words)

const INTERPRETER =
  /(?:through|via|with the help of) (?:an?|his|her|their) (?:interpreter|translator)|(?:par (?:l['’]intermédiaire|le truchement|le biais|la voix)|à l['’]aide|aidée?s?|assistée?s?) d['’]une? (?:interprète|traducteur|traductrice)|via une? (?:interprète|traducteur|traductrice)/giu

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

const CONTEXT = 48
/** Refusing, failing or teaching to speak a language is not speaking it, nor is one of two. */
const UNSPOKEN =
  /(?:\b(?:not|never|cannot|refus\p{L}*|declin\p{L}*|unable|rather than|instead of|without|teach\p{L}*|taught|learn\p{L}*|stud(?:y|ies|ied)|lessons?|class(?:es)?|courses?)|n['’]t|\b(?:ne|n['’])(?!.*\bque\b)[^,;]*|\b(?:sans|plutôt que|au lieu d[e'’]|enseign\p{L}*|appren\p{L}*|étudi\p{L}*|cours|thèse|licence))\b[^,;.«»“”"]*$/iu
function isSpoken(text: string, start: number, end: number, { andAnother, anotherAnd }: Patterns): boolean {
  const before = text
    .slice(Math.max(0, start - CONTEXT), start)
    .split('\n')
    .at(-1)!
  if (UNSPOKEN.test(before) || andAnother.test(text.slice(end, end + CONTEXT))) return false
  return !anotherAnd.test(before) && !anotherAnd.test(text.slice(start, text.lastIndexOf(' ', end - 1) + 1))
}

/** Every clue of the text, in no order. Those inside quotations are for the caller to leave out. */
export function spokenClues(text: string, grammar: Grammar): Clue[] {
  const patterns = madeOnce(grammar, patternsIn)
  const found: Clue[] = []
  for (const { find, scope } of patterns.stated) {
    for (const match of text.matchAll(find)) {
      if (
        (scope === 'words' || scope === 'occasion') &&
        !isSpoken(text, match.index, match.index + match[0].length, patterns)
      )
        continue
      const name = match.slice(1).find(Boolean)
      const language = name ? languageNamed(name, grammar.names) : 'unknown'
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
