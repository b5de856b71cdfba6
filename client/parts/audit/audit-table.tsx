import { Fragment } from 'preact'
import { flagTopic } from '../../../locales/flag-words.ts'
import type { DeskFlag } from '../../../server/api/annotations.ts'
import type { AuditedPair } from '../../../server/api/audit.ts'
import { MarkedText } from '../list/marked-text.tsx'
import { May } from '../session/session.tsx'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import '../desk/desk.css'
import './audit.css'

export type Row = AuditedPair & { id: number }

interface Props {
  pairs: readonly Row[]
  open: ReadonlySet<number>
  onOpen: (id: number) => void
  onDesk: (pair: Row) => void
}

/** Pairs in which something is seen, a row each; both texts stand beneath one that is opened. */
export function AuditTable({ pairs, open, onOpen, onDesk }: Props) {
  const { t } = useInterfaceLanguage()
  return (
    <table class="dense-table audit-table">
      <thead>
        <tr>
          <th scope="col">{t(($) => $.audit.column.original)}</th>
          <th scope="col">{t(($) => $.ui.speaker)}</th>
          <th scope="col">{t(($) => $.ui.audit.seen)}</th>
          <th scope="col">{t(($) => $.ui.audit.risk)}</th>
          <th scope="col">{t(($) => $.ui.status)}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <Fragment key={pair.id}>
            <PairRow
              pair={pair}
              isOpen={open.has(pair.id)}
              onOpen={() => onOpen(pair.id)}
              onDesk={() => onDesk(pair)}
            />
            {open.has(pair.id) && (
              <tr class="row-details" data-row={pair.id}>
                <td colspan={5}>
                  <div class="card two-wordings" tabIndex={-1}>
                    <SideWords pair={pair} side="original" />
                    <SideWords pair={pair} side="rendered" />
                  </div>
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  pair: Row
  isOpen: boolean
  onOpen: () => void
  onDesk: () => void
}

function PairRow({ pair, isOpen, onOpen, onDesk }: RowProps) {
  const { t, number } = useInterfaceLanguage()
  const { original, speaker, spoken, flags, risk, rendition } = pair
  return (
    <tr class="audit-row" data-row={pair.id}>
      <th scope="row">
        <button type="button" class="row-words" aria-expanded={isOpen} onClick={onOpen}>
          <span lang={langOf(original.language)}>{original.text}</span>
        </button>
      </th>
      <td>
        {speaker?.name ?? <span class="hint">{t(($) => $.ui.noSpeaker)}</span>}
        {spoken !== original.language && (
          <span class="under">{t(($) => $.ui.audit.spoken, { language: t(($) => $.language[spoken]) })}</span>
        )}
      </td>
      <td>
        <ul class="audit-flags">
          {flags.map((flag) => (
            <FlagLine key={keyOf(flag)} pair={pair} flag={flag} />
          ))}
        </ul>
      </td>
      <td class="risk">
        <span class="narrow-only">{t(($) => $.ui.audit.risk)} </span>
        {number(risk)}
      </td>
      <td>
        {rendition && (
          <span class={`rendition-state ${rendition.state}`}>
            {t(($) => $.renditionState[rendition.state])}
          </span>
        )}{' '}
        <May be="editor">
          <button type="button" onClick={onDesk}>
            {t(($) => $.ui.audit.toDesk)}
            <span class="visually-hidden"> {t(($) => $.ui.audit.toDeskPair, { number: pair.number })}</span>
          </button>
        </May>
      </td>
    </tr>
  )
}

type Side = 'original' | 'rendered'

const keyOf = ({ check, original, rendered }: DeskFlag) =>
  [check, original?.start, original?.end, rendered?.start, rendered?.end].join()

const isWhole = (pair: Row, flag: DeskFlag, side: Side) =>
  flag[side]?.start === 0 && flag[side].end === pair[side].text.length

function FlagLine({ pair, flag }: { pair: Row; flag: DeskFlag }) {
  const { t } = useInterfaceLanguage()
  const isOfWords = (['original', 'rendered'] as const).some(
    (side) => flag[side] && !isWhole(pair, flag, side),
  )
  const words = (side: Side) =>
    flag[side] ? (
      <q lang={langOf(pair[side].language)}>
        {isWhole(pair, flag, side) ? '…' : pair[side].text.slice(flag[side].start, flag[side].end)}
      </q>
    ) : (
      <span class="hint">{t(($) => $.ui.desk.nothing)}</span>
    )
  return (
    <li>
      <strong>{t(($) => $.flag[flagTopic(flag)])}</strong>{' '}
      <span class={`harm ${flag.harm}`}>{t(($) => $.harm[flag.harm])}</span>
      {isOfWords && (
        <span class="under">
          {words('original')} <span aria-hidden="true">→</span> {words('rendered')}
        </span>
      )}
    </li>
  )
}

/** A whole text with the words marked that flags are about. */
function SideWords({ pair, side }: { pair: Row; side: Side }) {
  const { text, language } = pair[side]
  const marks = pair.flags.flatMap((flag) => (flag[side] && !isWhole(pair, flag, side) ? [flag[side]] : []))
  return (
    <blockquote lang={langOf(language)}>
      <MarkedText text={text} marks={marks} />
    </blockquote>
  )
}
