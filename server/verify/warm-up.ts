/** Records what every check reads once, the lexicon and the language profiles, before the first one comes. */
import { printedLanguage } from '../read/printed-language.ts'
import { isName } from '../language/lexicon.ts'

export async function warmUp(): Promise<void> {
  isName('', 'fr')
  await printedLanguage('dixit')
}
