/**
 * The commonest family names, in the order of how many bear them (Lê Trung Hoa, Họ và tên người Việt Nam), with those of
 * this province.
 */
export const familyNames: readonly string[] = (
  'Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lâm Trương Tạ Mai Trịnh Đào Cao ' +
  'Hà Lương Lưu Châu Tô Thái Tôn Tống Từ Kiều La Lữ Mạc Nghiêm Ninh Phùng Quách Thạch Tăng Thân Thi Tiêu Triệu Văn ' +
  'Vương Bạch Chu Cù Diệp Doãn Giang Khương Mã Âu Ông Phó Y A Hồng Hứa'
).split(' ')

/** Common middle and given names of men and women, roughly by how often they are met. */
export const givenNames: readonly string[] = (
  'Thị Văn Anh Ngọc Minh Thanh Hữu Đức Thu Hồng Kim Quang Xuân Quốc Hoàng Phương Tuấn Hùng Dũng Hương Lan Linh Mai Hoa ' +
  'Hà Hằng Hạnh Hiền Hiếu Hòa Hải Hưng Huy Huyền Khánh Kiên Long Lộc Lợi Loan Mạnh My Mỹ Nam Nga Ngân Nghĩa Nguyên ' +
  'Nhung Nhi Như Oanh Phúc Phong Phước Quân Quỳnh Quyên Sang Sơn Sương Tâm Tân Thảo Thắng Thành Thảnh Thiện Thịnh Thủy ' +
  'Thúy Thư Thương Tiến Tín Toàn Trang Trâm Trí Trinh Trọng Trung Trường Tú Tùng Tuyết Uyên Vân Vi Việt Vinh Vy Yến ' +
  'An Ánh Ái Bảo Bích Bình Cường Chi Chiến Chính Công Cúc Cẩm Châu Danh Diễm Diệu Diệp Duy Duyên Dung Đan Đại Đạt Đình ' +
  'Đông Đăng Gia Giang Hân Hậu Hoài Khang Khoa Khôi Khải Lâm Lê Liên Liễu Luân Lương Ly Nhân Nhật Phát Phú Phụng Phượng ' +
  'Quý Tài Thái Thạch Thi Thuận Thùy Thục Thy Tiên Trà Trúc Tường Vũ Vương Ý'
).split(' ')
