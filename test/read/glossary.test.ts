import { describe, expect, it } from 'vitest'
import { MOST_ENTRIES, readGlossary } from '../../server/read/glossary.ts'
import { refusal } from '../store/refusal.ts'

const entries = (text: string) => readGlossary(new TextEncoder().encode(text))

const TBX_2019 = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>Port</p></sourceDesc></fileDesc></tbxHeader>
<text><body><conceptEntry id="c1"><descrip type="subjectField">institution</descrip><note>Depuis 1902.</note>
<langSec xml:lang="fr-CA"><termSec><term>Conseil du <hi>port</hi></term><note>officiel</note></termSec>
<termSec><term>Conseil</term></termSec>
<termSec><term>Bureau du port</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec>
<langSec xml:lang="en"><termSec><term>Harbour Board</term></termSec></langSec></conceptEntry>
<conceptEntry id="c2"><langSec xml:lang="en"><termSec><term>quay</term></termSec></langSec></conceptEntry></body></text></tbx>`

/** Each thing told as an element of its own. */
const TBX_BY_TAGS = `<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
<conceptEntry id="c1"><min:subjectField>title</min:subjectField><langSec xml:lang="en"><termSec><term>mayor</term>
<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec><langSec xml:lang="fr"><termSec>
<term>maire</term></termSec><termSec><term>bourgmestre</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>
</termSec></langSec></conceptEntry></body></text></tbx>`

const TBX_2008 = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><text><body><termEntry id="1">
<langSet xml:lang="EN"><ntig><termGrp><term>lock</term></termGrp></ntig></langSet>
<langSet xml:lang="FR"><tig><term>écluse</term></tig></langSet></termEntry></body></text></martif>`

describe('a glossary is read', () => {
  it('from TBX of 2019, without the terms that are deprecated and the notes on terms', () => {
    expect(entries(TBX_2019)).toEqual([
      {
        kind: 'institution',
        fr: ['Conseil du port', 'Conseil'],
        en: ['Harbour Board'],
        note: 'Depuis 1902.',
      },
    ])
  })

  it('from TBX that tells each thing by an element of its own', () => {
    expect(entries(TBX_BY_TAGS)).toEqual([{ kind: 'title', fr: ['maire'], en: ['mayor'], note: '' }])
  })

  it('from TBX of 2008', () => {
    expect(entries(TBX_2008)).toEqual([{ kind: 'term', fr: ['écluse'], en: ['lock'], note: '' }])
  })

  it.each([
    ['in English', 'English,French,Kind,Note\nmayor,maire | mairesse,title,x'],
    ['in French', 'Anglais;Français;Genre;Note\nmayor;maire | mairesse;titre;x'],
    ['by region', 'fr-CA\ten_GB\ttype\tnote\nmaire|mairesse\tmayor\tfonction\tx'],
  ])('from a table whose columns are named %s', (_, text) => {
    expect(entries(text)).toEqual([{ kind: 'title', fr: ['maire', 'mairesse'], en: ['mayor'], note: 'x' }])
  })

  it('without what has no name in one language, or one as long as a page', () => {
    expect(entries(`fr,en\nmaire,\n…,mayor\n${'a'.repeat(201)},lock\nquai,quay`)).toEqual([
      { kind: 'term', fr: ['quai'], en: ['quay'], note: '' },
    ])
  })

  it.each([
    ['another XML', '<tmx version="1.4"/>'],
    ['a table of something else', 'name,age\nPaul,3'],
    ['nothing', ''],
    ['more than anybody keeps', `fr,en\n${'quai,quay\n'.repeat(MOST_ENTRIES + 1)}`, 'over_limits'],
  ])('and %s is refused', async (_, text, code = 'unreadable') => {
    expect(await refusal(Promise.resolve().then(() => entries(text)))).toBe(code)
  })
})
