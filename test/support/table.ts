import { openTable, type Row } from '../../server/language/table.ts'

/** The rows of a table. @throws RangeError that names file and line */
export const table = <Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
): Row<Column>[] => openTable(file, text, columns).rows()
