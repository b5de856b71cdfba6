/** What is known of a translation, as it is being told, and what of it is sent. */
import type { Language } from '../../../server/api/language.ts'
import type { Authority, Rendition } from '../../../server/api/renditions.ts'

export interface RenditionDraft {
  translator: string
  authority: Authority
  /** Empty: none. */
  pivot: Language | ''
  declared: boolean
}

export const EMPTY_RENDITION: RenditionDraft = {
  translator: '',
  authority: 'unknown',
  pivot: '',
  declared: false,
}

/** What a record says of its own translation. */
export const RECORD_RENDITION: RenditionDraft = {
  ...EMPTY_RENDITION,
  authority: 'official',
  declared: true,
}

export const draftOfRendition = ({ translator, authority, pivot, declared }: Rendition): RenditionDraft => ({
  translator: translator ?? '',
  authority,
  pivot: pivot ?? '',
  declared,
})

export const renditionFacts = ({ translator, authority, pivot, declared }: RenditionDraft) => ({
  translator: translator.trim() || null,
  authority,
  pivot: pivot || null,
  declared,
})
