/** The text of an XML file. The form that a byte order mark names, or else UTF-8: TMX knows no other. */
export async function textOfXml(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = !isWide ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  // The declaration speaks of the bytes, which the text has left behind.
  return new TextDecoder(encoding).decode(bytes).replace(/^<\?xml[^>]*\?>/, '')
}
