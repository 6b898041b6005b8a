import type { Role } from '../assessment/roles.ts'

/** Somebody made up, to try a role with. */
interface DemoPerson {
  readonly role: Role
  readonly name: string
  readonly email: string
  /** Where they hold the role. */
  readonly at: 'province' | 'top'
}

/** One person a role. The addresses end in a domain that nobody can own (RFC 2606). */
export const demoPeople: readonly DemoPerson[] = [
  { role: 'administrator', name: 'Quản trị (mẫu)', email: 'quan-tri@chiso.example', at: 'top' },
  { role: 'coordinator', name: 'Điều phối (mẫu)', email: 'dieu-phoi@chiso.example', at: 'province' },
  { role: 'lead-agency-editor', name: 'Nhập liệu (mẫu)', email: 'nhap-lieu@chiso.example', at: 'province' },
  { role: 'lead-agency-head', name: 'Lãnh đạo đơn vị (mẫu)', email: 'lanh-dao@chiso.example', at: 'province' },
  { role: 'appraiser', name: 'Thẩm định (mẫu)', email: 'tham-dinh@chiso.example', at: 'top' },
  { role: 'council-member', name: 'Thành viên Hội đồng (mẫu)', email: 'hoi-dong@chiso.example', at: 'top' },
  { role: 'survey-office', name: 'Đơn vị khảo sát (mẫu)', email: 'khao-sat@chiso.example', at: 'province' },
  { role: 'enumerator', name: 'Điều tra viên (mẫu)', email: 'dieu-tra@chiso.example', at: 'province' },
  { role: 'viewer', name: 'Người xem (mẫu)', email: 'nguoi-xem@chiso.example', at: 'province' },
]
