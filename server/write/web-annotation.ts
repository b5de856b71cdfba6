/**
 * Quotes, checks and remarks → W3C Web Annotations (https://www.w3.org/TR/annotation-model/). Each stretch of words is a
 * target of its own: in the passage, by its words and by its position in code points, and, where the source has a page
 * of its own, there by its words alone, since only the passage is counted the same by everybody.
 */
import type { Locale, Translate } from '../../locales/i18n.ts'
import { notesOf, signersOf } from '../../locales/decision-words.ts'
import { leadingLine } from '../../locales/leading-answer.ts'
import { verdictLabel } from '../../locales/verdict-words.ts'
import type { Annotation as Remark } from '../api/annotations.ts'
import type { Check, Decision } from '../api/checks.ts'
import type { Findings } from '../api/findings.ts'
import type { Language } from '../api/language.ts'
import type { Quote, Span } from '../api/quotes.ts'
import type { Rendition } from '../api/renditions.ts'
import { selectorOf } from '../quote/anchor/selector.ts'
import type { Captured } from '../store/store.ts'
import type { Addresses } from './addresses.ts'
import { codePointsBefore } from './code-points.ts'

export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

type Selector =
  | { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }
  | { type: 'TextPositionSelector'; start: number; end: number }

export interface Target {
  type: 'SpecificResource'
  source: string | { id: string; type?: 'Text'; format?: string; language?: string }
  selector: Selector[]
  /** The snapshot that the words were read from. */
  state?: { type: 'TimeState'; sourceDate: string; cached: string }[]
}

interface Agent {
  id?: string
  type: 'Person' | 'Software'
  name: string
}

interface Body {
  type: 'TextualBody'
  purpose: 'identifying' | 'tagging' | 'assessing' | 'describing' | 'commenting' | 'editing'
  value: string
  format: 'text/plain'
  language?: string
  creator?: Agent | Agent[]
  created?: string
}

export interface WebAnnotation {
  '@context'?: typeof CONTEXT
  id: string
  type: 'Annotation'
  motivation: string
  created?: string
  creator?: Agent | Agent[]
  generator: Agent
  body: Body[]
  /** An address where there are no words to point at. */
  target: string | Target[]
}

/** Where things are, and what their passages were captured with. */
export interface Places {
  at: Addresses
  captures: ReadonlyMap<number, Captured>
}

const GENERATOR: Agent = { type: 'Software', name: 'Dixit' }
const person = (name: string): Agent => ({ type: 'Person', name })

/** As BCP 47 has it, where it is one of the two. */
const tagOf = (language: Language | null | undefined) =>
  language === 'fr' || language === 'en' ? { language } : {}

/** The same of what may be any: nothing where no language is known by that name. */
const languageOf = (tag: string) => (tag === 'other' || tag === 'unknown' ? {} : { language: tag })

const text = (purpose: Body['purpose'], value: string, language?: Language | null): Body => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
  ...tagOf(language),
})

/** What a program reads of it: a key of the API and its value. */
const tag = (name: string, value: string | number) => text('tagging', `${name}:${value}`)

export function quoteAsAnnotation(quote: Quote, { at, captures }: Places): WebAnnotation {
  const { id, source, spans, speaker, spoken, kind, status } = quote
  const targets = spans.flatMap((span) => targetsOf(span, { at, captures }))
  return {
    id: at.exported(`quotes/${id}`, 'jsonld'),
    type: 'Annotation',
    motivation: speaker ? 'identifying' : 'highlighting',
    ...(spoken.confirmedBy !== null && { creator: person(spoken.confirmedBy) }),
    generator: GENERATOR,
    body: [
      ...(speaker ? [text('identifying', speaker.name)] : []),
      tag('spoken', spoken.tag ?? spoken.language),
      tag('basis', spoken.basis),
      tag('kind', kind),
      tag('status', status),
    ],
    target: targets.length > 0 ? targets : at.quotePage(source, id),
  }
}

/** Of a claim that is not on record the check itself is the target. @param t words in `locale` */
export function checkAsAnnotation(check: Check, places: Places, t: Translate, locale: Locale): WebAnnotation {
  const { at } = places
  const { id, claim, verdict, words, policy, decision, record, checkedAt } = check
  const said = `${verdictLabel(t, verdict, words.harm)}. ${leadingLine(t, check)}`
  const signed: Body[] = decision
    ? [
        {
          ...text('assessing', wordsOf(decision, words, t), locale),
          creator: signersIn(decision),
          created: decision.at,
        },
        tag('decision', decision.verdict),
      ]
    : []
  return {
    id: at.exported(`checks/${id}`, 'jsonld'),
    type: 'Annotation',
    motivation: 'assessing',
    created: checkedAt,
    ...(decision && { creator: signersIn(decision) }),
    generator: GENERATOR,
    body: [
      text('describing', claim.text, claim.language),
      ...(claim.speaker ? [text('identifying', claim.speaker)] : []),
      text('assessing', said, locale),
      tag('verdict', verdict),
      tag('policy', policy),
      ...signed,
    ],
    target: record ? recordTargets(record, places) : at.checkPage(id),
  }
}

