import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { selectWords } from './select-words.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Every page and every state that shows something more, with the sample collection loaded. */
const STATES: [what: string, path: string, show: (page: Page) => Promise<unknown>][] = [
  ['the first page', '/', (page) => page.locator('.example').first().waitFor()],
  [
    'a check just made',
    '/',
    async (page) => {
      await page.locator('.example').nth(1).click()
      await page.locator('.report').waitFor()
    },
  ],
  ['a saved check with its decision', '/checks/1', (page) => page.locator('.decided').waitFor()],
  ['a check that found nothing', '/checks/2', (page) => page.locator('.report').waitFor()],
  ['past checks', '/checks', (page) => page.locator('.check-row').first().waitFor()],
  ['the sources', '/sources', (page) => page.locator('.source-row').first().waitFor()],
  ['sources with hits', '/sources?search=wexmor', (page) => page.locator('.hit').first().waitFor()],
  ['a search that finds nothing', '/sources?search=zzz', (page) => page.locator('.empty').waitFor()],
  ['the translations', '/renditions', (page) => page.locator('.rendition-row').first().waitFor()],
  [
    'exports, score and learning',
    '/renditions/exchange',
    (page) => page.locator('.learning').last().waitFor(),
  ],
  ['a translation on the desk', '/renditions/1', (page) => page.locator('main h2').first().waitFor()],
  [
    'words on the desk, both sides of them being annotated',
    '/renditions/4',
    async (page) => {
      await page.locator('.desk-words').first().press('Home')
      for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'b'])
        await page.locator('.desk-words').first().press(key)
      await page.locator('.selection-bar').waitFor()
      await page.locator('.desk-words').first().press('3')
      await page.locator('.remark').waitFor()
      await page.locator('.chain > summary').click()
      await page.locator('.in-passage summary').first().click()
    },
  ],
  [
    'the desk in a blind review, a flag being dismissed, and what is known of the translator being changed',
    '/renditions/4',
    async (page) => {
      await page.locator('.reviews .actions button').click()
      await page.locator('.reviews .primary').waitFor()
      await page.locator('.item button').nth(1).click()
      await page.locator('.reason').waitFor()
      await page.locator('.rendition > .actions button').first().click()
      await page.locator('.rendition-facts').waitFor()
    },
  ],
  [
    'a wording being corrected, and an entry of the glossary added',
    '/renditions/6',
    async (page) => {
      await page.locator('.correction > .actions button').click()
      await page.locator('.correct').waitFor()
      await page.locator('[aria-labelledby="house-title"] .actions button').click()
      await page.locator('.entry-form').waitFor()
    },
  ],
  ['the glossary', '/glossary', (page) => page.locator('.memory label').waitFor()],
  [
    'a translation being linked',
    '/quotes',
    async (page) => {
      await page.locator('.row-words').last().click()
      await page.locator('.quote-chain > button').last().click()
      await page.locator('.link-form .candidate').first().waitFor()
    },
  ],
  ['an empty draft', '/drafts/new', (page) => page.locator('main form').waitFor()],
  ['a new source', '/sources/new', (page) => page.locator('.new-source form').waitFor()],
  [
    'a source refused',
    '/sources/new',
    async (page) => {
      await page.locator('.new-source textarea').fill(' ')
      await page.locator('.new-source .facts-fields input').first().fill('Sans texte')
      await page.locator('.new-source .primary').click()
      await page.getByRole('alert').waitFor()
    },
  ],
  [
    'the facts of a source being changed',
    '/sources/2',
    (page) => page.locator('.actions button').first().click(),
  ],
  ['a quote of a source', '/sources/2?quote=5', (page) => page.locator('.quote-panel').waitFor()],
  [
    'a source with suggestions to review',
    '/sources?search=Deux+bacs',
    async (page) => {
      await page.getByRole('link', { name: 'Deux bacs pour la rive' }).click()
      await page.locator('.review').waitFor()
    },
  ],
  [
    'a suggestion under review, another one just rejected',
    '/sources?search=Deux+bacs',
    async (page) => {
      await page.getByRole('link', { name: 'Deux bacs pour la rive' }).click()
      await page.locator('.review .primary').click()
      const words = await page.locator('.suggestion').innerText()
      await page.keyboard.press('r')
      await page.locator('.toast').waitFor()
      expect(await page.locator('.suggestion').innerText()).not.toBe(words)
      await page.locator('.suggestion mark.evidence').waitFor()
    },
  ],
  [
    'the question before all suggestions are accepted',
    '/sources?search=Deux+bacs',
    async (page) => {
      await page.getByRole('link', { name: 'Deux bacs pour la rive' }).click()
      await page.locator('.review button').last().click()
      await page.getByRole('dialog').waitFor()
    },
  ],
  [
    'words selected in a source',
    '/sources/2',
    async (page) => {
      await selectWords(page, 'an unfinished tunnel')
      await page.locator('.selection-bar').waitFor()
    },
  ],
  [
    'a new quote by a new speaker',
    '/sources/2',
    async (page) => {
      await page.locator('.passage-tools button').first().click()
      await page.locator('.passage-picker textarea').press('ControlOrMeta+a')
      await page.locator('.passage-picker .primary').click()
      await page.locator('.quote-panel input').fill('a neighbor')
      await page.locator('.quote-panel select').nth(3).waitFor()
    },
  ],
  [
    'a source with its passage picker',
    '/sources/2',
    async (page) => {
      await page.locator('.passage-tools button').first().click()
      await page.locator('.passage-picker').waitFor()
    },
  ],
  [
    'the question before a source is deleted',
    '/sources/2',
    async (page) => {
      await page.locator('.source-header .danger').click()
      await page.getByRole('dialog').waitFor()
    },
  ],
  ['a source that is not there', '/sources/999', (page) => page.getByRole('alert').waitFor()],
  [
    'the quotes, one being changed',
    '/quotes',
    async (page) => {
      await page.locator('.row-words').first().click()
      await page.locator('.card').first().locator('button').last().click()
      await page.locator('.quote-editor').waitFor()
    },
  ],
  [
    'the speakers, one being changed',
    '/speakers',
    async (page) => {
      await page.locator('.row-words').first().click()
      await page.locator('.row-details .actions button').first().click()
      await page.locator('.alias').first().waitFor()
    },
  ],
  [
    'two speakers being merged',
    '/speakers',
    async (page) => {
      await page.locator('.row-words').first().click()
      await page.locator('.row-details .actions button').nth(1).click()
      await page.getByRole('dialog').waitFor()
    },
  ],
  [
    'the history with what seals it',
    '/history',
    async (page) => {
      await page.locator('.history-head > summary').click()
      await page.locator('.history-entries > li').first().waitFor()
    },
  ],
  ['the button for any page', '/anywhere', (page) => page.locator('.anywhere-steps').first().waitFor()],
  [
    'words brought along from a page that is being stored',
    '/?text=The+ferry+sails&speaker=Ada+Pell&url=https%3A%2F%2Fexample.org%2Fstory',
    async (page) => {
      await page.locator('.page-brought button').click()
      await page.locator('.new-source').waitFor()
    },
  ],
  ['no page at all', '/nowhere', (page) => page.locator('h1').waitFor()],
]

