/**
 * What signs come to: each that holds counts for its weight, one that is a number for so many times that.
 *
 * @param signs one for each weight
 */
export const weighed = <Sign extends string>(
  weights: Record<Sign, number>,
  signs: Record<NoInfer<Sign>, boolean | number>,
): number =>
  (Object.keys(weights) as Sign[]).reduce((sum, sign) => sum + weights[sign] * Number(signs[sign]), 0)
