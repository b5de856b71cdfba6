import type { ComponentChildren } from 'preact'
import type { Findings } from '../../../server/api/findings.ts'
import { langOf } from '../words/interface-language.tsx'
import { Answers } from './answers.tsx'
import { Rivals } from './rivals.tsx'
import { Searched } from './searched.tsx'
import { WordsCompared } from './words-compared.tsx'
import './check.css'

interface Props {
  check: Findings
  /** What can be done where nothing was found. */
  children?: ComponentChildren
}

/** What a verdict rests on: the four answers, the words on record beside those claimed, and where else they stand. */
export function CheckFound({ check, children }: Props) {
  const { claim, record } = check
  return (
    <div class="report-main">
      {!record && (
        <figure class="claim-alone">
          <blockquote lang={langOf(claim.language)}>{claim.text}</blockquote>
          {claim.speaker && <figcaption>{claim.speaker}</figcaption>}
        </figure>
      )}
      {!record && <Rivals check={check} />}
      <Searched check={check} />
      {children}
      <Answers check={check} />
      <WordsCompared check={check} />
      {record && <Rivals check={check} />}
    </div>
  )
}