/** Colours do not depend on the language: each language and each scheme is seen once. */
const LOOKS = [
  ['Français', 'light'],
  ['English', 'dark'],
] as const

const faultsOf = async (page: Page): Promise<string[]> => {
  // Legacy mode spares a blank page for each look, which only pages with frames need.
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

it.beforeAll(async ({ server }) => {
  await server.ask('POST', '/sample')
  await server.ask('POST', '/checks', { text: 'It was clumsy, I gladly admit it.', speaker: 'Hartsmere' })
  await server.ask('PUT', '/checks/1/decision', { verdict: 'exact', note: 'Seen in print.' })
  await server.ask('POST', '/sources', {
    title: 'Deux bacs pour la rive',
    text: '« Le bac part », a dit Ève Roncier.\n\n« La rive attend », a répondu Hugh Marbray, qui s’exprimait en anglais.\n\n« Le courant monte », a-t-il ajouté.',
  })
  await server.ask('POST', '/checks', { text: 'Every lighthouse on this coast belongs to nobody at all.' })
})

it.for(STATES)(
  'finds nothing to fault in %s, in either language, light or dark, wide or narrow',
  async ([, path, show], { open }) => {
    const page = await open(path)
    await show(page)
    for (const [language, colorScheme] of LOOKS) {
      await page.emulateMedia({ colorScheme })
      // A dialog keeps the switch behind it out of reach of the mouse, not of a script.
      await page.getByRole('button', { name: language, includeHidden: true }).dispatchEvent('click')
      await page.setViewportSize({ width: 1280, height: 800 })
      const faults = await faultsOf(page)
      await page.setViewportSize({ width: 360, height: 740 })
      const overflow = await overflowOf(page)
      expect({ language, faults, overflow }).toEqual({ language, faults: [], overflow: 0 })
    }
  },
)
