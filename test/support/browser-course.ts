import { randomUUID } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import type { OrganisationId, RoundId } from '../../src/framework/ids.ts'
import { fillRound } from '../../src/operations/import-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { insertOrganisations } from '../../src/store/organisations.ts'
import { givePassword } from './accounts.ts'
import { exampleFolder } from './command-line.ts'
import type { TestDatabase } from './database.ts'
import { hoa, introduce, khach, lan, minh, provinceCalled, quan, tham } from './people.ts'

/**
 * quan coordinates the ministry and tham appraises there; lan coordinates Điện Biên, minh edits and hoa heads its Sở Nội vụ;
 * khach looks on at Lai Châu. Each has the good password.
 */
export async function introduceCoursePeople(database: TestDatabase): Promise<void> {
  const [ministry, province, other] = [
    await provinceCalled(database, 'bo noi vu'),
    await provinceCalled(database, 'dien bien'),
    await provinceCalled(database, 'lai chau'),
  ]
  const department = {
    ...{ id: randomUUID() as OrganisationId, kind: 'department' as const, name: 'Sở Nội vụ', parent: province },
    ...{ bornOn: { year: 2020, month: 1, day: 1 }, endedOn: null },
  }
  await database.owner.transaction().execute((tx) => insertOrganisations(tx, [department]))
  await introduce(database, quan, { role: 'coordinator', at: ministry })
  await introduce(database, lan, { role: 'coordinator', at: province })
  await introduce(database, minh, { role: 'lead-agency-editor', at: department.id })
  await introduce(database, hoa, { role: 'lead-agency-head', at: department.id })
  await introduce(database, tham, { role: 'appraiser', at: ministry })
  await introduce(database, khach, { role: 'viewer', at: other })
  for (const person of [quan, lan, minh, hoa, tham, khach]) await givePassword(database, person)
  await database.owner.updateTable('people').set({ email_verified: true }).execute()
}

/** Gives the sub-criteria of a round of Điện Biên what the published report says of them, but for some that people enter. */
export async function fillAsReported({ owner }: TestDatabase, round: RoundId, but: readonly string[]): Promise<void> {
  const opened = await openRound(exampleFolder)
  const figures = Object.entries(opened.round.figures).filter(([code]) => !but.includes(code))
  const scores = opened.round.scores.filter(({ code }) => !but.includes(code))
  const others = { ...opened, round: { ...opened.round, figures: Object.fromEntries(figures), scores } }
  await owner.transaction().execute((tx) => fillRound(tx, round, others, { by: null, at: new Date(), reason: null }))
}

/** Takes a step of the course by its button and its dialog, which may be filled in first; done when the dialog is gone. */
export async function takeStepOn(page: Page, action: string, fillIn?: (dialog: Locator) => Promise<void>) {
  const dialog = page.getByRole('dialog', { name: action, exact: true })
  await page.getByRole('button', { name: action, exact: true }).click()
  await fillIn?.(dialog)
  await dialog.getByRole('button', { name: action, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** From a sub-criterion to the list of its round. */
export const toList = (page: Page) => page.getByRole('link', { name: 'Về danh sách tiêu chí' }).click()

/** From a list of sub-criteria to one. */
export const toItem = (page: Page, code: string) =>
  page.getByRole('link', { name: new RegExp(`^${code.replaceAll('.', '\\.')} `) }).click()

/** To the campaign, from wherever its title leads to it. */
export const toCampaign = (page: Page) =>
  page.getByRole('link', { name: 'Chỉ số cải cách hành chính năm 2024', exact: true }).first().click()

/** From the list of rounds to the course of Điện Biên. */
export const toCourse = (page: Page) => page.getByRole('link', { name: /^Xem tiến độ: .*Điện Biên/ }).click()
