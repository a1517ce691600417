/** Leaving in the middle, and officers who leave the screen. */
export const startOver = {
  title: 'Stop and erase everything?',
  text: 'What you entered and photographed will be erased.',
  textSent: 'The dossier you sent is safe. This screen will be cleared.',
  deskTitle: 'Leave the officers’ screens?',
  deskText: 'What was saved and reviewed is kept.',
  deskConfirm: 'Leave',
  confirm: 'Erase and stop',
  stay: 'Stay and go on',
}
