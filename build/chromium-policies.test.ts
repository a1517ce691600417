import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const policies = JSON.parse(readFileSync(new URL('./debian/chromium-policies.json', import.meta.url), 'utf8')) as object

test('the policies for a terminal leave one address and none of what opens others or keeps anything', () => {
  expect(policies).toMatchObject({
    URLBlocklist: ['*'],
    URLAllowlist: ['http://127.0.0.1'],
    DeveloperToolsAvailability: 2,
    DownloadRestrictions: 3,
    AllowFileSelectionDialogs: false,
    PrintingEnabled: false,
    // The kiosk opens Chromium in incognito, which 1 would forbid.
    IncognitoModeAvailability: 0,
  })
})
