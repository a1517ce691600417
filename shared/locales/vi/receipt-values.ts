/** Values that stand in the receipt's fields and are the same for every procedure. `{{…}}` are filled in. */
export const receiptValues = {
  sameDay: 'Trong ngày làm việc',
  workingDays: '{{count}} ngày làm việc',
  calendarDays: '{{count}} ngày',
  feeByProvince: 'Theo mức của tỉnh, cán bộ sẽ báo',
  feeNone: 'Không thu',
  feeAmount: '{{amount}} đồng',
  deliveryOffice: 'Đến lấy tại {{place}}',
  deliveryPost: 'Gửi bưu chính đến {{address}}; điện thoại {{phone}}',
} as const
