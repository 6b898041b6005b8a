/**
 * How the votes of a council become a decision where no published rule says so. Both are assumed, and told as such where votes are
 * shown: nothing official at hand regulates an appeal of this index.
 */
export const councilRules = {
  /** As many for as against: the appeal is not granted, and the points stay as they are. */
  tie: 'rejected',
  /** Of the points proposed by those in favour: the one in the middle; of two in the middle the lower, so that somebody proposed it. */
  points: 'lower-median',
  standing: 'assumed',
} as const
