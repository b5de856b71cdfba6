import type { KeptDraft, KeptQuote } from '../../../server/api/drafts.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

/** The rules of the house that a quotation breaks, without those told once for the whole text. */
export function HouseRemarks({ draft, quote }: { draft: KeptDraft; quote: KeptQuote }) {
  const { t } = useInterfaceLanguage()
  const own = quote.broken.filter(
    ({ rule, weight }) => !draft.summary.folded.some((one) => one.rule === rule && one.weight === weight),
  )
  if (own.length === 0) return null
  return (
    <section class="draft-part">
      <h3>{t(($) => $.draft.houseRules)}</h3>
      <ul class="house-rules">
        {own.map(({ rule, weight, start }) => (
          <li key={`${rule}-${start}`} class={weight}>
            <p>
              <strong>{t(($) => $.draft.rule[rule])}</strong>{' '}
              <span class="weight">{t(($) => $.draft.weight[weight])}</span>
            </p>
            <p>{t(($) => $.draft.ruleWhy[rule])}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
