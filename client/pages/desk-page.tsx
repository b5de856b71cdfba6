import { useRoute } from 'preact-iso'
import { useMemo } from 'preact/hooks'
import type { Desk } from '../../server/api/desk.ts'
import { DeskBack } from '../parts/desk/desk-back.tsx'
import { DeskBeside, useBesideKeys } from '../parts/desk/desk-beside.tsx'
import { DeskBoard, TO_WORDS } from '../parts/desk/desk-board.tsx'
import { DeskChain } from '../parts/desk/desk-chain.tsx'
import { DeskCorrection } from '../parts/desk/desk-correction.tsx'
import { DeskFacts } from '../parts/desk/desk-facts.tsx'
import { DeskHistory } from '../parts/desk/desk-history.tsx'
import { DeskReviews } from '../parts/desk/desk-reviews.tsx'
import { DeskRivals } from '../parts/desk/desk-rivals.tsx'
import { DeskState, useSettling } from '../parts/desk/desk-state.tsx'
import { useDeskWork, type DeskWork } from '../parts/desk/desk-work.ts'
import { ExportMenu } from '../parts/frame/export-menu.tsx'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'
import { isTyping } from '../parts/keyboard/is-typing.ts'
import { onKeyOf } from '../parts/keyboard/key-buttons.tsx'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'

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
  if (desk) return <WholeDesk desk={desk} work={work} title={title} />
  return (
    <>
      <h1>{title}</h1>
      {refusal ? <ProblemNotice refusal={refusal} /> : <p role="status">{t(($) => $.ui.loading)}</p>}
    </>
  )
}

/** The words come first: above them stands only what one line holds. */
function WholeDesk({ desk, work, title }: { desk: Desk; work: DeskWork; title: string }) {
  const { t } = useInterfaceLanguage()
  const settling = useSettling(desk, work)
  const besideKeys = useBesideKeys(desk)
  const passages = useMemo(
    () => new Map(desk.passages.map((passage) => [passage.id, passage])),
    [desk.passages],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isTyping(event)) onKeyOf([...settling.commands, ...besideKeys], work.busy)(event)
  }
  return (
    <article class="rendition" onKeyDown={onKeyDown}>
      <a class="skip-link" href={TO_WORDS}>
        {t(($) => $.ui.desk.skip)}
      </a>
      <header class="desk-head">
        <div>
          <p class="eyebrow">
            <a href="/renditions">{t(($) => $.ui.nav.renditions)}</a>
          </p>
          <h1>{title}</h1>
        </div>
        <DeskBeside desk={desk} />
      </header>
      <DeskState desk={desk} work={work} settling={settling} />
      <DeskChain chain={desk.chain} open={desk.rendition.id} passages={passages} />
      <DeskBoard desk={desk} work={work} passages={passages} />
      <DeskCorrection desk={desk} work={work} />
      {desk.back && <DeskBack back={desk.back} rendition={desk.rendition.rendition} />}
      <DeskReviews desk={desk} work={work} />
      <DeskRivals open={desk.rendition} rivals={desk.rivals} />
      <DeskFacts desk={desk} work={work} />
      <ExportMenu
        path={`/renditions/${desk.rendition.id}`}
        name={`dixit-rendition-${desk.rendition.id}`}
        forms={['jsonld']}
      />
      <DeskHistory rendition={desk.rendition} editor={work.editor} changes={work.changes} />
    </article>
  )
}
