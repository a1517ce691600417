import { Baby, HeartHandshake, House, ScanLine, Store } from 'lucide-react'
import { type ComponentType } from 'react'
import { BigChoice } from '../ui/big-choice.tsx'
import { Choices } from '../ui/choices.tsx'
import { Countdown } from '../ui/countdown.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { BirthCertificateDrawing } from '../ui/drawing/birth-certificate-drawing.tsx'
import { BirthNoticeDrawing } from '../ui/drawing/birth-notice-drawing.tsx'
import { BoatDrawing } from '../ui/drawing/boat-drawing.tsx'
import { CertificateDrawing } from '../ui/drawing/certificate-drawing.tsx'
import { CameraDrawing } from '../ui/drawing/camera-drawing.tsx'
import { ContractDrawing } from '../ui/drawing/contract-drawing.tsx'
import { DegreeDrawing } from '../ui/drawing/degree-drawing.tsx'
import { EnvelopeDrawing } from '../ui/drawing/envelope-drawing.tsx'
import { FormDrawing } from '../ui/drawing/form-drawing.tsx'
import { IdCardBackDrawing } from '../ui/drawing/id-card-back-drawing.tsx'
import { IdCardFrontDrawing } from '../ui/drawing/id-card-front-drawing.tsx'
import { LandBookDrawing } from '../ui/drawing/land-book-drawing.tsx'
import { LetterDrawing } from '../ui/drawing/letter-drawing.tsx'
import { MedicalDrawing } from '../ui/drawing/medical-drawing.tsx'
import { PaperDrawing } from '../ui/drawing/paper-drawing.tsx'
import { PlanDrawing } from '../ui/drawing/plan-drawing.tsx'
import { QrDrawing } from '../ui/drawing/qr-drawing.tsx'
import { ReportDrawing } from '../ui/drawing/report-drawing.tsx'
import { ListDrawing } from '../ui/drawing/list-drawing.tsx'
import { PhotoDrawing } from '../ui/drawing/photo-drawing.tsx'
import { MoneyDrawing } from '../ui/drawing/money-drawing.tsx'
import { BookletDrawing } from '../ui/drawing/booklet-drawing.tsx'
import { StampDrawing } from '../ui/drawing/stamp-drawing.tsx'
import { WovenBand } from '../ui/drawing/woven-band.tsx'
import { Notice } from '../ui/notice.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { PrimaryButton } from '../ui/primary-button.tsx'
import { ProgressWork } from '../ui/progress-work.tsx'
import { Screen } from '../ui/screen.tsx'
import { SecondaryButton } from '../ui/secondary-button.tsx'
import { TypingScene } from './typing-scene.tsx'
import { FormScene, ErrorsScene, AddressScene, CheckScene, SignScene, SeveralScene } from './question-scenes.tsx'

const nothing = () => undefined

function ChoicesScene() {
  return (
    <Screen
      step={{ index: 3, count: 8, name: 'Việc cần làm', share: 3 / 8 }}
      question="Hôm nay cần làm thủ tục gì?"
      help="Chạm vào việc gần đúng nhất. Không thấy thì gõ để tìm."
      picture={<FormDrawing />}
      onBack={nothing}
    >
      <Choices>
        <BigChoice icon={<Baby />} title="Sinh con" line="Khai sinh, nhận cha mẹ con, thẻ bảo hiểm" onPress={nothing} />
        <BigChoice icon={<HeartHandshake />} title="Kết hôn" line="Đăng ký kết hôn, giấy độc thân" onPress={nothing} />
        <BigChoice icon={<House />} title="Nhà và đất" line="Sổ đỏ, tách thửa, phép xây dựng" onPress={nothing} />
        <BigChoice icon={<Store />} title="Mở quán, mở tiệm" line="Hộ kinh doanh, giấy phép" onPress={nothing} />
      </Choices>
    </Screen>
  )
}

function ListScene() {
  const items = Array.from({ length: 23 }, (_, index) => index + 1)
  return (
    <Screen step={{ index: 3, count: 8, name: 'Việc cần làm', share: 3 / 8 }} question="Chọn thủ tục" onBack={nothing}>
      <PagedList items={items} itemKey={String} label="Thủ tục">
        {(item) => (
          <BigChoice
            icon={<ScanLine />}
            title={
              item % 3 === 0
                ? 'Đăng ký biến động quyền sử dụng đất trong trường hợp chuyển nhượng, thừa kế, tặng cho'
                : 'Đăng ký khai sinh'
            }
            line={`Mã ${item}.001193 · 3 ngày làm việc`}
            onPress={nothing}
          />
        )}
      </PagedList>
    </Screen>
  )
}

function WorkScene() {
  return (
    <Screen
      question="Đang gửi hồ sơ"
      help="Xin chờ một lát, đừng rời máy."
      picture={<EnvelopeDrawing />}
      align="centre"
    >
      <ProgressWork words="Đang niêm phong giấy tờ, trang 3 trong 5" percent={46} onCancel={nothing} />
      <Notice kind="success" title="Đã nhận hồ sơ">
        Mã tra cứu in trên giấy hẹn.
      </Notice>
      <Notice kind="attention">Máy in hết giấy. Cán bộ đã được báo.</Notice>
    </Screen>
  )
}

function DialogScene() {
  return (
    <>
      <ChoicesScene />
      <Dialog
        isOpen
        isAlert
        title="Có còn ở đây không?"
        actions={
          <>
            <SecondaryButton onPress={nothing}>Kết thúc, xóa hết</SecondaryButton>
            <PrimaryButton onPress={nothing} icon={null}>
              Tôi còn ở đây
            </PrimaryButton>
          </>
        }
      >
        <p>Máy sẽ xóa những gì đã nhập để người khác không xem được.</p>
        <Countdown secondsLeft={14} secondsInAll={20} />
      </Dialog>
    </>
  )
}

function DrawingsScene() {
  const drawings = [
    BirthCertificateDrawing,
    BirthNoticeDrawing,
    CertificateDrawing,
    DegreeDrawing,
    LandBookDrawing,
    IdCardFrontDrawing,
    IdCardBackDrawing,
    StampDrawing,
    EnvelopeDrawing,
    LetterDrawing,
    PlanDrawing,
    BoatDrawing,
    FormDrawing,
    ContractDrawing,
    MedicalDrawing,
    ReportDrawing,
    ListDrawing,
    PhotoDrawing,
    MoneyDrawing,
    BookletDrawing,
    PaperDrawing,
    CameraDrawing,
    QrDrawing,
  ]
  return (
    <div>
      <WovenBand />
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: '4vmin', padding: '4vmin' }}>
        {drawings.map((Picture) => (
          <Picture key={Picture.name} />
        ))}
      </div>
      <WovenBand />
    </div>
  )
}

/** By the name in the address bar. */
export const scenes: Readonly<Record<string, ComponentType>> = {
  choices: ChoicesScene,
  form: FormScene,
  errors: ErrorsScene,
  address: AddressScene,
  check: CheckScene,
  list: ListScene,
  sign: SignScene,
  several: SeveralScene,
  work: WorkScene,
  dialog: DialogScene,
  drawings: DrawingsScene,
  typing: TypingScene,
}
