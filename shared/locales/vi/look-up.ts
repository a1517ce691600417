/** Looking a dossier up by its code. */
export const lookUp = {
  question: 'Hồ sơ của bạn đến đâu rồi?',
  help: 'Nhập mã tra cứu hoặc mã làm tiếp, không nhập mã hồ sơ H48. Hoặc đưa mã QR trước camera.',
  code: 'Mã tra cứu',
  search: 'Tra cứu',
  scan: 'Quét mã QR',
  typeInstead: 'Nhập mã bằng tay',
  scanHelp: 'Đưa mã QR trên giấy hẹn vào khung.',
  again: 'Tra mã khác',
  officialCode: 'Mã hồ sơ',
  state: {
    received: 'Máy đã nhận, đang chuyển đến Trung tâm',
    accepted: 'Trung tâm đã tiếp nhận',
    inProcess: 'Đang giải quyết',
    supplementRequested: 'Cần bổ sung giấy tờ',
    refused: 'Không được tiếp nhận, mời đến quầy',
    resultReady: 'Đã có kết quả, mời đến nhận',
    resultReturned: 'Đã trả kết quả',
  },
  failure: {
    mistyped: 'Mã này có chữ gõ nhầm. So lại từng nhóm với giấy hẹn.',
    unknownCode: 'Không có hồ sơ nào mang mã này. So lại với giấy hẹn, hoặc gọi cán bộ.',
    tooManyTries: 'Đã thử nhiều lần. Chờ {{seconds}} giây rồi thử lại.',
    notACode: 'Đây không phải mã tra cứu. Hãy đưa mã QR trên giấy hẹn.',
  },
} as const
