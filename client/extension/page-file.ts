/** A page as it stands in the browser → the form in which the server takes a file. */

const LONGEST_ADDRESS = 2_000

/** Whether it is an address that a source may have. */
export const isOfWeb = (url: string): boolean => /^https?:/.test(url) && url.length <= LONGEST_ADDRESS

export function pageFile({ html, url }: { html: string; url: string }, withAddress: boolean): FormData {
  const form = new FormData()
  form.set('file', new Blob([html], { type: 'text/html' }), 'page.html')
  if (withAddress && isOfWeb(url)) form.set('url', url)
  return form
}
