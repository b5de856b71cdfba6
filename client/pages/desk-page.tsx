import { useRoute } from 'preact-iso'
import { useMemo } from 'preact/hooks'
import { useDeskWork } from '../parts/desk/desk-work.ts'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { DeskBack } from '../parts/desk/desk-back.tsx'
import { DeskBoard } from '../parts/desk/desk-board.tsx'
import { DeskChain } from '../parts/desk/desk-chain.tsx'
import { DeskCorrection } from '../parts/desk/desk-correction.tsx'
import { DeskFacts } from '../parts/desk/desk-facts.tsx'
import { DeskHistory } from '../parts/desk/desk-history.tsx'
import { DeskReviews } from '../parts/desk/desk-reviews.tsx'
import { DeskRivals } from '../parts/desk/desk-rivals.tsx'
import { DeskState } from '../parts/desk/desk-state.tsx'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'

export function DeskPage() {
  const id = useRoute().params.id ?? ''
  // One rendition leads to another: each has a desk of its own.
  return <RenditionOnDesk key={id} id={id} />
}

function RenditionOnDesk({ id }: { id: string }) {
  const { t } = useInterfaceLanguage()
  const work = useDeskWork(id)
  const { desk, refusal } = work
  const title = t(($) => $.ui.desk.title, { number: id })
  useTitle(title)
  const passages = useMemo(
    () => new Map(desk?.passages.map((passage) => [passage.id, passage])),
    [desk?.passages],
  )
  return (
    <article class="rendition">
      <p class="eyebrow">
        <a href="/renditions">{t(($) => $.ui.nav.renditions)}</a>
      </p>
      <h1>{title}</h1>
      <ProblemNotice refusal={refusal} />
      {!desk && !refusal && <p role="status">{t(($) => $.ui.loading)}</p>}
      {desk && (
        <>
          <DeskState desk={desk} work={work} />
          <DeskChain chain={desk.chain} open={desk.rendition.id} passages={passages} />
          <DeskFacts desk={desk} work={work} />
          <DeskBoard desk={desk} work={work} passages={passages} />
          <DeskCorrection desk={desk} work={work} />
          {desk.back && <DeskBack back={desk.back} rendition={desk.rendition.rendition} />}
          <DeskReviews desk={desk} work={work} />
          <DeskRivals open={desk.rendition} rivals={desk.rivals} />
          <DeskHistory rendition={desk.rendition} editor={work.editor} changes={work.changes} />
        </>
      )}
    </article>
  )
}
