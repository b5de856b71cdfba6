/** The code that a link brings along, behind the mark that no browser sends on; it is taken out of the address. */
export function takeCode(): string {
  const code = decodeURIComponent(location.hash.slice(1))
  if (code) history.replaceState(history.state, '', location.pathname + location.search)
  return code
}
