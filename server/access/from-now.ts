/** A moment as the store has it. @param ms how long from now */
export const fromNow = (ms = 0): string => new Date(Date.now() + ms).toISOString()
