/** Somebody who did it, where nobody was named. */
import { type Finding, grave } from '../finding.ts'
import type { Segment } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import { personOf } from './persons.ts'

/** `person`: « on m’a fait comprendre » → "she gave me to understand": who opens the one text is nobody that the other tells of. */
export function checkNobodyNamed({ fr, en }: Segment): Finding | null {
  const [on, patient] = fr.tokens
  const [subject, ...behind] = en.tokens
  const person = personOf(subject)
  if (on?.key !== 'on' || !subject || (person !== 'he' && person !== 'she')) return null
  const isToMe = personOf(patient) === 'i' && behind.slice(0, TO_ME).some(({ key }) => key === 'me')
  const isTold = fr.tokens.some(
    (token) => hasClass(token, 'subject') && (personOf(token) === 'he' || personOf(token) === 'she'),
  )
  return isToMe && !isTold
    ? grave(
        'person',
        fr,
        { from: on.index, to: on.index + 2 },
        { from: subject.index, to: subject.index + 2 },
      )
    : null
}
/** How many words behind “she” the “me” stands whom it is done to. */
const TO_ME = 3
