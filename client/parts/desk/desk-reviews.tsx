import type { Desk } from '../../../server/api/desk.ts'
import type { DeskWork } from './desk-work.ts'
import { May } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

/** Who reviews: each without seeing what the others mark until all are done, and then how far they agree. */
export function DeskReviews({ desk, work }: { desk: Desk; work: DeskWork }) {
  const { t, moment, number } = useInterfaceLanguage()
  const { reviews, agreement, hidden } = desk
  const mine = reviews.find(({ by }) => by === desk.editor)
  // Its buttons are not disabled meanwhile: one that is loses the focus.
  const review = (isDone: boolean) => {
    if (!work.busy) void work.review(isDone)
  }
  return (
    <section class="reviews" aria-labelledby="reviews-title">
      <h2 id="reviews-title">{t(($) => $.ui.desk.reviews)}</h2>
      <p class="hint">{t(($) => $.ui.desk.reviewsHint)}</p>
      <May be="editor">
        <div class="actions">
          {mine && mine.doneAt === null ? (
            <button type="button" class="primary" onClick={() => review(true)}>
              {t(($) => $.ui.desk.finishReview)}
            </button>
          ) : (
            <button type="button" onClick={() => review(false)}>
              {t(($) => $.ui.desk[mine ? 'reopenReview' : 'beginReview'])}
            </button>
          )}
        </div>
      </May>
      <div aria-live="polite">
        <ul>
          {reviews.map(({ by, startedAt, doneAt }) => (
            <li key={by}>
              <strong>{by}</strong>{' '}
              <span class="hint">
                {doneAt
                  ? t(($) => $.ui.desk.reviewDone, { at: moment(doneAt) })
                  : t(($) => $.ui.desk.reviewBegun, { at: moment(startedAt) })}
              </span>
            </li>
          ))}
        </ul>
        {hidden > 0 && <p>{t(($) => $.ui.desk.hidden, { count: hidden })}</p>}
        {agreement && (
          <p class="agreement">
            {t(($) => $.ui.desk.agreement, {
              share: number(Math.round(100 * agreement.share)),
              shared: number(agreement.shared),
              onlyOne: number(agreement.onlyOne),
            })}
          </p>
        )}
      </div>
    </section>
  )
}
