/** The names of languages, in French and in English, and which of the values of a spoken language each stands for. */
import type { Language } from '../../api/language.ts'
import { foldText } from '../../language/fold.ts'

const FRENCH = /^(?:french|francais|moliere|voltaire)/
const ENGLISH = /^(?:english|anglais|shakespeare|byron)/
/** The names of languages in both, as alternatives of a regular expression. */
export const LANGUAGE = [
  'French|English|Spanish|German|Italian|Arabic|Portuguese|Russian|Ukrainian|Chinese|Mandarin|Cantonese|Japanese|Korean',
  'Dutch|Flemish|Catalan|Basque|Breton|Corsican|Welsh|Gaelic|Irish|Inuktitut|Cree|Mohawk|Hebrew|Turkish|Greek|Polish',
  'Hindi|Urdu|Swedish|Norwegian|Danish|Finnish|Romanian|Hungarian|Czech|Serbian|Creole|Wolof|Farsi|Persian|Swahili',
  'français|anglais|espagnol|allemand|italien|arabe|portugais|russe|ukrainien|chinois|mandarin|japonais|coréen',
  'néerlandais|flamand|catalan|basque|breton|corse|gallois|gaélique|irlandais|hébreu|turc|grec|polonais|suédois',
  'Vietnamese|Thai|Tamil|Punjabi|Bengali|Tagalog|Indonesian|Amharic|Somali|Zulu|Xhosa|Afrikaans|Yoruba|Hausa|Igbo|Lingala',
  'Kinyarwanda|Pashto|Dari|Kurdish|Bulgarian|Croatian|Slovak|Slovenian|Lithuanian|Latvian|Estonian|Icelandic|Yiddish',
  'Albanian|Armenian|Nepali|Quechua|Maori|Ojibwe|Innu|Bambara',
  'innu|atikamekw|inuktitut|wolof|bambara|lingala|swahili|peul|tamoul|ourdou|hindi|cantonais|vietnamien|thaï|bulgare',
  'croate|slovaque|slovène|lituanien|letton|estonien|islandais|yiddish|malgache|tahitien|berbère|tamazight|romanche|arménien',
  'langue des signes(?: québécoise| française)?|(?:American |British )?sign language',
  'norvégien|danois|finnois|roumain|hongrois|tchèque|serbe|créole|persan|kabyle|occitan|alsacien|galicien',
].join('|')

/** A language by its name, or by the author whose language it is: « la langue de Molière ». */
export function languageNamed(name: string): Language {
  const folded = foldText(name)
  return FRENCH.test(folded) ? 'fr' : ENGLISH.test(folded) ? 'en' : 'other'
}
