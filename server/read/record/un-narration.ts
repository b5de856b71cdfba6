/** What a verbatim record of the United Nations tells itself, between those who speak. */

const LONGEST = 260
const SENTENCE_END = /[.!?…:;,]["'»”’)\]]*$/u
/** What happens at a meeting, each in a sentence of its own, in italics on the page. */
const NARRATED = [
  /^The meeting (?:was|rose|resumed)\b/u,
  /^The agenda was adopted\b/u,
  /^(?:A|The) (?:recorded |roll-call )?vote (?:was taken|by)/u,
  /^(?:In favour|Against|Abstaining):/u,
  /^(?:It was so decided|The draft (?:resolution|decision|presidential statement|amendment)\b[^.]*\b(?:was|were) (?:not )?(?:adopted|rejected|retained)|[^.]*\bwas adopted by \d+ votes?)/u,
  /^[^.]*\b(?:The )?(?:members of the|representatives? of)\b[^.]* (?:observed|took|were escorted)/iu,
  /\b(?:took|resumed|occupied) (?:a seat|the Chair|seats?)\b|\bwas escorted (?:to|from)\b/u,
  /^La séance (?:est|a été) (?:ouverte|levée|suspendue|reprise)\b/u,
  /^L[’']ordre du jour est adopté\b/u,
  /^Il est procédé (?:au|à un) vote\b/u,
  /^(?:Votent (?:pour|contre)|S[’']abstiennent)\s*:/u,
  /^(?:Il en est ainsi décidé|Par \d+ voix contre\b|Le projet (?:de résolution|de décision|d[’']amendement)\b[^.]* est (?:adopté|rejeté))/u,
  /^(?:Les membres|Le Conseil|L[’']Assemblée) [^.]*observent? une minute de silence/u,
  /\b(?:prend(?:nent)? place|assume la présidence|reprend la présidence|occupe le fauteuil présidentiel|est (?:escortée?|accompagnée?) (?:à|de|hors))/u,
]

/** Where another sentence begins, titles of persons aside. */
const ANOTHER = /(?<!\b(?:Mr|Mrs|Ms|Dr|M|a\.m|p\.m))[.!?]\s+\p{Lu}/u

/** @param isLast whether somebody else begins to speak behind it: a line without an end is a heading then */
export const isNarrated = (text: string, isLast: boolean): boolean =>
  text.length <= LONGEST &&
  ((isLast && !SENTENCE_END.test(text)) || (!ANOTHER.test(text) && NARRATED.some((one) => one.test(text))))

const CHAIR =
  /(?<name>(?:Mr|Mrs|Ms|Dr|Sir|Dame|M|Mme|Mlle)\b\.?\s[^.,()]{2,60}\([^()]{2,60}\))[^.]*\b(?:took the Chair|assume la présidence|prend place au fauteuil présidentiel|occupe le fauteuil présidentiel)/u

/** @returns who sits in the chair from there on, in place of the President; null where nobody takes it */
export const takesTheChair = (text: string): string | null =>
  CHAIR.exec(text)?.groups?.name?.replace(/\s+/gu, ' ') ?? null
