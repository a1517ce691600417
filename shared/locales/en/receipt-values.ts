import type { receiptValues as vietnamese } from '../vi/receipt-values.ts'

export const receiptValues = {
  sameDay: 'Within the working day',
  workingDays: 'Working days: {{count}}',
  calendarDays: 'Days: {{count}}',
  feeByProvince: 'Set by the province; an officer will tell you',
  feeNone: 'None',
  feeAmount: '{{amount}} đồng',
  deliveryOffice: 'Collected at {{place}}',
  deliveryPost: 'Sent by post to {{address}}; telephone {{phone}}',
} as const satisfies { readonly [Key in keyof typeof vietnamese]: string }
