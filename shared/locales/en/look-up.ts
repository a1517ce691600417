/** Looking a dossier up by its code. */
export const lookUp = {
  question: 'How far is your dossier?',
  help: 'Enter the tracking code or the code of your slip, not the H48 code. Or hold its QR code to the camera.',
  code: 'Tracking code',
  search: 'Look it up',
  scan: 'Scan QR code',
  typeInstead: 'Type the code',
  scanHelp: 'Hold the QR code of your receipt in the frame.',
  again: 'Look up another',
  officialCode: 'Dossier code',
  state: {
    received: 'Received by the machine, on its way to the Centre',
    accepted: 'Accepted by the Centre',
    inProcess: 'Being handled',
    supplementRequested: 'More papers are needed',
    refused: 'Not accepted, please go to the desk',
    resultReady: 'The result is ready, please collect it',
    resultReturned: 'The result was handed over',
  },
  failure: {
    mistyped: 'Something in this code is mistyped. Compare each group with the receipt.',
    unknownCode: 'No dossier has this code. Compare it with the receipt, or call an officer.',
    tooManyTries: 'Too many tries. Wait {{seconds}} seconds and try again.',
    notACode: 'This is not a tracking code. Show the QR code of your receipt.',
  },
}
