import { ExportForm, type ExportFormat } from '../../api/desk.ts'
import { exportRenditions } from '../../desk/export-renditions.ts'
import { learner } from '../../desk/learn.ts'
import { invalidInput } from '../../problem.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'
import { withStore } from './with-store.ts'

interface Given {
  db: string
  as: ExportFormat
  fr?: string
  en?: string
}

/** Prints the desk's translations in a format of the field. */
export async function exportAs({ db, ...given }: Given, { stdout, t }: Run): Promise<Exit> {
  const form = ExportForm.safeParse(given)
  if (!form.success) throw invalidInput(form.error)
  return withStore(db, async (store, grammars) => {
    const means = { store, learner: learner(store, grammars), t }
    for await (const piece of exportRenditions(form.data, means)) stdout.write(piece)
    return EXIT.fine
  })
}
