import type { Language } from '../server/api/language.ts'
import type { Translate } from './i18n.ts'

/** The name of a language spoken, of a third one too where it is known which: “Spanish”, « Espagnol ». */
export const spokenName = (
  t: Translate,
  { language, tag }: { language: Language; tag?: string | undefined },
): string =>
  language === 'other' && tag ? t(($) => $.languageNamed, { tag }) : t(($) => $.language[language])
