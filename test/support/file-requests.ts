/** A request to each endpoint that answers a file, on a store that has one of everything. */
export const FILES: [endpoint: string, path: string][] = [
  ['GET /quotes/export', '/quotes/export?as=jsonld&printed=fr'],
  ['GET /checks/export', '/checks/export?as=decisions'],
  ['GET /sources/export', '/sources/export?as=csv'],
  ['GET /quotes/{id}/export', '/quotes/1/export?as=quotation'],
  ['GET /sources/{id}/export', '/sources/1/export?as=csv'],
  ['GET /checks/{id}/export', '/checks/1/export?as=certificate'],
  ['GET /renditions/{id}/export', '/renditions/1/export?as=jsonld'],
  ['GET /passages/{id}', '/passages/1'],
  ['GET /sources/{id}/original', '/sources/1/original'],
  ['GET /renditions/export', '/renditions/export?as=tmx&fr=fr-CA'],
  ['GET /glossary/export', '/glossary/export?as=tbx'],
  ['GET /renditions/{id}/correction', '/renditions/1/correction?language=en'],
  ['GET /sources/{id}/audit/export', '/sources/1/audit/export?as=html'],
  ['GET /drafts/{id}/export', '/drafts/1/export?as=docx'],
]
