import type { Quote } from '../../../server/api/quotes.ts'
import { langOf } from '../words/interface-language.tsx'

/** The words of a quote; those that an attribution interrupts stand each in marks of their own. */
export function QuoteWords({ quote }: { quote: Quote }) {
  return (
    <blockquote lang={langOf(quote.printedLanguage)}>
      {quote.spans.map(({ passage, start, exact }, index) => (
        <span key={`${passage}-${start}`}>
          {index > 0 && ' '}
          <q>{exact}</q>
        </span>
      ))}
    </blockquote>
  )
}
