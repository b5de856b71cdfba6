/** What the person asked last in a window: the page on which they pressed the button, and the words selected there. */

export interface Asked {
  /** Another for each press. */
  id: string
  window: number
  tab: number
  title: string
  url: string
  /** Empty where no words were selected. */
  text: string
  /** What the page has around them. */
  around: string
  /** The check made of them, once it is made: a panel that is opened again shows it and makes none. */
  check: number | null
}

const KEY = 'asked'

/** Kept in memory until the browser is closed. */
export const putAsked = (asked: Asked): Promise<void> => chrome.storage.session.set({ [KEY]: asked })

export async function lastAsked(): Promise<Asked | null> {
  const { [KEY]: asked } = await chrome.storage.session.get<{ [KEY]?: Asked }>(KEY)
  return asked ?? null
}

/** @returns how to hear no more */
export function hearAsked(heard: (asked: Asked) => void): () => void {
  const listener = ({ [KEY]: change }: Record<string, chrome.storage.StorageChange>) => {
    if (change?.newValue) heard(change.newValue as Asked)
  }
  chrome.storage.session.onChanged.addListener(listener)
  return () => chrome.storage.session.onChanged.removeListener(listener)
}
