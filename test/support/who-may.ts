/** Who may ask what at least: every route of the API, those that stand in no document included. */
import type { Role } from '../../server/access/asker.ts'

/** In person: not for a program with a token. */
type Who = 'anybody' | Role | `${Role} in person`

export const WHO_MAY: Record<Who, string> = {
  anybody: `
    GET /session
    POST /session
    DELETE /session
    POST /setup
    POST /invitation
    POST /session/passkey/challenge
    POST /session/passkey
    GET /session/openid
    GET /session/openid/callback`,
  reader: `
    GET /sources
    GET /sources/:id
    GET /sources/:id/named
    GET /sources/:id/original
    POST /sources/:id/audit
    GET /sources/:id/audit/export
    GET /speakers
    GET /speakers/:id
    GET /speakers/alike
    GET /quotes
    GET /quotes/:id
    GET /quotes/:id/renditions/suggestions
    GET /checks
    GET /checks/:id
    GET /checks/:id/decisions
    GET /drafts
    GET /drafts/:id
    GET /drafts/:id/export
    GET /renditions
    GET /renditions/:id
    GET /renditions/:id/desk
    GET /renditions/:id/history
    GET /renditions/:id/memory
    GET /renditions/:id/correction
    POST /renditions/risks
    GET /renditions/score
    GET /renditions/export
    GET /glossary
    GET /glossary/:id
    GET /glossary/export
    GET /learning
    GET /sample`,
  checker: `
    POST /checks
    POST /checks/:id/again
    PUT /checks/:id/decision
    POST /extractions
    POST /drafts
    POST /drafts/:id/revisions
    POST /drafts/:id/checks
    PATCH /drafts/:id/quotes/:quote
    DELETE /drafts/:id
    POST /drafts/:id/restore`,
  editor: `
    POST /sources
    PATCH /sources/:id
    DELETE /sources/:id
    POST /sources/:id/restore
    POST /speakers
    PATCH /speakers/:id
    POST /speakers/:id/merge
    POST /speakers/:id/merges/:merge/undo
    POST /quotes
    PATCH /quotes/:id
    DELETE /quotes/:id
    POST /renditions
    PATCH /renditions/:id
    DELETE /renditions/:id
    POST /renditions/:id/annotations
    PATCH /annotations/:id
    DELETE /annotations/:id
    PUT /renditions/:id/reviews
    PUT /renditions/:id/rulings
    POST /renditions/:id/wordings
    POST /renditions/:id/undo
    POST /renditions/pairs
    POST /renditions/tmx
    POST /glossary
    POST /glossary/import
    PATCH /glossary/:id
    DELETE /glossary/:id
    POST /learning
    POST /sample
    DELETE /sample`,
  administrator: '',
  'reader in person': `
    PUT /account/password
    GET /account/sessions
    DELETE /account/sessions/:id
    GET /account/tokens
    POST /account/tokens
    DELETE /account/tokens/:id
    POST /account/passkeys/challenge
    GET /account/passkeys
    POST /account/passkeys
    PATCH /account/passkeys/:id
    DELETE /account/passkeys/:id`,
  'checker in person': '',
  'editor in person': '',
  'administrator in person': `
    GET /accounts
    POST /accounts
    GET /accounts/:id
    PATCH /accounts/:id
    POST /accounts/:id/invitation
    DELETE /accounts/:id/sessions`,
}
