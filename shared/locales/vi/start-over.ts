/** Leaving in the middle, and officers who leave the screen. */
export const startOver = {
  title: 'Kết thúc và xóa hết?',
  text: 'Những gì đã nhập và đã chụp sẽ bị xóa.',
  textSent: 'Hồ sơ đã gửi vẫn an toàn. Màn hình này sẽ được xóa.',
  deskTitle: 'Rời khỏi phần của cán bộ?',
  deskText: 'Những gì đã lưu và đã duyệt được giữ lại.',
  deskConfirm: 'Rời khỏi',
  confirm: 'Xóa và kết thúc',
  stay: 'Ở lại làm tiếp',
}
