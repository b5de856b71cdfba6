import type { TextEdit } from '../../../server/api/edits.ts'
import type { Language } from '../../../server/api/language.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import type { NumberedEdit } from './numbered-edit.ts'

interface Props {
  edits: readonly NumberedEdit<TextEdit>[]
  saidIn: Language | null
  claimedIn: Language | null
}

/** The differences in a list; those without effect are kept folded. */
export function EditsTable({ edits, saidIn, claimedIn }: Props) {
  const { t } = useInterfaceLanguage()
  const harmful = edits.filter(({ number }) => number !== null)
  const harmless = edits.filter(({ number }) => number === null)
  return (
    <div class="edits">
      {harmful.length > 0 && <Rows edits={harmful} saidIn={saidIn} claimedIn={claimedIn} />}
      {harmless.length > 0 && (
        <details>
          <summary>{t(($) => $.ui.report.harmless, { count: harmless.length })}</summary>
          <Rows edits={harmless} saidIn={saidIn} claimedIn={claimedIn} />
        </details>
      )}
    </div>
  )
}

function Rows({ edits, saidIn, claimedIn }: Props) {
  const { t } = useInterfaceLanguage()
  return (
    <table>
      <caption class="visually-hidden">{t(($) => $.ui.report.editsCaption)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(($) => $.ui.report.kind)}</th>
          <th scope="col">{t(($) => $.ui.report.said)}</th>
          <th scope="col">{t(($) => $.ui.report.claimedWords)}</th>
          <th scope="col">{t(($) => $.ui.report.harm)}</th>
        </tr>
      </thead>
      <tbody>
        {edits.map(({ edit, number }, index) => (
          <tr key={index}>
            <th scope="row">
              {number !== null && <span class={`edit-number ${edit.harm}`}>{number}</span>}{' '}
              {t(($) => $.edit[edit.kind])}
            </th>
            <td class="words" lang={langOf(saidIn)}>
              {edit.said.text || <Nothing />}
            </td>
            <td class="words" lang={langOf(claimedIn)}>
              {edit.claimed.text || <Nothing />}
            </td>
            <td>{t(($) => $.harm[edit.harm])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Nothing() {
  const { t, locale } = useInterfaceLanguage()
  return (
    <span class="nothing" lang={locale}>
      {t(($) => $.ui.report.nothing)}
    </span>
  )
}
