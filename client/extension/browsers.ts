/** Where Chromium and Firefox differ. */

/** What Firefox has in place of a side panel. */
interface WithSidebar {
  sidebarAction: { open(): Promise<void> }
}

export const openPanel = (windowId: number): Promise<void> =>
  'sidePanel' in chrome
    ? chrome.sidePanel.open({ windowId })
    : (chrome as unknown as WithSidebar).sidebarAction.open()
