import { useRef, useState } from 'preact/hooks'

export interface Step {
  /** What was done, told to whoever did it. */
  words: string
  /** Answers what to tell then, where that says more than that it is undone. */
  undo: () => Promise<string | void>
}

/**
 * What was done, step by step, each with its way back.
 *
 * @param undone told when the last step is taken back
 */
export function useSteps(
  toast: (told: { text: string; undo?: () => Promise<void> }) => void,
  undone: string,
) {
  const steps = useRef<Step[]>([])
  const [count, setCount] = useState(0)
  const undo = async () => {
    const last = steps.current.at(-1)
    if (!last) return
    const text = (await last.undo()) ?? undone
    steps.current = steps.current.filter((step) => step !== last)
    setCount(steps.current.length)
    // In place of the toast that offered to.
    toast({ text })
  }
  const done = (step: Step) => {
    steps.current = [...steps.current, step]
    setCount(steps.current.length)
    // A toast is gone with the next step, so the step it offers to take back is the last one.
    toast({ text: step.words, undo })
  }
  return { done, undo, count }
}
