import type { Language } from '../../fault.ts'

type Texts = Readonly<Record<Language, string>>

/** Parts of the interface by the first word of the path. */
export const tagTexts: Readonly<Record<string, Texts>> = {
  status: { vi: 'Trạng thái máy chủ và tài liệu', en: 'State of the server, and documentation' },
  auth: { vi: 'Đăng nhập và liên kết trong thư', en: 'Sign-in and links from letters' },
  me: { vi: 'Tài khoản của mình', en: 'One’s own account' },
  invitations: { vi: 'Lời mời', en: 'Invitations' },
  people: { vi: 'Người dùng', en: 'People' },
  'role-grants': { vi: 'Vai trò', en: 'Roles' },
  organisations: { vi: 'Tổ chức', en: 'Organisations' },
  rounds: { vi: 'Kỳ đánh giá, số liệu, tài liệu kiểm chứng', en: 'Rounds, figures, evidence' },
  campaigns: { vi: 'Đợt đánh giá', en: 'Campaigns' },
  notices: { vi: 'Thông báo, thư điện tử', en: 'Notices, letters' },
  frameworks: { vi: 'Bộ tiêu chí', en: 'Frameworks' },
  proofreading: { vi: 'Soát số liệu', en: 'Proofreading' },
  jobs: { vi: 'Công việc nền', en: 'Jobs' },
  audit: { vi: 'Nhật ký', en: 'Audit log' },
}

