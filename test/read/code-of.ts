import { Problem } from '../../server/problem.ts'

/** The code of the problem that something ends in; another error is thrown on. */
export async function codeOf(run: () => unknown): Promise<string> {
  try {
    await run()
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
  return 'no problem'
}
