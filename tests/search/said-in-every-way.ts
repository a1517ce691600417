/** What may have happened to a paper, in many words, and which procedures answer it. */
interface PaperMishaps {
  readonly paper: string
  readonly lost: readonly string[]
  readonly spoilt: readonly string[]
  readonly wrong?: readonly string[]
  readonly expired?: readonly string[]
}

const ways = {
  lost: ['rớt đâu mất', 'bị nước lụt cuốn trôi', 'bị trộm lấy', 'để đâu tìm không ra', 'cháy rồi', 'không còn nữa'],
  spoilt: ['bị mối ăn', 'ướt nát hết', 'chuột cắn rách', 'mờ hết chữ'],
  wrong: ['ghi lộn tên', 'bị sai năm sinh', 'viết sai chữ lót', 'in nhầm tên', 'sai họ'],
  expired: ['sắp hết hạn', 'hết hạn', 'gần hết hạn'],
} as const

const papers: readonly PaperMishaps[] = [
  {
    paper: 'sổ đỏ',
    lost: ['1.012786'],
    spoilt: ['1.012783', '1.012786'],
    wrong: ['1.012790', '1.012796', '1.013833'],
  },
  {
    paper: 'căn cước',
    lost: ['1.014064', '2.001194'],
    spoilt: ['1.014064', '2.001194', '1.014063'],
    wrong: ['1.014063', '1.014064', '2.001195'],
    expired: ['1.014063', '2.001195'],
  },
  { paper: 'bằng lái', lost: ['3.000348'], spoilt: ['3.000348', '3.000347'], expired: ['3.000347'] },
  {
    paper: 'giấy khai sinh',
    lost: ['1.004884', '2.000635'],
    spoilt: ['1.004884', '2.000635'],
    wrong: ['1.004859'],
  },
  { paper: 'cà vẹt xe', lost: ['1.013080', '1.013082'], spoilt: ['1.013080', '1.013082', '1.013079'] },
  {
    paper: 'hộ chiếu',
    lost: ['1.001445', '1.010386', '1.010385', '2.000539'],
    spoilt: ['1.001456', '1.001445', '1.010386', '1.010385'],
    expired: ['1.001456'],
  },
  { paper: 'giấy đăng ký kinh doanh', lost: ['2.000575'], spoilt: ['2.000575'], wrong: ['1.014034', '2.000720'] },
  { paper: 'thẻ bảo hiểm y tế', lost: ['1.002759'], spoilt: ['1.002759'], wrong: ['1.002759'] },
  { paper: 'bằng tốt nghiệp', lost: ['1.005092'], spoilt: ['1.005092'] },
  { paper: 'giấy phép xây nhà', lost: ['1.013228'], spoilt: ['1.013228'], expired: ['1.013227'] },
  { paper: 'giấy tờ ghe', lost: ['1.003634'], spoilt: ['1.003634'] },
  { paper: 'giấy kết hôn', lost: ['2.000635', '1.004746'], spoilt: ['2.000635', '1.004746'] },
]

const shops = ['tiệm tóc', 'quán phở', 'tạp hóa', 'tiệm may', 'cửa hàng quần áo', 'quán trà sữa', 'shop bán hoa']

/** Who or what it is about, what is said of it, and which procedures answer it. */
const events: readonly (readonly [readonly string[], readonly string[], readonly string[]])[] = [
  [
    ['bà ngoại', 'cha', 'mẹ vợ', 'con trai', 'người bác', 'cậu'],
    ['mất rồi làm giấy gì', 'vừa qua đời', 'tắt thở đêm qua', 'đi rồi, phải báo xã'],
    ['1.000656'],
  ],
  [
    ['vợ', 'con gái', 'con dâu', 'chị tôi'],
    ['mới sinh em bé', 'vừa đẻ', 'sanh được ba ngày', 'vừa hạ sinh bé gái'],
    ['1.001193', '2.000986', '2.001023'],
  ],
  [['mở', 'tính mở', 'xin mở'], shops, ['1.001612']],
  [shops, ['dẹp luôn', 'nghỉ bán luôn', 'không làm nữa trả giấy phép'], ['1.001266']],
  [shops, ['tạm nghỉ vài tháng', 'nghỉ một thời gian rồi mở lại'], ['1.001570']],
  [shops, ['đổi tên', 'dời chỗ', 'đổi địa chỉ'], ['2.000720']],
  [
    ['photo công chứng', 'sao y', 'chứng thực', 'công chứng bản sao'],
    ['căn cước', 'sổ đỏ', 'bằng lái', 'hộ khẩu', 'học bạ', 'bằng đại học', 'sổ hộ nghèo'],
    ['2.000815'],
  ],
  [['lấy chồng', 'cưới vợ', 'kết hôn với người'], ['Hàn Quốc', 'Đài Loan', 'Mỹ', 'Nhật', 'Thái Lan'], ['2.000806']],
  [['vợ', 'con', 'cha mẹ già'], ['nhập hộ khẩu về nhà tui', 'chuyển khẩu về ở chung'], ['1.004222']],
]

/** Every paper with everything that happens to it, and every event told by everybody in every way. */
export const saidInEveryWay: readonly { readonly question: string; readonly codes: readonly string[] }[] = [
  ...papers.flatMap((one) =>
    (['lost', 'spoilt', 'wrong', 'expired'] as const).flatMap((kind) => {
      const codes = one[kind]
      return codes === undefined ? [] : ways[kind].map((way) => ({ question: `${one.paper} ${way}`, codes }))
    }),
  ),
  ...events.flatMap(([begins, ends, codes]) =>
    begins.flatMap((begin) => ends.map((end) => ({ question: `${begin} ${end}`, codes }))),
  ),
]