/** What each operation does, for the reference. */
export const operationTexts: Readonly<Record<string, Texts>> = {
  'GET /api/health': { vi: 'Máy chủ có chạy không', en: 'Whether the process is up' },
  'GET /api/ready': {
    vi: 'Máy chủ có làm việc được không: cơ sở dữ liệu trả lời và đúng phiên bản',
    en: 'Whether the server can work: the database answers and has the newest schema',
  },
  'GET /api/metrics': { vi: 'Số đo cho Prometheus', en: 'Measurements for Prometheus' },
  'GET /api/openapi.json': { vi: 'Tài liệu này ở dạng OpenAPI 3.1', en: 'This document as OpenAPI 3.1' },
  'GET /api/reference': { vi: 'Trang tra cứu này', en: 'This reference page' },
  'GET /api/reference.css': { vi: 'Kiểu chữ của trang tra cứu', en: 'The style of the reference page' },
  'POST /api/auth/sign-in': { vi: 'Đăng nhập bằng mật khẩu', en: 'Sign in with a password' },
  'POST /api/auth/second-factor': {
    vi: 'Hoàn tất đăng nhập bằng mã của ứng dụng xác thực',
    en: 'Finish signing in with a code of the authenticator app',
  },
  'POST /api/auth/backup-code': {
    vi: 'Hoàn tất đăng nhập bằng mã dự phòng',
    en: 'Finish signing in with a backup code',
  },
  'POST /api/auth/sign-out': { vi: 'Đăng xuất', en: 'Sign out' },
  'GET /api/auth/providers': { vi: 'Các nơi đăng nhập khác', en: 'Other places to sign in with' },
  'POST /api/auth/providers/{id}': { vi: 'Bắt đầu đăng nhập qua nơi khác', en: 'Begin to sign in with a provider' },
  'GET /api/auth/callback/{id}': {
    vi: 'Nơi đăng nhập khác đưa trình duyệt trở lại đây',
    en: 'Where a provider sends the browser back to',
  },
  'POST /api/auth/password-resets': { vi: 'Xin thư đặt lại mật khẩu', en: 'Ask for a letter to reset a password' },
  'POST /api/auth/password-resets/use': {
    vi: 'Đặt mật khẩu mới bằng liên kết trong thư',
    en: 'Set a new password with the link of a letter',
  },
  'POST /api/auth/invitations/use': {
    vi: 'Nhận lời mời: đặt mật khẩu đầu tiên',
    en: 'Accept an invitation: set the first password',
  },
  'POST /api/auth/setup': {
    vi: 'Tạo quản trị đầu tiên bằng liên kết in ra khi khởi động',
    en: 'Make the first administrator with the link printed at the start',
  },
  'GET /api/me/tokens': { vi: 'Liệt kê mã truy cập của mình', en: 'List your tokens' },
  'POST /api/me/tokens': { vi: 'Tạo mã truy cập; mã chỉ hiện một lần', en: 'Make a token, which is shown once' },
  'DELETE /api/me/tokens/{id}': { vi: 'Thu hồi mã truy cập', en: 'Revoke a token' },
  'GET /api/me': { vi: 'Xem mình là ai và giữ vai trò gì', en: 'Read who you are and which roles you hold' },
  'PUT /api/me': { vi: 'Đổi tên hiển thị và ngôn ngữ của mình', en: 'Change your name and language' },
  'GET /api/me/sessions': { vi: 'Liệt kê nơi mình đang đăng nhập', en: 'List where you are signed in' },
  'DELETE /api/me/sessions': { vi: 'Đăng xuất mọi trình duyệt khác', en: 'Sign out every other browser' },
  'DELETE /api/me/sessions/{id}': { vi: 'Đăng xuất một trình duyệt', en: 'Sign out one browser' },
  'PUT /api/me/password': { vi: 'Đổi mật khẩu', en: 'Change your password' },
  'POST /api/me/second-factor': { vi: 'Bắt đầu cài xác thực hai bước', en: 'Begin to set up the second factor' },
  'POST /api/me/second-factor/confirm': { vi: 'Bật xác thực hai bước', en: 'Turn the second factor on' },
  'POST /api/me/second-factor/off': { vi: 'Tắt xác thực hai bước', en: 'Turn the second factor off' },
  'POST /api/me/backup-codes': { vi: 'Tạo lại mã dự phòng', en: 'Make new backup codes' },
  'POST /api/invitations': { vi: 'Mời người dùng mới', en: 'Invite a person' },
  'POST /api/invitations/{id}/again': {
    vi: 'Gửi lại lời mời, kể cả lời mời đã rút',
    en: 'Send an invitation again, also one that was withdrawn',
  },
  'POST /api/invitations/{id}/withdraw': { vi: 'Rút lời mời chưa nhận', en: 'Withdraw an invitation not accepted yet' },
  'GET /api/people': { vi: 'Liệt kê và tìm người dùng', en: 'List and search people' },
  'GET /api/people/{id}': { vi: 'Xem một người dùng', en: 'Read a person' },
  'POST /api/people/{id}/disable': { vi: 'Khóa tài khoản', en: 'Close an account' },
  'POST /api/people/{id}/enable': { vi: 'Mở lại tài khoản', en: 'Open a closed account' },
  'POST /api/people/{id}/second-factor/reset': {
    vi: 'Tắt xác thực hai bước của người bị mất điện thoại',
    en: 'Turn off the second factor of somebody who has lost it',
  },
  'POST /api/role-grants': { vi: 'Giao vai trò', en: 'Give a role' },
  'DELETE /api/role-grants/{id}': { vi: 'Kết thúc vai trò', en: 'End a role' },
  'GET /api/organisations/{id}': {
    vi: 'Một tổ chức: thời gian tồn tại, sáp nhập từ đâu, vào đâu',
    en: 'An organisation: when it exists, what was merged into it and where it was merged into',
  },
  'GET /api/organisations': {
    vi: 'Liệt kê và tìm tổ chức tại một ngày',
    en: 'List and search organisations as of a day',
  },
  'POST /api/organisations': { vi: 'Lập tổ chức', en: 'Make an organisation' },
  'POST /api/organisations/{id}/end': { vi: 'Giải thể tổ chức', en: 'End an organisation' },
  'POST /api/organisations/{id}/merge': {
    vi: 'Sáp nhập các tổ chức vào tổ chức này',
    en: 'Merge organisations into this one',
  },
  'POST /api/organisations/{id}/rename': {
    vi: 'Đổi tên tổ chức từ một ngày; trước ngày đó vẫn là tên cũ',
    en: 'Rename an organisation from a day on; before it the old name stays',
  },
  'POST /api/organisations/{id}/move': { vi: 'Chuyển tổ chức sang cấp trên khác', en: 'Move an organisation' },
  'GET /api/rounds': { vi: 'Liệt kê kỳ đánh giá', en: 'List rounds' },
  'GET /api/rounds/{id}': { vi: 'Xem một kỳ đánh giá', en: 'Read a round' },
  'GET /api/rounds/{id}/results': { vi: 'Xem kết quả với căn cứ từng điểm', en: 'Read the results with their proofs' },
  'GET /api/rounds/{id}/report/{format}': { vi: 'Tải báo cáo', en: 'Download the report' },
  'GET /api/rounds/{id}/figures/{code}/{figure}': { vi: 'Xem một số liệu', en: 'Read a figure' },
  'PUT /api/rounds/{id}/figures/{code}/{figure}': { vi: 'Nhập một số liệu', en: 'Enter a figure' },
  'OPTIONS /api/rounds/{id}/evidence/uploads': {
    vi: 'Hỏi phần nào của giao thức tus được dùng',
    en: 'Ask which parts of the tus protocol are spoken',
  },
  'POST /api/rounds/{id}/evidence/uploads': { vi: 'Bắt đầu gửi tệp', en: 'Begin an upload' },
  'GET /api/rounds/{id}/evidence/uploads/{upload}': {
    vi: 'Hỏi đã nhận bao nhiêu byte',
    en: 'Ask how many bytes of an upload have come',
  },
  'PATCH /api/rounds/{id}/evidence/uploads/{upload}': {
    vi: 'Gửi tiếp các byte của tệp',
    en: 'Send bytes of an upload',
  },
  'DELETE /api/rounds/{id}/evidence/uploads/{upload}': { vi: 'Hủy việc gửi tệp', en: 'Give an upload up' },
  'GET /api/rounds/{id}/evidence': { vi: 'Liệt kê tài liệu kiểm chứng', en: 'List evidence' },
  'POST /api/rounds/{id}/evidence': { vi: 'Thêm tài liệu kiểm chứng', en: 'Add evidence' },
  'GET /api/rounds/{id}/evidence/search': {
    vi: 'Tìm tài liệu của các kỳ để dùng lại',
    en: 'Find evidence of all rounds, to be used again',
  },
  'PUT /api/rounds/{id}/evidence/{evidence}': { vi: 'Sửa tài liệu kiểm chứng', en: 'Change evidence' },
  'POST /api/rounds/{id}/evidence/{evidence}/withdraw': { vi: 'Rút tài liệu kiểm chứng', en: 'Withdraw evidence' },
  'GET /api/rounds/{id}/evidence/{evidence}/file': { vi: 'Tải tệp của tài liệu', en: 'Download the file of evidence' },
  'GET /api/jobs': { vi: 'Các công việc nền của mình, mới nhất trước', en: 'One’s own jobs, newest first' },
  'GET /api/jobs/{id}': { vi: 'Một công việc, kèm tệp đã làm', en: 'A job with the files it has made' },
  'POST /api/jobs/{id}/cancel': {
    vi: 'Hủy một công việc đang chờ hoặc đang làm',
    en: 'Cancel a job that waits or runs',
  },
  'GET /api/jobs/{id}/events': {
    vi: 'Theo dõi một công việc cho tới khi kết thúc (server-sent events)',
    en: 'Follow a job until it has ended (server-sent events)',
  },
  'GET /api/jobs/{id}/files/{name}': { vi: 'Tải một tệp của công việc', en: 'Download a file of a job' },
  'POST /api/rounds/{id}/report-jobs': { vi: 'Lập báo cáo ở chế độ nền', en: 'Build the report as a job' },
  'POST /api/rounds/imports': {
    vi: 'Nhập một kỳ đánh giá từ tệp .zip ở chế độ nền',
    en: 'Import a round from a .zip archive as a job',
  },
  'GET /api/audit': { vi: 'Đọc nhật ký, mới nhất trước', en: 'Read the audit log, newest first' },
  'GET /api/campaigns': { vi: 'Liệt kê các đợt đánh giá', en: 'List campaigns' },
  'POST /api/campaigns': {
    vi: 'Mở một đợt đánh giá: lịch, đơn vị tham gia, bộ tiêu chí',
    en: 'Open a campaign: calendar, units, framework',
  },
  'GET /api/campaigns/{id}': {
    vi: 'Một đợt đánh giá: lịch, việc sắp đến hạn, tiến độ từng đơn vị',
    en: 'A campaign: calendar, what the clock does next, progress of each unit',
  },
  'GET /api/campaigns/{id}/progress': {
    vi: 'Tiến độ của đợt theo lĩnh vực, tiêu chí, đơn vị chủ trì',
    en: 'Progress of a campaign by domain, sub-criterion and lead agency',
  },
  'GET /api/campaigns/{id}/items/{code}': {
    vi: 'Một tiêu chí của mọi đơn vị, đặt cạnh nhau',
    en: 'A sub-criterion of all organisations, side by side',
  },
  'GET /api/campaigns/{id}/cuts': {
    vi: 'Điểm bị trừ theo đơn vị, lĩnh vực, lý do; kết quả kiến nghị',
    en: 'Cuts by agency, domain and reason; outcomes of appeals',
  },
  'GET /api/campaigns/{id}/council': {
    vi: 'Việc chờ Hội đồng, từng phiếu, kết luận; dành cho Hội đồng và cơ quan tổ chức',
    en: 'What waits for the council, every vote, decisions; for the council and who organises',
  },
  'GET /api/campaigns/{id}/appeals': {
    vi: 'Kiến nghị theo lý do và kết quả, theo đơn vị, lĩnh vực',
    en: 'Appeals by reason and outcome, by organisation and domain',
  },
  'PUT /api/rounds/{id}/items/{code}/vote': {
    vi: 'Bỏ phiếu, bỏ phiếu lại, rút phiếu của thành viên Hội đồng',
    en: 'Cast, change or take back your vote in the council',
  },
  'POST /api/rounds/{id}/items/{code}/decisions': {
    vi: 'Kết luận của Hội đồng về kiến nghị, theo kết quả bỏ phiếu',
    en: 'Decide on an appeal as the council voted',
  },
  'POST /api/rounds/{id}/items/{code}/vote-counts': {
    vi: 'Kiểm phiếu: số phiếu thành số liệu và điểm của tiêu chí do Hội đồng cho điểm',
    en: 'Count the votes: they give the figures and points of a sub-criterion that the council scores',
  },
  'GET /api/frameworks': { vi: 'Liệt kê các bộ tiêu chí', en: 'List frameworks' },
  'POST /api/campaigns/{id}/windows': { vi: 'Đổi thời hạn của cả đợt', en: 'Change a window for all' },
  'GET /api/campaigns/{id}/publications': { vi: 'Liệt kê các bản công bố', en: 'List publications' },
  'POST /api/campaigns/{id}/publications': { vi: 'Công bố kết quả của đợt', en: 'Publish the campaign' },
  'POST /api/campaigns/opening-jobs': {
    vi: 'Mở đợt đánh giá của nhiều đơn vị; theo dõi tiến độ ở công việc được trả về',
    en: 'Open a campaign of many organisations; follow the job that comes back',
  },
  'POST /api/campaigns/{id}/publication-jobs': {
    vi: 'Công bố kết quả của đợt có nhiều đơn vị; theo dõi tiến độ ở công việc được trả về',
    en: 'Publish a campaign of many organisations; follow the job that comes back',
  },
  'GET /api/campaigns/{id}/framework-changes': {
    vi: 'Bộ tiêu chí khác chấm khác những tiêu chí nào; chưa tính gì',
    en: 'What another framework scores differently; nothing is computed yet',
  },
  'POST /api/campaigns/{id}/rescoring-jobs': {
    vi: 'Tính lại cả đợt theo một bộ tiêu chí khác, không thay đổi gì; kết quả là một bảng',
    en: 'Compute the campaign by another framework, changing nothing; the result is a table',
  },
  'POST /api/campaigns/{id}/corrections': { vi: 'Đính chính kết quả đã công bố', en: 'Correct what was published' },
  'GET /api/campaigns/{id}/publications/{number}': {
    vi: 'Tải một bản công bố; kiểm tra bằng chiso verify-publication',
    en: 'Download a publication; check it with chiso verify-publication',
  },
  'GET /api/rounds/{id}/course': {
    vi: 'Các tiêu chí của kỳ đang ở bước nào, ai chủ trì, hạn đến ngày nào',
    en: 'Where each sub-criterion of a round stands, who leads it, until when',
  },
  'GET /api/rounds/{id}/items/{code}/unit-losses': {
    vi: 'Điểm mất của một tiêu chí do số liệu của những đơn vị cấp dưới nào',
    en: 'Which units below cost a sub-criterion its points',
  },
  'POST /api/proofreading': {
    vi: 'Soát số liệu của một văn bản: tính lại, nêu chỗ sai cạnh câu chữ; không lưu gì',
    en: 'Proofread the figures of a document: what is wrong, beside its text; nothing is kept',
  },
  'POST /api/proofreading/page': {
    vi: 'Soát số liệu của một văn bản, kết quả là trang HTML; không lưu gì',
    en: 'Proofread a document to a page of HTML; nothing is kept',
  },
  'POST /api/proofreading/comments': {
    vi: 'Soát số liệu của một tệp Word, kết quả là bản sao có ghi chú; không lưu gì',
    en: 'Proofread a Word file to a copy with comments; nothing is kept',
  },
  'GET /api/rounds/{id}/figure-sheet': { vi: 'Tải mẫu Excel để nhập số liệu', en: 'Download a workbook to fill in' },
  'POST /api/rounds/{id}/figure-sheet/preview': {
    vi: 'Xem trước tệp Excel đã điền: từng dòng sẽ đổi gì, lỗi ở ô nào; không lưu',
    en: 'Look at a filled-in workbook: what each row would do, faults by cell; nothing is written',
  },
  'POST /api/rounds/{id}/figure-sheet': {
    vi: 'Nhập tất cả số liệu của tệp Excel đã điền, hoặc không nhập gì',
    en: 'Enter all figures of a filled-in workbook, or none',
  },
  'GET /api/rounds/{id}/assignment-sheet': {
    vi: 'Tải mẫu Excel để phân công',
    en: 'Download a workbook to assign sub-criteria in',
  },
  'POST /api/rounds/{id}/assignment-sheet/preview': {
    vi: 'Xem trước tệp phân công đã điền: từng dòng sẽ đổi gì, lỗi ở ô nào; không lưu',
    en: 'Look at a filled-in workbook of assignments: what each row would do, faults by cell; nothing is written',
  },
  'POST /api/rounds/{id}/assignment-sheet': {
    vi: 'Phân công theo tệp Excel đã điền: tất cả hoặc không gì cả',
    en: 'Assign as a filled-in workbook says, all or nothing',
  },
  'GET /api/campaigns/{id}/survey': {
    vi: 'Xem khảo sát SIPAS của đợt: các tệp, các bản kết quả, và những việc được làm',
    en: 'Read the survey of a campaign: its files, its results, and what you may do with it',
  },
  'POST /api/campaigns/{id}/survey/files': {
    vi: 'Đưa vào một tệp của khảo sát: phương án, biên bản rút mẫu, bản ghi thay thế, thiết kế hoặc phiếu trả lời; tối đa 20 MB',
    en: 'Bring in a file of the survey: plan, draw protocol, record of replacements, design or answers, at most 20 MB',
  },
  'GET /api/campaigns/{id}/survey/files/{number}': {
    vi: 'Tải một tệp của khảo sát như đã được đưa vào',
    en: 'Download a file of the survey as it was brought in',
  },
  'POST /api/campaigns/{id}/survey/files/{number}/withdrawal': {
    vi: 'Rút một tệp của khảo sát: tệp không còn được dùng, nội dung vẫn được giữ',
    en: 'Withdraw a file of the survey: it counts no more, and stays kept',
  },
  'POST /api/campaigns/{id}/survey/commitments': {
    vi: 'Cam kết khung mẫu (CSV, XLSX) trước khi có số gieo: giữ tệp, mã băm, thời điểm và người đưa vào',
    en: 'Commit to a frame (CSV, XLSX) before there is a seed: file, hash, time and person are kept',
  },
  'POST /api/campaigns/{id}/survey/draws': {
    vi: 'Rút mẫu từ khung đã cam kết bằng số gieo công bố sau bản cam kết; mỗi bản cam kết rút một lần',
    en: 'Draw from the frame committed to, by a seed that was published later; once for each commitment',
  },
  'GET /api/campaigns/{id}/survey/files/{number}/check': {
    vi: 'Đối chiếu biên bản rút mẫu với phương án; có khung mẫu thì rút lại và so từng đơn vị',
    en: 'Hold a draw protocol against the plan; with the frame there, draw again and compare every unit',
  },
  'GET /api/campaigns/{id}/survey/files/{number}/text': {
    vi: 'Tải biên bản rút mẫu dạng văn bản để in và ký',
    en: 'Download a draw protocol as a text to print and sign',
  },
  'GET /api/campaigns/{id}/survey/files/{number}/paper/{format}': {
    vi: 'Tải biên bản rút mẫu theo thể thức văn bản (Word, PDF) để in và ký',
    en: 'Download a draw protocol as an official paper (Word, PDF) to print and sign',
  },
  'POST /api/campaigns/{id}/survey/list-commitments': {
    vi: 'Cam kết danh sách (CSV, XLSX) của một đơn vị đã rút, ví dụ hộ của một thôn; giữ mã băm, không giữ danh sách',
    en: 'Commit to the list (CSV, XLSX) of one unit that was drawn, say households of a village; its hash is kept, the list is not',
  },
  'POST /api/campaigns/{id}/survey/list-draws': {
    vi: 'Rút từ danh sách đã cam kết, gửi lại cùng số gieo công bố sau bản cam kết; giữ biên bản, không giữ danh sách',
    en: 'Draw from a list committed to, sent again with a seed that was published later; the protocol is kept, the list is not',
  },
  'GET /api/campaigns/{id}/survey/sample': {
    vi: 'Xem số đơn vị phải hỏi theo các biên bản rút mẫu, và nơi nào chưa rút',
    en: 'Read how many units are to be asked by the draw protocols, and what is not drawn yet',
  },
  'GET /api/campaigns/{id}/survey/sample/{format}': {
    vi: 'Tải danh sách đơn vị phải hỏi và dự bị (CSV, XLSX), với xác suất và quyền số',
    en: 'Download the list of who is to be asked and who waits (CSV, XLSX), with chances and weights',
  },
  'POST /api/campaigns/{id}/survey-jobs': {
    vi: 'Tính kết quả khảo sát từ các tệp hiện có, chạy nền, thành bản kết quả tiếp theo',
    en: 'Compute the survey from the files that count, beside the request, as the next version',
  },
  'GET /api/campaigns/{id}/survey/results/{version}': {
    vi: 'Xem một bản kết quả khảo sát: giá trị, khoảng tin cậy, hạng có thể, tốp',
    en: 'Read a result of the survey: values, intervals, possible ranks, tiers',
  },
  'GET /api/campaigns/{id}/survey/results/{version}/{format}': {
    vi: 'Tải mọi số liệu của một bản kết quả: JSON, CSV hoặc XLSX',
    en: 'Download every figure of a result as JSON, CSV or XLSX',
  },
  'GET /api/campaigns/{id}/survey/results/{version}/units': {
    vi: 'Xem một chỉ số của mọi đơn vị trong một bản kết quả khảo sát, kèm thứ hạng và tốp theo chỉ số ấy',
    en: 'Read one figure of every unit of a survey result, with ranks and tiers by it',
  },
  'GET /api/campaigns/{id}/survey/results/{version}/rank-changes': {
    vi: 'So thứ hạng của các đơn vị với kết quả khảo sát của đợt năm trước do cùng cơ quan tổ chức',
    en: 'Set the ranks of units beside those in a survey of an earlier campaign of the same organiser',
  },
  'POST /api/campaigns/{id}/survey/results/{version}/rank-changes': {
    vi: 'So thứ hạng của các đơn vị với tệp kết quả của năm trước (survey estimate --json, hoặc tệp JSON đã tải về); không lưu',
    en: 'Set the ranks of units beside those in a file of an earlier year (survey estimate --json, or JSON as downloaded); nothing is written',
  },
  'GET /api/campaigns/{id}/survey/results/{version}/points': {
    vi: 'Xem trước việc đưa điểm SIPAS của một bản kết quả vào các kỳ đánh giá; không lưu',
    en: 'Look at what bringing the SIPAS points of a result into the rounds would do; nothing is written',
  },
  'POST /api/campaigns/{id}/survey/results/{version}/points': {
    vi: 'Đưa điểm SIPAS của một bản kết quả vào các kỳ đánh giá',
    en: 'Bring the SIPAS points of a result into the rounds',
  },
  'POST /api/campaigns/{id}/survey/results/{version}/corrections': {
    vi: 'Đính chính điểm SIPAS đã công bố theo một bản kết quả, thành bản công bố số tiếp theo',
    en: 'Correct published SIPAS points by a result, with the next publication',
  },
  'GET /api/campaigns/{id}/survey-points': {
    vi: 'Xem điểm điều tra xã hội học và SIPAS đang có của các đơn vị',
    en: 'Read the points of surveys of each unit as they stand',
  },
  'GET /api/campaigns/{id}/survey-points/sheet': {
    vi: 'Tải mẫu Excel để nhập điểm điều tra',
    en: 'Download a workbook for points of surveys',
  },
  'POST /api/campaigns/{id}/survey-points/preview': {
    vi: 'Xem trước tệp điểm điều tra: từng dòng sẽ đổi gì, lỗi ở ô nào; không lưu',
    en: 'Look at a table of survey points: what each row would do, faults by cell; nothing is written',
  },
  'POST /api/campaigns/{id}/survey-points': {
    vi: 'Nhập tất cả điểm điều tra của tệp, hoặc không nhập gì',
    en: 'Enter all survey points of a table, or none',
  },
  'POST /api/campaigns/{id}/survey-points/corrections': {
    vi: 'Đính chính điểm điều tra đã công bố theo tệp, thành bản công bố số tiếp theo',
    en: 'Correct published survey points as a table says, with the next publication',
  },
  'GET /api/campaigns/{id}/external-figures/sheet': {
    vi: 'Tải mẫu Excel để bộ, ngành gửi số liệu về các đơn vị',
    en: 'Download a workbook for figures of other ministries',
  },
  'POST /api/campaigns/{id}/external-figures/preview': {
    vi: 'Xem trước tệp số liệu của bộ, ngành: từng dòng sẽ đổi gì, lỗi ở ô nào; không lưu',
    en: 'Look at a table of other ministries’ figures: what each row would do, faults by cell; nothing is written',
  },
  'POST /api/campaigns/{id}/external-figures': {
    vi: 'Nhập tất cả số liệu của bộ, ngành trong tệp, hoặc không nhập gì',
    en: 'Enter all figures of other ministries in a table, or none',
  },
  'GET /api/campaigns/{id}/publishing': {
    vi: 'Xem điều gì còn cản trở công bố và kết quả sẽ được công bố; chỉ người công bố',
    en: 'See what stands against publishing, and what would be published; for who publishes only',
  },
  'GET /api/campaigns/{id}/ranking': { vi: 'Xem xếp hạng đã công bố', en: 'Read the ranking as it was published' },
  'GET /api/campaigns/{id}/publications/{number}/differences': {
    vi: 'Xem một bản công bố khác bản trước ở đâu',
    en: 'See what differs between two publications',
  },
  'POST /api/rounds/{id}/extensions': { vi: 'Gia hạn cho một đơn vị', en: 'Give an organisation more time' },
  'POST /api/rounds/{id}/assignments': { vi: 'Giao tiêu chí cho đơn vị chủ trì, phối hợp', en: 'Assign sub-criteria' },
  'POST /api/rounds/{id}/moves': {
    vi: 'Chuyển cả kỳ: tổng hợp, mở lại, gửi thẩm định, thông báo kết quả',
    en: 'Move a whole round: consolidate, reopen, send, release',
  },
  'GET /api/rounds/{id}/risks': { vi: 'Kiểm tra rủi ro mất điểm của kỳ', en: 'Check what may cost the round points' },
  'GET /api/rounds/{id}/items/{code}/risks': {
    vi: 'Kiểm tra rủi ro mất điểm của một tiêu chí',
    en: 'Check what may cost a sub-criterion points',
  },
  'GET /api/rounds/{id}/meeting': {
    vi: 'Đọc biên bản họp rà soát và các nội dung cần thống nhất',
    en: 'Read the review meeting and the differences to settle',
  },
  'PUT /api/rounds/{id}/meeting': { vi: 'Ghi biên bản họp rà soát', en: 'Write the review meeting down' },
  'GET /api/rounds/{id}/meeting/minutes': { vi: 'Tải biên bản họp (.docx)', en: 'Download the minutes (.docx)' },
  'PUT /api/rounds/{id}/texts/{kind}': {
    vi: 'Ghi khó khăn, vướng mắc hoặc đề xuất, kiến nghị',
    en: 'Write difficulties or proposals',
  },
  'GET /api/rounds/{id}/summary/{format}': {
    vi: 'Tải báo cáo tóm tắt để ký',
    en: 'Download the summary to be signed',
  },
  'GET /api/rounds/{id}/items/{code}': {
    vi: 'Một tiêu chí: nội dung hỏi, số liệu, cách tính điểm, lịch sử, năm trước',
    en: 'A sub-criterion: what is asked, figures, proof, history, last year',
  },
  'POST /api/rounds/{id}/items/{code}/steps': {
    vi: 'Trình, rút lại, chấp nhận, trả lại, xác nhận, kiến nghị một tiêu chí',
    en: 'Submit, take back, accept, return, confirm, appeal a sub-criterion',
  },
  'POST /api/rounds/{id}/items/{code}/appraisals': { vi: 'Cho điểm thẩm định', en: 'Set the appraised score' },
  'POST /api/rounds/{id}/items/{code}/answers': { vi: 'Trả lời kiến nghị', en: 'Answer an appeal' },
  'PUT /api/rounds/{id}/items/{code}/explanation': { vi: 'Nhập giải trình', en: 'Enter the explanation' },
  'POST /api/rounds/{id}/items/{code}/comments': { vi: 'Thêm ý kiến trao đổi', en: 'Add a comment' },
  'POST /api/rounds/{id}/items/{code}/trial': {
    vi: 'Tính thử điểm từ số liệu đang gõ, không lưu',
    en: 'Score figures as they are typed; nothing is written',
  },
  'GET /api/rounds/{id}/people': {
    vi: 'Tìm người có thể nhắc tên trong ý kiến của kỳ: chỉ họ tên',
    en: 'Find people whom a comment in the round can call upon: names only',
  },
  'GET /api/campaigns/{id}/late': {
    vi: 'Những đơn vị còn tiêu chí quá hạn trong đợt',
    en: 'What agencies have not done by the end of a window',
  },
  'POST /api/campaigns/{id}/reminders': {
    vi: 'Nhắc các đơn vị về tiêu chí quá hạn, mỗi tiêu chí một lần một ngày',
    en: 'Remind agencies of what is late, of each sub-criterion once a day',
  },
  'GET /api/notices': { vi: 'Các thông báo của bạn', en: 'Your notices' },
  'GET /api/notices/unread': { vi: 'Số thông báo chưa đọc', en: 'How many notices you have not read' },
  'POST /api/notices/read': { vi: 'Đánh dấu thông báo đã đọc', en: 'Mark notices as read' },
  'POST /api/notices/unread': { vi: 'Đánh dấu thông báo chưa đọc', en: 'Take the mark away from notices' },
  'GET /api/notices/letters': { vi: 'Thư điện tử nào được gửi cho bạn', en: 'Which letters you get' },
  'PUT /api/notices/letters': { vi: 'Bật, tắt thư điện tử gửi cho bạn', en: 'Turn letters to you on or off' },
  'PUT /api/rounds/{id}/items/{code}/presence': {
    vi: 'Báo đang mở tiêu chí, và xem còn ai đang mở',
    en: 'Tell that you have a sub-criterion open, and see who else has',
  },
}
