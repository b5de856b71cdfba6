import { contextAnswer } from '../../../locales/context-words.ts'
import { conflictLine } from '../../../locales/conflict-line.ts'
import type { ComponentChildren } from 'preact'
import { wordsAround } from '../../../locales/words-around.ts'
import type { Findings } from '../../../server/api/findings.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { languageClaimed, languageMissing } from './words-spoken.ts'
import { SpokenFact } from '../quote/spoken-fact.tsx'

/** The four questions, each with the answer found and what it rests on. */
export function Answers({ check }: { check: Findings }) {
  const { t } = useInterfaceLanguage()
  return (
    <section class="answers">
      <h3 class="visually-hidden">{t(($) => $.ui.report.answers)}</h3>
      <SpeakerFound check={check} />
      <LanguageFound check={check} />
      <WordsFound check={check} />
      <ContextFound check={check} />
    </section>
  )
}

interface AnswerProps {
  question: string
  answer: string
  children: ComponentChildren
}

function Answer({ question, answer, children }: AnswerProps) {
  return (
    <section class="answer">
      <h4>{question}</h4>
      <p class="answer-found">{answer}</p>
      {children}
    </section>
  )
}

function SpeakerFound({ check: { speaker, claim, record } }: { check: Findings }) {
  const { t } = useInterfaceLanguage()
  const standing = record?.quoteStatus
  const { evidence, recorded } = speaker
  return (
    <Answer question={t(($) => $.question.speaker)} answer={t(($) => $.answer.speaker[speaker.answer])}>
      {evidence && <p>{t(($) => $.nameEvidence[evidence.reason], { name: evidence.name })}</p>}
      {recorded && recorded.name !== evidence?.name && (
        <p>{t(($) => $.ui.report.recordNames, { name: recorded.name })}</p>
      )}
      {standing && standing !== 'accepted' && <p>{t(($) => $.quoteStanding[standing])}</p>}
      {!claim.speaker && <p>{t(($) => $.ui.report.claimNamesNobody)}</p>}
    </Answer>
  )
}

function LanguageFound({ check }: { check: Findings }) {
  const { t } = useInterfaceLanguage()
  const { answer, spoken, tag, basis, printed, evidence, contrary, conflict } = check.language
  const missing = languageMissing(check)
  const inPrint =
    check.words.answer === 'rendered'
      ? ([
          [t(($) => $.ui.report.onRecord), printed],
          [t(($) => $.ui.report.claimed), languageClaimed(check)],
        ] as const)
      : ([[t(($) => $.ui.printed), printed]] as const)
  return (
    <Answer question={t(($) => $.question.language)} answer={t(($) => $.answer.language[answer])}>
      {check.record && (
        <dl>
          <SpokenFact
            language={spoken}
            tag={tag}
            basis={basis}
            evidence={evidence}
            source={check.record.source}
            lang={langOf(printed)}
          />
          {inPrint.map(([where, language]) => (
            <div key={where}>
              <dt>{where}</dt>
              <dd>{t(($) => $.language[language])}</dd>
            </div>
          ))}
        </dl>
      )}
      {contrary && (
        <p>
          <a href={`/sources/${contrary.source}`}>
            {t(($) => $.contraryLanguage, {
              language: t(($) => $.language[contrary.spoken]),
              title: contrary.title,
            })}
          </a>
        </p>
      )}
      {conflict && <p>{conflictLine(conflict, t)}</p>}
      {missing && <p>{t(($) => $.originalMissing[missing])}</p>}
    </Answer>
  )
}

function WordsFound({ check: { words } }: { check: Findings }) {
  const { t } = useInterfaceLanguage()
  const told = words.edits.filter(({ harm }) => harm !== 'none').length
  return (
    <Answer question={t(($) => $.question.words)} answer={t(($) => $.answer.words[words.answer])}>
      {words.answer === 'altered' && <p>{t(($) => $.harm[words.harm])}</p>}
      {words.answer === 'rendered' && (
        <p>{t(($) => $.translated[words.harm === 'meaning' ? 'differs' : 'recognised'])}</p>
      )}
      {told > 0 && <p>{t(($) => $.ui.report.differences, { count: told })}</p>}
    </Answer>
  )
}

/** What opens or closes the words quoted is no part of what stands around them. */
const OPENING = /[\s«“"]+$/u
const CLOSING = /^[\s.,;…»”"]+/u

function ContextFound({ check }: { check: Findings }) {
  const { t } = useInterfaceLanguage()
  const { context, record } = check
  const lang = langOf(record?.printedLanguage)
  const { before, after } = wordsAround(check)
  const around = [
    [t(($) => $.ui.report.before), before.replace(OPENING, '')],
    [t(($) => $.ui.report.after), after.replace(CLOSING, '')],
  ] as const
  return (
    <Answer question={t(($) => $.question.context)} answer={contextAnswer(t, context)}>
      {context.reason && <p>{t(($) => $.contextReason[context.reason!])}</p>}
      <dl>
        {around.map(
          ([where, words]) =>
            words && (
              <div key={where}>
                <dt>{where}</dt>
                <dd>
                  {/* No marks of ours: it has its own. */}
                  <span class="words" lang={lang}>
                    {words}
                  </span>
                </dd>
              </div>
            ),
        )}
      </dl>
    </Answer>
  )
}
