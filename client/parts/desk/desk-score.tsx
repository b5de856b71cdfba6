import type { MqmScore } from '../../../server/api/desk.ts'
import { useThing } from '../../data/asking.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'

/** What the errors of all reviewed translations come to, once there are words enough to tell. */
export function DeskScore() {
  const { t, number } = useInterfaceLanguage()
  const { thing: found, refusal } = useThing<MqmScore>('/renditions/score')
  return (
    <section class="learning" aria-labelledby="score-title">
      <h2 id="score-title">{t(($) => $.ui.renditions.score)}</h2>
      <ProblemNotice refusal={refusal} />
      {found && (
        <>
          <p>
            {found.score === null
              ? t(($) => $.ui.renditions.scoreTooFew, {
                  least: number(found.leastWords),
                  words: number(found.words),
                })
              : t(($) => $.ui.renditions.scoreGiven, {
                  score: number(found.score),
                  penalty: number(found.penalty),
                  words: number(found.words),
                })}
            {found.fails && (
              <>
                {' · '}
                <strong class="fail">{t(($) => $.ui.desk.fails)}</strong>
              </>
            )}
          </p>
          {found.raters.length > 1 && (
            <>
              <h3>{t(($) => $.ui.renditions.raters)}</h3>
              <ul>
                {found.raters.map(({ by, score, penalty, words }) => (
                  <li key={by}>
                    {t(($) => $.ui.renditions.scoreOfRater, {
                      by,
                      score: score === null ? t(($) => $.ui.renditions.noScore) : number(score),
                      penalty: number(penalty),
                      words: number(words),
                    })}
                  </li>
                ))}
              </ul>
            </>
          )}
          <p class="hint">
            {t(($) => $.ui.renditions.formula)} <code lang="en">{found.formula}</code>
          </p>
        </>
      )}
    </section>
  )
}
