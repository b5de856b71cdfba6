/** The captures of a source over HTTP as Memento has it (RFC 7089): a TimeMap, a TimeGate, and the bytes of each. */
import { type Request, Router } from 'express'
import { BySnapshot } from '../api/snapshots.ts'
import { ById } from '../http/endpoint.ts'
import { Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'
import { addressesAt } from '../write/addresses.ts'
import { captureAt, httpDate, LINK_FORMAT, mementoLinks, timeGateLinks, timeMap } from '../write/memento.ts'

const here = (request: Request) => addressesAt(`${request.protocol}://${request.host}`)

export function mementos({ snapshots }: Store): Router {
  const router = Router()
  const capturesOf = async (request: Request) => {
    const which = ById.safeParse(request.params)
    const captures = which.success ? await snapshots.list(which.data.id) : null
    if (!captures) throw new Problem('not_found')
    return captures
  }
  router.get('/sources/:id/timemap', async (request, response) => {
    const captures = await capturesOf(request)
    response.type(LINK_FORMAT).send(timeMap(captures, here(request)))
  })
  router.get('/sources/:id/timegate', async (request, response) => {
    const captures = await capturesOf(request)
    const wanted = request.get('Accept-Datetime')
    const moment = wanted === undefined ? Date.now() : Date.parse(wanted)
    if (Number.isNaN(moment)) throw new Problem('malformed')
    const at = here(request)
    response
      .vary('Accept-Datetime')
      .set('Link', timeGateLinks(captures, at))
      .redirect(302, at.memento(captures.source, captureAt(captures, moment)!.id))
  })
  router.get('/sources/:id/snapshots/:snapshot/original', async (request, response) => {
    const which = BySnapshot.safeParse(request.params)
    if (!which.success) throw new Problem('not_found')
    const { id, snapshot } = which.data
    const original = await snapshots.original(id, snapshot)
    if (!original) throw new Problem('not_found')
    const captures = await capturesOf(request)
    // To save, and never to open as a page of ours.
    response
      .attachment(original.fileName ?? `dixit-${id}-${snapshot}.txt`)
      .set('Memento-Datetime', httpDate(original.capturedAt))
      .set('Link', mementoLinks(captures, snapshot, here(request)))
      .type('application/octet-stream')
      .send(Buffer.from(original.bytes))
  })
  return router
}
