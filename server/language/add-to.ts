/** Puts what has a key beside the others that have it, of which so many are kept. */
export function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value, most = Infinity): void {
  const known = map.get(key)
  if (!known) map.set(key, [value])
  else if (known.length < most) known.push(value)
}

/** The same for what is kept once. */
export function addOnce<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known) known.add(value)
  else map.set(key, new Set([value]))
}

/** How many there are of each key. */
export function countedBy<One, Key>(all: readonly One[], key: (one: One) => Key): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const one of all) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
  return counts
}
