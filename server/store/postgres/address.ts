/** Where a store is: a file's path, or the address of a PostgreSQL server. */
export const isServer = (place: string): boolean => /^postgres(?:ql)?:\/\//.test(place)

/** A place as it may be shown: without the password in its address. */
export function shownPlace(place: string): string {
  const address = isServer(place) ? URL.parse(place) : null
  if (!address) return place
  address.password = ''
  return address.href
}
