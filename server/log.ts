/** The program's log: lines of JSON, in which nothing stands that a person wrote. */
import { type DestinationStream, type Logger, pino } from 'pino'

/** @param to standard error unless told otherwise */
export const startLog = (level: string, to: DestinationStream = pino.destination(2)): Logger =>
  pino({ name: 'dixit', level, serializers: { err: traced } }, to)

/** Its message may repeat what was being read, so that an error is told by its kind and by where it arose. */
function traced(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code } = error as { code?: unknown }
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    at: error.stack
      ?.split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('at ')),
    ...(error.cause !== undefined && { cause: traced(error.cause) }),
  }
}
