import type { ExportFormat } from '../../api/desk.ts'
import { exportRenditions } from '../../desk/export-renditions.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'
import { withStore } from './with-store.ts'

/** Prints the desk's approved translations in a format of the field. */
export const exportAs = ({ db, as }: { db: string; as: ExportFormat }, { stdout }: Run): Promise<Exit> =>
  withStore(db, async (store) => {
    for await (const piece of exportRenditions(as, store)) stdout.write(piece)
    return EXIT.fine
  })
