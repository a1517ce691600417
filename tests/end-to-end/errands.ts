import type { Errand } from './visitor.ts'

/** Fictional people, as their cards say it. */
export const cardOfThu =
  '051090000001|212000001|NGUYỄN VĂN THỬ|01021990|Nam|Tổ 1, Nghĩa Lộ, Quảng Ngãi, Quảng Ngãi|15042021'
export const cardOfMau = '051304000002||PHẠM THỊ MẪU|29022004|Nữ|Thôn Gò Re, Ba Tơ, Ba Tơ, Quảng Ngãi|20052022'

type Named = Omit<Errand, 'language'> & { readonly name: string }

/** The errands that every landing walks, whole, in each shell and language. */
export const errands: readonly Named[] = [
  { name: 'birth registration', search: 'con moi de', card: cardOfThu, answers: { childName: 'Nguyễn Minh An' } },
  { name: 'household business', search: 'mở quán', answers: {} },
  {
    name: 'land subdivision',
    search: 'tach thua',
    card: cardOfMau,
    answers: { area: '100', newArea: ['60', '40'] },
    items: 2,
    post: true,
  },
]
