import type { Ref } from 'preact'
import { notesOf, signedBy, waitsFor } from '../../../locales/decision-words.ts'
import { leadingLine, recordChange } from '../../../locales/leading-answer.ts'
import { verdictLabel, verdictMeaning } from '../../../locales/verdict-words.ts'
import type { Check } from '../../../server/api/checks.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { gravityOf } from '../../../locales/gravity.ts'
import { NextSteps } from './next-steps.tsx'
import { VerdictLabel } from './verdict-label.tsx'
import { VerdictSign } from './verdict-sign.tsx'

interface Props {
  check: Check
  heading: Ref<HTMLHeadingElement>
}

/** The verdict that rules: the one signed, with that of the program beside it, or else the one found. */
export function VerdictBanner({ check, heading }: Props) {
  const { t, moment } = useInterfaceLanguage()
  const { verdict: found, decision, waiting, words, record } = check
  const { harm } = words
  const ruling = decision?.verdict ?? found
  const isOverruled = ruling !== found
  const changed = recordChange(check)
  return (
    <header class={`verdict ${gravityOf(ruling, harm)}`}>
      <VerdictSign verdict={ruling} harm={harm} />
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {verdictLabel(t, ruling, harm)}
        </h2>
        {changed && (
          <p class="changed-since">
            <strong>{t(($) => $.ui.again.since[changed])}</strong>{' '}
            {changed === 'recaptured' && record && (
              <a href={`/sources/${record.source}/history`}>{t(($) => $.ui.captures.whatChanged)}</a>
            )}
          </p>
        )}
        {decision && (
          <>
            <p class="leading">{signedBy(t, decision, moment(decision.at))}</p>
            {notesOf(decision).map((note) => (
              <p key={note} class="note">
                {note}
              </p>
            ))}
          </>
        )}
        {isOverruled && (
          <p class="overruled">
            {t(($) => $.ui.decision.found)} <VerdictLabel verdict={found} harm={harm} />
          </p>
        )}
        <p class={decision ? undefined : 'leading'}>{leadingLine(t, check)}</p>
        {!isOverruled && <p>{verdictMeaning(t, found, check)}</p>}
        {waiting && <p>{waitsFor(t, waiting, harm, moment(waiting.at))}</p>}
        {check.changedSince.includes('policy') && (
          <p class="hint">{t(($) => $.ui.report.earlierPolicy, { number: check.policy })}</p>
        )}
        {!isOverruled && <NextSteps check={check} />}
      </div>
    </header>
  )
}
