import type { KeptDraft } from '../../../server/api/drafts.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { VerdictLabel } from '../check/verdict-label.tsx'
import './draft.css'

/** A draft in figures, and the remarks that are made once for the whole text. */
export function DraftSummary({ draft: { summary } }: { draft: KeptDraft }) {
  const { t, number } = useInterfaceLanguage()
  const { quotes, needPerson, beyond, verdicts, skipped, folded } = summary
  return (
    <section class="draft-summary" aria-labelledby="draft-summary">
      <h2 id="draft-summary">{t(($) => $.ui.draft.summary)}</h2>
      <p role="status">
        {[
          t(($) => $.draft.found, { count: quotes }),
          t(($) => $.draft.needPerson, { count: needPerson }),
        ].join(' · ')}
      </p>
      {beyond > 0 && <p class="problem">{t(($) => $.draft.beyond, { count: beyond })}</p>}
      <ul class="draft-counts">
        {verdicts.map(({ verdict, harm, count }) => (
          <li key={`${verdict} ${harm}`}>
            <VerdictLabel verdict={verdict} harm={harm} /> <strong>{number(count)}</strong>
          </li>
        ))}
        {skipped > 0 && (
          <li>
            {t(($) => $.draft.unchecked)} <strong>{number(skipped)}</strong>
          </li>
        )}
      </ul>
      {folded.length > 0 && (
        <div class="draft-folded">
          <h3>{t(($) => $.ui.draft.wholeText)}</h3>
          <ul class="house-rules">
            {folded.map(({ rule, weight, quotes: on }) => (
              <li key={rule} class={weight}>
                <p>
                  <strong>
                    {t(($) => $.draft.folded, { rule: t(($) => $.draft.rule[rule]), count: on.length })}
                  </strong>{' '}
                  <span class="weight">{t(($) => $.draft.weight[weight])}</span>
                </p>
                <p>{t(($) => $.draft.ruleWhy[rule])}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
