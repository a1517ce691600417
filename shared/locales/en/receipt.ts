import type { receipt as vietnamese } from '../vi/receipt.ts'

type ReceiptTexts = { readonly [Key in keyof typeof vietnamese]: string }

/** The receipt for readers of English. Country, motto and title stay in Vietnamese: they make the paper official. */
export const receipt = {
  title: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
  titleMeaning: 'Receipt of a dossier and appointment for its result',
  documentTitle: 'Receipt of a dossier and appointment for its result {{code}}',
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập – Tự do – Hạnh phúc',
  placeAndDate: '{{place}}, {{day}}',
  copyForSubmitter: 'Copy for the person handing in',
  reprint: 'REPRINT',
  training: 'PRACTICE ONLY – NOT VALID',
  demo: 'DEMONSTRATION – PROCEDURE NOT YET REVIEWED',
  watermarkTraining: 'PRACTICE',
  watermarkDemo: 'DEMONSTRATION',

  trackingCode: 'Tracking code',
  stateReceived: 'Received at this kiosk, on its way to the Centre',
  stateReceivedNote: 'The official dossier code comes when the Centre accepts it. This tracking code works right away.',
  stateAccepted: 'Accepted by the Centre',
  stateAcceptedNote: 'Official dossier code: {{code}}',

  officialCode: 'Dossier code',
  officialCodeLater: 'Given when the Centre accepts it',
  receivingUnit: 'Receiving office',
  department: 'Responsible agency',
  applicant: 'Received from',
  idNumber: 'ID number',
  submitter: 'Handed in by',
  submitterSame: 'The applicant in person',
  channel: 'Way of handing in',
  channelAlone: 'Online, at the kiosk of the one-stop department',
  channelAssisted: 'Online, at the kiosk of the one-stop department, with the help of officer {{officer}}',
  address: 'Address',
  phone: 'Phone',
  email: 'E-mail',
  request: 'What is asked for',
  requestOf: '{{name}} (procedure {{code}})',
  sets: 'Number of dossiers',
  setsCount: '{{count}} set(s)',
  handlingTime: 'Handling time by rule',
  receivedAt: 'Received at',
  fee: 'Fees',
  delivery: 'How the result is collected',
  register: 'Entered in the register',
  registerElectronic: 'Electronic register, no. {{code}}',

  parts: 'Papers handed in',
  partNumber: 'No.',
  partName: 'Paper',
  partForm: 'Form',
  partPages: 'Pages',
  form: 'Electronic form',
  original: 'Picture of the original',
  certifiedCopy: 'Picture of a certified copy',
  photocopy: 'Picture of a copy',
  shown: 'Shown',

  due: 'Result due',
  duePlace: 'At: {{place}}',

  next: 'What happens next',
  nextKeep:
    'Keep this paper. To see where the dossier is, type the tracking code or show the square code at a kiosk here.',
  nextCheckReceived:
    'The Centre checks the dossier during office hours. If a paper is missing, an officer tells you why.',
  nextCheckAccepted:
    'The responsible agency is working on the dossier. If a paper is missing, an officer tells you why.',
  nextOffice: 'When the result is due, bring this paper and your ID card to the place named.',
  nextPost: 'The result comes by post to the address you gave. Have your ID card ready when it arrives.',

  submitterSignature: 'HANDED IN BY',
  submitterSignatureNote: '(Signed on the screen)',
  receiverSignature: 'RECEIVED BY',
  receiverSignatureNote: '(Signature and full name)',
  receiverMachine: 'Automatic kiosk',
  receiverMachineNote: '(No signature needed)',

  footContact: '{{centre}} · {{address}} · Phone {{phone}}',
  continuation: 'Tracking code {{code}} (continued)',
  page: 'Page {{page}}/{{pages}}',
} satisfies ReceiptTexts
