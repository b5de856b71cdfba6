import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { ReviewOrder } from './suggestions.ts'

const ORDERS: readonly ReviewOrder[] = ['doubtful', 'text']

interface Props {
  order: ReviewOrder
  onChoose: (order: ReviewOrder) => void
}

export function ReviewOrderChoice({ order, onChoose }: Props) {
  const { t } = useInterfaceLanguage()
  return (
    <div class="segments review-order" role="group" aria-label={t(($) => $.ui.review.order)}>
      {ORDERS.map((one) => (
        <button key={one} type="button" aria-pressed={one === order} onClick={() => onChoose(one)}>
          {t(($) => $.ui.review.orders[one])}
        </button>
      ))}
    </div>
  )
}
