import type { ComponentChildren } from 'preact'
import { cutText } from '../words/cut-text.ts'

interface Text {
  text: string
  /** The words that the other side does not have. */
  marks: { start: number; end: number }[]
}

/** A text with the words marked that the other side does not have. */
export function ChangedText({ text, marks, was }: Text & { was: boolean }) {
  const Mark = was ? 'del' : 'ins'
  return (
    <>
      {cutText(
        text,
        0,
        marks.map((mark) => ({ ...mark, what: true })),
      ).map((piece) => (piece.marks.length > 0 ? <Mark key={piece.start}>{piece.text}</Mark> : piece.text))}
    </>
  )
}

interface Props {
  was: { title: string; children: ComponentChildren }
  now: { title: string; children: ComponentChildren }
}

/** Two captures side by side, under each other on a narrow screen. */
export function ComparedSides({ was, now }: Props) {
  return (
    <div class="capture-sides">
      {[was, now].map(({ title, children }, i) => (
        <div key={i}>
          <h4>{title}</h4>
          {children}
        </div>
      ))}
    </div>
  )
}
