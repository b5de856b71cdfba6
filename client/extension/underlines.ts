/** The line that is drawn under words of a page: told by its form as well as by its colour, on pages light and dark. */
import type { Gravity } from '../../locales/gravity.ts'

const LINES: Record<Gravity, { form: 'solid' | 'wavy' | 'dashed' | 'dotted' | 'double'; colour: string }> = {
  grave: { form: 'wavy', colour: '#d0342c' },
  caution: { form: 'dashed', colour: '#b87400' },
  slight: { form: 'dotted', colour: '#8a7a00' },
  translation: { form: 'double', colour: '#3b74d6' },
  good: { form: 'solid', colour: '#2a8f4c' },
  none: { form: 'dashed', colour: '#7d7899' },
}

const lineOf = (gravity: Gravity): string => `underline ${LINES[gravity].form} ${LINES[gravity].colour} 2px`

/** As the legend draws it. */
export const lineStyle = (gravity: Gravity) => ({ textDecoration: lineOf(gravity) })

const GRAVITIES = Object.keys(LINES) as Gravity[]

/** Under which a page keeps the words that have such a line. */
export const lineName = (gravity: Gravity): string => `dixit-${gravity}`
export const LINE_NAMES = GRAVITIES.map(lineName)

export const STYLE_OF_PAGE = GRAVITIES.map(
  (gravity) => `::highlight(${lineName(gravity)}) {
    text-decoration: ${lineOf(gravity)};
    background-color: color-mix(in srgb, ${LINES[gravity].colour} 14%, transparent);
  }`,
).join('\n')
