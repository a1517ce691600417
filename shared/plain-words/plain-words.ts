/** An official word, and how people say it. */
export interface PlainWord {
  readonly official: string
  readonly plain: string
}

/**
 * Official words that stand on papers and in law, with what a visitor calls the thing.
 *
 * A text for visitors uses the plain form. Where the official one must stand, because it is printed on the paper in the
 * hand, the plain one stands in the same text.
 */
export const plainWords: readonly PlainWord[] = [
  { official: 'giấy tiếp nhận hồ sơ và hẹn trả kết quả', plain: 'giấy hẹn' },
  { official: 'trích lục hộ tịch', plain: 'bản sao giấy khai sinh, kết hôn' },
  { official: 'giấy chứng nhận quyền sử dụng đất', plain: 'sổ đỏ' },
  { official: 'giấy xác nhận tình trạng hôn nhân', plain: 'giấy độc thân' },
  { official: 'thành phần hồ sơ', plain: 'giấy tờ cần có' },
  { official: 'thủ tục hành chính', plain: 'việc cần làm' },
  { official: 'dịch vụ công trực tuyến', plain: 'nộp hồ sơ trên máy' },
  { official: 'chứng thực', plain: 'sao y' },
  { official: 'lệ phí trước bạ', plain: 'thuế khi sang tên' },
  { official: 'phiếu lý lịch tư pháp', plain: 'giấy lý lịch' },
  { official: 'người yêu cầu', plain: 'người nộp' },
  { official: 'cơ quan tiếp nhận', plain: 'nơi nhận hồ sơ' },
  { official: 'thời hạn giải quyết', plain: 'thời gian' },
  { official: 'xuất trình', plain: 'đưa cho xem' },
  { official: 'ủy quyền', plain: 'nhờ người khác làm thay' },
  { official: 'niêm phong', plain: 'khóa kín' },
  { official: 'xác thực', plain: 'kiểm tra' },
  { official: 'hợp lệ', plain: 'đúng' },
  { official: 'thông tin định danh', plain: 'thông tin trên căn cước' },
]

/** Official words of a text whose plain form does not stand in it. */
export function unexplainedWords(text: string): readonly string[] {
  const said = text.toLocaleLowerCase('vi')
  return plainWords
    .filter(({ official, plain }) => said.includes(official) && !said.includes(plain))
    .map(({ official }) => official)
}
