import type { Translation } from '../translation.ts'
import type { staff as vi } from '../vi/staff.ts'

export const staff = {
  door: {
    question: 'Enter the officer’s PIN',
    help: 'Six digits.',
    enter: 'Unlock',
    wrongPin: 'The PIN is wrong. Tries left: {{count}}.',
    locked: 'Too many wrong tries. Wait {{seconds}} seconds.',
    noAccounts: 'There is no officer account yet. Make one with: npx motcua staff add',
  },
  menu: {
    question: 'Hello, {{name}}',
    help: 'Choose what to do.',
    assist: 'Help a citizen hand in a dossier',
    assistHint: 'Your name goes into the dossier; the citizen sees and confirms everything',
    train: 'Open a training session',
    trainHint: 'Data of its own, marked PRACTICE, nothing is sent',
    report: 'See the report',
    reportHint: 'Dossiers received and handed in online, by department',
    leave: 'Leave',
  },
  report: {
    question: 'Dossiers received and handed in online',
    help: 'From {{from}} to {{to}}',
    from: 'From',
    to: 'To',
    show: 'Show',
    department: 'Department',
    received: 'Received',
    online: 'Online',
    share: 'Share',
    total: 'Total',
    notBrokenDown: 'Not broken down by department',
    noneOnline: 'Nothing online yet: {{names}}',
    leftOut: 'Periods left out because they only partly overlap: {{count}}',
    empty: 'No dossiers in this time.',
    today: 'Today',
    month: 'This month',
    year: 'This year',
    article: 'First nine months of 2019',
  },
} as const satisfies Translation<typeof vi>