export const recordTargets = (record: NonNullable<Findings['record']>, places: Places): Target[] =>
  record.spans.flatMap((span) => targetsOf(span, places, record.link))

/** One, or the two who signed. */
function signersIn(decision: Decision): Agent | Agent[] {
  const [one, ...others] = signersOf(decision).map(person)
  return others.length === 0 ? one! : [one!, ...others]
}

const wordsOf = (decision: Decision, { harm }: Findings['words'], t: Translate): string =>
  [verdictLabel(t, decision.verdict, harm), ...notesOf(decision)].join('. ')

/** An editor's remark on a translation: on the words of the original, of the rendition, or of both. */
export function remarkAsAnnotation(remark: Remark, rendition: Rendition, places: Places): WebAnnotation {
  const { comment, suggestion, category, severity, status, by } = remark
  const marked = [
    ...(remark.original ? pieces(rendition.original, remark.original, places) : []),
    ...(remark.rendered ? pieces(rendition.rendition, remark.rendered, places) : []),
  ]
  return {
    id: `${places.at.exported(`renditions/${rendition.id}`, 'jsonld')}#${remark.id}`,
    type: 'Annotation',
    motivation: suggestion === '' ? 'commenting' : 'editing',
    created: remark.at,
    creator: person(by),
    generator: GENERATOR,
    body: [
      ...(comment === '' ? [] : [text('commenting', comment)]),
      ...(suggestion === '' ? [] : [text('editing', suggestion, rendition.to)]),
      tag('mqm', category),
      tag('severity', severity),
      tag('status', status),
    ],
    target: marked.length > 0 ? marked : places.at.renditionPage(rendition.id),
  }
}

/** @param range in the text of the quote, whose spans are joined by one space */
function pieces(quote: Quote, range: { start: number; end: number }, places: Places): Target[] {
  const found: Target[] = []
  let from = 0
  for (const span of quote.spans) {
    const start = Math.max(range.start - from, 0)
    const end = Math.min(range.end - from, span.exact.length)
    const text = places.captures.get(span.passage)?.text
    const selector = text && start < end ? selectorOf(text, span.start + start, span.start + end) : null
    if (selector)
      found.push(
        ...targetsOf(
          { passage: span.passage, start: span.start + start, end: span.start + end, ...selector },
          places,
        ),
      )
    from += span.exact.length + 1
  }
  return found
}

/** @param link the page that it stands on, where the passage is no longer there to say */
function targetsOf(span: Span, { at, captures }: Places, link: string | null = null): Target[] {
  const { exact, prefix, suffix, passage, start, end } = span
  const words: Selector = { type: 'TextQuoteSelector', exact, prefix, suffix }
  const capture = captures.get(passage)
  if (!capture) return [{ type: 'SpecificResource', source: link ?? at.passage(passage), selector: [words] }]
  const { text, printed, snapshot, capturedAt, source } = capture
  const first = codePointsBefore(text, start)
  const position: Selector = {
    type: 'TextPositionSelector',
    start: first,
    end: first + codePointsBefore(text.slice(start, end), end - start),
  }
  const state: Target['state'] = [
    { type: 'TimeState', sourceDate: capturedAt, cached: at.memento(source.id, snapshot) },
  ]
  return [
    {
      type: 'SpecificResource',
      source: { id: at.passage(passage), type: 'Text', format: 'text/plain', ...languageOf(printed) },
      selector: [words, position],
      state,
    },
    ...(source.url
      ? [{ type: 'SpecificResource' as const, source: source.url, selector: [words], state }]
      : []),
  ]
}

/** A collection with its one page, in pieces: how many there are is known when the last is written. */
export async function* asCollection(
  id: string,
  label: string,
  annotations: AsyncIterable<WebAnnotation>,
): AsyncGenerator<string> {
  const head = { '@context': CONTEXT, id, type: 'AnnotationCollection', label }
  const page = { id: `${id}#page`, type: 'AnnotationPage', startIndex: 0, partOf: { id, label } }
  yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`
  let total = 0
  for await (const annotation of annotations)
    yield `${total++ === 0 ? '' : ','}\n${JSON.stringify(annotation)}`
  yield `\n]},"total":${total}}\n`
}
