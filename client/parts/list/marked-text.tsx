import { cutText } from '../words/cut-text.ts'

interface Props {
  text: string
  marks: readonly { start: number; end: number }[]
}

/** A text in which the words are marked that a list was searched for. */
export const MarkedText = ({ text, marks }: Props) =>
  cutText(
    text,
    0,
    marks.map((mark) => ({ ...mark, what: true })),
  ).map((piece) => (piece.marks.length > 0 ? <mark key={piece.start}>{piece.text}</mark> : piece.text))
