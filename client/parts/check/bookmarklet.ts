/** In characters. Proxies take a request of 8,192 bytes up to its headers, and an address is one byte a character. */
const LONGEST_ADDRESS = 8_000

/**
 * A bookmark that is a program: on whichever page is open it takes the words selected to the form of `server`, with the
 * address of the page.
 *
 * @param server the origin of this Dixit
 * @param tooLong what it says where an address cannot hold the words
 * @returns the address of the bookmark
 */
export function bookmarklet(server: string, tooLong: string): string {
  const program = `(() => {
    const brought = new URLSearchParams({ text: String(getSelection()).trim(), url: location.href })
    const address = ${JSON.stringify(`${server}/?`)} + brought
    if (address.length > ${LONGEST_ADDRESS}) alert(${JSON.stringify(tooLong)})
    else if (!open(address)) location.href = address
  })()`
  return `javascript:${encodeURIComponent(program.replace(/\n\s*/g, '\n'))}`
}
