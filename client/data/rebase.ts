/** What was typed over `before`, laid over `newest`: a value left alone takes the newest one, a value changed stays. */
export function rebase<Values extends object>(before: Values, typed: Values, newest: Values): Values {
  const names = Object.keys(typed) as (keyof Values)[]
  const isUntouched = (name: keyof Values) => JSON.stringify(typed[name]) === JSON.stringify(before[name])
  return names.reduce((all, name) => (isUntouched(name) ? { ...all, [name]: newest[name] } : all), typed)
}
