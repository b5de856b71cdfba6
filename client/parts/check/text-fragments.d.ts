/** The library has no types of its own; these are the parts used. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  interface TextFragment {
    prefix?: string
    textStart: string
    textEnd?: string
    suffix?: string
  }
  export function generateFragmentFromRange(range: Range): { status: number; fragment?: TextFragment }
}
