import { expect } from 'vitest'
import { it } from './browser-test.ts'
import { expectNoFault } from './by-keyboard.ts'

const words = {
  fr: ['La séance est ouverte.', 'Je demande un vote.', 'Adopté.'],
  en: ['The sitting is open.', 'I ask for a vote.', 'Carried.'],
}

/** A sitting of a parliament of our own invention, in the form of the House of Commons's record. */
const sitting = (language: 'fr' | 'en', floor: ('FR' | 'EN')[], number = 3) => ({
  name: `sitting-${language}.xml`,
  mimeType: 'text/xml',
  buffer: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<Hansard xml:lang="${language.toUpperCase()}" id="1"><ExtractedInformation>
<ExtractedItem Name="MetaDocumentCategory">Debates</ExtractedItem>
<ExtractedItem Name="MetaNumberNumber">${number}</ExtractedItem>
<ExtractedItem Name="SessionNumber">1</ExtractedItem>
<ExtractedItem Name="ParliamentNumber">9</ExtractedItem>
</ExtractedInformation><HansardBody><Intervention id="2"><PersonSpeaking>
<Affiliation>Odile Marchbanks</Affiliation></PersonSpeaking><Content>
${words[language].map((text, i) => `<FloorLanguage language="${floor[i]}"/><ParaText id="${10 + i}">${text}</ParaText>`).join('\n')}
</Content></Intervention></HansardBody></Hansard>`),
})

it('shows a sitting recorded in two languages side by side, and where the records disagree', async ({
  open,
}) => {
  const page = await open('/sources/new', { locale: 'fr' })
  const file = page.locator('.new-source input[type=file]')
  await file.setInputFiles(sitting('fr', ['EN', 'FR', 'FR']))
  await page.getByRole('button', { name: 'Ajouter la source' }).click()
  await page.getByText('La source est ajoutée.').waitFor()
  await page.goto('/sources/new')
  await file.setInputFiles(sitting('en', ['EN', 'FR', 'EN']))
  await page.getByRole('button', { name: 'Ajouter la source' }).click()
  await page.getByRole('link', { name: /Fichier enregistré en anglais/ }).waitFor()
  await page.getByRole('link', { name: /Fichier enregistré en français/ }).waitFor()

  const shown = () => page.locator('.passage-words').allTextContents()
  expect(await shown()).toEqual(words.fr)
  const choice = page.getByRole('group', { name: 'Langue imprimée' })
  await choice.getByRole('button', { name: 'Anglais' }).press('Enter')
  expect(await shown()).toEqual(words.en)
  await choice.getByRole('button', { name: 'Les deux' }).press('Enter')
  expect(await shown()).toEqual(words.fr.flatMap((text, i) => [text, words.en[i]]))
  const heads = await page.locator('.passage-speaker').allTextContents()
  expect(heads[0]).toBe('Odile Marchbanks · en anglais · traduction')
  expect(heads[1]).toBe('Odile Marchbanks · en anglais · propos d’origine')
  expect(heads[4]).toContain('Les deux comptes rendus se contredisent\u00A0: l’autre indique Anglais.')
  await expectNoFault(page)

  // The same file again is recognised.
  await page.goto('/sources/new')
  await file.setInputFiles(sitting('en', ['EN', 'FR', 'EN']))
  await page.getByRole('button', { name: 'Ajouter la source' }).click()
  await page.getByText('Cette source est déjà là, mot pour mot.').waitFor()
})

it('takes both files of a sitting together', async ({ open }) => {
  const page = await open('/sources/new', { locale: 'fr' })
  const both = [sitting('en', ['EN', 'FR', 'FR'], 4), sitting('fr', ['EN', 'FR', 'FR'], 4)]
  await page.locator('.new-source input[type=file]').setInputFiles(both)
  await page.getByText('sitting-fr.xml').waitFor()
  await page.getByRole('button', { name: 'Ajouter la source' }).click()
  await page.getByRole('link', { name: /Fichier enregistré en anglais/ }).waitFor()
  await page.getByRole('link', { name: /Fichier enregistré en français/ }).waitFor()
  await page.getByRole('link', { name: 'Contrôler toute la traduction' }).waitFor()
})
