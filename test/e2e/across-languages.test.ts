import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { expectNoFault, focused, press, tabTo } from './by-keyboard.ts'

it.beforeAll(async ({ server }) => {
  await server.ask('POST', '/sample')
})

/** Fills the form of the first page without a mouse, the interface in English, and waits for the verdict. */
async function check(page: Page, text: string, speaker: string, verdict: string): Promise<void> {
  await tabTo(page, page.getByLabel('The words as printed'))
  await page.keyboard.insertText(text)
  await tabTo(page, page.getByLabel('Who is said to have said them'))
  await page.keyboard.insertText(speaker)
  await press(page, 'Control+Enter')
  await focused(page.getByRole('heading', { name: verdict }))
}

/** What a side of the comparison shows, by its heading. */
const side = (page: Page, heading: string) =>
  page.locator('.side').filter({ has: page.getByRole('heading', { name: heading, exact: true }) })

it.for([
  {
    text: 'Our engineers will resume the work together on September 14.',
    speaker: 'Adeline Hartsmere',
    spoken: ['French', 'Français', 'fr'],
    claimed: ['English', 'Anglais', 'en'],
    onRecord: 'reprendront ensemble le chantier',
  },
  {
    text: 'On ne présente pas ses excuses dans une langue pour s’expliquer dans une autre.',
    speaker: 'Tobias Wrenfield',
    spoken: ['English', 'Anglais', 'en'],
    claimed: ['French', 'Français', 'fr'],
    onRecord: 'You do not apologize in one language and explain yourself in another',
  },
] as const)(
  'finds words that are on record in $spoken.0 only, and shows both languages side by side',
  async ({ text, speaker, spoken, claimed, onRecord }, { open }) => {
    const page = await open('/')
    await check(page, text, speaker, 'Translation presented as original')
    for (const [locale, there, toCheck, who, nobody] of [
      [0, 'On record', 'To be checked', 'Who translated', 'Nobody on record vouches for this translation.'],
      [1, 'Dans la source', 'À vérifier', 'Qui a traduit', 'Personne, dans ce qui est enregistré'],
    ] as const) {
      if (locale === 1) {
        await tabTo(page, page.getByRole('button', { name: 'Français' }), 'Shift+Tab')
        await press(page, 'Enter')
      }
      const record = side(page, `${there} · ${spoken[locale]}`).locator('blockquote')
      const claim = side(page, `${toCheck} · ${claimed[locale]}`).locator('blockquote')
      expect(await record.innerText()).toContain(onRecord)
      expect([await record.getAttribute('lang'), await claim.getAttribute('lang')]).toEqual([
        spoken[2],
        claimed[2],
      ])
      expect(await claim.innerText()).toBe(text)
      await side(page, who).getByText(nobody).waitFor()
      await expectNoFault(page)
    }
    expect(await page.locator('.compared :is(ins, del)').count()).toBe(0)
  },
)

it('shows the words as spoken and each hop of the way to the print, speech first', async ({ open }) => {
  const page = await open('/')
  await check(page, 'C’était malhabile, je l’admets avec joie.', 'Adeline Hartsmere', 'Back-translation')
  const spoken = side(page, 'The words as spoken · French')
  await spoken.getByText('C’était maladroit, je le reconnais volontiers.').waitFor()
  await spoken.getByText('Linked to the translation by a person.').waitFor()
  const hops = await side(page, 'Who translated').getByRole('listitem').allInnerTexts()
  expect(hops.map((hop) => hop.split(/\n+/).slice(0, 2))).toEqual([
    ['French → English Not reviewed', 'The Ellery Courier · House translation · Declared to the reader'],
    [
      'English → French Not reviewed',
      'La Gazette des Trois-Sœurs · House translation · Not declared to the reader',
    ],
  ])
  await expectNoFault(page)
  await tabTo(page, side(page, 'Who translated').getByRole('link').first())
  await press(page, 'Enter')
  await page.getByRole('heading', { name: /^Translation no\. \d+$/, level: 1 }).waitFor()
})

it('leads from words found by comparison to where a person links them', async ({ open }) => {
  const page = await open('/')
  await check(
    page,
    'a single site, with a single budget',
    'Adeline Hartsmere',
    'Translation presented as original',
  )
  const spoken = side(page, 'The words as spoken · French')
  await spoken.getByText('Ce sera un seul chantier, avec un seul budget').waitFor()
  await spoken.getByText('nobody has linked them yet: to be confirmed').waitFor()
  await tabTo(page, spoken.getByRole('link', { name: 'Link the two as a translation' }))
  await press(page, 'Enter')
  await page.getByRole('heading', { name: 'Quotes', level: 1 }).waitFor()
  const card = page.locator('.quote-card')
  await card.getByText('a single site, with a single budget').first().waitFor()
  expect(await card.count()).toBe(1)
  await tabTo(page, card.getByRole('button', { name: 'Link a translation' }))
  await press(page, 'Enter')
  await card.getByRole('radio', { name: /Ce sera un seul chantier/ }).waitFor()
})

it('says where only a translation was found', async ({ open }) => {
  const page = await open('/')
  await check(
    page,
    'A neighbor who says nothing for six months is no longer quite a neighbor.',
    'Adeline Hartsmere',
    'Translation presented as original',
  )
  const told = page.locator('.answer').filter({ hasText: 'In which language?' })
  await told
    .getByText('Only a translation was found here. The words as spoken, in French, were not.')
    .waitFor()
  await side(page, 'Who translated').getByText('Nobody on record vouches for this translation.').waitFor()
})

it('shows what is nearest on record where nothing surely says it', async ({ open }) => {
  const page = await open('/')
  await check(page, 'The tunnel will cost too much for the neighbors of the port.', '', 'Not found')
  const nearest = page.locator('.rivals')
  await nearest.getByRole('heading', { name: 'Nearest on record' }).waitFor()
  await nearest.getByText('Nothing here surely says it').waitFor()
  const own = nearest.getByRole('listitem').first()
  expect(await own.locator('blockquote').getAttribute('lang')).toBe('en')
  const across = nearest.getByRole('listitem').filter({ hasText: 'sur le port de Saint-Aubrin' })
  expect(await across.locator('blockquote').getAttribute('lang')).toBe('fr')
  expect(await across.innerText()).toMatch(/· French$/)
  await expectNoFault(page)
  await tabTo(page, across.getByRole('link'))
  await press(page, 'Enter')
  await page.getByRole('heading', { name: /^Entretien de la ministre/, level: 1 }).waitFor()
})
