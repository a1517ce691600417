import { Camera, Printer } from 'lucide-react'
import { useState } from 'react'
import type { Signature } from '../../shared/dossier/signature.ts'
import { isSigned } from '../../shared/dossier/is-signed.ts'
import { findCommunes } from '../../shared/place/find-communes.ts'
import { CheckCard } from '../ui/check-card.tsx'
import { ContractDrawing } from '../ui/drawing/contract-drawing.tsx'
import { IdCardBackDrawing } from '../ui/drawing/id-card-back-drawing.tsx'
import { IdCardFrontDrawing } from '../ui/drawing/id-card-front-drawing.tsx'
import { LandBookDrawing } from '../ui/drawing/land-book-drawing.tsx'
import { BirthNoticeDrawing } from '../ui/drawing/birth-notice-drawing.tsx'
import { PaperDrawing } from '../ui/drawing/paper-drawing.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { AddressField } from '../ui/field/address-field.tsx'
import { ChoiceField } from '../ui/field/choice-field.tsx'
import { DateField } from '../ui/field/date-field.tsx'
import { DigitsField } from '../ui/field/digits-field.tsx'
import { MoneyField } from '../ui/field/money-field.tsx'
import { SeveralField } from '../ui/field/several-field.tsx'
import { TextField } from '../ui/field/text-field.tsx'
import { Notice } from '../ui/notice.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { Screen } from '../ui/screen.tsx'
import { SecondaryButton } from '../ui/secondary-button.tsx'
import { SignaturePad } from '../ui/signature-pad.tsx'
import { YesNo } from '../ui/yes-no.tsx'

const nothing = () => undefined

export function FormScene() {
  const [name, setName] = useState('Nguyễn Thị Thương')
  const [date, setDate] = useState('1985-11-')
  const [money, setMoney] = useState<number | null>(1_500_000)
  return (
    <Screen
      step={{ index: 5, count: 8, name: 'Tờ khai', share: 5 / 8 }}
      question="Người mẹ của trẻ"
      help="Ghi đúng như trên căn cước công dân."
      picture={<IdCardFrontDrawing />}
      onBack={nothing}
      primary={{ label: 'Tiếp tục', onPress: nothing }}
    >
      <TextField id="name" kind="name" label="Họ, chữ đệm và tên" value={name} onChange={setName} />
      <DateField id="date" label="Ngày sinh" value={date} onChange={setDate} mayBeYearOnly />
      <MoneyField id="money" label="Thu nhập một tháng" isRequired={false} value={money} onChange={setMoney} />
    </Screen>
  )
}

export function ErrorsScene() {
  const [id, setId] = useState('05109')
  const [sex, setSex] = useState('')
  return (
    <Screen
      step={{ index: 2, count: 8, name: 'Người nộp', share: 2 / 8 }}
      question="Người nộp hồ sơ là ai?"
      onBack={nothing}
      primary={{ label: 'Tiếp tục', onPress: nothing }}
      notice={
        <ErrorSummary
          errors={[
            { field: 'id', message: 'Số căn cước có 12 chữ số. Gõ thêm 7 số nữa.' },
            { field: 'sex', message: 'Chọn nam hoặc nữ.' },
          ]}
        />
      }
    >
      <DigitsField
        id="id"
        label="Số căn cước công dân"
        help="12 chữ số ở mặt trước thẻ"
        error="Số căn cước có 12 chữ số. Gõ thêm 7 số nữa."
        value={id}
        onChange={setId}
        maxLength={12}
      />
      <ChoiceField
        id="sex"
        label="Giới tính"
        error="Chọn nam hoặc nữ."
        options={[
          { value: 'male', label: 'Nam' },
          { value: 'female', label: 'Nữ' },
        ]}
        value={sex}
        onChange={setSex}
      />
    </Screen>
  )
}

