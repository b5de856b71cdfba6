/** Text as XML 1.0 holds it. */

// oxlint-disable-next-line no-control-regex -- no reference brings them into XML 1.0
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu
/** A carriage return would be read as a line feed. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** For text between tags, and for an attribute between double quotation marks. */
export const escapeXml = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"\r]/g, (character) => REFERENCES[character]!)
