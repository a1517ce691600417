import type { ReactNode } from 'react'
import type { Part } from '../../../shared/procedure/procedure.ts'
import { BirthCertificateDrawing } from './birth-certificate-drawing.tsx'
import { BirthNoticeDrawing } from './birth-notice-drawing.tsx'
import { BoatDrawing } from './boat-drawing.tsx'
import { CertificateDrawing } from './certificate-drawing.tsx'
import { ContractDrawing } from './contract-drawing.tsx'
import { DegreeDrawing } from './degree-drawing.tsx'
import { FormDrawing } from './form-drawing.tsx'
import { IdCardFrontDrawing } from './id-card-front-drawing.tsx'
import { LandBookDrawing } from './land-book-drawing.tsx'
import { LetterDrawing } from './letter-drawing.tsx'
import { MedicalDrawing } from './medical-drawing.tsx'
import { ReportDrawing } from './report-drawing.tsx'
import { ListDrawing } from './list-drawing.tsx'
import { PhotoDrawing } from './photo-drawing.tsx'
import { MoneyDrawing } from './money-drawing.tsx'
import { BookletDrawing } from './booklet-drawing.tsx'
import { PaperDrawing } from './paper-drawing.tsx'
import { PlanDrawing } from './plan-drawing.tsx'

const drawings: Readonly<Record<Part['picture'], () => ReactNode>> = {
  certificate: CertificateDrawing,
  'birth-certificate': BirthCertificateDrawing,
  'birth-notice': BirthNoticeDrawing,
  degree: DegreeDrawing,
  'land-book': LandBookDrawing,
  'id-card': IdCardFrontDrawing,
  letter: LetterDrawing,
  plan: PlanDrawing,
  boat: BoatDrawing,
  form: FormDrawing,
  contract: ContractDrawing,
  medical: MedicalDrawing,
  report: ReportDrawing,
  list: ListDrawing,
  photo: PhotoDrawing,
  money: MoneyDrawing,
  booklet: BookletDrawing,
  paper: PaperDrawing,
}

/** The drawing of a paper, as the catalogue names it. */
export function PaperPicture({ kind }: { readonly kind: Part['picture'] }) {
  const Picture = drawings[kind]
  return <Picture />
}
