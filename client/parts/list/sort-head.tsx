import './dense-table.css'

interface Props {
  words: string
  /** How the list is sorted by this column now; `undefined` where it is sorted by another. */
  sorted: 'ascending' | 'descending' | undefined
  onSort: () => void
}

/** The head of a column that sorts a dense table. */
export function SortHead({ words, sorted, onSort }: Props) {
  return (
    <th scope="col" aria-sort={sorted}>
      <button type="button" class="plain" onClick={onSort}>
        {words}
      </button>
    </th>
  )
}
