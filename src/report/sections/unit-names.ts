import type { AssessmentLevel } from '../../framework/framework.ts'

/** What the units that are ranked together are called, and the mean over them. */
export const unitNames: Record<AssessmentLevel, { readonly several: string; readonly mean: string }> = {
  'nation-to-provinces': { several: 'tỉnh, thành phố', mean: 'bình quân cả nước' },
  'province-to-departments': { several: 'sở, ban, ngành', mean: 'bình quân các sở, ban, ngành' },
  'province-to-communes': { several: 'xã, phường, đặc khu', mean: 'bình quân các xã, phường, đặc khu' },
}
