/** Whether the server can go on: what a container, a service manager or a proxy asks every few seconds. */
import type { RequestHandler } from 'express'
import type { Store } from '../store/store.ts'

/** Answers 200, or 503 with the names of what ails it; the log and the pages say more to those who may know. */
export const healthOf =
  (store: Store): RequestHandler =>
  async (_, response) => {
    const ailments = await store.health.ailments()
    response.status(ailments.length > 0 ? 503 : 200).json({ ailments })
  }
