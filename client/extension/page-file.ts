/** A page as it stands in the browser → the form in which the server takes a file. */

/** @param url where it stands; told where it can be an address of the web */
export function pageFile({ html, url }: { html: string; url: string }, withAddress: boolean): FormData {
  const form = new FormData()
  form.set('file', new Blob([html], { type: 'text/html' }), 'page.html')
  if (withAddress && /^https?:/.test(url)) form.set('url', url)
  return form
}
