import { useState } from 'react'
import { findCommunes } from '../../shared/place/find-communes.ts'
import { CodeField } from '../ui/field/code-field.tsx'
import { CommuneSearch } from '../ui/field/commune-search.tsx'
import { DateField } from '../ui/field/date-field.tsx'
import { DigitsField } from '../ui/field/digits-field.tsx'
import { MoneyField } from '../ui/field/money-field.tsx'
import { TextField } from '../ui/field/text-field.tsx'

/** A field for each way of typing, below each other: only the keyboard is looked at here. */
export function TypingScene() {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({
    name: 'Nguyễn Thị Th',
    place: 'Thôn 2, nghia',
    email: 'an.nguyen',
    idNumber: '05109000',
    area: '120,5',
  })
  const [sum, setSum] = useState<number | null>(1_500_000)
  const of = (id: string) => ({
    id,
    value: texts[id] ?? '',
    onChange: (text: string) => setTexts((now) => ({ ...now, [id]: text })),
  })
  return (
    <div>
      <TextField {...of('name')} kind="name" label="Họ, chữ đệm và tên khai sinh của trẻ" />
      <TextField {...of('place')} kind="place" label="Địa chỉ" />
      <TextField {...of('text')} kind="text" lines={3} label="Nội dung đề nghị" />
      <TextField {...of('email')} kind="email" label="Thư điện tử" />
      <DigitsField {...of('idNumber')} label="Số căn cước" isPersonal maxLength={12} />
      <DigitsField {...of('area')} label="Diện tích" decimals unit="m²" />
      <MoneyField id="money" label="Vốn kinh doanh" value={sum} onChange={setSum} />
      <CodeField {...of('code')} label="Mã tra cứu" />
      <DateField {...of('date')} label="Ngày sinh" />
      <CommuneSearch
        id="commune"
        query={texts['commune'] ?? ''}
        onType={of('commune').onChange}
        suggest={(query) => findCommunes(query, 4)}
        onChoose={() => undefined}
      />
    </div>
  )
}
