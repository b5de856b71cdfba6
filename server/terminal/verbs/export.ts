import type { ExportFormat } from '../../api/desk.ts'
import { exportRenditions } from '../../desk/export-renditions.ts'
import { learner } from '../../desk/learn.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'
import { withStore } from './with-store.ts'

/** Prints the desk's approved translations in a format of the field. */
export const exportAs = ({ db, as }: { db: string; as: ExportFormat }, { stdout, t }: Run): Promise<Exit> =>
  withStore(db, async (store, grammars) => {
    const means = { store, learner: learner(store, grammars), t }
    for await (const piece of exportRenditions({ as }, means)) stdout.write(piece)
    return EXIT.fine
  })
