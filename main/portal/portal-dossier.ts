import { everyPart } from '../../shared/procedure/form-papers.ts'
import type { Department, Procedure } from '../../shared/procedure/procedure.ts'
import type { OpenedDossier } from '../centre/embedded-centre.ts'
import { portalStatusOf } from './portal-status.ts'
import { portalTime } from './portal-time.ts'

/** Longest TrichYeuHoSo. */
const longestSummary = 1000

/** What the settings say of the office, where no dossier can. */
export interface PortalOffice {
  /** NoiNopHoSo. */
  readonly placeOfReceipt: string
  /** MaLinhVuc by the Vietnamese name of the field; the catalogue has names only. */
  readonly fieldCodes: Readonly<Record<string, string>>
  /** Where the portal may fetch a page, with `{dossierId}` and `{fileId}`; null: it is told of pages without an address. */
  readonly fileAddress: string | null
}

/**
 * A dossier as `DongBoHoSoMC` takes it: every field of the service, empty where there is nothing to say. A kiosk's dossier
 * comes online (KenhThucHien 2) from a citizen (LoaiDoiTuong 1) who has a citizen's ID (LoaiDinhDanh 1).
 */
export function portalDossier(parts: {
  readonly dossier: OpenedDossier
  readonly procedure: Procedure
  readonly department: Department
  readonly office: PortalOffice
}) {
  const { dossier, procedure, department, office } = parts
  const { applicant, delivery } = dossier.body.draft
  const pages = dossier.body.documents
  return {
    MaHoSo: dossier.officialCode,
    MaTTHC: procedure.code,
    TenTTHC: procedure.name.vi,
    MaLinhVuc: office.fieldCodes[procedure.field.vi] ?? '',
    TenLinhVuc: procedure.field.vi,
    KenhThucHien: '2',
    ChuHoSo: applicant.fullName,
    LoaiDoiTuong: '1',
    MaDoiTuong: '',
    DinhDanhCHS: { LoaiDinhDanh: '1', SoDinhDanh: applicant.idNumber },
    Email: '',
    SoDienThoai: delivery.kind === 'post' ? delivery.phone : (applicant.phone ?? ''),
    TrichYeuHoSo: procedure.name.vi.slice(0, longestSummary),
    NgayTiepNhan: portalTime(dossier.head.receivedAt),
    NgayHenTra: dossier.body.dueAt === null ? '' : portalTime(dossier.body.dueAt),
    TrangThaiHoSo: String(portalStatusOf(dossier.state)),
    NgayTra: '',
    HinhThuc: delivery.kind === 'post' ? '1' : '0',
    NgayKetThucXuLy: '',
    DonViXuLy: department.name.vi,
    GhiChu: '',
    NoiNopHoSo: office.placeOfReceipt,
    HoSoCoThanhPhanSoHoa: pages.length > 0 ? '1' : '0',
    DuocThanhToanTrucTuyen: '0',
    TaiLieuNop: pages.map(({ fileId, partId, position }) => ({
      TepDinhKemId: fileId,
      TenTepDinhKem: `${everyPart(procedure).find(({ id }) => id === partId)?.name.vi ?? partId} (${position + 1})`,
      MaThanhPhanHoSo: partId,
      DuongDanTaiTepTin: addressOf(office.fileAddress, dossier.head.dossierId, fileId),
      DuocSoHoa: '1',
      DuocTaiSuDung: '0',
    })),
    DanhSachLePhi: feesOf(procedure),
    DanhSachHoSoBoSung: [],
    DanhSachGiayToKetQua: [],
  }
}
export type PortalDossier = ReturnType<typeof portalDossier>

function addressOf(pattern: string | null, dossierId: string, fileId: string): string {
  return pattern === null ? '' : pattern.replaceAll('{dossierId}', dossierId).replaceAll('{fileId}', fileId)
}

/** A fee that the province sets (null) is unknown here, and is not told as 0. */
function feesOf({ feeVnd }: Procedure) {
  return feeVnd === null ? [] : [{ TenPhiLePhi: 'Lệ phí', HinhThucThu: '1', Gia: String(feeVnd), LoaiPhiLePhi: '1' }]
}

/** Where a dossier stands, as `CapNhatTienDoHoSoMC` takes it. `at`: when it came there, in office time. */
export function portalProgress(parts: {
  readonly dossier: OpenedDossier
  readonly department: Department
  readonly at: string
}) {
  const { dossier, department, at } = parts
  return {
    MaHoSo: dossier.officialCode,
    TrangThaiHoSo: String(portalStatusOf(dossier.state)),
    ThoiDiemXuLy: portalTime(at),
    DonViXuLy: department.name.vi,
    NguoiXuLy: '',
    ChucDanh: '',
    NoiDungXuLy: '',
    NgayBatDau: portalTime(dossier.acceptedAt),
    NgayKetThucTheoQuyDinh: dossier.body.dueAt === null ? '' : portalTime(dossier.body.dueAt),
  }
}
export type PortalProgress = ReturnType<typeof portalProgress>
