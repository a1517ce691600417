/** A fictional paper: printed lines, and what somebody filled in by pen. */
export interface SamplePaper {
  readonly id: string
  readonly name: string
  readonly ground: string
  /** Null on papers that people write themselves. */
  readonly issuer: readonly [string, string] | null
  readonly title: string
  readonly number: string
  readonly rows: readonly PaperRow[]
  readonly placeAndDate: string
  readonly signer: readonly [string, string]
  readonly drawing?: 'parcel' | 'floor'
  /** A printed frame, as certificates have. */
  readonly framed?: boolean
}

export type PaperRow =
  | { readonly label: string; readonly value: string }
  | { readonly heading: string }
  | { readonly words: string }

const white = '#fbfaf6'
const commune = ['ỦY BAN NHÂN DÂN', 'XÃ MẪU, TỈNH QUẢNG NGÃI'] as const
const chairman = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] as const

export const samplePapers: readonly SamplePaper[] = [
  {
    id: 'birth-notice',
    name: 'Giấy chứng sinh',
    ground: white,
    issuer: ['SỞ Y TẾ TỈNH QUẢNG NGÃI', 'BỆNH VIỆN MẪU'],
    title: 'GIẤY CHỨNG SINH',
    number: 'Số: 000/GCS · Quyển số: 00',
    rows: [
      { label: 'Họ và tên mẹ', value: 'Phạm Thị Mẫu' },
      { label: 'Năm sinh', value: '2004' },
      { label: 'Nơi thường trú', value: 'Thôn Gò Re, Ba Tơ, Quảng Ngãi' },
      { label: 'Số căn cước', value: '051304000002' },
      { label: 'Họ và tên cha', value: 'Nguyễn Văn Thử' },
      { label: 'Đã sinh con vào lúc', value: '06 giờ 20 phút, ngày 12 tháng 11 năm 2026' },
      { label: 'Tại', value: 'Bệnh viện Mẫu, tỉnh Quảng Ngãi' },
      { label: 'Số con trong lần sinh này', value: '01' },
      { label: 'Giới tính của con', value: 'Nữ' },
      { label: 'Cân nặng', value: '3.150 gam' },
      { label: 'Dự kiến đặt tên con', value: 'Nguyễn Phạm Thử An' },
      { label: 'Người đỡ đẻ', value: 'Hộ sinh Trần Thị Thử' },
    ],
    placeAndDate: 'Quảng Ngãi, ngày 12 tháng 11 năm 2026',
    signer: ['THỦ TRƯỞNG CƠ SỞ Y TẾ', 'Lê Văn Mẫu'],
  },
  {
    id: 'marriage-certificate',
    name: 'Giấy chứng nhận kết hôn',
    ground: '#fbf1ee',
    issuer: commune,
    title: 'GIẤY CHỨNG NHẬN KẾT HÔN',
    number: 'Số: 00/2025',
    framed: true,
    rows: [
      { heading: 'Họ, chữ đệm, tên vợ' },
      { label: 'Vợ', value: 'PHẠM THỊ MẪU' },
      { label: 'Ngày sinh', value: '29/02/2004' },
      { label: 'Dân tộc', value: 'Hrê' },
      { label: 'Nơi cư trú', value: 'Thôn Gò Re, Ba Tơ, Quảng Ngãi' },
      { heading: 'Họ, chữ đệm, tên chồng' },
      { label: 'Chồng', value: 'NGUYỄN VĂN THỬ' },
      { label: 'Ngày sinh', value: '01/02/1990' },
      { label: 'Dân tộc', value: 'Kinh' },
      { label: 'Nơi cư trú', value: 'Tổ 1, Nghĩa Lộ, Quảng Ngãi' },
      { words: 'Đã đăng ký kết hôn. Giấy này có giá trị kể từ ngày ghi vào sổ.' },
    ],
    placeAndDate: 'Xã Mẫu, ngày 08 tháng 3 năm 2025',
    signer: chairman,
  },
  {
    id: 'death-notice',
    name: 'Giấy báo tử',
    ground: white,
    issuer: commune,
    title: 'GIẤY BÁO TỬ',
    number: 'Số: 00/UBND-GBT',
    rows: [
      { label: 'Họ, chữ đệm, tên người chết', value: 'NGUYỄN VĂN MẪU' },
      { label: 'Ngày sinh', value: '10/10/1941' },
      { label: 'Giới tính', value: 'Nam' },
      { label: 'Dân tộc', value: 'Kinh' },
      { label: 'Nơi cư trú cuối cùng', value: 'Thôn Mẫu, xã Mẫu, Quảng Ngãi' },
      { label: 'Đã chết vào lúc', value: '03 giờ 15 phút, ngày 18 tháng 11 năm 2026' },
      { label: 'Nơi chết', value: 'Tại nhà' },
      { label: 'Nguyên nhân chết', value: 'Tuổi già' },
      { words: 'Giấy báo tử được cấp để đi đăng ký khai tử theo quy định.' },
    ],
    placeAndDate: 'Xã Mẫu, ngày 18 tháng 11 năm 2026',
    signer: chairman,
  },
  {
    id: 'land-book',
    name: 'Sổ đỏ (giấy chứng nhận quyền sử dụng đất)',
    ground: '#f7dfe0',
    issuer: ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG NGÃI'],
    title: 'GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT',
    number: 'Số phát hành: MẪU 000000',
    framed: true,
    rows: [
      { heading: 'I. Người sử dụng đất' },
      { label: 'Ông', value: 'Nguyễn Văn Thử, sinh năm 1990' },
      { label: 'Địa chỉ', value: 'Tổ 1, Nghĩa Lộ, Quảng Ngãi' },
      { heading: 'II. Thửa đất' },
      { label: 'Thửa đất số', value: '123 · Tờ bản đồ số 45' },
      { label: 'Địa chỉ thửa đất', value: 'Thôn Mẫu, xã Mẫu, Quảng Ngãi' },
      { label: 'Diện tích', value: '612,5 m² (sáu trăm mười hai phẩy năm)' },
      { label: 'Mục đích sử dụng', value: 'Đất ở 200 m²; đất trồng cây lâu năm 412,5 m²' },
      { label: 'Thời hạn sử dụng', value: 'Lâu dài; đến ngày 15/10/2063' },
      { label: 'Nguồn gốc sử dụng', value: 'Nhận thừa kế' },
    ],
    placeAndDate: 'Quảng Ngãi, ngày 20 tháng 6 năm 2019',
    signer: ['CƠ QUAN CẤP GIẤY', 'Trần Văn Mẫu'],
  },
  {
    id: 'parcel-plan',
    name: 'Bản vẽ tách thửa đất',
    ground: white,
    issuer: ['VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI', 'CHI NHÁNH MẪU'],
    title: 'BẢN VẼ TÁCH THỬA ĐẤT',
    number: 'Tờ bản đồ số 45 · Tỷ lệ 1:500',
    drawing: 'parcel',
    rows: [
      { label: 'Thửa gốc', value: 'Thửa 123, diện tích 612,5 m²' },
      { label: 'Tách thành', value: 'Thửa 301 (300,0 m²) và thửa 302 (312,5 m²)' },
      { label: 'Người sử dụng đất', value: 'Nguyễn Văn Thử' },
    ],
    placeAndDate: 'Quảng Ngãi, ngày 02 tháng 11 năm 2026',
    signer: ['NGƯỜI ĐO VẼ', 'Võ Thị Mẫu'],
  },
  {
    id: 'lease-contract',
    name: 'Hợp đồng thuê mặt bằng',
    ground: white,
    issuer: null,
    title: 'HỢP ĐỒNG THUÊ MẶT BẰNG',
    number: 'Số: 00/HĐ-2026',
    rows: [
      { heading: 'Bên cho thuê (bên A)' },
      { label: 'Ông', value: 'Lê Văn Mẫu, sinh năm 1970' },
      { heading: 'Bên thuê (bên B)' },
      { label: 'Bà', value: 'Phạm Thị Mẫu, sinh năm 2004' },
      { heading: 'Hai bên thỏa thuận' },
      { label: 'Điều 1. Mặt bằng', value: '45 m², số 00 đường Mẫu, Quảng Ngãi' },
      { label: 'Điều 2. Mục đích', value: 'Mở quán ăn sáng' },
      { label: 'Điều 3. Thời hạn', value: '03 năm, từ ngày 01/12/2026' },
      { label: 'Điều 4. Giá thuê', value: '3.500.000 đồng một tháng' },
      { words: 'Hợp đồng lập thành hai bản có giá trị như nhau, mỗi bên giữ một bản.' },
    ],
    placeAndDate: 'Quảng Ngãi, ngày 16 tháng 11 năm 2026',
    signer: ['BÊN CHO THUÊ', 'Lê Văn Mẫu'],
  },
  {
    id: 'boat-paper',
    name: 'Giấy chứng nhận xuất xưởng tàu cá',
    ground: '#f3f6f8',
    issuer: ['CƠ SỞ ĐÓNG TÀU MẪU', 'LÝ SƠN, QUẢNG NGÃI'],
    title: 'GIẤY CHỨNG NHẬN XUẤT XƯỞNG TÀU CÁ',
    number: 'Số: 00/XX',
    rows: [
      { label: 'Chủ tàu', value: 'Nguyễn Văn Thử' },
      { label: 'Nơi đóng', value: 'Lý Sơn, Quảng Ngãi' },
      { label: 'Năm đóng', value: '2026' },
      { label: 'Vật liệu vỏ', value: 'Gỗ' },
      { label: 'Chiều dài lớn nhất', value: '14,20 m' },
      { label: 'Chiều rộng lớn nhất', value: '4,15 m' },
      { label: 'Chiều cao mạn', value: '1,80 m' },
      { label: 'Máy chính', value: 'MẪU-6, số máy 000000, 155 kW' },
      { words: 'Cơ sở xác nhận tàu đã đóng xong và đủ điều kiện xuất xưởng.' },
    ],
    placeAndDate: 'Lý Sơn, ngày 05 tháng 11 năm 2026',
    signer: ['CHỦ CƠ SỞ', 'Bùi Văn Mẫu'],
  },
  {
    id: 'residence-letter',
    name: 'Xác nhận thông tin về cư trú',
    ground: white,
    issuer: ['CÔNG AN TỈNH QUẢNG NGÃI', 'CÔNG AN XÃ MẪU'],
    title: 'XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ',
    number: 'Số: 00/XN',
    rows: [
      { label: 'Họ, chữ đệm và tên', value: 'Y THỬ' },
      { label: 'Ngày sinh', value: '05/11/1985' },
      { label: 'Giới tính', value: 'Nữ' },
      { label: 'Dân tộc', value: 'Xơ Đăng' },
      { label: 'Số căn cước', value: '062185000003' },
      { label: 'Nơi thường trú', value: "Làng Kon K'Tu, Đăk Rơ Wa" },
      { label: 'Nơi tạm trú', value: 'Tổ 3, phường Mẫu, Quảng Ngãi' },
      { words: 'Xác nhận này có giá trị một năm kể từ ngày ký.' },
    ],
    placeAndDate: 'Xã Mẫu, ngày 10 tháng 11 năm 2026',
    signer: ['TRƯỞNG CÔNG AN XÃ', 'Đinh Văn Mẫu'],
  },
  {
    id: 'house-plan',
    name: 'Bản vẽ thiết kế nhà ở',
    ground: white,
    issuer: ['CÔNG TY THIẾT KẾ MẪU', 'QUẢNG NGÃI'],
    title: 'MẶT BẰNG TẦNG TRỆT',
    number: 'Bản vẽ KT-01 · Tỷ lệ 1:100',
    drawing: 'floor',
    rows: [
      { label: 'Công trình', value: 'Nhà ở gia đình, 01 tầng' },
      { label: 'Chủ đầu tư', value: 'Nguyễn Văn Thử' },
      { label: 'Diện tích xây dựng', value: '96 m²' },
    ],
    placeAndDate: 'Quảng Ngãi, ngày 01 tháng 11 năm 2026',
    signer: ['NGƯỜI THIẾT KẾ', 'Võ Văn Mẫu'],
  },
  {
    id: 'power-of-attorney',
    name: 'Giấy ủy quyền',
    ground: white,
    issuer: null,
    title: 'GIẤY ỦY QUYỀN',
    number: 'Lập tại xã Mẫu',
    rows: [
      { heading: 'Người ủy quyền' },
      { label: 'Họ và tên', value: 'Nguyễn Văn Thử' },
      { label: 'Số căn cước', value: '051090000001' },
      { heading: 'Người được ủy quyền' },
      { label: 'Họ và tên', value: 'Phạm Thị Mẫu' },
      { label: 'Số căn cước', value: '051304000002' },
      { heading: 'Nội dung' },
      { words: 'Thay tôi nộp hồ sơ và nhận kết quả tại Bộ phận Một cửa.' },
      { label: 'Thời hạn', value: 'Đến ngày 31/12/2026' },
    ],
    placeAndDate: 'Xã Mẫu, ngày 15 tháng 11 năm 2026',
    signer: ['NGƯỜI ỦY QUYỀN', 'Nguyễn Văn Thử'],
  },
]
