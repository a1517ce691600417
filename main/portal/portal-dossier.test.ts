import { describe, expect, test } from 'vitest'
import { dossierStates } from '../../shared/dossier/state.ts'
import type { Procedure } from '../../shared/procedure/procedure.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import type { OpenedDossier } from '../centre/embedded-centre.ts'
import { markers, resourcesFolder, sampleDraft } from '../kiosk-fixture.ts'
import { portalDossier, portalProgress } from './portal-dossier.ts'
import { portalStatuses, portalStatusOf } from './portal-status.ts'

const catalogue = loadCatalogue(resourcesFolder, 'demo')
const procedure = (catalogue.ok ? catalogue.value.procedure('1.001193') : null) as Procedure
const department = { id: 'commune', name: { vi: 'UBND xã', en: 'Commune' }, agencyCode: 'H48.60' }
const office = {
  placeOfReceipt: 'Trung tâm Phục vụ hành chính công',
  fieldCodes: { 'Hộ tịch': 'G15-HT' },
  fileAddress: 'https://centre.example.vn/files/{dossierId}/{fileId}',
}
const dossier: OpenedDossier = {
  head: {
    dossierId: 'd1',
    trackingCode: '346789ACDEFHJKM',
    procedureCode: '1.001193',
    departmentId: 'commune',
    formId: 'birth-registration',
    formVersion: 1,
    catalogueVersion: 'fixture',
    receivedAt: '2026-11-23T10:15:07+07:00',
  },
  officialCode: 'H48.60-261123-0001',
  acceptedAt: '2026-11-23T10:15:09+07:00',
  state: 'accepted',
  body: {
    draft: sampleDraft(['page']),
    assistedBy: null,
    dueAt: '2026-11-24T16:30',
    documents: [{ fileId: 'f1', partId: 'birth-notice', position: 0, digest: '' }],
  },
}

test('a dossier is told with every field of the service', () => {
  expect(portalDossier({ dossier, procedure, department, office })).toEqual({
    MaHoSo: 'H48.60-261123-0001',
    MaTTHC: '1.001193',
    TenTTHC: procedure.name.vi,
    MaLinhVuc: 'G15-HT',
    TenLinhVuc: 'Hộ tịch',
    KenhThucHien: '2',
    ChuHoSo: markers.fullName,
    LoaiDoiTuong: '1',
    MaDoiTuong: '',
    DinhDanhCHS: { LoaiDinhDanh: '1', SoDinhDanh: markers.idNumber },
    Email: '',
    SoDienThoai: markers.phone,
    TrichYeuHoSo: procedure.name.vi,
    NgayTiepNhan: '20261123101507',
    NgayHenTra: '20261124163000',
    TrangThaiHoSo: '2',
    NgayTra: '',
    HinhThuc: '0',
    NgayKetThucXuLy: '',
    DonViXuLy: 'UBND xã',
    GhiChu: '',
    NoiNopHoSo: 'Trung tâm Phục vụ hành chính công',
    HoSoCoThanhPhanSoHoa: '1',
    DuocThanhToanTrucTuyen: '0',
    TaiLieuNop: [
      {
        TepDinhKemId: 'f1',
        TenTepDinhKem: `${procedure.parts.find(({ id }) => id === 'birth-notice')?.name.vi} (1)`,
        MaThanhPhanHoSo: 'birth-notice',
        DuongDanTaiTepTin: 'https://centre.example.vn/files/d1/f1',
        DuocSoHoa: '1',
        DuocTaiSuDung: '0',
      },
    ],
    DanhSachLePhi: [{ TenPhiLePhi: 'Lệ phí', HinhThucThu: '1', Gia: '0', LoaiPhiLePhi: '1' }],
    DanhSachHoSoBoSung: [],
    DanhSachGiayToKetQua: [],
  })
})

describe('what is not known is not made up', () => {
  test('a fee that the province sets, a field without a code, a day that no receipt named, pages without an address', () => {
    const told = portalDossier({
      dossier: { ...dossier, body: { ...dossier.body, dueAt: null } },
      procedure: { ...procedure, feeVnd: null },
      department,
      office: { ...office, fieldCodes: {}, fileAddress: null },
    })
    expect(told).toMatchObject({ DanhSachLePhi: [], MaLinhVuc: '', NgayHenTra: '' })
    expect(told.TaiLieuNop.map(({ DuongDanTaiTepTin }) => DuongDanTaiTepTin)).toEqual([''])
  })

  test('a dossier without papers, whose result goes by post', () => {
    const address = { commune: 'elsewhere', detail: 'Số 1' }
    const draft = { ...sampleDraft([]), delivery: { kind: 'post', address, phone: '0905000111' } } as const
    const told = portalDossier({
      dossier: { ...dossier, body: { ...dossier.body, draft, documents: [] } },
      procedure,
      department,
      office,
    })
    expect(told).toMatchObject({ HoSoCoThanhPhanSoHoa: '0', TaiLieuNop: [], HinhThuc: '1', SoDienThoai: '0905000111' })
  })
})

test('progress is told with its state, its time and the times by rule', () => {
  const at = '2026-11-23T14:00:00+07:00'
  expect(portalProgress({ dossier: { ...dossier, state: 'inProcess' }, department, at })).toEqual({
    MaHoSo: 'H48.60-261123-0001',
    TrangThaiHoSo: '4',
    ThoiDiemXuLy: '20261123140000',
    DonViXuLy: 'UBND xã',
    NguoiXuLy: '',
    ChucDanh: '',
    NoiDungXuLy: '',
    NgayBatDau: '20261123101509',
    NgayKetThucTheoQuyDinh: '20261124163000',
  })
})

test('each of our states is one of the ten, and no two mean the same', () => {
  expect(Object.values(portalStatuses)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const told = dossierStates.map(portalStatusOf)
  expect(told).toEqual([1, 2, 4, 5, 3, 9, 10])
})
