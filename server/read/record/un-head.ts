/** The front page of a verbatim record of the United Nations: whose meeting it was, and on what day. */
import { webDate } from '../page/web-date.ts'
import type { ReadFile } from '../read-file.ts'
import type { Lines } from './record-lines.ts'
import { dayInWords } from './record.ts'

export interface UnHead extends Pick<ReadFile, 'title' | 'publisher' | 'publishedAt' | 'sitting'> {
  /** That of the edition. */
  language: 'fr' | 'en'
  /** The sentence that tells of the language of what is not marked; null where it has none. */
  delivered: string | null
  /** Who presides: “Mr. Duval (France)”. */
  president: string | null
}

/** In lines, and in characters. */
const HEAD = 80
const LONGEST_LINE = 600
const SYMBOL =
  /(?:^|\s)(?<symbol>(?:S|A(?:\/C\.\d+)?(?:\/(?:ES-|S-)?\d+)?)\/PV\.\d+)(?:\s*\((?:Resumption|Reprise|Part|Partie)\s*(?<part>\w+)\))?/u
const DAY = /\b(\d{1,2}(?:er)? \p{L}+ \d{4})\b/gu

const EDITIONS = [
  {
    language: 'en',
    publisher: 'United Nations',
    bodies:
      /\b(?:Security Council|(?:First|Second|Third|Fourth|Fifth|Sixth) Committee|General Assembly|Trusteeship Council)\b/u,
    meeting: /\b\d[\d,]*(?:st|nd|rd|th)(?: plenary)? meeting\b/u,
    president:
      /\b(?:President|Chair(?:man|person|woman)?):\s*(?:H\.E\.\s*)?((?:Mr|Mrs|Ms|Miss|Dr)\.\s[^.…(:]{2,60}|(?:Sir|Dame|Sheikh)\s[^.…(:]{2,60})[\s.…]*(\([^()]{2,60}\))/u,
    delivered: /This record contains the text of speeches delivered in English[^.]{0,200}\./u,
  },
  {
    language: 'fr',
    publisher: 'Nations Unies',
    bodies:
      /(?:Conseil de sécurité|(?:Première|Deuxième|Troisième|Quatrième|Cinquième|Sixième) Commission|Assemblée générale|Conseil de tutelle)/u,
    meeting: /\b\d[\d\s]*(?:ère|ème|re|e)\s+séance(?: plénière)?/u,
    president:
      /(?:Présidente?|Présidence)\s*:\s*(?:S\.\s?E\.\s*)?((?:M\.|Mme|Mlle|Sir|Dame|Cheikh)\s[^.…(:]{2,60})[\s.…]*(\([^()]{2,60}\))/u,
    delivered:
      /Le présent (?:procès-verbal|compte rendu) contient le texte des (?:déclarations|discours) prononcée?s en français[^.]{0,200}\./u,
  },
] as const

/** @returns null where the text begins with no such page */
export function unHead(lines: Lines): UnHead | null {
  const top = lines
    .slice(0, HEAD)
    .flat()
    .slice(0, HEAD)
    .filter(({ length }) => length <= LONGEST_LINE)
  // In a sentence it is that of another text.
  const { symbol, part } =
    top.map((line) => (/[.!?]$/u.test(line) ? null : SYMBOL.exec(line))).find(Boolean)?.groups ?? {}
  const head = top.join(' ')
  if (!symbol) return null
  for (const { language, publisher, bodies, meeting, president, delivered } of EDITIONS) {
    const [body, number] = [bodies, meeting].map((one) => one.exec(head)?.[0].replace(/\s+/gu, ' '))
    if (!body || !number) continue
    const date = [...head.matchAll(DAY)].map(([, day]) => webDate(day!)).find(Boolean) ?? null
    const [, name, country] = president.exec(head) ?? []
    return {
      title: [body, number, date && dayInWords(date, language)].filter(Boolean).join(', '),
      publisher,
      publishedAt: date,
      sitting: `un:${symbol}${part ? `-${part}` : ''}`.toLowerCase(),
      language,
      delivered: delivered.exec(head)?.[0] ?? null,
      president: name ? `${name.trim()} ${country!}` : null,
    }
  }
  return null
}
