/** What every printed form says. It goes to an authority and is Vietnamese whatever language the visit was held in. */
export const formPaper = {
  addressee: 'Kính gửi: {{name}}',
  about: 'Về việc: {{name}}',
  applicant: 'Người yêu cầu',
  fullName: 'Họ, chữ đệm, tên người yêu cầu',
  fullNameHere: 'Họ, chữ đệm, tên',
  birthDate: 'Ngày, tháng, năm sinh',
  sex: 'Giới tính',
  male: 'Nam',
  female: 'Nữ',
  idNumber: 'Số căn cước, số định danh cá nhân',
  nationality: 'Quốc tịch',
  vietnamese: 'Việt Nam',
  home: 'Nơi cư trú',
  notAnswered: '……………………………',
  pledge:
    'Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.',
  madeAt: 'Làm tại: {{place}}, {{day}}',
  signer: 'NGƯỜI YÊU CẦU',
  signerNote: '(Ký, ghi rõ họ, chữ đệm, tên)',
  foot: 'Điền tại máy nộp hồ sơ của Bộ phận Một cửa',
  footCode: 'Mã tra cứu {{code}} · điền tại máy nộp hồ sơ của Bộ phận Một cửa',
} as const
