/** What this browser keeps of a person's habits. One that refuses storage forgets, and works all the same. */

export function remembered(name: string): string {
  try {
    return localStorage.getItem(`dixit.${name}`) ?? ''
  } catch {
    return ''
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`dixit.${name}`, value)
  } catch {
    // Forgotten.
  }
}
