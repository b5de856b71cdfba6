import type { z } from 'zod'
import { wordsQuoted } from '../../../locales/words-quoted.ts'
import type { RenditionListed, RenditionSearch } from '../../../server/api/renditions.ts'
import { SortHead } from '../list/sort-head.tsx'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { bareWords } from '../words/trim-span.ts'
import './desk.css'
import './rendition-table.css'

type Order = NonNullable<z.output<typeof RenditionSearch>['sort']>

interface Props {
  renditions: RenditionListed[]
  order: Order
  onOrder: (order: Order) => void
}

/** Translations, a row each: the newest first, or the riskiest. */
export function RenditionTable({ renditions, order, onOrder }: Props) {
  const { t } = useInterfaceLanguage()
  return (
    <table class="dense-table rendition-table">
      <thead>
        <tr>
          <th scope="col">{t(($) => $.ui.renditions.one)}</th>
          <th scope="col">{t(($) => $.ui.speaker)}</th>
          <th scope="col">{t(($) => $.ui.renditions.direction)}</th>
          <th scope="col">{t(($) => $.ui.renditions.published)}</th>
          <SortHead
            words={t(($) => $.ui.renditions.risk)}
            sorted={order === 'risk' ? 'descending' : undefined}
            onSort={() => onOrder(order === 'risk' ? 'newest' : 'risk')}
          />
          <th scope="col">{t(($) => $.ui.renditions.disagreement)}</th>
          <th scope="col">{t(($) => $.ui.status)}</th>
        </tr>
      </thead>
      <tbody>
        {renditions.map((rendition) => (
          <RenditionRow key={rendition.id} rendition={rendition} />
        ))}
      </tbody>
    </table>
  )
}

function RenditionRow({ rendition: listed }: { rendition: RenditionListed }) {
  const { t, shortDay, number } = useInterfaceLanguage()
  const { id, original, rendition, from, to, state, risk, agreement, isBackTranslation } = listed
  const speaker = original.speaker ?? rendition.speaker
  return (
    <tr class="rendition-row" data-row={id}>
      <th scope="row">
        <a class="card-words" href={`/renditions/${id}`}>
          <q lang={langOf(from)}>{bareWords(wordsQuoted(original))}</q>
        </a>
        <span class="under" lang={langOf(to)}>
          {bareWords(wordsQuoted(rendition))}
        </span>
      </th>
      <td>{speaker?.name ?? <span class="hint">{t(($) => $.ui.noSpeaker)}</span>}</td>
      <td>
        {t(($) => $.language[from])} → {t(($) => $.language[to])}
        {isBackTranslation && <span class="back under">{t(($) => $.ui.desk.backTranslation)}</span>}
      </td>
      <td class="day">
        {listed.publishedAt && shortDay(listed.publishedAt)}
        <span class="under" lang={langOf(to)}>
          {listed.publisher ?? rendition.sourceTitle}
        </span>
      </td>
      <td class="figure">
        <span class="narrow-only">{t(($) => $.ui.renditions.risk)} </span>
        {risk === null ? '…' : number(risk)}
      </td>
      <td class="figure">
        {agreement !== null && (
          <>
            <span class="narrow-only">{t(($) => $.ui.renditions.disagreement)} </span>
            {t(($) => $.ui.renditions.share, { share: Math.round(100 * (1 - agreement)) })}
          </>
        )}
      </td>
      <td>
        <span class={`rendition-state ${state}`}>{t(($) => $.renditionState[state])}</span>
      </td>
    </tr>
  )
}
