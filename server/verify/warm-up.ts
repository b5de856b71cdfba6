/** Reads the language profiles that every check asks before the first one comes. */
import { printedLanguage } from '../read/printed-language.ts'

export async function warmUp(): Promise<void> {
  await printedLanguage('dixit')
}