export function AddressScene() {
  const [address, setAddress] = useState({ commune: '', detail: '' })
  return (
    <Screen
      step={{ index: 5, count: 8, name: 'Tờ khai', share: 5 / 8 }}
      question="Nơi ở hiện nay"
      onBack={nothing}
      primary={{ label: 'Tiếp tục', onPress: nothing }}
    >
      <AddressField
        id="address"
        label="Địa chỉ"
        hideLabel
        value={address}
        onChange={setAddress}
        suggest={(query) => findCommunes(query, 4)}
        known={[{ line: 'Tổ 1, phường Nghĩa Lộ', address: { commune: 'nghia-lo', detail: 'Tổ 1' } }]}
      />
    </Screen>
  )
}

export function CheckScene() {
  const [has, setHas] = useState<Record<string, boolean | null>>({ a: true, b: false, c: null, d: null, e: null })
  const papers = [
    { id: 'a', title: 'Giấy chứng sinh', line: '1 bản chính', picture: <BirthNoticeDrawing /> },
    { id: 'b', title: 'Giấy chứng nhận kết hôn của cha mẹ', line: '1 bản chụp', picture: <ContractDrawing /> },
    { id: 'c', title: 'Căn cước công dân của cha hoặc mẹ', line: 'hai mặt', picture: <IdCardBackDrawing /> },
    { id: 'd', title: 'Giấy xác nhận cư trú', line: '1 bản chính', picture: <PaperDrawing /> },
    { id: 'e', title: 'Sổ đỏ', line: '1 bản chụp có chứng thực', picture: <LandBookDrawing /> },
  ]
  return (
    <Screen
      step={{ index: 4, count: 8, name: 'Giấy tờ', share: 4 / 8 }}
      question="Có mang theo những giấy này không?"
      help="Thiếu giấy nào thì máy sẽ chỉ cách làm."
      onBack={nothing}
      primary={{ label: 'Tiếp tục', onPress: nothing, isDisabled: true }}
    >
      <PagedList items={papers} itemKey={(paper) => paper.id} label="Giấy tờ">
        {(paper) => (
          <CheckCard
            title={paper.title}
            line={paper.line}
            picture={paper.picture}
            value={has[paper.id] ?? null}
            onChange={(value) => setHas({ ...has, [paper.id]: value })}
          />
        )}
      </PagedList>
    </Screen>
  )
}

export function SignScene() {
  const [signature, setSignature] = useState<Signature>({ kind: 'drawn', strokes: [] })
  return (
    <Screen
      step={{ index: 8, count: 8, name: 'Ký và gửi', share: 8 / 8 }}
      question="Ký tên để gửi hồ sơ"
      help="Tôi cam đoan những điều khai trên là đúng sự thật."
      onBack={nothing}
      primary={{ label: 'Gửi hồ sơ', onPress: nothing, isDisabled: !isSigned(signature) }}
    >
      <SignaturePad id="signature" value={signature} onChange={setSignature} />
    </Screen>
  )
}

export function SeveralScene() {
  const [several, setSeveral] = useState<readonly string[]>(['copy'])
  const [married, setMarried] = useState<boolean | null>(true)
  return (
    <Screen
      question="Muốn nhận kết quả thế nào?"
      onBack={nothing}
      primary={{ label: 'Tiếp tục', onPress: nothing }}
      aside={<SecondaryButton onPress={nothing}>Bỏ qua</SecondaryButton>}
    >
      <SeveralField
        id="several"
        label="Cần thêm gì?"
        options={[
          { value: 'copy', label: 'Bản sao trích lục', line: 'Mỗi bản 8.000 đồng', icon: <Printer /> },
          { value: 'photo', label: 'Ảnh chụp hồ sơ', icon: <Camera /> },
        ]}
        value={several}
        onChange={setSeveral}
      />
      <YesNo id="married" label="Cha mẹ đã đăng ký kết hôn chưa?" value={married} onChange={setMarried} />
      <Notice kind="info" title="Không mất phí">
        Bản đầu tiên không mất tiền.
      </Notice>
    </Screen>
  )
}
