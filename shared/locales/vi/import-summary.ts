/** What a file would change in the catalogue, for whoever takes it in. */
export const importSummary = {
  unread: 'Cột không đọc: {{columns}}',
  otherSheets: 'Chỉ đọc một trang tính; các trang không đọc: {{sheets}}',
  counts: '{{rows}} thủ tục: {{fresh}} mới, {{changed}} thay đổi, {{same}} như cũ.',
  fresh: 'Mới ({{count}}):',
  changed: 'Thay đổi ({{count}}), giá trị cũ → giá trị mới:',
  retired: 'Đã ngừng nhận, nhập vào vẫn ngừng cho đến khi mở lại ({{count}}):',
  gone: 'Không còn trong danh sách đầy đủ này; chỉ đánh dấu, giữ nguyên cho đến khi có người cho ngừng ({{count}}):',
  othersStay:
    '{{count}} thủ tục khác không có trong tệp này, giữ nguyên. Nếu tệp là danh sách đầy đủ, thêm --whole để đánh dấu chúng không còn.',
  notTaken: 'Chưa nhập gì. Để nhập: chạy lại lệnh này, thêm --take',
  changedSince: 'Chưa nhập gì: danh mục vừa có người khác sửa. Chạy lại lệnh để xem tệp này còn thay đổi những gì.',
  taken: 'Đã nhập vào bản làm việc. Người dân chưa thấy cho đến khi có người duyệt và công bố.',
  othersLeft: '{{count}} thủ tục khác giữ nguyên.',
  othersMarked:
    '{{count}} thủ tục không có trong tệp đã được đánh dấu, vẫn hiện như cũ cho đến khi có người cho ngừng.',
  empty: '(trống)',
  paperAdded: 'thêm "{{paper}}"',
  paperGone: 'bỏ "{{paper}}"',
  paperChanged: '"{{paper}}": {{before}} → {{after}}',
  paperRenamed: 'tờ khai hỏi "{{was}}" thì nay hỏi cho "{{now}}"',
  paperDropped:
    'tờ khai vẫn hỏi "{{paper}}" nhưng tệp không còn giấy này: giữ lại trong danh sách, hoặc bỏ câu hỏi trong tờ khai',
  paperOrder: 'đổi thứ tự',
  original: '{{copies}} bản chính',
  copy: '{{copies}} bản sao',
} as const
