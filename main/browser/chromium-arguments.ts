/** Parts of Chromium that would put something of its own on the screen or talk to the network. */
const disabledFeatures = [
  'Translate',
  'TranslateUI',
  'MediaRouter',
  'GlobalMediaControls',
  'OptimizationHints',
  'AutofillServerCommunication',
  'InterestFeedContentSuggestions',
  'PasswordManagerOnboarding',
  'HardwareMediaKeyHandling',
  'OverscrollHistoryNavigation',
  'LensOverlay',
]

/** How Chromium is started as a kiosk: nothing of its own on the screen, nothing kept, no address but ours. */
export function chromiumArguments({
  profileFolder,
  url,
  asRoot,
}: {
  readonly profileFolder: string
  readonly url: string
  /** Chromium refuses to sandbox for root, which training images and test machines run as. */
  readonly asRoot: boolean
}): readonly string[] {
  return [
    '--kiosk',
    // The profile is deleted at the end; in incognito it holds nothing of a visitor in the meantime either.
    '--incognito',
    `--user-data-dir=${profileFolder}`,
    `--disable-features=${disabledFeatures.join(',')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-infobars',
    '--disable-pinch',
    '--disable-print-preview',
    '--disable-session-crashed-bubble',
    '--disable-sync',
    '--overscroll-history-navigation=0',
    '--password-store=basic',
    '--noerrdialogs',
    // The only page that can open is ours, whose permission policy allows the camera and not the microphone.
    '--auto-accept-camera-and-microphone-capture',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--autoplay-policy=no-user-gesture-required',
    // `--test-type` hides the yellow bar that warns of the missing sandbox, which would cover the screen's top.
    ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
    url,
  ]
}
