import type { Desk, Settling } from '../../../server/api/desk.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

/** What each rater's marks come to, the mean of it, the final set, and how far they agree. */
export function DeskRaters({ desk, settling }: { desk: Desk; settling: Settling }) {
  const { t, number } = useInterfaceLanguage()
  const { raters, average, waiting, final } = settling
  return (
    <>
      <p aria-live="polite">
        {final
          ? t(($) => $.ui.settling.settledBy, { by: final.by.join(', ') })
          : t(($) => $.ui.settling.waiting, { count: waiting })}
      </p>
      <table class="raters">
        <caption class="visually-hidden">{t(($) => $.ui.settling.raters)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.ui.settling.rater)}</th>
            <th scope="col">{t(($) => $.ui.settling.count)}</th>
            <th scope="col">{t(($) => $.ui.settling.penalty)}</th>
          </tr>
        </thead>
        <tbody>
          {raters.map(({ by, annotations, penalty, fails }) => (
            <tr key={by}>
              <th scope="row">{by}</th>
              <td>{number(annotations)}</td>
              <td class={fails ? 'fail' : undefined}>{number(penalty)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t(($) => $.ui.settling.average)}</th>
            <td />
            <td>{number(average)}</td>
          </tr>
          {final && (
            <tr>
              <th scope="row">{t(($) => $.ui.settling.final)}</th>
              <td>{number(desk.annotations.filter(({ ruling }) => ruling === 'kept').length)}</td>
              <td class={final.fails ? 'fail' : undefined}>{number(final.penalty)}</td>
            </tr>
          )}
        </tbody>
      </table>
      {desk.agreement && <Agreements agreement={desk.agreement} />}
    </>
  )
}

function Agreements({ agreement }: { agreement: NonNullable<Desk['agreement']> }) {
  const { t, number } = useInterfaceLanguage()
  const { categories, severities } = agreement
  const rows = [
    ...categories.map(({ category, ...rest }) => ({ name: t(($) => $.mqm[category]), ...rest })),
    ...severities.map(({ severity, ...rest }) => ({ name: t(($) => $.severity[severity]), ...rest })),
  ]
  if (rows.length === 0) return null
  return (
    <details class="agreements">
      <summary>{t(($) => $.ui.settling.agreement)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.ui.settling.of)}</th>
            <th scope="col">{t(($) => $.ui.settling.both)}</th>
            <th scope="col">{t(($) => $.ui.settling.onlyOne)}</th>
            <th scope="col">{t(($) => $.ui.settling.share)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, shared, onlyOne, share }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{number(shared)}</td>
              <td>{number(onlyOne)}</td>
              <td>{t(($) => $.ui.settling.percent, { share: number(Math.round(100 * share)) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
