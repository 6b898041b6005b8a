import type { Language } from '../fault.ts'
import type { Addressee, Mail } from './accounts-context.ts'

interface MailTexts {
  readonly subject: string
  /** The lines between greeting and link. */
  readonly lines: readonly string[]
  readonly closing: string
}

/** How a letter begins. */
export const greetings: Record<Language, (name: string) => string> = {
  vi: (name) => `Kính gửi ${name},`,
  en: (name) => `Dear ${name},`,
}

const invitation: Record<Language, MailTexts> = {
  vi: {
    subject: 'Lời mời sử dụng Chiso',
    lines: ['Bạn được mời tham gia hệ thống đánh giá chỉ số cải cách hành chính.', 'Mở liên kết sau để đặt mật khẩu:'],
    closing: 'Liên kết dùng được một lần, trong 7 ngày. Nếu bạn không chờ thư này, hãy bỏ qua.',
  },
  en: {
    subject: 'Invitation to Chiso',
    lines: [
      'You are invited to the system that measures public administration reform.',
      'Open this link to set a password:',
    ],
    closing: 'The link works once, within 7 days. If you did not expect this letter, ignore it.',
  },
}

const reminder: Record<Language, MailTexts> = {
  vi: {
    subject: 'Nhắc lại lời mời sử dụng Chiso',
    lines: ['Lời mời tham gia hệ thống đánh giá của bạn sắp hết hạn.', 'Mở liên kết sau để đặt mật khẩu:'],
    closing:
      'Liên kết dùng được một lần, trong 7 ngày. Đây là thư nhắc duy nhất; nếu bạn không chờ thư này, hãy bỏ qua.',
  },
  en: {
    subject: 'Reminder: invitation to Chiso',
    lines: ['Your invitation to the system is about to run out.', 'Open this link to set a password:'],
    closing:
      'The link works once, within 7 days. There is no other reminder; if you did not expect this letter, ignore it.',
  },
}

const reset: Record<Language, MailTexts> = {
  vi: {
    subject: 'Đặt lại mật khẩu Chiso',
    lines: ['Có yêu cầu đặt lại mật khẩu cho tài khoản của bạn.', 'Mở liên kết sau để đặt mật khẩu mới:'],
    closing: 'Liên kết dùng được một lần, trong 1 giờ. Nếu bạn không yêu cầu, hãy bỏ qua thư này.',
  },
  en: {
    subject: 'Reset your Chiso password',
    lines: ['Somebody asked to reset the password of your account.', 'Open this link to set a new one:'],
    closing: 'The link works once, within 1 hour. If you did not ask for it, ignore this letter.',
  },
}

const secondFactorReset: Record<Language, MailTexts> = {
  vi: {
    subject: 'Xác thực hai bước của tài khoản Chiso đã được tắt',
    lines: [
      'Quản trị đã tắt xác thực hai bước của tài khoản bạn và đăng xuất tài khoản ở mọi nơi.',
      'Từ nay chỉ cần mật khẩu để đăng nhập. Hãy cài lại xác thực hai bước ở trang tài khoản:',
    ],
    closing: 'Nếu bạn không nhờ việc này, hãy đổi mật khẩu và báo ngay cho quản trị.',
  },
  en: {
    subject: 'The second factor of your Chiso account was turned off',
    lines: [
      'An administrator turned off the second factor of your account and signed it out everywhere.',
      'From now on the password alone signs you in. Set up a second factor again on your account page:',
    ],
    closing: 'If you did not ask for this, change your password and tell the administrator at once.',
  },
}

export function secondFactorResetMail(to: Addressee, link: string): Mail {
  return mailOf(to, link, secondFactorReset[to.language])
}

export function invitationMail(to: Addressee, link: string): Mail {
  return mailOf(to, link, invitation[to.language])
}

export function reminderMail(to: Addressee, link: string): Mail {
  return mailOf(to, link, reminder[to.language])
}

export function resetMail(to: Addressee, link: string): Mail {
  return mailOf(to, link, reset[to.language])
}

function mailOf({ name, email, language }: Addressee, link: string, { subject, lines, closing }: MailTexts): Mail {
  return { to: email, subject, text: [greetings[language](name), '', ...lines, link, '', closing, ''].join('\n') }
}
