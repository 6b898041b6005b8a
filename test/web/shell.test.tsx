import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { UserLinks } from '../../src/web/shell/user-links.tsx'
import { Refusal, renderPage } from '../support/render-page.tsx'

test('a sign-out that fails is told: whoever leaves a shared computer must know', async () => {
  renderPage(<UserLinks name="Lan" />, {
    'POST /api/auth/sign-out': new Refusal('too-many-requests', 'quá nhiều yêu cầu; thử lại sau 5 giây', 429),
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Đăng xuất' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Quá nhiều yêu cầu')
})
