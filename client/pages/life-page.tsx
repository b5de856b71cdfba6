import { useRoute } from 'preact-iso'
import type { Life } from '../../server/api/life.ts'
import { useThing } from '../data/asking.ts'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'
import { LifeDrawing } from '../parts/life/life-drawing.tsx'
import { LifeTable } from '../parts/life/life-table.tsx'
import { langOf, useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import '../parts/life/life.css'

/** Where the words of a check were seen first, and each rendering and reprint after it. */
export function LifePage() {
  const { t } = useInterfaceLanguage()
  const id = encodeURIComponent(useRoute().params.id ?? '')
  const { thing: life, refusal } = useThing<Life>(`/checks/${id}/life`)
  useTitle(t(($) => $.ui.life.title))
  return (
    <article class="life">
      <p class="eyebrow">
        <a href={`/checks/${id}`}>{t(($) => $.ui.checks.one, { number: id })}</a>
      </p>
      <h1>{t(($) => $.ui.life.title)}</h1>
      <ProblemNotice refusal={refusal} />
      {!life && !refusal && <p role="status">{t(($) => $.ui.loading)}</p>}
      {life && (
        <>
          <figure class="claim-alone">
            <blockquote lang={langOf(life.claim.language)}>{life.claim.text}</blockquote>
            {life.claim.speaker && <figcaption>{life.claim.speaker}</figcaption>}
          </figure>
          {life.items.length === 0 ? (
            <p class="empty">{t(($) => $.ui.life.nowhere)}</p>
          ) : (
            <>
              <LifeDrawing items={life.items} />
              <LifeTable items={life.items} />
              <p class="hint">{t(($) => $.ui.life.reach)}</p>
              <p class="actions">
                <button type="button" class="plain" onClick={() => print()}>
                  {t(($) => $.ui.report.print)}
                </button>
              </p>
            </>
          )}
        </>
      )}
    </article>
  )
}
