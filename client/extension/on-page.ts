/** Runs a function of ours in a page. */

/**
 * @param run stands on its own: it is written out and read again in the page, where nothing else of ours is
 * @returns null where the browser does not let us in: the button was pressed on another page, or no extension may
 */
export async function onPage<Given extends unknown[], Answer>(
  tab: number,
  run: (...given: Given) => Answer,
  ...given: Given
): Promise<Awaited<Answer> | null> {
  try {
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab },
      func: run,
      args: given,
    })
    return frame?.result ?? null
  } catch {
    return null
  }
}
