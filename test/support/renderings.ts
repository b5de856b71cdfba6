import { type Rendering, renderingSteps } from '../../server/translation/across/renderings.ts'

/** What renders a claim, told at once. */
export function renderings(...asked: Parameters<typeof renderingSteps>): Rendering[] {
  const steps = renderingSteps(...asked)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
