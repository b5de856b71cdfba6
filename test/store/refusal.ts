import { Problem } from '../../server/problem.ts'

/** Why something was refused: its code, or that of the first field and where it stands. Whatever else is thrown goes on. */
export const refusal = async (run: Promise<unknown>) => {
  const problem = await run.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(problem instanceof Problem)) throw problem
  return problem.fields[0] ? `${problem.fields[0].path}: ${problem.fields[0].code}` : problem.code
}
