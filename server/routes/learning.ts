import { Learned, LearningProgress } from '../api/learning.ts'
import type { Learner } from '../desk/learn.ts'
import type { Store } from '../store/store.ts'
import { endpoint } from '../http/endpoint.ts'
import type { Workers } from '../work/workers.ts'

export const learning = ({ learned }: Store, learner: Learner, workers: Workers) => [
  endpoint(
    {
      method: 'get',
      path: '/learning',
      summary: 'From how much it was learned which words render each other.',
      answers: { status: 200, shape: Learned, description: 'What was learned from, and what was not yet.' },
    },
    () => learned.state(),
  ),
  endpoint(
    {
      method: 'post',
      path: '/learning',
      summary: 'Learn from what is stored and was not learned from yet.',
      answers: { status: 200, shape: Learned, description: 'What is learned from now.' },
      meanwhile: LearningProgress,
    },
    ({ tell, signal }) => learner.learn(workers, { onProgress: (share) => tell({ share }), signal }),
  ),
]
