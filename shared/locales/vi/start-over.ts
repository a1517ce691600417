/** Leaving a screen, in words that say what stays and what goes. Where nothing is lost nobody is asked. */
export const startOver = {
  unsent: {
    title: 'Kết thúc và xóa hết?',
    text: 'Hồ sơ chưa gửi. Những gì đã nhập và đã chụp sẽ bị xóa.',
    confirm: 'Xóa và kết thúc',
    stay: 'Ở lại làm tiếp',
  },
  sent: {
    title: 'Xong rồi, kết thúc nhé?',
    text: 'Hồ sơ đã gửi vẫn còn nguyên. Máy chỉ xóa những gì đang hiện trên màn hình. Nhớ cầm giấy hẹn hoặc chép mã tra cứu.',
    confirm: 'Kết thúc',
    stay: 'Ở lại xem',
  },
  practised: {
    title: 'Tập xong, kết thúc nhé?',
    text: 'Lần tập này không gửi đi đâu. Máy chỉ xóa những gì đang hiện trên màn hình.',
    confirm: 'Kết thúc',
    stay: 'Ở lại xem',
  },
  desk: {
    title: 'Rời khỏi phần của cán bộ?',
    text: 'Những gì đã lưu và đã duyệt được giữ lại.',
    confirm: 'Rời khỏi',
    stay: 'Ở lại làm tiếp',
  },
} as const
