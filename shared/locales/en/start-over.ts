/** Leaving a screen, in words that say what stays and what goes. Where nothing is lost nobody is asked. */
export const startOver = {
  unsent: {
    title: 'Stop and erase everything?',
    text: 'The dossier has not been sent. What you entered and photographed will be erased.',
    confirm: 'Erase and stop',
    stay: 'Stay and go on',
  },
  sent: {
    title: 'All done. Leave now?',
    text: 'The dossier you sent is kept. Only what this screen shows is cleared. Take the receipt, or copy the tracking code.',
    confirm: 'Leave',
    stay: 'Stay here',
  },
  practised: {
    title: 'Practice done. Leave now?',
    text: 'Nothing was sent anywhere. Only what this screen shows is cleared.',
    confirm: 'Leave',
    stay: 'Stay here',
  },
  desk: {
    title: 'Leave the officers’ screens?',
    text: 'What was saved and reviewed is kept.',
    confirm: 'Leave',
    stay: 'Stay and go on',
  },
} as const
