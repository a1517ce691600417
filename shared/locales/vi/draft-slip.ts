/** The slip of a saved draft. `{{…}}` are filled in. */
export const draftSlip = {
  title: 'PHIẾU LÀM TIẾP HỒ SƠ',
  documentTitle: 'Phiếu làm tiếp hồ sơ {{code}}',
  continuation: 'Mã làm tiếp {{code}} (tiếp theo)',
  notHandedIn: 'CHƯA NỘP – HỒ SƠ CÒN LÀM DỞ',
  code: 'Mã làm tiếp',
  state: 'Đã lưu tại máy này, chưa gửi đi đâu',
  codeNote: 'Chỉ người có mã này mở được. Máy và cán bộ không mở được nếu mất mã.',
  until: 'Giữ đến hết',
  untilNote: 'Sau ngày này máy tự xóa hết.',
  bring: 'Nhớ mang theo khi quay lại',
  next: 'Khi quay lại',
  nextOpen: 'Đến đúng máy này, chạm “Tra cứu hồ sơ”, đưa mã QR trước camera hoặc nhập mã.',
  nextSecret: 'Giữ kín phiếu này như giữ giấy tờ: ai có mã đều xem được những gì đã khai và đã chụp.',
  nextRemove: 'Không muốn làm nữa: nhập mã rồi chọn “Xóa bản đã lưu”.',
} as const
