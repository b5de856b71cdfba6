/** A document of the server's that is saved as a file. */
import { useState } from 'preact/hooks'
import { requestFile } from './request-file.ts'
import type { Refusal } from './request.ts'

export function useSaving() {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  /** @param path below /api @param name of the file */
  const save = async (path: string, name: string) => {
    setBusy(true)
    const { file, refusal } = await requestFile(path)
    setBusy(false)
    setRefusal(refusal)
    if (file) download(file, name)
  }
  return { busy, refusal, save }
}

function download(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
