import type { Page } from 'playwright-core'
import { givePassword, goodPassword } from './accounts.ts'
import type { TestDatabase } from './database.ts'
import { hoa, introduce, lan, minh, provinceCalled, quan } from './people.ts'

/** quan administers, lan coordinates, minh edits in Điện Biên, each with the good password; hoa was invited only. */
export async function introducePeople(database: TestDatabase): Promise<void> {
  const province = await provinceCalled(database, 'dien bien')
  await introduce(database, quan, { role: 'administrator', at: province })
  await introduce(database, lan, { role: 'coordinator', at: province })
  await introduce(database, minh, { role: 'lead-agency-editor', at: province })
  await introduce(database, hoa, { role: 'viewer', at: await provinceCalled(database, 'lai chau') })
  for (const person of [quan, lan, minh]) await givePassword(database, person)
  await database.owner.updateTable('people').set({ email_verified: true }).where('id', '!=', 'hoa').execute()
}

/** Fills in the sign-in form, when the page that leads there has done so. */
export async function signIn(page: Page, email: string, password = goodPassword): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor()
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}

/** Opens a page as somebody who is signed in already: the form is gone through where it is what is tested. */
export async function openAs(page: Page, email: string, path: string): Promise<void> {
  const data = { email, password: goodPassword }
  const answer = await page.context().request.post('/api/auth/sign-in', { data })
  if (!answer.ok()) throw new Error(`${email} is not let in: ${answer.status()}`)
  await page.goto(path)
}
