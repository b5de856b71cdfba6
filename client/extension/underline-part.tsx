import { leadingLine } from '../../locales/leading-answer.ts'
import { gravityOf } from '../../locales/gravity.ts'
import type { Draft } from '../../server/api/drafts.ts'
import { query } from '../data/request.ts'
import { CheckFound } from '../parts/check/check-found.tsx'
import { VerdictLabel } from '../parts/check/verdict-label.tsx'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'
import { WorkProgress } from '../parts/frame/work-progress.tsx'
import { May } from '../parts/session/session.tsx'
import { langOf, useInterfaceLanguage } from '../parts/words/interface-language.tsx'
import type { Asked } from './asked.ts'
import { OutOfReach } from './out-of-reach.tsx'
import { lineStyle } from './underlines.ts'
import { type Underlined, useUnderlines } from './underline-work.ts'

/** Underlines the quotations of the page by what is found for each, and lists them. Nothing of it is kept. */
export function UnderlinePart({ asked }: { asked: Asked }) {
  const { t } = useInterfaceLanguage()
  const work = useUnderlines(asked.tab)
  const { busy, report, progress, underlined } = work
  return (
    <May be="checker">
      <section class="page-part">
        <h2>{t(($) => $.ui.extension.underlineTitle)}</h2>
        <p class="hint">{t(($) => $.ui.extension.underlineHint)}</p>
        <p class="actions">
          <button type="button" disabled={busy} onClick={() => void work.draw()}>
            {t(($) => $.ui.extension.underline)}
          </button>
          {busy && (
            <button type="button" onClick={work.stop}>
              {t(($) => $.ui.draft.stop)}
            </button>
          )}
          {!busy && work.isDrawn && (
            <button type="button" onClick={() => void work.clear()}>
              {t(($) => $.ui.extension.takeOff)}
            </button>
          )}
        </p>
        {busy && (
          <WorkProgress
            label={
              progress
                ? t(($) => $.ui.draft.checking, {
                    number: Math.min(progress.done + 1, progress.total),
                    total: progress.total,
                  })
                : t(($) => $.ui.extension.reading)
            }
            share={progress && progress.done / progress.total}
          />
        )}
        {work.isOut && <OutOfReach />}
        <ProblemNotice refusal={work.refusal} />
        {report && (
          <>
            <p role="status">
              {underlined.length === 0
                ? t(($) => $.ui.draft.noneFound)
                : t(($) => $.draft.checked, { count: underlined.length })}
            </p>
            {report.summary.beyond > 0 && (
              <p class="problem">{t(($) => $.draft.beyond, { count: report.summary.beyond })}</p>
            )}
            <Legend summary={report.summary} />
            <ol class="underlined">
              {underlined.map((one) => (
                <Found key={one.number} one={one} url={asked.url} onShow={() => work.show(one.number)} />
              ))}
            </ol>
          </>
        )}
      </section>
    </May>
  )
}

/** What each line stands for, drawn as it is on the page. */
function Legend({ summary }: Pick<Draft, 'summary'>) {
  const { t, number } = useInterfaceLanguage()
  if (summary.verdicts.length === 0) return null
  return (
    <ul class="legend" aria-label={t(($) => $.ui.extension.legend)}>
      {summary.verdicts.map(({ verdict, harm, count }) => (
        <li key={`${verdict} ${harm}`}>
          <span aria-hidden="true" style={lineStyle(gravityOf(verdict, harm))}>
            abc
          </span>{' '}
          <VerdictLabel verdict={verdict} harm={harm} /> <strong>{number(count)}</strong>
        </li>
      ))}
    </ul>
  )
}

interface FoundProps {
  one: Underlined
  url: string
  onShow: () => void
}

function Found({ one: { quote, isOnPage }, url, onShow }: FoundProps) {
  const { t } = useInterfaceLanguage()
  const { findings, text, language, speaker } = quote
  const toForm = query({ text, speaker: findings.claim.speaker ?? undefined, url })
  return (
    <li>
      <blockquote lang={langOf(language)}>{text}</blockquote>
      <p>
        <VerdictLabel verdict={findings.verdict} harm={findings.words.harm} /> {leadingLine(t, findings)}
      </p>
      <p class="hint">{speaker?.name ?? t(($) => $.ui.noSpeaker)}</p>
      <p class="actions">
        {isOnPage ? (
          <button type="button" class="plain" onClick={onShow}>
            {t(($) => $.ui.extension.show)}
          </button>
        ) : (
          <span class="hint">{t(($) => $.ui.extension.notOnPage)}</span>
        )}
        <a href={`/${toForm}`}>{t(($) => $.ui.extension.toForm)}</a>
      </p>
      <details>
        <summary>{t(($) => $.ui.report.answers)}</summary>
        <CheckFound check={findings} />
      </details>
    </li>
  )
}
