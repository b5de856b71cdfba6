import { useEffect, useState } from 'preact/hooks'

/** What is over sooner needs no bar. */
const WORTH_SHOWING_AFTER_MS = 1_000

/** How far some work has gone, 0 to 1; null or 1 where it goes on for nobody knows how long. */
export function WorkProgress({ label, share }: { label: string; share: number | null }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), WORTH_SHOWING_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <p role="status">
      <label>
        {label} {share !== null && share < 1 ? <progress max={1} value={share} /> : <progress />}
      </label>
    </p>
  )
}
