/** How long what a person deleted can be had back. */
export const KEPT_REMOVED_MS = 24 * 60 * 60 * 1000
