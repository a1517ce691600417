/** One question of a form that no library has a say in. All are optional, so that a form can be walked empty. */
export interface NeutralQuestion {
  readonly id: string
  readonly kind: (typeof kinds)[number]
  readonly label: string
}

/** In this order, over and over: what most forms of an office are made of. */
const kinds = ['name', 'text', 'phone', 'date', 'number', 'email', 'choice', 'yesNo', 'several'] as const

const labels: Readonly<Record<NeutralQuestion['kind'], string>> = {
  name: 'Họ, chữ đệm và tên',
  text: 'Nghề nghiệp',
  phone: 'Số điện thoại',
  date: 'Ngày sinh',
  number: 'Diện tích',
  email: 'Thư điện tử',
  choice: 'Lý do',
  yesNo: 'Có người cùng đứng tên không?',
  several: 'Kèm theo những gì?',
}

/** What `choice` and `several` offer. */
export const neutralOptions = [
  { value: 'buy', label: 'Mua bán' },
  { value: 'gift', label: 'Cho tặng' },
  { value: 'inherit', label: 'Thừa kế' },
  { value: 'divide', label: 'Chia tách' },
] as const

export function neutralForm(fields: number): readonly NeutralQuestion[] {
  return Array.from({ length: fields }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'text'
    return { id: `q${index + 1}`, kind, label: `${labels[kind]} (${index + 1})` }
  })
}

/** The form that a page of the benchmark was asked for in its address: `?fields=25&opening=touch`. */
export function askedFields(search: string): number {
  return Number(new URLSearchParams(search).get('fields'))
}

/** Whether the form is to wait for a touch. */
export function waitsForTouch(search: string): boolean {
  return new URLSearchParams(search).get('opening') === 'touch'
}

/** Shows a peer's form at once, or as the button of the page around it is touched. */
export function whenAsked(search: string, root: HTMLElement, show: () => void): void {
  if (!waitsForTouch(search)) return show()
  const button = document.createElement('button')
  button.id = 'open'
  button.textContent = 'Mở tờ khai'
  button.addEventListener('click', () => {
    button.remove()
    show()
  })
  root.before(button)
}
