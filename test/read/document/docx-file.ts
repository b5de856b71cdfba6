/** Makes Word documents for the tests. */
import { type Packed, zipFile } from './zip-file.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export const part = (body: string, root = 'document') =>
  `${XML}<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:${root}>`

export const paragraph = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** @param document the whole part, from `part` or not */
export const docxFile = (
  document: string | Uint8Array,
  others: Packed[] = [],
  changes: Partial<Packed> = {},
) =>
  zipFile([
    {
      name: '_rels/.rels',
      content: `${XML}<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', content: document, ...changes },
    ...others,
  ])
