/**
 * What a leaf is to a figure, as bits that can be joined: somebody in it answered; or it counts in the variance of the figure
 * although nobody did, because its people helped to calibrate the weights.
 */
export const seenBits = { answered: 1, counted: 2 } as const
