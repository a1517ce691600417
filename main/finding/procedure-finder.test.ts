import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { typeKeys } from './typed-keys-fixture.ts'

const loaded = loadCatalogue(join(import.meta.dirname, '../resources'), 'demo')
if (!loaded.ok) throw new Error('the shipped catalogue is invalid')
const catalogue = loaded.value
const codesFor = (question: string, most = 12) =>
  catalogue.find(question, most).hits.map(({ procedure }) => procedure.code)
const first = (question: string) => codesFor(question)[0]
const certaintyOf = (question: string) => catalogue.find(question, 3).certainty

test.each([
  ['tách thửa', '1.012784'],
  ['TÁCH THỬA', '1.012784'],
  ['tách thửa'.normalize('NFD'), '1.012784'],
  ['t\u200Bách\u00AD thử\u200Da\uFEFF', '1.012784'],
  ['🏠tách thửa😭', '1.012784'],
  ['chia đất cho con', '1.012784'],
  ['sổ hồng bị mất', '1.012786'],
  ['sang tên sổ đỏ', '1.013831'],
  ['cho con đất', '1.013831'],
  ['lên thổ cư', '1.013949'],
  ['con mới đẻ', '1.001193'],
  ['mở quán', '1.001612'],
  ['đóng cửa luôn', '1.001266'],
  ['giấy độc thân', '1.004873'],
  ['ba tôi mất', '1.000656'],
  ['mần giấy kết hôn ở mô rứa', '1.000894'],
  ['xin xây nhà', '1.013225'],
  ['mất bằng lái', '3.000348'],
  ['sao y', '2.000815'],
  ['giấy tờ ghe', '1.003650'],
  ['gỗ keo', '1.000045'],
  ['dựng rạp', '1.013274'],
  ['án tích', '3.000333'],
  ['1.004194', '1.004194'],
  ['thủ tục số 1.012786 nộp ở đâu', '1.012786'],
  ['DVCQG-185260', 'DVCQG-185260'],
])('"%s" finds %s first', (question, code) => {
  expect(first(question)).toBe(code)
})

test.each([
  ['birth certificate', '1.001193'],
  ['I want to get married', '1.000894'],
  ['open a shop', '1.001612'],
  ['temporary residence', '1.004194'],
])('in English "%s" finds %s first', (question, code) => {
  expect(first(question)).toBe(code)
})

describe('how sure an answer is', () => {
  test.each(['con mới đẻ', 'tách thửa', 'bằng lái', 'mat so do', 'mở quán cà phê nhỏ trước nhà'])(
    '"%s" is answered for sure',
    (question) => {
      expect(certaintyOf(question)).toBe('sure')
    },
  )

  test.each(['đăng ký nhãn hiệu', 'lắp điện 3 pha', 'mua vé xe', 'qwerty zxcv', 'đất'])(
    '"%s" has only what comes near',
    (question) => {
      expect(certaintyOf(question)).toBe('distant')
    },
  )

  test('of a word that has only begun nothing is said', () => {
    for (const begun of ['', 's', 'kh']) expect(certaintyOf(begun)).toBe('begun')
  })

  test('two letters find something, what most people come for among the first', () => {
    expect(codesFor('kh', 3)).toContain('1.001193')
  })

  test.each('b c d đ g h k l m n p q r s t v x'.split(' '))('the letter "%s" alone finds something', (letter) => {
    expect(codesFor(letter)).not.toEqual([])
  })
})

describe('what a question only tells beside what it asks', () => {
  test.each([
    ['what led to it', 'bán nhà rồi, muốn cắt khẩu', '1.003197'],
    ['what it is for', 'giấy độc thân để mua đất', '1.004873'],
    ['what it is done with', 'sao y căn cước', '2.000815'],
    ['what is taxed', 'khai thuế cho thuê phòng trọ', '1.007689'],
    ['what is said by two phrases at once', 'lệ phí trước bạ khi nhận thừa kế nhà', '1.007277'],
    ['a phrase around a word of another', 'xe đi lào chở hàng', '1.002856'],
    ['what may be said of two things, by what stands beside it', 'mua xe máy cũ sang tên', '1.013076'],
    ['why it is asked', 'xin giảm tiền thuê nhà nhà nước vì hộ nghèo', '1.014535'],
    ['what it costs, which is no loss', 'làm hộ chiếu lần đầu mất bao nhiêu tiền', '1.001456'],
    ['nor how long it takes', 'lam bang lai xe mat bao lau', '3.000346'],
    ['a word without marks among words with them, which is no other', 'kiểm tra an toàn tàu cá', '1.003563'],
    ['what any shop is called', 'mở sạp bán rượu vang', '2.000620'],
    ['whom any relative is', 'chồng tui đánh đập hoài, ai giúp', '2.000829'],
    ['where one lives, which is no house to build', 'nhà em ở Mộ Đức, em muốn hỏi thai sản', '2.000693'],
    ['what is said with words that say nothing alone', 'sao y hộ chiếu', '2.000815'],
    ['any country', 'lấy chồng Thụy Điển', '2.000806'],
    ['who died, which is no loss either', 'khai tử cho người thân mất ở nhà', '1.000656'],
  ])('%s: "%s" finds %s first', (_what, question, code) => {
    expect(first(question)).toBe(code)
  })
})

