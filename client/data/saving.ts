/** A document of the server's that is saved as a file. */
import { useChange } from './asking.ts'
import { fetchFrom } from './request.ts'

export function useSaving() {
  const { busy, refusal, run } = useChange()
  /** @param path below /api @param name of the file */
  const save = (path: string, name: string) =>
    run(async () => {
      const answer = await fetchFrom('GET', path)
      download(await answer.blob(), name)
    })
  return { busy, refusal, save }
}

function download(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
