import { procedureSchema } from '../../../shared/procedure/procedure.ts'

const text = (vi: string, en: string) => ({ vi, en })

/** A fictional procedure with every kind of question, and names as long as the longest that are published. */
export const sampleProcedure = procedureSchema.parse({
  code: '9.000001',
  name: text(
    'Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp chuyển nhượng, thừa kế, tặng cho',
    'Registration of a change of land-use rights and of assets attached to land on transfer, inheritance or gift',
  ),
  plainName: text(
    'Sang tên sổ đỏ khi mua bán, cho tặng, thừa kế',
    'Put a land book into a new name after sale, gift or inheritance',
  ),
  field: text('Đất đai', 'Land'),
  departmentId: 'land',
  handlingTime: { days: 10, unit: 'working' },
  feeVnd: null,
  feeNote: text('mỗi thửa đất một lần', 'once for each plot'),
  level: 4,
  reviewed: false,
  completeForm: true,
  parts: [
    {
      id: 'form',
      name: text('Đơn đăng ký biến động', 'Application'),
      copies: 1,
      original: true,
      kind: 'form',
      required: true,
      picture: 'form',
    },
    {
      id: 'land-book',
      name: text(
        'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất (sổ đỏ)',
        'Certificate of land-use rights, ownership of a house and other assets on the land (land book)',
      ),
      copies: 1,
      original: true,
      kind: 'paper',
      required: true,
      picture: 'land-book',
      usualPages: 4,
      howToGet: text(
        'Mất sổ thì báo công an xã, rồi xin cấp lại ở Văn phòng đăng ký đất đai.',
        'If it is lost, report it to the commune police, then ask the land office for a new one.',
      ),
    },
    {
      id: 'contract',
      name: text('Hợp đồng chuyển nhượng đã công chứng', 'Contract of transfer, notarised'),
      copies: 1,
      original: true,
      kind: 'paper',
      required: true,
      picture: 'contract',
    },
    {
      id: 'letter',
      name: text('Giấy ủy quyền', 'Power of attorney'),
      copies: 1,
      original: false,
      kind: 'paper',
      required: false,
      picture: 'letter',
      condition: text('Khi nộp thay người khác', 'When handing in for somebody else'),
    },
    {
      id: 'plan',
      name: text('Mảnh trích đo bản đồ địa chính thửa đất', 'Extract of the cadastral map of the plot'),
      copies: 1,
      original: false,
      kind: 'paper',
      required: false,
      picture: 'plan',
    },
    {
      id: 'card',
      name: text('Căn cước của hai bên', 'ID cards of both sides'),
      copies: 1,
      original: false,
      kind: 'present',
      required: true,
      picture: 'id-card',
    },
  ],
  form: {
    id: 'sample',
    version: 1,
    title: text('Đơn đăng ký biến động', 'Application'),
    source: 'fictional',
    sections: [
      {
        id: 'who',
        title: text('Người nhận quyền sử dụng đất', 'Who receives the land-use rights'),
        questions: [
          {
            id: 'name',
            type: 'name',
            label: text('Họ, chữ đệm và tên', 'Full name'),
            help: text('Ghi đúng như trên căn cước.', 'As on the ID card.'),
          },
          {
            id: 'born',
            type: 'date',
            label: text('Ngày, tháng, năm sinh', 'Date of birth'),
            yearOnly: true,
            range: 'past',
          },
          {
            id: 'idNumber',
            type: 'idNumber',
            label: text('Số căn cước công dân', 'ID number'),
            example: '051090000001',
          },
        ],
      },
      {
        id: 'reach',
        title: text('Nơi ở và cách liên lạc', 'Where you live and how to reach you'),
        questions: [
          { id: 'home', type: 'address', label: text('Nơi thường trú', 'Permanent address') },
          { id: 'phone', type: 'phone', prefill: 'phone', label: text('Số điện thoại', 'Phone number') },
          { id: 'mail', type: 'email', required: false, label: text('Thư điện tử', 'E-mail') },
        ],
      },
      {
        id: 'why',
        title: text('Lý do sang tên', 'Why the name changes'),
        questions: [
          {
            id: 'reason',
            type: 'choice',
            label: text('Vì sao đổi tên trên sổ?', 'Why does the name on the book change?'),
            options: [
              {
                value: 'sale',
                label: text('Mua bán', 'Sale'),
                help: text('Có hợp đồng công chứng', 'With a notarised contract'),
              },
              { value: 'gift', label: text('Cho, tặng người trong nhà', 'Gift within the family') },
              {
                value: 'heritage',
                label: text('Thừa kế', 'Inheritance'),
                help: text('Có di chúc, hoặc theo pháp luật', 'By a will, or by law'),
              },
              { value: 'exchange', label: text('Đổi đất', 'Exchange') },
            ],
          },
          {
            id: 'more',
            type: 'several',
            label: text('Trên đất có gì?', 'What stands on the land?'),
            options: [
              { value: 'house', label: text('Nhà ở', 'A house') },
              { value: 'trees', label: text('Cây lâu năm', 'Perennial trees') },
              { value: 'pond', label: text('Ao, chuồng trại', 'Pond, stable') },
            ],
          },
          {
            id: 'debt',
            type: 'yesNo',
            label: text('Sổ có đang thế chấp ở ngân hàng không?', 'Is the book pledged to a bank?'),
          },
          {
            id: 'consent',
            type: 'file',
            label: text('Có giấy đồng ý của vợ, chồng không?', 'Have you brought your spouse’s consent?'),
            howToGet: text('Xã, phường chứng thực văn bản này.', 'A commune certifies it.'),
            name: text('Văn bản đồng ý của vợ hoặc chồng', 'Consent of the spouse'),
            picture: 'letter',
            when: { question: 'reason', is: 'gift' },
          },
        ],
      },
      {
        id: 'price',
        title: text('Giá trị và diện tích', 'Value and area'),
        questions: [
          { id: 'sum', type: 'money', label: text('Giá ghi trong hợp đồng', 'Price in the contract') },
          { id: 'area', type: 'number', decimals: 1, unit: text('m²', 'm²'), label: text('Diện tích', 'Area') },
          {
            id: 'note',
            type: 'text',
            lines: 3,
            required: false,
            label: text('Điều cần nói thêm', 'Anything else to say'),
          },
        ],
      },
      {
        id: 'land',
        title: text('Các thửa đất', 'The plots'),
        questions: [
          {
            id: 'plots',
            type: 'group',
            label: text('Thửa đất', 'Plots'),
            itemTitle: text('Thửa', 'Plot'),
            min: 1,
            max: 5,
            questions: [
              { id: 'number', type: 'text', label: text('Số thửa', 'Number of the plot') },
              { id: 'sheet', type: 'text', label: text('Tờ bản đồ', 'Sheet of the map') },
            ],
          },
        ],
      },
    ],
  },
})
