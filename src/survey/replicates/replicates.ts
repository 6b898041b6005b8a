/** The answers weighted anew again and again, as if other primary units had been drawn. */
export interface Replicates {
  /** Of each replicate, and of each primary unit: by how much its weights are multiplied; 0 or above. */
  readonly multipliers: readonly Float64Array[]
  /** Of each replicate: what its squared distance counts in the variance. */
  readonly scales: readonly number[]
  /** From where distances are taken: the figure of the whole sample, or the mean of the replicates. */
  readonly centre: 'estimate' | 'mean'
}
