import { chromium, type Browser } from 'playwright-core'

/** Starts the browser without a window. Playwright itself keeps it from syncing, updating and looking for its maker. */
export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    // Containers and recent Ubuntus refuse Chromium its sandbox, and the only pages it opens here are ours.
    chromiumSandbox: false,
    args: ['--disable-gpu', '--disable-quic'],
  })