describe('what a question does not say', () => {
  test('only who speaks of abroad gets what is for abroad', () => {
    expect(first('đăng ký kết hôn')).toBe('1.000894')
    expect(first('đăng ký kết hôn với người nước ngoài')).toBe('2.000806')
  })

  test('a person’s name and the year are nothing to look for', () => {
    expect(first('tôi là Nguyễn Thị Hộ, sinh năm 1970, muốn đăng ký tạm trú')).toBe('1.004194')
  })

  test('of two that answer equally well, the one comes first that people here need', () => {
    const question = 'Hỗ trợ phát triển sản xuất cộng đồng'
    const [one, other] = catalogue.find(question, 2).hits
    if (one === undefined || other === undefined) throw new Error('two procedures of this name are shipped')
    expect(other.score).toBe(one.score)
    catalogue.countAsked(new Map([[other.procedure.code, 20]]))
    expect(codesFor(question, 2)).toEqual([other.procedure.code, one.procedure.code])
    catalogue.countAsked(new Map())
    expect(codesFor(question, 2)).toEqual([one.procedure.code, other.procedure.code])
  })
})

describe('ways to type the same', () => {
  const marked = ['tách thửa', 'đăng ký kết hôn', 'giấy khai sinh', 'mất bằng lái xe', 'sổ đỏ bị rách', 'làm hộ chiếu']

  test.each(marked)('"%s" in raw Telex and VNI', (question) => {
    expect(first(typeKeys(question, 'telex'))).toBe(first(question))
    expect(first(typeKeys(question, 'vni'))).toBe(first(question))
  })

  test('hỏi for ngã, n for ng, t for c, and a slip of the finger', () => {
    expect(first('bão hiễm xã hội một lần')).toBe(first('bảo hiểm xã hội một lần'))
    expect(first('đăng ký thườn trú')).toBe('1.004222')
    expect(first('chứng thựt bản sao')).toBe('2.000815')
    expect(first('đăng ký kêt hônn')).toBe('1.000894')
  })

  test.each([
    ['two letters swapped', 'lam cna cuoc', 'lam can cuoc'],
    ['a letter left out', 'khai snh cho con, kha sinh o dau', 'khai sinh cho con, khai sinh o dau'],
    ['a letter too many', 'đăng kký tạm trúu', 'đăng ký tạm trú'],
    ['in an abbreviation', 'mất ccdc', 'mất cccd'],
    ['a word that is one too, by its neighbours', 'kha sinh o dau', 'khai sinh o dau'],
  ])('a slip of the finger: %s', (_what, question, meant) => {
    expect(first(question)).toBe(first(meant))
  })

  test('what is written with its marks, and what makes sense, is no slip', () => {
    expect(first('đất từ xưa chưa có sổ')).not.toBe(first('đất sửa chưa có sổ'))
    expect(first('bán con xe Wave cũ, ra xã xác nhận hợp đồng')).toBe('2.001035')
  })

  test.each([
    ['a word with marks is not heard as another', 'đất từ xưa chưa có bìa đỏ', '1.013978'],
    ['nor in part', 'cháu sinh ở Sài Gòn giờ làm khai sinh', '1.001193'],
    ['an abbreviation is not heard in a word without marks', 'dang ky co vat dao duoc', '2.001631'],
    ['abbreviations without marks', 'dk ket hon', '1.000894'],
    ['who has died, and not which animal', 'bo toi chet', '1.000656'],
    ['what a child needs who goes to school', 'con toi di hoc', '1.010041'],
    ['places', 'chuyen truong cho con tu sai gon ve quang ngai', '2.002478'],
    ['one and more than one', 'lập công ty 1 thành viên', '2.001583'],
  ])('%s: "%s" finds %s first', (_what, question, code) => {
    expect(first(question)).toBe(code)
  })

  test('the last word is looked for while it is typed', () => {
    expect(first('đăng ký thường tr')).toBe('1.004222')
  })
})

test('nothing asked and nonsense find nothing', () => {
  for (const question of ['', ' ?!… ', 'xyzzy qqqq']) expect(codesFor(question)).toEqual([])
})

test('any text is answered, within bounds, by different procedures, and the same way again', () => {
  const unit = fc.constantFrom(...'aăâđêôơưàảãáạbcdghiklmnopqrstuvxy0123456789 ,.-|"\'()\u0301\u0000😀عי'.split(''))
  const text = fc.oneof(fc.string({ unit, maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 100 }))
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 30 }), (question, most) => {
      const codes = codesFor(question, most)
      expect(codes.length).toBeLessThanOrEqual(most)
      expect(new Set(codes).size).toBe(codes.length)
      expect(codesFor(question, most)).toEqual(codes)
    }),
  )
})
