import { useState } from 'preact/hooks'
import { DeskLearning } from '../parts/desk/desk-learning.tsx'
import { DeskMemory } from '../parts/desk/desk-memory.tsx'
import { DeskScore } from '../parts/desk/desk-score.tsx'
import { RenditionsTabs } from '../parts/desk/renditions-tabs.tsx'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'

/** What goes in and out of the desk, the score of all that was reviewed, and what is learned. */
export function ExchangePage() {
  const { t } = useInterfaceLanguage()
  /** Grows as pairs come in. */
  const [round, setRound] = useState(0)
  useTitle(t(($) => $.ui.renditions.tabs.exchange))
  return (
    <>
      <h1>{t(($) => $.ui.nav.renditions)}</h1>
      <RenditionsTabs />
      <DeskMemory onAdded={() => setRound((count) => count + 1)} />
      <DeskScore />
      <DeskLearning key={round} />
    </>
  )
}
