import type { Ref } from 'preact'
import { leadingLine } from '../../locales/leading-answer.ts'
import { verdictLabel, verdictMeaning } from '../../locales/verdict-words.ts'
import type { Check } from '../../server/api/checks.ts'
import { langOf, useInterfaceLanguage } from '../interface-language.tsx'
import { gravityOf } from '../vocabulary.ts'
import { Answers } from './answers.tsx'
import { DecisionPart } from './decision.tsx'
import { NextSteps } from './next-steps.tsx'
import { OtherChecks } from './other-checks.tsx'
import { Rivals } from './rivals.tsx'
import { VerdictSign } from './verdict-sign.tsx'
import { WordsCompared } from './words-compared.tsx'

interface Props {
  check: Check
  onChange: (check: Check) => void
  /** The verdict's heading, which takes the focus after a check. */
  heading?: Ref<HTMLHeadingElement>
}

/** A check as it is read on the screen and as it is printed. */
export function CheckReport({ check, onChange, heading }: Props) {
  const { t, moment } = useInterfaceLanguage()
  const { claim, verdict } = check
  return (
    <article class="report">
      <header class={`verdict ${gravityOf(verdict, check.words.harm)}`}>
        <VerdictSign verdict={verdict} harm={check.words.harm} />
        <div>
          <h2 ref={heading ?? null} tabIndex={-1}>
            {verdictLabel(t, verdict, check.words.harm)}
          </h2>
          <p class="leading">{leadingLine(t, check)}</p>
          <p>{verdictMeaning(t, verdict, check.words.harm)}</p>
          {check.changedSince.includes('policy') && (
            <p class="hint">{t(($) => $.ui.report.earlierPolicy, { number: check.policy })}</p>
          )}
          <NextSteps check={check} />
        </div>
      </header>
      <div class="report-body">
        <div class="report-main">
          {!check.record && (
            <figure class="claim-alone">
              <blockquote lang={langOf(claim.language)}>{claim.text}</blockquote>
              {claim.speaker && <figcaption>{claim.speaker}</figcaption>}
            </figure>
          )}
          {!check.record && <Rivals check={check} />}
          <Answers check={check} />
          <WordsCompared check={check} />
          {check.record && <Rivals check={check} />}
        </div>
        <div class="report-side">
          <DecisionPart check={check} onChange={onChange} />
          <OtherChecks check={check} />
        </div>
      </div>
      <footer class="report-foot">
        <p>
          <a href={`/checks/${check.id}`}>{t(($) => $.ui.report.permalink, { number: check.id })}</a>
          {' · '}
          <time dateTime={check.checkedAt}>{moment(check.checkedAt)}</time>
          {' · '}
          {t(($) => $.ui.report.policy, { number: check.policy })}
        </p>
        <p class="actions">
          <a href={`/?check=${check.id}`}>{t(($) => $.ui.report.again)}</a>
          <button type="button" class="plain" onClick={() => print()}>
            {t(($) => $.ui.report.print)}
          </button>
        </p>
      </footer>
    </article>
  )
}
