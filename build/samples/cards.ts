/** A fictional ID card. Its QR carries the fields as a chip card does. */
export interface SampleCard {
  readonly id: string
  readonly name: string
  readonly number: string
  readonly oldNumber: string
  readonly fullName: string
  /** `ddmmyyyy`, as in the QR. */
  readonly birth: string
  readonly sex: 'Nam' | 'Nữ'
  readonly address: string
  readonly issued: string
}

export const sampleCards: readonly SampleCard[] = [
  {
    id: 'card-thu',
    name: 'Căn cước của Nguyễn Văn Thử',
    number: '051090000001',
    oldNumber: '212000001',
    fullName: 'NGUYỄN VĂN THỬ',
    birth: '01021990',
    sex: 'Nam',
    address: 'Tổ 1, Nghĩa Lộ, Quảng Ngãi, Quảng Ngãi',
    issued: '15042021',
  },
  {
    id: 'card-mau',
    name: 'Căn cước của Phạm Thị Mẫu',
    number: '051304000002',
    oldNumber: '',
    fullName: 'PHẠM THỊ MẪU',
    birth: '29022004',
    sex: 'Nữ',
    address: 'Thôn Gò Re, Ba Tơ, Ba Tơ, Quảng Ngãi',
    issued: '20052022',
  },
  {
    id: 'card-y-thu',
    name: 'Căn cước của Y Thử',
    number: '062185000003',
    oldNumber: '233000003',
    fullName: 'Y THỬ',
    birth: '05111985',
    sex: 'Nữ',
    address: "Làng Kon K'Tu, Đăk Rơ Wa, Kon Tum",
    issued: '01072021',
  },
]

export function qrTextOf(card: SampleCard): string {
  return [card.number, card.oldNumber, card.fullName, card.birth, card.sex, card.address, card.issued].join('|')
}
