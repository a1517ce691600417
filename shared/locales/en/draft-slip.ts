export const draftSlip = {
  title: 'SLIP TO GO ON WITH A DOSSIER',
  documentTitle: 'Slip to go on with dossier {{code}}',
  continuation: 'Code to go on {{code}} (continued)',
  notHandedIn: 'NOT HANDED IN – STILL UNFINISHED',
  code: 'Code to go on',
  state: 'Saved on this machine, sent nowhere yet',
  codeNote: 'Only who has this code can open it. Without it neither the machine nor an officer can.',
  until: 'Kept until the end of',
  untilNote: 'After that day the machine erases all of it.',
  bring: 'Bring these when you come back',
  next: 'When you come back',
  nextOpen: 'Come to this same machine, touch “Look up a dossier”, hold the QR to the camera or type the code.',
  nextSecret:
    'Keep this slip as safe as your papers: whoever has the code can see what was filled in and photographed.',
  nextRemove: 'If you do not want to go on: type the code and choose “Delete the saved draft”.',
} as const
