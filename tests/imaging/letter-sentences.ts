/** Sentences of fictional official letters: every vowel and mark of Vietnamese, and the numbers people depend on. */
export const letterSentences: readonly string[] = [
  'Ủy ban nhân dân xã Mẫu nhận được hồ sơ của ông Nguyễn Văn Thử, thường trú tại thôn Gò Re.',
  'Hồ sơ gồm đơn đề nghị, bản sao giấy chứng nhận và các giấy tờ khác có liên quan.',
  'Căn cứ quy định hiện hành, cán bộ tiếp nhận đã kiểm tra thành phần hồ sơ và hướng dẫn bổ sung.',
  'Thời hạn giải quyết là 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.',
  'Lệ phí phải nộp là 50.000 đồng, thu một lần khi nhận kết quả tại quầy số 7.',
  'Thửa đất số 123, tờ bản đồ số 45, diện tích 612,5 mét vuông, mục đích sử dụng là đất ở.',
  'Người nộp hồ sơ chịu trách nhiệm trước pháp luật về tính chính xác của nội dung đã kê khai.',
  'Kết quả được trả trực tiếp hoặc gửi qua bưu điện theo địa chỉ mà người dân đã đăng ký.',
  'Trường hợp quá hạn, cơ quan giải quyết phải có văn bản xin lỗi và hẹn lại ngày trả.',
  'Bà Phạm Thị Mẫu được ủy quyền nộp và nhận thay, giấy ủy quyền lập ngày 15/11/2026.',
  'Tàu cá dài 14,20 mét, công suất máy 155 kW, đóng năm 2026 tại huyện đảo Lý Sơn.',
  'Quyết định này có hiệu lực từ ngày ký và thay thế các văn bản trước đây.',
  'Mọi thắc mắc xin liên hệ Bộ phận Một cửa, điện thoại 0255 000 0000, giờ hành chính.',
  'Đề nghị các phòng chuyên môn phối hợp thẩm định, trình lãnh đạo xem xét phê duyệt.',
  'Việc xác nhận tình trạng hôn nhân được thực hiện tại nơi cư trú của người yêu cầu.',
  'Giấy chứng sinh do bệnh viện cấp, ghi rõ giờ sinh, giới tính và cân nặng của trẻ.',
]
