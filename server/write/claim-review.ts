/**
 * Checks → schema.org ClaimReview, as those who read it require (Google’s Fact Check, the ClaimReview project): what was
 * claimed, the rating in words, the address of the review. A review is somebody’s, so that only a check on which a decision
 * stands makes one; what the program found alone never goes out as a judgement of anybody.
 */
import type { Locale, Translate } from '../../locales/i18n.ts'
import { notesOf, signersOf } from '../../locales/decision-words.ts'
import { leadingLine } from '../../locales/leading-answer.ts'
import { verdictLabel, verdictMeaning } from '../../locales/verdict-words.ts'
import type { Check } from '../api/checks.ts'
import type { SpeakerKind } from '../api/speakers.ts'
import type { Captured } from '../store/store.ts'
import type { Addresses } from './addresses.ts'
import { inLanguage, SCHEMA, type Thing, typeOf, workOf } from './quotation.ts'

interface Known {
  check: Check
  /** Of the first passage of its record, while that is there. */
  capture: Captured | undefined
  /** What its record's speaker is. */
  speaker: SpeakerKind | null
}

/** @param t words in `locale` @returns null where none stands */
export function asClaimReview(
  { check, capture, speaker }: Known,
  { at, t, locale }: { at: Addresses; t: Translate; locale: Locale },
): Thing | null {
  const { id, claim, decision, words, record } = check
  const isSame = check.speaker.answer === 'same'
  if (!decision) return null
  const { verdict } = decision
  const signers = signersOf(decision).map((name) => ({ '@type': 'Person', name }))
  const author = signers.length === 1 ? signers[0] : signers
  const why = notesOf(decision).join(' ') || verdictMeaning(t, verdict, check)
  const explained = [why, leadingLine(t, check)]
  return {
    '@context': SCHEMA,
    '@type': 'ClaimReview',
    '@id': at.exported(`checks/${id}`, 'claimreview'),
    url: at.checkPage(id),
    inLanguage: locale,
    datePublished: decision.at,
    author,
    claimReviewed: claim.speaker
      ? t(($) => $.claimReviewed, { speaker: claim.speaker, text: claim.text })
      : claim.text,
    reviewRating: {
      '@type': 'Rating',
      alternateName: verdictLabel(t, verdict, words.harm),
      ratingExplanation: explained.join(' '),
      author,
    },
    itemReviewed: {
      '@type': 'Claim',
      text: claim.text,
      ...inLanguage(claim.language),
      ...(claim.speaker && { author: { '@type': typeOf(isSame ? speaker : null), name: claim.speaker } }),
      ...(record && {
        isBasedOn: {
          '@type': 'Quotation',
          text: record.spans.map(({ exact }) => exact).join(' … '),
          ...inLanguage(record.printedLanguage),
          ...(record.speaker && {
            spokenByCharacter: { '@type': typeOf(speaker), name: record.speaker.name },
          }),
          ...(capture && { isPartOf: workOf(capture, at) }),
        },
      }),
    },
  }
}
