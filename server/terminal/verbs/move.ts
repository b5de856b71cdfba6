import { moveStore } from '../../store/move/move.ts'
import { shownPlace } from '../../store/postgres/address.ts'
import { writeOver } from '../progress-line.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'

/** Moves a store from a file into a server, or back. */
export async function move(from: string, to: string, { say, stderr, t }: Run): Promise<Exit> {
  const moving = moveStore(from, to)
  try {
    for (;;) {
      const step = moving.next()
      if (step.done) {
        writeOver(stderr, '')
        say(t(($) => $.cli.moved, { count: step.value, from: shownPlace(from), to: shownPlace(to) }))
        return EXIT.fine
      }
      const { table, isChecking, share } = step.value
      const words = t(($) => (isChecking ? $.cli.movedChecking : $.cli.moving), { table })
      writeOver(stderr, `${words} · ${Math.floor(share * 100)} %`)
    }
  } catch (error) {
    writeOver(stderr, '')
    throw error
  }
}
