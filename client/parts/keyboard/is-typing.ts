/** Whether a key goes into a text or finds a choice, where it is a letter and no command. */
export const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')
